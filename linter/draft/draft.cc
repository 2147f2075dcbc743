#include "linter/draft/draft.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/content.h"
#include "linter/check/not_applicable.h"
#include "linter/check/slot.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::OneofDescriptor;
using Kind = DraftField::Kind;

bool IsBool(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL;
}

// Whether the field is in the message at all, be it empty.
bool IsWritten(const Message* message, const FieldDescriptor& field) {
  if (message == nullptr) return false;
  const auto* reflection = message->GetReflection();
  return field.is_repeated() ? reflection->FieldSize(*message, &field) > 0
                             : reflection->HasField(*message, &field);
}

class Drafter {
 public:
  Drafter(const Known& known, const Catalogue& catalogue, const FactSet& facts,
          Language language)
      : known_(known),
        catalogue_(catalogue),
        facts_(facts),
        language_(language) {
    for (std::string& id : DeclaredNotApplicable(*known.message)) {
      declared_.insert(std::move(id));
    }
    for (const SourceConflict& each : known.document.remarks().conflicts) {
      conflicts_[ToString(each.path)] = &each;
    }
  }

  std::vector<DraftField> Root() const {
    std::vector<DraftField> fields =
        Fields(*known_.message->GetDescriptor(), known_.message.get(), {});
    for (const FieldDescriptor* extension : catalogue_.extensions()) {
      Add(*extension, known_.message.get(), {}, fields);
    }
    return fields;
  }

 private:
  // `message` is null where nothing is known of it.
  std::vector<DraftField> Fields(const Descriptor& type, const Message* message,
                                 const FieldPath& path) const {
    std::vector<DraftField> fields;
    for (int i = 0; i < type.field_count(); ++i) {
      Add(*type.field(i), message, path, fields);
    }
    return fields;
  }

  void Add(const FieldDescriptor& field, const Message* message,
           const FieldPath& path, std::vector<DraftField>& fields) const {
    const FieldPath here = Join(path, &field);
    const bool written = IsWritten(message, field);
    const bool given = message != nullptr && HasContent(*message, field);
    const v1::Requirement* requirement = RequirementOf(field);
    if (HoldsRequirements(field)) {
      AddSection(field, written ? message : nullptr, here, fields);
    } else if (given || (written && IsBool(field))) {
      AddGiven(field, *message, here, fields);
    } else if (requirement != nullptr) {
      if (IsAsked(*requirement)) fields.push_back(Asked(field, here));
    } else if (IsNeeded(field, message) || IsUnmade(field, message)) {
      fields.push_back(SlotFor(field, here));
    } else if (written) {
      // Empty, but somebody wrote it.
      AddGiven(field, *message, here, fields);
    }
  }

  // Whether a part has to be there that is no requirement of its own.
  static bool IsNeeded(const FieldDescriptor& field, const Message* message) {
    return ShapeOf(field).required() ||
           (message == nullptr ? !ShapeOf(field).unless_given().empty()
                               : IsLeftOpen(*message, field));
  }

  // What is asked for inside a section is asked for one by one.
  // `parent` is null if nobody has begun it.
  void AddSection(const FieldDescriptor& field, const Message* parent,
                  const FieldPath& here,
                  std::vector<DraftField>& fields) const {
    const v1::Requirement* requirement = RequirementOf(field);
    if (parent == nullptr && requirement != nullptr && !IsAsked(*requirement)) {
      return;
    }
    const Message* message =
        parent == nullptr
            ? nullptr
            : &parent->GetReflection()->GetMessage(*parent, &field);
    DraftField section{.kind = Kind::kMessage, .field = &field, .path = here};
    section.parts = Fields(*field.message_type(), message, here);
    if (message == nullptr && !ShapeOf(field).required() && !Asks(section)) {
      return;
    }
    if (requirement != nullptr) section.remarks.push_back(Law(*requirement));
    fields.push_back(std::move(section));
  }

  // Whether a requirement asks for a part; without one a section that nothing
  // is known of need not be there.
  static bool Asks(const DraftField& section) {
    return std::any_of(
        section.parts.begin(), section.parts.end(), [](const DraftField& part) {
          return RequirementOf(*part.field) != nullptr || Asks(part);
        });
  }

  bool IsAsked(const v1::Requirement& requirement) const {
    return !declared_.contains(requirement.id()) &&
           Judge(requirement, facts_).applies == Applies::kYes;
  }

  // Whether the field is the first of alternatives of which none was chosen.
  static bool IsUnmade(const FieldDescriptor& field, const Message* message) {
    const OneofDescriptor* choice = field.real_containing_oneof();
    if (choice == nullptr || message == nullptr || choice->field(0) != &field ||
        !choice->options().GetExtension(v1::choose_one)) {
      return false;
    }
    for (int i = 0; i < choice->field_count(); ++i) {
      if (IsWritten(message, *choice->field(i))) return false;
    }
    return true;
  }

  void AddGiven(const FieldDescriptor& field, const Message& message,
                const FieldPath& here, std::vector<DraftField>& fields) const {
    if (!field.is_repeated()) {
      fields.push_back(Given(field, message, here));
    } else {
      const int size = message.GetReflection()->FieldSize(message, &field);
      for (int i = 0; i < size; ++i) {
        fields.push_back(Given(field, message, At(here, i)));
      }
    }
  }

