#include "linter/claim/claim.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/claim/claims.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr ClaimCheck kChecks[] = {
    CheckBrokenArtifacts,  CheckClaimedParameters, CheckClaimedArchitecture,
    CheckClaimedContext,   CheckClaimedModalities, CheckClaimedLicence,
    CheckClaimedPrecision, CheckClaimedDigests,    CheckSignedDigests,
    CheckClaimedBaseModel,
};

}  // namespace

FieldPath ClaimContext::At(absl::string_view list, int index,
                           absl::string_view field) const {
  const FieldPath path = modelcard::At(Path(list), index);
  const auto* part = path.back().field->message_type()->FindFieldByName(field);
  ABSL_CHECK(part != nullptr) << field;
  return Join(path, part);
}

void Claims::ReportArtifact(absl::string_view check, absl::string_view artifact,
                            std::string message, std::string hint,
                            v1::Finding::Severity severity) {
  v1::Finding& finding = artifact_findings_.emplace_back();
  finding.set_rule_id(absl::StrCat("modelcard.", check));
  finding.set_check(check);
  finding.set_severity(severity);
  finding.set_path(artifact);
  finding.set_message(std::move(message));
  finding.set_hint(std::move(hint));
}

std::vector<v1::Finding> Claims::Take() {
  std::vector<v1::Finding> findings = reporter_.Take();
  for (v1::Finding& finding : artifact_findings_) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<v1::Finding> CheckClaims(const LintContext& context,
                                     const v1::ModelFacts& model) {
  const auto* document =
      google::protobuf::DynamicCastMessage<v1::ModelDocumentation>(
          &context.document.message());
  if (document == nullptr || !document->scope().general_purpose_ai_model()) {
    return {};
  }
  const ClaimContext claim_context{context, *document, model};
  Claims claims(claim_context);
  for (const ClaimCheck check : kChecks) check(claim_context, claims);
  return claims.Take();
}

}  // namespace modelcard
