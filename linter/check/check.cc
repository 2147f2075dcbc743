#include "linter/check/check.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/log/absl_check.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/scaffold.h"
#include "linter/document/field_number.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/finding/fingerprint.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

constexpr size_t kMaxQuoted = 60;

v1::Finding::Severity SeverityOf(const v1::Requirement& requirement,
                                 const LintContext& context) {
  const bool mandatory = requirement.force() == v1::LAW ||
                         requirement.force() == v1::TEMPLATE ||
                         context.IsRequired(requirement);
  return mandatory ||
                 IsKnownAs(context.facts, requirement.signatory_fact(), true)
             ? v1::Finding::ERROR
             : v1::Finding::WARNING;
}

// The edit of a fix: the one place within the field's value where the text to
// replace stands.
void AddEdit(const Document& document, const FieldPath& path, const Fix& fix,
             v1::Finding& finding) {
  const absl::string_view literal = document.Literal(path);
  const size_t at = literal.find(fix.from);
  if (fix.from.empty() || at == absl::string_view::npos ||
      literal.find(fix.from, at + 1) != absl::string_view::npos) {
    return;
  }
  const FieldLocation& location = *document.Find(path);
  const SourceText& source = document.SourceOf(location);
  const size_t offset = location.value.begin + at;
  const Position begin = source.PositionAt(offset);
  const Position end = source.PositionAt(offset + fix.from.size());
  v1::Edit& edit = *finding.add_edits();
  edit.set_path(source.path());
  edit.set_line(begin.line);
  edit.set_column(begin.column);
  edit.set_end_line(end.line);
  edit.set_end_column(end.column);
  edit.set_replaced(fix.from);
  edit.set_replacement(fix.to);
  edit.set_reason(fix.reason);
}

// What is written at fault: nothing where the finding is about a message, whose
// text changes with everything in it.
absl::string_view ValueAt(const Document& document, const FieldPath& path) {
  return path.empty() || path.back().field->message_type() != nullptr
             ? ""
             : document.Literal(path);
}

void AddRelated(const Document& document, const FieldLocation& location,
                const std::string& message, v1::Finding& finding) {
  const SourceText& source = document.SourceOf(location);
  const Position begin = source.PositionAt(location.field.begin);
  const Position end = source.PositionAt(location.field.end);
  v1::RelatedPlace& place = *finding.add_related();
  place.set_path(source.path());
  place.set_line(begin.line);
  place.set_column(begin.column);
  place.set_end_line(end.line);
  place.set_end_column(end.column);
  place.set_message(message);
}

}  // namespace

bool LintContext::IsRequired(const v1::Requirement& requirement) const {
  for (const v1::Disclosure& disclosure : requirement.disclosure()) {
    if (std::find(required_audiences.begin(), required_audiences.end(),
                  disclosure.to()) != required_audiences.end()) {
      return true;
    }
  }
  return false;
}

std::string Value::Text() const {
  const auto* reflection = parent.GetReflection();
  return index() < 0 ? reflection->GetString(parent, &field())
                     : reflection->GetRepeatedString(parent, &field(), index());
}

double Value::Number() const {
  return FieldNumber(parent, field(), index()).value_or(0);
}

const google::protobuf::EnumValueDescriptor* Value::Enum() const {
  const auto* reflection = parent.GetReflection();
  return field().enum_type()->FindValueByNumber(
      index() < 0
          ? reflection->GetEnumValue(parent, &field())
          : reflection->GetRepeatedEnumValue(parent, &field(), index()));
}

