// One digest over all that a document is bound to: what a sign-off names.

#ifndef LINTER_BINDING_BINDINGS_DIGEST_H_
#define LINTER_BINDING_BINDINGS_DIGEST_H_

#include <string>

#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// A line "KIND DIGEST NAME" for each binding, sorted by bytes and each ended by
// a line feed; the name with quotes, backslashes and control characters escaped
// as in C, all else in UTF-8. Empty if there is no binding. For example:
//   ARTIFACT sha256:9f86…0a08 tulip.safetensors
std::string BindingsText(const v1::ModelDocumentation& document);

// "sha256:" and the SHA-256 of that text, 64 lower-case hexadecimal digits.
std::string BindingsDigest(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_BINDING_BINDINGS_DIGEST_H_
