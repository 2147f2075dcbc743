// What people call the fields of a schema.

#ifndef LINTER_CARD_NAMES_H_
#define LINTER_CARD_NAMES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

// From names to fields: the titles of requirements in both languages, and the
// headings that their options list. Fields that an organisation adds have none:
// a card has no place for them.
class CardNames {
 public:
  // `catalogue` has to outlive it.
  explicit CardNames(const Catalogue& catalogue) : catalogue_(&catalogue) {}

  // The fields that a name stands for; empty if none. The same words may
  // answer several requirements.
  const std::vector<FieldPath>& Find(absl::string_view name) const;

  const google::protobuf::Descriptor& root() const {
    return catalogue_->root();
  }

 private:
  using Fields = absl::flat_hash_map<std::string, std::vector<FieldPath>>;

  static Fields FieldsOf(const Catalogue& catalogue);

  const Catalogue* catalogue_;

  // Made when the first name is looked up: only cards have names.
  mutable std::optional<Fields> fields_;
};

}  // namespace modelcard

#endif  // LINTER_CARD_NAMES_H_
