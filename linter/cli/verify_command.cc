#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/util/json_util.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/inspect_all.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/report/printable.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/manifest.pb.h"

namespace modelcard {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kCommand = "verify";
constexpr absl::string_view kStatement = "https://in-toto.io/Statement/v1";
constexpr absl::string_view kPredicate =
    "urn:rules-modelcard:model-documentation:v1";

// A path that stays below the directory it is appended to.
bool IsBelow(const std::string& name) {
  const fs::path path(name);
  if (name.empty() || path.is_absolute()) return false;
  return std::none_of(path.begin(), path.end(),
                      [](const fs::path& step) { return step == ".."; });
}

absl::StatusOr<v1::Statement> ReadManifest(const std::string& path) {
  auto text = ReadText(path);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", failure->message));
  }
  // A later version of the predicate may say more.
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  v1::Statement statement;
  const absl::Status status = google::protobuf::util::JsonStringToMessage(
      std::get<SourceText>(text).text(), &statement, options);
  if (!status.ok() || statement.type() != kStatement ||
      statement.predicate_type() != kPredicate) {
    return absl::InvalidArgumentError(absl::StrCat(
        path,
        ": is no manifest of a model: expected an in-toto statement with "
        "predicateType \"",
        kPredicate, "\""));
  }
  if (statement.subject().empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat(path,
                     ": names no artifacts, so there is nothing to "
                     "verify"));
  }
  return statement;
}

// The files and symbolic links below a directory, by their paths from it.
absl::StatusOr<std::vector<std::string>> FilesBelow(const std::string& root) {
  std::vector<std::string> files;
  std::error_code error;
  if (!fs::is_directory(root, error)) {
    return absl::InvalidArgumentError(
        absl::StrCat(root, ": is not a directory"));
  }
  fs::recursive_directory_iterator it(root, error);
  for (; !error && it != fs::recursive_directory_iterator();
       it.increment(error)) {
    const fs::file_status status = it->symlink_status(error);
    if (error) break;
    if (status.type() != fs::file_type::directory) {
      files.push_back(it->path().lexically_relative(root).generic_string());
    }
  }
  if (error) {
    return absl::InvalidArgumentError(
        absl::StrCat(root, ": cannot be read: ", error.message()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Compares a directory with the manifest it came with.
class Verification {
 public:
  Verification(const v1::Statement& statement, const std::string& root,
               bool follow, const Console& console)
      : statement_(statement),
        root_(root),
        follow_(follow),
        console_(console) {}

  absl::StatusOr<int> Run() {
    auto files = FilesBelow(root_);
    if (!files.ok()) return files.status();
    std::vector<std::string> present;
    for (const v1::ResourceDescriptor& subject : statement_.subject()) {
      if (!IsBelow(subject.name())) {
        return absl::InvalidArgumentError(
            absl::StrCat("the manifest names \"", subject.name(),
                         "\", which is no path below a directory"));
      }
      if (!expected_.emplace(subject.name(), subject.digest().sha256())
               .second) {
        return absl::InvalidArgumentError(
            absl::StrCat("the manifest names \"", subject.name(), "\" twice"));
      }
    }
    for (const std::string& file : *files) {
      if (!expected_.contains(file)) {
        Find(file, "is not in the manifest: nobody checked it");
      } else if (!follow_ && fs::is_symlink(fs::path(root_) / file)) {
        Find(file,
             "is a symbolic link, which may lead to another file "
             "tomorrow; --follow-symlinks reads through it");
      } else {
        present.push_back(file);
      }
    }
    for (const auto& [name, digest] : expected_) {
      if (!std::binary_search(files->begin(), files->end(), name)) {
        Find(name, "is missing");
      }
    }
    if (absl::Status status = Compare(present); !status.ok()) return status;
    for (const auto& [name, message] : findings_) {
      console_.out << Printable(name) << ": error: " << Printable(message)
                   << "\n";
    }
    return static_cast<int>(findings_.size());
  }

 private:
  void Find(const std::string& file, std::string message) {
    findings_.emplace(file, std::move(message));
  }

  absl::Status Compare(const std::vector<std::string>& files) {
    std::vector<ArtifactToInspect> paths;
    for (const std::string& file : files) {
      paths.push_back({(fs::path(root_) / file).string(), file});
    }
    const auto facts = InspectAll(paths, /*header_only=*/false, console_);
    for (size_t i = 0; i < files.size(); ++i) {
      if (!facts[i].ok()) return facts[i].status();
      const std::string& expected = expected_.at(files[i]);
      if (facts[i]->sha256() != expected) {
        Find(files[i], absl::StrCat("has SHA-256 ", facts[i]->sha256(),
                                    "; the manifest says ", expected));
      }
    }
    return absl::OkStatus();
  }

  const v1::Statement& statement_;
  const std::string& root_;
  const bool follow_;
  const Console& console_;
  std::map<std::string, std::string> expected_;
  std::map<std::string, std::string> findings_;
};

}  // namespace

int VerifyCommand(const Arguments& arguments, const Console& console) {
  std::string artifacts;
  bool follow = false, help = false;
  CommandLine line;
  line.Flag("artifacts", &artifacts, "DIR", "the directory that was shipped");
  line.Switch("follow-symlinks", &follow,
              "accept symbolic links, for what they lead to now");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out
        << "modelcard verify MANIFEST --artifacts DIR\n\nReads every file of a "
           "shipped model again and compares it with the manifest:\nfiles "
           "that are missing, changed, or were never checked are errors. It "
           "does not\nsay who wrote the manifest: that is for a signature.\n\n"
        << line.Help()
        << "\nExit code: 0 the directory is what was checked, 1 it is not, 2 "
           "something could\nnot be read.\n";
    return kPassed;
  }
  if (positional->size() != 1 || artifacts.empty()) {
    return UsageError(console, kCommand, "needs one MANIFEST and --artifacts");
  }
  const absl::StatusOr<v1::Statement> statement =
      ReadManifest(positional->front());
  if (!statement.ok()) {
    return JobError(console, kCommand, statement.status().message());
  }
  const absl::StatusOr<int> findings =
      Verification(*statement, artifacts, follow, console).Run();
  if (!findings.ok()) {
    return JobError(console, kCommand, findings.status().message());
  }
  console.out << Printable(statement->predicate().model()) << ": "
              << statement->subject_size() << " artifacts, " << *findings
              << (*findings == 1 ? " error" : " errors") << std::endl;
  if (!console.out) return JobError(console, kCommand, "could not be printed");
  return *findings == 0 ? kPassed : kFindings;
}

}  // namespace modelcard
