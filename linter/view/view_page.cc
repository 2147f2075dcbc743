#include "linter/view/view_page.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/holder.h"
#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "linter/view/answer.h"
#include "linter/view/framework_section.h"
#include "linter/view/outline.h"
#include "linter/view/page_frame.h"
#include "linter/view/value.h"
#include "linter/view/view.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Message;
using page::Block;
using page::Inline;
using page::Section;
using page::Span;

class PageMaker {
 public:
  PageMaker(const View& view, const Catalogue& catalogue,
            const ViewPageOptions& options)
      : view_(view),
        document_(google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            *view.document)),
        catalogue_(catalogue),
        outline_(OutlineFor(view.audience)),
        language_(options.language),
        options_(options) {}

  page::Page Make() {
    PlaceItems();
    page::Page result{
        .lang = language_ == Language::kDutch ? "nl" : "en",
        .title = Title(),
        .kicker = In(language_, outline_.kind),
        .opening = Opening(document_, catalogue_, outline_, options_),
        .contents_title = Say("Contents", "Inhoud"),
        .sections = SectionsOf(outline_.sections, "part"),
        .closing = Closing(cited_, language_),
    };
    if (const auto rest = placed_.find(nullptr); rest != placed_.end()) {
      result.sections.push_back(
          {.anchor = "part-rest",
           .heading = Say("Further information", "Overige informatie"),
           .parts = ItemsOf(nullptr)});
    }
    if (language_ == Language::kDutch) {
      absl::c_move(FrameworkSections(framework_),
                   std::back_inserter(result.sections));
    }
    if (result.sections.empty()) {
      result.sections.push_back(
          {.anchor = "part-none",
           .heading = Say("Nothing to show", "Niets te tonen"),
           .blocks = {page::Paragraph{page::Plain(
               Say("The documentation has nothing that these readers are owed.",
                   "De documentatie bevat niets waar deze lezers recht op "
                   "hebben."))}}});
    }
    return result;
  }

 private:
  // An item and what sorts it within its section.
  struct Placed {
    size_t claim;
    std::string locator;
    Section section;
  };

  std::string Say(absl::string_view en, absl::string_view nl) const {
    return modelcard::Say(language_, en, nl);
  }

  std::string Title() const {
    const std::string& name = document_.general().model().name();
    return name.empty() ? In(language_, catalogue_.root()
                                            .options()
                                            .GetExtension(v1::document_type)
                                            .title())
                        : name;
  }

  // Every item with something to say, under the section it belongs to.
  void PlaceItems() {
    for (const ViewItem& item : view_.items) {
      if (!HoldsAnswer(item.entry->field())) continue;
      std::vector<Block> blocks = BlocksOf(item);
      if (blocks.empty()) continue;
      const v1::Requirement& requirement = *item.entry->requirement;
      Place place = PlaceOf(requirement, outline_);
      for (const v1::Citation& citation : requirement.citation()) {
        cited_.insert(citation.text());
      }
      for (const int value : requirement.algoritmekader()) {
        framework_.insert(static_cast<v1::Algoritmekader>(value));
      }
      placed_[place.section].push_back(
          {place.claim,
           std::move(place.locator),
           {.anchor = requirement.id(),
            .heading = In(language_, requirement.title()),
            .meta = MetaOf(item),
            .blocks = std::move(blocks),
            .listed = false}});
    }
    for (auto& [section, items] : placed_) {
      absl::c_stable_sort(items, [](const Placed& a, const Placed& b) {
        return std::tie(a.claim, a.locator) < std::tie(b.claim, b.locator);
      });
    }
  }

  // The answer, why there need not be one, or that there is none; empty if
  // there is nothing to say.
  std::vector<Block> BlocksOf(const ViewItem& item) const {
    const FieldPath& path = item.entry->path;
    if (const Message* holder = HolderOf(document_, path)) {
      std::vector<Block> blocks =
          AnswerOf(*holder, *path.back().field, language_);
      if (!blocks.empty()) return blocks;
    }
    const v1::Requirement& requirement = *item.entry->requirement;
    for (const v1::NotApplicable& declared : document_.not_applicable()) {
      if (declared.requirement() != requirement.id()) continue;
      Inline text =
          page::Styled(Say("Does not apply. ", "Niet van toepassing. "),
                       Span::Style::kStrong);
      page::Append(text, page::Plain(declared.reason()));
      return {page::Note{page::Note::Kind::kInformation, std::move(text)}};
    }
    if (item.voluntary || !item.binding || requirement.optional()) return {};
    return {page::Note{page::Note::Kind::kWarning,
                       page::Plain(Say("Not answered in this documentation.",
                                       "Niet beantwoord in deze "
                                       "documentatie."))}};
  }

  Inline MetaOf(const ViewItem& item) const {
    const v1::Requirement& requirement = *item.entry->requirement;
    Inline meta = page::Plain(absl::StrCat(
        Capitalised(absl::StrJoin(CitationTexts(requirement, language_), "; ")),
        " · "));
    page::Append(meta, page::Styled(requirement.id(), Span::Style::kCode));
    if (language_ == Language::kDutch) {
      if (!requirement.title().nl_official()) {
        page::Append(meta, page::Plain(" · titel onofficieel vertaald"));
      }
      page::Append(meta, FrameworkIds(requirement));
    }
    if (item.voluntary) {
      page::Append(meta, page::Plain(" "));
      page::Append(meta, page::Styled(Say("voluntary", "vrijwillig"),
                                      Span::Style::kBadge));
    }
    return meta;
  }

  std::vector<Section> ItemsOf(const OutlineSection* section) {
    std::vector<Section> items;
    for (Placed& placed : placed_[section]) {
      items.push_back(std::move(placed.section));
    }
    return items;
  }

  // Sections without items are left out.
  std::vector<Section> SectionsOf(const std::vector<OutlineSection>& outline,
                                  const std::string& anchor) {
    std::vector<Section> sections;
    for (size_t i = 0; i < outline.size(); ++i) {
      const std::string here = absl::StrCat(anchor, "-", i + 1);
      Section section{.anchor = here,
                      .heading = In(language_, outline[i].heading),
                      .parts = ItemsOf(&outline[i])};
      absl::c_move(SectionsOf(outline[i].parts, here),
                   std::back_inserter(section.parts));
      if (!section.parts.empty()) sections.push_back(std::move(section));
    }
    return sections;
  }

  const View& view_;
  const v1::ModelDocumentation& document_;
  const Catalogue& catalogue_;
  const Outline& outline_;
  const Language language_;
  const ViewPageOptions options_;
  std::map<const OutlineSection*, std::vector<Placed>> placed_;
  std::set<v1::LegalText> cited_;
  std::set<v1::Algoritmekader> framework_;
};

}  // namespace

page::Page ViewPage(const View& view, const Catalogue& catalogue,
                    const ViewPageOptions& options) {
  return PageMaker(view, catalogue, options).Make();
}

}  // namespace modelcard
