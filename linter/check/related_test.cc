// Parts of a document that contradict each other: the finding names both
// places.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/testing/lint_text.h"
#include "linter/testing/one_fault.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::IsEmpty;

constexpr auto kError = v1::Finding::ERROR;
constexpr auto kWarning = v1::Finding::WARNING;
constexpr auto kNote = v1::Finding::NOTE;

constexpr char kPlaced[] = "general.union_market_release_date";
constexpr char kSources[] = "technical_documentation.data.provenance.sources";

class RelatedTest : public testing::TestWithParam<OneFault> {};

TEST_P(RelatedTest, IsOneFindingAtBothPlaces) { ExpectOneFinding(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    , RelatedTest,
    testing::Values(
        OneFault{"KeptTooShort",
                 "modifier_non_eu",
                 {{"kept_until: \"2036-12-31\"", "kept_until: \"2035-12-31\""}},
                 "AIA.54.3.b",
                 "retention",
                 kError,
                 "authorised_representative.documentation_copy.kept_until",
                 "less than ten years",
                 {kPlaced}},
        OneFault{"FrameworkLongAfterTheNotification",
                 "systemic",
                 {{"confirmed: \"2025-06-30\"", "confirmed: \"2025-07-30\""}},
                 "COP.S.1.1",
                 "framework_dates",
                 kError,
                 "systemic_risk.framework.confirmed",
                 "more than four weeks",
                 {"systemic_risk.notification.dates.notified"}},
        OneFault{
            "FrameworkShortlyBeforeTheMarket",
            "systemic",
            {{"union_market_release_date: \"2026-03-16\"",
              "union_market_release_date: \"2025-08-07\""},
             {"release_date: \"2026-03-02\"", "release_date: \"2025-07-07\""},
             {"confirmed: \"2025-06-30\"", "confirmed: \"2025-07-28\""},
             {"known: \"2025-06-02\"", "known: \"2025-07-02\""},
             {"notified: \"2025-06-10\"", "notified: \"2025-07-10\""}},
            "COP.S.1.1",
            "framework_dates",
            kError,
            "systemic_risk.framework.confirmed",
            "less than two weeks",
            {kPlaced}},
        OneFault{"NotifiedLate",
                 "systemic",
                 {{"known: \"2025-06-02\"", "known: \"2025-08-10\""},
                  {"notified: \"2025-06-10\"", "notified: \"2025-08-25\""}},
                 "AIA.52.1-1",
                 "notification_date",
                 kError,
                 "systemic_risk.notification.dates.notified",
                 "at most 14",
                 {"systemic_risk.notification.dates.known"}},
        OneFault{"RuleForSmallEnterprises",
                 "complete",
                 {{"basis: TOP_10_PERCENT", "basis: TOP_5_PERCENT_OR_1000"}},
                 "TPL.2.3.8",
                 "crawled_domains",
                 kError,
                 "training_summary.crawled_data.domains.basis",
                 "small and medium-sized",
                 {"scope.small_or_medium_enterprise"}},
        OneFault{"AnswerToWhatDoesNotApply",
                 "complete",
                 {{"user_data { model_interactions_used: false "
                   "other_services_used: false }",
                   "user_data { model_interactions_used: false "
                   "other_services_used: false services: \"Tulip Chat, the "
                   "free version.\" }"}},
                 "TPL.2.4.3",
                 "inapplicable",
                 kError,
                 "training_summary.user_data.services",
                 "does not apply",
                 {"training_summary.user_data.model_interactions_used"}},
        OneFault{"DeclaredNotApplicableAndGiven",
                 "complete",
                 {{"not_applicable {\n  requirement: \"MDF.GEN.6\"",
                   "not_applicable { requirement: \"AIA.XII.1.d\" reason: "
                   "\"Offered through a hosted interface alone.\" }\n"
                   "not_applicable {\n  requirement: \"MDF.GEN.6\""}},
                 "AIA.XII.1.d",
                 "not_applicable",
                 kError,
                 "not_applicable[0]",
                 "but is also given",
                 {"downstream_documentation.hardware_and_interaction"}},
        // Ranges that end before they begin.
        OneFault{"CrawlEndsBeforeItBegins",
                 "complete",
                 {{"from: \"2025-01\" until: \"2025-06\"",
                   "from: \"2025-01\" until: \"2024-01\""}},
                 "TPL.2.3.5",
                 "date_order",
                 kError,
                 "training_summary.crawled_data.period.until",
                 "the end (2024-01) lies before the beginning (2025-01)",
                 {"training_summary.crawled_data.period.from"}},
        OneFault{"IncidentEndsBeforeItBegins",
                 "systemic",
                 {{"ended: \"2026-05-05\"", "ended: \"2026-05-03\""}},
                 "AIA.55.1.c",
                 "date_order",
                 kError,
                 "systemic_risk.incidents.reports[0].ended",
                 "the end (2026-05-03)",
                 {"systemic_risk.incidents.reports[0].began"}},
        OneFault{"AnsweredBeforeItWasAsked",
                 "systemic",
                 {{"answered: \"2026-05-18\"", "answered: \"2026-05-10\""}},
                 "COP.T.1.2-2",
                 "date_order",
                 kError,
                 "documentation_practice.downstream_requests.requests[0]."
                 "answered",
                 "the end (2026-05-10)",
                 {"documentation_practice.downstream_requests.requests[0]."
                  "received"}},
        // A contradiction that comments may explain does not disappear.
        OneFault{"SyntheticDataThatCommentsMayExplain",
                 "complete",
                 {{"        SYNTHETIC_NOT_PUBLIC,\n", ""}},
                 "AIA.XI.1.2.c-2",
                 "provenance",
                 kWarning,
                 kSources,
                 "does not name",
                 {"training_summary.synthetic_data.used",
                  "training_summary.synthetic_data.comments"}},
        OneFault{"SyntheticDataWithoutComments",
                 "complete",
                 {{"        SYNTHETIC_NOT_PUBLIC,\n", ""},
                  {"    comments: \"A second pass removed 31 percent of the "
                   "answers.\"\n",
                   ""}},
                 "AIA.XI.1.2.c-2",
                 "provenance",
                 kError,
                 kSources,
                 "does not name",
                 {"training_summary.synthetic_data.used"}},
        OneFault{"CrawledAfterTheLatestData",
                 "complete",
                 {{"from: \"2025-01\" until: \"2025-06\"",
                   "from: \"2025-01\" until: \"2026-01\""}},
                 "TPL.1.3.4",
                 "date_order",
                 kError,
                 "training_summary.overview.latest_data.month",
                 "data was crawled until",
                 {"training_summary.crawled_data.period.until"}},
        OneFault{"RequestAnsweredLate",
                 "systemic",
                 {{"answered: \"2026-05-18\"", "answered: \"2026-05-26\""}},
                 "COP.T.1.2-2",
                 "request_answers",
                 kWarning,
                 "documentation_practice.downstream_requests.requests[0]."
                 "answered",
                 "answered after 15 days",
                 {"documentation_practice.downstream_requests.requests[0]."
                  "received"}},
        OneFault{"RequestNotAnswered",
                 "systemic",
                 {{"      answered: \"2026-05-18\"\n", ""}},
                 "COP.T.1.2-2",
                 "request_answers",
                 kWarning,
                 "documentation_practice.downstream_requests.requests[0]."
                 "received",
                 "not been answered for 77 days",
                 {"documentation_practice.downstream_requests.requests[0]."
                  "subject"}},
        OneFault{"RangeOfAnotherModality",
                 "complete",
                 {{"range: FROM_1_BILLION_TO_10_TRILLION_TOKENS",
                   "range: FROM_1_MILLION_TO_1_BILLION_IMAGES"}},
                 "TPL.1.3.2",
                 "size_range",
                 kError,
                 "training_summary.overview.sizes[0].range",
                 "of another modality than \"text\""},
        OneFault{"ModificationOfAnotherSizeThanDocumented",
                 "modifier_non_eu",
                 {{"modification_flop: 3.1e+23", "modification_flop: 3.1e+24"}},
                 "GL.63",
                 "compute_agreement",
                 kError,
                 "scope.modifier_threshold.modification_flop",
                 "3.1e24 FLOP, but",
                 {"technical_documentation.compute.training_flop"}},
        OneFault{"TrainingLeftAsItWasByAModification",
                 "modifier_non_eu",
                 {{"general {",
                   "not_applicable { requirement: \"AIA.XI.1.2.c-1\" reason: "
                   "\"The data is that of the original model.\" }\n"
                   "general {"}},
                 "AIA.XI.1.2.c-1",
                 "not_applicable",
                 kError,
                 "not_applicable[0]",
                 "cannot be declared not applicable"}),
    [](const auto& info) { return info.param.name; });

TEST(RangeTest, ADayOrMonthMayBeBothBeginningAndEnd) {
  EXPECT_THAT(Brief(LintText(Edit(CompleteText(),
                                  "from: \"2025-01\" until: \"2025-06\"",
                                  "from: \"2025-06\" until: \"2025-06\""))),
              IsEmpty());
  EXPECT_THAT(
      Brief(LintText(Edit(CompleteText("systemic"), "ended: \"2026-05-05\"",
                          "ended: \"2026-05-04\""))),
      IsEmpty());
}

}  // namespace
}  // namespace modelcard
