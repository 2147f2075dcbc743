#include "linter/supervision/models.h"

#include <algorithm>
#include <string>
#include <vector>

#include "linter/document/same_name.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"

namespace modelcard {
namespace {

bool IsOwn(const v1::SystemProvider& provider, const std::string& name) {
  return SameName(provider.legal_name(), name) ||
         std::ranges::any_of(provider.same_undertaking(),
                             [&](const std::string& company) {
                               return SameName(company, name);
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
                      IsOwn(system.provider(),
                            facts == nullptr ? model.provider()
                                             : facts->model().provider())});
  }
  return models;
}

}  // namespace modelcard
