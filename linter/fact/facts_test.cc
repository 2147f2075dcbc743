#include "linter/fact/facts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/fact/described.h"
#include "linter/fact/osi_licences.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

Fact FactOf(const std::string& name, const std::string& text) {
  v1::ModelDocumentation document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document))
      << text;
  return FactsOf(document).at(name);
}

std::optional<bool> Value(const std::string& name, const std::string& text) {
  return FactOf(name, text).value;
}

TEST(FactsTest, WhatIsDeclared) {
  const Fact fact =
      FactOf("EU_MARKET",
             "scope { placed_on_union_market: false "
             "union_market_exclusion { statement: 'Not for the Union.' "
             "url: 'https://a.b/c' } }");
  EXPECT_EQ(fact.value, false);
  EXPECT_THAT(fact.why.en(), HasSubstr("Article 3(9)"));
  EXPECT_THAT(fact.why.nl(), HasSubstr("artikel 3"));
  EXPECT_EQ(Value("GPAI", "scope { general_purpose_ai_model: true }"), true);
  EXPECT_EQ(Value("NOT_FOR_EU", "scope { placed_on_union_market: false }"),
            true);
  EXPECT_EQ(Value("NON_EU_PROVIDER",
                  "scope { provider_established_in_union: false }"),
            true);
  EXPECT_EQ(Value("CRAWLS", "training_summary { crawled_data { used: true } }"),
            true);
}

TEST(FactsTest, WhatIsNotDeclaredIsNotKnown) {
  for (const auto& [name, fact] : FactsOf(v1::ModelDocumentation())) {
    SCOPED_TRACE(name);
    EXPECT_EQ(fact.value, std::nullopt);
    // The reason names the field to fill in.
    EXPECT_THAT(fact.why.en(), HasSubstr("` does not tell"));
    EXPECT_THAT(fact.why.nl(), HasSubstr("` zegt het niet"));
  }
}

TEST(FactsTest, MoreThanTheThresholdIsSystemic) {
  const auto compute = [](const char* flop) {
    return std::string(
               "scope { systemic_risk { status: NONE } } "
               "compute_ledger { total_flop: ") +
           flop + " }";
  };
  EXPECT_EQ(Value("SYSTEMIC", compute("9.9e24")), false);
  EXPECT_EQ(Value("SYSTEMIC", compute("1e25")), false);
  EXPECT_EQ(Value("SYSTEMIC", compute("1.1e25")), true);
  EXPECT_EQ(Value("SYSTEMIC",
                  "technical_documentation { compute { "
                  "training_flop: 2e25 } }"),
            true);
  EXPECT_EQ(Value("SYSTEMIC", "scope { systemic_risk { status: DESIGNATED } }"),
            true);
}

TEST(FactsTest, OneThirdMakesAModifier) {
  const auto scope = [](const std::string& threshold) {
    return "scope { modifies_other_model: true modifier_threshold { " +
           threshold + " } }";
  };
  EXPECT_EQ(Value("MODIFIER", scope("modification_flop: 1e23 "
                                    "original_flop: 3e23")),
            false);
  EXPECT_EQ(Value("MODIFIER", scope("modification_flop: 1.01e23 "
                                    "original_flop: 3e23")),
            true);
  // A third of 1e23 or 1e25 where the original's compute is not known.
  EXPECT_EQ(Value("MODIFIER", scope("modification_flop: 3.4e22 "
                                    "original_has_systemic_risk: false")),
            true);
  EXPECT_EQ(Value("MODIFIER", scope("modification_flop: 3.4e22 "
                                    "original_has_systemic_risk: true")),
            false);
  EXPECT_EQ(Value("MODIFIER", scope("modification_flop: 3.4e22")),
            std::nullopt);
  EXPECT_EQ(Value("MODIFIER", "scope { modifies_other_model: false }"), false);
}

