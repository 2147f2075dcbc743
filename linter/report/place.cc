#include "linter/report/place.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/report/printable.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

std::string PrintablePath(absl::string_view path) {
  // White space before a command does not count, so that it may be anywhere.
  const bool could_be_command =
      !absl::StartsWith(path, "/") && !absl::StartsWith(path, ".") &&
      (absl::StrContains(path, "::") || absl::StrContains(path, "##"));
  return absl::StrCat(could_be_command ? "./" : "", Printable(path));
}

std::string PlaceText(absl::string_view path, int line, int column) {
  const std::string printable = PrintablePath(path);
  return line == 0 ? printable
                   : absl::StrCat(printable, ":", line, ":", column);
}

std::string RelatedText(const v1::RelatedPlace& place) {
  return absl::StrCat(PlaceText(place.path(), place.line(), place.column()),
                      place.message().empty() ? "" : ": ",
                      Printable(place.message()));
}

}  // namespace modelcard
