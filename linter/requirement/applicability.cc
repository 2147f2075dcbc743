#include "linter/requirement/applicability.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// True only if the fact is known to have `value`.
// The names of facts that a requirement depends on, some more than once.
template <typename Visit>
void VisitFactNames(const v1::Requirement& requirement, const Visit& visit) {
  const v1::Applicability& applies = requirement.applies();
  for (const auto* list :
       {&applies.when(), &applies.unless(), &applies.bound_by()}) {
    for (const std::string& name : *list) visit(name);
  }
  if (!requirement.signatory_fact().empty()) {
    visit(requirement.signatory_fact());
  }
}

bool IsOfOrganisation(const v1::Requirement& requirement) {
  return std::any_of(requirement.citation().begin(),
                     requirement.citation().end(),
                     [](const v1::Citation& citation) {
                       return citation.text() == v1::ORGANISATION_POLICY;
                     });
}

// Whether it is asked of models of a kind, by a fact in `when`.
bool IsAskedBy(const v1::Requirement& requirement, absl::string_view fact) {
  const auto& when = requirement.applies().when();
  return std::find(when.begin(), when.end(), fact) != when.end();
}

bool IsOwedTo(const v1::Requirement& requirement, v1::Audience audience) {
  return std::any_of(requirement.disclosure().begin(),
                     requirement.disclosure().end(),
                     [&](const v1::Disclosure& disclosure) {
                       return disclosure.to() == audience;
                     });
}

bool PresupposesUnionMarket(const v1::Requirement& requirement) {
  return !IsAskedBy(requirement, kNotForUnion) &&
         !IsOfOrganisation(requirement);
}

// Commission Guidelines, points 62 and 63: who modifies a model with no more
// than a third of its compute does not become its provider. Whoever builds on
// what was made of it has to know it all the same.
bool PresupposesProvider(const v1::Requirement& requirement) {
  return !IsAskedBy(requirement, kModifies) &&
         !IsOwedTo(requirement, v1::DOWNSTREAM) &&
         !IsOfOrganisation(requirement);
}

}  // namespace

bool IsKnownAs(const FactSet& facts, absl::string_view name, bool value) {
  const auto found = facts.find(name);
  return found != facts.end() && found->second.value == value;
}

bool IsSmallModification(const FactSet& facts) {
  return IsKnownAs(facts, kModifies, true) &&
         IsKnownAs(facts, kModifier, false);
}

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
  for (const std::string& name : applicability.bound_by()) {
    if (IsKnownAs(facts, name, false)) {
      return {Applies::kWaived, &facts.at(name)};
    }
  }
  return {};
}

ApplicabilityVerdict Judge(const v1::Requirement& requirement,
                           const FactSet& facts) {
  const ApplicabilityVerdict verdict = Judge(requirement.applies(), facts);
  if (verdict.applies != Applies::kYes) return verdict;
  if (IsKnownAs(facts, kUnionMarket, false) &&
      PresupposesUnionMarket(requirement)) {
    return {Applies::kWaived, &facts.at(kUnionMarket)};
  }
  if (IsSmallModification(facts) && PresupposesProvider(requirement)) {
    return {Applies::kWaived, &facts.at(kModifier)};
  }
  const bool owed_to_others = std::any_of(
      requirement.disclosure().begin(), requirement.disclosure().end(),
      [](const v1::Disclosure& disclosure) {
        return disclosure.to() == v1::DOWNSTREAM ||
               (disclosure.to() == v1::PUBLIC &&
                disclosure.how() == v1::PUBLISHED);
      });
  if (!owed_to_others && IsKnownAs(facts, kUpstream, true)) {
    return {Applies::kWaived, &facts.at(kUpstream)};
  }
  return verdict;
}

std::vector<std::string> FactsNamedBy(const v1::Requirement& requirement) {
  std::vector<std::string> names;
  VisitFactNames(requirement, [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  });
  return names;
}

absl::Status CheckFactNames(const Catalogue& catalogue, const FactSet& facts) {
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const std::string* unknown = nullptr;
    VisitFactNames(*entry.requirement, [&](const std::string& name) {
      if (!facts.contains(name)) unknown = &name;
    });
    if (unknown == nullptr) continue;
    return absl::InvalidArgumentError(
        absl::StrCat("requirement \"", entry.requirement->id(),
                     "\" depends on a fact that nothing computes: ", *unknown));
  }
  return absl::OkStatus();
}

}  // namespace modelcard
