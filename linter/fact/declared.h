// Facts that one field of the document declares.

#ifndef LINTER_FACT_DECLARED_H_
#define LINTER_FACT_DECLARED_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/requirement/applicability.h"

namespace modelcard {

// Why a fact holds or not, in both languages, with the source.
struct Why {
  absl::string_view yes_en;
  absl::string_view yes_nl;
  absl::string_view no_en;
  absl::string_view no_nl;
};

// The fact that the field at `path` declares; not known if `value` is not set.
Fact Declared(std::string name, absl::string_view path,
              std::optional<bool> value, const Why& why);

// A fact with a value and its reason.
Fact Known(std::string name, bool value, absl::string_view en,
           absl::string_view nl);

// A fact that cannot be told because `path` is not given.
Fact Unknown(std::string name, absl::string_view path);

}  // namespace modelcard

#endif  // LINTER_FACT_DECLARED_H_
