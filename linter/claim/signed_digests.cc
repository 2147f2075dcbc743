#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "signed_digests";

void Compare(const ClaimContext& context, const v1::ArtifactFacts& signature,
             const absl::flat_hash_map<std::string, std::string>& digests,
             Claims& claims) {
  const size_t slash = signature.name().rfind('/');
  const std::string directory =
      slash == std::string::npos ? "" : signature.name().substr(0, slash + 1);
  const std::string hint = context.Say(
      "sign the model anew, or ship the files that were signed",
      "onderteken het model opnieuw, of lever de ondertekende bestanden");
  for (const v1::SignedFile& file : signature.signed_files()) {
    const std::string name = absl::StrCat(directory, file.name());
    const auto found = digests.find(name);
    if (found == digests.end()) {
      claims.ReportArtifact(
          kCheck, signature.name(),
          context.Say("\"$0\" is signed and is no artifact of the model",
                      "\"$0\" is ondertekend en is geen bestand van het model",
                      name),
          hint);
    } else if (!found->second.empty() && found->second != file.sha256()) {
      claims.ReportArtifact(
          kCheck, name,
          context.Say("its SHA-256 is $0, but \"$1\" was signed over $2",
                      "zijn SHA-256 is $0, maar \"$1\" tekende $2",
                      found->second, signature.name(), file.sha256()),
          hint);
    }
  }
}

}  // namespace

void CheckSignedDigests(const ClaimContext& context, Claims& claims) {
  absl::flat_hash_map<std::string, std::string> digests;
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    digests.emplace(artifact.name(), artifact.sha256());
  }
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    if (artifact.format() != v1::MODEL_SIGNATURE) continue;
    Compare(context, artifact, digests, claims);
  }
}

}  // namespace modelcard
