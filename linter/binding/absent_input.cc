#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckAbsentInput(const BindingContext& context, Reporter& reporter) {
  for (int i = 0; i < context.document.bindings_size(); ++i) {
    const v1::Binding& binding = context.document.bindings(i);
    // What has no kind or name is found where it is missing.
    if (binding.kind() == v1::Binding::KIND_UNSPECIFIED ||
        binding.name().empty() || !context.bound.Knows(binding.kind()) ||
        context.bound.Find(binding.kind(), binding.name()) != nullptr ||
        IsRepeated(context.document, i)) {
      continue;
    }
    reporter.Report({
        .check = "absent_input",
        .entry = nullptr,
        .path = context.At("bindings", i, "name"),
        .message = context.Say("bound to $0, which the model does not have",
                               "gebonden aan $0, dat het model niet heeft",
                               context.Called(binding.kind(), binding.name())),
        .hint = context.Say("name it in the build, or remove the binding: $0",
                            "noem het in de build, of verwijder de binding: $0",
                            context.UpdateCommand()),
        .severity = v1::Finding::ERROR,
    });
  }
}

}  // namespace modelcard
