#include "linter/supervision/decide.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/substitute.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/repeated_field.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "linter/supervision/because.h"
#include "linter/supervision/models.h"
#include "linter/supervision/ownership.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/requirement.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {
namespace {

using v1::Conclusion;
using v1::DeclaredAuthority;

// A reason with the labels of enum values for $0.
v1::Text BecauseOf(absl::string_view en, absl::string_view nl,
                   const google::protobuf::EnumDescriptor& type,
                   const google::protobuf::RepeatedField<int>& values) {
  const auto labels = [&](Language language) {
    std::vector<std::string> names;
    for (const int value : values) {
      if (const auto* found = type.FindValueByNumber(value)) {
        names.push_back(LabelOf(*found, language));
      }
    }
    return absl::StrJoin(names, "; ");
  };
  v1::Text text;
  text.set_en(absl::Substitute(en, labels(Language::kEnglish)));
  text.set_nl(absl::Substitute(nl, labels(Language::kDutch)));
  return text;
}

bool Names(const google::protobuf::RepeatedField<int>& values, int none) {
  return std::ranges::any_of(
      values, [&](int value) { return value != 0 && value != none; });
}

bool HasCarveOut(const v1::AiSystemDocumentation& system) {
  return Names(system.carve_outs().kind(), v1::CarveOuts::NO_CARVE_OUT);
}

bool IsHighRisk(const v1::AiSystemDocumentation& system) {
  return Names(system.high_risk().areas(), v1::NO_AREA);
}

bool HasDirectHighRiskUse(const v1::AiSystemDocumentation& system) {
  return system.direct_use().general_purpose_ai_system() &&
         Names(system.direct_use().areas(), v1::NO_AREA);
}

CompetentAuthority ByModels(const v1::AiSystemDocumentation& system,
                            const std::vector<ModelOfSystem>& models) {
  CompetentAuthority result{DeclaredAuthority::NATIONAL_MARKET_SURVEILLANCE,
                            {}};
  for (const ModelOfSystem& model : models) {
    result.because.push_back(OwnershipReason(system, model));
  }
  const auto own = std::ranges::count_if(
      models, [](const ModelOfSystem& model) { return model.own; });
  if (own == 0) return result;
  if (HasCarveOut(system)) {
    result.because.push_back(BecauseOf(
        "The system falls under an exception of Article 75(1), point (a): $0.",
        "Het systeem valt onder een uitzondering van artikel 75, lid 1, punt "
        "a): $0.",
        *v1::CarveOuts::Kind_descriptor(), system.carve_outs().kind()));
    return result;
  }
  if (own == static_cast<long>(models.size())) {
    result.because.push_back(
        Because("No exception of Article 75(1), point (a), applies.",
                "Geen uitzondering van artikel 75, lid 1, punt a), geldt."));
    result.kind = DeclaredAuthority::AI_OFFICE_OF_THE_COMMISSION;
    return result;
  }
  result.kind = DeclaredAuthority::KIND_UNSPECIFIED;
  return result;
}

void Add(v1::Supervision& supervision, Conclusion::Kind kind,
         std::vector<v1::Text> because) {
  Conclusion& conclusion = *supervision.add_conclusions();
  conclusion.set_kind(kind);
  *conclusion.mutable_basis() = Conclusion::Kind_descriptor()
                                    ->FindValueByNumber(kind)
                                    ->options()
                                    .GetExtension(v1::legal_basis);
  for (v1::Text& text : because) {
    *conclusion.add_because() = std::move(text);
  }
}

// An open question is answered by the declaration, and says so.
CompetentAuthority Settled(const v1::AiSystemDocumentation& system,
                           CompetentAuthority authority) {
  if (authority.kind != DeclaredAuthority::KIND_UNSPECIFIED) return authority;
  authority.kind = system.authority().kind();
  authority.because.push_back(Because(
      "The text does not say who supervises a system on models of which only "
      "some are the provider's own. The provider declares it, because: $0",
      "De tekst zegt niet wie toezicht houdt op een systeem op modellen "
      "waarvan "
      "slechts een deel van de aanbieder zelf is. De aanbieder verklaart het, "
      "omdat: $0",
      system.authority().reasoning()));
  return authority;
}

void AddPrincipal(const v1::AiSystemDocumentation& system,
                  CompetentAuthority authority, v1::Supervision& supervision) {
  switch (authority.kind) {
    case DeclaredAuthority::AI_OFFICE_OF_THE_COMMISSION:
      Add(supervision, Conclusion::AI_OFFICE_EXCLUSIVE,
          std::move(authority.because));
      Add(supervision, Conclusion::DEPLOYERS_NATIONAL,
          {Because("The exclusive competence covers providers, and deployers "
                   "only within the same undertaking.",
                   "De exclusieve bevoegdheid geldt voor aanbieders, en voor "
                   "gebruiksverantwoordelijken alleen binnen dezelfde "
                   "onderneming.")});
      break;
    case DeclaredAuthority::DATA_PROTECTION_SUPERVISOR:
      Add(supervision, Conclusion::EUROPEAN_DATA_PROTECTION_SUPERVISOR,
          std::move(authority.because));
      break;
    default:
      Add(supervision, Conclusion::NATIONAL_AUTHORITY,
          std::move(authority.because));
  }
  if (system.union_institutions().kind() ==
      v1::UnionInstitutionUse::ALSO_USED) {
    Add(supervision, Conclusion::EUROPEAN_DATA_PROTECTION_SUPERVISOR,
        {Because("Union institutions, bodies, offices or agencies use the "
                 "system, beside others.",
                 "Instellingen, organen of instanties van de Unie gebruiken "
                 "het systeem, naast anderen.")});
  }
}

// What market surveillance authorities do together with the AI Office. Where
// that is exclusively competent it has nobody to do it with: a national
// authority can ask it to act (Article 75(2a)).
void AddTogether(const v1::AiSystemDocumentation& system,
                 v1::Supervision& supervision) {
  if (HasDirectHighRiskUse(system)) {
    Add(supervision, Conclusion::COOPERATION,
        {BecauseOf("It is a general-purpose AI system that deployers can use "
                   "directly for: $0.",
                   "Het is een AI-systeem voor algemene doeleinden dat "
                   "gebruiksverantwoordelijken rechtstreeks kunnen gebruiken "
                   "voor: $0.",
                   *v1::HighRiskArea_descriptor(),
                   system.direct_use().areas())});
  }
  if (IsHighRisk(system)) {
    Add(supervision, Conclusion::ASSISTANCE,
        {BecauseOf("It is a high-risk system: $0.",
                   "Het is een systeem met een hoog risico: $0.",
                   *v1::HighRiskArea_descriptor(), system.high_risk().areas()),
         Because("It is based on a general-purpose AI model, whose "
                 "documentation the AI Office can demand.",
                 "Het is gebaseerd op een AI-model voor algemene doeleinden, "
                 "waarvan het AI-bureau de documentatie kan opeisen.")});
  }
}

void AddModels(const v1::AiSystemDocumentation& system,
               const std::vector<ModelOfSystem>& models,
               v1::Supervision& supervision) {
  std::vector<v1::Text> because;
  for (const ModelOfSystem& model : models) {
    const v1::SystemModel& entry = system.models(model.index);
    because.push_back(Because("The system is based on \"$0\" of $1.",
                              "Het systeem is gebaseerd op \"$0\" van $1.",
                              entry.name(), entry.provider()));
    v1::SupervisedModel& supervised = *supervision.add_models();
    supervised.set_same_undertaking(model.own);
    supervised.set_downstream_pack(entry.downstream_pack());
    if (model.facts == nullptr) {
      supervised.mutable_model()->set_name(entry.name());
      supervised.mutable_model()->set_provider(entry.provider());
      supervised.mutable_model()->set_documentation_version(
          entry.documentation_version());
      continue;
    }
    supervised.set_target(model.facts->label());
    *supervised.mutable_model() = model.facts->model();
  }
  Add(supervision, Conclusion::MODEL_SUPERVISION, std::move(because));
}

}  // namespace

