#include "linter/cli/stamp.h"

#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

absl::StatusOr<v1::LintReport> ReadReport(const std::string& path) {
  auto text = ReadText(path, kMaxReportBytes);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", failure->message));
  }
  v1::LintReport report;
  if (absl::Status status = google::protobuf::util::JsonStringToMessage(
          std::get<SourceText>(text).text(), &report);
      !status.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": is no report: ", status.message()));
  }
  return report;
}

absl::Status CheckStamp(const std::string& path) {
  auto text = ReadText(path);
  const auto* source = std::get_if<SourceText>(&text);
  if (source == nullptr || source->text() != kStamp) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": is no stamp of documentation that passed"));
  }
  return absl::OkStatus();
}

}  // namespace modelcard
