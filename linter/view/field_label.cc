#include "linter/view/field_label.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

struct Label {
  absl::string_view name, en, nl;
};

// The schema titles what the law asks for; the parts of an answer are ours to
// name. In the order of the alphabet.
constexpr Label kLabels[] = {
    {"access", "Access", "Toegang"},
    {"amount", "Amount", "Hoeveelheid"},
    {"answered", "Answered", "Beantwoord"},
    {"approach", "Approach", "Aanpak"},
    {"artifacts", "Files", "Bestanden"},
    {"assets", "Assets", "Middelen"},
    {"basis", "Basis", "Grondslag"},
    {"began", "Began", "Begonnen"},
    {"benchmark", "Benchmark", "Benchmark"},
    {"capabilities", "Capabilities", "Capaciteiten"},
    {"category", "Category", "Categorie"},
    {"chain_of_events", "Chain of events", "Verloop"},
    {"collection", "Model family", "Modelfamilie"},
    {"commercial_use_allowed", "Commercial use allowed",
     "Commercieel gebruik toegestaan"},
    {"complies_by", "Complies by", "Voldoet uiterlijk"},
    {"conditions", "Conditions", "Omstandigheden"},
    {"confirmed", "Confirmed", "Bevestigd"},
    {"contact", "Contact", "Contact"},
    {"continuously_trained", "Trained on new data after that",
     "Daarna met nieuwe data getraind"},
    {"copy_on_request", "Copy on request", "Kopie op verzoek"},
    {"count", "Number", "Aantal"},
    {"country", "Country", "Land"},
    {"covers_all_items", "Covers all items", "Omvat alle onderdelen"},
    {"covers_tasks", "Covers the tasks of Article 54(3)",
     "Omvat de taken van artikel 54, lid 3"},
    {"criteria_and_metrics", "Criteria and metrics", "Criteria en maatstaven"},
    {"datasets", "Data sets", "Datasets"},
    {"date", "Date", "Datum"},
    {"days", "Time", "Duur"},
    {"description", "Description", "Beschrijving"},
    {"digest", "Digest", "Digest"},
    {"document", "Document", "Document"},
    {"domains", "Domains", "Domeinen"},
    {"email", "E-mail", "E-mail"},
    {"ended", "Ended", "Beëindigd"},
    {"endpoints", "Addresses of the service", "Adressen van de dienst"},
    {"entries", "Entries", "Posten"},
    {"estimated_before_training", "Estimated before training",
     "Geraamd voor de training"},
    {"evidence", "Evidence", "Bewijs"},
    {"excluded", "Left out", "Buiten beschouwing gelaten"},
    {"explanation", "Explanation", "Toelichting"},
    {"file", "File", "Bestand"},
    {"flop", "Compute", "Rekenkracht"},
    {"format", "Format", "Formaat"},
    {"from", "From", "Van"},
    {"generates", "Generates", "Genereert"},
    {"grants_all_rights", "Grants access, use, modification and distribution",
     "Staat toegang, gebruik, wijziging en verspreiding toe"},
    {"handling", "Handling", "Behandeling"},
    {"hardware", "Hardware", "Hardware"},
    {"harm", "Harm", "Schade"},
    {"in_place", "In place", "Ingevoerd"},
    {"kept_at", "Kept at", "Bewaard bij"},
    {"kept_until", "Kept until", "Bewaard tot"},
    {"kind", "Kind", "Soort"},
    {"known", "Known", "Bekend"},
    {"language", "Language", "Taal"},
    {"last_assessed", "Last assessed", "Laatst beoordeeld"},
    {"licence", "Licence", "Licentie"},
    {"licences", "Licences", "Licenties"},
    {"limitations", "Limitations", "Beperkingen"},
    {"limitations_method", "How limitations are found",
     "Hoe beperkingen worden gevonden"},
    {"list_url", "Full list", "Volledige lijst"},
    {"list_version", "Version of the list", "Versie van de lijst"},
    {"listed", "List", "Lijst"},
    {"material", "Material concerned", "Betrokken materiaal"},
    {"may_be_addressed", "May be addressed by authorities",
     "Aanspreekbaar voor autoriteiten"},
    {"method", "Method", "Methode"},
    {"metric", "Metric", "Maatstaf"},
    {"modalities", "Modalities", "Modaliteiten"},
    {"modality", "Modality", "Modaliteit"},
    {"mode", "Given as", "Gegeven als"},
    {"model_involved", "Model involved", "Betrokken model"},
    {"models", "Models", "Modellen"},
    {"modification_flop", "Compute of the modification",
     "Rekenkracht van de wijziging"},
    {"month", "Month", "Maand"},
    {"name", "Name", "Naam"},
    {"no_compulsory_purchase", "No compulsory purchase",
     "Geen verplichte aankoop"},
    {"no_dual_licensing", "No dual licensing", "Geen dubbele licentie"},
    {"no_exclusive_paid_hosting", "Not only on paid hosting",
     "Niet alleen via betaalde hosting"},
    {"no_personal_data_condition", "Not in return for personal data",
     "Niet in ruil voor persoonsgegevens"},
    {"no_separate_commercial_licence", "No separate commercial licence",
     "Geen aparte commerciële licentie"},
    {"no_user_threshold", "No limit on the number of users",
     "Geen grens aan het aantal gebruikers"},
    {"none", "None", "Geen"},
    {"none_reason", "None, because", "Geen, omdat"},
    {"not_defined", "Not defined", "Niet bepaald"},
    {"notified", "Notified", "Gemeld"},
    {"original_flop", "Compute of the original",
     "Rekenkracht van het origineel"},
    {"original_has_systemic_risk", "The original has systemic risk",
     "Het origineel heeft een systeemrisico"},
    {"other", "Other, namely", "Overig, namelijk"},
    {"period", "Period", "Periode"},
    {"plan", "Plan", "Plan"},
    {"post_market_patterns", "Patterns found after release",
     "Patronen na het uitbrengen"},
    {"postal_address", "Postal address", "Postadres"},
    {"previous_urls", "Earlier versions", "Eerdere versies"},
    {"procedure", "Procedure", "Procedure"},
    {"provider", "Provider", "Aanbieder"},
    {"range", "Range", "Bandbreedte"},
    {"reason", "Reason", "Reden"},
    {"reasoning", "Reasoning", "Redenering"},
    {"received", "Received", "Ontvangen"},
    {"recommendation", "Recommendation", "Aanbeveling"},
    {"redistribution_allowed", "Redistribution allowed",
     "Verdere verspreiding toegestaan"},
    {"reference", "Reference", "Kenmerk"},
    {"reports", "Reports", "Rapporten"},
    {"requests", "Requests", "Verzoeken"},
    {"requirement", "Requirement", "Vereiste"},
    {"reservation_of_rights", "Reservation of rights",
     "Voorbehoud van rechten"},
    {"response", "Response", "Reactie"},
    {"results", "Results", "Resultaten"},
    {"root_cause", "Root cause", "Grondoorzaak"},
    {"score", "Score", "Score"},
    {"size", "Size", "Omvang"},
    {"software", "Software", "Software"},
    {"sources", "Sources", "Bronnen"},
    {"spdx_id", "SPDX identifier", "SPDX-aanduiding"},
    {"split", "Used for", "Gebruikt voor"},
    {"statement", "Statement", "Verklaring"},
    {"states_capabilities", "States capabilities", "Vermeldt capaciteiten"},
    {"states_limitations", "States limitations", "Vermeldt beperkingen"},
    {"states_modalities", "States modalities", "Vermeldt modaliteiten"},
    {"states_technical_means", "States technical means",
     "Vermeldt technische middelen"},
    {"status", "Status", "Status"},
    {"strategy", "Strategy", "Strategie"},
    {"subject", "Subject", "Onderwerp"},
    {"submitted", "Submitted", "Ingediend"},
    {"summary", "Summary", "Samenvatting"},
    {"summary_url", "Public summary", "Openbare samenvatting"},
    {"task", "Task", "Taak"},
    {"terms", "Terms", "Voorwaarden"},
    {"text", "Text", "Tekst"},
    {"title", "Title", "Titel"},
    {"total_flop", "Total", "Totaal"},
    {"training_flop", "Training compute", "Rekenkracht van de training"},
    {"training_summary_url", "Its public summary",
     "Openbare samenvatting ervan"},
    {"unit", "Unit", "Eenheid"},
    {"until", "Until", "Tot"},
    {"url", "Web address", "Webadres"},
    {"version", "Version", "Versie"},
    {"versions", "Versions", "Versies"},
    {"works_without_paid_support", "Works without paid support",
     "Werkt zonder betaalde ondersteuning"},
};

const Label* Find(absl::string_view name) {
  const auto* label =
      std::lower_bound(std::begin(kLabels), std::end(kLabels), name,
                       [](const Label& each, absl::string_view name) {
                         return each.name < name;
                       });
  return label != std::end(kLabels) && label->name == name ? label : nullptr;
}

}  // namespace

std::string FieldLabel(const google::protobuf::FieldDescriptor& field,
                       Language language) {
  if (const Label* label = Find(field.name())) {
    return std::string(language == Language::kDutch ? label->nl : label->en);
  }
  return absl::StrReplaceAll(field.name(), {{"_", " "}});
}

bool HasFieldLabel(const google::protobuf::FieldDescriptor& field) {
  return Find(field.name()) != nullptr;
}

}  // namespace modelcard
