// The stamp that opens the gate: written by `verdict`, demanded by everything
// that makes a file that ships.

#ifndef LINTER_CLI_STAMP_H_
#define LINTER_CLI_STAMP_H_

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Reports grow with the number of findings.
inline constexpr size_t kMaxReportBytes = 256 << 20;

// A report in JSON as `lint` wrote it.
absl::StatusOr<v1::LintReport> ReadReport(const std::string& path);

// The text of the stamp. It is the same for every document that passed: else an
// edit that changes nothing but words would make a new one, and with it new
// copies of all weights. Which documents passed stands in the manifest.
inline constexpr absl::string_view kStamp = "documentation passed\n";

// Fails unless the file is a stamp. Bazel makes sure that it is there; this
// makes sure that nobody put something else in its place.
absl::Status CheckStamp(const std::string& path);

}  // namespace modelcard

#endif  // LINTER_CLI_STAMP_H_
