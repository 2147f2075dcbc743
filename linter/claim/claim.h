// What a document claims of its model, compared with what the artifacts say.
//
// A check of claims is a function in a file of its own, listed in claim.cc. It
// shows both values and where each comes from. What the artifacts do not say is
// reported as not known: a note, never silence.

#ifndef LINTER_CLAIM_CLAIM_H_
#define LINTER_CLAIM_CLAIM_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// What a check of claims sees.
struct ClaimContext {
  const LintContext& lint;
  const v1::ModelDocumentation& document;
  const v1::ModelFacts& model;

  template <typename... Args>
  std::string Say(absl::string_view en, absl::string_view nl,
                  const Args&... args) const {
    return lint.Say(en, nl, args...);
  }

  const CatalogueEntry* Entry(absl::string_view id) const {
    return lint.catalogue.Find(id);
  }

  // For example "general.authenticity.artifacts", then one of the list and a
  // field of it: At("general.authenticity.artifacts", 2, "digest").
  FieldPath Path(absl::string_view path) const { return PathTo(lint, path); }
  FieldPath At(absl::string_view list, int index,
               absl::string_view field) const;
};

// Collects what the checks report, about the document or about an artifact.
class Claims {
 public:
  explicit Claims(const ClaimContext& context) : reporter_(context.lint) {}

  // In the document.
  void Report(const Fault& fault) { reporter_.Report(fault); }

  // In an artifact, under the linter's own rule "modelcard.CHECK".
  void ReportArtifact(absl::string_view check, absl::string_view artifact,
                      std::string message, std::string hint,
                      v1::Finding::Severity severity = v1::Finding::ERROR);

  std::vector<v1::Finding> Take();

 private:
  Reporter reporter_;
  std::vector<v1::Finding> artifact_findings_;
};

using ClaimCheck = void (*)(const ClaimContext&, Claims&);

// The findings of all checks, in no particular order. Nothing is compared in a
// document that is not about a general-purpose AI model.
std::vector<v1::Finding> CheckClaims(const LintContext& context,
                                     const v1::ModelFacts& model);

}  // namespace modelcard

#endif  // LINTER_CLAIM_CLAIM_H_
