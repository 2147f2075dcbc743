#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/url.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// The unquoted form of RFC 5322, which is what people have.
bool IsEmailAddress(absl::string_view text) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, '@');
  if (parts.size() != 2 || parts[0].empty() || parts[0].front() == '.' ||
      parts[0].back() == '.') {
    return false;
  }
  const bool local = std::all_of(parts[0].begin(), parts[0].end(), [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
           static_cast<unsigned char>(c) >= 0x80 ||
           absl::StrContains("!#$%&'*+-/=?^_`{|}~.", c);
  });
  return local && IsHostName(parts[1]);
}

}  // namespace

Result CheckEmail(const LintContext& context, const Value& value,
                  Reporter& reporter) {
  if (value.shape().format() != v1::EMAIL || IsEmailAddress(value.Text())) {
    return Result::kPass;
  }
  reporter.Report({
      .check = "email",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          "$0 is not an e-mail address: $1", "$0 is geen e-mailadres: $1",
          Name(context, value.entry, value.path), Quoted(context, value.path)),
      .hint = context.Say("write one address, for example "
                          "\"models@acme.example\"",
                          "schrijf een adres, bijvoorbeeld "
                          "\"models@acme.example\""),
  });
  return Result::kFault;
}

}  // namespace modelcard
