#include <cstddef>
#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/scaffold.h"
#include "linter/document/field_path.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

// How many steps of `path` are written in the document.
size_t WrittenSteps(const LintContext& context, FieldPath path) {
  while (!path.empty() && context.document.Find(path) == nullptr) {
    path.pop_back();
  }
  return path.size();
}

}  // namespace

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
  const size_t written = WrittenSteps(context, subject.path);
  if (written == subject.path.size()) {
    fault.message = context.Say("empty: $0", "leeg: $0", name);
  } else {
    fault.message = context.Say("missing: $0", "ontbreekt: $0", name);
    fault.paste = Scaffold(subject.path, written, context.language);
  }
  reporter.Report(fault);
  return Result::kFault;
}

}  // namespace modelcard
