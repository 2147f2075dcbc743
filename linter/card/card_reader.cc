#include "linter/card/card_reader.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/card/answer.h"
#include "linter/card/contradictions.h"
#include "linter/card/front_matter.h"
#include "linter/card/hugging_face.h"
#include "linter/card/markdown.h"
#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/merge.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_reader.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

// Longer texts on one subject add to each other; shorter ones say the same or
// contradict each other.
constexpr int kMostWordsOfFact = 12;

bool IsLong(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \n"), absl::SkipEmpty());
  return words.size() > static_cast<size_t>(kMostWordsOfFact);
}

class Card {
 public:
  Card(const SourceText& source, const CardNames& names)
      : source_(source),
        names_(names),
        prototype_(*google::protobuf::MessageFactory::generated_factory()
                        ->GetPrototype(&names.root())) {}

  std::optional<ReadFailure> Read() {
    auto front = ReadFrontMatter(source_);
    if (auto* failure = std::get_if<ReadFailure>(&front)) return *failure;
    const auto& [keys, rest] = std::get<FrontMatter>(front);
    if (keys) {
      if (auto failure = ReadKeys(*keys)) return failure;
    }
    sections_ = ReadMarkdown(source_, rest);
    ReadEntries();
    ReadSections();
    ListUnread();
    remarks_.contradictions = FindContradictions(source_, rest);
    return std::nullopt;
  }

  // The answers as one document of this one source.
  Document Finish() && {
    std::unique_ptr<google::protobuf::Message> message(prototype_.New());
    FieldLocations locations;
    if (!answers_.empty()) {
      const Document merged = Merge(answers_);
      message->CopyFrom(merged.message());
      locations = merged.locations();
      for (auto& [path, location] : locations) location.source = 0;
      for (SourceConflict conflict : merged.remarks().conflicts) {
        conflict.first.source = conflict.second.source = 0;
        remarks_.conflicts.push_back(std::move(conflict));
      }
    }
    return Document({source_}, std::move(message), std::move(locations),
                    std::move(remarks_));
  }

