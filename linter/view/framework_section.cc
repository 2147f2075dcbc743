#include "linter/view/framework_section.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/page/page.h"
#include "linter/requirement/algoritmekader.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using page::Inline;

std::string Anchor(absl::string_view id) {
  return absl::StrCat("algoritmekader-", id);
}

page::Section SectionOf(v1::Algoritmekader value) {
  v1::Requirement duty;
  duty.add_algoritmekader(value);
  const v1::AlgoritmekaderPage& page = *AlgoritmekaderPages(duty).front();
  page::Section section{
      .anchor = Anchor(page.id()),
      .heading = absl::StrCat(page.id(), ": ", page.title()),
      .meta = page::Plain(
          absl::StrCat("Levenscyclus: ", absl::StrJoin(page.phase(), ", "),
                       " · onderwerp: ", absl::StrJoin(page.topic(), ", ")))};
  section.blocks.push_back(
      page::Paragraph{page::Link(AlgoritmekaderUrl(page.path()))});
  page::Bullets measures;
  for (const auto* measure : AlgoritmekaderMeasures(duty)) {
    measures.items.push_back({{.text = absl::StrCat("maatregel ", measure->id(),
                                                    ": ", measure->title()),
                               .url = AlgoritmekaderUrl(measure->path())}});
  }
  if (!measures.items.empty()) section.blocks.push_back(std::move(measures));
  if (!page.difference_nl().empty()) {
    section.blocks.push_back(page::Note{page::Note::Kind::kInformation,
                                        page::Plain(page.difference_nl())});
  }
  return section;
}

}  // namespace

Inline FrameworkIds(const v1::Requirement& requirement) {
  Inline ids;
  const auto add = [&](const std::string& id, std::string url) {
    page::Append(ids, page::Plain(ids.empty() ? " · Algoritmekader " : ", "));
    ids.push_back({.text = id, .url = std::move(url)});
  };
  for (const auto* page : AlgoritmekaderPages(requirement)) {
    add(page->id(), absl::StrCat("#", Anchor(page->id())));
  }
  v1::Requirement measures_alone;
  *measures_alone.mutable_algoritmekader_measure() =
      requirement.algoritmekader_measure();
  for (const auto* measure : AlgoritmekaderMeasures(measures_alone)) {
    add(measure->id(), AlgoritmekaderUrl(measure->path()));
  }
  return ids;
}

std::vector<page::Section> FrameworkSections(
    const std::set<v1::Algoritmekader>& requirements) {
  if (requirements.empty()) return {};
  page::Section section{
      .anchor = "algoritmekader",
      .heading = "Algoritmekader",
      .blocks = {page::Paragraph{page::Plain(
          "Waar het Algoritmekader van de overheid dezelfde plicht kent, en "
          "de maatregelen die het daarbij noemt.")}}};
  for (const v1::Algoritmekader value : requirements) {
    section.parts.push_back(SectionOf(value));
  }
  return {std::move(section)};
}

}  // namespace modelcard
