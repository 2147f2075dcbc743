#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/document.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kHintEn =
    "if it should, call it what `modelcard requirements` calls the element, or "
    "write it under the key `modelcard` of the block at the beginning";
constexpr absl::string_view kHintNl =
    "als dat wel zo hoort, noem het zoals `modelcard requirements` het "
    "onderdeel noemt, of schrijf het onder de sleutel `modelcard` van het blok "
    "aan het begin";

}  // namespace

void CheckUnread(const LintContext& context, const v1::ModelDocumentation&,
                 Reporter& reporter) {
  bool first = true;
  for (const UnreadPart& part : context.document.remarks().unread) {
    reporter.Report({
        .check = "unread",
        .entry = nullptr,
        .path = {},
        .message =
            part.name.empty()
                ? context.Say("answers no requirement: text before the first "
                              "heading",
                              "beantwoordt geen eis: tekst voor de eerste kop")
                : context.Say("answers no requirement: $0",
                              "beantwoordt geen eis: $0", Shortened(part.name)),
        // Once is enough: a card may have dozens.
        .hint = first ? context.Say(kHintEn, kHintNl) : "",
        .severity = v1::Finding::NOTE,
        .place = part.place,
    });
    first = false;
  }
}

}  // namespace modelcard
