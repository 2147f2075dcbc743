#include "linter/premerge/read_build.h"

#include <cstddef>
#include <fstream>
#include <ios>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "linter/artifact/sha256.h"
#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "linter/requirement/extra_schemas.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Reports grow with the number of findings.
constexpr size_t kMaxJsonBytes = 256 << 20;

constexpr absl::string_view kReportSuffix = ".report.json";
constexpr absl::string_view kManifestSuffix = ".manifest.json";

// Empty if the target has no such file.
std::string FileOf(const BuiltTarget& target, const std::string& group,
                   absl::string_view suffix) {
  for (const std::string& file : target.FilesOf(group)) {
    if (absl::EndsWith(file, suffix)) return file;
  }
  return "";
}

bool IsFileOf(absl::string_view bytes, const v1::InputFile& file) {
  return absl::StrCat("sha256:", Sha256Hex(bytes)) == file.digest();
}

class Reader {
 public:
  Reader(std::string root, std::string workspace, const DocumentReader& read)
      : root_(std::move(root)), workspace_(std::move(workspace)), read_(read) {}

  void Read(const std::string& label, const BuiltTarget& target) {
    const std::string path = FileOf(target, "report", kReportSuffix);
    if (path.empty()) return;
    ModelState state;
    if (!ReadJson(path, state.report)) return;
    if (state.report.model() != label) {
      result_.problems.push_back(
          InBoth("$0: is the report of \"$1\", not of $2; build it again",
                 "$0: is het rapport van \"$1\", niet van $2; bouw het opnieuw",
                 path, state.report.model(), label));
      return;
    }
    const std::string manifest = FileOf(target, "manifest", kManifestSuffix);
    if (!manifest.empty() && !ReadJson(manifest, state.manifest.emplace())) {
      state.manifest.reset();
    }
    // Where generated documents lie: above the report's package.
    const std::string outputs = path.substr(0, path.find("/bin/") + 5);
    state.document = ReadSources(state.report, outputs);
    result_.models.emplace(label, std::move(state));
  }

  BuildFiles Finish() { return std::move(result_); }

 private:
  bool ReadJson(const std::string& path, google::protobuf::Message& message) {
    auto text = ReadText(absl::StrCat(root_, "/", path), kMaxJsonBytes);
    if (const auto* failure = std::get_if<ReadFailure>(&text)) {
      result_.problems.push_back(
          InBoth("$0: $1; build it again", "$0: $1; bouw het opnieuw", path,
                 Both{failure->message, failure->message_nl}));
      return false;
    }
    // A manifest of a later version of the rules may say more.
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true;
    const auto status = google::protobuf::util::JsonStringToMessage(
        std::get<SourceText>(text).text(), &message, options);
    if (!status.ok()) {
      result_.problems.push_back(
          InBoth("$0: cannot be understood: $1; build it again",
                 "$0: kan niet worden begrepen: $1; bouw het opnieuw", path,
                 std::string(status.message())));
    }
    return status.ok();
  }

  std::shared_ptr<const google::protobuf::Message> ReadSources(
      const v1::LintReport& report, const std::string& outputs) {
    std::vector<SourceText> sources;
    for (const v1::InputFile& file : report.documents()) {
      std::optional<SourceText> source = FindSource(file, outputs);
      if (!source) return nullptr;
      sources.push_back(*std::move(source));
    }
    std::vector<SchemaFile> schemas;
    for (const v1::InputFile& file : report.extra_schemas()) {
      std::optional<SchemaFile> schema = FindSchema(file, outputs);
      if (!schema) return nullptr;
      schemas.push_back(*std::move(schema));
    }
    if (sources.empty()) return nullptr;
    return read_(std::move(sources), report.documents(0).message_type(),
                 schemas);
  }

  // Reports name files without the directory of outputs.
  std::vector<std::string> PlacesOf(const v1::InputFile& file,
                                    const std::string& outputs) const {
    return {absl::StrCat(workspace_, "/", file.path()),
            absl::StrCat(root_, "/", file.path()),
            absl::StrCat(root_, "/", outputs, "/", file.path())};
  }

  std::optional<SchemaFile> FindSchema(const v1::InputFile& file,
                                       const std::string& outputs) const {
    for (const std::string& path : PlacesOf(file, outputs)) {
      std::ifstream stream(path, std::ios::binary);
      std::string bytes(std::istreambuf_iterator<char>(stream), {});
      if (!IsFileOf(bytes, file)) continue;
      return SchemaFile{file.path(), std::move(bytes)};
    }
    return std::nullopt;
  }

  std::optional<SourceText> FindSource(const v1::InputFile& file,
                                       const std::string& outputs) {
    for (const std::string& path : PlacesOf(file, outputs)) {
      const auto bytes = ReadBytes(path);
      if (!std::holds_alternative<std::string>(bytes) ||
          !IsFileOf(std::get<std::string>(bytes), file)) {
        continue;
      }
      auto read = CheckText(file.path(), std::get<std::string>(bytes));
      if (!std::holds_alternative<SourceText>(read)) continue;
      const SourceText& text = std::get<SourceText>(read);
      result_.sources.insert_or_assign(file.path(), text);
      return text;
    }
    return std::nullopt;
  }

  const std::string root_;
  const std::string workspace_;
  const DocumentReader& read_;
  BuildFiles result_;
};

}  // namespace

BuildFiles ReadBuild(const BuildOutcome& build, const std::string& root,
                     const std::string& workspace, const DocumentReader& read) {
  Reader reader(root, workspace, read);
  for (const auto& [label, target] : build.targets) reader.Read(label, target);
  return reader.Finish();
}

}  // namespace modelcard