TEST(FactsTest, AModificationAboveOneThirdKeepsSystemicRisk) {
  const auto systemic = [](const std::string& threshold) {
    return Value("SYSTEMIC",
                 "scope { systemic_risk { status: NONE } "
                 "modifies_other_model: true modifier_threshold { " +
                     threshold + " } }");
  };
  EXPECT_EQ(
      systemic("modification_flop: 5e24 original_has_systemic_risk: true"),
      true);
  EXPECT_EQ(
      systemic("modification_flop: 3e24 original_has_systemic_risk: true"),
      false);
  EXPECT_EQ(systemic("modification_flop: 1.1e25 original_flop: 3e25"), true);
  EXPECT_EQ(systemic("modification_flop: 1e25 original_flop: 3e25"), false);
  // Together above the threshold of Article 51(2), or just at it.
  EXPECT_EQ(systemic("modification_flop: 4e24 original_flop: 6.1e24"), true);
  EXPECT_EQ(systemic("modification_flop: 4e24 original_flop: 6e24"), false);
  EXPECT_EQ(systemic("original_has_systemic_risk: true"), std::nullopt);
  EXPECT_THAT(FactOf("SYSTEMIC",
                     "scope { modifies_other_model: true modifier_threshold { "
                     "modification_flop: 3.1e25 } }")
                  .why.en(),
              HasSubstr("Article 51(2)"));
}

TEST(FactsTest, WhoMakesASmallModificationIsNotTheProvider) {
  const auto described = [](const std::string& threshold) {
    v1::ModelDocumentation document;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
        "scope { systemic_risk { status: NONE } modifies_other_model: true "
        "modifier_threshold { " +
            threshold +
            " } } general { provider_legal_name: 'Fen' base_models { name: 'X' "
            "provider: 'Reed' } base_models { name: 'Y' provider: 'FEN' } }",
        &document));
    return Described(document, FactsOf(document));
  };
  const v1::DescribedModel small =
      described("modification_flop: 1e23 original_flop: 3e25");
  EXPECT_TRUE(small.small_modification());
  EXPECT_EQ(small.original_providers_size(), 1);
  EXPECT_EQ(small.original_providers(0), "Reed");
  EXPECT_TRUE(small.systemic_risk()) << "it is still the original";
  const v1::DescribedModel large =
      described("modification_flop: 2e23 original_flop: 3e23");
  EXPECT_FALSE(large.small_modification());
  EXPECT_TRUE(large.original_providers().empty());
  EXPECT_FALSE(large.systemic_risk());
}

TEST(FactsTest, AGeneralPurposeModelIsComparedWithTheIndication) {
  const auto why = [](const std::string& criterion) {
    return FactOf("GPAI",
                  "scope { general_purpose_ai_model: true "
                  "indicative_criterion { " +
                      criterion + " } }")
        .why;
  };
  EXPECT_THAT(why("training_flop: 3.1e23 generates: LANGUAGE").en(),
              HasSubstr("criterion is met: 3.1e23 FLOP, more than 1e23, and it "
                        "generates language"));
  EXPECT_THAT(why("training_flop: 3.1e23 generates: LANGUAGE").nl(),
              HasSubstr("wel voldaan: 3.1e23 FLOP"));
  EXPECT_THAT(why("training_flop: 1e23 generates: LANGUAGE").en(),
              HasSubstr("not met: 1e23 FLOP, no more than 1e23"));
  EXPECT_THAT(why("training_flop: 3.1e23 generates: NONE_OF_THESE").en(),
              HasSubstr("not met: 3.1e23 FLOP"));
  EXPECT_THAT(why("training_flop: 3.1e23").en(),
              HasSubstr("cannot be applied"));
}

