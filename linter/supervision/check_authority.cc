#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "linter/supervision/checks.h"
#include "linter/supervision/decide.h"
#include "linter/supervision/models.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::string Label(const LintContext& context,
                  v1::DeclaredAuthority::Kind kind) {
  return LabelOf(
      *v1::DeclaredAuthority::Kind_descriptor()->FindValueByNumber(kind),
      context.language);
}

std::string Reasons(const LintContext& context,
                    const CompetentAuthority& competent) {
  return absl::StrJoin(competent.because, " ",
                       [&](std::string* out, const v1::Text& text) {
                         absl::StrAppend(out, In(context.language, text));
                       });
}

// Where the document names who provides the system and each of its models.
std::vector<RelatedField> Providers(const LintContext& context,
                                    const v1::AiSystemDocumentation& system) {
  std::vector<RelatedField> places = {
      {PathTo(context, "provider.legal_name"),
       context.Say("provider of the system", "aanbieder van het systeem")}};
  const auto* provider =
      v1::SystemModel::descriptor()->FindFieldByName("provider");
  for (int i = 0; i < system.models_size(); ++i) {
    places.push_back({Join(At(PathTo(context, "models"), i), provider),
                      context.Say("provider of \"$0\"", "aanbieder van \"$0\"",
                                  system.models(i).name())});
  }
  return places;
}

// Where the document gives the fact that decides.
std::vector<RelatedField> Deciding(const LintContext& context,
                                   const v1::AiSystemDocumentation& system,
                                   const CompetentAuthority& competent) {
  if (competent.kind == v1::DeclaredAuthority::DATA_PROTECTION_SUPERVISOR) {
    return {{PathTo(context, "union_institutions.kind"),
             context.Say("who provides or uses it",
                         "wie het aanbiedt of gebruikt")}};
  }
  if (system.platform().kind() == v1::PlatformUse::CONSTITUTES ||
      system.platform().kind() == v1::PlatformUse::INTEGRATED) {
    return {{PathTo(context, "platform.kind"),
             context.Say("the platform or search engine",
                         "het platform of de zoekmachine")}};
  }
  std::vector<RelatedField> places = Providers(context, system);
  places.push_back({At(PathTo(context, "carve_outs.kind"), 0),
                    context.Say("exceptions of Article 75(1), point (a)",
                                "uitzonderingen van artikel 75, lid 1, punt "
                                "a)")});
  return places;
}

void CheckRole(const LintContext& context,
               const v1::AiSystemDocumentation& system,
               const std::vector<ModelOfSystem>& models, Reporter& reporter) {
  using Role = v1::SystemRole;
  const auto own = std::ranges::count_if(
      models, [](const ModelOfSystem& model) { return model.own; });
  const Role::Kind role = own == 0 ? Role::DOWNSTREAM_PROVIDER
                          : own == static_cast<long>(models.size())
                              ? Role::PROVIDER_OF_BOTH
                              : Role::PROVIDER_OF_SOME;
  if (models.empty() || !system.role().has_kind() ||
      system.role().kind() == role) {
    return;
  }
  reporter.Report({
      .check = "authority",
      .entry = context.catalogue.Find("AIA.3.68"),
      .path = PathTo(context, "role.kind"),
      .message = context.Say(
          "of $0 models $1 are of the system's own provider or its "
          "undertaking, which is another role",
          "van $0 modellen zijn er $1 van de aanbieder van het systeem of "
          "diens onderneming, wat een andere rol is",
          models.size(), own),
      .hint =
          context.Say("write `kind: $0`, or mend `provider` and `models`",
                      "schrijf `kind: $0`, of verbeter `provider` en `models`",
                      Role::Kind_Name(role)),
      .severity = v1::Finding::ERROR,
      .related = Providers(context, system),
  });
}

void CheckDeclared(const LintContext& context,
                   const v1::AiSystemDocumentation& system,
                   const CompetentAuthority& competent, Reporter& reporter) {
  const v1::DeclaredAuthority& declared = system.authority();
  if (!declared.has_kind()) return;
  if (competent.kind == v1::DeclaredAuthority::KIND_UNSPECIFIED) {
    if (!declared.reasoning().empty()) return;
    reporter.Report({
        .check = "authority",
        .entry = context.catalogue.Find("AIA.75.1"),
        .path = PathTo(context, "authority"),
        .message = context.Say(
            "only some of the models are of the system's own provider, and "
            "the text does not say who supervises such a system",
            "slechts een deel van de modellen is van de aanbieder van het "
            "systeem, en de tekst zegt niet wie op zo'n systeem toezicht "
            "houdt"),
        .hint = context.Say("say why it is $0, in `reasoning`",
                            "zeg in `reasoning` waarom het $0 is",
                            Label(context, declared.kind())),
        .severity = v1::Finding::ERROR,
    });
    return;
  }
  if (declared.kind() == competent.kind) return;
  reporter.Report({
      .check = "authority",
      .entry = context.catalogue.Find("AIA.75.1"),
      .path = PathTo(context, "authority.kind"),
      .message = context.Say(
          "the facts give $0 as the competent authority, not $1",
          "uit de feiten volgt $0 als bevoegde autoriteit, niet $1",
          Label(context, competent.kind), Label(context, declared.kind())),
      .hint = absl::StrCat(
          Reasons(context, competent), " ",
          context.Say("Write `kind: $0`, or mend the facts.",
                      "Schrijf `kind: $0`, of verbeter de feiten.",
                      v1::DeclaredAuthority::Kind_Name(competent.kind))),
      .severity = v1::Finding::ERROR,
      .related = Deciding(context, system, competent),
  });
}

}  // namespace

void CheckAuthority(const LintContext& context,
                    const v1::AiSystemDocumentation& system,
                    const std::vector<v1::DocumentedModel>& targets,
                    Reporter& reporter) {
  CheckRole(context, system, ModelsOf(system, targets), reporter);
  CheckDeclared(context, system, WhoSupervises(system, targets), reporter);
}

}  // namespace modelcard
