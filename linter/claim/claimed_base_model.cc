#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
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

// Letters and digits of the last part of a name or path: "acme/Crocus-3B" and
// "Crocus 3B" are one model.
std::string Plain(absl::string_view name) {
  while (absl::EndsWith(name, "/")) name.remove_suffix(1);
  std::string plain;
  for (const char c : name.substr(name.rfind('/') + 1)) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte)) plain += absl::ascii_tolower(byte);
  }
  return plain;
}

bool Names(const v1::BaseModel& listed, absl::string_view declared) {
  const std::string a = Plain(declared);
  const std::string b = Plain(listed.name());
  if (a.empty() || b.empty()) return false;
  return absl::StrContains(a, b) ||
         absl::StrContains(absl::StrCat(b, Plain(listed.version())), a);
}

}  // namespace

void CheckClaimedBaseModel(const ClaimContext& context, Claims& claims) {
  const auto& listed = context.document.general().base_models();
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    for (const v1::DeclaredText& base : artifact.declared().base_model()) {
      if (Plain(base.value()).empty() ||
          std::any_of(listed.begin(), listed.end(), [&](const auto& each) {
            return Names(each, base.value());
          })) {
        continue;
      }
      const FieldPath path = context.Path("general.base_models");
      claims.Report({
          .check = "claimed_base_model",
          .entry = context.Entry("MDF.GEN.6"),
          .path = path,
          .message = context.Say(
              "\"$0\" was made from \"$1\" (`$2`), which is not listed",
              "\"$0\" is gemaakt van \"$1\" (`$2`), dat niet is genoemd",
              artifact.name(), base.value(), base.key()),
          .hint = context.Say("list it with its version",
                              "noem het met zijn versie"),
          // An adapter is nothing without its model; a conversion may name the
          // model that it converts.
          .severity =
              artifact.adapter() ? v1::Finding::ERROR : v1::Finding::WARNING,
      });
    }
  }
}

}  // namespace modelcard
