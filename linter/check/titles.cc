#include "linter/check/titles.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

struct Title {
  absl::string_view check, en, nl;
};

constexpr Title kTitles[] = {
    {"absent_input", "Binding to something that is not there",
     "Binding aan iets dat er niet is"},
    {"authority", "Who supervises a system",
     "Wie toezicht houdt op een systeem"},
    {"base_model_targets", "Base models of document and build",
     "Basismodellen van document en build"},
    {"base_models", "Base models of a modification",
     "Basismodellen van een wijziging"},
    {"baseline", "Entry of the baseline that no longer matches",
     "Regel van de uitgangslijst die niet meer klopt"},
    {"bracket", "Bracket that does not hold the exact figure",
     "Klasse waarin het exacte getal niet valt"},
    {"broad_waiver", "Waiver of a duty that holds others",
     "Ontheffing van een verplichting die andere omvat"},
    {"broken_artifacts", "File of the model that is broken or incomplete",
     "Bestand van het model dat kapot of onvolledig is"},
    {"carve_outs", "Exceptions from supervision by the AI Office",
     "Uitzonderingen op het toezicht door het AI-bureau"},
    {"claimed_architecture", "Architecture that the files contradict",
     "Architectuur die de bestanden tegenspreken"},
    {"claimed_base_model", "Base model that only the files name",
     "Basismodel dat alleen de bestanden noemen"},
    {"claimed_context", "Maximum input that the files do not allow",
     "Maximale input die de bestanden niet toestaan"},
    {"claimed_digests", "Digests that the files do not have",
     "Digests die de bestanden niet hebben"},
    {"claimed_licence", "Licence that the files contradict",
     "Licentie die de bestanden tegenspreken"},
    {"claimed_modalities", "Input that only the files show",
     "Input die alleen de bestanden tonen"},
    {"claimed_parameters", "Number of parameters that the files contradict",
     "Aantal parameters dat de bestanden tegenspreken"},
    {"claimed_precision", "Number format that the files contradict",
     "Getalformaat dat de bestanden tegenspreken"},
    {"compute_agreement", "Compute figures that disagree",
     "Rekenkracht die elkaar tegenspreekt"},
    {"contradictions", "Figures of a model card that disagree",
     "Getallen van een modelkaart die elkaar tegenspreken"},
    {"crawled_domains", "List of crawled domains",
     "Lijst van gecrawlde domeinen"},
    {"date", "Form of a date", "Vorm van een datum"},
    {"date_order", "Dates in an impossible order",
     "Datums in een onmogelijke volgorde"},
    {"digest", "Form of a digest", "Vorm van een digest"},
    {"direct_use", "Direct use for a high-risk purpose",
     "Rechtstreeks gebruik met een hoog risico"},
    {"email", "Form of an e-mail address", "Vorm van een e-mailadres"},
    {"exact_in_text", "Exact number in a text for others",
     "Exact getal in een tekst voor anderen"},
    {"expired_severity", "Lowered severity that has expired",
     "Verlaagde ernst die is verlopen"},
    {"expired_waiver", "Waiver that has expired", "Verlopen ontheffing"},
    {"framework_dates", "Dates of the safety framework",
     "Datums van het veiligheidskader"},
    {"general_purpose", "Whether it is a general-purpose AI model",
     "Of het een AI-model voor algemene doeleinden is"},
    {"generated_output", "Output that the modalities do not bear out",
     "Output die niet bij de modaliteiten past"},
    {"inapplicable", "Answer that does not apply",
     "Antwoord dat niet van toepassing is"},
    {"indicative_criterion", "Model below the indicative criterion",
     "Model onder het indicatieve criterium"},
    {"licence_agreement", "Licences that disagree",
     "Licenties die elkaar tegenspreken"},
    {"missing", "Missing answer", "Ontbrekend antwoord"},
    {"missing_part", "Incomplete answer", "Onvolledig antwoord"},
    {"models", "Models that a system is built on",
     "Modellen waarop een systeem is gebouwd"},
    {"modifier_threshold", "Threshold for modifications",
     "Drempel voor wijzigingen"},
    {"moved_input", "Input that moved since it was documented",
     "Bron die is veranderd sinds de documentatie"},
    {"must_hold", "Statement that has to hold",
     "Verklaring die waar moet zijn"},
    {"not_applicable", "Use of \"not applicable\"",
     "Gebruik van \"niet van toepassing\""},
    {"not_bound", "Documentation that is not bound to its model",
     "Documentatie die niet aan haar model is gebonden"},
    {"notification_date", "Date of a notification", "Datum van een melding"},
    {"number", "Number that cannot be", "Onmogelijk getal"},
    {"one_each", "List that has to match another one",
     "Lijst die bij een andere moet passen"},
    {"open_source_exemption", "Evidence for the open-source exception",
     "Bewijs voor de opensource-uitzondering"},
    {"order_of_magnitude", "Order of magnitude", "Orde van grootte"},
    {"placeholder", "Placeholder instead of an answer",
     "Invulplaats in plaats van een antwoord"},
    {"provenance", "Provenance of training data", "Herkomst van trainingsdata"},
    {"recommended_words", "Length of an answer", "Lengte van een antwoord"},
    {"refused_severity", "Severity that cannot be lowered",
     "Ernst die niet kan worden verlaagd"},
    {"repeated_binding", "Input that is bound twice",
     "Bron die twee keer is gebonden"},
    {"repeated_entry", "Two entries for one thing",
     "Twee regels voor hetzelfde"},
    {"representative", "Representative of a provider from outside the Union",
     "Gemachtigde van een aanbieder van buiten de Unie"},
    {"require_as_of", "Build that was not told the date",
     "Build waaraan de datum niet is opgegeven"},
    {"request_answers", "Request that waited for longer than two weeks",
     "Verzoek dat langer dan twee weken wachtte"},
    {"retention", "Retention of documentation",
     "Bewaartermijn van documentatie"},
    {"review_intervals", "Review that is due", "Herziening die nodig is"},
    {"rounded", "Figure that does not follow from the exact one",
     "Getal dat niet uit het exacte volgt"},
    {"severity_reason", "Lowered severity without reason, owner or expiry",
     "Verlaagde ernst zonder reden, eigenaar of einddatum"},
    {"sign_off_date", "Day of a sign-off", "Dag van een akkoord"},
    {"signatory", "Signature of the Code of Practice",
     "Ondertekening van de praktijkcode"},
    {"signed_digests", "Files that are not those that were signed",
     "Bestanden die niet de ondertekende zijn"},
    {"significant_figures", "Precision of a figure",
     "Nauwkeurigheid van een getal"},
    {"size_range", "Range that does not hold the exact size",
     "Klasse waarin de exacte omvang niet valt"},
    {"source_conflicts", "Sources that disagree",
     "Bronnen die elkaar tegenspreken"},
    {"specify", "Choice that needs words", "Keuze die toelichting vraagt"},
    {"stale_sign_off", "Sign-off over other inputs",
     "Akkoord over andere bronnen"},
    {"systemic_ground", "Ground for systemic risk", "Grond voor systeemrisico"},
    {"systemic_threshold", "Threshold for systemic risk",
     "Drempel voor systeemrisico"},
    {"training_modalities", "Modalities of training data",
     "Modaliteiten van trainingsdata"},
    {"unbound_input", "Input that is not bound", "Bron die niet is gebonden"},
    {"unknown_fact", "Fact that nobody can tell",
     "Feit dat niet is vast te stellen"},
    {"unread", "Text that answers nothing", "Tekst die niets beantwoordt"},
    {"unused_severity", "Severity of the policy that changes nothing",
     "Ernst in het beleid die niets verandert"},
    {"unused_waiver", "Waiver that covers nothing",
     "Ontheffing die niets dekt"},
    {"url", "Form of a web address", "Vorm van een webadres"},
    {"weights_channel", "Weights that no channel hands over",
     "Wegingen die geen kanaal verstrekt"},
};

}  // namespace

bool HasTitle(absl::string_view check) {
  return std::any_of(std::begin(kTitles), std::end(kTitles),
                     [&](const Title& title) { return title.check == check; });
}

std::string CheckTitle(absl::string_view check, Language language) {
  for (const Title& title : kTitles) {
    if (title.check == check) return Say(language, title.en, title.nl);
  }
  return absl::StrReplaceAll(check, {{"_", " "}});
}

}  // namespace modelcard
