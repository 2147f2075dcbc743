#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckRepeatedBinding(const BindingContext& context, Reporter& reporter) {
  for (int i = 0; i < context.document.bindings_size(); ++i) {
    const v1::Binding& binding = context.document.bindings(i);
    if (binding.name().empty() || !IsRepeated(context.document, i)) continue;
    reporter.Report({
        .check = "repeated_binding",
        .entry = nullptr,
        .path = context.At("bindings", i, "name"),
        .message = context.Say("$0 is bound twice", "$0 is twee keer gebonden",
                               context.Called(binding.kind(), binding.name())),
        .hint = context.Say("keep the first: $0", "houd de eerste: $0",
                            context.UpdateCommand()),
        .severity = v1::Finding::ERROR,
    });
  }
}

}  // namespace modelcard
