#include "linter/report/catalogue_report.h"

#include <algorithm>
#include <string>
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

}  // namespace modelcard
