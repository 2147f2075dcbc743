#include "linter/view/outline.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/view/outlines.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// Where in `sections` the place is claimed.
std::optional<Place> Claimed(v1::LegalText text, absl::string_view place,
                             const std::vector<OutlineSection>& sections) {
  for (const OutlineSection& section : sections) {
    for (size_t i = 0; i < section.claims.size(); ++i) {
      const Claim& claim = section.claims[i];
      if (claim.text == text && absl::StartsWith(place, claim.place)) {
        return Place{&section, i, std::string(place)};
      }
    }
    if (auto found = Claimed(text, place, section.parts)) return found;
  }
  return std::nullopt;
}

}  // namespace

const Outline& OutlineFor(v1::Audience audience) {
  static const auto& authorities = *new Outline(AuthorityOutline());
  static const auto& downstream = *new Outline(DownstreamOutline());
  static const auto& everyone = *new Outline(PublicOutline());
  static const auto& office = *new Outline(AiOfficeOutline());
  switch (audience) {
    case v1::AI_OFFICE:
      return office;
    case v1::DOWNSTREAM:
      return downstream;
    case v1::PUBLIC:
      return everyone;
    default:
      return authorities;
  }
}

Place PlaceOf(const v1::Requirement& requirement, const Outline& outline) {
  if (auto place = Claimed(v1::LEGAL_TEXT_UNSPECIFIED, requirement.id(),
                           outline.sections)) {
    return *place;
  }
  for (const v1::Citation& citation : requirement.citation()) {
    if (auto place = Claimed(citation.text(), citation.locator().en(),
                             outline.sections)) {
      return *place;
    }
  }
  return {};
}

}  // namespace modelcard
