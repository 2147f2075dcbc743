#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// A note: nothing in the law asks for digests, and a document that was never
// bound cannot be shown to be out of date. A policy may raise it.
void CheckNotBound(const BindingContext& context, Reporter& reporter) {
  if (context.document.bindings_size() > 0 || context.bound.inputs.empty()) {
    return;
  }
  reporter.Report({
      .check = "not_bound",
      .entry = nullptr,
      .path = PathTo(context.lint, "bindings"),
      .message = context.Say(
          "not checked: whether the documentation describes the model as it is "
          "now; it is bound to none of the $0 inputs",
          "niet gecontroleerd: of de documentatie het model beschrijft zoals "
          "het nu is; zij is aan geen van de $0 bronnen gebonden",
          context.bound.inputs.size()),
      .hint =
          context.Say("bind it: $0", "bind haar: $0", context.UpdateCommand()),
      .severity = v1::Finding::NOTE,
  });
}

}  // namespace modelcard
