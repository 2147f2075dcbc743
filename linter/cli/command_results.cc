#include "linter/cli/command_results.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/write_file.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"

namespace modelcard {

int WriteOrPrint(const Console& console, absl::string_view command,
                 const std::string& path, absl::string_view text) {
  if (path.empty()) {
    console.out << text << std::flush;
    return console.out ? kPassed
                       : JobError(console, command, "could not be printed");
  }
  const absl::Status status = WriteFile(path, text);
  return status.ok() ? kPassed : JobError(console, command, status.message());
}

int ReportFailures(const Console& console, absl::string_view command,
                   const std::vector<ReadFailure>& failures) {
  for (const ReadFailure& failure : failures) {
    JobError(console, command,
             absl::StrCat(PlaceText(failure.path, failure.line, failure.column),
                          ": ", failure.message));
  }
  return kUnusable;
}

std::string PlaceOf(const Document& document, const FieldLocation& location) {
  const SourceText& source = document.SourceOf(location);
  const Position at = source.PositionAt(location.field.begin);
  return PlaceText(source.path(), at.line, at.column);
}

void ReportUnread(const Console& console, const Document& document) {
  for (const UnreadPart& part : document.remarks().unread) {
    console.err << PlaceOf(document, part.place) << ": left out, "
                << (part.answered
                        ? absl::StrCat(PlaceOf(document, *part.answered),
                                       " answers the same already")
                        : "it answers no requirement")
                << ": "
                << (part.name.empty() ? "text before the first heading"
                                      : Printable(part.name))
                << "\n";
  }
}

}  // namespace modelcard
