#include "linter/check/model_providers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/same_name.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

std::vector<std::string> ProvidersOf(const v1::DescribedModel& model) {
  if (!model.small_modification()) return {model.provider()};
  return {model.original_providers().begin(), model.original_providers().end()};
}

bool IsProvidedBy(const v1::DescribedModel& model, absl::string_view name) {
  const std::vector<std::string> providers = ProvidersOf(model);
  return !providers.empty() &&
         std::ranges::all_of(providers, [&](const std::string& provider) {
           return SameName(provider, name);
         });
}

void TakeOver(const std::vector<DocumentedBase>& bases,
              v1::DescribedModel& model) {
  if (!model.small_modification() || bases.empty()) return;
  model.clear_original_providers();
  for (const DocumentedBase& base : bases) {
    if (base.model.systemic_risk()) model.set_systemic_risk(true);
    // A model of the modification's maker is not the one that was modified.
    if (IsProvidedBy(base.model, model.provider())) continue;
    for (const std::string& provider : ProvidersOf(base.model)) {
      model.add_original_providers(provider);
    }
  }
}

}  // namespace modelcard
