#include "linter/check/date.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/other_date.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

bool HasDateForm(absl::string_view text,
                 absl::string_view form = "0000-00-00") {
  if (text.size() != form.size()) return false;
  for (size_t i = 0; i < form.size(); ++i) {
    const bool digit = absl::ascii_isdigit(static_cast<unsigned char>(text[i]));
    if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
  }
  return true;
}

// The same date in the form that is asked for.
std::optional<Fix> FixOf(const LintContext& context, const std::string& text,
                         const std::optional<std::string>& right) {
  if (!right) return std::nullopt;
  return Fix{text, *right,
             context.Say("the same date, written year-month-day",
                         "dezelfde datum, geschreven als jaar-maand-dag")};
}

// Nothing that documentation of a model dates lies outside: training data may
// be old, and copies are kept for decades.
bool IsLikely(std::chrono::year year) {
  return year >= std::chrono::year(1900) && year <= std::chrono::year(2100);
}

void ReportUnlikely(const LintContext& context, const Value& value,
                    const std::string& name, const std::string& quoted,
                    Reporter& reporter) {
  reporter.Report({
      .check = "date",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 is in a year that cannot be meant: $1",
                             "$0 ligt in een jaar dat niet bedoeld kan zijn: "
                             "$1",
                             name, quoted),
      .hint = context.Say("write a year between 1900 and 2100",
                          "schrijf een jaar tussen 1900 en 2100"),
  });
}

Result CheckMonth(const LintContext& context, const Value& value,
                  Reporter& reporter) {
  // A month exists if its first day does.
  const auto first = ParseDate(absl::StrCat(value.Text(), "-01"));
  if (first && IsLikely(first->year())) return Result::kPass;
  if (first) {
    ReportUnlikely(context, value, Name(context, value.entry, value.path),
                   Quoted(context, value.path), reporter);
    return Result::kFault;
  }
  reporter.Report({
      .check = "date",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 is not a month: $1", "$0 is geen maand: $1",
                             Name(context, value.entry, value.path),
                             Quoted(context, value.path)),
      .hint = context.Say("write year-month, for example \"2026-07\"",
                          "schrijf jaar-maand, bijvoorbeeld \"2026-07\""),
      .fix = FixOf(context, value.Text(), MonthIn(value.Text())),
  });
  return Result::kFault;
}

}  // namespace

std::optional<std::chrono::year_month_day> ParseDate(absl::string_view text) {
  int year = 0, month = 0, day = 0;
  if (!HasDateForm(text) || !absl::SimpleAtoi(text.substr(0, 4), &year) ||
      !absl::SimpleAtoi(text.substr(5, 2), &month) ||
      !absl::SimpleAtoi(text.substr(8, 2), &day)) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{
      std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
      std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return date;
}

Result CheckDate(const LintContext& context, const Value& value,
                 Reporter& reporter) {
  if (value.shape().format() == v1::MONTH) {
    return CheckMonth(context, value, reporter);
  }
  if (value.shape().format() != v1::DATE) return Result::kPass;
  const std::string text = value.Text();
  const auto date = ParseDate(text);
  if (date && IsLikely(date->year())) return Result::kPass;
  const std::string name = Name(context, value.entry, value.path);
  const std::string quoted = Quoted(context, value.path);
  if (date) {
    ReportUnlikely(context, value, name, quoted, reporter);
    return Result::kFault;
  }
  reporter.Report({
      .check = "date",
      .entry = value.entry,
      .path = value.path,
      .message =
          HasDateForm(text)
              ? context.Say("$0 is a day that does not exist: $1",
                            "$0 is een dag die niet bestaat: $1", name, quoted)
              : context.Say("$0 is not a date: $1", "$0 is geen datum: $1",
                            name, quoted),
      .hint = context.Say("write year-month-day, for example \"2026-07-27\"",
                          "schrijf jaar-maand-dag, bijvoorbeeld "
                          "\"2026-07-27\""),
      .fix = FixOf(context, text, DateIn(text)),
  });
  return Result::kFault;
}

}  // namespace modelcard
