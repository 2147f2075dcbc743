#include "linter/card/names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "linter/card/plain_name.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

void Add(absl::string_view name, const FieldPath& path,
         absl::flat_hash_map<std::string, std::vector<FieldPath>>& fields) {
  std::string plain = PlainName(name);
  if (plain.empty()) return;
  std::vector<FieldPath>& paths = fields[std::move(plain)];
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) {
    paths.push_back(path);
  }
}

// What people call the parts of a message that answers one requirement.
void AddParts(
    const CatalogueEntry& entry,
    absl::flat_hash_map<std::string, std::vector<FieldPath>>& fields) {
  const auto* type = entry.field().message_type();
  if (type == nullptr || entry.field().is_repeated()) return;
  for (int i = 0; i < type->field_count(); ++i) {
    for (const std::string& heading : ShapeOf(*type->field(i)).heading()) {
      Add(heading, Join(entry.path, type->field(i)), fields);
    }
  }
}

}  // namespace

CardNames::Fields CardNames::FieldsOf(const Catalogue& catalogue) {
  Fields fields, shortened;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    // Which element of a list would be meant is not known.
    const bool in_list = std::any_of(
        entry.path.begin(), entry.path.end() - 1,
        [](const FieldStep& step) { return step.field->is_repeated(); });
    // An organisation's message cannot be made from the linter's own schema.
    const bool added = std::any_of(
        entry.path.begin(), entry.path.end(),
        [](const FieldStep& step) { return step.field->is_extension(); });
    if (in_list || added) continue;
    for (const std::string* title :
         {&entry.requirement->title().en(), &entry.requirement->title().nl()}) {
      Add(*title, entry.path, fields);
      const size_t bracket = title->find(" (");
      if (bracket != std::string::npos) {
        shortened[PlainName(title->substr(0, bracket))].push_back(entry.path);
      }
    }
    for (const std::string& heading : entry.requirement->heading()) {
      Add(heading, entry.path, fields);
    }
    AddParts(entry, fields);
  }
  // "Number of parameters (total model size)" also without the brackets, unless
  // they are what tells it from another.
  for (const auto& [name, paths] : shortened) {
    if (paths.size() == 1 && !fields.contains(name)) {
      Add(name, paths[0], fields);
    }
  }
  return fields;
}

const std::vector<FieldPath>& CardNames::Find(absl::string_view name) const {
  static const auto& none = *new std::vector<FieldPath>;
  if (!fields_) fields_ = FieldsOf(*catalogue_);
  const auto found = fields_->find(PlainName(name));
  return found == fields_->end() ? none : found->second;
}

}  // namespace modelcard
