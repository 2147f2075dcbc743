#include "linter/premerge/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "linter/document/both.h"
#include "linter/premerge/text_of.h"
#include "linter/premerge/weaker_answers.h"
#include "modelcard/v1/manifest.pb.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Changes = std::vector<v1::WorseThanBase>;

void Add(Changes& changes, v1::WorseThanBase::Kind kind, std::string what,
         const Both& detail) {
  v1::WorseThanBase& change = changes.emplace_back();
  change.set_kind(kind);
  change.set_what(std::move(what));
  *change.mutable_detail() = TextOf(detail);
}

void CompareDocuments(const ModelState& base, const ModelState& head,
                      Changes& changes) {
  if (base.document == nullptr || head.document == nullptr ||
      base.document->GetDescriptor() != head.document->GetDescriptor()) {
    return;
  }
  for (v1::WorseThanBase& change :
       WeakerAnswers(*base.document, *head.document)) {
    changes.push_back(std::move(change));
  }
}

// The last day on which something of the policy counts, by rule.
using Allowances = std::map<std::string, std::string>;

void Allow(const std::string& rule, const std::string& until,
           Allowances& allowances) {
  std::string& last = allowances[rule];
  last = std::max(last, until);
}

Allowances WaiversOf(const v1::LintReport& report) {
  Allowances waivers;
  for (const v1::Finding& finding : report.findings()) {
    if (!finding.has_waiver()) continue;
    Allow(finding.waiver().requirement(), finding.waiver().expires(), waivers);
  }
  return waivers;
}

Allowances LoweredIn(const v1::LintReport& report) {
  Allowances lowered;
  for (const v1::Finding& finding : report.findings()) {
    // From the worst to the least.
    const v1::AppliedSeverity& severity = finding.changed_severity();
    if (severity.to() <= severity.from()) continue;
    Allow(severity.rule_id(), severity.expires(), lowered);
  }
  return lowered;
}

void CompareAllowances(const Allowances& before, const Allowances& after,
                       v1::WorseThanBase::Kind kind, Changes& changes) {
  for (const auto& [rule, until] : after) {
    const auto was = before.find(rule);
    if (was == before.end()) {
      Add(changes, kind, rule, InBoth("until $0", "tot en met $0", until));
    } else if (was->second < until) {
      Add(changes, kind, rule,
          InBoth("until $0, now until $1", "tot en met $0, nu tot en met $1",
                 was->second, until));
    }
  }
}

void CompareBaselines(const ModelState& base, const ModelState& head,
                      Changes& changes) {
  const int before = base.report.counts().in_baseline();
  const int after = head.report.counts().in_baseline();
  if (after <= before) return;
  Add(changes, v1::WorseThanBase::BASELINE_GROWN, "baseline",
      InBoth("$0 errors, now $1", "$0 fouten, nu $1", before, after));
}

std::map<std::string, std::string> Digests(
    const google::protobuf::RepeatedPtrField<v1::ResourceDescriptor>& files) {
  std::map<std::string, std::string> digests;
  for (const v1::ResourceDescriptor& file : files) {
    digests[file.name()] = file.digest().sha256();
  }
  return digests;
}

std::multiset<std::string> DocumentDigests(const v1::LintReport& report) {
  std::multiset<std::string> digests;
  for (const v1::InputFile& file : report.documents()) {
    digests.insert(file.digest());
  }
  return digests;
}

bool SameDocuments(const ModelState& base, const ModelState& head) {
  return DocumentDigests(base.report) == DocumentDigests(head.report);
}

void CompareArtifacts(const ModelState& base, const ModelState& head,
                      Changes& changes) {
  if (!base.manifest || !head.manifest || !SameDocuments(base, head)) return;
  const auto before = Digests(base.manifest->subject());
  const auto after = Digests(head.manifest->subject());
  for (const auto& [name, digest] : after) {
    const auto was = before.find(name);
    if (was == before.end()) {
      Add(changes, v1::WorseThanBase::ARTIFACT_MOVED, name,
          InBoth("new", "nieuw"));
    } else if (was->second != digest) {
      Add(changes, v1::WorseThanBase::ARTIFACT_MOVED, name,
          InBoth("another digest", "een andere digest"));
    }
  }
  for (const auto& [name, digest] : before) {
    if (after.contains(name)) continue;
    Add(changes, v1::WorseThanBase::ARTIFACT_MOVED, name,
        InBoth("gone", "weg"));
  }
}

// Findings that count, as far as one can be told from another although lines
// move.
std::map<std::tuple<std::string, std::string, int>, int> Counting(
    const v1::LintReport& report) {
  std::map<std::tuple<std::string, std::string, int>, int> findings;
  for (const v1::Finding& finding : report.findings()) {
    if (finding.has_waiver() || finding.in_baseline() ||
        finding.severity() == v1::Finding::NOTE) {
      continue;
    }
    ++findings[{finding.rule_id(), finding.field_path(), finding.severity()}];
  }
  return findings;
}

void CompareFindings(const ModelState& base, const ModelState& head,
                     Changes& changes) {
  const auto before = Counting(base.report);
  for (const auto& [key, count] : Counting(head.report)) {
    const auto was = before.find(key);
    if (was != before.end() && was->second >= count) continue;
    const auto& [rule, field, severity] = key;
    const Both word = severity == v1::Finding::ERROR
                          ? InBoth("error", "fout")
                          : InBoth("warning", "waarschuwing");
    Add(changes, v1::WorseThanBase::FINDING_ADDED, rule,
        field.empty() ? word : InBoth("$0 at $1", "$0 bij $1", word, field));
  }
}

}  // namespace

bool ArtifactsAreKnown(const ModelState& base, const ModelState& head) {
  return (base.manifest && head.manifest) || !SameDocuments(base, head);
}

std::vector<v1::WorseThanBase> WorseThan(const ModelState& base,
                                         const ModelState& head) {
  Changes changes;
  CompareDocuments(base, head, changes);
  CompareAllowances(WaiversOf(base.report), WaiversOf(head.report),
                    v1::WorseThanBase::WAIVER_ADDED, changes);
  CompareAllowances(LoweredIn(base.report), LoweredIn(head.report),
                    v1::WorseThanBase::SEVERITY_LOWERED, changes);
  CompareBaselines(base, head, changes);
  CompareArtifacts(base, head, changes);
  CompareFindings(base, head, changes);
  const auto key = [](const v1::WorseThanBase& change) {
    return std::tuple(change.kind(), change.what(), change.detail().en());
  };
  std::sort(changes.begin(), changes.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return changes;
}

}  // namespace modelcard
