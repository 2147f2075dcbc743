// Every check, by what it looks at. The file of a check has its name.

#ifndef LINTER_CHECK_CHECKS_H_
#define LINTER_CHECK_CHECKS_H_

#include "absl/types/span.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

// In the order in which they get to see a requirement, a value, a list.
absl::Span<const SubjectCheck> SubjectChecks();
absl::Span<const ValueCheck> ValueChecks();
absl::Span<const ValueCheck> ListChecks();

// Each looks at something else; the last also at what the others found.
absl::Span<const DocumentCheck> DocumentChecks();

// Of the document as a whole.

// A model that is documented as being outside the law's scope: kFault then, and
// nothing else is looked at.
Result CheckGeneralPurpose(const LintContext&, Reporter&);

// Of requirements.

// An answer to a duty that the document's own facts rule out.
Result CheckInapplicable(const LintContext&, const Subject&, Reporter&);
// "Does not apply", where the law does not allow it or an answer is given too.
Result CheckNotApplicable(const LintContext&, const Subject&, Reporter&);
// No answer to a duty that applies.
Result CheckMissing(const LintContext&, const Subject&, Reporter&);

// Of scalar values.

// "N/A" as text, where the law does not allow it.
Result CheckNotApplicableText(const LintContext&, const Value&, Reporter&);
// Words that stand where an answer should be.
Result CheckPlaceholder(const LintContext&, const Value&, Reporter&);
// A date that no calendar has.
Result CheckDate(const LintContext&, const Value&, Reporter&);
// An address that no browser could open.
Result CheckUrl(const LintContext&, const Value&, Reporter&);
// A digest that is none.
Result CheckDigest(const LintContext&, const Value&, Reporter&);
// An e-mail address that is none.
Result CheckEmail(const LintContext&, const Value&, Reporter&);
// A number that cannot be: negative, zero, not a number.
Result CheckNumber(const LintContext&, const Value&, Reporter&);
// A number more coarse than the law asks.
Result CheckSignificantFigures(const LintContext&, const Value&, Reporter&);
// A number more exact than its audience gets.
Result CheckOrderOfMagnitude(const LintContext&, const Value&, Reporter&);
// A bracket that does not hold the exact number.
Result CheckBracket(const LintContext&, const Value&, Reporter&);
// A rounded number that is not the exact one rounded.
Result CheckRounded(const LintContext&, const Value&, Reporter&);
// A text shorter than the recommended number of words.
Result CheckRecommendedWords(const LintContext&, const Value&, Reporter&);

// A statement that has to be true and is not.
Result CheckMustHold(const LintContext&, const Value&, Reporter&);

// "Other" without saying which.
Result CheckSpecify(const LintContext&, const Value&, Reporter&);

// Of messages.

// A mandatory part of an answer that is not there. `path` leads to `message`;
// `entry` is the requirement it belongs to, null if none.
void CheckMissingParts(const LintContext& context,
                       const google::protobuf::Message& message,
                       const FieldPath& path, const CatalogueEntry* entry,
                       Reporter& reporter);

// Of lists.

// Two entries for one and the same thing.
Result CheckRepeatedEntry(const LintContext&, const Value&, Reporter&);
// Entries that do not match, one to one, the values they are about.
Result CheckOneEach(const LintContext&, const Value&, Reporter&);
// Rounded numbers, entry by entry.
Result CheckRoundedList(const LintContext&, const Value&, Reporter&);

// Of several parts of a document.

// Compute above the threshold of Article 51(2), or a modification of a model
// with systemic risk, but none declared.
void CheckSystemicThreshold(const LintContext&, const v1::ModelDocumentation&,
                            Reporter&);
