#include <string>
#include <vector>

#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/binding/touched.h"
#include "linter/check/check.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::string WhatToDo(const BindingContext& context, v1::Binding::Kind kind) {
  const std::vector<std::string> ids =
      TouchedRequirements(context.lint.catalogue, context.document, kind);
  if (ids.empty()) {
    return context.Say("write the digest anew: $0",
                       "schrijf de digest opnieuw: $0",
                       context.UpdateCommand());
  }
  return context.Say(
      "read again what it touches ($0: $1), then write the digest anew: $2",
      "lees opnieuw wat het raakt ($0: $1), en schrijf dan de digest opnieuw: "
      "$2",
      ids.size(), Abridged(ids), context.UpdateCommand());
}

}  // namespace

void CheckMovedInput(const BindingContext& context, Reporter& reporter) {
  for (int i = 0; i < context.document.bindings_size(); ++i) {
    const v1::Binding& binding = context.document.bindings(i);
    const BoundInput* input =
        context.bound.Find(binding.kind(), binding.name());
    if (input == nullptr || input->digest.empty() ||
        input->digest == binding.digest() || IsRepeated(context.document, i)) {
      continue;
    }
    reporter.Report({
        .check = "moved_input",
        .entry = nullptr,
        .path = context.At("bindings", i, "digest"),
        .message = context.Say(
            "$0 moved since it was documented: was $1, is $2",
            "$0 is veranderd sinds de documentatie: was $1, is $2",
            context.Called(binding.kind(), binding.name()),
            binding.digest().empty() ? "-" : binding.digest(), input->digest),
        .hint = WhatToDo(context, binding.kind()),
        .severity = v1::Finding::ERROR,
    });
  }
}

}  // namespace modelcard
