#include <algorithm>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/modality.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

v1::Modality ModalityOf(absl::string_view name) {
  if (name == "images") return v1::IMAGES;
  if (name == "audio") return v1::AUDIO;
  if (name == "video") return v1::VIDEO;
  return v1::TEXT;
}

}  // namespace

// Only what a file shows can be missed: that it shows nothing of a modality
// does not mean that the model lacks it.
void CheckClaimedModalities(const ClaimContext& context, Claims& claims) {
  const auto& listed = context.document.technical_documentation()
                           .properties()
                           .input_modalities();
  // A missing list is a finding of its own.
  if (listed.empty()) return;
  const CatalogueEntry* entry = context.Entry("AIA.XI.1.1.e-1");
  const FieldPath path =
      context.Path("technical_documentation.properties.input_modalities");
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    for (const v1::DeclaredText& shown : artifact.declared().modality()) {
      const v1::Modality modality = ModalityOf(shown.value());
      if (std::any_of(listed.begin(), listed.end(), [&](const auto& each) {
            return each.modality() == modality;
          })) {
        continue;
      }
      claims.Report({
          .check = "claimed_modalities",
          .entry = entry,
          .path = path,
          .message = context.Say(
              "\"$0\" has `$1`, an input for $2, which is not listed",
              "\"$0\" heeft `$1`, een input voor $2, die niet is genoemd",
              artifact.name(), shown.key(),
              LabelOf(*v1::Modality_descriptor()->FindValueByNumber(modality),
                      context.lint.language)),
          .hint = context.Say(
              "add it with its format, or ship a model without it",
              "voeg die toe met het formaat, of lever een model zonder"),
      });
    }
  }
}

}  // namespace modelcard
