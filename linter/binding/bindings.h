// The checks of bindings, a file each; binding.cc runs them.

#ifndef LINTER_BINDING_BINDINGS_H_
#define LINTER_BINDING_BINDINGS_H_

#include "linter/binding/binding.h"
#include "linter/check/check.h"

namespace modelcard {

// Inputs to which a document without any binding could be bound.
void CheckNotBound(const BindingContext& context, Reporter& reporter);

// Inputs that moved since the document was bound to them.
void CheckMovedInput(const BindingContext& context, Reporter& reporter);

// Bindings to something that is no input.
void CheckAbsentInput(const BindingContext& context, Reporter& reporter);

// Inputs that a bound document leaves out.
void CheckUnboundInput(const BindingContext& context, Reporter& reporter);

// Bindings of the same input.
void CheckRepeatedBinding(const BindingContext& context, Reporter& reporter);

// Sign-offs over other bindings than those there are.
void CheckStaleSignOff(const BindingContext& context, Reporter& reporter);

// Days of sign-offs that cannot be, or before the last change.
void CheckSignOffDate(const BindingContext& context, Reporter& reporter);

}  // namespace modelcard

#endif  // LINTER_BINDING_BINDINGS_H_
