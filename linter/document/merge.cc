#include "linter/document/merge.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::TextFormat;
using ::google::protobuf::util::MessageDifferencer;

// A copy of `message` with nothing but `field`, for comparing single fields.
std::unique_ptr<Message> Only(const Message& message,
                              const FieldDescriptor& field) {
  std::unique_ptr<Message> only(message.New());
  const auto* reflection = message.GetReflection();
  only->CopyFrom(message);
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*only, &fields);
  for (const FieldDescriptor* each : fields) {
    if (each != &field) reflection->ClearField(only.get(), each);
  }
  return only;
}

std::string OneLine(std::string text) {
  absl::RemoveExtraAsciiWhitespace(&text);
  return text;
}

// A value in text format, to compare it with others.
std::string Printed(const Message& message, const FieldDescriptor& field,
                    int index = -1) {
  std::string text;
  TextFormat::PrintFieldValueToString(message, &field, index, &text);
  return text;
}

bool SameScalar(const Message& a, const Message& b,
                const FieldDescriptor& field) {
  const auto* reflection = a.GetReflection();
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    return OneLine(reflection->GetString(a, &field)) ==
           OneLine(reflection->GetString(b, &field));
  }
  return Printed(a, field) == Printed(b, field);
}

// How many entries of a list may begin alike and still be told apart.
constexpr size_t kMostAlike = 64;

// The first field that an entry of a list sets, with its value: its name, kind
// or the like. Empty if it sets none.
std::string BeginningOf(const Message& entry) {
  std::vector<const FieldDescriptor*> fields;
  entry.GetReflection()->ListFields(entry, &fields);
  if (fields.empty()) return "";
  const FieldDescriptor& first = *fields.front();
  return absl::StrCat(first.number(), ":",
                      first.is_repeated() ? Only(entry, first)->DebugString()
                                          : Printed(entry, first));
}

// Whether `whole` says all that `part` says.
bool Says(const Message& whole, const Message& part) {
  std::vector<const FieldDescriptor*> fields;
  part.GetReflection()->ListFields(part, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->is_repeated()) {
      if (!MessageDifferencer::Equals(*Only(whole, *field),
                                      *Only(part, *field))) {
        return false;
      }
      continue;
    }
    if (!whole.GetReflection()->HasField(whole, field)) return false;
    const bool same =
        field->message_type() == nullptr
            ? SameScalar(whole, part, *field)
            : Says(whole.GetReflection()->GetMessage(whole, field),
                   part.GetReflection()->GetMessage(part, field));
    if (!same) return false;
  }
  return true;
}

class Merger {
 public:
  Merger(Message& merged, FieldLocations& locations, SourceRemarks& remarks)
      : merged_(merged), locations_(locations), remarks_(remarks) {}

  void Add(const Document& part, int source) {
    part_ = &part;
    source_ = source;
    MergeMessage(part.message(), {}, merged_, {});
    for (const SourceConflict& each : part.remarks().conflicts) {
      remarks_.conflicts.push_back(
          {each.path, Here(each.first), Here(each.second)});
    }
    for (const UnreadPart& each : part.remarks().unread) {
      remarks_.unread.push_back({Here(each.place), each.name});
    }
    for (const QuantityClash& each : part.remarks().contradictions) {
      remarks_.contradictions.push_back({each.quantity, each.quantity_nl,
                                         Here(each.first), Here(each.second)});
    }
  }

 private:
  // `from` at path `read` of the part goes into `to` at path `path`.
  void MergeMessage(const Message& from, const FieldPath& read, Message& to,
                    const FieldPath& path) {
    std::vector<const FieldDescriptor*> fields;
    from.GetReflection()->ListFields(from, &fields);
    for (const FieldDescriptor* field : fields) {
      if (field->is_repeated()) {
        Unite(from, read, to, path, *field);
      } else {
        MergeField(from, Join(read, field), to, Join(path, field));
      }
    }
  }

  void MergeField(const Message& from, const FieldPath& read, Message& to,
                  const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    const auto* reflection = to.GetReflection();
    const auto* alternatives = field.containing_oneof();
    const FieldDescriptor* other =
        alternatives == nullptr || !reflection->HasOneof(to, alternatives)
            ? nullptr
            : reflection->GetOneofFieldDescriptor(to, alternatives);
    if (other != nullptr && other != &field) {
      FieldPath taken = path;
      taken.back().field = other;
      Conflict(taken, read);
      return;
    }
    if (!reflection->HasField(to, &field)) {
      // As a whole: an organisation's message can be copied, but not made from
      // the linter's own schema.
      to.MergeFrom(*Only(from, field));
      PlaceAll(from, read, path);
    } else if (field.message_type() != nullptr) {
      MergeMessage(from.GetReflection()->GetMessage(from, &field), read,
                   *reflection->MutableMessage(&to, &field), path);
    } else if (!SameScalar(from, to, field)) {
      Conflict(path, read);
    }
  }

