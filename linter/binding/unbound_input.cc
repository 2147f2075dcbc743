#include <algorithm>

#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckUnboundInput(const BindingContext& context, Reporter& reporter) {
  const auto& bindings = context.document.bindings();
  // What is not bound at all has a finding of its own.
  if (bindings.empty()) return;
  for (const BoundInput& input : context.bound.inputs) {
    if (input.digest.empty() ||
        std::ranges::any_of(bindings, [&](const v1::Binding& binding) {
          return binding.kind() == input.kind && binding.name() == input.name;
        })) {
      continue;
    }
    reporter.Report({
        .check = "unbound_input",
        .entry = nullptr,
        .path = At(PathTo(context.lint, "bindings"), bindings.size() - 1),
        .message =
            context.Say("$0 is not bound, while others are: $1 now",
                        "$0 is niet gebonden, en andere wel: nu $1",
                        context.Called(input.kind, input.name), input.digest),
        .hint = context.Say("check that the document covers it, then bind it: "
                            "$0",
                            "ga na dat het document het beschrijft, en bind "
                            "het: $0",
                            context.UpdateCommand()),
        .severity = v1::Finding::ERROR,
    });
  }
}

}  // namespace modelcard
