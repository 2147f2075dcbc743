#include "linter/document/merge.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/compare_values.h"
#include "linter/document/document.h"
#include "linter/document/entry_index.h"
#include "linter/document/field_number.h"
#include "linter/document/field_path.h"
#include "linter/document/same_rounded.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

bool IsCard(const SourceText& source) {
  return absl::EndsWithIgnoreCase(source.path(), ".md") ||
         absl::EndsWithIgnoreCase(source.path(), ".markdown");
}

absl::string_view TextAt(const SourceText& source,
                         const FieldLocation& location) {
  return source.text().substr(location.value.begin,
                              location.value.end - location.value.begin);
}

class Merger {
 public:
  Merger(const std::vector<Document>& parts, Message& merged,
         FieldLocations& locations, SourceRemarks& remarks)
      : parts_(parts),
        merged_(merged),
        locations_(locations),
        remarks_(remarks) {}

  void Add(const Document& part, int source) {
    part_ = &part;
    source_ = source;
    MergeMessage(part.message(), {}, merged_, {});
    for (const SourceConflict& each : part.remarks().conflicts) {
      remarks_.conflicts.push_back(
          {each.path, Here(each.first), Here(each.second)});
    }
    for (const UnreadPart& each : part.remarks().unread) {
      UnreadPart& part = remarks_.unread.emplace_back(each);
      part.place = Here(each.place);
      if (part.answered) part.answered = Here(*part.answered);
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
    } else if (!SameScalar(from, to, field) &&
               !KeepExact(from, read, to, path)) {
      Conflict(path, read);
    }
  }

  // A card is written to be read: a number that it rounds is no other one than
  // the exact number of another file, which is kept. Returns whether it is so.
  bool KeepExact(const Message& from, const FieldPath& read, Message& to,
                 const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    const auto kept = locations_.find(ToString(path));
    const FieldLocation* here = part_->Find(read);
    const std::optional<double> a = FieldNumber(to, field);
    const std::optional<double> b = FieldNumber(from, field);
    if (kept == locations_.end() || here == nullptr || !a || !b) return false;
    const SourceText& first = parts_[kept->second.source].source();
    const SourceText& second = part_->source();
    // What one card says twice its reader has compared.
    if (first.path() == second.path()) return false;
    const absl::string_view written = TextAt(first, kept->second);
    const absl::string_view also = TextAt(second, *here);
    // One figure fits too much: 100 would be 149.
    constexpr int kFewestFigures = 2;
    const int figures = FiguresOf(written), others = FiguresOf(also);
    const SourceText& rounded = figures <= others ? first : second;
    if (!IsCard(rounded) || std::min(figures, others) < kFewestFigures ||
        !SameRounded(*a, written, *b, also)) {
      return false;
    }
    if (others > figures) {
      to.GetReflection()->ClearField(&to, &field);
      to.MergeFrom(*Only(from, field));
      kept->second = Here(*here);
    }
    return true;
  }

  void Unite(const Message& from, const FieldPath& read, Message& to,
             const FieldPath& path, const FieldDescriptor& field) {
    const auto* reflection = to.GetReflection();
    EntryIndex& known = IndexOf(to, path, field);
    int index = reflection->FieldSize(to, &field);
    const std::unique_ptr<Message> added = Only(from, field);
    const int size = reflection->FieldSize(*added, &field);
    int kept = 0;
    // Entries of one source are not compared with each other.
    std::vector<int> changed;
    for (int i = 0; i < size; ++i) {
      if (known.Holds(Printed(from, field, i))) continue;
      if (const int same = SameEntry(from, to, field, i, known); same >= 0) {
        MergeMessage(reflection->GetRepeatedMessage(from, &field, i),
                     Join(read, &field, i),
                     *reflection->MutableRepeatedMessage(&to, &field, same),
                     Join(path, &field, same));
        changed.push_back(same);
        continue;
      }
      PlaceAll(from, Join(read, &field, i), Join(path, &field, index));
      changed.push_back(index++);
      // To the front, behind those that were kept before it.
      reflection->SwapElements(added.get(), &field, i, kept++);
    }
    for (int i = size; i > kept; --i)
      reflection->RemoveLast(added.get(), &field);
    to.MergeFrom(*added);
    for (const int each : changed) known.Update(each, to);
  }

  // Kept from one source to the next: there may be thousands.
  EntryIndex& IndexOf(const Message& to, const FieldPath& path,
                      const FieldDescriptor& field) {
    std::unique_ptr<EntryIndex>& index = indexes_[ToString(Join(path, &field))];
    if (index == nullptr) index = std::make_unique<EntryIndex>(to, field);
    return *index;
  }

  static int SameEntry(const Message& from, const Message& to,
                       const FieldDescriptor& field, int index,
                       const EntryIndex& known) {
    if (field.message_type() == nullptr) return -1;
    return known.SameAs(
        from.GetReflection()->GetRepeatedMessage(from, &field, index), to);
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

  const std::vector<Document>& parts_;
  Message& merged_;
  FieldLocations& locations_;
  SourceRemarks& remarks_;

  // By the path of the list.
  absl::flat_hash_map<std::string, std::unique_ptr<EntryIndex>> indexes_;
  const Document* part_ = nullptr;
  int source_ = 0;
};

}  // namespace

Document Merge(const std::vector<Document>& parts) {
  std::unique_ptr<Message> merged(parts.front().message().New());
  std::vector<SourceText> sources;
  FieldLocations locations;
  SourceRemarks remarks;
  Merger merger(parts, *merged, locations, remarks);
  for (size_t i = 0; i < parts.size(); ++i) {
    sources.push_back(parts[i].source());
    merger.Add(parts[i], static_cast<int>(i));
  }
  return Document(std::move(sources), std::move(merged), std::move(locations),
                  std::move(remarks));
}

}  // namespace modelcard
