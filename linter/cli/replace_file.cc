#include "linter/cli/replace_file.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <variant>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/cli/write_file.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"

namespace modelcard {

absl::Status CheckUnchanged(const std::string& path, absl::string_view text) {
  const auto read = ReadText(path);
  const auto* now = std::get_if<SourceText>(&read);
  return now != nullptr && now->text() == text
             ? absl::OkStatus()
             : absl::AbortedError(absl::StrCat(
                   path, ": changed while it was linted; nothing was written"));
}

absl::Status ReplaceFile(const std::string& path, absl::string_view before,
                         absl::string_view after) {
  if (absl::Status status = CheckUnchanged(path, before); !status.ok()) {
    return status;
  }
  std::error_code error;
  const std::string target = std::filesystem::canonical(path, error).string();
  if (error) {
    return absl::NotFoundError(absl::StrCat(path, ": cannot be found"));
  }
  const auto permissions = std::filesystem::status(target, error).permissions();
  const auto bytes = ReadBytes(target);
  const auto* now = std::get_if<std::string>(&bytes);
  const absl::string_view mark = now == nullptr ? "" : ByteOrderMark(*now);
  absl::Status status = WriteFile(target, absl::StrCat(mark, after));
  if (status.ok()) std::filesystem::permissions(target, permissions, error);
  return status;
}

}  // namespace modelcard
