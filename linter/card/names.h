// What people call the fields of a schema.

#ifndef LINTER_CARD_NAMES_H_
#define LINTER_CARD_NAMES_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

// A heading or key reduced to its words: lower case, without numbering, emoji
// and punctuation. "2.1 🎯 Intended Uses:" is "intended uses".
std::string PlainName(absl::string_view name);

// From names to fields: the titles of requirements in both languages, and the
// headings that their options list.
class CardNames {
 public:
  explicit CardNames(const Catalogue& catalogue);

  // The fields that a name stands for; empty if none. The same words may
  // answer several requirements.
  const std::vector<FieldPath>& Find(absl::string_view name) const;

  const google::protobuf::Descriptor& root() const { return *root_; }

 private:
  void Add(absl::string_view name, const FieldPath& path);

  const google::protobuf::Descriptor* root_;
  absl::flat_hash_map<std::string, std::vector<FieldPath>> fields_;
};

}  // namespace modelcard

#endif  // LINTER_CARD_NAMES_H_
