#include <string>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/spdx_expression.h"
#include "linter/fact/osi_licences.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

namespace {

constexpr char kId[] = "open_source.licence.spdx_id";

void ReportNotApproved(const LintContext& context, const std::string& id,
                       Reporter& reporter) {
  reporter.Report({
      .check = "open_source_exemption",
      .entry = context.catalogue.Find("AIA.53.2-1"),
      .path = PathTo(context, kId),
      .message = context.Say(
          "\"$0\" is not the SPDX identifier of a licence that the Open Source "
          "Initiative has approved, nor several such joined by OR, so that "
          "nothing is exempt",
          "\"$0\" is niet de SPDX-aanduiding van een licentie die het Open "
          "Source Initiative heeft goedgekeurd, en ook niet meer daarvan met "
          "OR ertussen, zodat niets is vrijgesteld",
          id),
      .hint = context.Say(
          "write the identifier as SPDX does, for example \"Apache-2.0\", or "
          "drop the claim in `scope`",
          "schrijf de aanduiding zoals SPDX, bijvoorbeeld \"Apache-2.0\", of "
          "laat het beroep in `scope` vallen"),
  });
}

// The licence is known, its identifier written in another case.
void ReportSpelling(const LintContext& context, const std::string& id,
                    const std::string& spelling, Reporter& reporter) {
  reporter.Report({
      .check = "open_source_exemption",
      .entry = context.catalogue.Find("AIA.53.2-1"),
      .path = PathTo(context, kId),
      .message = context.Say("SPDX spells \"$0\" as \"$1\"",
                             "SPDX spelt \"$0\" als \"$1\"", id, spelling),
      .hint = context.Say("write \"$0\"", "schrijf \"$0\"", spelling),
      .severity = v1::Finding::NOTE,
      .fix = Fix{id, spelling,
                 context.Say("the same licence, as SPDX spells it",
                             "dezelfde licentie, zoals SPDX die spelt")},
  });
}

void ReportDeprecated(const LintContext& context, absl::string_view id,
                      absl::string_view successor, Reporter& reporter) {
  reporter.Report({
      .check = "open_source_exemption",
      .entry = context.catalogue.Find("AIA.53.2-1"),
      .path = PathTo(context, kId),
      .message = context.Say("SPDX has deprecated the identifier \"$0\"",
                             "SPDX heeft de aanduiding \"$0\" vervangen", id),
      .hint = context.Say("write \"$0\"", "schrijf \"$0\"", successor),
      .severity = v1::Finding::NOTE,
  });
}

// Evidence that is not there is a finding of its own.
void CheckIdentifier(const LintContext& context, const std::string& id,
                     Reporter& reporter) {
  if (id.empty()) return;
  const std::string spelling = ApprovedSpelling(id);
  if (spelling.empty()) {
    ReportNotApproved(context, id, reporter);
    return;
  }
  if (spelling != id) ReportSpelling(context, id, spelling, reporter);
  const auto licences = LicencesIn(spelling);
  for (const absl::string_view licence : *licences) {
    const absl::string_view successor = SuccessorOf(licence);
    if (!successor.empty()) {
      ReportDeprecated(context, licence, successor, reporter);
    }
  }
}

}  // namespace

void CheckOpenSourceExemption(const LintContext& context,
                              const v1::ModelDocumentation& document,
                              Reporter& reporter) {
  if (!document.scope().claims_open_source_exception()) return;
  CheckIdentifier(context, document.open_source().licence().spdx_id(),
                  reporter);
  if (!IsKnownAs(context.facts, "SYSTEMIC", true)) return;
  reporter.Report({
      .check = "open_source_exemption",
      .entry = nullptr,
      .path = PathTo(context, "scope.claims_open_source_exception"),
      .message = context.Say(
          "the exception for free and open-source models does not reach a "
          "model with systemic risk: $0",
          "de uitzondering voor vrije en opensourcemodellen geldt niet voor "
          "een model met systeemrisico: $0",
          In(context.language, context.facts.at("SYSTEMIC").why)),
      .hint = context.Say("drop the claim: nothing is exempt",
                          "laat het beroep vallen: niets is vrijgesteld"),
      .related = {{PathTo(context, "scope.systemic_risk.status"),
                   context.Say("whether it has systemic risk",
                               "of het een systeemrisico heeft")}},
  });
}

}  // namespace modelcard
