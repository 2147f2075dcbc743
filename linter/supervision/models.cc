#include "linter/supervision/models.h"

#include <algorithm>
#include <string>
#include <vector>

#include "linter/check/model_providers.h"
#include "linter/document/same_name.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

bool IsOwn(const v1::SystemProvider& provider, const std::string& name) {
  return SameName(provider.legal_name(), name) ||
         std::ranges::any_of(provider.same_undertaking(),
                             [&](const std::string& company) {
                               return SameName(company, name);
                             });
}

// A small modification is a model of those who provide the original: of the
// system's own if they all are.
bool IsOwn(const v1::SystemProvider& provider,
           const v1::DescribedModel& model) {
  const std::vector<std::string> providers = ProvidersOf(model);
  return !providers.empty() &&
         std::ranges::all_of(providers, [&](const std::string& name) {
           return IsOwn(provider, name);
         });
}

}  // namespace

std::vector<ModelOfSystem> ModelsOf(
    const v1::AiSystemDocumentation& system,
    const std::vector<v1::DocumentedModel>& targets) {
  std::vector<ModelOfSystem> models;
  for (int i = 0; i < system.models_size(); ++i) {
    const v1::SystemModel& model = system.models(i);
    const auto target =
        std::ranges::find_if(targets, [&](const v1::DocumentedModel& facts) {
          return SameName(facts.model().name(), model.name());
        });
    const v1::DocumentedModel* facts =
        target == targets.end() ? nullptr : &*target;
    models.push_back({i, facts,
                      facts == nullptr
                          ? IsOwn(system.provider(), model.provider())
                          : IsOwn(system.provider(), facts->model())});
  }
  return models;
}

}  // namespace modelcard
