// SHA-256, in hardware where there is some.

#ifndef LINTER_ARTIFACT_SHA256_H_
#define LINTER_ARTIFACT_SHA256_H_

#include <openssl/sha.h>

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// Call Update any number of times, then Hex once.
class Sha256 {
 public:
  Sha256();
  void Update(absl::string_view bytes);

  // 64 lower-case hexadecimal digits.
  std::string Hex();

 private:
  SHA256_CTX state_;
};

std::string Sha256Hex(absl::string_view bytes);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_SHA256_H_
