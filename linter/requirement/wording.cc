#include "linter/requirement/wording.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

const v1::LegalTextInfo& LegalTextInfoOf(v1::LegalText text) {
  return v1::LegalText_descriptor()
      ->FindValueByNumber(text)
      ->options()
      .GetExtension(v1::legal_text);
}

std::string NameOf(const v1::Requirement& requirement, Language language) {
  std::string name = FullNameOf(requirement, language);
  if (absl::EndsWith(name, ")")) {
    if (const size_t open = name.rfind(" ("); open != std::string::npos) {
      name.resize(open);
    }
  }
  return name;
}

std::string FullNameOf(const v1::Requirement& requirement, Language language) {
  std::string name = In(language, requirement.title());
  // "AI" and the European Union keep their capitals, "Number of" does not.
  if (name.size() > 1 && absl::ascii_isupper(name[0]) &&
      !absl::ascii_isupper(name[1]) && !absl::StartsWith(name, "Union ")) {
    name[0] = absl::ascii_tolower(name[0]);
  }
  return name;
}

std::string CitationText(const v1::Citation& citation, Language language) {
  const std::string& name =
      In(language, LegalTextInfoOf(citation.text()).name());
  const std::string& locator = In(language, citation.locator());
  if (name.empty()) return locator;
  if (locator.empty()) return name;
  return absl::StrCat(name, ", ", locator);
}

std::vector<std::string> CitationTexts(const v1::Requirement& requirement,
                                       Language language) {
  std::vector<std::string> texts;
  for (const v1::Citation& citation : requirement.citation()) {
    texts.push_back(CitationText(citation, language));
  }
  return texts;
}

std::string PageOf(const v1::Requirement& requirement) {
  return absl::StrCat(kPages, requirement.id(), ".md");
}

std::string LegalTextUrl(const v1::Requirement& requirement) {
  if (requirement.citation().empty()) return "";
  return LegalTextInfoOf(requirement.citation(0).text()).url();
}

std::string LabelOf(const google::protobuf::EnumValueDescriptor& value,
                    Language language) {
  const v1::Text& label = value.options().GetExtension(v1::label);
  return label.en().empty() ? std::string(value.name()) : In(language, label);
}

}  // namespace modelcard
