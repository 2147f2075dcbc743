#include "linter/policy/baseline.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/log/absl_check.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/policy/policy_context.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr int kFormat = 1;

// A finding about the gate's own files is no gap in the documentation.
bool IsAboutDecisions(const v1::Finding& finding,
                      const v1::LintReport& report) {
  return finding.path() == report.policy().path() ||
         finding.path() == report.baseline().path();
}

bool Fits(const v1::BaselineEntry& entry, const v1::Finding& finding) {
  return entry.path() == finding.path() && entry.rule() == finding.rule_id() &&
         entry.fingerprint() == finding.fingerprint() &&
         finding.severity() == v1::Finding::ERROR && !finding.has_waiver() &&
         !finding.in_baseline();
}

}  // namespace

v1::Baseline BaselineOf(const v1::LintReport& report,
                        const Catalogue& catalogue) {
  v1::Baseline baseline;
  baseline.set_format(kFormat);
  for (const v1::Finding& finding : report.findings()) {
    if (finding.severity() != v1::Finding::ERROR || finding.has_waiver() ||
        finding.in_baseline() || IsAboutDecisions(finding, report) ||
        // A file that breaks its format, for example: no document can mend it.
        finding.fingerprint().empty() ||
        HoldsOthers(catalogue, finding.rule_id())) {
      continue;
    }
    v1::BaselineEntry& entry = *baseline.add_entries();
    if (!report.model().empty()) entry.set_model(report.model());
    entry.set_path(finding.path());
    entry.set_rule(finding.rule_id());
    entry.set_fingerprint(finding.fingerprint());
    if (!finding.field_path().empty()) {
      entry.set_field_path(finding.field_path());
    }
    entry.set_message(finding.message());
  }
  return baseline;
}

std::string BaselineText(const v1::Baseline& baseline) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  // Writing to a string fails for want of memory only.
  ABSL_CHECK(printer.PrintToString(baseline, &text));
  return absl::StrCat(
      "# proto-message: modelcard.v1.Baseline\n"
      "#\n"
      "# Errors known when the model came under the gate. Nothing is added: "
      "an\n"
      "# entry that fits no error any more has to go, and\n"
      "# `modelcard baseline --update` takes it out.\n",
      text);
}

std::vector<ReadFailure> UnknownFormat(const Document& document) {
  const auto& baseline =
      google::protobuf::DownCastMessage<v1::Baseline>(document.message());
  // Without one it is incomplete, which is a finding.
  if (!baseline.has_format() || baseline.format() == kFormat) return {};
  const FieldPath path =
      Join({}, v1::Baseline::descriptor()->FindFieldByName("format"));
  const SourceText& source = document.source();
  const Position at = source.PositionAt(document.NearestTo(path).value.begin);
  return {FailureIn(
      source.path(), at.line, at.column,
      InBoth("is a baseline of format $0, which this linter does not know",
             "is een uitgangslijst van vorm $0, die deze linter niet kent",
             baseline.format()),
      InBoth("the format is $0; write the baseline with this version of the "
             "linter, or use the version that wrote it",
             "de vorm is $0; schrijf de uitgangslijst met deze versie van de "
             "linter, of gebruik de versie die haar schreef",
             kFormat))};
}

void ApplyBaseline(const Document& document, const Catalogue& catalogue,
                   const PolicyRun& run, std::vector<v1::Finding>& findings) {
  PolicyContext context(document, catalogue, run);
  context.TakeBackFaultsIn("message");
  const auto& baseline =
      google::protobuf::DownCastMessage<v1::Baseline>(document.message());
  absl::flat_hash_map<std::string, std::vector<v1::Finding*>> by_fingerprint;
  for (v1::Finding& finding : findings) {
    by_fingerprint[finding.fingerprint()].push_back(&finding);
  }
  for (int i = 0; i < baseline.entries_size(); ++i) {
    const v1::BaselineEntry& entry = baseline.entries(i);
    const FieldPath path = context.PathOf("entries", i);
    if (entry.model() != run.model || context.IsFaulty(path)) continue;
    bool used = false;
    if (!HoldsOthers(catalogue, entry.rule())) {
      for (v1::Finding* finding : by_fingerprint[entry.fingerprint()]) {
        if (!Fits(entry, *finding)) continue;
        finding->set_in_baseline(true);
        used = true;
        break;
      }
    }
    if (used) continue;
    context.Report("baseline", path, v1::Finding::ERROR,
                   context.Say("the baseline holds an error that is not there: "
                               "$0",
                               "de uitgangslijst bevat een fout die er niet "
                               "is: $0",
                               entry.rule()),
                   context.Say("remove the entry, or let `modelcard baseline "
                               "--update` do it",
                               "verwijder de regel, of laat `modelcard "
                               "baseline --update` het doen"));
  }
  for (v1::Finding& finding : context.Take()) {
    findings.push_back(std::move(finding));
  }
}

}  // namespace modelcard
