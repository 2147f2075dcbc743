#include "linter/inventory/overview.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

v1::Text TextOf(absl::string_view en, absl::string_view nl) {
  v1::Text text;
  text.set_en(en);
  text.set_nl(nl);
  return text;
}

// The beginning of a requirement's id that names a part of the law.
std::string SectionOf(absl::string_view id) {
  const std::vector<absl::string_view> parts = absl::StrSplit(id, '.');
  const size_t count = parts[0] != "AIA"                      ? 1
                       : parts.size() > 2 && parts[1] == "XI" ? 3
                                                              : 2;
  // "AIA.51-1" and "AIA.51.1" are of one article.
  if (parts[0] == "AIA" && parts.size() == 2) {
    return absl::StrCat(parts[0], ".", parts[1].substr(0, parts[1].find('-')));
  }
  return absl::StrJoin(parts.begin(),
                       parts.begin() + std::min(count, parts.size()), ".");
}

v1::Text TitleOf(absl::string_view section) {
  if (section == "COP") return TextOf("Code of Practice", "Praktijkcode");
  if (section == "MDF") {
    return TextOf("Code of Practice, Model Documentation Form",
                  "Praktijkcode, modeldocumentatieformulier");
  }
  if (section == "TPL") {
    return TextOf("Template for the public summary of training content",
                  "Model voor de openbare samenvatting van trainingsdata");
  }
  if (section == "GL") {
    return TextOf("Commission guidelines", "Richtsnoeren van de Commissie");
  }
  if (absl::ConsumePrefix(&section, "AIA.XI.")) {
    return TextOf(absl::StrCat("Annex XI, section ", section),
                  absl::StrCat("bijlage XI, afdeling ", section));
  }
  if (section == "AIA.XII") return TextOf("Annex XII", "bijlage XII");
  if (absl::ConsumePrefix(&section, "AIA.")) {
    return TextOf(absl::StrCat("Article ", section),
                  absl::StrCat("artikel ", section));
  }
  return TextOf(section, section);  // of the organisation itself
}

// The facts as the run had them. A fact that could not be told has no value.
FactSet FactsOf(const v1::LintReport& report) {
  FactSet facts;
  for (const v1::FactValue& entry : report.facts()) {
    Fact fact{.name = entry.name()};
    if (entry.value() != v1::FactValue::UNKNOWN) {
      fact.value = entry.value() == v1::FactValue::TRUE;
    }
    facts.emplace(entry.name(), fact);
  }
  return facts;
}

// What errors name, as the report left them.
struct Faults {
  // Ids of requirements.
  std::set<std::string> open, waived;

  // Paths of parts that are left out altogether: one finding stands for all
  // that the part would hold.
  std::set<std::string> parts;
};

Faults FaultsOf(const v1::LintReport& report) {
  Faults faults;
  for (const v1::Finding& finding : report.findings()) {
    if (finding.severity() != v1::Finding::ERROR) continue;
    const bool covered = finding.has_waiver() || finding.in_baseline();
    (covered ? faults.waived : faults.open).insert(finding.rule_id());
    if (finding.check() == "missing") faults.parts.insert(finding.field_path());
  }
  return faults;
}

bool InPartLeftOut(const CatalogueEntry& entry, const Faults& faults) {
  return entry.path.size() > 1 &&
         faults.parts.contains(std::string(entry.path.front().field->name()));
}

void AddSections(const Catalogue& catalogue, const FactSet& facts,
                 const v1::LintReport& report, v1::ModelOverview& overview) {
  const Faults faults = FaultsOf(report);
  std::map<std::string, int> index;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const std::string& id = entry.requirement->id();
    if (Judge(*entry.requirement, facts).applies != Applies::kYes) continue;
    const std::string section = SectionOf(id);
    const auto [place, is_new] =
        index.try_emplace(section, overview.sections_size());
    if (is_new) {
      v1::SectionState& state = *overview.add_sections();
      state.set_section(section);
      *state.mutable_title() = TitleOf(section);
    }
    v1::SectionState& state = *overview.mutable_sections(place->second);
    state.set_asked(state.asked() + 1);
    if (faults.open.contains(id) || InPartLeftOut(entry, faults)) {
      state.set_open(state.open() + 1);
    } else if (faults.waived.contains(id)) {
      state.set_waived(state.waived() + 1);
    }
  }
}

}  // namespace

v1::ModelOverview OverviewOf(const Catalogue& catalogue,
                             const v1::LintReport& report) {
  v1::ModelOverview overview;
  overview.set_label(report.model());
  if (!report.described().empty()) {
    overview.set_provider(report.described(0).provider());
  }
  *overview.mutable_made_from() = report.made_from();
  *overview.mutable_deadlines() = report.deadlines();
  if (report.has_authority()) {
    *overview.mutable_authority() = report.authority();
  }
  if (report.facts().empty() || report.role() == v1::LintReport::SYSTEM) {
    return overview;
  }
  AddSections(catalogue, FactsOf(report), report, overview);
  return overview;
}

}  // namespace modelcard
