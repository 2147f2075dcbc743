#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "google/protobuf/repeated_field.h"
#include "linter/check/check.h"
#include "linter/supervision/checks.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using v1::CarveOuts;

bool Has(const google::protobuf::RepeatedField<int>& list, int value) {
  return std::ranges::find(list, value) != list.end();
}

class CarveOutChecks {
 public:
  CarveOutChecks(const LintContext& context,
                 const v1::AiSystemDocumentation& system, Reporter& reporter)
      : context_(context), system_(system), reporter_(reporter) {}

  void Check() {
    CheckNoneAlone("AIA.75.1.a", "carve_outs.kind", system_.carve_outs().kind(),
                   CarveOuts::NO_CARVE_OUT);
    CheckNoneAlone("AIA.75.3", "high_risk.areas", system_.high_risk().areas(),
                   v1::NO_AREA);
    CheckNoneAlone("AIA.75.2", "direct_use.areas", system_.direct_use().areas(),
                   v1::NO_AREA);
    CheckPair(v1::CRITICAL_INFRASTRUCTURE,
              CarveOuts::CRITICAL_INFRASTRUCTURE_SYSTEM,
              /*both_ways=*/true);
    // A product of Annex I need not make the system in it a high-risk one.
    CheckPair(v1::PRODUCT_SAFETY, CarveOuts::ANNEX_I_PRODUCT,
              /*both_ways=*/false);
    // Point 8 of Annex III is about democratic processes as well.
    if (Exempt(CarveOuts::ADMINISTRATION_OF_JUSTICE) &&
        !InArea(v1::JUSTICE_AND_DEMOCRACY)) {
      ReportArea(CarveOuts::ADMINISTRATION_OF_JUSTICE,
                 v1::JUSTICE_AND_DEMOCRACY);
    }
    CheckSector();
  }

 private:
  bool Exempt(CarveOuts::Kind kind) const {
    return Has(system_.carve_outs().kind(), kind);
  }

  bool InArea(v1::HighRiskArea area) const {
    return Has(system_.high_risk().areas(), area);
  }

  void Report(absl::string_view id, absl::string_view path, std::string message,
              std::string hint) {
    reporter_.Report({
        .check = "carve_outs",
        .entry = context_.catalogue.Find(id),
        .path = PathTo(context_, path),
        .message = std::move(message),
        .hint = std::move(hint),
        .severity = v1::Finding::ERROR,
    });
  }

  void CheckNoneAlone(absl::string_view id, absl::string_view path,
                      const google::protobuf::RepeatedField<int>& list,
                      int none) {
    if (list.size() < 2 || !Has(list, none)) return;
    Report(id, path,
           context_.Say("the list says that there is none, and names others",
                        "de lijst zegt dat er geen is, en noemt andere"),
           context_.Say("remove one or the other",
                        "verwijder het een of het ander"));
  }

  // The exception stands in the list, and the area does not.
  void ReportArea(CarveOuts::Kind kind, v1::HighRiskArea area) {
    Report(
        "AIA.75.3", "high_risk.areas",
        context_.Say("the exception $0 is claimed, but the system is not in "
                     "the area $1",
                     "er is een beroep op de uitzondering $0, maar het "
                     "systeem valt niet in het gebied $1",
                     CarveOuts::Kind_Name(kind), v1::HighRiskArea_Name(area)),
        context_.Say("add the area, or withdraw the exception",
                     "voeg het gebied toe, of trek het beroep in"));
    Report(
        "AIA.75.1.a", "carve_outs.kind",
        context_.Say("$0 is only for systems in the area $1",
                     "$0 is alleen voor systemen in het gebied $1",
                     CarveOuts::Kind_Name(kind), v1::HighRiskArea_Name(area)),
        context_.Say("withdraw it, or add the area to `high_risk`",
                     "trek het in, of voeg het gebied toe aan `high_risk`"));
  }

  void CheckPair(v1::HighRiskArea area, CarveOuts::Kind kind, bool both_ways) {
    if (InArea(area) && !Exempt(kind) && !system_.carve_outs().kind().empty()) {
      Report("AIA.75.1.a", "carve_outs.kind",
             context_.Say("the system is in the area $0, which is an exception",
                          "het systeem valt in het gebied $0, wat een "
                          "uitzondering is",
                          v1::HighRiskArea_Name(area)),
             context_.Say("add $0", "voeg $0 toe", CarveOuts::Kind_Name(kind)));
    }
    if (both_ways && Exempt(kind) && !InArea(area)) ReportArea(kind, area);
  }

  // Article 74(6) is about high-risk systems.
  void CheckSector() {
    for (const CarveOuts::Kind kind : {CarveOuts::LAW_ENFORCEMENT_AUTHORITY,
                                       CarveOuts::BORDER_MANAGEMENT_AUTHORITY,
                                       CarveOuts::FINANCIAL_INSTITUTION}) {
      if (!Exempt(kind) || !InArea(v1::NO_AREA)) continue;
      Report("AIA.75.1.a", "carve_outs.kind",
             context_.Say("$0 is only for high-risk systems, those of Article "
                          "74(6), and `high_risk` says that it is none",
                          "$0 is alleen voor systemen met een hoog risico, die "
                          "van artikel 74, lid 6, en `high_risk` zegt dat het "
                          "er geen is",
                          CarveOuts::Kind_Name(kind)),
             context_.Say("withdraw it, or name the area in `high_risk`",
                          "trek het in, of noem het gebied in `high_risk`"));
    }
  }

  const LintContext& context_;
  const v1::AiSystemDocumentation& system_;
  Reporter& reporter_;
};

}  // namespace

void CheckCarveOuts(const LintContext& context,
                    const v1::AiSystemDocumentation& system,
                    Reporter& reporter) {
  CarveOutChecks(context, system, reporter).Check();
}

}  // namespace modelcard
