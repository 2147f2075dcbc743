// What the sections of a card answer.

#ifndef LINTER_CARD_SECTION_READER_H_
#define LINTER_CARD_SECTION_READER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/card/card_answers.h"
#include "linter/card/card_lines.h"
#include "linter/card/markdown.h"
#include "linter/card/names.h"
#include "linter/card/slice.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Puts the entries and the sections into the answers, and lists what is left. A
// section that holds an entry on its own subject is one answer with it: the
// section, if it says more and the field wants a description, else the entry.
class SectionReader {
 public:
  // All have to outlive this.
  SectionReader(const SourceText& source, const CardLines& lines,
                const CardNames& names,
                const std::vector<MarkdownSection>& sections,
                CardAnswers& answers);

  void Read();

  // What answers nothing, in the order of the text.
  std::vector<UnreadPart> Unread() const;

 private:
  struct State {
    // Sections from this one to `end` are its text; 0 if its title is no name.
    size_t end = 0;
    ByteRange text;

    // The section that it is a part of the text of; its own if it has a name.
    std::optional<size_t> owner;
    bool read = false;
    std::optional<FieldLocation> answered;

    // Of each entry.
    std::vector<bool> entries;
    std::vector<std::optional<FieldLocation>> entries_answered;
  };

  void FindTexts();
  void ReadEntries(size_t section);
  bool IsEntry(const MarkdownSection& section, size_t entry) const;
  bool BelongsToOwner(size_t section, const MarkdownEntry& entry,
                      const FieldPath& path) const;
  void ReadSection(size_t section);
  bool AnsweredInside(size_t section, const FieldPath& path) const;
  bool IsOnly(const MarkdownEntry& entry, ByteRange text) const;
  bool IsNamed(const MarkdownEntry& entry) const;
  void ListSection(size_t section, std::vector<UnreadPart>& unread) const;

  absl::string_view TextOf(ByteRange range) const;
  Slice SliceOf(ByteRange range) const;

  const SourceText& source_;
  const CardLines& lines_;
  const CardNames& names_;
  const std::vector<MarkdownSection>& sections_;
  CardAnswers& answers_;
  std::vector<State> states_;

  // Fields that entries answered, by the section whose text they are in.
  std::vector<std::vector<FieldPath>> answered_by_entries_;
};

}  // namespace modelcard

#endif  // LINTER_CARD_SECTION_READER_H_
