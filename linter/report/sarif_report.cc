#include "linter/report/sarif_report.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"
#include "linter/report/details.h"
#include "linter/report/json.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/report/uri.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/sarif.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";
constexpr absl::string_view kRoot = "%SRCROOT%";

// The rule of what could not be checked.
constexpr absl::string_view kUnusable = "modelcard.unusable";

// Longer ranges are whole messages: their text says nothing about the fault.
constexpr size_t kMaxSnippetBytes = 1000;

// The text of a link: nothing in it can end it.
std::string InLink(absl::string_view text) {
  return absl::StrReplaceAll(text,
                             {{"\\", "\\\\"}, {"[", "\\["}, {"]", "\\]"}});
}

// Text that cannot hold a link: "[text](target)" is one in SARIF.
std::string Plain(absl::string_view text) {
  const std::string safe = Printable(text, /*keep_line_breaks=*/true);
  return absl::StrContains(safe, "](") ? InLink(safe) : safe;
}

absl::string_view Level(v1::Finding::Severity severity) {
  switch (severity) {
    case v1::Finding::ERROR:
      return "error";
    case v1::Finding::WARNING:
      return "warning";
    default:
      return "note";
  }
}

void SetFile(absl::string_view path, v1::sarif::ArtifactLocation& location) {
  location.set_uri(PathUri(path));
  if (!absl::StartsWith(path, "/")) location.set_uri_base_id(kRoot);
}

// `place` is a Finding, an Edit or a RelatedPlace.
template <typename Place>
v1::sarif::Region RegionOf(const Place& place) {
  v1::sarif::Region region;
  region.set_start_line(std::max(1, place.line()));
  region.set_start_column(std::max(1, place.column()));
  region.set_end_line(std::max(1, place.end_line()));
  region.set_end_column(std::max(1, place.end_column()));
  return region;
}

class Writer {
 public:
  explicit Writer(const ReportInput& input)
      : input_(input), run_(*log_.add_runs()) {
    log_.set_schema(kSchema);
    log_.set_version("2.1.0");
    v1::sarif::ToolComponent& driver = *run_.mutable_tool()->mutable_driver();
    driver.set_name("modelcard");
    driver.set_version(input.report.linter_version());
    driver.mutable_full_description()->set_text(
        Say(input.language,
            "Checks the documentation of AI models. It does not establish "
            "compliance with the law.",
            "Controleert de documentatie van AI-modellen. Het stelt niet vast "
            "dat aan de wet is voldaan."));
    run_.set_column_kind("unicodeCodePoints");
    (*run_.mutable_original_uri_base_ids())[kRoot]
        .mutable_description()
        ->set_text(Say(input.language, "The root of the workspace.",
                       "De hoofdmap van de werkruimte."));
    run_.add_invocations()->set_execution_successful(
        input.report.failures().empty());
  }

  void Add(const v1::Failure& failure) {
    v1::sarif::Result& result = *run_.add_results();
    SetRule(kUnusable, result);
    result.set_level("error");
    result.mutable_message()->set_text(Plain(
        absl::StrCat(failure.message(), failure.hint().empty() ? "" : "\n",
                     failure.hint())));
    v1::sarif::PhysicalLocation& place =
        *result.add_locations()->mutable_physical_location();
    SetFile(failure.path(), *place.mutable_artifact_location());
    place.mutable_region()->set_start_line(std::max(1, failure.line()));
    place.mutable_region()->set_start_column(std::max(1, failure.column()));
    v1::sarif::Notification& notification =
        *run_.mutable_invocations(0)->add_tool_execution_notifications();
    notification.set_level("error");
    notification.mutable_message()->set_text(result.message().text());
    *notification.add_locations() = result.locations(0);
  }

  void Add(const v1::Finding& finding) {
    v1::sarif::Result& result = *run_.add_results();
    SetRule(finding.rule_id(), result);
    result.set_level(Level(finding.severity()));
    result.mutable_message()->set_text(
        absl::StrCat(Plain(absl::StrCat(Printable(finding.message()),
                                        finding.hint().empty() ? "" : "\n",
                                        Printable(finding.hint()))),
                     AddRelated(finding, result)));
    SetPlace(finding, *result.add_locations());
    (*result.mutable_partial_fingerprints())["finding/v1"] =
        finding.fingerprint();
    if (!Counts(finding)) {
      v1::sarif::Suppression& suppression = *result.add_suppressions();
      suppression.set_kind("external");
      suppression.set_status("accepted");
      suppression.set_justification(WhyNotCounted(finding, input_.language));
    }
    for (const v1::Edit& edit : finding.edits()) {
      SetFix(edit, *result.add_fixes());
    }
  }

  void NoteLeftOut(size_t count) {
    v1::sarif::Notification& notification =
        *run_.mutable_invocations(0)->add_tool_execution_notifications();
    notification.set_level("warning");
    notification.mutable_message()->set_text(
        Say(input_.language,
            "$0 findings are not in this file, the least severe; a model's own "
            "report, as text or JSON, has all of its findings",
            "$0 bevindingen staan niet in dit bestand, de minst ernstige; het "
            "eigen rapport van een model, als tekst of JSON, heeft ze alle",
            count));
  }

