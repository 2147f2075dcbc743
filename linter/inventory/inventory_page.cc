#include "linter/inventory/inventory_page.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "google/protobuf/util/json_util.h"
#include "linter/artifact/sha256.h"
#include "linter/report/printable.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::Reflection;

struct Word {
  absl::string_view key, en, nl;
};

// What the script says. $0 and $1 are numbers.
constexpr Word kWords[] = {
    {"PASSED", "passed", "geslaagd"},
    {"FAILED", "failed", "gezakt"},
    {"UNUSABLE", "could not be checked", "kon niet worden gecontroleerd"},
    {"column_label", "Model", "Model"},
    {"column_provider", "Provider", "Aanbieder"},
    {"column_outcome", "Status", "Status"},
    {"column_errors", "Errors", "Fouten"},
    {"column_warnings", "Warnings", "Waarschuwingen"},
    {"column_complete", "Complete", "Volledig"},
    {"column_stale", "Stale inputs", "Verouderde bronnen"},
    {"column_waivers", "Waivers", "Ontheffingen"},
    {"column_date", "Next deadline", "Volgende termijn"},
    {"column_authority", "Supervised by", "Toezicht door"},
    {"complete", "complete", "volledig"},
    {"unknown", "not known", "niet bekend"},
    {"day", "$0 day", "$0 dag"},
    {"days", "$0 days", "$0 dagen"},
    {"section", "Part of the law", "Deel van de wet"},
    {"asked", "Asked", "Gevraagd"},
    {"open", "Open", "Open"},
    {"waived", "Waived", "Met ontheffing"},
    {"by_section", "Requirements that apply", "Eisen die gelden"},
    {"deadlines", "Deadlines", "Termijnen"},
    {"made_from", "Made from", "Gemaakt van"},
    {"used_by", "Models made from it", "Modellen die ervan gemaakt zijn"},
    {"report", "Report", "Rapport"},
    {"pages", "Written for others", "Geschreven voor anderen"},
    {"why", "Why it did not pass", "Waarom het niet geslaagd is"},
    {"nothing", "Nothing more is known.", "Meer is niet bekend."},
    {"shown", "$0 of $1 shown", "$0 van $1 getoond"},
    {"graph", "Dependencies", "Afhankelijkheden"},
    {"graph_of", "$0 models; a line leads to what is made from a model",
     "$0 modellen; een lijn leidt naar wat van een model gemaakt is"},
    {"graph_cut", "The picture shows the first $0 of $1.",
     "De tekening toont de eerste $0 van $1."},
};

std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(Visible(text), {{"&", "&amp;"},
                                             {"<", "&lt;"},
                                             {">", "&gt;"},
                                             {"\"", "&quot;"},
                                             {"'", "&#39;"}});
}

// Nothing in a document may reorder or hide what the page shows.
void MakePrintable(Message& message) {
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const int size =
        field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        MakePrintable(
            field->is_repeated()
                ? *reflection.MutableRepeatedMessage(&message, field, i)
                : *reflection.MutableMessage(&message, field));
      } else if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
        continue;
      } else if (field->is_repeated()) {
        reflection.SetRepeatedString(
            &message, field, i,
            Visible(reflection.GetRepeatedString(message, field, i)));
      } else {
        reflection.SetString(&message, field,
                             Visible(reflection.GetString(message, field)));
      }
    }
  }
}

// In one language only: thousands of entries are megabytes.
void Keep(Language language, v1::Text& text) {
  const std::string kept = In(language, text);
  text.Clear();
  text.set_en(kept);
}

void KeepPages(Language language, v1::InventoryEntry& entry) {
  const absl::string_view kept = language == Language::kDutch ? "nl" : "en";
  google::protobuf::RepeatedPtrField<v1::PageLink> pages;
  pages.Swap(entry.mutable_pages());
  for (v1::PageLink& page : pages) {
    if (page.language() != kept) continue;
    Keep(language, *page.mutable_title());
    page.clear_language();
    *entry.add_pages() = std::move(page);
  }
}

void AddWord(
    absl::string_view key, absl::string_view text,
    google::protobuf::RepeatedPtrField<v1::InventoryPageData::Word>& words) {
  v1::InventoryPageData::Word& word = *words.Add();
  word.set_key(key);
  word.set_text(text);
}

// JSON that no markup can end: "<" is written as an escape.
std::string DataOf(const v1::Inventory& inventory, Language language) {
  v1::InventoryPageData data;
  for (const Word& word : kWords) {
    AddWord(word.key, language == Language::kDutch ? word.nl : word.en,
            *data.mutable_words());
  }
  std::map<std::string, std::string> titles;
  *data.mutable_entries() = inventory.entries();
  for (v1::InventoryEntry& entry : *data.mutable_entries()) {
    MakePrintable(entry);
    v1::ModelOverview& overview = *entry.mutable_overview();
    if (overview.has_authority()) {
      Keep(language, *overview.mutable_authority());
    }
    for (v1::Deadline& deadline : *overview.mutable_deadlines()) {
      Keep(language, *deadline.mutable_what());
    }
    if (entry.has_why()) Keep(language, *entry.mutable_why());
    KeepPages(language, entry);
    for (v1::SectionState& section : *overview.mutable_sections()) {
      titles[section.section()] = In(language, section.title());
      section.clear_title();
    }
  }
  for (const auto& [section, title] : titles) {
    AddWord(section, title, *data.mutable_sections());
  }
  std::string json;
  ABSL_CHECK_OK(google::protobuf::util::MessageToJsonString(data, &json));
  return absl::StrReplaceAll(json, {{"<", "\\u003c"}});
}

