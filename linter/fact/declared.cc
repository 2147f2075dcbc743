#include "linter/fact/declared.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/requirement/applicability.h"

namespace modelcard {

Fact Known(std::string name, bool value, absl::string_view en,
           absl::string_view nl) {
  Fact fact{.name = std::move(name), .value = value};
  fact.why.set_en(en);
  fact.why.set_nl(nl);
  return fact;
}

Fact Unknown(std::string name, absl::string_view path) {
  Fact fact{.name = std::move(name), .depends_on = std::string(path)};
  fact.why.set_en(absl::StrCat("`", path, "` does not tell"));
  fact.why.set_nl(absl::StrCat("`", path, "` zegt het niet"));
  return fact;
}

Fact Declared(std::string name, absl::string_view path,
              std::optional<bool> value, const Why& why) {
  if (!value) return Unknown(std::move(name), path);
  return *value ? Known(std::move(name), true, why.yes_en, why.yes_nl)
                : Known(std::move(name), false, why.no_en, why.no_nl);
}

}  // namespace modelcard
