#include "linter/premerge/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "google/protobuf/util/message_differencer.h"
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

// Whether they say the same, also if a comment or a space changed.
bool SameDocuments(const ModelState& base, const ModelState& head) {
  if (base.document != nullptr && head.document != nullptr &&
      base.document->GetDescriptor() == head.document->GetDescriptor()) {
    return google::protobuf::util::MessageDifferencer::Equals(*base.document,
                                                              *head.document);
  }
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

// The path of a field without the places of list entries, which move when one
// is added before.
std::string FieldOf(const v1::Finding& finding) {
  std::string field;
  bool inside = false;
  for (const char c : finding.field_path()) {
    if (c == '[') inside = true;
    if (!inside) field += c;
    if (c == ']') inside = false;
  }
  return field;
}

// A requirement, and a field that does not answer it.
using Spot = std::pair<std::string, std::string>;

Spot SpotOf(const v1::Finding& finding) {
  return {finding.rule_id(), FieldOf(finding)};
}

bool Counts(const v1::Finding& finding) {
  return !finding.has_waiver() && !finding.in_baseline() &&
         finding.severity() != v1::Finding::NOTE;
}

// A fault that weighs no more than one at the same spot of the base, or that
// was let through there, is none that is new. Notes are no faults.
void CompareFindings(const ModelState& base, const ModelState& head,
                     Changes& changes) {
  // From the worst to the least.
  std::map<Spot, std::multiset<int>> before;
  for (const v1::Finding& finding : base.report.findings()) {
    if (finding.severity() == v1::Finding::NOTE) continue;
    before[SpotOf(finding)].insert(finding.severity());
  }
  for (const v1::Finding& finding : head.report.findings()) {
    if (!Counts(finding)) continue;
    std::multiset<int>& known = before[SpotOf(finding)];
    const auto lighter = known.upper_bound(finding.severity());
    if (lighter != known.begin()) {
      known.erase(std::prev(lighter));
      continue;
    }
    const Both word = finding.severity() == v1::Finding::ERROR
                          ? InBoth("error", "fout")
                          : InBoth("warning", "waarschuwing");
    Add(changes, v1::WorseThanBase::FINDING_ADDED, finding.rule_id(),
        finding.field_path().empty()
            ? word
            : InBoth("$0 at $1", "$0 bij $1", word, finding.field_path()));
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
