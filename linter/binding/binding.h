// Whether a document still describes the inputs that it was written about.
//
// A document is bound to its inputs by their digests. A check is a function in
// a file of its own, listed in binding.cc.

#ifndef LINTER_BINDING_BINDING_H_
#define LINTER_BINDING_BINDING_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Something that a document can be bound to, as it is now.
struct BoundInput {
  v1::Binding::Kind kind;

  // A file's path within its package, or the build label of a base model.
  std::string name;

  // "sha256:" and 64 lower-case hexadecimal digits; empty if the file was not
  // read whole, so that nobody can tell whether it moved.
  std::string digest;
};

// All that is known of what a document describes.
struct BoundInputs {
  std::vector<BoundInput> inputs;

  // The build label of the model; empty outside a build. In a build there are
  // no inputs but these; outside, nothing is known of a kind of which there is
  // none.
  std::string model;

  // Whether it can be told that an input of this kind is or is not there.
  bool Knows(v1::Binding::Kind kind) const;

  // Null if there is none.
  const BoundInput* Find(v1::Binding::Kind kind, absl::string_view name) const;
};

// What a check of bindings sees.
struct BindingContext {
  const LintContext& lint;
  const v1::ModelDocumentation& document;
  const BoundInputs& bound;

  template <typename... Args>
  std::string Say(absl::string_view en, absl::string_view nl,
                  const Args&... args) const {
    return lint.Say(en, nl, args...);
  }

  // A field of one element of a list of the document, for example
  // At("bindings", 2, "digest").
  FieldPath At(absl::string_view list, int index,
               absl::string_view field) const;

  // For example: model artifact "config.json".
  std::string Called(v1::Binding::Kind kind, absl::string_view name) const;

  // The command that writes the bindings anew.
  std::string UpdateCommand() const;
};

using BindingCheck = void (*)(const BindingContext&, Reporter&);

// Whether a binding of the same kind and name stands before the one at `index`.
bool IsRepeated(const v1::ModelDocumentation& document, int index);

// The findings of all checks, in no particular order. Nothing is asked of a
// document that is not about a general-purpose AI model.
std::vector<v1::Finding> CheckBindings(const LintContext& context,
                                       const BoundInputs& bound);

}  // namespace modelcard

#endif  // LINTER_BINDING_BINDING_H_
