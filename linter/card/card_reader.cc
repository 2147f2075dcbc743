#include "linter/card/card_reader.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/card/answer.h"
#include "linter/card/card_answers.h"
#include "linter/card/card_lines.h"
#include "linter/card/contradictions.h"
#include "linter/card/front_matter.h"
#include "linter/card/hugging_face.h"
#include "linter/card/markdown.h"
#include "linter/card/names.h"
#include "linter/card/section_reader.h"
#include "linter/card/slice.h"
#include "linter/card/topic.h"
#include "linter/card/trim.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_reader.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

constexpr absl::string_view kModelName = "general.model.name";

bool Overlap(const FieldLocation& a, const FieldLocation& b) {
  return a.value.begin < b.value.end && b.value.begin < a.value.end;
}

class Card {
 public:
  Card(const SourceText& source, const CardNames& names)
      : source_(source),
        lines_(source.text()),
        names_(names),
        answers_(source, names.root()) {}

  std::optional<ReadFailure> Read() {
    auto front = ReadFrontMatter(source_, lines_);
    if (auto* failure = std::get_if<ReadFailure>(&front)) return *failure;
    const auto& [keys, rest] = std::get<FrontMatter>(front);
    if (keys) {
      if (auto failure = ReadKeys(*keys)) return failure;
    }
    const Markdown text = ReadMarkdown(source_, lines_, rest);
    const std::vector<StatedQuantity> stated = QuantitiesOfKeys();
    SectionReader reader(source_, lines_, names_, text.sections, answers_);
    reader.Read();
    for (UnreadPart& part : reader.Unread()) {
      remarks_.unread.push_back(std::move(part));
    }
    remarks_.contradictions =
        FindContradictions(source_, lines_, text, stated, OwnNames(text));
    return std::nullopt;
  }

  // The answers as one document of this one source.
  Document Finish() && {
    const Document merged = answers_.Merged();
    remarks_.conflicts = merged.remarks().conflicts;
    // One fault is told once.
    std::erase_if(remarks_.contradictions, [&](const QuantityClash& clash) {
      return std::any_of(remarks_.conflicts.begin(), remarks_.conflicts.end(),
                         [&](const SourceConflict& conflict) {
                           return Overlap(clash.first, conflict.first) &&
                                  Overlap(clash.second, conflict.second);
                         });
    });
    std::unique_ptr<google::protobuf::Message> message(merged.message().New());
    message->CopyFrom(merged.message());
    return Document({source_}, std::move(message), merged.locations(),
                    std::move(remarks_));
  }

 private:
  std::optional<ReadFailure> ReadKeys(const YamlNode& keys) {
    for (size_t i = 0; i < keys.keys.size(); ++i) {
      const YamlNode& key = keys.keys[i];
      const YamlNode& value = keys.values[i];
      if (value.IsNull() || IsPartOfOtherKey(key.text, keys)) continue;
      const ByteRange whole = {key.use.begin, value.use.end};
      if (key.text == "modelcard") {
        Answer answer = answers_.New();
        if (auto failure = ReadYamlNode(source_, value, *answer.message, {},
                                        answer.locations)) {
          return failure;
        }
        answers_.Keep(std::move(answer));
      } else if (!PutGroups(MapHuggingFaceKey(key.text, value, keys),
                            value.kind == YamlNode::Kind::kScalar
                                ? whole
                                : ByteRange{}) &&
                 !PutKey(key.text, value, whole)) {
        remarks_.unread.push_back({{whole, whole}, key.text});
      }
    }
    return std::nullopt;
  }

  // Whether one has a place; those that have none are listed then. A value in
  // `whole`, a key with its one value, is reported with the key; one in a list,
  // or under another key, alone.
  bool PutGroups(const std::vector<MappedGroup>& groups, ByteRange whole) {
    std::vector<const MappedGroup*> unread;
    for (const MappedGroup& group : groups) {
      if (!PutGroup(group, whole)) unread.push_back(&group);
    }
    if (unread.size() == groups.size()) return false;
    for (const MappedGroup* group : unread) List(group->range, group->name);
    return true;
  }

  // A part without a name goes by how it is written.
  void List(ByteRange range, std::string name) {
    if (range.begin == range.end) range = LineAround(range.begin);
    if (name.empty()) name = FirstLine(range);
    remarks_.unread.push_back({{range, range}, std::move(name)});
  }

