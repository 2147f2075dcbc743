#include "linter/view/page_frame.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/view/outline.h"
#include "linter/view/value.h"
#include "linter/view/view_page.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

using page::Block;
using page::Inline;

std::vector<Block> Opening(const v1::ModelDocumentation& document,
                           const Catalogue& catalogue, const Outline& outline,
                           const ViewPageOptions& options) {
  const Language language = options.language;
  page::KeyValues facts;
  const auto add = [&](absl::string_view en, absl::string_view nl,
                       std::string value) {
    if (value.empty()) return;
    facts.rows.emplace_back(page::Plain(Say(language, en, nl)),
                            page::Plain(std::move(value)));
  };
  add("Provider", "Aanbieder", document.general().provider_legal_name());
  add("Version", "Versie",
      document.header().version().empty()
          ? document.training_summary().version().version()
          : document.header().version());
  add("Last updated", "Laatst gewijzigd",
      DateText(document.header().last_updated().empty()
                   ? document.training_summary().last_updated()
                   : document.header().last_updated(),
               language));
  add("Law as it stood on", "Wet zoals die luidde op",
      DateText(catalogue.law_text_version(), language));
  const page::Note status =
      options.checked
          ? page::Note{page::Note::Kind::kGood,
                       page::Plain(Say(
                           language,
                           "This documentation passed an automatic check of "
                           "its completeness and form. That does not "
                           "establish compliance with the law, nor that what "
                           "it says is true.",
                           "Deze documentatie is automatisch gecontroleerd "
                           "op volledigheid en vorm. Dat stelt niet vast dat "
                           "de wet is nageleefd, noch dat klopt wat er "
                           "staat."))}
          : page::Note{page::Note::Kind::kWarning,
                       page::Plain(Say(
                           language,
                           "Draft: this page was made without the check of "
                           "completeness and form. It does not establish "
                           "compliance with the law.",
                           "Concept: deze pagina is gemaakt zonder controle "
                           "op volledigheid en vorm. Zij stelt niet vast dat "
                           "de wet is nageleefd."))};
  return {page::Paragraph{page::Plain(In(language, outline.about))},
          std::move(facts), status};
}

std::vector<Block> Closing(const std::set<v1::LegalText>& cited,
                           Language language) {
  page::Bullets texts;
  for (const v1::LegalText text : cited) {
    const v1::LegalTextInfo& info = v1::LegalText_descriptor()
                                        ->FindValueByNumber(text)
                                        ->options()
                                        .GetExtension(v1::legal_text);
    Inline item = {{.text = In(language, info.full_name()), .url = info.url()}};
    if (!info.version().empty()) {
      page::Append(item, page::Plain(absl::StrCat(
                             ", ", Say(language, "version of ", "versie van "),
                             DateText(info.version(), language))));
    }
    texts.items.push_back(std::move(item));
  }
  if (texts.items.empty()) return {};
  return {page::Paragraph{page::Plain(
              Say(language, "Texts referred to", "Aangehaalde teksten"))},
          std::move(texts)};
}

}  // namespace modelcard
