#include "linter/check/number.h"

#include <cmath>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

bool IsNumeric(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
    case FieldDescriptor::CPPTYPE_ENUM:
    case FieldDescriptor::CPPTYPE_STRING:
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return false;
    default:
      return true;
  }
}

}  // namespace

int SignificantFigures(absl::string_view literal) {
  std::string digits;
  size_t fraction_from = std::string::npos;
  for (const char c : literal) {
    if (c == 'e' || c == 'E' || c == 'f' || c == 'F') break;
    if (c == '.') fraction_from = digits.size();
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) digits += c;
  }
  const size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  size_t end = digits.size();
  if (fraction_from == std::string::npos || fraction_from == digits.size()) {
    end = digits.find_last_not_of('0') + 1;
  }
  return static_cast<int>(end - first);
}

bool IsPowerOfTen(double number) {
  return number > 0 && std::isfinite(number) &&
         std::abs(number / OrderOfMagnitude(number) - 1) < 1e-9;
}

double OrderOfMagnitude(double number) {
  // A literal such as 1e23 need not be exactly a power of ten in binary.
  return std::pow(10.0, std::floor(std::log10(number) + 1e-12));
}

double RoundTo(double number, int figures) {
  if (number == 0 || !std::isfinite(number)) return number;
  double result = 0;
  // Decimal rounding, as the reader of the document would do it.
  return absl::SimpleAtod(absl::StrFormat("%.*e", figures - 1, number), &result)
             ? result
             : number;
}

std::string FormatNumber(double number) {
  const std::string plain = absl::StrFormat("%.15g", number);
  // The fewest digits that give the same number, without the padding of %e.
  for (int digits = 0; digits < 15; ++digits) {
    std::string text = absl::StrFormat("%.*e", digits, number);
    double again = 0;
    if (!absl::SimpleAtod(text, &again) || again != number) continue;
    text =
        absl::StrReplaceAll(text, {{"e+0", "e"}, {"e+", "e"}, {"e-0", "e-"}});
    return text.size() < plain.size() ? text : plain;
  }
  return plain;
}

const FieldDescriptor* NumberField(const Descriptor& message) {
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor& field = *message.field(i);
    if (IsNumeric(field) && !field.is_repeated() &&
        ShapeOf(field).has_number()) {
      return &field;
    }
  }
  return nullptr;
}

std::optional<double> NumberOf(const LintContext& context,
                               absl::string_view requirement_id) {
  const CatalogueEntry* entry = context.catalogue.Find(requirement_id);
  if (entry == nullptr) return std::nullopt;
  const Message* message = &context.document.message();
  FieldPath path = entry->path;
  if (path.back().field->message_type() != nullptr) {
    const FieldDescriptor* number =
        NumberField(*path.back().field->message_type());
    if (number == nullptr) return std::nullopt;
    path = Join(path, number);
  }
  for (const FieldStep& step : path) {
    if (step.field->is_repeated() ||
        !message->GetReflection()->HasField(*message, step.field)) {
      return std::nullopt;
    }
    if (step.field->message_type() == nullptr) break;
    message = &message->GetReflection()->GetMessage(*message, step.field);
  }
  if (!IsNumeric(*path.back().field)) return std::nullopt;
  const double number = Value{path, *message, entry}.Number();
  if (!std::isfinite(number) || number <= 0) return std::nullopt;
  return number;
}

Result CheckNumber(const LintContext& context, const Value& value,
                   Reporter& reporter) {
  if (!IsNumeric(value.field())) return Result::kPass;
  const double number = value.Number();
  const v1::NumberShape& shape = value.shape().number();
  const bool zero_allowed = !value.shape().has_number() || shape.zero_allowed();
  const bool whole = !shape.whole() || number == std::floor(number);
  if (std::isfinite(number) && whole &&
      (number > 0 || (number == 0 && zero_allowed))) {
    return Result::kPass;
  }
  const std::string& unit = shape.unit();
  reporter.Report({
      .check = "number",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 cannot be $1", "$0 kan niet $1 zijn",
                             Name(context, value.entry, value.path),
                             Quoted(context, value.path)),
      .hint =
          shape.whole()  ? context.Say("write all of them as a whole number, "
                                        "for example 7.2e9",
                                       "schrijf ze alle als geheel getal, "
                                        "bijvoorbeeld 7.2e9")
          : unit.empty() ? context.Say("write a positive number",
                                       "schrijf een positief getal")
                         : context.Say("write a positive number of $0",
                                       "schrijf een positief aantal $0", unit),
  });
  return Result::kFault;
}

}  // namespace modelcard