  // What is nothing, as an item `-` of a list, still stands somewhere.
  ByteRange LineAround(size_t offset) const {
    return Trimmed(source_.text(), lines_.Range(lines_.LineAt(offset)));
  }

  bool PutGroup(const MappedGroup& group, ByteRange whole) {
    Answer answer = answers_.New();
    if (group.values.empty()) return false;
    for (const MappedValue& value : group.values) {
      const bool inside =
          whole.begin <= value.range.begin && value.range.end <= whole.end;
      if (!PutElement({value.range, value.text, value.bare},
                      inside ? whole : value.range, value.field, answer)) {
        return false;
      }
    }
    answers_.Keep(std::move(answer));
    return true;
  }

  std::string FirstLine(ByteRange range) const {
    const absl::string_view text =
        source_.text().substr(range.begin, range.end - range.begin);
    return std::string(text.substr(0, text.find_first_of("\r\n")));
  }

  // Into every field of that name. False if there is none, or none that the
  // value is one of; of a list, what is none is listed then.
  bool PutKey(absl::string_view key, const YamlNode& value, ByteRange whole) {
    if (value.kind == YamlNode::Kind::kMapping) return false;
    if (value.kind == YamlNode::Kind::kScalar) {
      bool put = false;
      for (const FieldPath& path : names_.Find(key)) {
        put = answers_.Put(path, SliceOf(value), whole).put || put;
      }
      return put;
    }
    std::vector<bool> put(value.values.size());
    for (const FieldPath& path : names_.Find(key)) PutList(path, value, put);
    if (std::find(put.begin(), put.end(), true) == put.end()) return false;
    for (size_t i = 0; i < put.size(); ++i) {
      if (!put[i]) List(value.values[i].use, "");
    }
    return true;
  }

  // Elements are answers of their own, unless the field is one text: two would
  // contradict each other. Notes in `put` which are used.
  void PutList(const FieldPath& path, const YamlNode& list,
               std::vector<bool>& put) {
    std::vector<size_t> scalars;
    std::vector<absl::string_view> texts;
    for (size_t i = 0; i < list.values.size(); ++i) {
      const YamlNode& each = list.values[i];
      if (each.kind != YamlNode::Kind::kScalar || each.IsNull()) continue;
      scalars.push_back(i);
      texts.push_back(each.text);
    }
    if (scalars.size() > 1 && IsOneText(*path.back().field)) {
      const Slice slice = {list.range, absl::StrJoin(texts, ", ")};
      if (!answers_.Put(path, slice, list.use).put) return;
      for (const size_t i : scalars) put[i] = true;
      return;
    }
    for (const size_t i : scalars) {
      const YamlNode& each = list.values[i];
      if (answers_.Put(path, SliceOf(each), each.use).put) put[i] = true;
    }
  }

  static bool IsOneText(const google::protobuf::FieldDescriptor& field) {
    return !field.is_repeated() &&
           field.cpp_type() ==
               google::protobuf::FieldDescriptor::CPPTYPE_STRING;
  }

  static Slice SliceOf(const YamlNode& scalar) {
    return {scalar.range, scalar.text, !scalar.quoted};
  }

  // What the card calls its model: its title, unless that is a name of the
  // schema, and the answer.
  std::vector<std::string> OwnNames(const Markdown& text) const {
    std::vector<std::string> names;
    if (text.sections.size() > 1 && text.sections[1].level == 1 &&
        names_.Find(text.sections[1].title).empty()) {
      names.push_back(text.sections[1].title);
    }
    if (const auto place = answers_.PlaceOf(kModelName)) {
      names.emplace_back(source_.text().substr(
          place->value.begin, place->value.end - place->value.begin));
    }
    return names;
  }

  // What the block at the beginning says of quantities that the text may
  // contradict.
  std::vector<StatedQuantity> QuantitiesOfKeys() const {
    std::vector<StatedQuantity> stated;
    const auto place = answers_.PlaceOf(kTotalParameters);
    if (place) stated.push_back({std::string(kTotalParameters), place->value});
    return stated;
  }

  const SourceText& source_;
  const CardLines lines_;
  const CardNames& names_;
  CardAnswers answers_;
  SourceRemarks remarks_;
};

}  // namespace

std::variant<Document, ReadFailure> ReadCard(SourceText source,
                                             const CardNames& names) {
  Card card(source, names);
  if (auto failure = card.Read()) return *std::move(failure);
  return std::move(card).Finish();
}

}  // namespace modelcard
