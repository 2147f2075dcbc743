#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "claimed_digests";
constexpr char kList[] = "general.authenticity.artifacts";
constexpr char kPublicWeights[] = "open_source.weights.digest";

absl::string_view BaseName(absl::string_view name) {
  return name.substr(name.rfind('/') + 1);
}

// The artifact of that name, or the only one that is so called in its
// directory; null if there is none.
const v1::ArtifactFacts* Find(const v1::ModelFacts& model,
                              absl::string_view name) {
  const v1::ArtifactFacts* same_base = nullptr;
  int count = 0;
  for (const v1::ArtifactFacts& artifact : model.artifacts()) {
    if (artifact.name() == name) return &artifact;
    if (BaseName(artifact.name()) != BaseName(name)) continue;
    same_base = &artifact;
    ++count;
  }
  return count == 1 ? same_base : nullptr;
}

void CompareDigest(const ClaimContext& context, int index,
                   const v1::ArtifactDigest& claim,
                   const v1::ArtifactFacts& artifact, Claims& claims) {
  const std::string real = absl::StrCat("sha256:", artifact.sha256());
  // A digest of another form is a finding of its own.
  if (artifact.sha256().empty() || claim.digest() == real ||
      !absl::StartsWith(claim.digest(), "sha256:")) {
    return;
  }
  claims.Report({
      .check = kCheck,
      .entry = context.Entry("MDF.GEN.3"),
      .path = context.At(kList, index, "digest"),
      .message =
          context.Say("digest of \"$0\" is $1, but the artifact has $2",
                      "digest van \"$0\" is $1, maar het bestand heeft $2",
                      claim.file(), claim.digest(), real),
      .hint = context.Say("write the digest of the file that ships, or ship "
                          "the file that was meant",
                          "schrijf de digest van het bestand dat wordt "
                          "uitgeleverd, of lever het bedoelde bestand"),
      .severity = v1::Finding::ERROR,
  });
}

void ReportAbsent(const ClaimContext& context, int index,
                  const v1::ArtifactDigest& claim, Claims& claims) {
  claims.Report({
      .check = kCheck,
      .entry = context.Entry("MDF.GEN.3"),
      .path = context.At(kList, index, "file"),
      .message = context.Say("\"$0\" is none of the $1 artifacts of the model",
                             "\"$0\" is geen van de $1 bestanden van het model",
                             claim.file(), context.model.artifacts_size()),
      .hint = context.Say("name files as they ship",
                          "noem bestanden zoals zij worden uitgeleverd"),
      .severity = v1::Finding::WARNING,
  });
}

// Weights that ship and that nobody could tell from others.
void ReportUnlisted(const ClaimContext& context,
                    const absl::flat_hash_set<std::string>& listed,
                    Claims& claims) {
  for (const v1::WeightSet& set : context.model.weights()) {
    for (const std::string& file : set.files()) {
      if (listed.contains(file)) continue;
      claims.Report({
          .check = kCheck,
          .entry = context.Entry("MDF.GEN.3"),
          .path = context.Path(kList),
          .message = context.Say("no digest is given of \"$0\"",
                                 "van \"$0\" is geen digest gegeven", file),
          .hint = context.Say("list every file with weights",
                              "noem elk bestand met wegingen"),
          .severity = v1::Finding::WARNING,
      });
    }
  }
}

void CheckListed(const ClaimContext& context, Claims& claims) {
  const auto& given = context.document.general().authenticity().artifacts();
  if (given.empty()) return;
  absl::flat_hash_set<std::string> listed;
  for (int i = 0; i < given.size(); ++i) {
    const v1::ArtifactFacts* artifact = Find(context.model, given[i].file());
    if (artifact == nullptr) {
      ReportAbsent(context, i, given[i], claims);
      continue;
    }
    listed.insert(artifact->name());
    CompareDigest(context, i, given[i], *artifact, claims);
  }
  ReportUnlisted(context, listed, claims);
}

// The digest of the weights that anybody can get. Of several files there is
// none but that of a list of them, which may lie elsewhere.
void CheckPublicWeights(const ClaimContext& context, Claims& claims) {
  const std::string& claim = context.document.open_source().weights().digest();
  // A digest of another form is a finding of its own.
  if (!absl::StartsWith(claim, "sha256:")) return;
  bool all_known = true;
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    if (claim == absl::StrCat("sha256:", artifact.sha256())) return;
    all_known = all_known && !artifact.sha256().empty();
  }
  const auto& sets = context.model.weights();
  const bool one = sets.size() == 1 && sets[0].files_size() == 1;
  const auto severity = !all_known ? v1::Finding::NOTE
                        : one      ? v1::Finding::ERROR
                                   : v1::Finding::WARNING;
  claims.Report({
      .check = kCheck,
      .entry = context.Entry("AIA.53.2-2"),
      .path = context.Path(kPublicWeights),
      .message =
          !all_known
              ? context.Say("$0 could not be compared with the artifacts: not "
                            "every one was read whole",
                            "$0 kon niet met de bestanden worden vergeleken: "
                            "niet elk bestand is geheel gelezen",
                            claim)
              : context.Say("$0 is the digest of none of the $1 artifacts",
                            "$0 is de digest van geen van de $1 bestanden",
                            claim, context.model.artifacts_size()),
      .hint = context.Say(
          "write the digest of the file with the weights; if it is that of a "
          "manifest, name the manifest in `artifacts`",
          "schrijf de digest van het bestand met de wegingen; is het die van "
          "een manifest, noem dat dan in `artifacts`"),
      .severity = severity,
  });
}

}  // namespace

void CheckClaimedDigests(const ClaimContext& context, Claims& claims) {
  CheckListed(context, claims);
  CheckPublicWeights(context, claims);
}

}  // namespace modelcard
