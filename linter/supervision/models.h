// The models of a system: what its document says of them, beside what they say
// of themselves.

#ifndef LINTER_SUPERVISION_MODELS_H_
#define LINTER_SUPERVISION_MODELS_H_

#include <string>
#include <vector>

#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"

namespace modelcard {

struct ModelOfSystem {
  // Index into the `models` of the document.
  int index;

  // What the model's target says; null if none has that name, or if there are
  // no targets to compare with.
  const v1::DocumentedModel* facts;

  // Whether its provider is that of the system, or part of its undertaking. Who
  // the provider is follows from the target, and from the document without one.
  // Of a small modification it is the original's (Commission Guidelines, points
  // 62 to 64).
  bool own;
};

// In the order of the document. The result refers to `targets`.
std::vector<ModelOfSystem> ModelsOf(
    const v1::AiSystemDocumentation& system,
    const std::vector<v1::DocumentedModel>& targets);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_MODELS_H_
