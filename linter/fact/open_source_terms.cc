#include "linter/fact/open_source_terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/document/same_name.h"
#include "linter/document/spdx_expression.h"
#include "linter/fact/osi_licences.h"

namespace modelcard {
namespace {

absl::string_view Current(absl::string_view id) {
  const absl::string_view successor = SuccessorOf(id);
  return successor.empty() ? id : successor;
}

// Whether two expressions have a licence in common.
bool Share(absl::string_view a, absl::string_view b) {
  const auto left = LicencesIn(a), right = LicencesIn(b);
  if (!left || !right) return absl::EqualsIgnoreCase(a, b);
  return std::ranges::any_of(*left, [&](absl::string_view x) {
    return std::ranges::any_of(*right, [&](absl::string_view y) {
      return absl::EqualsIgnoreCase(Current(x), Current(y));
    });
  });
}

bool SameAddress(absl::string_view a, absl::string_view b) {
  return !a.empty() && absl::StripSuffix(a, "/") == absl::StripSuffix(b, "/");
}

template <typename Channels>
bool AnyHandsOver(const Channels& channels) {
  return std::ranges::any_of(
      channels, [](const v1::DistributionChannel& channel) {
        return channel.access() == v1::DistributionChannel::WEIGHTS;
      });
}

bool LicensingContradicts(const v1::OpenSourceLicence& claimed,
                          const v1::Licensing& licensing) {
  if (!licensing.none_reason().empty()) return true;
  const auto& licences = licensing.licences();
  const auto is_claimed = [&](const auto& it) {
    return IsClaimed(claimed, it);
  };
  const auto is_free = [&](const auto& it) { return IsFree(claimed, it); };
  return !licences.empty() && !(std::ranges::any_of(licences, is_claimed) &&
                                std::ranges::all_of(licences, is_free));
}

}  // namespace

bool IsClaimed(const v1::OpenSourceLicence& claimed, const v1::Licence& given) {
  return given.spdx_id().empty() ? SameName(given.name(), claimed.spdx_id()) ||
                                       SameAddress(given.url(), claimed.url())
                                 : Share(claimed.spdx_id(), given.spdx_id());
}

bool IsFree(const v1::OpenSourceLicence& claimed, const v1::Licence& given) {
  if (given.spdx_id().empty()) return IsClaimed(claimed, given);
  return absl::EqualsIgnoreCase(given.spdx_id(), claimed.spdx_id()) ||
         !ApprovedSpelling(given.spdx_id()).empty();
}

bool HandsOverWeights(const v1::ModelDocumentation& document) {
  return AnyHandsOver(
             document.technical_documentation().distribution().channels()) ||
         AnyHandsOver(
             document.downstream_documentation().distribution_channels());
}

const char* ContradictionOfOpenSource(const v1::ModelDocumentation& document) {
  const v1::Distribution& distribution =
      document.technical_documentation().distribution();
  const v1::DownstreamDocumentation& downstream =
      document.downstream_documentation();
  if (LicensingContradicts(document.open_source().licence(),
                           distribution.licensing())) {
    return "technical_documentation.distribution.licensing";
  }
  if (downstream.licence_type().category() !=
          v1::LicenceType::CATEGORY_UNSPECIFIED &&
      downstream.licence_type().category() !=
          v1::LicenceType::FREE_OPEN_SOURCE) {
    return "downstream_documentation.licence_type";
  }
  if (HandsOverWeights(document)) return nullptr;
  if (!distribution.channels().empty()) {
    return "technical_documentation.distribution.channels";
  }
  return downstream.distribution_channels().empty()
             ? nullptr
             : "downstream_documentation.distribution_channels";
}

}  // namespace modelcard