  void Unite(const Message& from, const FieldPath& read, Message& to,
             const FieldPath& path, const FieldDescriptor& field) {
    const auto* reflection = to.GetReflection();
    absl::flat_hash_set<std::string> known;
    int index = reflection->FieldSize(to, &field);
    for (int i = 0; i < index; ++i) known.insert(Printed(to, field, i));
    const Alike alike = AlikeIn(to, field);
    const std::unique_ptr<Message> added = Only(from, field);
    const int size = reflection->FieldSize(*added, &field);
    int kept = 0;
    for (int i = 0; i < size; ++i) {
      if (known.contains(Printed(from, field, i))) continue;
      if (const int same = SameEntry(from, to, field, i, alike); same >= 0) {
        MergeMessage(reflection->GetRepeatedMessage(from, &field, i),
                     Join(read, &field, i),
                     *reflection->MutableRepeatedMessage(&to, &field, same),
                     Join(path, &field, same));
        continue;
      }
      PlaceAll(from, Join(read, &field, i), Join(path, &field, index++));
      // To the front, behind those that were kept before it.
      reflection->SwapElements(added.get(), &field, i, kept++);
    }
    for (int i = size; i > kept; --i)
      reflection->RemoveLast(added.get(), &field);
    to.MergeFrom(*added);
  }

  // Entries of a list of messages by how they begin.
  using Alike = absl::flat_hash_map<std::string, std::vector<int>>;

  static Alike AlikeIn(const Message& message, const FieldDescriptor& field) {
    Alike alike;
    if (field.message_type() == nullptr) return alike;
    const auto* reflection = message.GetReflection();
    for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
      const std::string beginning =
          BeginningOf(reflection->GetRepeatedMessage(message, &field, i));
      if (!beginning.empty()) alike[beginning].push_back(i);
    }
    return alike;
  }

  // The one entry of `to` that entry `index` of `from` only adds to, or that
  // says all of it; -1 if there is none, or it cannot be told which.
  static int SameEntry(const Message& from, const Message& to,
                       const FieldDescriptor& field, int index,
                       const Alike& alike) {
    if (field.message_type() == nullptr) return -1;
    const auto* reflection = to.GetReflection();
    const Message& entry = reflection->GetRepeatedMessage(from, &field, index);
    const auto found = alike.find(BeginningOf(entry));
    if (found == alike.end() || found->second.size() > kMostAlike) return -1;
    int same = -1;
    for (const int i : found->second) {
      const Message& other = reflection->GetRepeatedMessage(to, &field, i);
      if (!Says(other, entry) && !Says(entry, other)) continue;
      if (same >= 0) return -1;
      same = i;
    }
    return same;
  }

  // The place of a field and of everything in it. `parent` holds the field.
  void PlaceAll(const Message& parent, const FieldPath& read,
                const FieldPath& path) {
    Place(read, path);
    const auto& [field, index] = read.back();
    if (field->message_type() == nullptr) return;
    const auto* reflection = parent.GetReflection();
    const Message& message =
        index < 0 ? reflection->GetMessage(parent, field)
                  : reflection->GetRepeatedMessage(parent, field, index);
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const FieldDescriptor* each : fields) {
      const int size = each->is_repeated()
                           ? message.GetReflection()->FieldSize(message, each)
                           : 1;
      for (int i = 0; i < size; ++i) {
        const int at = each->is_repeated() ? i : -1;
        PlaceAll(message, Join(read, each, at), Join(path, each, at));
      }
    }
  }

  // The first source that has a field keeps it.
  void Place(const FieldPath& read, const FieldPath& path) {
    if (const FieldLocation* location = part_->Find(read)) {
      locations_.try_emplace(ToString(path), Here(*location));
    }
  }

  void Conflict(const FieldPath& path, const FieldPath& read) {
    const auto first = locations_.find(ToString(path));
    remarks_.conflicts.push_back(
        {path, first == locations_.end() ? FieldLocation{} : first->second,
         Here(part_->NearestTo(read))});
  }

  FieldLocation Here(FieldLocation location) const {
    location.source = source_;
    return location;
  }

  Message& merged_;
  FieldLocations& locations_;
  SourceRemarks& remarks_;
  const Document* part_ = nullptr;
  int source_ = 0;
};

}  // namespace

Document Merge(const std::vector<Document>& parts) {
  std::unique_ptr<Message> merged(parts.front().message().New());
  std::vector<SourceText> sources;
  FieldLocations locations;
  SourceRemarks remarks;
  Merger merger(*merged, locations, remarks);
  for (size_t i = 0; i < parts.size(); ++i) {
    sources.push_back(parts[i].source());
    merger.Add(parts[i], static_cast<int>(i));
  }
  return Document(std::move(sources), std::move(merged), std::move(locations),
                  std::move(remarks));
}

}  // namespace modelcard