  DraftField Given(const FieldDescriptor& field, const Message& parent,
                   const FieldPath& here) const {
    DraftField given{.kind = Kind::kAnswer,
                     .field = &field,
                     .parent = &parent,
                     .path = here};
    if (const v1::Requirement* requirement = RequirementOf(field)) {
      if (here.back().index <= 0) {
        given.remarks.push_back(absl::StrCat(
            requirement->id(), ": ", FullNameOf(*requirement, language_)));
      }
      AddSource(here, given);
    }
    if (here.back().index == 0) AddRemarks(At(here, -1), given);
    AddRemarks(here, given);
    if (field.message_type() != nullptr) {
      const auto* reflection = parent.GetReflection();
      given.kind = Kind::kMessage;
      given.parts =
          Fields(*field.message_type(),
                 here.back().index < 0 ? &reflection->GetMessage(parent, &field)
                                       : &reflection->GetRepeatedMessage(
                                             parent, &field, here.back().index),
                 here);
    }
    return given;
  }

  void AddSource(const FieldPath& path, DraftField& field) const {
    const FieldLocation* location = PlaceOfAnswer(path);
    if (location == nullptr || known_.replaced.contains(ToString(path))) return;
    field.remarks.push_back(
        Say(language_, "from $0", "uit $0", PlaceOf(*location)));
  }

  // A card answers parts of a message without writing the message itself: then
  // the first of them.
  const FieldLocation* PlaceOfAnswer(const FieldPath& path) const {
    if (const FieldLocation* location = known_.document.Find(path)) {
      return location;
    }
    const std::string before = absl::StrCat(ToString(path), ".");
    const FieldLocation* first = nullptr;
    for (const auto& [name, location] : known_.document.locations()) {
      if (!absl::StartsWith(name, before)) continue;
      if (first == nullptr ||
          std::pair(location.source, location.field.begin) <
              std::pair(first->source, first->field.begin)) {
        first = &location;
      }
    }
    return first;
  }

  void AddRemarks(const FieldPath& path, DraftField& field) const {
    const std::string name = ToString(path);
    if (const auto found = known_.remarks.find(name);
        found != known_.remarks.end()) {
      field.remarks.insert(field.remarks.end(), found->second.begin(),
                           found->second.end());
    }
    if (const auto found = conflicts_.find(name); found != conflicts_.end()) {
      const FieldLocation& other = found->second->second;
      const absl::string_view text = known_.document.SourceOf(other).text();
      field.remarks.push_back(
          Say(language_, "$0 says something else: $1",
              "$0 zegt iets anders: $1", PlaceOf(other),
              Shortened(text.substr(other.value.begin,
                                    other.value.end - other.value.begin))));
    }
  }

  std::string PlaceOf(const FieldLocation& location) const {
    const SourceText& source = known_.document.SourceOf(location);
    return absl::StrCat(source.path(), ":",
                        source.PositionAt(location.field.begin).line);
  }

  // For example "AIA.XI.1.1.c-1, Annex XI, section 1, point 1(c): Give …".
  std::string Law(const v1::Requirement& requirement) const {
    return absl::StrCat(requirement.id(), ", ",
                        CitationText(requirement.citation(0), language_), ": ",
                        In(language_, requirement.what()));
  }

  DraftField Asked(const FieldDescriptor& field, const FieldPath& here) const {
    const v1::Requirement& requirement = *RequirementOf(field);
    DraftField asked = SlotFor(field, here);
    std::vector<std::string> remarks = {Law(requirement)};
    if (requirement.optional()) {
      asked.as_comment = true;
      remarks.push_back(
          Say(language_, "May be left out.", "Mag worden weggelaten."));
    }
    asked.remarks.insert(asked.remarks.begin(), remarks.begin(), remarks.end());
    return asked;
  }

  DraftField SlotFor(const FieldDescriptor& field,
                     const FieldPath& here) const {
    DraftField slot{.kind = Kind::kSlot, .field = &field, .path = here};
    AddRemarks(here, slot);
    if (const std::string others = AlternativesTo(field, language_);
        !others.empty()) {
      slot.remarks.push_back(others);
    }
    if (field.message_type() == nullptr) {
      slot.slot = SlotOf(field, language_);
      slot.as_comment = slot.slot.only_comment;
      if (!slot.slot.remark.empty()) slot.remarks.push_back(slot.slot.remark);
      return slot;
    }
    slot.kind = Kind::kMessage;
    for (const FieldDescriptor* part : PartsOf(*field.message_type())) {
      slot.parts.push_back(SlotFor(*part, Join(here, part)));
    }
    return slot;
  }

  const Known& known_;
  const Catalogue& catalogue_;
  const FactSet& facts_;
  const Language language_;
  absl::flat_hash_set<std::string> declared_;
  absl::flat_hash_map<std::string, const SourceConflict*> conflicts_;
};

}  // namespace

std::vector<DraftField> MakeDraft(const Known& known,
                                  const Catalogue& catalogue,
                                  const FactSet& facts, Language language) {
  return Drafter(known, catalogue, facts, language).Root();
}

}  // namespace modelcard
