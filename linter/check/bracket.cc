#include "linter/check/bracket.h"

#include <optional>
#include <string>

#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::EnumValueDescriptor;

// The first value, but the unspecified one, whose bracket holds the number.
const EnumValueDescriptor* BracketOf(const EnumDescriptor& type,
                                     double number) {
  for (int i = 0; i < type.value_count(); ++i) {
    const EnumValueDescriptor& value = *type.value(i);
    if (value.options().HasExtension(v1::bracket) && InBracket(value, number)) {
      return &value;
    }
  }
  return nullptr;
}

// The exact figure decides the bracket.
std::optional<Fix> FixOf(const LintContext& context, const Value& value,
                         const EnumValueDescriptor* right,
                         const CatalogueEntry& source) {
  if (right == nullptr) return std::nullopt;
  return Fix{std::string(value.Enum()->name()), std::string(right->name()),
             context.Say("follows from $0", "volgt uit $0",
                         Name(context, &source, source.path))};
}

}  // namespace

bool InBracket(const EnumValueDescriptor& value, double number) {
  const v1::Bracket& bracket = value.options().GetExtension(v1::bracket);
  return (!bracket.has_above() || number >= bracket.above()) &&
         (!bracket.has_up_to() || number <= bracket.up_to());
}

Result CheckBracket(const LintContext& context, const Value& value,
                    Reporter& reporter) {
  if (!value.shape().derived_from().bracket()) return Result::kPass;
  const std::string& exact_id = value.shape().derived_from().requirement();
  const std::optional<double> exact = NumberOf(context, exact_id);
  if (!exact || InBracket(*value.Enum(), *exact)) return Result::kPass;
  const EnumValueDescriptor* right =
      BracketOf(*value.field().enum_type(), *exact);
  const CatalogueEntry& source = *context.catalogue.Find(exact_id);
  reporter.Report({
      .check = "bracket",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          "$0 is $1, but $2 is $3", "$0 is $1, maar $2 is $3",
          Name(context, value.entry, value.path),
          LabelOf(*value.Enum(), context.language),
          Name(context, &source, source.path), FormatNumber(*exact)),
      .hint =
          right == nullptr
              ? context.Say("correct the number", "verbeter het getal")
              : context.Say("write $0, or correct the number",
                            "schrijf $0, of verbeter het getal", right->name()),
      .fix = FixOf(context, value, right, source),
      .related = {{source.path, context.Say("$0 is $1", "$0 is $1",
                                            Name(context, &source, source.path),
                                            FormatNumber(*exact))}},
  });
  return Result::kFault;
}

}  // namespace modelcard
