#include "linter/check/url.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

bool IsAlnum(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c));
}

// Characters of RFC 3986, and what browsers accept beyond ASCII.
bool IsUrlCharacter(char c) {
  return IsAlnum(c) || static_cast<unsigned char>(c) >= 0x80 ||
         absl::StrContains("-._~:/?#[]@!$&'()*+,;=%", c);
}

bool IsLabel(absl::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' &&
         label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) {
           return IsAlnum(c) || c == '-' ||
                  static_cast<unsigned char>(c) >= 0x80;
         });
}

bool HasSoundEscapes(absl::string_view text) {
  for (size_t i = text.find('%'); i != absl::string_view::npos;
       i = text.find('%', i + 1)) {
    if (i + 2 >= text.size() ||
        !absl::ascii_isxdigit(static_cast<unsigned char>(text[i + 1])) ||
        !absl::ascii_isxdigit(static_cast<unsigned char>(text[i + 2]))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool IsHostName(absl::string_view host) {
  const std::vector<absl::string_view> labels = absl::StrSplit(host, '.');
  if (labels.size() < 2 || host.size() > 253) return false;
  // The last label of a public name is never a number.
  return std::all_of(labels.begin(), labels.end(), IsLabel) &&
         !std::all_of(labels.back().begin(), labels.back().end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

bool IsWebAddress(absl::string_view text) {
  if (!std::all_of(text.begin(), text.end(), IsUrlCharacter) ||
      !HasSoundEscapes(text)) {
    return false;
  }
  if (!absl::ConsumePrefix(&text, "https://") &&
      !absl::ConsumePrefix(&text, "http://")) {
    return false;
  }
  absl::string_view authority = text.substr(0, text.find_first_of("/?#"));
  if (const size_t colon = authority.rfind(':');
      colon != absl::string_view::npos) {
    int port = 0;
    if (!absl::SimpleAtoi(authority.substr(colon + 1), &port) || port < 1 ||
        port > 65535) {
      return false;
    }
    authority = authority.substr(0, colon);
  }
  return IsHostName(authority);
}

Result CheckUrl(const LintContext& context, const Value& value,
                Reporter& reporter) {
  if (value.shape().format() != v1::URL || IsWebAddress(value.Text())) {
    return Result::kPass;
  }
  reporter.Report({
      .check = "url",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          "$0 is not a web address: $1", "$0 is geen webadres: $1",
          Name(context, value.entry, value.path), Quoted(context, value.path)),
      .hint = context.Say("write it in full, from https:// on, as a browser "
                          "would show it",
                          "schrijf het voluit, vanaf https://, zoals een "
                          "browser het toont"),
  });
  return Result::kFault;
}

}  // namespace modelcard
