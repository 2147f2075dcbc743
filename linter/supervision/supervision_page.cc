#include "linter/supervision/supervision_page.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/page/page.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {
namespace {

using page::Inline;
using page::Plain;
using page::Styled;
using Style = page::Span::Style;

// Writes the page in one language.
class Writer {
 public:
  Writer(const v1::Supervision& supervision, Language language)
      : supervision_(supervision), language_(language) {}

  page::Page Write() {
    page::Page result;
    result.lang = language_ == Language::kDutch ? "nl" : "en";
    result.kicker =
        Say("Supervision of an AI system", "Toezicht op een AI-systeem");
    result.title =
        absl::StrCat(supervision_.system(), " ", supervision_.version());
    result.opening = Opening();
    result.contents_title = Say("Contents", "Inhoud");
    for (const v1::Conclusion& conclusion : supervision_.conclusions()) {
      result.sections.push_back(SectionOf(conclusion));
    }
    result.sections.push_back(Models());
    result.closing.push_back(page::Paragraph{Styled(
        Say("Law as it stood on ", "Recht zoals het gold op ") +
            supervision_.law_text_version() + "; modelcard " +
            supervision_.linter_version() + ". " +
            Say("Recital 161 is overtaken in part by the amended Article "
                "75(1); both are cited.",
                "Overweging 161 is deels achterhaald door het gewijzigde "
                "artikel 75, lid 1; beide worden genoemd."),
        Style::kMuted)});
    return result;
  }

 private:
  std::string Say(absl::string_view en, absl::string_view nl) const {
    return modelcard::Say(language_, en, nl);
  }

  std::vector<page::Block> Opening() const {
    page::KeyValues who;
    who.rows.push_back({Plain(Say("System", "Systeem")),
                        Plain(absl::StrCat(supervision_.system(), ", ",
                                           Say("version", "versie"), " ",
                                           supervision_.version()))});
    if (!supervision_.target().empty()) {
      who.rows.push_back({Plain(Say("Target", "Target")),
                          Styled(supervision_.target(), Style::kCode)});
    }
    who.rows.push_back(
        {Plain(Say("Provider", "Aanbieder")), Plain(supervision_.provider())});
    std::vector<page::Block> blocks;
    if (!supervision_.conclusions().empty()) {
      Inline answer =
          Styled(In(language_, supervision_.conclusions(0).basis().title()),
                 Style::kStrong);
      blocks.push_back(page::Note{page::Note::Kind::kGood, std::move(answer)});
    }
    blocks.push_back(std::move(who));
    blocks.push_back(page::Note{page::Note::Kind::kInformation,
                                Plain(In(language_, supervision_.caveat()))});
    return blocks;
  }

  page::Section SectionOf(const v1::Conclusion& conclusion) const {
    const v1::Basis& basis = conclusion.basis();
    page::Section section;
    section.anchor =
        absl::AsciiStrToLower(v1::Conclusion::Kind_Name(conclusion.kind()));
    section.heading = In(language_, basis.title());
    std::vector<std::string> citations;
    for (const v1::Citation& citation : basis.citation()) {
      citations.push_back(CitationText(citation, language_));
    }
    section.meta = Plain(absl::StrJoin(citations, "; "));
    section.blocks.push_back(
        page::Paragraph{Plain(In(language_, basis.over()))});
    page::Bullets reasons;
    for (const v1::Text& reason : conclusion.because()) {
      reasons.items.push_back(Plain(In(language_, reason)));
    }
    if (!reasons.items.empty()) {
      section.blocks.push_back(
          page::Paragraph{Styled(Say("Because", "Omdat"), Style::kStrong)});
      section.blocks.push_back(std::move(reasons));
    }
    if (!basis.power().empty()) section.blocks.push_back(Powers(basis));
    return section;
  }

  page::Table Powers(const v1::Basis& basis) const {
    page::Table table;
    table.caption = Say("What may be asked", "Wat mag worden verlangd");
    table.headers = {Say("By", "Door"), Say("Of", "Van"), Say("What", "Wat"),
                     Say("Law", "Wet")};
    for (const v1::Power& power : basis.power()) {
      table.rows.push_back({Plain(In(language_, power.who())),
                            Plain(In(language_, power.of_whom())),
                            Plain(In(language_, power.what())),
                            Plain(In(language_, power.locator()))});
    }
    return table;
  }

  page::Section Models() const {
    page::Section section;
    section.anchor = "models";
    section.heading = Say("Models the system is based on",
                          "Modellen waarop het systeem is gebaseerd");
    for (const v1::SupervisedModel& model : supervision_.models()) {
      section.parts.push_back(PartOf(model));
    }
    return section;
  }

  page::Section PartOf(const v1::SupervisedModel& model) const {
    page::Section part;
    part.anchor = absl::StrCat("model-", model.model().name());
    part.heading = model.model().name();
    part.listed = false;
    page::KeyValues rows;
    const auto row = [&](std::string key, Inline value) {
      rows.rows.push_back({Plain(std::move(key)), std::move(value)});
    };
    const v1::DescribedModel& described = model.model();
    if (described.small_modification()) {
      row(Say("Modified, with no more than one third of the compute, by",
              "Gewijzigd, met niet meer dan een derde van de "
              "rekenhoeveelheid, door"),
          Plain(described.provider()));
      row(Say("Provider of the original", "Aanbieder van het origineel"),
          Plain(absl::StrJoin(described.original_providers(), ", ")));
    } else {
      row(Say("Provider", "Aanbieder"), Plain(described.provider()));
    }
    row(Say("Provider of the system, or its undertaking",
            "Aanbieder van het systeem, of diens onderneming"),
        Plain(model.same_undertaking() ? Say("yes", "ja") : Say("no", "nee")));
    if (!model.target().empty()) {
      row("Target", Styled(model.target(), Style::kCode));
    }
    if (!model.model().documentation_version().empty()) {
      row(Say("Version of the documentation", "Versie van de documentatie"),
          Plain(model.model().documentation_version()));
    }
    row(Say("Documentation for downstream providers",
            "Documentatie voor aanbieders verder in de keten"),
        Styled(model.downstream_pack(), Style::kCode));
    part.blocks.push_back(std::move(rows));
    return part;
  }

  const v1::Supervision& supervision_;
  const Language language_;
};

}  // namespace

page::Page SupervisionPage(const v1::Supervision& supervision,
                           Language language) {
  return Writer(supervision, language).Write();
}

}  // namespace modelcard
