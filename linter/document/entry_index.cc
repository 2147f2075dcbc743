#include "linter/document/entry_index.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/compare_values.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// How many entries of a list may begin alike and still be told apart.
constexpr size_t kMostAlike = 64;

// Empty if the entry sets no field.
std::string BeginningOf(const Message& entry) {
  std::vector<const FieldDescriptor*> fields;
  entry.GetReflection()->ListFields(entry, &fields);
  if (fields.empty()) return "";
  const FieldDescriptor& first = *fields.front();
  return absl::StrCat(first.number(), ":",
                      first.is_repeated() ? Only(entry, first)->DebugString()
                                          : Printed(entry, first));
}

}  // namespace

EntryIndex::EntryIndex(const Message& parent, const FieldDescriptor& field)
    : field_(field) {
  const int size = parent.GetReflection()->FieldSize(parent, &field);
  for (int i = 0; i < size; ++i) Update(i, parent);
}

bool EntryIndex::Holds(absl::string_view printed) const {
  return printed_.contains(printed);
}

int EntryIndex::SameAs(const Message& entry, const Message& parent) const {
  const auto found = alike_.find(BeginningOf(entry));
  if (found == alike_.end() || found->second.size() > kMostAlike) return -1;
  int same = -1;
  for (const int i : found->second) {
    const Message& other =
        parent.GetReflection()->GetRepeatedMessage(parent, &field_, i);
    if (!Says(other, entry) && !Says(entry, other)) continue;
    if (same >= 0) return -1;
    same = i;
  }
  return same;
}

void EntryIndex::Update(int index, const Message& parent) {
  if (static_cast<size_t>(index) < entries_.size()) {
    Forget(index);
  } else {
    entries_.emplace_back();
  }
  Entry& entry = entries_[static_cast<size_t>(index)];
  entry.printed = Printed(parent, field_, index);
  ++printed_[entry.printed];
  if (field_.message_type() == nullptr) return;
  entry.beginning = BeginningOf(
      parent.GetReflection()->GetRepeatedMessage(parent, &field_, index));
  if (!entry.beginning.empty()) alike_[entry.beginning].push_back(index);
}

void EntryIndex::Forget(int index) {
  const Entry& entry = entries_[static_cast<size_t>(index)];
  if (--printed_[entry.printed] == 0) printed_.erase(entry.printed);
  if (const auto alike = alike_.find(entry.beginning); alike != alike_.end()) {
    std::erase(alike->second, index);
  }
}

}  // namespace modelcard
