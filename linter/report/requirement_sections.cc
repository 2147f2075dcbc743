#include "linter/report/requirement_sections.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/requirement/algoritmekader.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/terms.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using Kind = SectionLine::Kind;
using Lines = std::vector<SectionLine>;

// The field with a value, as it stands in a document.
std::string Assignment(const CatalogueEntry& entry, absl::string_view value) {
  return absl::StrCat(entry.field().name(),
                      absl::StartsWith(value, "{") ? " " : ": ", value);
}

Lines WhatToWrite(const CatalogueEntry& entry, Language language) {
  const v1::Requirement& r = *entry.requirement;
  Lines lines = {
      {Kind::kSentence, In(language, r.what())},
      {Kind::kSentence,
       Say(language, "Field: $0", "Veld: $0", ToString(entry.path))},
  };
  for (std::string& text : ConstraintTexts(entry, language)) {
    lines.push_back({Kind::kItem, std::move(text)});
  }
  if (!r.example().empty()) {
    lines.push_back(
        {Kind::kSentence, Say(language, "For example:", "Bijvoorbeeld:")});
    lines.push_back({Kind::kCode, Assignment(entry, r.example())});
  }
  if (!r.bad_example().empty()) {
    lines.push_back(
        {Kind::kSentence, Say(language, "Refused:", "Wordt geweigerd:")});
    lines.push_back({Kind::kCode, Assignment(entry, r.bad_example())});
  } else if (entry.field().cpp_type() ==
             google::protobuf::FieldDescriptor::CPPTYPE_BOOL) {
    lines.push_back(
        {Kind::kSentence,
         Say(language, "Refused: leaving it out. Yes and no can both be right.",
             "Wordt geweigerd: weglaten. Ja en nee kunnen beide juist zijn.")});
  } else {
    lines.push_back({Kind::kSentence,
                     Say(language,
                         "Refused: leaving it out. Its parts are requirements "
                         "of their own.",
                         "Wordt geweigerd: weglaten. De onderdelen zijn eigen "
                         "eisen.")});
  }
  return lines;
}

Lines Law(const v1::Requirement& r, Language language) {
  Lines lines;
  for (const v1::Citation& citation : r.citation()) {
    const v1::LegalTextInfo& info = LegalTextInfoOf(citation.text());
    lines.push_back({Kind::kItem,
                     absl::StrCat(In(language, citation.locator()), " (",
                                  In(language, info.full_name()),
                                  info.version().empty()
                                      ? ""
                                      : Say(language, ", text of $0",
                                            ", tekst van $0", info.version()),
                                  ")"),
                     info.url()});
  }
  std::string weight =
      r.force() == v1::LAW || r.force() == v1::TEMPLATE
          ? Say(language, "a fault is an error", "een gebrek is een fout")
      : r.signatory_fact().empty()
          ? Say(language, "a fault is a warning",
                "een gebrek is een waarschuwing")
          : Say(language,
                "a fault is a warning, and an error for a provider who has "
                "signed it",
                "een gebrek is een waarschuwing, en een fout voor een "
                "aanbieder die heeft ondertekend");
  lines.push_back(
      {Kind::kSentence, Say(language, "Force: $0; $1.", "Kracht: $0; $1.",
                            ForceText(r.force(), language), weight)});
  if (r.verification() == v1::UNVERIFIED) {
    lines.push_back({Kind::kSentence,
                     Say(language, "Unverified: no source of this was read.",
                         "Niet geverifieerd: hiervan is geen bron gelezen.")});
  } else if (r.verification() == v1::SECONDARY_SOURCE) {
    lines.push_back(
        {Kind::kSentence,
         Say(language,
             "Read in a secondary source that quotes the official text.",
             "Gelezen in een secundaire bron die de officiële tekst "
             "aanhaalt.")});
  }
  return lines;
}

Lines WhenItApplies(const Catalogue& catalogue, const v1::Requirement& r,
                    Language language) {
  Lines lines = {{Kind::kSentence,
                  ApplicabilityInWords(catalogue, r.applies(), language)}};
  if (r.modifier_scope() == v1::MODIFICATION_ONLY) {
    lines.push_back(
        {Kind::kSentence,
         Say(language,
             "Who modified another provider's model owes this about the "
             "modification only.",
             "Wie het model van een andere aanbieder heeft gewijzigd, is dit "
             "alleen over de wijziging verschuldigd.")});
  } else if (r.modifier_scope() == v1::MODIFICATION_DATA_ONLY) {
    lines.push_back(
        {Kind::kSentence, Say(language,
                              "Who modified another provider's model owes this "
                              "about the data of the modification only.",
                              "Wie het model van een andere aanbieder heeft "
                              "gewijzigd, is dit alleen over de data van de "
                              "wijziging verschuldigd.")});
  }
  if (r.unchanged_allowed()) {
    lines.push_back(
        {Kind::kSentence,
         Say(language,
             "It may be declared not applicable if the modification left it as "
             "it was.",
             "Het mag als niet van toepassing worden opgegeven als het bij de "
             "wijziging gelijk bleef.")});
  }
  return lines;
}

