#include <string>
#include <vector>

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

// The line that answers it already, as a place of its own if it is in another
// file than the part.
std::vector<OtherPlace> Answered(const LintContext& context,
                                 const UnreadPart& part) {
  if (!part.answered) return {};
  return {{*part.answered, context.Say("answered here", "hier beantwoord")}};
}

std::string Message(const LintContext& context, const UnreadPart& part) {
  if (part.answered) {
    const int line = context.document.SourceOf(*part.answered)
                         .PositionAt(part.answered->field.begin)
                         .line;
    return context.Say("not used: $0; line $1 answers the same already",
                       "niet gebruikt: $0; regel $1 beantwoordt hetzelfde al",
                       Shortened(part.name), line);
  }
  return part.name.empty()
             ? context.Say(
                   "answers no requirement: text before the first "
                   "heading",
                   "beantwoordt geen eis: tekst voor de eerste kop")
             : context.Say("answers no requirement: $0",
                           "beantwoordt geen eis: $0", Shortened(part.name));
}

}  // namespace

void CheckUnread(const LintContext& context, const v1::ModelDocumentation&,
                 Reporter& reporter) {
  bool first = true;
  for (const UnreadPart& part : context.document.remarks().unread) {
    reporter.Report({
        .check = "unread",
        .entry = nullptr,
        .path = {},
        .message = Message(context, part),
        // Once is enough: a card may have dozens.
        .hint = first && !part.answered ? context.Say(kHintEn, kHintNl) : "",
        .severity = v1::Finding::NOTE,
        .place = part.place,
        .other_places = Answered(context, part),
    });
    if (!part.answered) first = false;
  }
}

}  // namespace modelcard
