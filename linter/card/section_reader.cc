#include "linter/card/section_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/card/card_answers.h"
#include "linter/card/markdown.h"
#include "linter/card/names.h"
#include "linter/card/plain_name.h"
#include "linter/card/rests.h"
#include "linter/card/slice.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

using Form = MarkdownEntry::Form;

// What stands above a column of values, and is none.
constexpr absl::string_view kColumnNames[] = {
    "value",  "values",  "description",  "detail", "details",
    "info",   "score",   "information",  "notes",  "link",
    "waarde", "waarden", "omschrijving", "uitleg", "beschrijving"};

bool IsColumnName(absl::string_view text) {
  const std::string plain = PlainName(text);
  return plain.empty() ||
         std::find(std::begin(kColumnNames), std::end(kColumnNames), plain) !=
             std::end(kColumnNames);
}

// Whether sentences are wanted, rather than a fact.
bool WantsDescription(const google::protobuf::FieldDescriptor& field) {
  return !field.is_repeated() &&
         field.cpp_type() ==
             google::protobuf::FieldDescriptor::CPPTYPE_STRING &&
         ShapeOf(field).recommended_words() > 0;
}

}  // namespace

SectionReader::SectionReader(const SourceText& source, const CardLines& lines,
                             const CardNames& names,
                             const std::vector<MarkdownSection>& sections,
                             CardAnswers& answers)
    : source_(source),
      lines_(lines),
      names_(names),
      sections_(sections),
      answers_(answers),
      states_(sections.size()),
      answered_by_entries_(sections.size()) {}

void SectionReader::Read() {
  FindTexts();
  for (size_t i = 0; i < sections_.size(); ++i) ReadEntries(i);
  for (size_t i = 0; i < sections_.size(); ++i) {
    if (states_[i].end > 0) ReadSection(i);
  }
}

std::vector<UnreadPart> SectionReader::Unread() const {
  std::vector<UnreadPart> unread;
  for (size_t i = 0; i < sections_.size(); ++i) ListSection(i, unread);
  return unread;
}

void SectionReader::FindTexts() {
  // What stands before the first heading has no title.
  for (size_t i = 1; i < sections_.size(); ++i) {
    if (names_.Find(sections_[i].title).empty()) continue;
    State& state = states_[i];
    state.text = sections_[i].body;
    state.owner = i;
    // What has no name of its own further down belongs to it.
    size_t end = i + 1;
    for (;
         end < sections_.size() && sections_[end].level > sections_[i].level &&
         names_.Find(sections_[end].title).empty();
         ++end) {
      states_[end].owner = i;
      const ByteRange& body = sections_[end].body;
      if (body.begin < body.end) state.text.end = body.end;
    }
    state.end = end;
  }
}

void SectionReader::ReadEntries(size_t section) {
  const std::vector<MarkdownEntry>& entries = sections_[section].entries;
  State& state = states_[section];
  state.entries.resize(entries.size());
  state.entries_answered.resize(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) {
    const MarkdownEntry& entry = entries[i];
    if (!IsEntry(sections_[section], i)) continue;
    for (const FieldPath& path : names_.Find(entry.key)) {
      if (BelongsToOwner(section, entry, path)) {
        state.entries[i] = true;
        continue;
      }
      const PutResult result =
          answers_.Put(path, SliceOf(entry.value), entry.whole);
      if (result.answered) state.entries_answered[i] = result.answered;
      if (!result.put) continue;
      state.entries[i] = true;
      if (state.owner) answered_by_entries_[*state.owner].push_back(path);
    }
  }
}

// The header of a table of facts is one only if the rows below it are facts:
// `| License | MIT |`, but not `| Language | Score |`.
bool SectionReader::IsEntry(const MarkdownSection& section,
                            size_t entry) const {
  const std::vector<MarkdownEntry>& entries = section.entries;
  if (entries[entry].form != Form::kHeader) return true;
  if (names_.Find(entries[entry].key).empty() ||
      IsColumnName(TextOf(entries[entry].value))) {
    return false;
  }
  for (size_t i = entry + 1;
       i < entries.size() && entries[i].form == Form::kRow; ++i) {
    if (!names_.Find(entries[i].key).empty()) return true;
  }
  return false;
}

