#include "linter/fact/described.h"

#include "linter/document/same_name.h"
#include "linter/fact/modified_risk.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Commission Guidelines, points 62 to 64: below one third the model stays that
// of the original's provider.
void DescribeSmallModification(const v1::ModelDocumentation& document,
                               v1::DescribedModel& model) {
  model.set_small_modification(true);
  for (const v1::BaseModel& base : document.general().base_models()) {
    // A model of the modification's maker is not the one that was modified.
    if (!base.provider().empty() &&
        !SameName(base.provider(), model.provider())) {
      model.add_original_providers(base.provider());
    }
  }
  if (RiskOfModification(document.scope().modifier_threshold()) ==
      ModifiedRisk::kOriginal) {
    model.set_systemic_risk(true);
  }
}

}  // namespace

v1::DescribedModel Described(const v1::ModelDocumentation& document,
                             const FactSet& facts) {
  const auto holds = [&](const char* name) {
    return IsKnownAs(facts, name, true);
  };
  v1::DescribedModel model;
  model.set_provider(document.general().provider_legal_name());
  model.set_name(document.general().model().name());
  *model.mutable_versions() = document.general().model().versions();
  model.set_documentation_version(document.header().version());
  // Only who excludes it clearly: else who supplies it stays its provider where
  // another places a system with it on the Union market, Commission Guidelines,
  // points 58 and 59.
  model.set_excluded_from_union_market(IsKnownAs(facts, kUnionMarket, false));
  model.set_open_source_exempt(holds("OSS_EXEMPT"));
  model.set_systemic_risk(holds("SYSTEMIC"));
  if (IsSmallModification(facts)) {
    DescribeSmallModification(document, model);
  }
  return model;
}

}  // namespace modelcard
