// The functions below the EVP interface: they need no providers, read no
// configuration file (an action must not depend on one) and keep a static
// binary small. OpenSSL 3 marks them as deprecated, BoringSSL does not.
#ifndef OPENSSL_SUPPRESS_DEPRECATED
#define OPENSSL_SUPPRESS_DEPRECATED
#endif

#include "linter/artifact/sha256.h"

#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/string_view.h"

namespace modelcard {

Sha256::Sha256() { SHA256_Init(&state_); }

void Sha256::Update(absl::string_view bytes) {
  SHA256_Update(&state_, bytes.data(), bytes.size());
}

std::string Sha256::Hex() {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256_Final(reinterpret_cast<unsigned char*>(digest.data()), &state_);
  return absl::BytesToHexString(digest);
}

void Sha256::Finish(unsigned char (&digest)[kBytes]) {
  SHA256_Final(digest, &state_);
}

std::string Sha256Hex(absl::string_view bytes) {
  Sha256 hash;
  hash.Update(bytes);
  return hash.Hex();
}

}  // namespace modelcard
