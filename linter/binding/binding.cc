#include "linter/binding/binding.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr BindingCheck kChecks[] = {
    CheckNotBound,     CheckMovedInput,      CheckAbsentInput,
    CheckUnboundInput, CheckRepeatedBinding, CheckStaleSignOff,
    CheckSignOffDate,
};

}  // namespace

bool BoundInputs::Knows(v1::Binding::Kind kind) const {
  // A build without inputs does not compare at all: a model has artifacts.
  return !inputs.empty() &&
         (!model.empty() ||
          std::ranges::any_of(inputs, [kind](const BoundInput& input) {
            return input.kind == kind;
          }));
}

const BoundInput* BoundInputs::Find(v1::Binding::Kind kind,
                                    absl::string_view name) const {
  const auto found = std::ranges::find_if(inputs, [&](const BoundInput& input) {
    return input.kind == kind && input.name == name;
  });
  return found == inputs.end() ? nullptr : &*found;
}

FieldPath BindingContext::At(absl::string_view list, int index,
                             absl::string_view field) const {
  const FieldPath path = modelcard::At(PathTo(lint, list), index);
  const auto* part = path.back().field->message_type()->FindFieldByName(field);
  ABSL_CHECK(part != nullptr) << field;
  return Join(path, part);
}

std::string BindingContext::Called(v1::Binding::Kind kind,
                                   absl::string_view name) const {
  return absl::StrCat(
      LabelOf(*v1::Binding::Kind_descriptor()->FindValueByNumber(kind),
              lint.language),
      " \"", name, "\"");
}

std::string BindingContext::UpdateCommand() const {
  return bound.model.empty()
             ? absl::StrCat("modelcard update --facts=FILE ",
                            lint.document.source().path())
             : absl::StrCat("bazel run ", bound.model, ".update");
}

bool IsRepeated(const v1::ModelDocumentation& document, int index) {
  const v1::Binding& binding = document.bindings(index);
  return std::any_of(
      document.bindings().begin(), document.bindings().begin() + index,
      [&](const v1::Binding& other) {
        return other.kind() == binding.kind() && other.name() == binding.name();
      });
}

std::vector<v1::Finding> CheckBindings(const LintContext& context,
                                       const BoundInputs& bound) {
  const auto* document =
      google::protobuf::DynamicCastMessage<v1::ModelDocumentation>(
          &context.document.message());
  if (document == nullptr || !document->scope().general_purpose_ai_model()) {
    return {};
  }
  const BindingContext binding_context{context, *document, bound};
  Reporter reporter(context);
  for (const BindingCheck check : kChecks) check(binding_context, reporter);
  return reporter.Take();
}

}  // namespace modelcard
