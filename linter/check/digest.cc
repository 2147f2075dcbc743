#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
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
  });
  return Result::kFault;
}

}  // namespace modelcard
