#include "linter/check/lint.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/content.h"
#include "linter/check/not_applicable.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// Walks the document and, where it has no message, the schema.
class Linter {
 public:
  explicit Linter(const LintContext& context)
      : context_(context), reporter_(context) {
    const std::vector<std::string> ids =
        DeclaredNotApplicable(context.document.message());
    for (size_t i = 0; i < ids.size(); ++i) {
      declared_not_applicable_.emplace(ids[i], static_cast<int>(i));
    }
  }

  std::vector<v1::Finding> Run() {
    if (CheckGeneralPurpose(context_, reporter_) == Result::kPass) {
      const Message& document = context_.document.message();
      VisitMessage(document, {}, nullptr);
      const auto* model =
          google::protobuf::DynamicCastMessage<v1::ModelDocumentation>(
              &document);
      if (model == nullptr) return reporter_.Take();
      for (const DocumentCheck check : DocumentChecks()) {
        check(context_, *model, reporter_);
      }
    }
    return reporter_.Take();
  }

 private:
  // `entry` is the requirement that the message is part of the answer to.
  void VisitMessage(const Message& message, const FieldPath& path,
                    const CatalogueEntry* entry) {
    CheckMissingParts(context_, message, path, entry, reporter_);
    const Descriptor& type = *message.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      VisitField(message, Join(path, type.field(i)), entry);
    }
    if (!path.empty()) return;
    for (const FieldDescriptor* extension : context_.catalogue.extensions()) {
      VisitField(message, Join(path, extension), entry);
    }
  }

  void VisitField(const Message& message, const FieldPath& path,
                  const CatalogueEntry* entry) {
    const FieldDescriptor& field = *path.back().field;
    const bool given = HasContent(message, field);
    // A part that has been begun is asked for requirement by requirement.
    if (!given && HoldsRequirements(field) &&
        (context_.document.Find(path) != nullptr || IsOfOthers(field))) {
      VisitAbsent(path);
      return;
    }
    if (const v1::Requirement* requirement = RequirementOf(field)) {
      entry = context_.catalogue.Find(requirement->id());
      if (!VisitSubject(*entry, path, &message, given)) return;
    }
    if (!given) {
      VisitAbsent(path);
      return;
    }
    if (field.message_type() == nullptr) {
      VisitScalars(message, path, entry);
    } else {
      VisitMessages(message, path, entry);
    }
    if (field.is_repeated()) {
      RunChecks(ListChecks(), Value{path, message, entry});
    }
  }

  // Whether the role of who wrote the document takes the duty as a whole away;
  // parts of what it covers may still be asked of them.
  bool IsOfOthers(const FieldDescriptor& field) const {
    const v1::Requirement* requirement = RequirementOf(field);
    if (requirement == nullptr) return false;
    const Fact* because = Judge(*requirement, context_.facts).because;
    return because != nullptr && because->name == kUpstream;
  }

  // Below a message that is not there every requirement is unanswered.
  void VisitAbsent(const FieldPath& path) {
    const FieldDescriptor& parent = *path.back().field;
    if (parent.message_type() == nullptr || parent.is_repeated()) return;
    for (int i = 0; i < parent.message_type()->field_count(); ++i) {
      const FieldDescriptor* field = parent.message_type()->field(i);
      const FieldPath here = Join(path, field);
      const v1::Requirement* requirement = RequirementOf(*field);
      if (requirement == nullptr ||
          (IsOfOthers(*field) && HoldsRequirements(*field))) {
        VisitAbsent(here);
      } else {
        VisitSubject(*context_.catalogue.Find(requirement->id()), here, nullptr,
                     /*given=*/false);
      }
    }
  }

  // What the policy wants for a reader is asked for whatever exception there
  // is.
  ApplicabilityVerdict ApplicabilityOf(const v1::Requirement& requirement) {
    const ApplicabilityVerdict verdict = Judge(requirement, context_.facts);
    return verdict.applies == Applies::kWaived &&
                   context_.IsRequired(requirement)
               ? ApplicabilityVerdict{}
               : verdict;
  }

  // Commission Guidelines, points 68 and 69.
  bool IsLimitedToModification(const v1::Requirement& requirement) const {
    return requirement.has_modifier_scope() &&
           IsKnownAs(context_.facts, "MODIFIES_GPAI", true);
  }

  // Whether what the field holds is to be looked at.
  bool VisitSubject(const CatalogueEntry& entry, const FieldPath& path,
                    const Message* parent, bool given) {
    const auto declared =
        declared_not_applicable_.find(entry.requirement->id());
    const Subject subject{
        .entry = entry,
        .path = path,
        .parent = parent,
        .applicability = ApplicabilityOf(*entry.requirement),
        .given = given,
        .modification_only = IsLimitedToModification(*entry.requirement),
        .declared_not_applicable =
            declared == declared_not_applicable_.end() ? -1 : declared->second,
    };
    for (const SubjectCheck check : SubjectChecks()) {
      if (check(context_, subject, reporter_) != Result::kPass) return false;
    }
    return given;
  }

  void VisitMessages(const Message& message, const FieldPath& path,
                     const CatalogueEntry* entry) {
    const FieldDescriptor& field = *path.back().field;
    const auto* reflection = message.GetReflection();
    if (!field.is_repeated()) {
      VisitMessage(reflection->GetMessage(message, &field), path, entry);
      return;
    }
    for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
      VisitMessage(reflection->GetRepeatedMessage(message, &field, i),
                   At(path, i), entry);
    }
  }

  void VisitScalars(const Message& message, const FieldPath& path,
                    const CatalogueEntry* entry) {
    const FieldDescriptor& field = *path.back().field;
    if (!field.is_repeated()) {
      RunChecks(ValueChecks(), Value{path, message, entry});
      return;
    }
    const int size = message.GetReflection()->FieldSize(message, &field);
    for (int i = 0; i < size; ++i) {
      RunChecks(ValueChecks(), Value{At(path, i), message, entry});
    }
  }

  void RunChecks(absl::Span<const ValueCheck> checks, const Value& value) {
    for (const ValueCheck check : checks) {
      if (check(context_, value, reporter_) != Result::kPass) return;
    }
  }

  const LintContext& context_;
  Reporter reporter_;
  absl::flat_hash_map<std::string, int> declared_not_applicable_;
};

}  // namespace

std::vector<v1::Finding> Lint(const LintContext& context) {
  return Linter(context).Run();
}

}  // namespace modelcard
