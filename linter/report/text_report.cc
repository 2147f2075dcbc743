#include "linter/report/text_report.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "linter/report/snippet.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr size_t kMaxShownLine = 10000;

class Writer {
 public:
  Writer(const std::map<std::string, SourceText>& sources,
         const TextReportOptions& options)
      : sources_(sources), options_(options) {}

  void Add(const v1::Failure& failure) {
    Heading(PlaceText(failure.path(), failure.line(), failure.column()),
            Say("fatal error", "fatale fout"), kRed, failure.message(), "");
    Snippet(failure.path(), failure.line(), failure.column(),
            failure.column() + 1);
    Note(Say("help", "hulp"), failure.hint());
  }

  void Add(const v1::Finding& finding) {
    const auto [word, color] = Severity(finding);
    Heading(PlaceText(finding.path(), finding.line(), finding.column()), word,
            color, finding.message(), finding.rule_id());
    // What belongs to the document as a whole stands nowhere in it.
    const bool somewhere = finding.end_line() != finding.line() ||
                           finding.end_column() != finding.column();
    // A range over several lines is underlined on its first.
    const int end =
        finding.end_line() == finding.line() ? finding.end_column() : INT32_MAX;
    if (somewhere) {
      Snippet(finding.path(), finding.line(), finding.column(), end);
    }
    for (const v1::RelatedPlace& place : finding.related()) {
      Note(Say("see", "zie"), RelatedText(place));
    }
    Note(Say("law", "wet"), absl::StrJoin(finding.citations(), "; "));
    if (finding.has_waiver()) {
      const v1::AppliedWaiver& waiver = finding.waiver();
      Note(Say("waived", "ontheven"),
           absl::StrCat(waiver.reason(), " (", waiver.owner(),
                        Say(", until ", ", tot en met "), waiver.expires(),
                        ")"));
      return;
    }
    Note(Say("severity", "ernst"), ChangedSeverity(finding));
    if (finding.in_baseline()) return;
    Note(Say("help", "hulp"), finding.hint());
    if (!finding.paste().empty()) {
      Note(Say("add", "voeg toe"), Where(finding));
      for (const absl::string_view line :
           absl::StrSplit(finding.paste(), '\n', absl::SkipEmpty())) {
        absl::StrAppend(&out_, kGutter, "    ", Printable(line), "\n");
      }
    }
  }

  void Summary(const v1::LintReport& report) {
    const auto& counts = report.counts();
    std::vector<std::string> parts;
    Count(counts.errors(), "error", "errors", "fout", "fouten", parts);
    Count(counts.warnings(), "warning", "warnings", "waarschuwing",
          "waarschuwingen", parts);
    Count(counts.notes(), "note", "notes", "opmerking", "opmerkingen", parts);
    Count(counts.waived(), "finding waived", "findings waived",
          "bevinding ontheven", "bevindingen ontheven", parts);
    Count(counts.in_baseline(), "error in the baseline",
          "errors in the baseline", "fout in de uitgangslijst",
          "fouten in de uitgangslijst", parts);
    const std::string list = parts.empty()
                                 ? Say("no findings", "geen bevindingen")
                                 : absl::StrJoin(parts, ", ");
    const std::string name =
        report.model().empty()
            ? absl::StrJoin(report.documents(), ", ",
                            [](std::string* out, const v1::InputFile& file) {
                              absl::StrAppend(out, file.path());
                            })
            : report.model();
    const std::string subject =
        name.empty() ? "" : absl::StrCat(PrintablePath(name), ": ");
    const bool system = report.role() == v1::LintReport::SYSTEM;
    const absl::string_view thing_en = system ? "system" : "model";
    const absl::string_view thing_nl = system ? "systeem" : "model";
    switch (report.outcome()) {
      case v1::LintReport::PASSED:
        absl::StrAppend(&out_, Color(kGreen), subject,
                        Say("documentation passed", "documentatie goedgekeurd"),
                        Color(kReset), " (", list, ")\n");
        break;
      case v1::LintReport::FAILED:
        absl::StrAppend(
            &out_, Color(kRed), subject,
            modelcard::Say(options_.language,
                           "documentation incomplete, the $0 does not ship",
                           "documentatie onvolledig, het $1 wordt niet "
                           "uitgeleverd",
                           thing_en, thing_nl),
            Color(kReset), " (", list, ")\n");
        break;
      default:
        absl::StrAppend(
            &out_, Color(kRed), subject,
            modelcard::Say(
                options_.language,
                "documentation could not be checked, the $0 does not ship",
                "documentatie kon niet worden gecontroleerd, het $1 wordt "
                "niet uitgeleverd",
                thing_en, thing_nl),
            Color(kReset), "\n");
    }
  }

