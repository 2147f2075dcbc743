#include "linter/document/yaml_scalar.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/both.h"
#include "linter/document/suggest.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::EnumValueDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// A truth value in YAML 1.1 or 1.2. Programs disagree on all but the first two.
bool LooksLikeBool(absl::string_view text) {
  const std::string lower = absl::AsciiStrToLower(text);
  for (const absl::string_view word :
       {"true", "false", "yes", "no", "on", "off", "y", "n"}) {
    if (lower == word) return true;
  }
  return false;
}

// Sign, digits, point, exponent: what every version of YAML and JSON reads as
// the same number.
bool IsDecimal(absl::string_view text) {
  size_t i = 0;
  const auto digits = [&] {
    const size_t from = i;
    while (i < text.size() && absl::ascii_isdigit(text[i])) ++i;
    return i - from;
  };
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  // 0123 is octal for some.
  const bool leading_zero =
      i + 1 < text.size() && text[i] == '0' && absl::ascii_isdigit(text[i + 1]);
  if (digits() == 0 || leading_zero) return false;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (digits() == 0) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    if (digits() == 0) return false;
  }
  return i == text.size();
}

// 0b11, 0o17, 0x1F.
bool HasBase(absl::string_view text) {
  constexpr std::pair<absl::string_view, absl::string_view> kBases[] = {
      {"0b", "01"}, {"0o", "01234567"}, {"0x", "0123456789abcdef"}};
  for (const auto& [prefix, digits] : kBases) {
    absl::string_view rest = text;
    if (absl::ConsumePrefix(&rest, prefix) && !rest.empty() &&
        rest.find_first_not_of(digits) == absl::string_view::npos) {
      return true;
    }
  }
  return false;
}

// 12:30:45, which is a number in base 60 in YAML 1.1.
bool IsSexagesimal(absl::string_view text) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, ':');
  for (size_t i = 0; i < parts.size(); ++i) {
    absl::string_view part = parts[i];
    if (i + 1 == parts.size()) part = part.substr(0, part.find('.'));
    if (part.empty() || (i > 0 && part.size() > 2) ||
        !absl::c_all_of(part, absl::ascii_isdigit)) {
      return false;
    }
  }
  return parts.size() > 1;
}

// Whether some program would read a number where we see a text: by YAML 1.1,
// which many still read, digits may be grouped by underscores.
bool LooksLikeNumber(absl::string_view text) {
  double number = 0;
  if (IsDecimal(text) || absl::SimpleAtod(text, &number)) return true;
  if (!absl::ConsumePrefix(&text, "-")) absl::ConsumePrefix(&text, "+");
  if (text.empty() || (text[0] != '.' && !absl::ascii_isdigit(text[0]))) {
    return false;
  }
  const std::string plain =
      absl::StrReplaceAll(absl::AsciiStrToLower(text), {{"_", ""}});
  return plain == ".inf" || plain == ".nan" || HasBase(plain) ||
         IsSexagesimal(plain) || absl::SimpleAtod(plain, &number);
}

Both What(const YamlNode& node) {
  return node.quoted ? InBoth("the text \"$0\"", "de tekst \"$0\"",
                              absl::Utf8SafeCEscape(node.text))
                     : Both{node.text};
}

Both PutInQuotes(const YamlNode& node) {
  return InBoth("put it in quotes: \"$0\"",
                "zet het tussen aanhalingstekens: \"$0\"", node.text);
}

// Sets or adds: reflection has two sets of functions.
template <typename T, typename Set, typename Add>
void Store(Message& message, const FieldDescriptor& field, T value, Set set,
           Add add) {
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) {
    (reflection->*add)(&message, &field, value);
  } else {
    (reflection->*set)(&message, &field, value);
  }
}

using R = google::protobuf::Reflection;

ScalarFault SetString(const YamlNode& node, Message& message,
                      const FieldDescriptor& field) {
  if (!node.quoted &&
      (LooksLikeBool(node.text) || LooksLikeNumber(node.text))) {
    return {LooksLikeBool(node.text)
                ? InBoth("$0 wants a text, and $1 is a truth value in YAML",
                         "$0 wil een tekst, en $1 is in YAML een "
                         "waarheidswaarde",
                         field.name(), node.text)
                : InBoth("$0 wants a text, and $1 is a number",
                         "$0 wil een tekst, en $1 is een getal", field.name(),
                         node.text),
            PutInQuotes(node)};
  }
  std::string text = node.text;
  if (field.type() == FieldDescriptor::TYPE_BYTES &&
      !absl::Base64Unescape(node.text, &text) &&
      !absl::WebSafeBase64Unescape(node.text, &text)) {
    return {InBoth("$0 wants bytes in base64", "$0 wil bytes in base64",
                   field.name()),
            {}};
  }
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) {
    reflection->AddString(&message, &field, text);
  } else {
    reflection->SetString(&message, &field, text);
  }
  return {};
}

ScalarFault SetBool(const YamlNode& node, Message& message,
                    const FieldDescriptor& field) {
  const std::string lower = absl::AsciiStrToLower(node.text);
  if (node.quoted || (lower != "true" && lower != "false")) {
    return {
        InBoth("$0 wants true or false, and not $1",
               "$0 wil true of false, en niet $1", field.name(), What(node)),
        {"write true or false, without quotes",
         "schrijf true of false, zonder aanhalingstekens"}};
  }
  Store(message, field, lower == "true", &R::SetBool, &R::AddBool);
  return {};
}

