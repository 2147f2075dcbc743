#include "linter/page/html.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/page/page.h"
#include "linter/page/style.h"
#include "linter/report/printable.h"

namespace modelcard::page {
namespace {

// Inside an element or a quoted attribute.
std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(Visible(text, /*keep_line_breaks=*/true),
                             {{"&", "&amp;"},
                              {"<", "&lt;"},
                              {">", "&gt;"},
                              {"\"", "&quot;"},
                              {"'", "&#39;"}});
}

std::string Lines(absl::string_view text) {
  return absl::StrReplaceAll(Escaped(text), {{"\n", "<br>\n"}});
}

std::string InStyle(Span::Style style, const std::string& html) {
  switch (style) {
    case Span::Style::kPlain:
      return html;
    case Span::Style::kStrong:
      return absl::StrCat("<strong>", html, "</strong>");
    case Span::Style::kCode:
      return absl::StrCat("<code>", html, "</code>");
    case Span::Style::kMuted:
      return absl::StrCat("<span class=\"muted\">", html, "</span>");
    case Span::Style::kBadge:
      return absl::StrCat("<span class=\"badge\">", html, "</span>");
  }
  return html;
}

std::string Html(const Span& span) {
  const std::string text = InStyle(span.style, Lines(span.text));
  if (absl::StartsWith(span.url, "#")) {
    return absl::StrCat("<a href=\"#", AnchorText(span.url.substr(1)), "\">",
                        text, "</a>");
  }
  if (!IsWebAddress(span.url)) return text;
  return absl::StrCat("<a href=\"", Escaped(span.url),
                      "\" rel=\"noopener noreferrer\">", text, "</a>");
}

std::string Html(const Inline& spans) {
  std::string html;
  for (const Span& span : spans) html += Html(span);
  return html;
}

// What a document says may be in any script: each piece finds its own
// direction.
std::string Element(absl::string_view name, const Inline& content) {
  return absl::StrCat("<", name, " dir=\"auto\">", Html(content), "</", name,
                      ">\n");
}

std::string Html(const Paragraph& paragraph) {
  return Element("p", paragraph.text);
}

std::string Html(const Bullets& bullets) {
  std::string html = "<ul>\n";
  for (const Inline& item : bullets.items) html += Element("li", item);
  return html + "</ul>\n";
}

std::string Html(const KeyValues& list) {
  std::string html = "<dl>\n";
  for (const auto& [key, value] : list.rows) {
    absl::StrAppend(&html, Element("dt", key), Element("dd", value));
  }
  return html + "</dl>\n";
}

// The roles say again what the elements are: a style that shows cells as blocks
// would take it away.
std::string Html(const Table& table) {
  std::string html = "<table role=\"table\">\n";
  if (!table.caption.empty()) {
    absl::StrAppend(&html, "<caption>", Escaped(table.caption), "</caption>\n");
  }
  html += "<thead role=\"rowgroup\"><tr role=\"row\">";
  for (const std::string& header : table.headers) {
    absl::StrAppend(&html, "<th role=\"columnheader\" scope=\"col\">",
                    Escaped(header), "</th>");
  }
  html += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
  for (const std::vector<Inline>& row : table.rows) {
    html += "<tr role=\"row\">";
    for (size_t i = 0; i < row.size() && i < table.headers.size(); ++i) {
      absl::StrAppend(&html, "<td role=\"cell\" dir=\"auto\" data-label=\"",
                      Escaped(table.headers[i]), "\">", Html(row[i]), "</td>");
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

std::string Html(const Note& note) {
  const absl::string_view kind = note.kind == Note::Kind::kGood ? " good"
                                 : note.kind == Note::Kind::kWarning
                                     ? " warning"
                                     : "";
  return absl::StrCat("<p class=\"note", kind, "\" dir=\"auto\">",
                      Html(note.text), "</p>\n");
}

std::string Html(const std::vector<Block>& blocks) {
  std::string html;
  for (const Block& block : blocks) {
    html += std::visit([](const auto& each) { return Html(each); }, block);
  }
  return html;
}

std::string Html(const Section& section, int level) {
  const std::string anchor = AnchorText(section.anchor);
  const int heading = std::min(level, 6);
  std::string html = absl::StrCat(
      "<section id=\"", anchor, "\" aria-labelledby=\"", anchor,
      "-heading\">\n", "<h", heading, " id=\"", anchor, "-heading\">",
      Escaped(section.heading), "</h", heading, ">\n");
  if (!section.meta.empty()) {
    absl::StrAppend(&html, "<p class=\"meta\">", Html(section.meta), "</p>\n");
  }
  html += Html(section.blocks);
  for (const Section& part : section.parts) html += Html(part, level + 1);
  return html + "</section>\n";
}

std::string Contents(const std::vector<Section>& sections) {
  std::string items;
  for (const Section& section : sections) {
    if (!section.listed) continue;
    absl::StrAppend(&items, "<li><a href=\"#", AnchorText(section.anchor),
                    "\">", Escaped(section.heading), "</a>",
                    Contents(section.parts), "</li>\n");
  }
  return items.empty() ? "" : absl::StrCat("<ul>\n", items, "</ul>\n");
}

}  // namespace

std::string ToHtml(const Page& page) {
  const std::string title = Escaped(page.title);
  std::string html = absl::StrCat(
      "<!doctype html>\n<html lang=\"", Escaped(page.lang), "\">\n<head>\n",
      "<meta charset=\"utf-8\">\n",
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action "
      "'none'\">\n",
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>", title);
  if (!page.kicker.empty()) absl::StrAppend(&html, " – ", Escaped(page.kicker));
  absl::StrAppend(
      &html, "</title>\n<style>", kStyle,
      "</style>\n</head>\n<body>\n<div class=\"frame\">\n<header>\n");
  if (!page.kicker.empty()) {
    absl::StrAppend(&html, "<p class=\"kicker\">", Escaped(page.kicker),
                    "</p>\n");
  }
  absl::StrAppend(&html, "<h1 dir=\"auto\">", title, "</h1>\n",
                  Html(page.opening), "</header>\n");
  const std::string contents =
      page.contents_title.empty() ? "" : Contents(page.sections);
  if (!contents.empty()) {
    absl::StrAppend(&html, "<div class=\"columns\">\n",
                    "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">",
                    Escaped(page.contents_title), "</h2>\n", contents,
                    "</nav>\n");
  }
  html += "<main>\n";
  for (const Section& section : page.sections) html += Html(section, 2);
  if (!page.closing.empty()) {
    absl::StrAppend(&html, "<footer>\n", Html(page.closing), "</footer>\n");
  }
  absl::StrAppend(&html, "</main>\n", contents.empty() ? "" : "</div>\n",
                  "</div>\n</body>\n</html>\n");
  return html;
}

}  // namespace modelcard::page