  std::string Take() { return std::move(out_); }

 private:
  static constexpr absl::string_view kGutter = "      ";
  static constexpr absl::string_view kRed = "\x1b[1;31m";
  static constexpr absl::string_view kYellow = "\x1b[1;33m";
  static constexpr absl::string_view kCyan = "\x1b[1;36m";
  static constexpr absl::string_view kGreen = "\x1b[1;32m";
  static constexpr absl::string_view kBold = "\x1b[1m";
  static constexpr absl::string_view kReset = "\x1b[0m";

  std::string Say(absl::string_view en, absl::string_view nl) const {
    return modelcard::Say(options_.language, en, nl);
  }

  absl::string_view Color(absl::string_view code) const {
    return options_.color ? code : "";
  }

  std::pair<std::string, absl::string_view> Severity(
      const v1::Finding& finding) const {
    if (finding.has_waiver()) return {Say("waived", "ontheven"), kCyan};
    if (finding.in_baseline()) {
      return {Say("in the baseline", "in de uitgangslijst"), kCyan};
    }
    switch (finding.severity()) {
      case v1::Finding::ERROR:
        return {Say("error", "fout"), kRed};
      case v1::Finding::WARNING:
        return {Say("warning", "waarschuwing"), kYellow};
      default:
        return {Say("note", "opmerking"), kCyan};
    }
  }

  // Why a severity is not the usual one; nothing where it was raised.
  std::string ChangedSeverity(const v1::Finding& finding) const {
    const v1::AppliedSeverity& change = finding.changed_severity();
    if (change.reason().empty()) return "";
    return absl::StrCat(Say("lowered: ", "verlaagd: "), change.reason(), " (",
                        change.owner(), Say(", until ", ", tot en met "),
                        change.expires(), ")");
  }

  // The message the missing lines belong into.
  std::string Where(const v1::Finding& finding) const {
    const bool at_root = finding.end_line() == finding.line() &&
                         finding.end_column() == finding.column();
    return at_root ? Say("at the end of the document",
                         "aan het eind van het document")
                   : Say("inside the message shown", "in het getoonde bericht");
  }

  void Heading(absl::string_view place, absl::string_view word,
               absl::string_view color, absl::string_view message,
               absl::string_view rule) {
    absl::StrAppend(&out_, Color(kBold), place, ": ", Color(color), word, ": ",
                    Color(kReset), Color(kBold), Printable(message),
                    Color(kReset));
    if (!rule.empty()) absl::StrAppend(&out_, " [", rule, "]");
    out_ += '\n';
  }

  // The line with the columns from `begin` to before `end` underlined.
  void Snippet(absl::string_view path, int line, int begin, int end) {
    const auto source = sources_.find(std::string(path));
    if (line == 0 || source == sources_.end()) return;
    // A line that nobody could read would be shown once for each finding.
    if (source->second.Line(line).size() > kMaxShownLine) return;
    const auto& [text, marks] =
        SnippetOf(source->second.Line(line), begin, end);
    absl::StrAppendFormat(&out_, "%5d |%s%s\n", line, text.empty() ? "" : " ",
                          text);
    absl::StrAppend(&out_, kGutter, "| ", Color(kGreen), marks, Color(kReset),
                    "\n");
  }

  void Note(absl::string_view label, absl::string_view text) {
    if (text.empty()) return;
    absl::StrAppend(&out_, kGutter, "= ", Color(kBold), label, ": ",
                    Color(kReset), Printable(text), "\n");
  }

  static void Append(int count, absl::string_view one, absl::string_view many,
                     std::vector<std::string>& parts) {
    if (count > 0)
      parts.push_back(absl::StrCat(count, " ", count == 1 ? one : many));
  }

  void Count(int count, absl::string_view one, absl::string_view many,
             absl::string_view een, absl::string_view meer,
             std::vector<std::string>& parts) const {
    if (options_.language == Language::kDutch) {
      Append(count, een, meer, parts);
    } else {
      Append(count, one, many, parts);
    }
  }

  const std::map<std::string, SourceText>& sources_;
  const TextReportOptions& options_;
  std::string out_;
};

}  // namespace

std::string TextReport(const v1::LintReport& report,
                       const std::map<std::string, SourceText>& sources,
                       const TextReportOptions& options) {
  Writer writer(sources, options);
  for (const v1::Failure& failure : report.failures()) writer.Add(failure);
  for (const v1::Finding& finding : report.findings()) writer.Add(finding);
  writer.Summary(report);
  return writer.Take();
}

}  // namespace modelcard
