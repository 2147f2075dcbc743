#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/model_providers.h"
#include "linter/check/not_applicable.h"
#include "linter/document/field_path.h"
#include "linter/document/same_name.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kListed = "MDF.GEN.6";

// Compares what the document lists with the targets that the model is made
// from.
class BaseModelTargets {
 public:
  BaseModelTargets(const LintContext& context,
                   const v1::ModelDocumentation& document, Reporter& reporter)
      : context_(context), document_(document), reporter_(reporter) {}

  void Check() {
    std::vector<bool> listed(context_.bases->size(), false);
    for (int i = 0; i < document_.general().base_models_size(); ++i) {
      CheckListed(i, listed);
    }
    for (size_t i = 0; i < listed.size(); ++i) {
      const DocumentedBase& base = (*context_.bases)[i];
      if (!listed[i]) ReportUnlisted(base);
      CheckMarket(base);
      CheckSystemicRisk(base);
    }
    CheckOwnership();
  }

 private:
  void Report(absl::string_view id, FieldPath path, std::string message,
              std::string hint, std::vector<RelatedField> related = {}) {
    reporter_.Report({
        .check = "base_model_targets",
        .entry = context_.catalogue.Find(id),
        .path = std::move(path),
        .message = std::move(message),
        .hint = std::move(hint),
        .severity = v1::Finding::ERROR,
        .related = std::move(related),
    });
  }

  FieldPath ListedPath(int index) const {
    return At(PathTo(context_, "general.base_models"), index);
  }

  FieldPath ListedPath(int index, absl::string_view part) const {
    return Join(ListedPath(index),
                v1::BaseModel::descriptor()->FindFieldByName(part));
  }

  void CheckListed(int index, std::vector<bool>& listed) {
    const v1::BaseModel& entry = document_.general().base_models(index);
    const auto found =
        std::ranges::find_if(*context_.bases, [&](const DocumentedBase& base) {
          return SameName(base.model.name(), entry.name());
        });
    if (found == context_.bases->end()) {
      Report(kListed, ListedPath(index),
             context_.Say("base model \"$0\" is no target in `base_models`",
                          "basismodel \"$0\" is geen target in `base_models`",
                          entry.name()),
             context_.Say(
                 "add its gpai_model to `base_models` of the target; a model "
                 "of another provider is one with role = \"upstream\"",
                 "neem het gpai_model op in `base_models` van het target; een "
                 "model van een andere aanbieder is er een met role = "
                 "\"upstream\""));
      return;
    }
    listed[found - context_.bases->begin()] = true;
    CheckVersion(index, *found);
    if (!entry.provider().empty() &&
        !SameName(entry.provider(), found->model.provider()) &&
        !IsProvidedBy(found->model, entry.provider())) {
      Report(kListed, ListedPath(index, "provider"),
             context_.Say("provider of base model \"$0\" is $1 by its own "
                          "documentation ($2)",
                          "aanbieder van basismodel \"$0\" is $1 volgens de "
                          "eigen documentatie ($2)",
                          entry.name(), found->model.provider(), found->label),
             context_.Say("write the provider's legal name as it stands there",
                          "schrijf de officiële naam van de aanbieder zoals "
                          "die daar staat"));
    }
  }

  // A version may be given with the name before it, as versions are offered.
  void CheckVersion(int index, const DocumentedBase& base) {
    const std::string& version =
        document_.general().base_models(index).version();
    const auto& versions = base.model.versions();
    if (version.empty() ||
        std::ranges::any_of(versions, [&](const std::string& offered) {
          return SameName(offered, version) ||
                 absl::EndsWith(offered, absl::StrCat(" ", version));
        })) {
      return;
    }
    Report(kListed, ListedPath(index, "version"),
           context_.Say("$0 documents no version \"$1\" of \"$2\"",
                        "$0 documenteert geen versie \"$1\" van \"$2\"",
                        base.label, version, base.model.name()),
           context_.Say("it documents $0", "gedocumenteerd: $0",
                        absl::StrJoin(versions, ", ")));
  }

  void ReportUnlisted(const DocumentedBase& base) {
    const std::vector<std::string> ids = DeclaredNotApplicable(document_);
    const auto declared = std::ranges::find(ids, kListed);
    Report(kListed,
           declared == ids.end()
               ? PathTo(context_, "general.base_models")
               : Join({}, NotApplicableList(context_.catalogue.root()),
                      static_cast<int>(declared - ids.begin())),
           context_.Say("the model is made from \"$0\" ($1), which the "
                        "document does not list",
                        "het model is gemaakt uit \"$0\" ($1), dat het "
                        "document niet noemt",
                        base.model.name(), base.label),
           context_.Say("list it in `general.base_models`, or remove the "
                        "target from `base_models`",
                        "noem het in `general.base_models`, of verwijder het "
                        "target uit `base_models`"));
  }

