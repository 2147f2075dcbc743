#include <algorithm>
#include <cstddef>
#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

// Whether a requirement is asked for, in vain, because nobody can tell that it
// is not due. MODIFIER is named by no requirement but decides who the provider
// is; the other one of that kind, SME, is taken for false where it is not
// given.
bool DecidesSomething(const LintContext& context, const Fact& fact,
                      const Reporter& reporter) {
  if (fact.name == "MODIFIER") return true;
  for (const CatalogueEntry& entry : context.catalogue.entries()) {
    const v1::Requirement& requirement = *entry.requirement;
    const auto names = FactsNamedBy(requirement);
    if (std::find(names.begin(), names.end(), fact.name) == names.end()) {
      continue;
    }
    // Where another fact is not known either, that one is reported.
    const bool alone =
        std::all_of(names.begin(), names.end(), [&](const std::string& name) {
          const auto other = context.facts.find(name);
          return name == fact.name ||
                 (other != context.facts.end() && other->second.value);
        });
    if (alone && reporter.HasFindingOf(requirement.id()) &&
        Judge(requirement, context.facts).applies == Applies::kYes) {
      return true;
    }
  }
  return false;
}

}  // namespace

void CheckUnknownFact(const LintContext& context, const v1::ModelDocumentation&,
                      Reporter& reporter) {
  for (const auto& [name, fact] : context.facts) {
    if (fact.value || fact.depends_on.empty()) continue;
    // What is missing or wrong there was reported as such.
    if (reporter.HasFindingAround(fact.depends_on) ||
        !DecidesSomething(context, fact, reporter)) {
      continue;
    }
    const FieldPath path = PathTo(context, fact.depends_on);
    const size_t written = WrittenSteps(context, path);
    reporter.Report({
        .check = "unknown_fact",
        .entry = nullptr,
        .path = path,
        .message = context.Say("whether $0 holds cannot be told: $1",
                               "of $0 geldt, is niet vast te stellen: $1", name,
                               In(context.language, fact.why)),
        .hint = context.Say(
            "give it; until then every duty that depends on it applies",
            "vul het in; tot dan geldt elke verplichting die ervan afhangt"),
        .paste_from =
            written == path.size() ? std::nullopt : std::optional(written),
    });
  }
}

}  // namespace modelcard