// A ground for systemic risk that the document's own facts rule out.
void CheckSystemicGround(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// Figures for the same compute that are further apart than an estimate may be,
// or a total that is not the sum of its entries.
void CheckComputeAgreement(const LintContext&, const v1::ModelDocumentation&,
                           Reporter&);
// A notification more than two weeks late, Article 52(1).
void CheckNotificationDate(const LintContext&, const v1::ModelDocumentation&,
                           Reporter&);
// An exception claimed on a licence that is not free and open-source, or for a
// model with systemic risk.
void CheckOpenSourceExemption(const LintContext&, const v1::ModelDocumentation&,
                              Reporter&);
// A modification too small to make its maker a provider.
void CheckModifierThreshold(const LintContext&, const v1::ModelDocumentation&,
                            Reporter&);
// A modification of another's model that names no original, or an original of
// another in a document that says that nothing was modified.
void CheckBaseModels(const LintContext&, const v1::ModelDocumentation&,
                     Reporter&);
// Base models that the document and the build do not agree on, or from which a
// duty follows that the document does not meet.
void CheckBaseModelTargets(const LintContext&, const v1::ModelDocumentation&,
                           Reporter&);
// Output by which a general-purpose model is told that its modalities do not
// bear out, or the other way around.
void CheckGeneratedOutput(const LintContext&, const v1::ModelDocumentation&,
                          Reporter&);
// A model below the indication for general-purpose models, without reasoning.
void CheckIndicativeCriterion(const LintContext&, const v1::ModelDocumentation&,
                              Reporter&);
// An exact number in a text for readers who get a coarser one.
void CheckExactInText(const LintContext&, const v1::ModelDocumentation&,
                      Reporter&);
// A Safety and Security Framework confirmed too late.
void CheckFrameworkDates(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// A representative outside the Union, a mandate that the AI Office need not
// read, or one given too late: Article 54.
void CheckRepresentative(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// Documentation that the representative does not keep for ten years.
void CheckRetention(const LintContext&, const v1::ModelDocumentation&,
                    Reporter&);
// Provenance of data that the public summary does not bear out.
void CheckProvenance(const LintContext&, const v1::ModelDocumentation&,
                     Reporter&);
// Modalities in the public summary that the documentation of data lacks.
void CheckTrainingModalities(const LintContext&, const v1::ModelDocumentation&,
                             Reporter&);
// Domain names by a rule for small enterprises, or none at all.
void CheckCrawledDomains(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// A signature that the scope and the public summary disagree on.
void CheckSignatory(const LintContext&, const v1::ModelDocumentation&,
                    Reporter&);
// Two sources of the document that say different things of one field.
void CheckSourceConflicts(const LintContext&, const v1::ModelDocumentation&,
                          Reporter&);
// Parts of a model card that answer nothing.
void CheckUnread(const LintContext&, const v1::ModelDocumentation&, Reporter&);
// A quantity that a model card states twice, with different values.
void CheckContradictions(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// A licence of the distribution that is not free, or not the one on which an
// exception is claimed.
void CheckLicenceAgreement(const LintContext&, const v1::ModelDocumentation&,
                           Reporter&);
// An exception claimed for public weights that no channel hands over.
void CheckWeightsChannel(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// A range of the public summary that does not hold the exact size.
void CheckSizeRange(const LintContext&, const v1::ModelDocumentation&,
                    Reporter&);
// A request of somebody who builds on the model that waited for longer than the
// Code of Practice means.
void CheckRequestAnswers(const LintContext&, const v1::ModelDocumentation&,
                         Reporter&);
// Something that was to be reviewed again by now.
void CheckReviewIntervals(const LintContext&, const v1::ModelDocumentation&,
                          Reporter&);
// A fact that decides on duties and that the document does not tell. Comes
// after all others: what they report is not reported again.
void CheckUnknownFact(const LintContext&, const v1::ModelDocumentation&,
                      Reporter&);
// Dates that cannot follow on each other.
void CheckDateOrder(const LintContext&, const v1::ModelDocumentation&,
                    Reporter&);

}  // namespace modelcard

#endif  // LINTER_CHECK_CHECKS_H_
