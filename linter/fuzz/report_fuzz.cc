// Any bytes as a report in JSON: every format that a report is written in, and
// the inventory of one model, can be made of whatever could be read.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/util/json_util.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/report_formats.h"
#include "linter/document/source_text.h"
#include "linter/inventory/inventory.h"
#include "linter/inventory/inventory_page.h"
#include "linter/inventory/overview.h"
#include "linter/policy/baseline.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

void RenderAll(const v1::LintReport& report) {
  LintOutput output;
  output.report = report;
  // The text of one file, which findings may point into or past.
  const std::string path =
      report.findings().empty() ? "a" : report.findings(0).path();
  output.sources.emplace(path, SourceText(path, "one\n\ttwo \xC3\xA9\n"));
  for (const std::string& format : FormatNames()) {
    for (const Language language : {Language::kEnglish, Language::kDutch}) {
      Render(format, output, language, /*color=*/true);
    }
  }
}

void TakeStock(const v1::LintReport& report) {
  static const Catalogue& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  BaselineText(BaselineOf(report, catalogue));
  std::vector<InventoryPart> parts;
  parts.push_back({report, OverviewOf(catalogue, report), "a/report.txt"});
  const auto inventory = MakeInventory(std::move(parts), "2026-12-31");
  if (!inventory.ok()) return;
  ABSL_CHECK(!ToJson(*inventory).empty());
  for (const Language language : {Language::kEnglish, Language::kDutch}) {
    ABSL_CHECK(!InventoryPage(*inventory, language).empty());
    ABSL_CHECK(!InventoryCsv(*inventory, language).empty());
  }
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  modelcard::v1::LintReport report;
  const absl::string_view json(reinterpret_cast<const char*>(data), size);
  if (!google::protobuf::util::JsonStringToMessage(json, &report).ok()) {
    return 0;
  }
  modelcard::RenderAll(report);
  modelcard::TakeStock(report);
  return 0;
}
