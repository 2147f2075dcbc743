// SHA-256, in hardware where there is some.

#ifndef LINTER_ARTIFACT_SHA256_H_
#define LINTER_ARTIFACT_SHA256_H_

#include <openssl/sha.h>

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// Call Update any number of times, then Hex or Finish once.
class Sha256 {
 public:
  Sha256();
  void Update(absl::string_view bytes);

  // 64 lower-case hexadecimal digits.
  std::string Hex();

  // The digest itself, instead of Hex().
  static constexpr int kBytes = SHA256_DIGEST_LENGTH;
  void Finish(unsigned char (&digest)[kBytes]);

 private:
  SHA256_CTX state_;
};

std::string Sha256Hex(absl::string_view bytes);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_SHA256_H_
