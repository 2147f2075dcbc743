#include "linter/cli/build_inventory.h"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/cli/write_file.h"
#include "linter/inventory/inventory.h"
#include "linter/inventory/inventory_page.h"
#include "linter/inventory/overview.h"
#include "linter/inventory/page_link.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/summary.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

namespace fs = std::filesystem;

// Tells a directory that holds an inventory from any other.
constexpr absl::string_view kMark = "inventory.json";

absl::Status Failed(const fs::path& path, const std::error_code& error,
                    absl::string_view what) {
  return absl::ErrnoToStatus(error.value(),
                             absl::StrCat(path.string(), ": cannot be ", what));
}

// Puts files of the output tree into the directory.
class Files {
 public:
  Files(fs::path root, fs::path directory)
      : root_(std::move(root)), directory_(std::move(directory)) {}

  // Returns where the file is from the directory: below files/, at its path
  // below the root of the output tree.
  absl::StatusOr<std::string> Add(const std::string& path) const {
    const size_t root = path.find("/bin/");
    const std::string place = absl::StrCat(
        "files/", root == std::string::npos ? path : path.substr(root + 5));
    const fs::path copy = directory_ / place;
    std::error_code error;
    fs::create_directories(copy.parent_path(), error);
    if (!error) {
      fs::copy_file(root_ / path, copy, fs::copy_options::overwrite_existing,
                    error);
    }
    if (error) return Failed(copy, error, "written");
    // Bazel's outputs are read-only, and so are their copies.
    fs::permissions(copy, fs::perms::owner_write, fs::perm_options::add, error);
    return place;
  }

 private:
  const fs::path root_, directory_;
};

// The inventory says of a target what the summary does.
v1::LintReport::Outcome OutcomeOf(v1::PremergeSummary::Verdict verdict) {
  switch (verdict) {
    case v1::PremergeSummary::PASSED:
      return v1::LintReport::PASSED;
    case v1::PremergeSummary::FAILED:
      return v1::LintReport::FAILED;
    default:
      return v1::LintReport::UNUSABLE;
  }
}

absl::StatusOr<InventoryPart> PartOf(const Catalogue& catalogue,
                                     const PremergeInput& input,
                                     const v1::PremergeTarget& target,
                                     const Files& files) {
  InventoryPart part;
  part.outcome = OutcomeOf(target.verdict());
  part.why = target.why();
  const auto model = input.head.find(target.label());
  if (model == input.head.end()) {
    part.overview.set_label(target.label());
    return part;
  }
  part.report = model->second.report;
  part.overview = OverviewOf(catalogue, part.report);
  const BuiltTarget& built = input.build.targets.at(target.label());
  for (const std::string& path : built.FilesOf("report")) {
    if (!absl::EndsWith(path, ".report.txt")) continue;
    const absl::StatusOr<std::string> place = files.Add(path);
    if (!place.ok()) return place.status();
    part.link = UrlOfPath(*place);
  }
  if (part.outcome != v1::LintReport::PASSED) return part;
  for (const std::string& path : built.FilesOf("pages")) {
    const absl::StatusOr<std::string> place = files.Add(path);
    if (!place.ok()) return place.status();
    if (std::optional<v1::PageLink> page = PageLinkTo(*place)) {
      part.pages.push_back(*std::move(page));
    }
  }
  return part;
}

// The day of the run, as the reports have it.
std::string AsOf(const PremergeInput& input) {
  for (const auto& [label, model] : input.head) {
    if (!model.report.as_of().empty()) return model.report.as_of();
  }
  return "";
}

absl::Status Fill(const Catalogue& catalogue, const PremergeInput& input,
                  const v1::PremergeSummary& summary,
                  const std::string& execution_root,
                  const fs::path& directory) {
  const Files files(execution_root, directory);
  std::vector<InventoryPart> parts;
  for (const v1::PremergeTarget& target : summary.targets()) {
    absl::StatusOr<InventoryPart> part =
        PartOf(catalogue, input, target, files);
    if (!part.ok()) return part.status();
    parts.push_back(*std::move(part));
  }
  const absl::StatusOr<v1::Inventory> inventory =
      MakeInventory(std::move(parts), AsOf(input));
  if (!inventory.ok()) return inventory.status();
  const std::pair<absl::string_view, std::string> outputs[] = {
      {"index.html", InventoryPage(*inventory, Language::kEnglish)},
      {"index.nl.html", InventoryPage(*inventory, Language::kDutch)},
      {"inventory.csv", InventoryCsv(*inventory, Language::kEnglish)},
      {kMark, ToJson(*inventory)}};
  for (const auto& [name, content] : outputs) {
    absl::Status status = WriteFile(directory / name, content);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Fails if the directory holds anything but an inventory.
absl::Status CheckOurs(const fs::path& directory) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(directory, error))) {
    return absl::OkStatus();
  }
  if (fs::is_directory(fs::symlink_status(directory, error)) &&
      (fs::exists(directory / kMark, error) ||
       fs::is_empty(directory, error))) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(absl::StrCat(
      directory.string(),
      ": is there and holds no inventory; name a directory that may be "
      "replaced"));
}

}  // namespace

absl::Status WriteInventory(const Catalogue& catalogue,
                            const PremergeInput& input,
                            const v1::PremergeSummary& summary,
                            const std::string& execution_root,
                            const std::string& directory) {
  std::error_code error;
  fs::path target = fs::absolute(directory, error).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  if (absl::Status status = CheckOurs(target); !status.ok()) return status;
  const fs::path part = absl::StrCat(target.string(), ".part.", getpid());
  const fs::path old = absl::StrCat(target.string(), ".old.", getpid());
  const absl::Cleanup remove_part = [&] { fs::remove_all(part, error); };
  fs::create_directories(part, error);
  if (error) return Failed(part, error, "made");
  absl::Status status = Fill(catalogue, input, summary, execution_root, part);
  if (!status.ok()) return status;
  const bool replaces = fs::exists(target, error);
  if (replaces) {
    fs::rename(target, old, error);
    if (error) return Failed(target, error, "replaced");
  }
  fs::rename(part, target, error);
  if (error) {
    const std::error_code cause = error;
    if (replaces) fs::rename(old, target, error);
    return Failed(target, cause, "written");
  }
  fs::remove_all(old, error);
  return absl::OkStatus();
}

}  // namespace modelcard
