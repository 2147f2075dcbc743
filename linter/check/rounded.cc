#include <cmath>
#include <optional>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/keyed_list.h"
#include "linter/check/number.h"
#include "linter/document/same_name.h"
#include "linter/document/source_text.h"
#include "linter/requirement/wording.h"

namespace modelcard {
namespace {

bool Same(double a, double b) { return std::abs(a / b - 1) < 1e-9; }

// The power of ten at or below, or the nearest one: both are in use.
bool IsOrderOfMagnitudeOf(double rough, double exact) {
  return Same(rough, OrderOfMagnitude(exact)) ||
         Same(rough, std::pow(10.0, std::round(std::log10(exact))));
}

bool IsRounded(double rough, double exact, int figures) {
  return figures > 0 && Same(rough, RoundTo(exact, figures));
}

// Whether programs write this format as well as persons.
bool IsOfPrograms(const SourceText& source) {
  return absl::EndsWith(source.path(), ".json") ||
         absl::EndsWith(source.path(), ".yaml") ||
         absl::EndsWith(source.path(), ".yml");
}

// Figures that a number claims by how it is written. Programs put ".0" behind a
// whole number, which then claims nothing.
int ClaimedFigures(const LintContext& context, const FieldPath& path) {
  absl::string_view literal = context.document.Literal(path);
  const FieldLocation* place = context.document.Find(path);
  if (place != nullptr && IsOfPrograms(context.document.SourceOf(*place))) {
    absl::ConsumeSuffix(&literal, ".0");
  }
  return SignificantFigures(literal);
}

// `exact_path` is where the exact number stands.
Fault Contradiction(const LintContext& context, const Value& value,
                    double exact, const CatalogueEntry& source,
                    const FieldPath& exact_path, const std::string& right) {
  return {
      .check = "rounded",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          "$0 is $1, but $2 is $3", "$0 is $1, maar $2 is $3",
          Name(context, value.entry, value.path), Quoted(context, value.path),
          Name(context, &source, source.path), FormatNumber(exact)),
      .hint = context.Say("write $0, or correct the exact number",
                          "schrijf $0, of verbeter het exacte getal", right),
      .fix = Fix{std::string(context.document.Literal(value.path)), right,
                 context.Say("follows from $0", "volgt uit $0",
                             Name(context, &source, source.path))},
      .related = {{exact_path, context.Say("$0 is $1", "$0 is $1",
                                           Name(context, &source, exact_path),
                                           FormatNumber(exact))}},
  };
}

// The unit beside the number of an entry; empty if it has none.
std::string UnitOf(const KeyedEntry& entry) {
  if (entry.message == nullptr) return "";
  const auto* field = entry.message->GetDescriptor()->FindFieldByName("unit");
  return field == nullptr ||
                 field->cpp_type() !=
                     google::protobuf::FieldDescriptor::CPPTYPE_STRING
             ? ""
             : entry.message->GetReflection()->GetString(*entry.message, field);
}

// Numbers of different things cannot be compared: says so.
bool InOneUnit(const LintContext& context, const Value& value,
               const KeyedEntry& rough, const KeyedEntry& exact,
               Reporter& reporter) {
  const std::string unit = UnitOf(rough), right = UnitOf(exact);
  if (unit.empty() || right.empty() || SameName(unit, right)) return true;
  const FieldPath path =
      Join(rough.path, rough.message->GetDescriptor()->FindFieldByName("unit"));
  const FieldPath exact_path =
      Join(exact.path, exact.message->GetDescriptor()->FindFieldByName("unit"));
  const std::string label = LabelOf(*rough.key, context.language);
  reporter.Report({
      .check = "rounded",
      .entry = value.entry,
      .path = path,
      .message = context.Say(
          "$0 for \"$1\" is in another unit than the exact number: $2",
          "$0 voor \"$1\" is in een andere eenheid dan het exacte getal: $2",
          Name(context, value.entry, value.path), label, Quoted(context, path)),
      .hint = context.Say("round the number that is given, in its unit",
                          "rond het opgegeven getal af, in die eenheid"),
      .related = {{exact_path, context.Say("the exact number counts this",
                                           "het exacte getal telt dit")}},
  });
  return false;
}

}  // namespace

Result CheckRounded(const LintContext& context, const Value& value,
                    Reporter& reporter) {
  const v1::DerivedFrom& derived = value.shape().derived_from();
  if (value.field().is_repeated() ||
      !(derived.order_of_magnitude() || derived.rounded())) {
    return Result::kPass;
  }
  const std::optional<double> exact = NumberOf(context, derived.requirement());
  if (!exact) return Result::kPass;
  const int figures = ClaimedFigures(context, value.path);
  const bool agrees = derived.order_of_magnitude()
                          ? IsOrderOfMagnitudeOf(value.Number(), *exact)
                          : IsRounded(value.Number(), *exact, figures);
  if (agrees) return Result::kPass;
  const double right = derived.order_of_magnitude()
                           ? OrderOfMagnitude(*exact)
                           : RoundTo(*exact, figures > 0 ? figures : 1);
  const CatalogueEntry& source = *context.catalogue.Find(derived.requirement());
  reporter.Report(Contradiction(context, value, *exact, source, source.path,
                                FormatNumber(right)));
  return Result::kFault;
}

Result CheckRoundedList(const LintContext& context, const Value& value,
                        Reporter& reporter) {
  const v1::DerivedFrom& derived = value.shape().derived_from();
  if (!derived.rounded()) return Result::kPass;
  const CatalogueEntry& source = *context.catalogue.Find(derived.requirement());
  const KeyedList exact = KeyedListOf(context, source, derived.key());
  const KeyedList rough = KeyedListAt(value, derived.key());
  // Nothing to compare with: that the exact numbers are missing is a finding of
  // its own.
  if (exact.empty()) return Result::kPass;
  Result result = CompareKeys(context, value, source, exact, rough, reporter);
  for (const auto& [key, entry] : rough) {
    const auto counterpart = exact.find(key);
    if (counterpart == exact.end()) continue;
    if (!InOneUnit(context, value, entry, counterpart->second, reporter)) {
      result = Result::kFault;
      continue;
    }
    const std::optional<Value> number = NumberIn(entry, value.entry);
    const std::optional<Value> exact_number =
        NumberIn(counterpart->second, &source);
    if (!number || !exact_number || exact_number->Number() <= 0) continue;
    const int figures = ClaimedFigures(context, number->path);
    if (figures == 0 ||
        IsRounded(number->Number(), exact_number->Number(), figures)) {
      continue;
    }
    reporter.Report(Contradiction(
        context, *number, exact_number->Number(), source, exact_number->path,
        FormatNumber(RoundTo(exact_number->Number(), figures))));
    result = Result::kFault;
  }
  return result;
}

}  // namespace modelcard
