#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/not_applicable.h"
#include "linter/document/field_path.h"
#include "linter/document/same_name.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kId[] = "MDF.GEN.6";

void CheckDeclaredNotApplicable(const LintContext& context,
                                const v1::ModelDocumentation& document,
                                Reporter& reporter) {
  const auto* list = NotApplicableList(context.catalogue.root());
  for (int i = 0; i < document.not_applicable_size(); ++i) {
    if (document.not_applicable(i).requirement() != kId) continue;
    reporter.Report({
        .check = "base_models",
        .entry = context.catalogue.Find(kId),
        .path = Join({}, list, i),
        .message = context.Say(
            "the model modifies that of another provider, so that its base "
            "model has to be named",
            "het model wijzigt dat van een andere aanbieder, zodat het "
            "basismodel moet worden genoemd"),
        .hint = context.Say("give `general.base_models`",
                            "vul `general.base_models` in"),
    });
  }
}

void ReportNobody(const LintContext& context, int index,
                  const v1::BaseModel& base, Reporter& reporter) {
  reporter.Report({
      .check = "base_models",
      .entry = context.catalogue.Find(kId),
      .path = Join(At(PathTo(context, "general.base_models"), index),
                   v1::BaseModel::descriptor()->FindFieldByName("provider")),
      .message = context.Say(
          "no model of another provider is said to be modified, but whose base "
          "model \"$0\" is, is not said",
          "er zou geen model van een andere aanbieder zijn gewijzigd, maar van "
          "wie basismodel \"$0\" is, is niet vermeld",
          base.name()),
      .hint = context.Say("give the legal name of its provider",
                          "vermeld de officiële naam van de aanbieder ervan"),
      .severity = v1::Finding::ERROR,
      .related = {{PathTo(context, "scope.modifies_other_model"),
                   context.Say("no modification", "geen wijziging")}},
  });
}

// Who builds on the model of another is asked whether that makes them its
// provider, Commission Guidelines, points 62 to 64: not to say so would be a
// way around that question.
void CheckProviders(const LintContext& context, const v1::General& general,
                    Reporter& reporter) {
  if (general.provider_legal_name().empty()) return;
  for (int i = 0; i < general.base_models_size(); ++i) {
    const v1::BaseModel& base = general.base_models(i);
    if (base.provider().empty()) {
      // In a build the targets say whose it is.
      if (context.bases == nullptr) ReportNobody(context, i, base, reporter);
      continue;
    }
    if (SameName(base.provider(), general.provider_legal_name())) continue;
    reporter.Report({
        .check = "base_models",
        .entry = context.catalogue.Find(kId),
        .path = PathTo(context, "scope.modifies_other_model"),
        .message = context.Say(
            "no model of another provider is said to be modified, but base "
            "model \"$0\" is one of $1",
            "er zou geen model van een andere aanbieder zijn gewijzigd, maar "
            "basismodel \"$0\" is er een van $1",
            base.name(), base.provider()),
        .hint = context.Say(
            "write `modifies_other_model: true` and give `modifier_threshold`, "
            "or take the model out of `general.base_models` if nothing was "
            "made from it",
            "schrijf `modifies_other_model: true` en vul `modifier_threshold` "
            "in, of haal het model uit `general.base_models` als er niets uit "
            "is gemaakt"),
        .severity = v1::Finding::ERROR,
        .related = {{At(PathTo(context, "general.base_models"), i),
                     context.Say("a model of $0", "een model van $0",
                                 base.provider())}},
    });
    return;
  }
}

}  // namespace

void CheckBaseModels(const LintContext& context,
                     const v1::ModelDocumentation& document,
                     Reporter& reporter) {
  const v1::Scope& scope = document.scope();
  if (scope.modifies_other_model()) {
    CheckDeclaredNotApplicable(context, document, reporter);
  } else if (scope.has_modifies_other_model()) {
    CheckProviders(context, document.general(), reporter);
  }
}

}  // namespace modelcard
