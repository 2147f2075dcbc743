// What others have to know of a documented model, from its report.

#ifndef LINTER_SUPERVISION_MODEL_FACTS_H_
#define LINTER_SUPERVISION_MODEL_FACTS_H_

#include "absl/status/statusor.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// `pack` is the documentation for downstream providers. Fails unless the report
// is that of one model that passed.
absl::StatusOr<v1::DocumentedModel> FactsOfModel(const v1::LintReport& report,
                                                 const Catalogue& catalogue,
                                                 const v1::ArtifactFacts& pack);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_MODEL_FACTS_H_
