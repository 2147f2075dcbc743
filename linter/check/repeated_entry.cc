#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/wording.h"

namespace modelcard {
namespace {

using ::google::protobuf::EnumValueDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// What tells an entry apart: its enum value, and the words of one such as OTHER
// that needs them.
struct Key {
  const EnumValueDescriptor* value;
  std::string words;

  friend bool operator==(const Key&, const Key&) = default;
};

Key KeyOf(const Message& entry, const FieldDescriptor& field) {
  const auto* reflection = entry.GetReflection();
  Key key{field.enum_type()->FindValueByNumber(
              reflection->GetEnumValue(entry, &field)),
          ""};
  if (key.value == nullptr) return key;
  const auto* words = entry.GetDescriptor()->FindFieldByName(
      key.value->options().GetExtension(v1::specify_in));
  if (words != nullptr &&
      words->cpp_type() == FieldDescriptor::CPPTYPE_STRING &&
      !words->is_repeated()) {
    key.words = absl::AsciiStrToLower(reflection->GetString(entry, words));
  }
  return key;
}

// The field that tells the entries of a list apart: the schema says so where
// one list derives from another, of both. Null if it says nothing of this one.
const FieldDescriptor* KeyField(const LintContext& context, const Value& list) {
  const auto key_in = [&](const v1::DerivedFrom& derived) {
    const auto* field =
        derived.key().empty() || list.field().message_type() == nullptr
            ? nullptr
            : list.field().message_type()->FindFieldByName(derived.key());
    return field != nullptr && field->enum_type() != nullptr &&
                   !field->is_repeated()
               ? field
               : nullptr;
  };
  if (const auto* field = key_in(list.shape().derived_from())) return field;
  if (list.entry == nullptr) return nullptr;
  for (const CatalogueEntry& other : context.catalogue.entries()) {
    const v1::DerivedFrom& derived = ShapeOf(other.field()).derived_from();
    if (derived.requirement() != list.entry->requirement->id()) continue;
    if (const auto* field = key_in(derived)) return field;
  }
  return nullptr;
}

}  // namespace

Result CheckRepeatedEntry(const LintContext& context, const Value& value,
                          Reporter& reporter) {
  const FieldDescriptor* field = KeyField(context, value);
  if (field == nullptr) return Result::kPass;
  const auto* reflection = value.parent.GetReflection();
  std::vector<std::pair<Key, int>> seen;
  Result result = Result::kPass;
  for (int i = 0; i < reflection->FieldSize(value.parent, &value.field());
       ++i) {
    const Key key =
        KeyOf(reflection->GetRepeatedMessage(value.parent, &value.field(), i),
              *field);
    // One that says nothing is a finding of another check.
    if (key.value == nullptr || key.value->number() == 0) continue;
    const auto first =
        std::ranges::find(seen, key, &std::pair<Key, int>::first);
    if (first == seen.end()) {
      seen.emplace_back(key, i);
      continue;
    }
    result = Result::kFault;
    const std::string label = LabelOf(*key.value, context.language);
    reporter.Report({
        .check = "repeated_entry",
        .entry = value.entry,
        .path = At(value.path, i),
        .message = context.Say("$0 is given twice for \"$1\"",
                               "$0 is twee keer ingevuld voor \"$1\"",
                               Name(context, value.entry, value.path), label),
        .hint = context.Say("make one entry of them, in one unit",
                            "maak er één van, in één eenheid"),
        .related = {{At(value.path, first->second),
                     context.Say("\"$0\" for the first time",
                                 "\"$0\" voor het eerst", label)}},
    });
  }
  return result;
}

}  // namespace modelcard
