#include "linter/card/subject.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

using WordSet = absl::flat_hash_set<absl::string_view>;

// What stands between a subject and what is said of its size.
const WordSet& Verbs() {
  static const auto& words = *new WordSet{
      "is",         "are",      "was",       "were",     "has",
      "have",       "had",      "supports",  "support",  "uses",
      "use",        "offers",   "provides",  "comes",    "features",
      "accepts",    "handles",  "allows",    "can",      "will",
      "could",      "may",      "processes", "contains", "reads",
      "takes",      "includes", "consists",  "heeft",    "hebben",
      "kan",        "zijn",     "biedt",     "gebruikt", "leest",
      "ondersteunt"};
  return words;
}

// Where a clause begins that has a subject of its own.
const WordSet& Joints() {
  static const auto& words =
      *new WordSet{"and", "but", "while", "whereas", "en", "maar", "terwijl"};
  return words;
}

// With a capital at the beginning of a sentence, and no names.
const WordSet& Common() {
  static const auto& words =
      *new WordSet{"the",         "this",       "that",       "these",
                   "those",       "a",          "an",         "it",
                   "its",         "our",        "we",         "they",
                   "which",       "who",        "there",      "each",
                   "both",        "all",        "de",         "het",
                   "een",         "dit",        "deze",       "die",
                   "dat",         "ons",        "onze",       "model",
                   "models",      "modellen",   "card",       "for",
                   "of",          "context",    "window",     "length",
                   "size",        "max",        "maximum",    "input",
                   "output",      "token",      "tokens",     "total",
                   "sequence",    "parameters", "parameter",  "version",
                   "phase",       "stage",      "step",       "table",
                   "figure",      "section",    "llm",        "llms",
                   "slm",         "ai",         "series",     "family",
                   "overview",    "readme",     "about",      "summary",
                   "description", "details",    "modelkaart", "contextlengte",
                   "number",      "prompt"};
  return words;
}

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

bool HasDigit(absl::string_view word) {
  return std::any_of(word.begin(), word.end(), IsDigit);
}

bool IsCapitalised(absl::string_view word) {
  return std::any_of(
             word.begin(), word.end(),
             [](char c) {
               return absl::ascii_isupper(static_cast<unsigned char>(c));
             }) &&
         !IsDigit(word[0]);
}

bool IsCommon(absl::string_view word) {
  return Common().contains(absl::AsciiStrToLower(word));
}

struct Word {
  std::string text;
  bool behind_comma = false;
};

// A word without what stands around it, and without `'s`.
std::string Bare(absl::string_view word) {
  constexpr absl::string_view kApostrophes[] = {"'s", "\xE2\x80\x99s"};
  constexpr absl::string_view kAround = "*_`\"'()[]{}<>#,;:.!?-+";
  const size_t begin = word.find_first_not_of(kAround);
  if (begin == absl::string_view::npos) return "";
  word = word.substr(begin, word.find_last_not_of(kAround) + 1 - begin);
  for (const absl::string_view each : kApostrophes) {
    if (absl::EndsWith(word, each)) word.remove_suffix(each.size());
  }
  return std::string(word);
}

std::vector<Word> WordsOf(absl::string_view text) {
  std::vector<Word> words;
  bool comma = false;
  for (const absl::string_view each :
       absl::StrSplit(text, absl::ByAnyChar(" \t/"), absl::SkipEmpty())) {
    std::string word = Bare(each);
    const bool ends = each.back() == ',' || each.back() == ';';
    if (!word.empty()) {
      words.push_back({std::move(word), comma});
      comma = ends;
    } else {
      comma = comma || ends;
    }
  }
  return words;
}