void Reporter::Report(const Fault& fault) {
  v1::Finding& finding = findings_.emplace_back();
  const FieldLocation place =
      fault.place.value_or(context_.document.NearestTo(fault.path));
  const SourceText& source = context_.document.SourceOf(place);
  const Position begin = source.PositionAt(place.field.begin);
  const Position end = source.PositionAt(place.field.end);
  finding.set_path(source.path());
  finding.set_line(begin.line);
  finding.set_column(begin.column);
  finding.set_end_line(end.line);
  finding.set_end_column(end.column);
  finding.set_field_path(ToString(fault.path));
  finding.set_message(fault.message);
  finding.set_hint(fault.hint);
  finding.set_paste(fault.paste);
  if (fault.paste_from) {
    gaps_.push_back({findings_.size() - 1, fault.path, *fault.paste_from});
  }
  finding.set_check(fault.check);
  if (fault.fix) {
    AddEdit(context_.document, fault.path, *fault.fix, finding);
  }
  finding.set_rule_id(fault.entry == nullptr
                          ? absl::StrCat("modelcard.", fault.check)
                          : fault.entry->requirement->id());
  finding.set_fingerprint(Fingerprint(finding.rule_id(), fault.check,
                                      finding.field_path(),
                                      ValueAt(context_.document, fault.path)));
  for (const OtherPlace& other : fault.other_places) {
    AddRelated(context_.document, other.location, other.message, finding);
  }
  for (const RelatedField& related : fault.related) {
    // A field that the document does not have is no place to show.
    if (const FieldLocation* location = context_.document.Find(related.path)) {
      AddRelated(context_.document, *location, related.message, finding);
      finding.mutable_related()->rbegin()->set_field_path(
          ToString(related.path));
    }
  }
  if (fault.entry == nullptr) {
    finding.set_severity(fault.severity.value_or(v1::Finding::ERROR));
    return;
  }
  const v1::Requirement& requirement = *fault.entry->requirement;
  finding.set_severity(
      fault.severity.value_or(SeverityOf(requirement, context_)));
  if (!fault.entry->IsOfOrganisation()) {
    finding.set_help_url(PageOf(requirement));
  }
  finding.set_law_url(LegalTextUrl(requirement));
  for (std::string& text : CitationTexts(requirement, context_.language)) {
    finding.add_citations(std::move(text));
  }
}

void Reporter::OfferLines() {
  absl::btree_map<std::string, std::vector<const Gap*>> together;
  for (const Gap& gap : gaps_) {
    const auto end = gap.path.begin() + static_cast<ptrdiff_t>(gap.written) + 1;
    together[ToString(FieldPath(gap.path.begin(), end))].push_back(&gap);
  }
  for (const auto& [place, gaps] : together) {
    std::vector<FieldPath> paths;
    for (const Gap* gap : gaps) paths.push_back(gap->path);
    const std::string lines =
        Scaffold(paths, gaps.front()->written, context_.language);
    for (const Gap* gap : gaps) findings_[gap->finding].set_paste(lines);
  }
}

std::vector<v1::Finding> Reporter::Take() {
  OfferLines();
  gaps_.clear();
  return std::move(findings_);
}

size_t WrittenSteps(const LintContext& context, FieldPath path) {
  // A list is written where its first entry is.
  const auto is_written = [&] {
    const FieldStep& last = path.back();
    return context.document.Find(path) != nullptr ||
           (last.field->is_repeated() && last.index < 0 &&
            context.document.Find(At(path, 0)) != nullptr);
  };
  while (!path.empty() && !is_written()) path.pop_back();
  return path.size();
}

FieldPath PathTo(const LintContext& context, absl::string_view path) {
  FieldPath steps;
  const google::protobuf::Descriptor* type = &context.catalogue.root();
  for (const absl::string_view name : absl::StrSplit(path, '.')) {
    ABSL_CHECK(type != nullptr) << path;
    const FieldDescriptor* field = type->FindFieldByName(name);
    ABSL_CHECK(field != nullptr) << path;
    steps = Join(std::move(steps), field);
    type = field->message_type();
  }
  return steps;
}

std::string Name(const LintContext& context, const CatalogueEntry* entry,
                 const FieldPath& path) {
  const auto words = [](const FieldDescriptor& field) {
    return absl::StrReplaceAll(field.name(), {{"_", " "}});
  };
  if (entry == nullptr) return words(*path.back().field);
  const std::string& name = entry->Name(context.language);
  if (path.size() <= entry->path.size()) return name;
  return absl::StrCat(name, ": ", words(*path.back().field));
}

std::string Quoted(const LintContext& context, const FieldPath& path) {
  return Shortened(context.document.Literal(path));
}

std::string Shortened(absl::string_view literal) {
  std::string text;
  for (const char c : literal) {
    // A value over several lines, or with control characters, on one line.
    text += absl::ascii_iscntrl(static_cast<unsigned char>(c)) ? ' ' : c;
  }
  if (text.size() <= kMaxQuoted) return text;
  size_t end = kMaxQuoted;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return absl::StrCat(text.substr(0, end), "…");
}

}  // namespace modelcard
