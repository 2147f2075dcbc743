#include "linter/report/applicability_report.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "linter/report/printable.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

std::string ValueText(const Fact& fact, Language language) {
  if (!fact.value) return Say(language, "unknown", "onbekend");
  return *fact.value ? Say(language, "yes", "ja") : Say(language, "no", "nee");
}

// What a fact does to the requirements that name it.
struct Effect {
  int on = 0;
  int off = 0;
  int voluntary = 0;
};

}  // namespace

std::string ApplicabilityReport(const Catalogue& catalogue,
                                const FactSet& facts, Language language) {
  std::map<std::string, Effect> effects;
  Effect total;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const ApplicabilityVerdict verdict = Judge(*entry.requirement, facts);
    switch (verdict.applies) {
      case Applies::kYes:
        ++total.on;
        for (const std::string& name : FactsNamedBy(*entry.requirement)) {
          ++effects[name].on;
        }
        break;
      case Applies::kNo:
        ++total.off;
        ++effects[verdict.because->name].off;
        break;
      case Applies::kWaived:
        ++total.voluntary;
        ++effects[verdict.because->name].voluntary;
        break;
    }
  }
  size_t width = 0;
  for (const auto& [name, fact] : facts) width = std::max(width, name.size());
  std::string out;
  for (const auto& [name, fact] : facts) {
    const Effect& effect = effects[name];
    absl::StrAppendFormat(&out, "%-*s  %-8s %s\n", static_cast<int>(width),
                          name, ValueText(fact, language),
                          Printable(In(language, fact.why)));
    absl::StrAppend(&out, std::string(width + 2, ' '),
                    Say(language, "         on: $0, off: $1, voluntary: $2",
                        "         aan: $0, uit: $1, vrijwillig: $2", effect.on,
                        effect.off, effect.voluntary),
                    "\n");
  }
  absl::StrAppend(
      &out, "\n",
      Say(language,
          "$0 of $1 requirements apply, $2 do not, $3 are voluntary.\n",
          "$0 van $1 vereisten gelden, $2 niet, $3 zijn vrijwillig.\n",
          total.on, catalogue.entries().size(), total.off, total.voluntary));
  return out;
}

}  // namespace modelcard
