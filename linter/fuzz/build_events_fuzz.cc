// Any bytes as the events of a build: what is understood of them has names.

#include <cstddef>
#include <cstdint>

#include "absl/log/absl_check.h"
#include "absl/strings/string_view.h"
#include "linter/premerge/build_events.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto outcome = modelcard::ReadBuildEvents(
      absl::string_view(reinterpret_cast<const char*>(data), size));
  if (!outcome.ok()) {
    ABSL_CHECK(!outcome.status().message().empty());
    return 0;
  }
  for (const auto& [label, mnemonics] : outcome->failed_actions) {
    ABSL_CHECK(!mnemonics.empty());
  }
  return 0;
}