  std::string Take() { return ToJson(log_); }

 private:
  void SetRule(absl::string_view id, v1::sarif::Result& result) {
    auto& rules = *run_.mutable_tool()->mutable_driver()->mutable_rules();
    const auto [known, is_new] =
        rule_indexes_.try_emplace(std::string(id), rules.size());
    result.set_rule_id(id);
    result.set_rule_index(known->second);
    if (!is_new) return;
    v1::sarif::Rule& rule = *rules.Add();
    rule.set_id(id);
    const auto found = input_.rules.find(std::string(id));
    const Rule text =
        found == input_.rules.end() ? UnusableRule() : found->second;
    rule.mutable_short_description()->set_text(text.title);
    rule.mutable_full_description()->set_text(text.help);
    rule.mutable_help()->set_text(text.help);
    if (!text.url.empty()) rule.set_help_uri(text.url);
  }

  Rule UnusableRule() const {
    return {.id = std::string(kUnusable),
            .title = Say(input_.language, "File that could not be checked",
                         "Bestand dat niet kon worden gecontroleerd"),
            .help = Say(input_.language,
                        "What cannot be read or understood is not checked, and "
                        "so never passes.",
                        "Wat niet kan worden gelezen of begrepen, is niet "
                        "gecontroleerd en wordt dus nooit goedgekeurd."),
            .url = ""};
  }

  void SetPlace(const v1::Finding& finding, v1::sarif::Location& location) {
    if (!finding.field_path().empty()) {
      location.add_logical_locations()->set_fully_qualified_name(
          finding.field_path());
    }
    v1::sarif::PhysicalLocation& place = *location.mutable_physical_location();
    SetFile(finding.path(), *place.mutable_artifact_location());
    *place.mutable_region() = RegionOf(finding);
    const auto source = input_.sources.find(finding.path());
    if (source == input_.sources.end()) return;
    const SourceText& text = source->second;
    const size_t begin = text.OffsetOf({finding.line(), finding.column()});
    const size_t end =
        text.OffsetOf({finding.end_line(), finding.end_column()});
    if (end <= begin || end - begin > kMaxSnippetBytes) return;
    place.mutable_region()->mutable_snippet()->set_text(
        Printable(absl::StrReplaceAll(text.text().substr(begin, end - begin),
                                      {{"\r\n", "\n"}}),
                  /*keep_line_breaks=*/true));
  }

  // Adds the other places, and returns the links to them: code hosts show a
  // related location only where the message leads to it.
  std::string AddRelated(const v1::Finding& finding,
                         v1::sarif::Result& result) const {
    std::string links;
    for (const v1::RelatedPlace& place : finding.related()) {
      v1::sarif::Location& location = *result.add_related_locations();
      location.set_id(result.related_locations_size());
      if (!place.message().empty()) {
        location.mutable_message()->set_text(Plain(place.message()));
      }
      if (!place.field_path().empty()) {
        location.add_logical_locations()->set_fully_qualified_name(
            place.field_path());
      }
      v1::sarif::PhysicalLocation& physical =
          *location.mutable_physical_location();
      SetFile(place.path(), *physical.mutable_artifact_location());
      *physical.mutable_region() = RegionOf(place);
      absl::StrAppend(&links, "\n", Say(input_.language, "see", "zie"), " [",
                      InLink(RelatedText(place)), "](", location.id(), ")");
    }
    return links;
  }

  static void SetFix(const v1::Edit& edit, v1::sarif::Fix& fix) {
    fix.mutable_description()->set_text(Plain(edit.reason()));
    v1::sarif::ArtifactChange& change = *fix.add_artifact_changes();
    SetFile(edit.path(), *change.mutable_artifact_location());
    v1::sarif::Replacement& replacement = *change.add_replacements();
    *replacement.mutable_deleted_region() = RegionOf(edit);
    replacement.mutable_inserted_content()->set_text(edit.replacement());
  }

  const ReportInput& input_;
  v1::sarif::Log log_;
  v1::sarif::Run& run_;
  std::map<std::string, int> rule_indexes_;
};

// Which findings are in the file: all in their order, or the most severe ones.
std::vector<const v1::Finding*> Kept(const v1::LintReport& report,
                                     size_t max_results) {
  std::vector<const v1::Finding*> findings;
  for (const v1::Finding& finding : report.findings()) {
    findings.push_back(&finding);
  }
  if (findings.size() <= max_results) return findings;
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const v1::Finding* a, const v1::Finding* b) {
        const bool a_counts = Counts(*a), b_counts = Counts(*b);
        return a_counts != b_counts ? a_counts : a->severity() < b->severity();
      });
  findings.resize(max_results);
  return findings;
}

}  // namespace

std::string SarifReport(const ReportInput& input, size_t max_results) {
  Writer writer(input);
  for (const v1::Failure& failure : input.report.failures()) {
    writer.Add(failure);
  }
  const std::vector<const v1::Finding*> kept = Kept(input.report, max_results);
  for (const v1::Finding* finding : kept) writer.Add(*finding);
  const size_t all = static_cast<size_t>(input.report.findings_size());
  if (kept.size() < all) writer.NoteLeftOut(all - kept.size());
  return writer.Take();
}

}  // namespace modelcard
