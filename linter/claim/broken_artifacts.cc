#include <string>

#include "absl/strings/str_cat.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "linter/claim/fault_texts.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

std::string Said(const ClaimContext& context, const std::string& message) {
  return context.lint.language == Language::kDutch ? FaultInDutch(message)
                                                   : message;
}

}  // namespace

void CheckBrokenArtifacts(const ClaimContext& context, Claims& claims) {
  constexpr char kCheck[] = "broken_artifacts";
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    for (const v1::FormatFault& fault : artifact.faults()) {
      claims.ReportArtifact(
          kCheck, artifact.name(),
          absl::StrCat("byte ", fault.offset(), ": ",
                       Said(context, fault.message())),
          context.Say("the file is damaged or was not written to its format; "
                      "make or fetch it anew",
                      "het bestand is beschadigd of niet volgens zijn formaat "
                      "geschreven; maak of haal het opnieuw"));
    }
  }
  for (const v1::ModelFault& fault : context.model.faults()) {
    claims.ReportArtifact(
        kCheck, fault.artifact(), Said(context, fault.message()),
        context.Say("the artifacts of a model have to belong together; name "
                    "all of them in `artifacts`",
                    "de bestanden van een model moeten bij elkaar horen; noem "
                    "ze alle in `artifacts`"));
  }
}

}  // namespace modelcard
