// Which texts are which licence.

#ifndef LINTER_ARTIFACT_LICENCE_TEXTS_H_
#define LINTER_ARTIFACT_LICENCE_TEXTS_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace modelcard {

// A passage that a licence has word for word. A text is a licence if it has all
// its passages, in order. Words are lower-case letters and digits, with one
// space between them, as in `NormalLicenceText`.
struct LicencePassage {
  // The SPDX identifier; of the GNU licences without "-only" or "-or-later",
  // which their text does not say.
  absl::string_view spdx_id;

  // How many words may stand before the first passage: title, copyright lines.
  int words_before;

  // How many may stand between and after: names of holders, an appendix.
  int words_after;

  // The words it begins and ends with. Rows of one licence with the same
  // beginning are alternatives.
  absl::string_view begin;
  absl::string_view end;

  // SHA-256 of the passage, in hexadecimal digits.
  absl::string_view sha256;
};

// Rows of one licence stand together; those that stand apart are another form
// of it as a whole. Made from version 6 of the SPDX licence list, and for texts
// that are also current in another form from that one.
absl::Span<const LicencePassage> LicencePassages();

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_LICENCE_TEXTS_H_
