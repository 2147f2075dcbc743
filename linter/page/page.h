// A page to read: headings, paragraphs, lists and tables, in no format yet.
// html.h and markdown.h write it.
//
// Texts are plain: what a document holds is put in as it is, and the writers
// see to it that nothing in it becomes markup, moves a cursor or turns the
// direction of reading.

#ifndef LINTER_PAGE_PAGE_H_
#define LINTER_PAGE_PAGE_H_

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard::page {

// A run of text in one style.
struct Span {
  enum class Style {
    kPlain,
    kStrong,

    // Identifiers, digests and file names.
    kCode,

    // What may be passed over.
    kMuted,

    // A word or two that marks what it stands beside, for example "voluntary".
    kBadge,
  };

  // Line breaks in it are kept.
  std::string text;
  Style style = Style::kPlain;

  // Where the text leads: an http or https address, or "#" and the anchor of a
  // section. Of anything else the text alone is shown.
  std::string url = {};
};

using Inline = std::vector<Span>;

// A span on its own.
Inline Plain(std::string text);
Inline Styled(std::string text, Span::Style style);

// The address as a link that reads as itself.
Inline Link(std::string url);

// `to` with `more` behind it.
void Append(Inline& to, Inline more);

struct Paragraph {
  Inline text;
};

struct Bullets {
  std::vector<Inline> items;
};

// What is called how, in two columns.
struct KeyValues {
  std::vector<std::pair<Inline, Inline>> rows;
};

struct Table {
  // What the rows are; may be empty.
  std::string caption = {};
  std::vector<std::string> headers;

  // Each as long as `headers`.
  std::vector<std::vector<Inline>> rows;
};

// A paragraph that stands out.
struct Note {
  enum class Kind { kInformation, kGood, kWarning };
  Kind kind = Kind::kInformation;
  Inline text;
};

using Block = std::variant<Paragraph, Bullets, KeyValues, Table, Note>;

struct Section {
  // Unique on its page: letters, digits, ".", "_" and "-"; any other character
  // is written as "-".
  std::string anchor;
  std::string heading;

  // A smaller line below the heading; may be empty.
  Inline meta = {};
  std::vector<Block> blocks = {};
  std::vector<Section> parts = {};

  // Whether the list of contents names it.
  bool listed = true;
};

struct Page {
  // Language of headings and labels: "en" or "nl".
  std::string lang = "en";
  std::string title;

  // A line above the title: what kind of page this is. May be empty.
  std::string kicker = {};
  std::vector<Block> opening = {};

  // Above the list of contents, which is left out where this is empty.
  std::string contents_title = {};
  std::vector<Section> sections = {};
  std::vector<Block> closing = {};
};

// `text` as paragraphs: a blank line ends one, other line breaks are kept.
std::vector<Block> Paragraphs(absl::string_view text);

// Whether writers may make a link of it: an absolute http or https address
// without blanks, quotes, brackets or anything that is not ASCII.
bool IsWebAddress(absl::string_view url);

// The anchor as it is written, "#" not included.
std::string AnchorText(absl::string_view anchor);

}  // namespace modelcard::page

#endif  // LINTER_PAGE_PAGE_H_
