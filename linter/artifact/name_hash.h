// Names by their hashes, so that a file with very many takes little memory.

#ifndef LINTER_ARTIFACT_NAME_HASH_H_
#define LINTER_ARTIFACT_NAME_HASH_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

// The first 16 bytes of the SHA-256 of a name, as two big-endian numbers: they
// sort like the bytes.
using NameHash = std::pair<uint64_t, uint64_t>;

NameHash HashOfName(absl::string_view name);

// SHA-256 over hashes that are in ascending order, in hexadecimal digits.
std::string DigestOfNames(const std::vector<NameHash>& sorted);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_NAME_HASH_H_
