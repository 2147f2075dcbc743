#include "linter/artifact/name_hash.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/artifact/sha256.h"

namespace modelcard {
namespace {

uint64_t BigEndian(const unsigned char* bytes) {
  uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value = value << 8 | bytes[i];
  return value;
}

}  // namespace

NameHash HashOfName(absl::string_view name) {
  Sha256 hash;
  hash.Update(name);
  unsigned char digest[Sha256::kBytes];
  hash.Finish(digest);
  return {BigEndian(digest), BigEndian(digest + 8)};
}

std::string DigestOfNames(const std::vector<NameHash>& sorted) {
  Sha256 hash;
  for (const auto& [high, low] : sorted) {
    char bytes[16];
    for (int i = 0; i < 8; ++i) {
      bytes[i] = static_cast<char>(high >> 8 * (7 - i));
      bytes[8 + i] = static_cast<char>(low >> 8 * (7 - i));
    }
    hash.Update(absl::string_view(bytes, sizeof(bytes)));
  }
  return hash.Hex();
}

}  // namespace modelcard