CompetentAuthority WhoSupervises(
    const v1::AiSystemDocumentation& system,
    const std::vector<v1::DocumentedModel>& targets) {
  // Recital 31 of Regulation (EU) 2026/1744: what the Supervisor supervises is
  // outside the competence of the AI Office.
  if (system.union_institutions().kind() ==
      v1::UnionInstitutionUse::PROVIDED_OR_ONLY_USED) {
    return {DeclaredAuthority::DATA_PROTECTION_SUPERVISOR,
            {Because("The system is provided by, or made only for, Union "
                     "institutions, bodies, offices or agencies.",
                     "Het systeem wordt aangeboden door, of is alleen bestemd "
                     "voor, instellingen, organen of instanties van de "
                     "Unie.")}};
  }
  const v1::PlatformUse& platform = system.platform();
  if (platform.kind() == v1::PlatformUse::CONSTITUTES ||
      platform.kind() == v1::PlatformUse::INTEGRATED) {
    return {DeclaredAuthority::AI_OFFICE_OF_THE_COMMISSION,
            {platform.kind() == v1::PlatformUse::CONSTITUTES
                 ? Because("The system is a very large online platform or "
                           "search engine: $0.",
                           "Het systeem is een zeer groot onlineplatform of "
                           "een zeer grote onlinezoekmachine: $0.",
                           platform.service())
                 : Because("The system is integrated into a very large online "
                           "platform or search engine: $0.",
                           "Het systeem is geïntegreerd in een zeer groot "
                           "onlineplatform of een zeer grote "
                           "onlinezoekmachine: $0.",
                           platform.service())}};
  }
  return ByModels(system, ModelsOf(system, targets));
}

v1::Supervision Decide(const v1::AiSystemDocumentation& system,
                       const std::vector<v1::DocumentedModel>& targets) {
  v1::Supervision supervision;
  supervision.set_system(system.system().name());
  supervision.set_version(system.system().version());
  supervision.set_provider(system.provider().legal_name());
  supervision.set_law_text_version(v1::AiSystemDocumentation::descriptor()
                                       ->options()
                                       .GetExtension(v1::document_type)
                                       .law_text_version());
  *supervision.mutable_caveat() = Because(
      "Worked out from what the provider declares. It does not bind any "
      "authority, does not establish compliance and is no legal advice.",
      "Afgeleid uit wat de aanbieder verklaart. Het bindt geen autoriteit, "
      "stelt geen naleving vast en is geen juridisch advies.");
  CompetentAuthority authority =
      Settled(system, WhoSupervises(system, targets));
  const bool exclusive =
      authority.kind == DeclaredAuthority::AI_OFFICE_OF_THE_COMMISSION;
  AddPrincipal(system, std::move(authority), supervision);
  if (!exclusive) AddTogether(system, supervision);
  AddModels(system, ModelsOf(system, targets), supervision);
  return supervision;
}

}  // namespace modelcard
