// Which format an artifact has, and the parser for it.

#ifndef LINTER_ARTIFACT_FORMAT_H_
#define LINTER_ARTIFACT_FORMAT_H_

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// A parser fills facts that have name and size. It reads within bounds of time
// and memory that hold for any bytes, and notes as faults what breaks the
// format.
struct FormatReader {
  v1::ArtifactFormat format;
  void (*read)(ByteReader& bytes, v1::ArtifactFacts& facts);

  // Whether it starts at the end of the file and needs a source that can seek.
  bool seeks = false;
};

// By the name of the file and its first bytes; null if neither says what it is.
// A file whose name says that it is of a format is taken at its word, so that
// it is a fault if it is not.
const FormatReader* FormatOf(absl::string_view name,
                             absl::string_view first_bytes);

// How many first bytes FormatOf wants to see, if there are as many.
inline constexpr size_t kFirstBytes = 8;

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_FORMAT_H_
