#include "linter/check/official_languages.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/document/same_name.h"

namespace modelcard {
namespace {

struct OfficialLanguage {
  absl::string_view en;
  absl::string_view nl;

  // ISO 639-1 and ISO 639-2.
  absl::string_view code;
  absl::string_view long_code;

  // As it calls itself.
  absl::string_view own;
};

constexpr OfficialLanguage kLanguages[] = {
    {"Bulgarian", "Bulgaars", "bg", "bul", "български"},
    {"Croatian", "Kroatisch", "hr", "hrv", "hrvatski"},
    {"Czech", "Tsjechisch", "cs", "ces", "čeština"},
    {"Danish", "Deens", "da", "dan", "dansk"},
    {"Dutch", "Nederlands", "nl", "nld", "Nederlands"},
    {"English", "Engels", "en", "eng", "English"},
    {"Estonian", "Ests", "et", "est", "eesti keel"},
    {"Finnish", "Fins", "fi", "fin", "suomi"},
    {"French", "Frans", "fr", "fra", "français"},
    {"German", "Duits", "de", "deu", "Deutsch"},
    {"Greek", "Grieks", "el", "ell", "ελληνικά"},
    {"Hungarian", "Hongaars", "hu", "hun", "magyar"},
    {"Irish", "Iers", "ga", "gle", "Gaeilge"},
    {"Italian", "Italiaans", "it", "ita", "italiano"},
    {"Latvian", "Lets", "lv", "lav", "latviešu valoda"},
    {"Lithuanian", "Litouws", "lt", "lit", "lietuvių kalba"},
    {"Maltese", "Maltees", "mt", "mlt", "Malti"},
    {"Polish", "Pools", "pl", "pol", "polski"},
    {"Portuguese", "Portugees", "pt", "por", "português"},
    {"Romanian", "Roemeens", "ro", "ron", "română"},
    {"Slovak", "Slowaaks", "sk", "slk", "slovenčina"},
    {"Slovenian", "Sloveens", "sl", "slv", "slovenščina"},
    {"Spanish", "Spaans", "es", "spa", "español"},
    {"Swedish", "Zweeds", "sv", "swe", "svenska"},
};

// Of a tag such as "de-AT" the language; any other text as it is.
absl::string_view WithoutRegion(absl::string_view name) {
  const size_t at = name.find_first_of("-_");
  return at == 2 || at == 3 ? name.substr(0, at) : name;
}

bool IsOfficialLanguage(absl::string_view name) {
  const absl::string_view tag = WithoutRegion(name);
  return std::ranges::any_of(kLanguages, [&](const OfficialLanguage& language) {
    return SameName(language.en, name) || SameName(language.nl, name) ||
           SameName(language.own, name) || SameName(language.code, tag) ||
           SameName(language.long_code, tag);
  });
}

}  // namespace

bool NamesOfficialLanguage(absl::string_view text) {
  const std::string listed = absl::StrReplaceAll(text, {{" and ", ","},
                                                        {" en ", ","},
                                                        {";", ","},
                                                        {"/", ","},
                                                        {"&", ","},
                                                        {"+", ","}});
  const std::vector<absl::string_view> names = absl::StrSplit(listed, ',');
  return std::ranges::any_of(names, [](absl::string_view name) {
    return IsOfficialLanguage(absl::StripAsciiWhitespace(name));
  });
}

}  // namespace modelcard
