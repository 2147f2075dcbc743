#include "linter/cli/init_inputs.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "linter/cli/console.h"
#include "linter/cli/inspect_all.h"
#include "linter/cli/read_document.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

namespace fs = std::filesystem;

// A file, and whether it was named or lay in a directory.
struct Candidate {
  ArtifactToInspect file;
  bool named;
};

absl::Status AddDirectory(const std::string& directory, InitInputs& inputs,
                          std::vector<Candidate>& candidates) {
  std::vector<std::string> files;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(directory, error);
  for (; !error && entry != fs::recursive_directory_iterator();
       entry.increment(error)) {
    if (absl::StartsWith(entry->path().filename().string(), ".")) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error)) {
      files.push_back(entry->path().string());
    }
    if (error) break;
  }
  if (error) {
    return absl::UnavailableError(
        absl::StrCat(directory, " cannot be read: ", error.message()));
  }
  std::sort(files.begin(), files.end());
  for (const std::string& path : files) {
    const std::string name =
        fs::path(path).lexically_relative(directory).generic_string();
    if (name == "README.md") {
      inputs.documents.push_back(path);
    } else {
      candidates.push_back({{path, name}, false});
    }
  }
  return absl::OkStatus();
}

bool IsJson(const std::string& path) {
  return fs::path(path).extension() == ".json";
}

// JSON that a model comes with is told from a document by what is in it.
bool IsDocument(const Candidate& candidate, const v1::ArtifactFacts& facts) {
  return candidate.named && IsJson(candidate.file.path) &&
         facts.format() == v1::UNKNOWN_FORMAT && facts.faults().empty();
}

}  // namespace

absl::StatusOr<InitInputs> ReadInitInputs(const std::vector<std::string>& paths,
                                          bool header_only,
                                          const Console& console) {
  InitInputs inputs;
  std::vector<Candidate> candidates;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      if (absl::Status status = AddDirectory(path, inputs, candidates);
          !status.ok()) {
        return status;
      }
    } else if (IsDocumentName(path) && !IsJson(path)) {
      inputs.documents.push_back(path);
    } else {
      candidates.push_back({{path, path}, true});
    }
  }
  std::vector<ArtifactToInspect> files;
  for (const Candidate& candidate : candidates) files.push_back(candidate.file);
  const auto all = InspectAll(files, header_only, console);
  for (size_t i = 0; i < all.size(); ++i) {
    if (!all[i].ok()) return all[i].status();
    const auto& [path, name] = candidates[i].file;
    if (IsDocument(candidates[i], *all[i])) {
      inputs.documents.push_back(path);
    } else if (!candidates[i].named && all[i]->format() == v1::UNKNOWN_FORMAT) {
      inputs.unknown.push_back(path);
    } else if (!inputs.paths.emplace(name, path).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two files are called ", name, ": ", inputs.paths[name],
                       " and ", path));
    } else {
      inputs.artifacts.push_back(*all[i]);
    }
  }
  std::stable_partition(
      inputs.documents.begin(), inputs.documents.end(),
      [](const std::string& path) { return !IsCardName(path); });
  return inputs;
}

bool Exists(const std::string& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

}  // namespace modelcard
