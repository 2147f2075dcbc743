#include "linter/requirement/catalogue.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/field_path.h"
#include "linter/document/suggest.h"
#include "linter/requirement/language.h"
#include "linter/requirement/schema_check.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;

// A schema that says everything once has far fewer; one that nests lists in
// lists could have more than anybody could wait for.
constexpr size_t kMaxFields = 100000;

// Walks a schema and keeps the fields that carry a requirement.
class Collector {
 public:
  explicit Collector(std::vector<CatalogueEntry>& entries)
      : entries_(entries) {}

  absl::Status Fields(const Descriptor& type, const FieldPath& path) {
    for (const FieldStep& step : path) {
      if (step.field->containing_type() == &type) {
        return absl::InvalidArgumentError(
            absl::StrCat("message ", type.full_name(), " contains itself"));
      }
    }
    for (int i = 0; i < type.field_count(); ++i) {
      if (absl::Status status = Field(*type.field(i), path); !status.ok()) {
        return status;
      }
    }
    return absl::OkStatus();
  }

  absl::Status Field(const FieldDescriptor& field, const FieldPath& path) {
    if (++count_ > kMaxFields) {
      return absl::InvalidArgumentError(absl::StrCat(
          "the schema has more than ", kMaxFields, " fields: the limit"));
    }
    const FieldPath here = Join(path, &field);
    if (const v1::Requirement* requirement = RequirementOf(field)) {
      entries_.push_back({requirement, here});
    }
    if (absl::Status status = CheckShape(field); !status.ok()) return status;
    if (field.message_type() == nullptr) return absl::OkStatus();
    return Fields(*field.message_type(), here);
  }

 private:
  std::vector<CatalogueEntry>& entries_;
  size_t count_ = 0;
};

// Gives each entry the shortest name that no other has. Documents name most
// requirements in their findings, so this is done once and not for each.
void NameEntries(Language language, std::string CatalogueEntry::* name,
                 std::vector<CatalogueEntry>& entries) {
  absl::flat_hash_map<std::string, int> times;
  for (CatalogueEntry& entry : entries) {
    entry.*name = NameOf(*entry.requirement, language);
    ++times[entry.*name];
  }
  for (CatalogueEntry& entry : entries) {
    if (times[entry.*name] == 1) continue;
    entry.*name = FullNameOf(*entry.requirement, language);
  }
}

absl::Status CheckEntry(const CatalogueEntry& entry) {
  const v1::Requirement& requirement = *entry.requirement;
  const auto wrong = [&](absl::string_view what) {
    return absl::InvalidArgumentError(
        absl::StrCat("requirement \"", requirement.id(), "\" of field ",
                     entry.field().full_name(), " has no ", what));
  };
  if (requirement.id().empty()) return wrong("id");
  if (requirement.title().en().empty()) return wrong("title");
  if (requirement.citation().empty())
    return wrong("citation: no source, no rule");
  if (!requirement.has_force()) return wrong("force");
  return CheckId(requirement.id());
}

absl::Status CheckReferences(const Catalogue& catalogue,
                             const Descriptor& type);

// Every id that the `value` option of a field, or of one inside it, refers to
// must exist.
absl::Status CheckReferences(const Catalogue& catalogue,
                             const FieldDescriptor& field) {
  const v1::ValueShape& shape = ShapeOf(field);
  if (shape.has_derived_from() &&
      catalogue.Find(shape.derived_from().requirement()) == nullptr) {
    return absl::InvalidArgumentError(
        absl::StrCat("field ", field.full_name(),
                     " is derived from a requirement that does not exist: ",
                     shape.derived_from().requirement()));
  }
  return field.message_type() == nullptr
             ? absl::OkStatus()
             : CheckReferences(catalogue, *field.message_type());
}

absl::Status CheckReferences(const Catalogue& catalogue,
                             const Descriptor& type) {
  for (int i = 0; i < type.field_count(); ++i) {
    if (absl::Status status = CheckReferences(catalogue, *type.field(i));
        !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace

const v1::Requirement* RequirementOf(const FieldDescriptor& field) {
  return field.options().HasExtension(v1::requirement)
             ? &field.options().GetExtension(v1::requirement)
             : nullptr;
}

const v1::ValueShape& ShapeOf(const FieldDescriptor& field) {
  return field.options().GetExtension(v1::value);
}

bool HoldsRequirements(const FieldDescriptor& field) {
  if (field.message_type() == nullptr || field.is_repeated()) return false;
  for (int i = 0; i < field.message_type()->field_count(); ++i) {
    const FieldDescriptor& part = *field.message_type()->field(i);
    if (RequirementOf(part) != nullptr || HoldsRequirements(part)) return true;
  }
  return false;
}

absl::StatusOr<Catalogue> Catalogue::Of(
    const Descriptor& root, std::vector<const FieldDescriptor*> extensions) {
  Catalogue catalogue(root);
  catalogue.extensions_ = std::move(extensions);
  Collector collector(catalogue.entries_);
  if (absl::Status status = collector.Fields(root, {}); !status.ok()) {
    return status;
  }
  for (const FieldDescriptor* extension : catalogue.extensions_) {
    if (absl::Status status = collector.Field(*extension, {}); !status.ok()) {
      return status;
    }
  }
  if (catalogue.entries_.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "message ", root.full_name(), " carries no requirement options"));
  }
  NameEntries(Language::kEnglish, &CatalogueEntry::english, catalogue.entries_);
  NameEntries(Language::kDutch, &CatalogueEntry::dutch, catalogue.entries_);
  for (size_t i = 0; i < catalogue.entries_.size(); ++i) {
    const CatalogueEntry& entry = catalogue.entries_[i];
    if (absl::Status status = CheckEntry(entry); !status.ok()) return status;
    if (!catalogue.by_id_.emplace(entry.requirement->id(), i).second) {
      return absl::InvalidArgumentError(absl::StrCat(
          "requirement \"", entry.requirement->id(), "\" stands twice"));
    }
  }
  if (absl::Status status = CheckReferences(catalogue, root); !status.ok()) {
    return status;
  }
  for (const FieldDescriptor* extension : catalogue.extensions_) {
    if (absl::Status status = CheckReferences(catalogue, *extension);
        !status.ok()) {
      return status;
    }
  }
  return catalogue;
}

const CatalogueEntry* Catalogue::Find(absl::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &entries_[found->second];
}

std::vector<std::string> Catalogue::Ids() const {
  std::vector<std::string> ids;
  ids.reserve(entries_.size());
  for (const CatalogueEntry& entry : entries_) {
    ids.push_back(entry.requirement->id());
  }
  return ids;
}

std::string Catalogue::UnknownId(absl::string_view id) const {
  const std::string best = Closest(id, Ids());
  return absl::StrCat(
      "there is no requirement \"", id, "\"",
      best.empty() ? "" : absl::StrCat("; did you mean \"", best, "\"?"));
}

const std::string& Catalogue::law_text_version() const {
  return root_->options().GetExtension(v1::document_type).law_text_version();
}

}  // namespace modelcard
