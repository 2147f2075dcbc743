#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/check/check.h"
#include "linter/check/placeholder.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "linter/document/spdx_expression.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "claimed_licence";

// The text of a GNU licence does not say whether later versions count.
absl::string_view WithoutSuffix(absl::string_view id) {
  return absl::StripSuffix(absl::StripSuffix(id, "-only"), "-or-later");
}

bool SameLicence(absl::string_view a, absl::string_view b) {
  return absl::EqualsIgnoreCase(WithoutSuffix(a), WithoutSuffix(b));
}

// An identifier and where the document gives it.
struct Claim {
  std::string spdx_id;
  const CatalogueEntry* entry;
  FieldPath path;
};

// A placeholder is a finding of its own.
bool IsIdentifier(absl::string_view text) {
  return !text.empty() && !IsPlaceholder(text);
}

std::vector<Claim> ClaimsOf(const ClaimContext& context) {
  std::vector<Claim> claims;
  const v1::OpenSourceLicence& open = context.document.open_source().licence();
  if (IsIdentifier(open.spdx_id())) {
    claims.push_back({open.spdx_id(), context.Entry("AIA.53.2-1"),
                      context.Path("open_source.licence.spdx_id")});
  }
  const auto& licences = context.document.technical_documentation()
                             .distribution()
                             .licensing()
                             .licences();
  for (int i = 0; i < licences.size(); ++i) {
    if (!IsIdentifier(licences[i].spdx_id())) continue;
    claims.push_back(
        {licences[i].spdx_id(), context.Entry("AIA.XI.1.1.f"),
         context.At("technical_documentation.distribution.licensing.licences",
                    i, "spdx_id")});
  }
  return claims;
}

bool Any(const std::vector<Claim>& claims, absl::string_view id) {
  return std::ranges::any_of(claims, [&](const Claim& claim) {
    const auto joined = LicencesIn(claim.spdx_id);
    return joined ? std::ranges::any_of(*joined,
                                        [&](absl::string_view one) {
                                          return SameLicence(one, id);
                                        })
                  : SameLicence(claim.spdx_id, id);
  });
}

// `found` in `where`, for example "MIT" in "LICENSE".
void Contradiction(const ClaimContext& context, const Claim& claim,
                   absl::string_view found, absl::string_view where,
                   Claims& claims) {
  claims.Report({
      .check = kCheck,
      .entry = claim.entry,
      .path = claim.path,
      .message = context.Say("licence is \"$0\", but \"$1\" says $2",
                             "licentie is \"$0\", maar \"$1\" zegt $2",
                             claim.spdx_id, where, found),
      .hint = context.Say("name the licence that the model comes with",
                          "noem de licentie waaronder het model komt"),
  });
}

void CheckText(const ClaimContext& context, const std::vector<Claim>& claimed,
               const v1::ArtifactFacts& artifact, Claims& claims) {
  if (artifact.licence_text().empty()) {
    claims.Report({
        .check = kCheck,
        .entry = claimed.front().entry,
        .path = claimed.front().path,
        .message = context.Say(
            "licence \"$0\" could not be compared with \"$1\": $2",
            "licentie \"$0\" kon niet met \"$1\" worden vergeleken: $2",
            claimed.front().spdx_id, artifact.name(),
            absl::StrJoin(artifact.unknown(), "; ")),
        .severity = v1::Finding::NOTE,
    });
  } else if (!Any(claimed, artifact.licence_text())) {
    Contradiction(context, claimed.front(), artifact.licence_text(),
                  artifact.name(), claims);
  }
}

// Whether text in metadata looks like an identifier and not like a sentence.
bool LooksLikeId(absl::string_view text) {
  return !text.empty() && text != "other" && !absl::StrContains(text, ' ');
}

}  // namespace

void CheckClaimedLicence(const ClaimContext& context, Claims& claims) {
  const std::vector<Claim> claimed = ClaimsOf(context);
  if (claimed.empty()) return;
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    if (artifact.format() == v1::LICENCE_TEXT) {
      CheckText(context, claimed, artifact, claims);
    }
    const std::string& metadata = artifact.declared().licence().value();
    if (LooksLikeId(metadata) && !Any(claimed, metadata)) {
      Contradiction(context, claimed.front(), metadata, artifact.name(),
                    claims);
    }
  }
}

}  // namespace modelcard
