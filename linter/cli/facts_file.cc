#include "linter/cli/facts_file.h"

#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

absl::StatusOr<v1::ArtifactFacts> ReadFactsFile(const std::string& path) {
  auto text = ReadText(path);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", failure->message));
  }
  v1::ArtifactFacts facts;
  if (absl::Status status = google::protobuf::util::JsonStringToMessage(
          std::get<SourceText>(text).text(), &facts);
      !status.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": holds no facts: ", status.message()));
  }
  return facts;
}

}  // namespace modelcard