ScalarFault SetEnum(const YamlNode& node, Message& message,
                    const FieldDescriptor& field) {
  const EnumDescriptor& type = *field.enum_type();
  const EnumValueDescriptor* value = type.FindValueByName(node.text);
  int number = 0;
  if (value == nullptr && !node.quoted &&
      absl::SimpleAtoi(node.text, &number)) {
    value = type.FindValueByNumber(number);
  }
  if (value != nullptr && !(LooksLikeBool(node.text) && !node.quoted)) {
    Store(message, field, value, &R::SetEnum, &R::AddEnum);
    return {};
  }
  std::vector<std::string> names;
  for (int i = 0; i < type.value_count(); ++i) {
    // 0 is "unspecified".
    if (type.value(i)->number() != 0) names.emplace_back(type.value(i)->name());
  }
  const std::string best = Closest(absl::AsciiStrToUpper(node.text), names);
  if (value != nullptr) {
    return {InBoth("$0 is a truth value in YAML",
                   "$0 is in YAML een waarheidswaarde", node.text),
            PutInQuotes(node)};
  }
  return {InBoth("$0 has no value $1", "$0 heeft geen waarde $1", field.name(),
                 What(node)),
          best.empty()
              ? InBoth("one of: $0", "een van: $0", absl::StrJoin(names, ", "))
              : InBoth("did you mean $0?", "bedoelde u $0?", best)};
}

ScalarFault NoNumber(const YamlNode& node, const FieldDescriptor& field) {
  return {InBoth("$0 wants a number, and not $1",
                 "$0 wil een getal, en niet $1", field.name(), What(node)),
          {"write digits, and if need be a point and an exponent: 7.3e10",
           "schrijf cijfers, en zo nodig een punt en een exponent: 7.3e10"}};
}

ScalarFault OutOfRange(const YamlNode& node, const FieldDescriptor& field) {
  return {InBoth("$0 is out of the range of $1",
                 "$0 valt buiten het bereik van $1", node.text, field.name()),
          InBoth("it is a $0", "het is een $0", field.type_name())};
}

ScalarFault SetFloat(const YamlNode& node, Message& message,
                     const FieldDescriptor& field) {
  double number = 0;
  // The JSON mapping writes these three as texts.
  const bool special =
      node.quoted && (node.text == "NaN" || node.text == "Infinity" ||
                      node.text == "-Infinity");
  if (!special && !IsDecimal(node.text)) return NoNumber(node, field);
  if (!absl::SimpleAtod(node.text, &number)) return NoNumber(node, field);
  const bool is_float = field.cpp_type() == FieldDescriptor::CPPTYPE_FLOAT;
  // The largest one, in as few figures as tell it, is a little more as a
  // double.
  float rounded = 0;
  if (is_float && !absl::SimpleAtof(node.text, &rounded)) {
    return NoNumber(node, field);
  }
  if (!special &&
      (!std::isfinite(number) || (is_float && !std::isfinite(rounded)))) {
    return OutOfRange(node, field);
  }
  if (is_float) {
    Store(message, field, rounded, &R::SetFloat, &R::AddFloat);
  } else {
    Store(message, field, number, &R::SetDouble, &R::AddDouble);
  }
  return {};
}

// Also 1e3 and 5.0, as the JSON mapping allows.
template <typename T>
std::optional<T> Whole(absl::string_view text) {
  T value = 0;
  if (absl::SimpleAtoi(text, &value)) return value;
  double number = 0;
  if (text.find_first_of(".eE") == absl::string_view::npos ||
      !absl::SimpleAtod(text, &number) || number != std::floor(number) ||
      number < static_cast<double>(std::numeric_limits<T>::min()) ||
      // One more than the largest is exact in binary, the largest may not be.
      number >= std::ldexp(1.0, std::numeric_limits<T>::digits)) {
    return std::nullopt;
  }
  return static_cast<T>(number);
}

template <typename T, typename Set, typename Add>
ScalarFault SetWhole(const YamlNode& node, Message& message,
                     const FieldDescriptor& field, Set set, Add add) {
  if (!IsDecimal(node.text)) return NoNumber(node, field);
  const std::optional<T> value = Whole<T>(node.text);
  if (!value) return OutOfRange(node, field);
  Store(message, field, *value, set, add);
  return {};
}

}  // namespace

ScalarFault SetScalar(const YamlNode& node, Message& message,
                      const FieldDescriptor& field) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return SetString(node, message, field);
    case FieldDescriptor::CPPTYPE_BOOL:
      return SetBool(node, message, field);
    case FieldDescriptor::CPPTYPE_ENUM:
      return SetEnum(node, message, field);
    case FieldDescriptor::CPPTYPE_DOUBLE:
    case FieldDescriptor::CPPTYPE_FLOAT:
      return SetFloat(node, message, field);
    case FieldDescriptor::CPPTYPE_INT32:
      return SetWhole<int32_t>(node, message, field, &R::SetInt32,
                               &R::AddInt32);
    case FieldDescriptor::CPPTYPE_INT64:
      return SetWhole<int64_t>(node, message, field, &R::SetInt64,
                               &R::AddInt64);
    case FieldDescriptor::CPPTYPE_UINT32:
      return SetWhole<uint32_t>(node, message, field, &R::SetUInt32,
                                &R::AddUInt32);
    case FieldDescriptor::CPPTYPE_UINT64:
      return SetWhole<uint64_t>(node, message, field, &R::SetUInt64,
                                &R::AddUInt64);
    case FieldDescriptor::CPPTYPE_MESSAGE:
      break;
  }
  return {InBoth("$0 wants a list of fields", "$0 wil een lijst van velden",
                 field.name()),
          {}};
}

}  // namespace modelcard
