#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"

namespace modelcard {

Result CheckMustHold(const LintContext& context, const Value& value,
                     Reporter& reporter) {
  if (!value.shape().must_hold() ||
      value.parent.GetReflection()->GetBool(value.parent, &value.field())) {
    return Result::kPass;
  }
  reporter.Report({
      .check = "must_hold",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 is said not to hold",
                             "$0 is volgens de opgave niet het geval",
                             Name(context, value.entry, value.path)),
      .hint = context.Say("see to it that it holds; the requirement is not met",
                          "zorg dat het zo is; aan het vereiste is niet "
                          "voldaan"),
  });
  return Result::kFault;
}

}  // namespace modelcard
