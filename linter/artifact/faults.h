// How parsers say that a file breaks its format.

#ifndef LINTER_ARTIFACT_FAULTS_H_
#define LINTER_ARTIFACT_FAULTS_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// More are not listed: who mends these sees the next.
inline constexpr int kMaxFaults = 20;

// Notes that the file is broken at `offset`. Returns false, so that a parser
// can `return Broken(…)`.
inline bool Broken(v1::ArtifactFacts& facts, uint64_t offset,
                   std::string message) {
  if (facts.faults_size() < kMaxFaults) {
    v1::FormatFault& fault = *facts.add_faults();
    fault.set_offset(offset);
    fault.set_message(std::move(message));
  }
  return false;
}

// Text of a file, fit for a message and for JSON: well-formed UTF-8 without
// control characters, at most `max` bytes and an ellipsis.
std::string Shown(absl::string_view text, size_t max = 100);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_FAULTS_H_
