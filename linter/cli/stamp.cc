#include "linter/cli/stamp.h"

#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/util/json_util.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kFirstLine = "documentation passed\n";

}  // namespace

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

std::string StampFor(const v1::LintReport& report) {
  std::string stamp(kFirstLine);
  for (const v1::InputFile& file : report.documents()) {
    absl::StrAppend(&stamp, file.digest(), "  ", file.path(), "\n");
  }
  return stamp;
}

absl::Status CheckStamp(const std::string& path) {
  auto text = ReadText(path);
  const auto* source = std::get_if<SourceText>(&text);
  if (source == nullptr || !absl::StartsWith(source->text(), kFirstLine)) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": is no stamp of documentation that passed"));
  }
  return absl::OkStatus();
}

}  // namespace modelcard