// As a content security policy names it.
std::string Source(absl::string_view text) {
  std::string bytes;
  ABSL_CHECK(absl::HexStringToBytes(Sha256Hex(text), &bytes));
  return absl::StrCat("'sha256-", absl::Base64Escape(bytes), "'");
}

std::string Select(absl::string_view id, absl::string_view label,
                   absl::string_view all) {
  return absl::StrCat("<div><label for=\"", id, "\">", label,
                      "</label><select id=\"", id, "\"><option value=\"\">",
                      all, "</option></select></div>\n");
}

std::string Tile(int count, absl::string_view what) {
  return absl::StrCat("<li><strong>", count, "</strong>", what, "</li>\n");
}

std::string Tiles(const v1::Inventory& inventory, Language language) {
  int passed = 0, failed = 0, stale = 0, waivers = 0;
  for (const v1::InventoryEntry& entry : inventory.entries()) {
    (entry.outcome() == v1::LintReport::PASSED ? passed : failed) += 1;
    stale += entry.stale().empty() ? 0 : 1;
    waivers += entry.waivers_size();
  }
  return absl::StrCat(
      "<ul class=\"tiles\">\n",
      Tile(inventory.entries_size(), Say(language, "models", "modellen")),
      Tile(passed, Say(language, "passed", "geslaagd")),
      Tile(failed, Say(language, "did not pass", "niet geslaagd")),
      Tile(stale, Say(language, "with stale inputs", "met verouderde bronnen")),
      Tile(waivers, Say(language, "waivers", "ontheffingen")), "</ul>\n");
}

std::string Filters(Language language) {
  const std::string all = Say(language, "all", "alle");
  return absl::StrCat(
      "<form id=\"filters\" role=\"search\">\n<div><label for=\"search\">",
      Say(language, "Search (key /)", "Zoeken (toets /)"),
      "</label><input id=\"search\" type=\"search\" "
      "autocomplete=\"off\"></div>\n",
      Select("outcome", Say(language, "Status", "Status"), all),
      Select("provider", Say(language, "Provider", "Aanbieder"), all),
      Select("section", Say(language, "With gaps in", "Met gaten in"), all),
      Select("only", Say(language, "With", "Met"), all),
      "</form>\n<p id=\"count\" role=\"status\"></p>\n");
}

bool HasDependencies(const v1::Inventory& inventory) {
  return std::any_of(
      inventory.entries().begin(), inventory.entries().end(),
      [](const auto& entry) { return !entry.overview().made_from().empty(); });
}

}  // namespace

std::string InventoryPage(const v1::Inventory& inventory, Language language) {
  const std::string title = Say(language, "Documentation of AI models",
                                "Documentatie van AI-modellen");
  const std::string script =
      absl::StrCat("'use strict';", kInventoryGraphScript, kInventoryScript);
  return absl::StrCat(
      "<!doctype html>\n<html lang=\"",
      language == Language::kDutch ? "nl" : "en",
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta "
      "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "script-src ",
      Source(script), "; style-src ", Source(kInventoryStyle),
      "; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" "
      "content=\"no-referrer\">\n<title>",
      title, "</title>\n<style>", kInventoryStyle,
      "</style>\n</head>\n<body>\n<div class=\"frame\">\n<header>\n<h1>", title,
      "</h1>\n<p class=\"muted\">",
      inventory.as_of().empty()
          ? Say(language, "No day was given: days left are not counted.",
                "Er is geen dag gegeven: resterende dagen zijn niet geteld.")
          : Say(language, "As of $0.", "Op $0.", Escaped(inventory.as_of())),
      " ",
      Say(language, "The law as of $0.", "De wet per $0.",
          Escaped(inventory.law_text_version())),
      "</p>\n", Tiles(inventory, language), "</header>\n<main>\n",
      Filters(language), "<noscript><p>",
      Say(language,
          "The list needs JavaScript; the CSV and JSON files hold it too.",
          "De lijst heeft JavaScript nodig; de CSV- en JSON-bestanden bevatten "
          "hem ook."),
      "</p></noscript>\n<table class=\"models\"><caption>",
      Say(language, "Models; a heading sorts, a name opens details",
          "Modellen; een kop sorteert, een naam toont details"),
      "</caption><thead><tr id=\"head\"></tr></thead><tbody "
      "id=\"rows\"></tbody></table>\n<button id=\"more\" type=\"button\" "
      "hidden>",
      Say(language, "Show more", "Toon meer"), "</button>\n",
      HasDependencies(inventory)
          ? absl::StrCat("<details id=\"whole\"><summary>",
                         Say(language, "Dependency graph", "Afhankelijkheden"),
                         "</summary></details>\n")
          : "",
      "</main>\n<footer><p>",
      Say(language,
          "This says whether documentation is there and consistent. It does "
          "not establish compliance with the law. modelcard $0.",
          "Dit zegt of documentatie er is en klopt met zichzelf. Het stelt "
          "niet "
          "vast dat aan de wet is voldaan. modelcard $0.",
          Escaped(inventory.linter_version())),
      "</p></footer>\n</div>\n<script type=\"application/json\" id=\"data\">",
      DataOf(inventory, language), "</script>\n<script>", script,
      "</script>\n</body>\n</html>\n");
}

}  // namespace modelcard
