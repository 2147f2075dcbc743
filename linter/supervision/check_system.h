// Checks the document of an AI system, against itself and against its models.

#ifndef LINTER_SUPERVISION_CHECK_SYSTEM_H_
#define LINTER_SUPERVISION_CHECK_SYSTEM_H_

#include <vector>

#include "linter/check/check.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// The findings, in no particular order. The document of `context` is an
// `AiSystemDocumentation`. `targets` is what the models say of themselves;
// empty if that is not at hand, which is a finding.
std::vector<v1::Finding> CheckSystem(
    const LintContext& context,
    const std::vector<v1::DocumentedModel>& targets);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_CHECK_SYSTEM_H_
