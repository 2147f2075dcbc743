#include "absl/types/span.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"

namespace modelcard {

absl::Span<const SubjectCheck> SubjectChecks() {
  static constexpr SubjectCheck kChecks[] = {
      CheckInapplicable,
      CheckNotApplicable,
      CheckMissing,
  };
  return kChecks;
}

absl::Span<const ValueCheck> ValueChecks() {
  static constexpr ValueCheck kChecks[] = {
      // Text that is no answer, before its form is looked at.
      CheckNotApplicableText,
      CheckPlaceholder,
      // Form.
      CheckDate,
      CheckUrl,
      CheckDigest,
      CheckEmail,
      CheckSpecify,
      CheckMustHold,
      CheckNumber,
      CheckSignificantFigures,
      CheckOrderOfMagnitude,
      // Agreement with other values.
      CheckBracket,
      CheckRounded,
      // Style.
      CheckRecommendedWords,
  };
  return kChecks;
}

absl::Span<const ValueCheck> ListChecks() {
  static constexpr ValueCheck kChecks[] = {
      CheckRepeatedEntry,
      CheckOneEach,
      CheckRoundedList,
  };
  return kChecks;
}

absl::Span<const DocumentCheck> DocumentChecks() {
  static constexpr DocumentCheck kChecks[] = {
      // Scope and status.
      CheckSystemicThreshold,
      CheckSystemicGround,
      CheckComputeAgreement,
      CheckNotificationDate,
      CheckModifierThreshold,
      CheckOpenSourceExemption,
      CheckLicenceAgreement,
      CheckWeightsChannel,
      CheckBaseModels,
      CheckBaseModelTargets,
      CheckGeneratedOutput,
      CheckIndicativeCriterion,
      CheckFrameworkDates,
      CheckRepresentative,
      CheckRetention,
      // Data.
      CheckProvenance,
      CheckSizeRange,
      CheckTrainingModalities,
      CheckCrawledDomains,
      // The document as such.
      CheckExactInText,
      CheckSignatory,
      CheckDateOrder,
      CheckReviewIntervals,
      CheckRequestAnswers,
      CheckSourceConflicts,
      CheckContradictions,
      CheckUnread,
      // Looks at what the others found.
      CheckUnknownFact,
  };
  return kChecks;
}

}  // namespace modelcard
