#include "absl/strings/str_cat.h"
#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/open_source_terms.h"
#include "linter/fact/osi_licences.h"

namespace modelcard {
namespace {

// Commission Guidelines, points 78 to 84.
bool IsFree(const v1::OpenSourceLicence& licence) {
  return licence.grants_all_rights() && licence.commercial_use_allowed() &&
         licence.redistribution_allowed() && licence.no_user_threshold() &&
         licence.no_separate_commercial_licence();
}

// Commission Guidelines, points 85 to 89.
bool IsMonetised(const v1::Monetisation& terms) {
  return !terms.none() || !terms.no_dual_licensing() ||
         !terms.works_without_paid_support() ||
         !terms.no_compulsory_purchase() ||
         !terms.no_exclusive_paid_hosting() ||
         !terms.no_personal_data_condition();
}

// What the evidence lacks first; null if it is complete.
const char* Lacking(const v1::OpenSourceEvidence& evidence) {
  const v1::OpenSourceLicence& licence = evidence.licence();
  if (ApprovedSpelling(licence.spdx_id()).empty() || licence.url().empty() ||
      !IsFree(licence)) {
    return "open_source.licence";
  }
  if (evidence.weights().url().empty()) return "open_source.weights";
  if (evidence.architecture_url().empty()) {
    return "open_source.architecture_url";
  }
  const v1::PublicUsageInformation& usage = evidence.usage();
  if (usage.url().empty() || !usage.states_modalities() ||
      !usage.states_capabilities() || !usage.states_limitations() ||
      !usage.states_technical_means()) {
    return "open_source.usage";
  }
  if (IsMonetised(evidence.monetisation()) ||
      evidence.monetisation().explanation().empty()) {
    return "open_source.monetisation";
  }
  return nullptr;
}

}  // namespace

// Claimed, proved, nowhere contradicted and without systemic risk: a claim
// alone would be a way around the gate. The same holds of systemic risk that is
// not known.
Fact OpenSourceExempt(const v1::ModelDocumentation& document) {
  constexpr char kName[] = "OSS_EXEMPT";
  const Fact claimed = ClaimsOpenSource(document);
  if (!claimed.value) {
    return Unknown(kName, "scope.claims_open_source_exception");
  }
  if (!*claimed.value) {
    return Known(kName, false, claimed.why.en(), claimed.why.nl());
  }
  if (const char* path = Lacking(document.open_source())) {
    return Known(kName, false,
                 absl::StrCat("claimed, but `", path,
                              "` does not prove it (Article 53(2))"),
                 absl::StrCat("er is een beroep op gedaan, maar `", path,
                              "` bewijst het niet (artikel 53, lid 2)"));
  }
  if (const char* path = ContradictionOfOpenSource(document)) {
    return Known(kName, false,
                 absl::StrCat("claimed, but `", path,
                              "` says otherwise (Article 53(2))"),
                 absl::StrCat("er is een beroep op gedaan, maar `", path,
                              "` zegt iets anders (artikel 53, lid 2)"));
  }
  const Fact systemic = SystemicRisk(document);
  if (!systemic.value) return Unknown(kName, systemic.depends_on);
  if (*systemic.value) {
    return Known(kName, false,
                 "claimed, but the model has systemic risk (Article 53(2))",
                 "er is een beroep op gedaan, maar het model heeft een "
                 "systeemrisico (artikel 53, lid 2)");
  }
  return Known(kName, true,
               "free and open-source licence, and weights, architecture and "
               "usage are public (Article 53(2))",
               "vrije en opensourcelicentie, en wegingen, architectuur en "
               "gebruik zijn openbaar (artikel 53, lid 2)");
}

}  // namespace modelcard
