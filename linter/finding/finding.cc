#include "linter/finding/finding.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <vector>

#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

auto Key(const v1::Finding& f) {
  return std::make_tuple(std::cref(f.path()), f.line(), f.column(),
                         std::cref(f.rule_id()), std::cref(f.field_path()),
                         std::cref(f.message()));
}

}  // namespace

void SortFindings(std::vector<v1::Finding>& findings) {
  const auto before = [](const v1::Finding& a, const v1::Finding& b) {
    return Key(a) < Key(b);
  };
  std::stable_sort(findings.begin(), findings.end(), before);
  const auto same = [](const v1::Finding& a, const v1::Finding& b) {
    return a.SerializeAsString() == b.SerializeAsString();
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same),
                 findings.end());
}

v1::LintReport::Counts CountOf(const std::vector<v1::Finding>& findings) {
  int errors = 0, warnings = 0, notes = 0, waived = 0, in_baseline = 0;
  for (const v1::Finding& finding : findings) {
    if (finding.has_waiver()) {
      ++waived;
    } else if (finding.in_baseline()) {
      ++in_baseline;
    } else if (finding.severity() == v1::Finding::ERROR) {
      ++errors;
    } else if (finding.severity() == v1::Finding::WARNING) {
      ++warnings;
    } else {
      ++notes;
    }
  }
  v1::LintReport::Counts counts;
  counts.set_errors(errors);
  counts.set_warnings(warnings);
  counts.set_notes(notes);
  counts.set_waived(waived);
  counts.set_in_baseline(in_baseline);
  return counts;
}

}  // namespace modelcard
