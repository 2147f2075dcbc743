#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

bool IsDigest(absl::string_view text) {
  return absl::ConsumePrefix(&text, "sha256:") && text.size() == 64 &&
         std::all_of(text.begin(), text.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return absl::ascii_isxdigit(byte) && !absl::ascii_isupper(byte);
         });
}

// The same digest in the form that is asked for: upper-case digits, and a
// prefix that is missing or written differently, are matters of form.
std::optional<Fix> FixOf(const LintContext& context, const std::string& text) {
  const std::string lower =
      absl::AsciiStrToLower(absl::StripAsciiWhitespace(text));
  absl::string_view digits = lower;
  if (!absl::ConsumePrefix(&digits, "sha256:") &&
      !absl::ConsumePrefix(&digits, "sha-256:")) {
    absl::ConsumePrefix(&digits, "sha256-");
  }
  const std::string right =
      absl::StrCat("sha256:", absl::StripAsciiWhitespace(digits));
  if (!IsDigest(right)) return std::nullopt;
  return Fix{text, right,
             context.Say("the same digest, as it is written here",
                         "dezelfde digest, zoals die hier wordt geschreven")};
}

}  // namespace

Result CheckDigest(const LintContext& context, const Value& value,
                   Reporter& reporter) {
  if (value.shape().format() != v1::DIGEST || IsDigest(value.Text())) {
    return Result::kPass;
  }
  reporter.Report({
      .check = "digest",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          "$0 is not a SHA-256 digest: $1", "$0 is geen SHA-256-digest: $1",
          Name(context, value.entry, value.path), Quoted(context, value.path)),
      .hint = context.Say("write \"sha256:\" and the 64 lower-case hexadecimal "
                          "digits that `modelcard inspect FILE` prints",
                          "schrijf \"sha256:\" en de 64 hexadecimale cijfers "
                          "(kleine letters) die `modelcard inspect FILE` "
                          "toont"),
      .fix = FixOf(context, value.Text()),
  });
  return Result::kFault;
}

}  // namespace modelcard
