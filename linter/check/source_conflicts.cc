#include <string>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

std::string TextAt(const Document& document, const FieldLocation& location) {
  return Shortened(document.SourceOf(location).text().substr(
      location.value.begin, location.value.end - location.value.begin));
}

}  // namespace

void CheckSourceConflicts(const LintContext& context,
                          const v1::ModelDocumentation&, Reporter& reporter) {
  const Document& document = context.document;
  for (const SourceConflict& conflict : document.remarks().conflicts) {
    const std::string name = Name(context, nullptr, conflict.path);
    const std::string first = TextAt(document, conflict.first);
    reporter.Report({
        .check = "source_conflicts",
        .entry = nullptr,
        .path = conflict.path,
        .message = context.Say("two answers for $0: $1, and before it $2",
                               "twee antwoorden voor $0: $1, en daarvoor $2",
                               name, TextAt(document, conflict.second), first),
        .hint = context.Say(
            "a document says each thing once: keep the one that is true",
            "een document zegt alles één keer: houd over wat klopt"),
        .place = conflict.second,
        .other_places = {{conflict.first,
                          context.Say("$0 here", "hier $0", first)}},
    });
  }
}

}  // namespace modelcard
