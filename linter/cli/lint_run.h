// One lint run: files in, report out.

#ifndef LINTER_CLI_LINT_RUN_H_
#define LINTER_CLI_LINT_RUN_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/check/check.h"
#include "linter/document/source_text.h"
#include "linter/report/rule.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

struct LintInputs {
  // The sources of one model's document; with `each` a document of its own
  // each.
  std::vector<std::string> documents;
  bool each = false;

  // Texts that stand for files, by the names that reports give these: what
  // edits would make of them.
  std::map<std::string, std::string> edited;

  // Facts about the model's artifacts, from `modelcard inspect`. Without any,
  // documents are not compared with artifacts.
  std::vector<std::string> artifacts;

  // The same about lists of training data, and about the documentation of base
  // models, by their labels. Documents can be bound to these and to artifacts.
  std::vector<std::string> training_data;
  std::vector<std::string> base_documentation;

  // Path of the policy; empty for none.
  std::string policy;

  // Path of the baseline; empty for none.
  std::string baseline;

  // Paths of descriptor sets with requirements of the organisation itself.
  std::vector<std::string> extra_schemas;

  // Build label of the model; empty outside a build.
  std::string model;

  // YYYY-MM-DD; empty if expiry dates are not to be checked.
  std::string as_of;
  Language language = Language::kEnglish;
  v1::LintReport::Role role = v1::LintReport::PROVIDER;

  // The models that the documented one was made from; not set outside a build,
  // where nobody can tell.
  std::optional<std::vector<DocumentedBase>> bases = std::nullopt;
};

struct LintOutput {
  v1::LintReport report;

  // The texts that findings point into, by path.
  std::map<std::string, SourceText> sources;

  // Every rule that the findings name, by id.
  std::map<std::string, Rule> rules;

  // What each document that could be read says of its model, by the path of its
  // first source.
  std::map<std::string, FactSet> facts;
};

// Fails only if the catalogue is broken, the organisation's part of it
// included; whatever is wrong with the other inputs is in the report.
absl::StatusOr<LintOutput> RunLint(const LintInputs& inputs);

}  // namespace modelcard

#endif  // LINTER_CLI_LINT_RUN_H_
