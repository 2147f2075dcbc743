#include "linter/fact/described.h"

#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

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
  model.set_excluded_from_union_market(holds("NOT_FOR_EU"));
  model.set_open_source_exempt(holds("OSS_EXEMPT"));
  model.set_systemic_risk(holds("SYSTEMIC"));
  return model;
}

}  // namespace modelcard
