#include "linter/requirement/applicability.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// True only if the fact is known to have `value`.
bool IsKnownAs(const FactSet& facts, const std::string& name, bool value) {
  const auto found = facts.find(name);
  return found != facts.end() && found->second.value == value;
}

}  // namespace

ApplicabilityVerdict Judge(const v1::Applicability& applicability,
                           const FactSet& facts) {
  for (const std::string& name : applicability.when()) {
    if (IsKnownAs(facts, name, false)) return {Applies::kNo, &facts.at(name)};
  }
  for (const std::string& name : applicability.unless()) {
    if (IsKnownAs(facts, name, true)) {
      return {Applies::kWaived, &facts.at(name)};
    }
  }
  return {};
}

absl::Status CheckFactNames(const Catalogue& catalogue, const FactSet& facts) {
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Applicability& applies = entry.requirement->applies();
    for (const auto* names : {&applies.when(), &applies.unless()}) {
      for (const std::string& name : *names) {
        if (facts.contains(name)) continue;
        return absl::InvalidArgumentError(
            absl::StrCat("requirement \"", entry.requirement->id(),
                         "\" depends on a fact that nothing computes: ", name));
      }
    }
  }
  return absl::OkStatus();
}

}  // namespace modelcard
