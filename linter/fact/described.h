// What those who build on a model have to know of it.

#ifndef LINTER_FACT_DESCRIBED_H_
#define LINTER_FACT_DESCRIBED_H_

#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// `facts` are those of the document.
v1::DescribedModel Described(const v1::ModelDocumentation& document,
                             const FactSet& facts);

}  // namespace modelcard

#endif  // LINTER_FACT_DESCRIBED_H_
