// Numbers as documents write them, and the number that answers a requirement.

#ifndef LINTER_CHECK_NUMBER_H_
#define LINTER_CHECK_NUMBER_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"

namespace modelcard {

// Significant figures of a decimal literal: 7e9 and 7000000000 have one, 7.0e9
// has two. Trailing zeros count after a decimal point only.
int SignificantFigures(absl::string_view literal);

// A power of ten, exactly.
bool IsPowerOfTen(double number);

// The nearest power of ten at or below.
double OrderOfMagnitude(double number);

// `number` to `figures` significant figures.
double RoundTo(double number, int figures);

// To 15 figures, in the shorter of both notations, for example "3.1e9".
std::string FormatNumber(double number);

// The one number that answers a requirement: its field, or the first number
// with a shape in its message. Nothing if the document does not give it, or
// not as a finite positive number.
std::optional<double> NumberOf(const LintContext& context,
                               absl::string_view requirement_id);

// The first number with a shape in `message`; null if its type has none.
const google::protobuf::FieldDescriptor* NumberField(
    const google::protobuf::Descriptor& message);

}  // namespace modelcard

#endif  // LINTER_CHECK_NUMBER_H_