 private:
  std::optional<ReadFailure> ReadKeys(const YamlNode& keys) {
    for (size_t i = 0; i < keys.keys.size(); ++i) {
      const YamlNode& key = keys.keys[i];
      const YamlNode& value = keys.values[i];
      if (value.IsNull() || IsPartOfOtherKey(key.text)) continue;
      const ByteRange whole = {key.use.begin, value.use.end};
      if (key.text == "modelcard") {
        Answer answer = NewAnswer();
        if (auto failure = ReadYamlNode(source_, value, *answer.message, {},
                                        answer.locations)) {
          return failure;
        }
        Keep(std::move(answer));
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

  // Whether all of them have a place. A value in `whole`, a key with its one
  // value, is reported with the key; one in a list, or under another key,
  // alone.
  bool PutGroups(const std::vector<MappedGroup>& groups, ByteRange whole) {
    bool all = !groups.empty();
    for (const MappedGroup& group : groups) {
      Answer answer = NewAnswer();
      bool put = !group.empty();
      for (const MappedValue& value : group) {
        const bool inside =
            whole.begin <= value.range.begin && value.range.end <= whole.end;
        put = put &&
              PutElement({value.range, value.text},
                         inside ? whole : value.range, value.field, answer);
      }
      if (put) Keep(std::move(answer));
      all = all && put;
    }
    return all;
  }

  bool PutKey(absl::string_view key, const YamlNode& value, ByteRange whole) {
    if (value.kind == YamlNode::Kind::kScalar) {
      return Put(key, {value.range, value.text}, whole);
    }
    if (value.kind == YamlNode::Kind::kMapping) return false;
    bool all = !value.values.empty();
    for (const YamlNode& each : value.values) {
      all = each.kind == YamlNode::Kind::kScalar &&
            Put(key, {each.range, each.text}, each.use) && all;
    }
    return all;
  }

  // Into every field of that name. False if there is none, or none that the
  // text is a value of.
  bool Put(absl::string_view name, const Slice& slice, ByteRange whole) {
    bool put = false;
    for (const FieldPath& path : names_.Find(name)) {
      std::vector<std::string>& before = answered_[ToString(path)];
      const std::string plain = PlainName(slice.text);
      if (std::find(before.begin(), before.end(), plain) != before.end()) {
        put = true;
        continue;
      }
      if (!before.empty() && IsLong(slice.text)) continue;
      Answer answer = NewAnswer();
      if (!PutAnswer(slice, whole, path, answer)) continue;
      before.push_back(plain);
      Keep(std::move(answer));
      put = true;
    }
    return put;
  }

  void ReadEntries() {
    for (const MarkdownSection& section : sections_) {
      std::vector<bool>& read = read_entries_.emplace_back();
      for (const MarkdownEntry& entry : section.entries) {
        read.push_back(Put(entry.key, SliceOf(entry.value), entry.whole));
      }
    }
  }

  void ReadSections() {
    read_.resize(sections_.size());
    for (size_t i = 1; i < sections_.size(); ++i) {
      const MarkdownSection& section = sections_[i];
      if (names_.Find(section.title).empty()) continue;
      // What has no name of its own further down belongs to it.
      size_t end = i + 1;
      while (end < sections_.size() && sections_[end].level > section.level &&
             names_.Find(sections_[end].title).empty()) {
        ++end;
      }
      ByteRange range = section.body;
      for (size_t k = i + 1; k < end; ++k) {
        if (sections_[k].body.begin < sections_[k].body.end) {
          range.end = sections_[k].body.end;
        }
      }
      if (range.begin >= range.end) {
        // Nothing is said here; what follows may be.
        read_[i] = true;
        continue;
      }
      if (!Put(section.title, SliceOf(range),
               {section.heading.begin, range.end})) {
        continue;
      }
      for (size_t k = i; k < end; ++k) read_[k] = true;
    }
  }

  void ListUnread() {
    for (size_t i = 0; i < sections_.size(); ++i) {
      if (read_[i]) continue;
      const MarkdownSection& section = sections_[i];
      const std::vector<bool>& read = read_entries_[i];
      const bool some = std::find(read.begin(), read.end(), true) != read.end();
      if (some) {
        for (size_t k = 0; k < read.size(); ++k) {
          const MarkdownEntry& entry = section.entries[k];
          if (read[k] || entry.form == MarkdownEntry::Form::kLine) continue;
          remarks_.unread.push_back({{entry.whole, entry.value}, entry.key});
        }
      } else if (PlainName(TextOf(section.body)).empty()) {
        continue;
      } else {
        const ByteRange place =
            section.level == 0 ? section.body : section.heading;
        remarks_.unread.push_back({{place, section.body}, section.title});
      }
    }
  }

  absl::string_view TextOf(ByteRange range) const {
    return source_.text().substr(range.begin, range.end - range.begin);
  }

  // Line breaks are the same whatever system wrote them.
  Slice SliceOf(ByteRange range) const {
    return {range, absl::StrReplaceAll(TextOf(range), {{"\r\n", "\n"}})};
  }

  Answer NewAnswer() const {
    return {std::unique_ptr<google::protobuf::Message>(prototype_.New()), {}};
  }

  void Keep(Answer answer) {
    // The text is the card's; a copy for every answer would be a waste.
    answers_.emplace_back(SourceText("", ""), std::move(answer.message),
                          std::move(answer.locations));
  }

  const SourceText& source_;
  const CardNames& names_;
  const google::protobuf::Message& prototype_;
  std::vector<Document> answers_;
  SourceRemarks remarks_;

  // What was said of each field, as plain words.
  absl::flat_hash_map<std::string, std::vector<std::string>> answered_;
  std::vector<MarkdownSection> sections_;

  // Of each section: whether its text was read, and which of its entries.
  std::vector<bool> read_;
  std::vector<std::vector<bool>> read_entries_;
};

}  // namespace

std::variant<Document, ReadFailure> ReadCard(SourceText source,
                                             const CardNames& names) {
  Card card(source, names);
  if (auto failure = card.Read()) return *std::move(failure);
  return std::move(card).Finish();
}

}  // namespace modelcard
