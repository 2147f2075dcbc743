#include <string>

#include "absl/strings/string_view.h"
#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {
namespace {

// Enough of YYYY-MM-DD to be compared as text; what is no date at all is found
// where it stands.
bool LooksLikeDate(absl::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
         text.substr(0, 1) == "2";
}

}  // namespace

Fact Legacy(const v1::ModelDocumentation& document) {
  if (UnionMarket(document).value == false) {
    return Known("LEGACY", false,
                 "not placed on the Union market (Article "
                 "111(3))",
                 "niet in de Unie in de handel gebracht (artikel 111, lid 3)");
  }
  const std::string& date = document.general().union_market_release_date();
  if (!LooksLikeDate(date)) {
    return Unknown("LEGACY", "general.union_market_release_date");
  }
  if (date < "2025-08-02") {
    return Known("LEGACY", true,
                 "placed on the Union market before 2 August 2025 (Article "
                 "111(3))",
                 "vóór 2 augustus 2025 in de Unie in de handel gebracht "
                 "(artikel 111, lid 3)");
  }
  return Known("LEGACY", false,
               "placed on the Union market on or after 2 August 2025 (Article "
               "111(3))",
               "op of na 2 augustus 2025 in de Unie in de handel gebracht "
               "(artikel 111, lid 3)");
}

}  // namespace modelcard
