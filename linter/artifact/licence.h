// Recognises the text of a licence.

#ifndef LINTER_ARTIFACT_LICENCE_H_
#define LINTER_ARTIFACT_LICENCE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// Sets `licence_text` if the file is a licence that is known, and nothing but
// it. A licence with words of its own added is none: it grants something else.
void ReadLicence(ByteReader& bytes, v1::ArtifactFacts& facts);

// The words of a text: lower-case letters and digits, one space between words.
std::string NormalLicenceText(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_LICENCE_H_
