#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

std::string TextAt(const Document& document, const FieldLocation& location) {
  return Shortened(document.SourceOf(location).text().substr(
      location.value.begin, location.value.end - location.value.begin));
}

bool IsFreeText(const FieldPath& path) {
  const google::protobuf::FieldDescriptor& field = *path.back().field;
  return field.cpp_type() ==
             google::protobuf::FieldDescriptor::CPPTYPE_STRING &&
         ShapeOf(field).format() == v1::FORMAT_UNSPECIFIED;
}

// One card says a thing in more detail and in less, and only a person can tell
// whether two texts disagree. Two numbers or dates do.
bool MayAgree(const SourceConflict& conflict) {
  return conflict.first.source == conflict.second.source &&
         IsFreeText(conflict.path);
}

std::string Hint(const LintContext& context, bool may_agree) {
  return may_agree
             ? context.Say(
                   "if both are true, keep the one that says more; else keep "
                   "the one that is true",
                   "als beide kloppen, houd over wat meer zegt; houd anders "
                   "over wat klopt")
             : context.Say(
                   "a document says each thing once: keep the one that is true",
                   "een document zegt alles één keer: houd over wat klopt");
}

}  // namespace

void CheckSourceConflicts(const LintContext& context,
                          const v1::ModelDocumentation&, Reporter& reporter) {
  const Document& document = context.document;
  for (const SourceConflict& conflict : document.remarks().conflicts) {
    const std::string name = Name(context, nullptr, conflict.path);
    const std::string first = TextAt(document, conflict.first);
    const bool may_agree = MayAgree(conflict);
    reporter.Report({
        .check = "source_conflicts",
        .entry = nullptr,
        .path = conflict.path,
        .message = context.Say("two answers for $0: $1, and before it $2",
                               "twee antwoorden voor $0: $1, en daarvoor $2",
                               name, TextAt(document, conflict.second), first),
        .hint = Hint(context, may_agree),
        .severity =
            may_agree ? std::optional(v1::Finding::WARNING) : std::nullopt,
        .place = conflict.second,
        .other_places = {{conflict.first,
                          context.Say("$0 here", "hier $0", first)}},
    });
  }
}

}  // namespace modelcard
