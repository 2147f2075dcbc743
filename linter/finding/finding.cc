#include "linter/finding/finding.h"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

auto Key(const v1::Finding& f) {
  using Text = const std::string&;
  return std::tuple<Text, int, int, Text, Text, Text>(
      f.path(), f.line(), f.column(), f.rule_id(), f.field_path(), f.message());
}

bool IsSame(const v1::Finding& a, const v1::Finding& b) {
  return Key(a) == Key(b) && a.SerializeAsString() == b.SerializeAsString();
}

}  // namespace

void SortFindings(std::vector<v1::Finding>& findings) {
  const auto in_order = [](const v1::Finding& a, const v1::Finding& b) {
    return Key(a) < Key(b);
  };
  // Those of many documents are sorted again when few came to them.
  if (std::adjacent_find(findings.begin(), findings.end(),
                         std::not_fn(in_order)) == findings.end()) {
    return;
  }
  // By address: a finding is large, and most are compared many times.
  std::vector<v1::Finding*> order;
  order.reserve(findings.size());
  for (v1::Finding& finding : findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(),
                   [&](const v1::Finding* a, const v1::Finding* b) {
                     return in_order(*a, *b);
                   });
  std::vector<v1::Finding> sorted;
  sorted.reserve(findings.size());
  for (v1::Finding* finding : order) {
    if (sorted.empty() || !IsSame(sorted.back(), *finding)) {
      sorted.push_back(std::move(*finding));
    }
  }
  findings = std::move(sorted);
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
