#include "linter/policy/policy_context.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/check/lint.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/policy/policy.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

bool HoldsOthers(const Catalogue& catalogue, absl::string_view requirement) {
  const CatalogueEntry* field = catalogue.Find(requirement);
  if (field == nullptr) return false;
  const std::string within = absl::StrCat(ToString(field->path), ".");
  for (const CatalogueEntry& entry : catalogue.entries()) {
    if (absl::StartsWith(ToString(entry.path), within)) return true;
  }
  return false;
}

PolicyContext::PolicyContext(const Document& decisions,
                             const Catalogue& catalogue, const PolicyRun& run)
    : catalogue_(catalogue),
      run_(run),
      shapes_(Catalogue::OfShapes(*decisions.message().GetDescriptor())),
      context_{decisions, shapes_, no_facts_, run.language},
      faults_(Lint(context_)),
      reporter_(context_) {}

FieldPath PolicyContext::PathOf(absl::string_view name, int index) const {
  return Join({}, shapes_.root().FindFieldByName(name), index);
}

bool PolicyContext::IsFaulty(const FieldPath& entry) const {
  const std::string prefix = absl::StrCat(ToString(entry), ".");
  for (const v1::Finding& fault : faults_) {
    if (fault.severity() == v1::Finding::ERROR &&
        absl::StartsWith(absl::StrCat(fault.field_path(), "."), prefix)) {
      return true;
    }
  }
  return false;
}

void PolicyContext::TakeBackFaultsIn(absl::string_view part) {
  const std::string end = absl::StrCat(".", part);
  std::erase_if(faults_, [&](const v1::Finding& fault) {
    return absl::EndsWith(fault.field_path(), end);
  });
}

bool PolicyContext::IsExpired(absl::string_view last_day) const {
  const auto today = ParseDate(run_.as_of);
  const auto last = ParseDate(last_day);
  return today && last && *today > *last;
}

void PolicyContext::Report(absl::string_view check, FieldPath path,
                           v1::Finding::Severity severity, std::string message,
                           std::string hint) {
  reporter_.Report({.check = check,
                    .entry = nullptr,
                    .path = std::move(path),
                    .message = std::move(message),
                    .hint = std::move(hint),
                    .severity = severity});
}

std::vector<v1::Finding> PolicyContext::Take() {
  std::vector<v1::Finding> all = std::move(faults_);
  for (v1::Finding& finding : reporter_.Take()) {
    all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace modelcard
