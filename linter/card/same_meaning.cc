#include "linter/card/same_meaning.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/card/plain_name.h"

namespace modelcard {
namespace {

struct Language {
  absl::string_view code;
  absl::string_view english;
  absl::string_view dutch;
};

// Of ISO 639-1: the languages of the Union and those that cards name most.
constexpr Language kLanguages[] = {
    {"ar", "arabic", "arabisch"},
    {"bg", "bulgarian", "bulgaars"},
    {"ca", "catalan", "catalaans"},
    {"cs", "czech", "tsjechisch"},
    {"da", "danish", "deens"},
    {"de", "german", "duits"},
    {"el", "greek", "grieks"},
    {"en", "english", "engels"},
    {"es", "spanish", "spaans"},
    {"et", "estonian", "estisch"},
    {"fi", "finnish", "fins"},
    {"fr", "french", "frans"},
    {"ga", "irish", "iers"},
    {"hi", "hindi", "hindi"},
    {"hr", "croatian", "kroatisch"},
    {"hu", "hungarian", "hongaars"},
    {"it", "italian", "italiaans"},
    {"ja", "japanese", "japans"},
    {"ko", "korean", "koreaans"},
    {"lt", "lithuanian", "litouws"},
    {"lv", "latvian", "lets"},
    {"mt", "maltese", "maltees"},
    {"nl", "dutch", "nederlands"},
    {"no", "norwegian", "noors"},
    {"pl", "polish", "pools"},
    {"pt", "portuguese", "portugees"},
    {"ro", "romanian", "roemeens"},
    {"ru", "russian", "russisch"},
    {"sk", "slovak", "slowaaks"},
    {"sl", "slovenian", "sloveens"},
    {"sv", "swedish", "zweeds"},
    {"th", "thai", "thai"},
    {"tr", "turkish", "turks"},
    {"uk", "ukrainian", "oekraiens"},
    {"vi", "vietnamese", "vietnamees"},
    {"zh", "chinese", "chinees"},
};

// By their first three letters, in English and Dutch.
constexpr absl::string_view kMonths[12][2] = {
    {"jan", "jan"}, {"feb", "feb"}, {"mar", "maa"}, {"apr", "apr"},
    {"may", "mei"}, {"jun", "jun"}, {"jul", "jul"}, {"aug", "aug"},
    {"sep", "sep"}, {"oct", "okt"}, {"nov", "nov"}, {"dec", "dec"},
};

absl::string_view CodeOf(absl::string_view language) {
  for (const Language& each : kLanguages) {
    if (language == each.code || language == each.english ||
        language == each.dutch) {
      return each.code;
    }
  }
  return "";
}

// Their codes in order; nothing if one is not known.
std::optional<std::string> LanguagesIn(absl::string_view text) {
  std::string list = absl::StrReplaceAll(
      absl::AsciiStrToLower(text),
      {{" and ", ","}, {" & ", ","}, {";", ","}, {"/", ","}, {"\n", ","}});
  // The Dutch word for "and" is also the code of English.
  if (!absl::StrContains(list, ", en ") && !absl::StartsWith(list, "en ")) {
    list = absl::StrReplaceAll(list, {{" en ", ","}});
  }
  std::vector<std::string> codes;
  for (const absl::string_view part : absl::StrSplit(list, ',')) {
    const std::string name = PlainName(part);
    if (name.empty()) continue;
    codes.emplace_back(CodeOf(name));
    if (codes.back().empty()) return std::nullopt;
  }
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  if (codes.empty()) return std::nullopt;
  return absl::StrCat("languages ", absl::StrJoin(codes, " "));
}

int MonthOf(absl::string_view word) {
  if (word.size() < 3) return 0;
  for (int i = 0; i < 12; ++i) {
    for (const absl::string_view name : kMonths[i]) {
      if (absl::StartsWith(word, name)) return i + 1;
    }
  }
  return 0;
}

// Day, month and year in any order, the month as a word; or as ISO 8601 has
// them. "03/02/2026" could be two dates.
std::optional<std::string> DateIn(absl::string_view text) {
  const std::string lower = absl::AsciiStrToLower(text);
  const std::vector<absl::string_view> parts =
      absl::StrSplit(lower, absl::ByAnyChar(" ,-.\n"), absl::SkipEmpty());
  if (parts.size() != 3) return std::nullopt;
  int day = 0, month = 0, year = 0;
  for (absl::string_view part : parts) {
    for (const absl::string_view ending : {"st", "nd", "rd", "th"}) {
      if (absl::EndsWith(part, ending) && absl::ascii_isdigit(part[0])) {
        part.remove_suffix(2);
      }
    }
    int number = 0;
    if (const int named = MonthOf(part); named > 0 && month == 0) {
      month = named;
    } else if (!absl::SimpleAtoi(part, &number)) {
      return std::nullopt;
    } else if (number > 31) {
      year = number;
    } else if (parts[0].size() == 4 && month == 0) {
      month = number;
    } else {
      day = number;
    }
  }
  if (day < 1 || month < 1 || month > 12 || year < 1900) return std::nullopt;
  return absl::StrFormat("date %04d-%02d-%02d", year, month, day);
}

// The letters and digits of its name, but for words that add nothing.
std::string LicenceIn(absl::string_view text) {
  std::vector<std::string> words =
      absl::StrSplit(PlainName(absl::StrReplaceAll(text, {{".", "x"}})), ' ');
  std::erase_if(words, [](absl::string_view word) {
    return word == "the" || word == "license" || word == "licence" ||
           word == "version" || word == "licentie";
  });
  for (std::string& word : words) {
    if (word.size() > 1 && word[0] == 'v' &&
        absl::ascii_isdigit(static_cast<unsigned char>(word[1]))) {
      word.erase(0, 1);
    }
  }
  return absl::StrCat("licence ", absl::StrJoin(words, ""));
}

// Without punctuation, emphasis and case.
std::string Letters(absl::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = absl::ascii_isalnum(byte) || byte >= 0x80;
    letters += letter ? absl::ascii_tolower(byte) : ' ';
  }
  absl::RemoveExtraAsciiWhitespace(&letters);
  return letters;
}

}  // namespace

std::string MeaningOf(const google::protobuf::FieldDescriptor& field,
                      absl::string_view text) {
  std::optional<std::string> meaning;
  if (field.name() == "languages") meaning = LanguagesIn(text);
  if (!meaning) meaning = DateIn(text);
  if (!meaning && IsLicenceName(field)) meaning = LicenceIn(text);
  return meaning ? *meaning : Letters(text);
}

bool IsLicenceName(const google::protobuf::FieldDescriptor& field) {
  return field.name() == "name" && field.containing_type()->name() == "Licence";
}

}  // namespace modelcard
