// Places in files as people and editors read them.

#ifndef LINTER_REPORT_PLACE_H_
#define LINTER_REPORT_PLACE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// A path that is safe to print, also where a line begins: to build servers a
// line that begins with "::" or "##" is a command, so that the path of a file
// with such a name begins with "./".
std::string PrintablePath(absl::string_view path);

// For example "tulip.textproto:3:5"; the path alone if `line` is 0.
std::string PlaceText(absl::string_view path, int line, int column);

// The other place of a finding and what stands there, for example
// "compute.yaml:3:5: `1.2e24` here".
std::string RelatedText(const v1::RelatedPlace& place);

}  // namespace modelcard

#endif  // LINTER_REPORT_PLACE_H_
