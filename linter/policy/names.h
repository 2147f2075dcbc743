// The names that decisions use: of fields and of models.

#ifndef LINTER_POLICY_NAMES_H_
#define LINTER_POLICY_NAMES_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "linter/document/both.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

// Why no finding can have that `field_path`: a step of it is no field. Nothing
// if one can. An element of a list may be named with or without its index.
std::optional<Both> UnknownField(const Catalogue& catalogue,
                                 absl::string_view field_path);

// Whether a build can call a model that: "//models/tulip:tulip", or the same in
// another repository.
bool IsModelLabel(absl::string_view label);

}  // namespace modelcard

#endif  // LINTER_POLICY_NAMES_H_
