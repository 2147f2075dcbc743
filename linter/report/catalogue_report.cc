#include "linter/report/catalogue_report.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/terms.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/catalogue.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using Row = std::pair<std::string, std::string>;

// What there is to say about a requirement, label by label; rows without
// content are left out.
std::vector<Row> RowsOf(const CatalogueEntry& entry, Language language) {
  const v1::Requirement& r = *entry.requirement;
  const auto say = [&](absl::string_view en, absl::string_view nl) {
    return Say(language, en, nl);
  };
  std::string title = In(language, r.title());
  if (language == Language::kDutch) {
    absl::StrAppend(&title, r.title().nl_official()
                                ? " (officiële tekst)"
                                : " (onofficiële vertaling)");
  }
  const std::string law = absl::StrJoin(CitationTexts(r, language), "; ");
  std::string kept;
  if (r.retention_years() > 0) {
    kept = Say(language, "$0 years after placing on the market",
               "$0 jaar na het in de handel brengen", r.retention_years());
  } else if (r.kept_while_on_market()) {
    kept = say("as long as the model is on the market",
               "zolang het model in de handel is");
  }
  std::string scope;
  if (r.has_modifier_scope()) {
    scope = r.modifier_scope() == v1::MODIFICATION_ONLY
                ? say("the modification only", "alleen de wijziging")
                : say("the data of the modification only",
                      "alleen de data van de wijziging");
  }
  std::string verified;
  if (r.verification() == v1::UNVERIFIED) {
    verified = say("not verified in any source", "in geen bron geverifieerd");
  } else if (r.verification() == v1::SECONDARY_SOURCE) {
    verified =
        say("read in a secondary source", "gelezen in een secundaire bron");
  }
  std::vector<Row> rows = {
      {say("title", "titel"), title},
      {say("field", "veld"), ToString(entry.path)},
      {say("law", "wet"), law},
      {say("force", "kracht"), ForceText(r.force(), language)},
      {say("applies", "geldt"), ApplicabilityText(r.applies(), language)},
      {say("goes to", "gaat naar"),
       absl::StrJoin(DisclosureTexts(r, language), "; ")},
      {say("write", "schrijf"), In(language, r.what())},
      {say("form", "vorm"),
       absl::StrJoin(ConstraintTexts(entry, language), "; ")},
      {say("example", "voorbeeld"), r.example()},
      {say("if modified", "bij wijziging"), scope},
      {say("stale when", "verouderd bij"), StaleText(r, language)},
      {say("kept", "bewaard"), kept},
      {say("source", "bron"), verified},
      {say("note", "noot"), r.note()},
  };
  std::erase_if(rows, [](const Row& row) { return row.second.empty(); });
  return rows;
}

// Characters that would start markup.
std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(text,
                             {{"<", "&lt;"}, {">", "&gt;"}, {"*", "\\*"}});
}

std::string Cell(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\t", " "}, {"\n", " "}});
}

}  // namespace

std::string CatalogueText(const Catalogue& catalogue, Language language) {
  size_t id_width = 0, field_width = 0;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    id_width = std::max(id_width, entry.requirement->id().size());
    field_width = std::max(field_width, ToString(entry.path).size());
  }
  std::string out;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    absl::StrAppendFormat(&out, "%-*s  %-*s  %s\n", static_cast<int>(id_width),
                          entry.requirement->id(),
                          static_cast<int>(field_width), ToString(entry.path),
                          In(language, entry.requirement->title()));
  }
  return out;
}

std::string CatalogueJson(const Catalogue& catalogue) {
  v1::RequirementCatalogue message;
  message.set_document_type(catalogue.root().full_name());
  message.set_law_text_version(catalogue.law_text_version());
  for (const CatalogueEntry& entry : catalogue.entries()) {
    v1::CatalogueRequirement& row = *message.add_requirements();
    row.set_field_path(ToString(entry.path));
    *row.mutable_requirement() = *entry.requirement;
    const v1::ValueShape& shape = ShapeOf(entry.field());
    if (shape.ByteSizeLong() > 0) *row.mutable_value() = shape;
  }
  return ToJson(message);
}

std::string CatalogueTsv(const Catalogue& catalogue) {
  std::string out =
      "id\tfield_path\ttitle_en\ttitle_nl\tnl_status\tcitations\tforce\t"
      "audiences\tapplies_when\tconstraints\tstale_when\n";
  constexpr Language kEn = Language::kEnglish;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Requirement& r = *entry.requirement;
    const std::vector<std::string> cells = {
        r.id(),
        ToString(entry.path),
        r.title().en(),
        r.title().nl(),
        r.title().nl_official() ? "official" : "translation",
        absl::StrJoin(CitationTexts(r, kEn), "; "),
        ForceText(r.force(), kEn),
        absl::StrJoin(DisclosureTexts(r, kEn), "; "),
        ApplicabilityText(r.applies(), kEn),
        absl::StrJoin(ConstraintTexts(entry, kEn), "; "),
        StaleText(r, kEn),
    };
    absl::StrAppend(&out,
                    absl::StrJoin(cells, "\t",
                                  [](std::string* to, const std::string& cell) {
                                    absl::StrAppend(to, Cell(cell));
                                  }),
                    "\n");
  }
  return out;
}

std::string CatalogueMarkdown(const Catalogue& catalogue, Language language) {
  const auto& type = catalogue.root().options().GetExtension(v1::document_type);
  std::string out = absl::StrCat(
      "<!-- Generated by `modelcard requirements --format=markdown`. -->\n\n# ",
      In(language, type.title()), "\n\n",
      Say(language,
          "$0 requirements, from the law as it stood on $1. The linter checks "
          "documentation; it does not establish compliance.\n",
          "$0 vereisten, volgens de wet zoals die luidde op $1. De linter "
          "controleert documentatie; hij stelt geen naleving vast.\n",
          catalogue.entries().size(), type.law_text_version()));
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const std::vector<Row> rows = RowsOf(entry, language);
    // The first row is the title.
    absl::StrAppend(&out, "\n## ", entry.requirement->id(), "\n\n",
                    Escaped(rows.front().second), "\n");
    for (size_t i = 1; i < rows.size(); ++i) {
      absl::StrAppend(&out, "- ", rows[i].first, ": ", Escaped(rows[i].second),
                      "\n");
    }
  }
  return out;
}

std::string ExplainText(const Catalogue& catalogue, const CatalogueEntry& entry,
                        Language language) {
  std::string out = absl::StrCat(entry.requirement->id(), "\n\n");
  for (const auto& [label, text] : RowsOf(entry, language)) {
    absl::StrAppendFormat(&out, "  %-13s %s\n", absl::StrCat(label, ":"), text);
  }
  absl::StrAppend(
      &out, "\n",
      Say(language, "Law as it stood on $0. ", "Wet zoals die luidde op $0. ",
          catalogue.law_text_version()),
      LegalTextUrl(*entry.requirement), "\n");
  return out;
}

}  // namespace modelcard
