// The checks of a system's document, a file each.

#ifndef LINTER_SUPERVISION_CHECKS_H_
#define LINTER_SUPERVISION_CHECKS_H_

#include <vector>

#include "linter/check/check.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"

namespace modelcard {

// A model that is not the one its target documents, whose documentation is
// another or has gaps, or that is not for the Union market.
void CheckModels(const LintContext&, const v1::AiSystemDocumentation&,
                 const std::vector<v1::DocumentedModel>&, Reporter&);

// A declared authority, or role, that does not follow from the facts.
void CheckAuthority(const LintContext&, const v1::AiSystemDocumentation&,
                    const std::vector<v1::DocumentedModel>&, Reporter&);

// Exceptions and high-risk areas that contradict each other.
void CheckCarveOuts(const LintContext&, const v1::AiSystemDocumentation&,
                    Reporter&);

// Direct use for a high-risk purpose of a system that is no general-purpose AI
// system.
void CheckDirectUse(const LintContext&, const v1::AiSystemDocumentation&,
                    Reporter&);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_CHECKS_H_
