#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "signed_digests";

// What a signature does not show here, or does not say.
void Note(const ClaimContext& context, const v1::ArtifactFacts& signature,
          Claims& claims) {
  claims.ReportArtifact(
      kCheck, signature.name(),
      context.Say("the signature itself was not verified, only its digests "
                  "were compared",
                  "de handtekening zelf is niet geverifieerd, alleen haar "
                  "digests zijn vergeleken"),
      context.Say(
          "verify it with the tool and the key it was made with",
          "verifieer haar met het gereedschap en de sleutel waarmee zij "
          "is gemaakt"),
      v1::Finding::NOTE);
  for (const std::string& unknown : signature.unknown()) {
    claims.ReportArtifact(
        kCheck, signature.name(),
        context.Say("could not be compared with the artifacts: $0",
                    "kon niet met de bestanden worden vergeleken: $0", unknown),
        context.Say("sign whole files, with SHA-256",
                    "onderteken hele bestanden, met SHA-256"),
        v1::Finding::NOTE);
  }
}

// Weights that ship beside a signature which does not cover them.
void ReportUnsigned(const ClaimContext& context,
                    const v1::ArtifactFacts& signature,
                    absl::string_view directory, Claims& claims) {
  absl::flat_hash_set<std::string> covered;
  for (const v1::SignedFile& file : signature.signed_files()) {
    covered.insert(absl::StrCat(directory, file.name()));
  }
  for (const v1::WeightSet& set : context.model.weights()) {
    for (const std::string& file : set.files()) {
      if (covered.contains(file) || !absl::StartsWith(file, directory))
        continue;
      claims.ReportArtifact(
          kCheck, file,
          context.Say("\"$0\" does not cover these weights",
                      "\"$0\" geldt niet voor deze wegingen", signature.name()),
          context.Say("sign every file with weights",
                      "onderteken elk bestand met wegingen"));
    }
  }
}

void Compare(const ClaimContext& context, const v1::ArtifactFacts& signature,
             const absl::flat_hash_map<std::string, std::string>& digests,
             Claims& claims) {
  const size_t slash = signature.name().rfind('/');
  const std::string directory =
      slash == std::string::npos ? "" : signature.name().substr(0, slash + 1);
  const std::string hint = context.Say(
      "sign the model anew, or ship the files that were signed",
      "onderteken het model opnieuw, of lever de ondertekende bestanden");
  Note(context, signature, claims);
  if (signature.unknown().empty()) {
    ReportUnsigned(context, signature, directory, claims);
  }
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
