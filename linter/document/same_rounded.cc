#include "linter/document/same_rounded.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"

namespace modelcard {

int FiguresOf(absl::string_view written) {
  int figures = 0, zeros = 0;
  bool point = false;
  for (const char c : written) {
    if (c == '.') point = true;
    if (c == 'e' || c == 'E') break;
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) continue;
    if (figures == 0 && c == '0') continue;
    ++figures;
    zeros = c == '0' ? zeros + 1 : 0;
  }
  return std::max(1, point ? figures : figures - zeros);
}

bool SameRounded(double a, absl::string_view written_a, double b,
                 absl::string_view written_b) {
  const int figures = std::min(FiguresOf(written_a), FiguresOf(written_b));
  return absl::StrFormat("%.*e", figures - 1, a) ==
         absl::StrFormat("%.*e", figures - 1, b);
}

}  // namespace modelcard
