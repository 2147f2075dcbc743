#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/content.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::OneofDescriptor;

// Most fields that hold nothing are not in the document at all: looking for
// their places would take most of the time.
bool MayBeWritten(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) return reflection->FieldSize(message, &field) > 0;
  return !field.has_presence() || reflection->HasField(message, &field);
}

void CheckRequired(const LintContext& context, const Message& message,
                   const FieldPath& path, const CatalogueEntry* entry,
                   Reporter& reporter) {
  const Descriptor& type = *message.GetDescriptor();
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    // A part that answers a requirement of its own is asked for as such.
    if (RequirementOf(field) != nullptr || HasContent(message, field)) continue;
    const FieldPath here = Join(path, &field);
    const bool written =
        MayBeWritten(message, field) &&
        (context.document.Find(here) != nullptr ||
         context.document.Find(Join(path, &field, 0)) != nullptr);
    // Optional parts may be left out, but not left empty. A section may: what
    // belongs into it is asked for one by one. Choices have a check below.
    const bool optional_and_empty = written &&
                                    field.message_type() == nullptr &&
                                    field.real_containing_oneof() == nullptr;
    const bool required =
        ShapeOf(field).required() || IsLeftOpen(message, field);
    if (!required && !optional_and_empty) continue;
    const std::string name = Name(context, entry, here);
    reporter.Report({
        .check = "missing_part",
        .entry = entry,
        .path = written && field.is_repeated() ? Join(path, &field, 0) : here,
        .message = written ? context.Say("empty: $0", "leeg: $0", name)
                           : context.Say("missing: $0", "ontbreekt: $0", name),
        .hint = IsLeftOpen(message, field)
                    ? context.Say("give it, or `$0` instead",
                                  "vul het in, of anders `$0`",
                                  ShapeOf(field).unless_given())
                : required
                    ? context.Say("the answer is incomplete without it",
                                  "zonder dit is het antwoord onvolledig")
                    : context.Say("fill it in, or remove it",
                                  "vul het in, of verwijder het"),
        .paste_from = written ? std::nullopt : std::optional(path.size()),
    });
  }
}

void CheckChoices(const LintContext& context, const Message& message,
                  const FieldPath& path, const CatalogueEntry* entry,
                  Reporter& reporter) {
  const Descriptor& type = *message.GetDescriptor();
  for (int i = 0; i < type.real_oneof_decl_count(); ++i) {
    const OneofDescriptor& choice = *type.real_oneof_decl(i);
    if (!choice.options().GetExtension(v1::choose_one)) continue;
    std::vector<std::string> names;
    const FieldDescriptor* written = nullptr;
    bool chosen = false;
    for (int j = 0; j < choice.field_count(); ++j) {
      const FieldDescriptor& field = *choice.field(j);
      names.push_back(absl::StrCat("`", field.name(), "`"));
      chosen = chosen || HasContent(message, field);
      if (message.GetReflection()->HasField(message, &field)) written = &field;
    }
    if (chosen) continue;
    const std::string all = absl::StrJoin(names, ", ");
    reporter.Report({
        .check = "missing_part",
        .entry = entry,
        .path = written == nullptr ? path : Join(path, written),
        .message = context.Say("$0 gives none of $1", "$0 geeft geen van $1",
                               entry == nullptr ? std::string(type.name())
                                                : Name(context, entry, path),
                               all),
        .hint = context.Say("give one of them", "geef een ervan"),
    });
  }
}

}  // namespace

void CheckMissingParts(const LintContext& context, const Message& message,
                       const FieldPath& path, const CatalogueEntry* entry,
                       Reporter& reporter) {
  CheckRequired(context, message, path, entry, reporter);
  CheckChoices(context, message, path, entry, reporter);
}

}  // namespace modelcard
