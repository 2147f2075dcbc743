// Checks the document of an AI system and works out who supervises it.

#ifndef LINTER_CLI_SYSTEM_RUN_H_
#define LINTER_CLI_SYSTEM_RUN_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/document/source_text.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {

struct SystemInputs {
  std::string document;

  // Build label of the system; empty outside a build.
  std::string target;
  std::vector<v1::DocumentedModel> models;
  Language language = Language::kEnglish;
};

struct SystemOutput {
  v1::LintReport report;
  std::map<std::string, SourceText> sources;

  // These two only if the report passed.
  v1::Supervision supervision = {};

  // The document in normalised form.
  std::string documentation = "";
};

// Fails only if the linter's own catalogue is broken.
absl::StatusOr<SystemOutput> RunSystem(const SystemInputs& inputs);

}  // namespace modelcard

#endif  // LINTER_CLI_SYSTEM_RUN_H_
