// Why a model of a system is its provider's own, or another's.

#ifndef LINTER_SUPERVISION_OWNERSHIP_H_
#define LINTER_SUPERVISION_OWNERSHIP_H_

#include "linter/supervision/models.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

v1::Text OwnershipReason(const v1::AiSystemDocumentation& system,
                         const ModelOfSystem& model);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_OWNERSHIP_H_