bool SectionReader::BelongsToOwner(size_t section, const MarkdownEntry& entry,
                                   const FieldPath& path) const {
  const std::optional<size_t>& owner = states_[section].owner;
  if (!owner || !WantsDescription(*path.back().field)) return false;
  const std::vector<FieldPath>& paths = names_.Find(sections_[*owner].title);
  return std::find(paths.begin(), paths.end(), path) != paths.end() &&
         !IsOnly(entry, states_[*owner].text);
}

bool SectionReader::IsOnly(const MarkdownEntry& entry, ByteRange text) const {
  return PlainName(TextOf({text.begin, entry.whole.begin})).empty() &&
         PlainName(TextOf({entry.whole.end, text.end})).empty();
}

void SectionReader::ReadSection(size_t section) {
  State& state = states_[section];
  if (state.text.begin >= state.text.end) {
    // Nothing is said here; what follows may be.
    state.read = true;
    return;
  }
  bool put = false;
  for (const FieldPath& path : names_.Find(sections_[section].title)) {
    if (AnsweredInside(section, path)) continue;
    const PutResult result =
        answers_.Put(path, SliceOf(state.text),
                     {sections_[section].heading.begin, state.text.end});
    put = put || result.put;
    if (result.answered) state.answered = result.answered;
  }
  if (!put) return;
  for (size_t i = section; i < state.end; ++i) states_[i].read = true;
}

bool SectionReader::AnsweredInside(size_t section,
                                   const FieldPath& path) const {
  const std::vector<FieldPath>& paths = answered_by_entries_[section];
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

void SectionReader::ListSection(size_t section,
                                std::vector<UnreadPart>& unread) const {
  const State& state = states_[section];
  const MarkdownSection& here = sections_[section];
  if (state.read || PlainName(TextOf(here.body)).empty()) return;
  const bool has_entries =
      std::any_of(here.entries.begin(), here.entries.end(),
                  [&](const MarkdownEntry& entry) { return IsNamed(entry); });
  if (!has_entries) {
    // One note is enough for a section and what belongs to it.
    if (state.owner && *state.owner != section &&
        states_[*state.owner].answered) {
      return;
    }
    const ByteRange place = here.level == 0 ? here.body : here.heading;
    unread.push_back({{place, here.body}, here.title, state.answered});
    return;
  }
  std::vector<ByteRange> listed;
  std::vector<UnreadPart> parts;
  for (size_t i = 0; i < here.entries.size(); ++i) {
    const MarkdownEntry& entry = here.entries[i];
    const bool read = state.entries[i];
    const bool is_named = read || IsNamed(entry);
    if (!is_named && entry.form == Form::kLine) continue;
    listed.push_back(entry.whole);
    if (read || (!is_named && entry.form == Form::kHeader)) continue;
    parts.push_back(
        {{entry.whole, entry.value}, entry.key, state.entries_answered[i]});
  }
  for (UnreadPart& rest :
       RestsOf(source_, lines_, here.body, std::move(listed))) {
    parts.push_back(std::move(rest));
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const UnreadPart& a, const UnreadPart& b) {
                     return a.place.field.begin < b.place.field.begin;
                   });
  for (UnreadPart& part : parts) unread.push_back(std::move(part));
}

bool SectionReader::IsNamed(const MarkdownEntry& entry) const {
  return !names_.Find(entry.key).empty();
}

absl::string_view SectionReader::TextOf(ByteRange range) const {
  return range.begin >= range.end
             ? ""
             : source_.text().substr(range.begin, range.end - range.begin);
}

// Line breaks are the same whatever system wrote them.
Slice SectionReader::SliceOf(ByteRange range) const {
  return {range,
          absl::StrReplaceAll(TextOf(range), {{"\r\n", "\n"}, {"\r", "\n"}})};
}

}  // namespace modelcard