  // Who places on the market what was made from an excluded model answers for
  // that model too: Commission Guidelines, points 58 and 59.
  void CheckMarket(const DocumentedBase& base) {
    if (!base.model.excluded_from_union_market() ||
        !document_.scope().placed_on_union_market()) {
      return;
    }
    Report("GL.59", PathTo(context_, "scope.placed_on_union_market"),
           context_.Say("base model \"$0\" ($1) was excluded from the Union "
                        "market by its provider",
                        "basismodel \"$0\" ($1) is door de aanbieder "
                        "uitgesloten van de markt van de Unie",
                        base.model.name(), base.label),
           context_.Say(
               "take another base model; who places it on the Union market "
               "nevertheless is its provider and documents all of it",
               "neem een ander basismodel; wie het toch in de Unie in de "
               "handel brengt, is de aanbieder en documenteert het geheel"));
  }

  void CheckSystemicRisk(const DocumentedBase& base) {
    if (!base.model.systemic_risk()) return;
    if (IsProvidedBy(base.model, document_.general().provider_legal_name())) {
      CheckOwnSystemicRisk(base);
    } else if (document_.scope().modifies_other_model()) {
      CheckSystemicOriginal(base);
    }
  }

  // Commission Guidelines, points 23 and 24: what a provider develops further
  // is the same model.
  void CheckOwnSystemicRisk(const DocumentedBase& base) {
    if (document_.scope().systemic_risk().status() !=
        v1::SystemicRiskStatus::NONE) {
      return;
    }
    Report("AIA.51-1", PathTo(context_, "scope.systemic_risk.status"),
           context_.Say("base model \"$0\" ($1) of the same provider has "
                        "systemic risk, so that what is made from it has it "
                        "too",
                        "basismodel \"$0\" ($1) van dezelfde aanbieder heeft "
                        "een systeemrisico, en dus ook wat eruit is gemaakt",
                        base.model.name(), base.label),
           context_.Say("declare the ground on which the base model has it: "
                        "developed further by its provider it is the same "
                        "model (Commission Guidelines, points 23 and 24)",
                        "geef de grond op waarop het basismodel dat heeft: "
                        "verder ontwikkeld door de aanbieder ervan is het "
                        "hetzelfde model (richtsnoeren van de Commissie, "
                        "punten 23 en 24)"));
  }

  void CheckSystemicOriginal(const DocumentedBase& base) {
    if (document_.scope().modifier_threshold().original_has_systemic_risk()) {
      return;
    }
    Report(
        "GL.63",
        PathTo(context_, "scope.modifier_threshold.original_has_systemic_risk"),
        context_.Say("base model \"$0\" ($1) has systemic risk, which the "
                     "document does not say",
                     "basismodel \"$0\" ($1) heeft een systeemrisico, wat "
                     "het document niet vermeldt",
                     base.model.name(), base.label),
        context_.Say("write `original_has_systemic_risk: true`",
                     "schrijf `original_has_systemic_risk: true`"));
  }

  void CheckOwnership() {
    const v1::Scope& scope = document_.scope();
    const std::string& provider = document_.general().provider_legal_name();
    if (context_.bases->empty() || provider.empty() ||
        !scope.has_modifies_other_model()) {
      return;
    }
    const auto foreign =
        std::ranges::find_if(*context_.bases, [&](const DocumentedBase& base) {
          return !IsProvidedBy(base.model, provider);
        });
    const bool modifies = foreign != context_.bases->end();
    if (modifies == scope.modifies_other_model() ||
        reporter_.ErrorAround("scope.modifies_other_model")) {
      return;
    }
    Report(kListed, PathTo(context_, "scope.modifies_other_model"),
           modifies
               ? context_.Say("the model is made from \"$0\" ($1), a model of "
                              "another provider, $2",
                              "het model is gemaakt uit \"$0\" ($1), een model "
                              "van een andere aanbieder, $2",
                              foreign->model.name(), foreign->label,
                              absl::StrJoin(ProvidersOf(foreign->model), ", "))
               : context_.Say("every model in `base_models` is $0's own",
                              "elk model in `base_models` is van $0 zelf",
                              provider),
           context_.Say("write `modifies_other_model: $0`",
                        "schrijf `modifies_other_model: $0`",
                        modifies ? "true" : "false"),
           {{PathTo(context_, "general.provider_legal_name"),
             context_.Say("the provider of this model",
                          "de aanbieder van dit model")}});
  }

  const LintContext& context_;
  const v1::ModelDocumentation& document_;
  Reporter& reporter_;
};

}  // namespace

void CheckBaseModelTargets(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  if (context.bases == nullptr) return;
  BaseModelTargets(context, document, reporter).Check();
}

}  // namespace modelcard
