#include "linter/view/value.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using page::Inline;
using page::Span;

constexpr absl::string_view kMonths[][2] = {
    {"January", "januari"},
    {"February", "februari"},
    {"March", "maart"},
    {"April", "april"},
    {"May", "mei"},
    {"June", "juni"},
    {"July", "juli"},
    {"August", "augustus"},
    {"September", "september"},
    {"October", "oktober"},
    {"November", "november"},
    {"December", "december"},
};

// Units of the schema whose Dutch name is another.
constexpr absl::string_view kUnits[][2] = {
    {"days", "dagen"},
    {"hardware days", "hardwaredagen"},
    {"parameters", "parameters"},
};

std::string UnitText(absl::string_view unit, Language language) {
  for (const auto& [en, nl] : kUnits) {
    if (language == Language::kDutch && unit == en) return std::string(nl);
  }
  return std::string(unit);
}

// "-1234567.5" as "-1,234,567.5".
std::string Grouped(absl::string_view plain, Language language) {
  const bool dutch = language == Language::kDutch;
  const size_t point = std::min(plain.find('.'), plain.size());
  std::string text;
  for (size_t i = 0; i < point; ++i) {
    const bool first = i == 0 || plain[i - 1] == '-';
    if (!first && (point - i) % 3 == 0) text += dutch ? '.' : ',';
    text += plain[i];
  }
  if (point < plain.size()) {
    absl::StrAppend(&text, dutch ? "," : ".", plain.substr(point + 1));
  }
  return text;
}

std::string Superscript(int number) {
  constexpr absl::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴",
                                           "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (const char c : absl::StrCat(number)) {
    absl::StrAppend(&text, c == '-' ? "⁻" : kDigits[c - '0']);
  }
  return text;
}

// With as few digits as give the same number.
std::string Scientific(double number, Language language) {
  std::string text;
  for (int digits = 0; digits < 15; ++digits) {
    text = absl::StrFormat("%.*e", digits, number);
    double again = 0;
    if (absl::SimpleAtod(text, &again) && again == number) break;
  }
  const size_t e = text.find('e');
  int exponent = 0;
  // "%e" writes a number behind its "e".
  (void)absl::SimpleAtoi(text.substr(e + 1), &exponent);
  const std::string power = absl::StrCat("10", Superscript(exponent));
  const std::string mantissa = Grouped(text.substr(0, e), language);
  return mantissa == "1" ? power : absl::StrCat(mantissa, " × ", power);
}

std::string IntegerText(int64_t number, Language language) {
  return Grouped(absl::StrCat(number), language);
}

Inline StringValue(const std::string& text, v1::Format format,
                   Language language) {
  switch (format) {
    case v1::URL:
      return page::Link(text);
    case v1::DIGEST:
      return page::Styled(text, Span::Style::kCode);
    case v1::DATE:
    case v1::MONTH:
      return page::Plain(DateText(text, language));
    default:
      return page::Plain(text);
  }
}

Inline NumberValue(double number, const v1::ValueShape& shape,
                   Language language) {
  std::string text = shape.number().order_of_magnitude() && number > 0
                         ? Scientific(number, language)
                         : NumberText(number, language);
  if (!shape.number().unit().empty()) {
    absl::StrAppend(&text, " ", UnitText(shape.number().unit(), language));
  }
  return page::Plain(text);
}

Inline EnumValue(const FieldDescriptor& field, int number, Language language) {
  const auto* value = field.enum_type()->FindValueByNumber(number);
  return page::Plain(value == nullptr ? absl::StrCat(number)
                                      : LabelOf(*value, language));
}

}  // namespace

std::string NumberText(double number, Language language) {
  const double size = std::fabs(number);
  if (!std::isfinite(number)) return absl::StrCat(number);
  if (size != 0 && (size >= 1e15 || size < 1e-4)) {
    return Scientific(number, language);
  }
  std::string plain = absl::StrFormat("%.15g", number);
  // "%g" writes small numbers with an exponent.
  if (absl::StrContains(plain, 'e')) return Scientific(number, language);
  return Grouped(plain, language);
}

std::string DateText(absl::string_view date, Language language) {
  int year = 0, month = 0, day = 0;
  const bool whole = date.size() == 10;
  const bool is_date =
      (whole || date.size() == 7) && date[4] == '-' &&
      (!whole || date[7] == '-') &&
      absl::SimpleAtoi(date.substr(0, 4), &year) &&
      absl::SimpleAtoi(date.substr(5, 2), &month) && month >= 1 &&
      month <= 12 &&
      (!whole || (absl::SimpleAtoi(date.substr(8), &day) && day >= 1));
  if (!is_date) return std::string(date);
  const absl::string_view name =
      kMonths[month - 1][language == Language::kDutch ? 1 : 0];
  return whole ? absl::StrCat(day, " ", name, " ", year)
               : absl::StrCat(name, " ", year);
}

std::string Capitalised(std::string text) {
  if (!text.empty()) text[0] = absl::ascii_toupper(text[0]);
  return text;
}

Inline ValueOf(const Message& message, const FieldDescriptor& field, int index,
               Language language) {
  const auto& get = *message.GetReflection();
  const v1::ValueShape& shape = ShapeOf(field);
  const bool list = index >= 0;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return StringValue(list ? get.GetRepeatedString(message, &field, index)
                              : get.GetString(message, &field),
                         shape.format(), language);
    case FieldDescriptor::CPPTYPE_DOUBLE:
      return NumberValue(list ? get.GetRepeatedDouble(message, &field, index)
                              : get.GetDouble(message, &field),
                         shape, language);
    case FieldDescriptor::CPPTYPE_BOOL:
      return page::Plain((list ? get.GetRepeatedBool(message, &field, index)
                               : get.GetBool(message, &field))
                             ? Say(language, "Yes", "Ja")
                             : Say(language, "No", "Nee"));
    case FieldDescriptor::CPPTYPE_ENUM:
      return EnumValue(field,
                       list ? get.GetRepeatedEnumValue(message, &field, index)
                            : get.GetEnumValue(message, &field),
                       language);
    case FieldDescriptor::CPPTYPE_INT32:
      return page::Plain(
          IntegerText(list ? get.GetRepeatedInt32(message, &field, index)
                           : get.GetInt32(message, &field),
                      language));
    case FieldDescriptor::CPPTYPE_INT64:
      return page::Plain(
          IntegerText(list ? get.GetRepeatedInt64(message, &field, index)
                           : get.GetInt64(message, &field),
                      language));
    case FieldDescriptor::CPPTYPE_UINT32:
      return page::Plain(
          IntegerText(list ? get.GetRepeatedUInt32(message, &field, index)
                           : get.GetUInt32(message, &field),
                      language));
    default:
      // The schema has no field of another kind; a test makes sure of it.
      return {};
  }
}

}  // namespace modelcard
