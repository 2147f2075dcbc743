#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/stamp.h"
#include "linter/cli/write_file.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "verdict";

}  // namespace

int VerdictCommand(const Arguments& arguments, const Console& console) {
  std::string report_path, text_path, stamp;
  bool help = false;
  CommandLine line;
  line.Flag("report", &report_path, "FILE", "report of `lint`, as JSON");
  line.Flag("text", &text_path, "FILE", "the same report, to be shown");
  line.Flag("stamp", &stamp, "FILE", "written if the documentation passed");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard verdict --report=FILE [FLAG...]\n\nExits as the "
                   "lint run of the report would have.\n\n"
                << line.Help();
    return kPassed;
  }
  if (report_path.empty() || !positional->empty()) {
    return UsageError(console, kCommand, "takes --report and nothing else");
  }
  const absl::StatusOr<v1::LintReport> report = ReadReport(report_path);
  if (!report.ok()) {
    return JobError(console, kCommand, report.status().message());
  }
  if (report->outcome() != v1::LintReport::PASSED) {
    if (!text_path.empty()) {
      auto text = ReadText(text_path, kMaxReportBytes);
      if (const auto* source = std::get_if<SourceText>(&text)) {
        console.err << source->text() << std::flush;
      }
    }
    return report->outcome() == v1::LintReport::FAILED ? kFindings : kUnusable;
  }
  if (stamp.empty()) return kPassed;
  const absl::Status status = WriteFile(stamp, kStamp);
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
