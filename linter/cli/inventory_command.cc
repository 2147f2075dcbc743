#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/stamp.h"
#include "linter/cli/write_file.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/inventory/inventory.h"
#include "linter/inventory/inventory_page.h"
#include "linter/inventory/overview.h"
#include "linter/inventory/page_link.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "inventory";

// A line is two paths and a few labels.
constexpr size_t kMaxListBytes = 256 << 20;

// A line is the path of a report, then where the report for people and the
// pages for others are from the directory of the inventory, with tabs between
// them.
absl::StatusOr<InventoryPart> ReadPart(const Catalogue& catalogue,
                                       absl::string_view line) {
  const std::vector<std::string> fields = absl::StrSplit(line, '\t');
  if (fields.size() < 2) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", line, "\": expected a report and a link"));
  }
  absl::StatusOr<v1::LintReport> report = ReadReport(fields[0]);
  if (!report.ok()) return report.status();
  InventoryPart part;
  part.overview = OverviewOf(catalogue, *report);
  part.report = *std::move(report);
  part.link = UrlOfPath(fields[1]);
  for (size_t i = 2; i < fields.size(); ++i) {
    std::optional<v1::PageLink> page = PageLinkTo(fields[i]);
    if (!page) {
      return absl::InvalidArgumentError(
          absl::StrCat("\"", fields[i], "\" is no page of a model"));
    }
    part.pages.push_back(*std::move(page));
  }
  return part;
}

absl::StatusOr<v1::Inventory> ReadAll(const std::string& list,
                                      const std::string& as_of) {
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) return catalogue.status();
  std::vector<InventoryPart> parts;
  auto text = ReadText(list, kMaxListBytes);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(list, ": ", failure->message));
  }
  for (const absl::string_view line : absl::StrSplit(
           std::get<SourceText>(text).text(), '\n', absl::SkipWhitespace())) {
    absl::StatusOr<InventoryPart> part = ReadPart(*catalogue, line);
    if (!part.ok()) return part.status();
    parts.push_back(*std::move(part));
  }
  return MakeInventory(std::move(parts), as_of);
}

std::string Render(absl::string_view format, const v1::Inventory& inventory) {
  if (format == "json") return ToJson(inventory);
  if (format == "csv") return InventoryCsv(inventory, Language::kEnglish);
  return InventoryPage(
      inventory, format == "html.nl" ? Language::kDutch : Language::kEnglish);
}

}  // namespace

int InventoryCommand(const Arguments& arguments, const Console& console) {
  std::string list, as_of, html, html_nl, json, csv;
  bool help = false;
  CommandLine line;
  line.Flag("list", &list, "FILE",
            "a line for each model: report, then where its text and its pages "
            "are, with tabs between");
  line.Flag("as-of", &as_of, "YYYY-MM-DD", "count days from this day");
  line.Flag("html", &html, "FILE", "the page, in English");
  line.Flag("html-nl", &html_nl, "FILE", "the page, in Dutch");
  line.Flag("json", &json, "FILE", "the inventory as data");
  line.Flag("csv", &csv, "FILE", "the same as a table");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard inventory FLAG...\n\nWrites where the "
                   "documentation of many models stands.\n\n"
                << line.Help();
    return kPassed;
  }
  if (!positional->empty() || list.empty()) {
    return UsageError(console, kCommand, "needs --list and takes no arguments");
  }
  const absl::StatusOr<v1::Inventory> inventory = ReadAll(list, as_of);
  if (!inventory.ok()) {
    return JobError(console, kCommand, inventory.status().message());
  }
  const std::vector<std::pair<absl::string_view, std::string>> outputs = {
      {"html", html}, {"html.nl", html_nl}, {"json", json}, {"csv", csv}};
  for (const auto& [format, path] : outputs) {
    if (path.empty()) continue;
    const absl::Status status = WriteFile(path, Render(format, *inventory));
    if (!status.ok()) return JobError(console, kCommand, status.message());
  }
  return kPassed;
}

}  // namespace modelcard