// "Qwen2.5-7B" as "qwen", "2.5" and "7b".
std::vector<std::string> PartsOf(absl::string_view name) {
  std::vector<std::string> parts;
  bool joined = false;
  for (const char c : absl::AsciiStrToLower(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool point = c == '.' && joined && IsDigit(parts.back().back());
    if (!absl::ascii_isalnum(byte) && byte < 0x80 && !point) {
      joined = false;
      continue;
    }
    // A number begins a part, but for the one of a version: "v2".
    const bool begins =
        joined && IsDigit(c) && !HasDigit(parts.back()) && parts.back() != "v";
    if (!joined || begins) parts.emplace_back();
    parts.back() += c;
    joined = true;
  }
  return parts;
}

std::vector<std::string> Texts(std::vector<Word>::const_iterator begin,
                               std::vector<Word>::const_iterator end) {
  std::vector<std::string> texts;
  for (; begin != end; ++begin) texts.push_back(begin->text);
  return texts;
}

bool IsVerb(const Word& word) {
  return Verbs().contains(absl::AsciiStrToLower(word.text));
}

bool IsRelative(const Word& word) {
  return word.text == "which" || word.text == "that" || word.text == "die" ||
         word.text == "dat";
}

// What the clause that the last verb is in is about. Of "which has" it is what
// stands right before; a clause that only goes on has the sentence's.
std::vector<std::string> SubjectOf(const std::vector<Word>& words) {
  const auto last = std::find_if(words.rbegin(), words.rend(), IsVerb);
  const auto end = last == words.rend() ? words.end() : last.base() - 1;
  auto begin = end;
  const bool interrupted = end != words.end() && end->behind_comma;
  while (!interrupted && begin != words.begin()) {
    const Word& before = *(begin - 1);
    if (Joints().contains(absl::AsciiStrToLower(before.text))) break;
    --begin;
    if (before.behind_comma) break;
  }
  if (begin == end) {
    return Texts(words.begin(), std::find_if(words.begin(), end, IsVerb));
  }
  if (!IsRelative(*begin)) return Texts(begin, end);
  const auto verb =
      std::find_if(std::make_reverse_iterator(begin), words.rend(), IsVerb);
  return Texts(verb.base(), begin);
}

// "The model", "it" and the like, which are this one.
bool IsOwnReference(const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const std::string first = absl::AsciiStrToLower(words[0]);
  if (first == "it" || first == "we" || first == "het" || first == "this") {
    return words.size() < 2 || !HasDigit(words[1]);
  }
  const std::string second =
      words.size() < 2 ? "" : absl::AsciiStrToLower(words[1]);
  return (first == "the" || first == "our" || first == "ons") &&
         second == "model" && (words.size() < 3 || !IsCapitalised(words[2]));
}

}  // namespace

OwnModel::OwnModel(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    for (std::string& part : PartsOf(name)) {
      if (IsCommon(part)) continue;
      has_number_ = has_number_ || HasDigit(part);
      parts_.insert(std::move(part));
    }
  }
}

bool OwnModel::IsOther(absl::string_view before) const {
  const std::vector<Word> words = WordsOf(before);
  return IsOtherSubject(SubjectOf(words),
                        std::any_of(words.begin(), words.end(), IsVerb));
}

bool OwnModel::IsAboutOther(absl::string_view sentence) const {
  std::vector<Word> words = WordsOf(sentence);
  const auto verb = std::find_if(words.begin(), words.end(), IsVerb);
  if (verb == words.end()) return false;
  words.erase(verb + 1, words.end());
  return IsOtherSubject(SubjectOf(words), true);
}

bool OwnModel::IsOtherSubject(const std::vector<std::string>& subject,
                              bool has_verb) const {
  if (IsOwnReference(subject)) return false;
  // Nothing but a name.
  std::vector<std::string> name;
  bool only = has_verb;
  for (const std::string& word : subject) {
    if (IsCommon(word)) continue;
    only = only && (IsCapitalised(word) || HasDigit(word));
    name.push_back(word);
  }
  if (only && !name.empty() && IsCapitalised(name[0]) && !parts_.empty()) {
    return IsOtherName(name);
  }
  // Names with a number.
  name.clear();
  for (size_t i = 0; i <= subject.size(); ++i) {
    const bool belongs =
        i < subject.size() && !IsCommon(subject[i]) &&
        (IsCapitalised(subject[i]) || (!name.empty() && HasDigit(subject[i])));
    if (belongs) {
      name.push_back(subject[i]);
      continue;
    }
    if (std::any_of(name.begin(), name.end(), HasDigit) && IsOtherName(name)) {
      return true;
    }
    name.clear();
  }
  return false;
}

// Of one family another number is another model.
bool OwnModel::IsOtherName(const std::vector<std::string>& words) const {
  bool shares = false;
  for (const std::string& word : words) {
    for (const std::string& part : PartsOf(word)) {
      const bool own = parts_.contains(part);
      if (HasDigit(part) && has_number_ && !own) return true;
      shares = shares || (own && !IsDigit(part[0]));
    }
  }
  return !shares;
}

bool GoesOn(absl::string_view sentence) {
  const std::vector<Word> words = WordsOf(sentence);
  if (words.empty()) return false;
  const std::string first = absl::AsciiStrToLower(words[0].text);
  return first == "it" || first == "its" || first == "they" || first == "their";
}

}  // namespace modelcard