Lines OutOfDate(const v1::Requirement& r, Language language) {
  Lines lines;
  for (std::string& text : StaleTexts(r, language)) {
    lines.push_back({Kind::kItem, std::move(text)});
  }
  if (r.retention_start_open()) {
    lines.push_back(
        {Kind::kSentence,
         Say(language, "Kept for at least $0 years.",
             "Te bewaren gedurende ten minste $0 jaar.", r.retention_years())});
  } else if (r.retention_years() > 0) {
    lines.push_back(
        {Kind::kSentence,
         Say(language, "Kept for $0 years after placing on the market.",
             "Te bewaren tot $0 jaar na het in de handel brengen.",
             r.retention_years())});
  } else if (r.kept_while_on_market()) {
    lines.push_back(
        {Kind::kSentence,
         Say(language, "Kept as long as the model is on the market.",
             "Te bewaren zolang het model in de handel is.")});
  }
  return lines;
}

Lines Framework(const v1::Requirement& r, Language language) {
  Lines lines;
  for (const v1::AlgoritmekaderPage* page : AlgoritmekaderPages(r)) {
    lines.push_back(
        {Kind::kItem,
         Say(language, "requirement $0: $1 (phases: $2; topic: $3)",
             "vereiste $0: $1 (levenscyclus: $2; onderwerp: $3)", page->id(),
             page->title(), absl::StrJoin(page->phase(), ", "),
             absl::StrJoin(page->topic(), ", ")),
         AlgoritmekaderUrl(page->path())});
  }
  for (const v1::AlgoritmekaderMeasurePage* measure :
       AlgoritmekaderMeasures(r)) {
    lines.push_back({Kind::kItem,
                     Say(language, "measure $0: $1", "maatregel $0: $1",
                         measure->id(), measure->title()),
                     AlgoritmekaderUrl(measure->path())});
  }
  for (const v1::AlgoritmekaderPage* page : AlgoritmekaderPages(r)) {
    const std::string& difference = language == Language::kDutch
                                        ? page->difference_nl()
                                        : page->difference_en();
    if (!difference.empty()) lines.push_back({Kind::kSentence, difference});
  }
  return lines;
}

}  // namespace

std::string RequirementTitle(const CatalogueEntry& entry, Language language) {
  const v1::Title& title = entry.requirement->title();
  if (language == Language::kEnglish) return title.en();
  return absl::StrCat(title.nl(), title.nl_official()
                                      ? " (officiële tekst)"
                                      : " (onofficiële vertaling)");
}

std::vector<RequirementSection> RequirementSections(const Catalogue& catalogue,
                                                    const CatalogueEntry& entry,
                                                    Language language) {
  const v1::Requirement& r = *entry.requirement;
  const auto say = [&](absl::string_view en, absl::string_view nl) {
    return Say(language, en, nl);
  };
  Lines audiences, notes;
  for (std::string& text : DisclosureTexts(r, language)) {
    audiences.push_back({Kind::kItem, std::move(text)});
  }
  if (!r.note().empty()) notes.push_back({Kind::kSentence, r.note()});
  std::vector<RequirementSection> sections = {
      {say("What to write", "Wat te schrijven"), WhatToWrite(entry, language)},
      {say("The law", "De wet"), Law(r, language)},
      {say("When it applies", "Wanneer het geldt"),
       WhenItApplies(catalogue, r, language)},
      {say("Who gets it", "Wie het krijgt"), audiences},
      {say("When it is out of date", "Wanneer het verouderd is"),
       OutOfDate(r, language)},
      {say("In the Algoritmekader", "In het Algoritmekader"),
       Framework(r, language)},
      {say("Notes", "Noten (Engels)"), notes},
  };
  std::erase_if(sections, [](const RequirementSection& section) {
    return section.lines.empty();
  });
  return sections;
}

}  // namespace modelcard
