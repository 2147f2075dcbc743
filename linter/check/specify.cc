#include <string>

#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/content.h"
#include "linter/requirement/wording.h"

namespace modelcard {

Result CheckSpecify(const LintContext& context, const Value& value,
                    Reporter& reporter) {
  if (value.field().enum_type() == nullptr) return Result::kPass;
  const auto* chosen = value.Enum();
  if (chosen == nullptr) {
    reporter.Report({
        .check = "specify",
        .entry = value.entry,
        .path = value.path,
        .message = context.Say("$0 is no value of $1: $2",
                               "$0 is geen waarde van $1: $2",
                               Name(context, value.entry, value.path),
                               value.field().enum_type()->full_name(),
                               Quoted(context, value.path)),
        .hint = context.Say("write one of the names in the schema",
                            "schrijf een van de namen in het schema"),
    });
    return Result::kFault;
  }
  const std::string& name = chosen->options().GetExtension(v1::specify_in);
  if (name.empty()) return Result::kPass;
  const auto* field = value.parent.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr || HasContent(value.parent, *field)) {
    return Result::kPass;
  }
  reporter.Report({
      .check = "specify",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 is \"$1\" without saying which",
                             "$0 is \"$1\" zonder te zeggen welke",
                             Name(context, value.entry, value.path),
                             LabelOf(*chosen, context.language)),
      .hint = context.Say("say which in `$0`", "zeg welke in `$0`", name),
  });
  return Result::kFault;
}

}  // namespace modelcard