TEST(FactsTest, EntriesOfTheLedgerAreAddedUp) {
  const auto ledger = [](const std::string& entries) {
    return Value("SYSTEMIC",
                 "scope { systemic_risk { status: NONE } } "
                 "compute_ledger { " +
                     entries + " total_flop: 3e23 }");
  };
  EXPECT_EQ(ledger("entries { flop: 6e24 } entries { flop: 5e24 }"), true);
  EXPECT_EQ(ledger("entries { flop: 6e24 } entries { flop: 4e24 }"), false);
}

TEST(FactsTest, LegacyEndsOnTheSecondOfAugust) {
  const auto placed = [](const std::string& date) {
    return "scope { placed_on_union_market: true } general { "
           "union_market_release_date: '" +
           date + "' }";
  };
  EXPECT_EQ(Value("LEGACY", placed("2025-08-01")), true);
  EXPECT_EQ(Value("LEGACY", placed("2025-08-02")), false);
  EXPECT_EQ(Value("LEGACY", placed("summer of 2025")), std::nullopt);
  EXPECT_EQ(Value("LEGACY",
                  "scope { placed_on_union_market: false "
                  "union_market_exclusion { statement: 'Not for the Union.' "
                  "url: 'https://a.b/c' } }"),
            false);
}

TEST(FactsTest, AMarketIsLeftWithAStatementOnly) {
  EXPECT_EQ(Value("EU_MARKET", "scope { placed_on_union_market: false }"),
            true);
  EXPECT_EQ(Value("EU_MARKET",
                  "scope { placed_on_union_market: false "
                  "union_market_exclusion { statement: 'Not for the Union.' } "
                  "}"),
            true);
}

// Commission Guidelines, points 58 and 59: who does not exclude the market
// clearly stays the provider of what others place on it.
TEST(FactsTest, OnlyAClearExclusionIsOneForThoseWhoBuildOnTheModel) {
  const auto excluded = [](const std::string& scope) {
    v1::ModelDocumentation document;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
        "scope { placed_on_union_market: false " + scope + " }", &document));
    return Described(document, FactsOf(document)).excluded_from_union_market();
  };
  EXPECT_FALSE(excluded(""));
  EXPECT_TRUE(
      excluded("union_market_exclusion { statement: 'Not for the Union.' "
               "url: 'https://a.example' }"));
}

TEST(FactsTest, DesignationAloneLeavesNothingToNotify) {
  const std::string designated =
      "scope { systemic_risk { status: DESIGNATED } }";
  EXPECT_EQ(Value("DESIGNATED", designated), true);
  EXPECT_EQ(Value("DESIGNATED",
                  designated + " compute_ledger { total_flop: 1.1e25 }"),
            false);
  EXPECT_EQ(Value("DESIGNATED", "scope { systemic_risk { status: PRESUMED } }"),
            false);
  EXPECT_EQ(Value("DESIGNATED", ""), std::nullopt);
}

TEST(FactsTest, DeprecatedIdentifiersAreThoseOfApprovedLicences) {
  EXPECT_TRUE(IsOsiApproved("GPL-3.0"));
  EXPECT_EQ(SuccessorOf("GPL-3.0"), "GPL-3.0-only");
  EXPECT_EQ(SuccessorOf("GPL-3.0-only"), "");
  EXPECT_EQ(SuccessorOf("CC-BY-NC-4.0"), "");
}

TEST(FactsTest, EitherKindOfUserData) {
  EXPECT_EQ(Value("USES_USER_DATA",
                  "training_summary { user_data { "
                  "other_services_used: true } }"),
            true);
  EXPECT_EQ(Value("USES_USER_DATA",
                  "training_summary { user_data { "
                  "other_services_used: false } }"),
            std::nullopt);
}

