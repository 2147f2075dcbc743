#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// More would be a list that nobody reads.
constexpr size_t kMostNamed = 3;

// The requirements that are asked for, in vain, because nobody can tell that
// they are not due.
std::vector<std::string> AskedBecauseOf(const LintContext& context,
                                        const Fact& fact,
                                        const Reporter& reporter) {
  std::vector<std::string> asked;
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
      asked.push_back(requirement.id());
    }
  }
  return asked;
}

// Facts that one field would tell.
struct Open {
  std::vector<std::string> names;
  std::vector<std::string> asked;
  v1::Text why;
};

// Of a large enterprise more crawled domains are asked: where the size is not
// given that rule counts, which is worth a note.
bool IsSizeOfEnterprise(const LintContext& context, absl::string_view fact) {
  return fact == "SME" && IsKnownAs(context.facts, "CRAWLS", true);
}

// By the path of the field. MODIFIER is named by no requirement but decides who
// the provider is.
std::map<std::string, Open> OpenFacts(const LintContext& context,
                                      const Reporter& reporter) {
  std::map<std::string, Open> open;
  for (const auto& [name, fact] : context.facts) {
    if (fact.value || fact.depends_on.empty()) continue;
    std::vector<std::string> asked = AskedBecauseOf(context, fact, reporter);
    if (asked.empty() && name != "MODIFIER" &&
        !IsSizeOfEnterprise(context, name)) {
      continue;
    }
    Open& entry = open[fact.depends_on];
    entry.names.push_back(name);
    entry.why = fact.why;
    std::move(asked.begin(), asked.end(), std::back_inserter(entry.asked));
  }
  return open;
}

// For example "AIA.55.1.a, AIA.55.1.b, AIA.55.1.c, …".
std::string Named(std::vector<std::string> ids) {
  if (ids.size() > kMostNamed) {
    ids.resize(kMostNamed);
    ids.push_back("…");
  }
  return absl::StrJoin(ids, ", ");
}

void Report(const LintContext& context, const std::string& field,
            const Open& open, Reporter& reporter) {
  const FieldPath path = PathTo(context, field);
  const size_t written = WrittenSteps(context, path);
  const std::string asked =
      open.asked.empty() ? "" : absl::StrCat(": ", Named(open.asked), ".");
  reporter.Report({
      .check = "unknown_fact",
      .entry = nullptr,
      .path = path,
      .message = context.Say("whether $0 holds cannot be told: $1",
                             "of $0 geldt, is niet vast te stellen: $1",
                             absl::StrJoin(open.names, ", "),
                             In(context.language, open.why)),
      .hint = context.Say(
          "give it; until then every duty that depends on it applies$0",
          "vul het in; tot dan geldt elke verplichting die ervan afhangt$0",
          asked),
      .severity = open.names == std::vector<std::string>{"SME"}
                      ? std::optional(v1::Finding::NOTE)
                      : std::nullopt,
      .paste_from =
          written == path.size() ? std::nullopt : std::optional(written),
  });
}

}  // namespace

void CheckUnknownFact(const LintContext& context, const v1::ModelDocumentation&,
                      Reporter& reporter) {
  std::map<std::string, std::vector<std::string>> reported;
  for (const auto& [field, open] : OpenFacts(context, reporter)) {
    // What is missing or wrong there and stops the document was reported as
    // such; a warning there would let the question pass.
    if (const auto error = reporter.ErrorAround(field)) {
      auto& names = reported[*error];
      names.insert(names.end(), open.names.begin(), open.names.end());
    } else {
      Report(context, field, open, reporter);
    }
  }
  for (const auto& [field, names] : reported) {
    reporter.AddToHint(
        field, context.Say(" (It leaves open whether $0 holds; until then what "
                           "depends on that applies.)",
                           " (Zo blijft open of $0 geldt; tot dan geldt wat "
                           "daarvan afhangt.)",
                           absl::StrJoin(names, ", ")));
  }
}

}  // namespace modelcard
