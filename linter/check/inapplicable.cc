#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"

namespace modelcard {

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
      .severity = v1::Finding::WARNING,
  });
  return Result::kFault;
}

}  // namespace modelcard
