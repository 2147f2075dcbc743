// What a check gets to see and how it reports.
//
// A check is a function in a file of its own, listed in registry.cc. There are
// four kinds, by what they look at: a requirement, one scalar value, a list, or
// several parts of the document that have to agree. Each value passes through
// its checks in order until one speaks, so that one fault is one finding.

#ifndef LINTER_CHECK_CHECK_H_
#define LINTER_CHECK_CHECK_H_

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// A model that the one under check was made from.
struct DocumentedBase {
  // Its build label, for example "//models/tulip:tulip".
  std::string label;
  v1::DescribedModel model;
};

// The whole of a document under check.
struct LintContext {
  const Document& document;
  const Catalogue& catalogue;
  const FactSet& facts;
  Language language = Language::kEnglish;

  // Null outside a build, where nobody can tell.
  const std::vector<DocumentedBase>* bases = nullptr;

  // Whoever the policy wants served: what is for them is asked for although an
  // exception takes the duty away, and its absence is an error.
  std::vector<v1::Audience> required_audiences = {};

  // The day that intervals are compared with; without it they are not checked.
  std::optional<std::chrono::year_month_day> as_of = std::nullopt;

  // Whether an element is for one of them.
  bool IsRequired(const v1::Requirement& requirement) const;

  // A sentence in the language of the report.
  template <typename... Args>
  std::string Say(absl::string_view en, absl::string_view nl,
                  const Args&... args) const {
    return modelcard::Say(language, en, nl, args...);
  }
};

// A requirement at its place in the document.
struct Subject {
  const CatalogueEntry& entry;
  FieldPath path;

  // The message the field belongs to; null if it is not in the document.
  const google::protobuf::Message* parent;
  ApplicabilityVerdict applicability;

  // Whether the field holds anything.
  bool given;

  // Whether the duty is limited to a modification: the document is of one who
  // modified another's model.
  bool modification_only = false;

  // Index of the document's `not_applicable` entry for it; -1 if none.
  int declared_not_applicable = -1;
};

// A field that holds something, or one element of a list of scalars.
struct Value {
  FieldPath path;
  const google::protobuf::Message& parent;

  // The requirement it belongs to; null if none.
  const CatalogueEntry* entry;

  const google::protobuf::FieldDescriptor& field() const {
    return *path.back().field;
  }
  int index() const { return path.back().index; }
  const v1::ValueShape& shape() const { return ShapeOf(field()); }

  // Of a string field.
  std::string Text() const;

  // Of a numeric field.
  double Number() const;

  // Of an enum field; null if the document gives a number that has no name.
  const google::protobuf::EnumValueDescriptor* Enum() const;
};

// A piece of the value at fault, and what to write instead. Only where nobody
// has to decide anything.
struct Fix {
  // As the document writes it; if it stands there more than once, or not in
  // this form, the finding has no edit.
  std::string from;
  std::string to;

  // Why nobody need decide it.
  std::string reason;
};

// A place that belongs to a fault beside its own.
struct OtherPlace {
  FieldLocation location;

  // What stands there.
  std::string message;
};

// Another field that a fault is about.
struct RelatedField {
  FieldPath path;

  // What stands there, for example "number of parameters is 7e9".
  std::string message;
};

// A fault, before it becomes a finding.
struct Fault {
  // Name of the check's file.
  absl::string_view check;

  // Null for a fault in a field that no requirement covers.
  const CatalogueEntry* entry;
  FieldPath path;
  std::string message = "";
  std::string hint = "";

  // If not set, by the force of the requirement and whether the provider has
  // signed the text behind it.
  std::optional<v1::Finding::Severity> severity = std::nullopt;
  std::string paste = "";

  // What is missing: lines are offered for the steps of `path` from this one
  // on. Not set where nothing can be pasted.
  std::optional<size_t> paste_from = std::nullopt;
  std::optional<Fix> fix = std::nullopt;

  // Where it is; if not set, at the field or what is nearest to it.
  std::optional<FieldLocation> place = std::nullopt;
  std::vector<OtherPlace> other_places = {};

  // What the fault contradicts: shown beside it where the document has it.
  std::vector<RelatedField> related = {};
};

// Turns faults into findings.
class Reporter {
 public:
  explicit Reporter(const LintContext& context) : context_(context) {}

  void Report(const Fault& fault);

  // Whether something is reported at just that field, by its path in text.
  bool HasFindingAt(absl::string_view field_path) const;

  // Where an error is reported at a field or at a part around it, both by their
  // paths in text.
  std::optional<std::string> ErrorAround(absl::string_view field_path) const;

  // Says more in the hint of each error reported at a field.
  void AddToHint(absl::string_view field_path, absl::string_view text);

  // Whether something is reported about a requirement.
  bool HasFindingOf(absl::string_view requirement) const;

  // The findings, each with the lines it offers.
  std::vector<v1::Finding> Take();

 private:
  // A finding about something that is missing.
  struct Gap {
    size_t finding;
    FieldPath path;
    size_t written;
  };

  // What is missing inside one message that is not there is offered together:
  // each such finding has the same lines.
  void OfferLines();

  const LintContext& context_;
  std::vector<v1::Finding> findings_;
  std::vector<Gap> gaps_;
};

// What a check made of a value.
enum class Result {
  // Nothing: the next check looks at it.
  kPass,

  // A fault, which was reported.
  kFault,

  // The value is all right and no other check need look at it.
  kSettled,
};

using SubjectCheck = Result (*)(const LintContext&, const Subject&, Reporter&);
using DocumentCheck = void (*)(const LintContext&,
                               const v1::ModelDocumentation&, Reporter&);
using ValueCheck = Result (*)(const LintContext&, const Value&, Reporter&);

// The path that leads from the root message to a field, for example
// "scope.systemic_risk.status". Aborts if there is none: it is written in code.
FieldPath PathTo(const LintContext& context, absl::string_view path);

// How many steps of `path` are written in the document.
size_t WrittenSteps(const LintContext& context, FieldPath path);

// How a fault names its field: the requirement's name, and the part of it where
// the answer has several, for example "provider contact details: email".
std::string Name(const LintContext& context, const CatalogueEntry* entry,
                 const FieldPath& path);

// The value as the document writes it, short enough for a message and safe on a
// terminal.
std::string Quoted(const LintContext& context, const FieldPath& path);

// The same for any piece of a document.
std::string Shortened(absl::string_view literal);

}  // namespace modelcard

#endif  // LINTER_CHECK_CHECK_H_
