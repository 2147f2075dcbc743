#include "linter/report/rule.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

Rule RuleOf(const CatalogueEntry& entry, Language language) {
  const v1::Requirement& requirement = *entry.requirement;
  const std::string law =
      absl::StrJoin(CitationTexts(requirement, language), "; ");
  const std::string page =
      entry.IsOfOrganisation()
          ? ""
          : absl::StrCat("\n", Say(language, "page: ", "bladzijde: "),
                         PageOf(requirement));
  return {
      .id = requirement.id(),
      .title = In(language, requirement.title()),
      .help = absl::StrCat(In(language, requirement.what()),
                           requirement.what().en().empty() ? "" : "\n",
                           Say(language, "law: ", "wet: "), law, page),
      .url = LegalTextUrl(requirement),
  };
}

}  // namespace modelcard
