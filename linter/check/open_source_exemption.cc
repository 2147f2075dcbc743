#include <string>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/fact/osi_licences.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckOpenSourceExemption(const LintContext& context,
                              const v1::ModelDocumentation& document,
                              Reporter& reporter) {
  if (!document.scope().claims_open_source_exception()) return;
  const std::string& id = document.open_source().licence().spdx_id();
  // Evidence that is not there is a finding of its own.
  if (!id.empty() && !IsOsiApproved(id)) {
    reporter.Report({
        .check = "open_source_exemption",
        .entry = context.catalogue.Find("AIA.53.2-1"),
        .path = PathTo(context, "open_source.licence.spdx_id"),
        .message = context.Say(
            "\"$0\" is not an SPDX identifier of a licence that the Open "
            "Source Initiative has approved, so that nothing is exempt",
            "\"$0\" is geen SPDX-aanduiding van een licentie die het Open "
            "Source Initiative heeft goedgekeurd, zodat niets is vrijgesteld",
            id),
        .hint = context.Say(
            "write the identifier as SPDX does, for example \"Apache-2.0\", or "
            "drop the claim in `scope`",
            "schrijf de aanduiding zoals SPDX, bijvoorbeeld \"Apache-2.0\", of "
            "laat het beroep in `scope` vallen"),
    });
  }
  if (const absl::string_view successor = SuccessorOf(id); !successor.empty()) {
    reporter.Report({
        .check = "open_source_exemption",
        .entry = context.catalogue.Find("AIA.53.2-1"),
        .path = PathTo(context, "open_source.licence.spdx_id"),
        .message = context.Say("SPDX has deprecated the identifier \"$0\"",
                               "SPDX heeft de aanduiding \"$0\" vervangen", id),
        .hint = context.Say("write \"$0\"", "schrijf \"$0\"", successor),
        .severity = v1::Finding::NOTE,
    });
  }
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
  });
}

}  // namespace modelcard