constexpr char kProof[] = R"pb(
  scope {
    claims_open_source_exception: true
    systemic_risk { status: NONE }
  }
  open_source {
    licence {
      spdx_id: "MIT"
      url: "https://a.b/c"
      grants_all_rights: true
      commercial_use_allowed: true
      redistribution_allowed: true
      no_user_threshold: true
      no_separate_commercial_licence: true
    }
    weights { url: "https://a.b/c" }
    architecture_url: "https://a.b/c"
    usage {
      url: "https://a.b/c"
      states_modalities: true
      states_capabilities: true
      states_limitations: true
      states_technical_means: true
    }
    monetisation {
      none: true
      explanation: "Free."
      no_dual_licensing: true
      works_without_paid_support: true
      no_compulsory_purchase: true
      no_exclusive_paid_hosting: true
      no_personal_data_condition: true
    }
  }
)pb";

TEST(FactsTest, TheOpenSourceExceptionHasToBeProved) {
  EXPECT_EQ(Value("OSS_EXEMPT", kProof), true);
  EXPECT_EQ(Value("OSS_EXEMPT", "scope { claims_open_source_exception: true }"),
            false);
  EXPECT_EQ(
      Value("OSS_EXEMPT", "scope { claims_open_source_exception: false }"),
      false);
  // Each piece of the proof counts.
  for (const char* piece :
       {"spdx_id: \"MIT\"", "grants_all_rights: true",
        "weights { url: \"https://a.b/c\" }",
        "architecture_url: \"https://a.b/c\"", "states_modalities: true",
        "states_capabilities: true", "states_limitations: true",
        "states_technical_means: true", "none: true", "explanation: \"Free.\"",
        "commercial_use_allowed: true", "redistribution_allowed: true",
        "no_user_threshold: true", "no_separate_commercial_licence: true",
        "no_dual_licensing: true", "works_without_paid_support: true",
        "no_compulsory_purchase: true", "no_exclusive_paid_hosting: true",
        "no_personal_data_condition: true"}) {
    std::string text = kProof;
    const size_t at = text.find(piece);
    ASSERT_NE(at, std::string::npos) << piece;
    EXPECT_EQ(Value("OSS_EXEMPT", text.erase(at, std::string(piece).size())),
              false)
        << piece;
  }
}

TEST(FactsTest, NoOpenSourceExceptionForSystemicRisk) {
  const auto with_status = [](absl::string_view status) {
    std::string text = kProof;
    const size_t at = text.find("status: NONE");
    return text.replace(at, 12, status);
  };
  EXPECT_EQ(Value("OSS_EXEMPT", with_status("status: HIGH_IMPACT")), false);
  EXPECT_EQ(Value("OSS_EXEMPT", with_status("")), std::nullopt);
}

TEST(OsiLicencesTest, AreSortedAndExact) {
  EXPECT_TRUE(std::is_sorted(OsiLicences().begin(), OsiLicences().end()));
  EXPECT_GT(OsiLicences().size(), 100u);
  for (const char* id : {"Apache-2.0", "MIT", "GPL-3.0-only", "EUPL-1.2"}) {
    EXPECT_TRUE(IsOsiApproved(id)) << id;
  }
  for (const char* id : {"", "apache-2.0", "Llama-3.1", "CC-BY-NC-4.0",
                         "OpenRAIL", "CC-BY-4.0", "BUSL-1.1"}) {
    EXPECT_FALSE(IsOsiApproved(id)) << id;
  }
}

TEST(OsiLicencesTest, AreSpeltAsSpdxDoes) {
  EXPECT_EQ(ApprovedSpelling("apache-2.0"), "Apache-2.0");
  EXPECT_EQ(ApprovedSpelling("mit or  0bsd"), "MIT OR 0BSD");
  EXPECT_EQ(ApprovedSpelling("gpl-3.0"), "GPL-3.0");
  EXPECT_EQ(ApprovedSpelling("MIT OR Llama-3.1"), "");
  EXPECT_EQ(ApprovedSpelling("Apache 2.0"), "");
  EXPECT_EQ(ApprovedSpelling(""), "");
}

TEST(FactsTest, OtherTypesHaveNone) {
  EXPECT_TRUE(FactsOf(v1::Policy()).empty());
}

}  // namespace
}  // namespace modelcard
