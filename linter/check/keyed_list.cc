#include "linter/check/keyed_list.h"

#include <optional>
#include <string>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/content.h"
#include "linter/check/number.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/wording.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// Unspecified and unnamed keys are findings of other checks.
void AddEntry(int number, const google::protobuf::EnumDescriptor& type,
              KeyedEntry entry, KeyedList& entries) {
  entry.key = type.FindValueByNumber(number);
  if (number != 0 && entry.key != nullptr) entries.insert({number, entry});
}

// Adds the entries of one repeated field, or the scalars of a list of enums.
void AddEntries(const Message& parent, const FieldDescriptor& list,
                const FieldPath& path, const std::string& key,
                KeyedList& entries) {
  const auto* reflection = parent.GetReflection();
  for (int i = 0; i < reflection->FieldSize(parent, &list); ++i) {
    const FieldPath here = At(path, i);
    if (list.enum_type() != nullptr) {
      AddEntry(reflection->GetRepeatedEnumValue(parent, &list, i),
               *list.enum_type(), {nullptr, here, nullptr}, entries);
      continue;
    }
    const Message& entry = reflection->GetRepeatedMessage(parent, &list, i);
    const FieldDescriptor* key_field =
        entry.GetDescriptor()->FindFieldByName(key);
    if (key_field == nullptr || key_field->enum_type() == nullptr ||
        key_field->is_repeated()) {
      continue;
    }
    AddEntry(entry.GetReflection()->GetEnumValue(entry, key_field),
             *key_field->enum_type(), {&entry, here, nullptr}, entries);
  }
}

}  // namespace

KeyedList KeyedListAt(const Value& value, const std::string& key) {
  KeyedList entries;
  if (value.field().is_repeated()) {
    AddEntries(value.parent, value.field(), value.path, key, entries);
    return entries;
  }
  // A message around the list.
  const Message& message =
      value.parent.GetReflection()->GetMessage(value.parent, &value.field());
  const auto* type = message.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor& field = *type->field(i);
    if (field.is_repeated() &&
        (field.message_type() != nullptr || field.enum_type() != nullptr)) {
      AddEntries(message, field, Join(value.path, &field), key, entries);
    }
  }
  return entries;
}

KeyedList KeyedListOf(const LintContext& context, const CatalogueEntry& entry,
                      const std::string& key) {
  const Message* message = &context.document.message();
  for (const FieldStep& step : entry.path) {
    if (!HasContent(*message, *step.field)) return {};
    if (step.field == entry.path.back().field) break;
    message = &message->GetReflection()->GetMessage(*message, step.field);
  }
  if (entry.field().message_type() == nullptr &&
      entry.field().enum_type() == nullptr) {
    return {};
  }
  return KeyedListAt({entry.path, *message, &entry}, key);
}

std::optional<Value> NumberIn(const KeyedEntry& entry,
                              const CatalogueEntry* requirement) {
  if (entry.message == nullptr) return std::nullopt;
  const FieldDescriptor* number = NumberField(*entry.message->GetDescriptor());
  if (number == nullptr ||
      !entry.message->GetReflection()->HasField(*entry.message, number)) {
    return std::nullopt;
  }
  return Value{Join(entry.path, number), *entry.message, requirement};
}

Result CompareKeys(const LintContext& context, const Value& value,
                   const CatalogueEntry& source, const KeyedList& expected,
                   const KeyedList& actual, Reporter& reporter) {
  Result result = Result::kPass;
  const std::string name = Name(context, value.entry, value.path);
  const std::string source_name = Name(context, &source, source.path);
  // A list stands where its first entry stands.
  const FieldPath list =
      value.field().is_repeated() ? At(value.path, 0) : value.path;
  for (const auto& [key, entry] : expected) {
    if (actual.contains(key)) continue;
    result = Result::kFault;
    const std::string label = LabelOf(*entry.key, context.language);
    reporter.Report({
        .check = "one_each",
        .entry = value.entry,
        .path = list,
        .message = context.Say("$0 says nothing about \"$1\", which is among "
                               "the $2",
                               "$0 zegt niets over \"$1\", dat bij $2 staat",
                               name, label, source_name),
        .hint = context.Say("add an entry for $0", "voeg $0 toe",
                            entry.key->name()),
        .related = {{entry.path,
                     context.Say("\"$0\" is given in the $1",
                                 "\"$0\" staat bij $1", label, source_name)}},
    });
  }
  for (const auto& [key, entry] : actual) {
    if (expected.contains(key)) continue;
    result = Result::kFault;
    const std::string label = LabelOf(*entry.key, context.language);
    reporter.Report({
        .check = "one_each",
        .entry = value.entry,
        .path = entry.path,
        .message = context.Say("$0 is given for \"$1\", which is not among "
                               "the $2",
                               "$0 is ingevuld voor \"$1\", dat niet bij $2 "
                               "staat",
                               name, label, source_name),
        .hint = context.Say("remove the entry, or add $0 there",
                            "verwijder het, of voeg $0 daar toe",
                            entry.key->name()),
    });
  }
  return result;
}

}  // namespace modelcard
