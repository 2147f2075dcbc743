#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "linter/check/intervals.h"
#include "linter/check/member_states.h"
#include "linter/check/official_languages.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr char kCountry[] = "authorised_representative.contact.country";
constexpr char kLanguage[] = "authorised_representative.mandate.language";
constexpr char kDate[] = "authorised_representative.mandate.document.date";
constexpr char kPlaced[] = "general.union_market_release_date";

void Report(const LintContext& context, absl::string_view id,
            absl::string_view path, std::string message, std::string hint,
            std::vector<RelatedField> related, Reporter& reporter) {
  related.push_back({PathTo(context, "scope.provider_established_in_union"),
                     context.Say("the provider is not established in the Union",
                                 "de aanbieder is niet in de Unie gevestigd")});
  reporter.Report({
      .check = "representative",
      .entry = context.catalogue.Find(id),
      .path = PathTo(context, path),
      .message = std::move(message),
      .hint = std::move(hint),
      .related = std::move(related),
  });
}

// Whether there is a text and it is not one of those that a check of values
// refuses.
bool IsAnswered(absl::string_view text, absl::string_view path,
                const Reporter& reporter) {
  return !text.empty() && !reporter.HasFindingAt(path);
}

void CheckCountry(const LintContext& context,
                  const v1::AuthorisedRepresentative& representative,
                  Reporter& reporter) {
  const std::string& country = representative.contact().country();
  if (!IsAnswered(country, kCountry, reporter) || IsMemberState(country)) {
    return;
  }
  Report(context, "AIA.54.1-2", kCountry,
         context.Say("the authorised representative has to be established in "
                     "the Union, and this is no Member State: $0",
                     "de gemachtigde moet in de Unie zijn gevestigd, en dit is "
                     "geen lidstaat: $0",
                     Quoted(context, PathTo(context, kCountry))),
         context.Say("name the Member State alone, for example \"Germany\", or "
                     "appoint a representative in one of the 27",
                     "noem alleen de lidstaat, bijvoorbeeld \"Duitsland\", of "
                     "wijs een gemachtigde aan in een van de 27"),
         {}, reporter);
}

void CheckLanguage(const LintContext& context,
                   const v1::AuthorisedRepresentative& representative,
                   Reporter& reporter) {
  const std::string& language = representative.mandate().language();
  if (!IsAnswered(language, kLanguage, reporter) ||
      NamesOfficialLanguage(language)) {
    return;
  }
  Report(context, "AIA.54.1-1", kLanguage,
         context.Say("a copy of the mandate goes to the AI Office in an "
                     "official language of the Union institutions, which this "
                     "is not: $0",
                     "een kopie van de machtiging gaat naar het AI-bureau in "
                     "een officiële taal van de instellingen van de Unie, en "
                     "dit is er geen: $0",
                     Quoted(context, PathTo(context, kLanguage))),
         context.Say("have it drawn up in one of the 24, for example "
                     "\"English\" or \"Dutch\", and name that one",
                     "laat haar opstellen in een van de 24, bijvoorbeeld "
                     "\"Engels\" of \"Nederlands\", en noem die taal"),
         {}, reporter);
}

void CheckMandateDate(const LintContext& context,
                      const v1::ModelDocumentation& document,
                      Reporter& reporter) {
  const std::string& date =
      document.authorised_representative().mandate().document().date();
  const auto mandated = ParseDate(date);
  const auto placed = ParseDate(document.general().union_market_release_date());
  if (!mandated || !placed || *mandated <= *placed) return;
  const bool legacy = IsKnownAs(context.facts, "LEGACY", true);
  if (legacy && *mandated <= ParseDate(kLegacyDeadline)) return;
  Report(context, "AIA.54.1-1", kDate,
         legacy ? context.Say("the mandate is of $0, and had to be there by $1",
                              "de machtiging is van $0, en moest er op $1 zijn",
                              date, kLegacyDeadline)
                : context.Say(
                      "the mandate is of $0, but the model was placed on "
                      "the Union market on $1: the representative is "
                      "appointed before",
                      "de machtiging is van $0, maar het model is op $1 "
                      "in de Unie in de handel gebracht: de gemachtigde "
                      "wordt daarvoor aangewezen",
                      date, document.general().union_market_release_date()),
         context.Say("correct the date; where the mandate replaces an earlier "
                     "one, refer to the one that was in force on that day",
                     "verbeter de datum; vervangt de machtiging een eerdere, "
                     "verwijs dan naar die welke op die dag gold"),
         {{PathTo(context, kPlaced),
           context.Say("placed on the Union market on this day",
                       "op deze dag in de Unie in de handel gebracht")}},
         reporter);
}

}  // namespace

void CheckRepresentative(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  // That a representative is named where none is needed is a finding of its
  // own.
  if (IsKnownAs(context.facts, "NON_EU_PROVIDER", false)) return;
  const auto& representative = document.authorised_representative();
  CheckCountry(context, representative, reporter);
  CheckLanguage(context, representative, reporter);
  CheckMandateDate(context, document, reporter);
}

}  // namespace modelcard
