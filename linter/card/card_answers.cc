#include "linter/card/card_answers.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/card/answer.h"
#include "linter/card/same_meaning.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/merge.h"
#include "linter/document/same_rounded.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

FieldPath WithoutIndices(FieldPath path) {
  for (FieldStep& step : path) step.index = -1;
  return path;
}

}  // namespace

CardAnswers::CardAnswers(const SourceText& source,
                         const google::protobuf::Descriptor& type)
    : source_(source),
      prototype_(
          *google::protobuf::MessageFactory::generated_factory()->GetPrototype(
              &type)) {}

Answer CardAnswers::New() const {
  return {std::unique_ptr<Message>(prototype_.New()), {}};
}

void CardAnswers::Keep(Answer answer) {
  std::vector<Leaf> leaves;
  CollectLeaves(*answer.message, {}, leaves);
  bool all_said = !leaves.empty();
  for (const Leaf& leaf : leaves) all_said = all_said && WasSaid(leaf, answer);
  // Several values together are one thing, and may be said of another.
  if (all_said && leaves.size() == 1) return;
  for (const Leaf& leaf : leaves) {
    const auto [at, is_new] = said_.try_emplace(leaf.field);
    Said& said = at->second;
    const auto place = answer.locations.find(leaf.path);
    if (is_new && place != answer.locations.end()) said.first = place->second;
    if (leaf.number) {
      if (!said.number) said.number = {*leaf.number, Written(leaf, answer)};
      continue;
    }
    if (leaf.descriptor->cpp_type() != FieldDescriptor::CPPTYPE_STRING)
      continue;
    const std::string text = leaf.descriptor->is_repeated()
                                 ? ""
                                 : leaf.parent->GetReflection()->GetString(
                                       *leaf.parent, leaf.descriptor);
    const auto before = said.texts.try_emplace(leaf.meaning, text).first;
    // One licence that is spelled in two ways is one entry of the list.
    if (IsLicenceName(*leaf.descriptor)) {
      leaf.parent->GetReflection()->SetString(leaf.parent, leaf.descriptor,
                                              before->second);
    }
  }
  // The text is the card's; a copy for every answer would be a waste.
  answers_.emplace_back(SourceText("", ""), std::move(answer.message),
                        std::move(answer.locations));
}

PutResult CardAnswers::Put(const FieldPath& path, const Slice& slice,
                           ByteRange whole) {
  Answer answer = New();
  if (!PutAnswer(slice, whole, path, answer)) return {};
  std::vector<Leaf> leaves;
  CollectLeaves(*answer.message, {}, leaves);
  for (const Leaf& leaf : leaves) {
    const auto before = said_.find(leaf.field);
    if (before == said_.end() || WasSaid(leaf, answer)) continue;
    if (IsLong(slice.text)) return {false, before->second.first};
  }
  Keep(std::move(answer));
  return {true, std::nullopt};
}

std::optional<FieldLocation> CardAnswers::PlaceOf(
    absl::string_view path) const {
  const auto said = said_.find(path);
  if (said == said_.end()) return std::nullopt;
  return said->second.first;
}

Document CardAnswers::Merged() const {
  if (answers_.empty()) {
    return Document(source_, std::unique_ptr<Message>(prototype_.New()), {});
  }
  const Document merged = Merge(answers_);
  std::unique_ptr<Message> message(prototype_.New());
  message->CopyFrom(merged.message());
  FieldLocations locations = merged.locations();
  for (auto& [path, location] : locations) location.source = 0;
  SourceRemarks remarks;
  for (SourceConflict conflict : merged.remarks().conflicts) {
    conflict.first.source = conflict.second.source = 0;
    remarks.conflicts.push_back(std::move(conflict));
  }
  return Document({source_}, std::move(message), std::move(locations),
                  std::move(remarks));
}

void CardAnswers::CollectLeaves(Message& message, const FieldPath& path,
                                std::vector<Leaf>& leaves) const {
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const int size =
        field->is_repeated() ? reflection->FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      const int index = field->is_repeated() ? i : -1;
      const FieldPath here = Join(path, field, index);
      if (field->message_type() != nullptr) {
        CollectLeaves(
            index < 0 ? *reflection->MutableMessage(&message, field)
                      : *reflection->MutableRepeatedMessage(&message, field, i),
            here, leaves);
        continue;
      }
      Leaf leaf{ToString(here),
                ToString(WithoutIndices(here)),
                "",
                std::nullopt,
                &message,
                field};
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        const std::string text =
            index < 0 ? reflection->GetString(message, field)
                      : reflection->GetRepeatedString(message, field, i);
        // Entries of lists are names, of which a sign may be what differs.
        leaf.meaning = leaf.path == leaf.field || IsLicenceName(*field)
                           ? MeaningOf(*field, text)
                           : absl::AsciiStrToLower(text);
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_DOUBLE &&
                 index < 0) {
        leaf.number = reflection->GetDouble(message, field);
      }
      leaves.push_back(std::move(leaf));
    }
  }
}

bool CardAnswers::WasSaid(const Leaf& leaf, const Answer& answer) const {
  const auto before = said_.find(leaf.field);
  if (before == said_.end()) return false;
  const Said& said = before->second;
  if (!leaf.number) {
    return !leaf.meaning.empty() && said.texts.contains(leaf.meaning);
  }
  // A list has many numbers; a field has one.
  return leaf.path == leaf.field && said.number &&
         SameRounded(said.number->first, said.number->second, *leaf.number,
                     Written(leaf, answer));
}

std::string CardAnswers::Written(const Leaf& leaf, const Answer& answer) const {
  const auto place = answer.locations.find(leaf.path);
  if (place == answer.locations.end()) return "";
  const ByteRange& range = place->second.value;
  return std::string(
      source_.text().substr(range.begin, range.end - range.begin));
}

}  // namespace modelcard
