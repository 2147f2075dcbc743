#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "linter/supervision/checks.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckDirectUse(const LintContext& context,
                    const v1::AiSystemDocumentation& system,
                    Reporter& reporter) {
  const v1::DirectUse& use = system.direct_use();
  if (!use.has_general_purpose_ai_system() || use.general_purpose_ai_system()) {
    return;
  }
  for (int i = 0; i < use.areas_size(); ++i) {
    if (use.areas(i) == v1::HIGH_RISK_AREA_UNSPECIFIED ||
        use.areas(i) == v1::NO_AREA) {
      continue;
    }
    reporter.Report({
        .check = "direct_use",
        .entry = context.catalogue.Find("AIA.75.2"),
        .path = At(PathTo(context, "direct_use.areas"), i),
        .message = context.Say(
            "direct use in the area $0 is named, but the system is said to be "
            "no general-purpose AI system; together they leave open whether "
            "authorities cooperate (Article 75(2))",
            "rechtstreeks gebruik in het gebied $0 is genoemd, maar het "
            "systeem is naar verluidt geen AI-systeem voor algemene "
            "doeleinden; samen laten ze open of autoriteiten samenwerken "
            "(artikel 75, lid 2)",
            v1::HighRiskArea_Name(use.areas(i))),
        .hint = context.Say(
            "write `general_purpose_ai_system: true`, or `areas: NO_AREA`; "
            "what the provider intends goes in `high_risk`",
            "schrijf `general_purpose_ai_system: true`, of `areas: NO_AREA`; "
            "wat de aanbieder beoogt hoort in `high_risk`"),
        .severity = v1::Finding::ERROR,
        .related = {{PathTo(context, "direct_use.general_purpose_ai_system"),
                     context.Say("said to be none",
                                 "volgens deze regel geen")}},
    });
    return;
  }
}

}  // namespace modelcard
