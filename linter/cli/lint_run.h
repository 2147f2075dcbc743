// One lint run: files in, report out.

#ifndef LINTER_CLI_LINT_RUN_H_
#define LINTER_CLI_LINT_RUN_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/document/source_text.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

struct LintInputs {
  // The sources of one model's document; with `each` a document of its own
  // each.
  std::vector<std::string> documents;
  bool each = false;

  // Path of the policy; empty for none.
  std::string policy;

  // Build label of the model; empty outside a build.
  std::string model;

  // YYYY-MM-DD; empty if expiry dates are not to be checked.
  std::string as_of;
  Language language = Language::kEnglish;
};

struct LintOutput {
  v1::LintReport report;

  // The texts that findings point into, by path.
  std::map<std::string, SourceText> sources;

  // What each document that could be read says of its model, by the path of its
  // first source.
  std::map<std::string, FactSet> facts;
};

// Fails only if the linter's own catalogue is broken; whatever is wrong with
// the inputs is in the report.
absl::StatusOr<LintOutput> RunLint(const LintInputs& inputs);

}  // namespace modelcard

#endif  // LINTER_CLI_LINT_RUN_H_
