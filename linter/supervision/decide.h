// Who supervises an AI system on general-purpose AI models: Articles 74, 75 and
// 88 of the AI Act, with recital 161 and recitals 31 and 32 of Regulation (EU)
// 2026/1744.

#ifndef LINTER_SUPERVISION_DECIDE_H_
#define LINTER_SUPERVISION_DECIDE_H_

#include <vector>

#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/requirement.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {

// Who supervises the provider of the system, and from which facts that follows.
struct CompetentAuthority {
  // Unspecified where the text leaves it open: a system on models of several
  // providers, of which some are its own.
  v1::DeclaredAuthority::Kind kind;
  std::vector<v1::Text> because;
};

// `targets` is empty where the models' own documentation is not at hand.
CompetentAuthority WhoSupervises(
    const v1::AiSystemDocumentation& system,
    const std::vector<v1::DocumentedModel>& targets);

// Every conclusion, with what each authority may ask. Where the text leaves the
// authority open the declared one counts, and the reasons say so.
v1::Supervision Decide(const v1::AiSystemDocumentation& system,
                       const std::vector<v1::DocumentedModel>& targets);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_DECIDE_H_
