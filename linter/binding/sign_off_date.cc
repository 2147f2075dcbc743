#include <chrono>

#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckSignOffDate(const BindingContext& context, Reporter& reporter) {
  const auto changed = ParseDate(context.document.header().last_updated());
  for (int i = 0; i < context.document.sign_off_size(); ++i) {
    const v1::SignOff& sign_off = context.document.sign_off(i);
    const auto day = ParseDate(sign_off.date());
    // A date of another form is found where it stands.
    if (!day) continue;
    Fault fault{.check = "sign_off_date",
                .entry = nullptr,
                .path = context.At("sign_off", i, "date")};
    if (context.lint.as_of && *day > *context.lint.as_of) {
      fault.message = context.Say("$0 signed on $1, which is yet to come",
                                  "$0 heeft ondertekend op $1, wat nog moet "
                                  "komen",
                                  sign_off.name(), sign_off.date());
      fault.hint = context.Say("write the day of the signature",
                               "schrijf de dag van ondertekening");
      fault.severity = v1::Finding::ERROR;
    } else if (changed && *day < *changed) {
      fault.message = context.Say(
          "$0 signed on $1, before the last change to the document ($2)",
          "$0 heeft ondertekend op $1, voor de laatste wijziging van het "
          "document ($2)",
          sign_off.name(), sign_off.date(),
          context.document.header().last_updated());
      fault.hint = context.Say("have it read and signed again",
                               "laat het opnieuw lezen en ondertekenen");
      fault.severity = v1::Finding::WARNING;
    } else {
      continue;
    }
    reporter.Report(fault);
  }
}

}  // namespace modelcard
