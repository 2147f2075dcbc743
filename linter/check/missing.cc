#include <cstddef>
#include <string>

#include "absl/strings/str_cat.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
Result CheckMissing(const LintContext& context, const Subject& subject,
                    Reporter& reporter) {
  if (subject.given) return Result::kPass;
  if (subject.entry.requirement->optional()) return Result::kSettled;
  const std::string name = Name(context, &subject.entry, subject.path);
  Fault fault{
      .check = "missing",
      .entry = &subject.entry,
      .path = subject.path,
      .hint = In(context.language, subject.entry.requirement->what()),
  };
  if (subject.modification_only) {
    const v1::Requirement& requirement = *subject.entry.requirement;
    absl::StrAppend(
        &fault.hint,
        requirement.modifier_scope() == v1::MODIFICATION_ONLY
            ? context.Say(" Of another provider's model: about the "
                          "modification only.",
                          " Van het model van een ander: alleen over de "
                          "wijziging.")
            : context.Say(" Of another provider's model: about the data of the "
                          "modification only.",
                          " Van het model van een ander: alleen over de data "
                          "van de wijziging."));
    if (requirement.unchanged_allowed()) {
      absl::StrAppend(&fault.hint,
                      context.Say(" If it left this as it was, declare that in "
                                  "`not_applicable`.",
                                  " Bleef dit daarbij gelijk, geef dat dan op "
                                  "in `not_applicable`."));
    }
  }
  const size_t written = WrittenSteps(context, subject.path);
  if (written == subject.path.size()) {
    fault.message = context.Say("empty: $0", "leeg: $0", name);
    if (subject.path.back().field->is_repeated()) {
      fault.path = At(subject.path, 0);
    }
  } else {
    fault.message = context.Say("missing: $0", "ontbreekt: $0", name);
    fault.paste_from = written;
  }
  reporter.Report(fault);
  return Result::kFault;
}

}  // namespace modelcard
