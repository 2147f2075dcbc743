#include "linter/supervision/ownership.h"

#include <string>

#include "absl/strings/str_join.h"
#include "linter/check/model_providers.h"
#include "linter/supervision/because.h"
#include "linter/supervision/models.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// Who made a small modification documents it, but does not provide the model.
v1::Text OfModification(const v1::SystemModel& entry, const v1::Text& original,
                        const std::string& maker) {
  v1::Text text = Because(
      "\"$0\" is a modification by $1 with no more than one third of the "
      "original's compute, which does not make $1 the provider of the model "
      "(Commission Guidelines, points 62 to 64).",
      "\"$0\" is een wijziging door $1 met niet meer dan een derde van de "
      "rekenhoeveelheid van het origineel, waardoor $1 niet de aanbieder van "
      "het model wordt (richtsnoeren van de Commissie, punten 62 tot en met "
      "64).",
      entry.name(), maker);
  text.mutable_en()->append(" " + original.en());
  text.mutable_nl()->append(" " + original.nl());
  return text;
}

v1::Text ProvidedBy(const v1::AiSystemDocumentation& system,
                    const ModelOfSystem& model, const std::string& provider) {
  const std::string& name = system.models(model.index).name();
  if (model.own) {
    return Because(
        "Model \"$0\" is provided by $1, which is the provider of the system "
        "or part of its undertaking.",
        "Model \"$0\" wordt aangeboden door $1: de aanbieder van het systeem "
        "of deel van diens onderneming.",
        name, provider);
  }
  if (provider.empty()) {
    return Because("Model \"$0\" is provided by whoever provides the original.",
                   "Model \"$0\" wordt aangeboden door de aanbieder van het "
                   "origineel.",
                   name);
  }
  return Because(
      "Model \"$0\" is provided by $1, another provider than $2 and its "
      "undertaking.",
      "Model \"$0\" wordt aangeboden door $1, een andere aanbieder dan $2 en "
      "diens onderneming.",
      name, provider, system.provider().legal_name());
}

}  // namespace

v1::Text OwnershipReason(const v1::AiSystemDocumentation& system,
                         const ModelOfSystem& model) {
  const v1::SystemModel& entry = system.models(model.index);
  if (model.facts == nullptr) {
    return ProvidedBy(system, model, entry.provider());
  }
  const v1::DescribedModel& described = model.facts->model();
  const v1::Text provided =
      ProvidedBy(system, model, absl::StrJoin(ProvidersOf(described), ", "));
  return described.small_modification()
             ? OfModification(entry, provided, described.provider())
             : provided;
}

}  // namespace modelcard
