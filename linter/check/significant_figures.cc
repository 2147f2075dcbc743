#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"

namespace modelcard {

Result CheckSignificantFigures(const LintContext& context, const Value& value,
                               Reporter& reporter) {
  const int needed =
      static_cast<int>(value.shape().number().min_significant_figures());
  if (needed == 0 || value.Number() == 0) return Result::kPass;
  const std::string literal = Quoted(context, value.path);
  const int figures = SignificantFigures(literal);
  if (figures >= needed) return Result::kPass;
  const std::string example =
      value.entry == nullptr ? "" : value.entry->requirement->example();
  // An example is a model of the form only if it is a bare number.
  const bool shows_form =
      SignificantFigures(example) >= needed &&
      example.find_first_not_of("0123456789.e+") == std::string::npos;
  reporter.Report({
      .check = "significant_figures",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(
          figures == 1
              ? "$0 has $1 significant figure, at least $2 needed: $3"
              : "$0 has $1 significant figures, at least $2 needed: $3",
          figures == 1
              ? "$0 heeft $1 significant cijfer, minstens $2 nodig: $3"
              : "$0 heeft $1 significante cijfers, minstens $2 nodig: $3",
          Name(context, value.entry, value.path), figures, needed, literal),
      .hint =
          shows_form
              ? context.Say("write it as precisely as $0, or the exact count",
                            "schrijf het zo precies als $0, of het exacte "
                            "aantal",
                            example)
              : context.Say("write at least $0 figures, or the exact count",
                            "schrijf minstens $0 cijfers, of het exacte aantal",
                            needed),
  });
  return Result::kFault;
}

}  // namespace modelcard
