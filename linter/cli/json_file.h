// Reads the JSON files that commands hand each other.

#ifndef LINTER_CLI_JSON_FILE_H_
#define LINTER_CLI_JSON_FILE_H_

#include <cstddef>
#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/util/json_util.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"

namespace modelcard {

// The message in the file. `what` is what it should hold, for the error.
template <typename T>
absl::StatusOr<T> ReadJsonFile(const std::string& path,
                               absl::string_view what) {
  auto text = ReadText(path);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", failure->message));
  }
  T message;
  if (absl::Status status = google::protobuf::util::JsonStringToMessage(
          std::get<SourceText>(text).text(), &message);
      !status.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": holds no ", what, ": ", status.message()));
  }
  return message;
}

}  // namespace modelcard

#endif  // LINTER_CLI_JSON_FILE_H_
