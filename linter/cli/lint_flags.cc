#include "linter/cli/lint_flags.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/cli/command_line.h"
#include "linter/cli/json_file.h"
#include "linter/cli/schema_files.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// What the models say of themselves that this one was made from.
absl::StatusOr<std::vector<DocumentedBase>> ReadBases(
    const std::vector<std::string>& paths) {
  std::vector<DocumentedBase> bases;
  for (const std::string& path : paths) {
    const absl::StatusOr<v1::DocumentedModel> facts =
        ReadJsonFile<v1::DocumentedModel>(path, "facts of a model");
    if (!facts.ok()) return facts.status();
    bases.push_back({facts->label(), facts->model()});
  }
  return bases;
}

}  // namespace

void LintFlags::AddTo(CommandLine& line) {
  line.Flag("policy", &inputs.policy, "FILE",
            "waivers, severities (modelcard.v1.Policy)");
  line.List("extra_schema", &inputs.extra_schemas, "FILE", kExtraSchemaHelp);
  line.List("facts", &inputs.artifacts, "FILE",
            "facts of `inspect` about an artifact, to compare the document "
            "with; repeatable");
  line.List("training-data", &inputs.training_data, "FILE",
            "the same about a list of training data");
  line.List("base-documentation", &inputs.base_documentation, "FILE",
            "the same about the documentation of a base model");
  line.Flag("model", &inputs.model, "LABEL", "build label of the model");
  line.Choice("role", &role_, {"provider", "upstream"},
              "for whom the document was written; upstream asks only what the "
              "provider owes those who build on the model, and the public");
  line.List("base-model", &base_models_, "FILE",
            "facts of a model this one was made from, by `facts`; repeatable");
  line.Switch("no-other-base-models", &in_build_,
              "the model was made from these alone, or from none");
  line.Flag("as-of", &inputs.as_of, "YYYY-MM-DD",
            "compare expiry dates with this day; not checked without it");
}

absl::Status LintFlags::Check() const {
  if (inputs.as_of.empty() || ParseDate(inputs.as_of)) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("--as-of=", inputs.as_of, ": expected a date, YYYY-MM-DD"));
}

absl::Status LintFlags::Finish() {
  inputs.role =
      role_ == "upstream" ? v1::LintReport::UPSTREAM : v1::LintReport::PROVIDER;
  if (!in_build_ && base_models_.empty()) return absl::OkStatus();
  absl::StatusOr<std::vector<DocumentedBase>> bases = ReadBases(base_models_);
  if (!bases.ok()) return bases.status();
  inputs.bases = *std::move(bases);
  return absl::OkStatus();
}

std::vector<std::string> LintFlags::Files() const {
  std::vector<std::string> files = {inputs.policy};
  for (const std::vector<std::string>& more :
       {inputs.artifacts, inputs.training_data, inputs.base_documentation,
        inputs.extra_schemas, base_models_}) {
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

}  // namespace modelcard
