#include <vector>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/fact/facts.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// Where a document says what a fact is read from: the field that would tell it
// if nothing was given.
std::vector<RelatedField> PlaceOf(const LintContext& context,
                                  const Fact& fact) {
  static const auto& untold = *new FactSet(FactsOf(v1::ModelDocumentation()));
  const auto found = untold.find(fact.name);
  if (found == untold.end() || found->second.depends_on.empty()) return {};
  return {{PathTo(context, found->second.depends_on),
           context.Say("the fact it depends on",
                       "het feit waarvan het "
                       "afhangt")}};
}

}  // namespace

Result CheckInapplicable(const LintContext& context, const Subject& subject,
                         Reporter& reporter) {
  switch (subject.applicability.applies) {
    case Applies::kYes:
      return Result::kPass;
    case Applies::kWaived:
      // A voluntary answer is welcome, and must still be a sound one.
      return subject.given ? Result::kPass : Result::kSettled;
    case Applies::kNo:
      break;
  }
  if (!subject.given) return Result::kSettled;
  const std::string name = Name(context, &subject.entry, subject.path);
  reporter.Report({
      .check = "inapplicable",
      .entry = &subject.entry,
      .path = subject.path,
      .message =
          context.Say("$0 is given, but does not apply: $1",
                      "$0 is ingevuld, maar niet van toepassing: $1", name,
                      In(context.language, subject.applicability.because->why)),
      .hint = context.Say("remove it, or correct the fact it depends on",
                          "verwijder het, of verbeter het feit waarvan het "
                          "afhangt"),
      // What the template asks behind a yes contradicts a no; a comment may
      // explain the no, and what another text asks may be told all the same.
      .severity = subject.entry.requirement->force() == v1::TEMPLATE &&
                          !subject.entry.requirement->optional()
                      ? v1::Finding::ERROR
                      : v1::Finding::WARNING,
      .related = PlaceOf(context, *subject.applicability.because),
  });
  return Result::kFault;
}

}  // namespace modelcard
