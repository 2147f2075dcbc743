#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/document.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::string TextAt(const Document& document, const FieldLocation& location) {
  return Shortened(document.SourceOf(location).text().substr(
      location.value.begin, location.value.end - location.value.begin));
}

}  // namespace

void CheckContradictions(const LintContext& context,
                         const v1::ModelDocumentation&, Reporter& reporter) {
  const Document& document = context.document;
  for (const QuantityClash& each : document.remarks().contradictions) {
    const std::string first = TextAt(document, each.first);
    reporter.Report({
        .check = "contradictions",
        .entry = nullptr,
        .path = {},
        .message = context.Say("the card gives the $0 twice: $1, and before "
                               "it $2",
                               "de kaart vermeldt twee keer $0: $1, en "
                               "daarvoor $2",
                               context.Say(each.quantity, each.quantity_nl),
                               TextAt(document, each.second), first),
        .hint = context.Say(
            "if both are about the same model, correct one of them",
            "als beide over hetzelfde model gaan, verbeter er dan een"),
        .severity = v1::Finding::WARNING,
        .place = each.second,
        .other_places = {{each.first,
                          context.Say("$0 here", "hier $0", first)}},
    });
  }
}

}  // namespace modelcard
