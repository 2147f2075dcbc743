#include <string>

#include "linter/binding/binding.h"
#include "linter/binding/bindings.h"
#include "linter/binding/bindings_digest.h"
#include "linter/check/check.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckStaleSignOff(const BindingContext& context, Reporter& reporter) {
  const auto& sign_offs = context.document.sign_off();
  if (sign_offs.empty()) return;
  const bool bound = context.document.bindings_size() > 0;
  const std::string now = BindingsDigest(context.document);
  for (int i = 0; i < sign_offs.size(); ++i) {
    const v1::SignOff& sign_off = sign_offs[i];
    if (bound && sign_off.digest() == now) continue;
    reporter.Report({
        .check = "stale_sign_off",
        .entry = nullptr,
        .path = context.At("sign_off", i, "digest"),
        .message =
            bound ? context.Say("what $0 signed on $1 is not what is bound now",
                                "wat $0 op $1 heeft ondertekend is niet wat nu "
                                "gebonden is",
                                sign_off.name(), sign_off.date())
                  : context.Say("$0 signed on $1, but nothing is bound",
                                "$0 heeft op $1 ondertekend, maar niets is "
                                "gebonden",
                                sign_off.name(), sign_off.date()),
        .hint = bound ? context.Say(
                            "only $0 can renew it: after reading the document, "
                            "with the new day and digest: \"$1\"",
                            "alleen $0 kan het vernieuwen: na lezing van het "
                            "document, met de nieuwe dag en digest: \"$1\"",
                            sign_off.name(), now)
                      : context.Say("bind the document: $0; then $1 can sign",
                                    "bind het document: $0; dan kan $1 "
                                    "ondertekenen",
                                    context.UpdateCommand(), sign_off.name()),
        .severity = v1::Finding::ERROR,
    });
  }
}

}  // namespace modelcard
