#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"

namespace modelcard {

Result CheckOrderOfMagnitude(const LintContext& context, const Value& value,
                             Reporter& reporter) {
  if (!value.shape().number().order_of_magnitude() ||
      IsPowerOfTen(value.Number())) {
    return Result::kPass;
  }
  const std::string right = FormatNumber(OrderOfMagnitude(value.Number()));
  reporter.Report({
      .check = "order_of_magnitude",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 is more than an order of magnitude: $1",
                             "$0 is meer dan een orde van grootte: $1",
                             Name(context, value.entry, value.path),
                             Quoted(context, value.path)),
      .hint = context.Say("write the power of ten: $0",
                          "schrijf de macht van tien: $0", right),
      .fix = Fix{std::string(context.document.Literal(value.path)), right,
                 context.Say("the power of ten of the figure that stood there",
                             "de macht van tien van het getal dat er stond")},
  });
  return Result::kFault;
}

}  // namespace modelcard
