// How a command hands over its result, and says what did not get into it.

#ifndef LINTER_CLI_COMMAND_RESULTS_H_
#define LINTER_CLI_COMMAND_RESULTS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/cli/console.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"

namespace modelcard {

// Writes `text` to the file at `path`, or prints it if that is empty. Returns
// the exit code; says why if it could be neither written nor printed.
int WriteOrPrint(const Console& console, absl::string_view command,
                 const std::string& path, absl::string_view text);

// Says what could not be read and where. Returns the exit code.
int ReportFailures(const Console& console, absl::string_view command,
                   const std::vector<ReadFailure>& failures);

// For example "README.md:12:1".
std::string PlaceOf(const Document& document, const FieldLocation& location);

// Says which parts of the sources were left out, because they answer no
// requirement or one that is answered already.
void ReportUnread(const Console& console, const Document& document);

}  // namespace modelcard

#endif  // LINTER_CLI_COMMAND_RESULTS_H_
