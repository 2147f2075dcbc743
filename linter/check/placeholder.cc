#include "linter/check/placeholder.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

// A longer text may speak of marks and slots: of comments that were removed
// from source code, or of a chat template.
constexpr int kShort = 12;

// Marks that nobody leaves in a finished text.
constexpr absl::string_view kMarks[] = {"TODO", "FIXME", "TBD"};

// Filler, in lower case, wherever it stands.
constexpr absl::string_view kFiller[] = {"lorem ipsum",
                                         "more information needed"};

// Template sentences, in lower case, in a short text.
constexpr absl::string_view kTemplates[] = {
    "insert text here",   "your text here",  "nog in te vullen",
    "nader in te vullen", "to be filled in", "fill in here",
    "vul hier in",
};

// The whole answer, in lower case and without punctuation.
constexpr absl::string_view kNoAnswers[] = {
    "todo",
    "fixme",
    "tbd",
    "tba",
    "tbc",
    "xxx",
    "ntb",
    "placeholder",
    "coming soon",
    "to do",
    "to be done",
    "to be determined",
    "to be added",
    "volgt",
    "volgt nog",
    "nog te bepalen",
    "unknown yet",
    "fill in",
    "asdf",
    "foo",
    "bar",
    "foo bar",
    "text",
    "string",
    "description",
    "yyyy mm dd",
    "dd mm yyyy",
    "beschrijving",
    "t b d",
    "t b a",
    "n t b",
    "to be completed",
    "to be confirmed",
    "fill me in",
    "test",
    "dummy",
    "blah",
    "sample text",
    "see above",
    "zie boven",
};

// No answer where a description is asked for.
constexpr absl::string_view kEvasions[] = {
    "none",          "unknown",          "onbekend",     "geen",
    "not available", "not disclosed",    "confidential", "vertrouwelijk",
    "not provided",  "niet beschikbaar",
};

// Domains that RFC 2606 keeps for examples and that nobody's model is at.
constexpr absl::string_view kExampleHosts[] = {"example.com", "example.org",
                                               "example.net"};

// Dashes, quotation marks and the ellipsis, as UTF-8: U+2013, U+2014, U+2018,
// U+2019, U+201C, U+201D, U+2026. They are no letters.
bool IsPunctuationMark(absl::string_view text) {
  return text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80' &&
         absl::StrContains("\x93\x94\x98\x99\x9C\x9D\xA6", text[2]);
}

// Lower case; every run of other characters is one space. Never longer than
// `text`.
std::string Normalised(absl::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (absl::ascii_isalnum(byte)) {
      words.push_back(static_cast<char>(absl::ascii_tolower(byte)));
      continue;
    }
    const bool mark = IsPunctuationMark(text.substr(i));
    if (byte >= 0x80 && !mark) {
      words.push_back(text[i]);
      continue;
    }
    if (mark) i += 2;
    if (!words.empty() && words.back() != ' ') words.push_back(' ');
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

// "<name>", "[name]", "{{ name }}", "${name}" around the whole text. A list in
// brackets, "[a, b]", is no slot.
bool IsSlot(absl::string_view text) {
  if (text.size() < 2 || absl::StrContains(text, ",")) return false;
  const char open = text.front();
  const char close = text.back();
  return (open == '<' && close == '>') || (open == '[' && close == ']') ||
         (open == '{' && close == '}') ||
         (absl::StartsWith(text, "${") && close == '}');
}

// A mark in a short text, or one that a longer text begins with.
bool HasMark(absl::string_view text, bool is_short) {
  for (const absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" \t\n\r:;,.!?()[]{}<>\"'_"),
                      absl::SkipEmpty())) {
    if (absl::c_linear_search(kMarks, word)) return true;
    if (!is_short) return false;
  }
  return false;
}

// Whether there are three different words: a text usually begins with them.
bool HasThreeWords(absl::string_view normalised) {
  absl::InlinedVector<absl::string_view, 3> words;
  for (const absl::string_view word :
       absl::StrSplit(normalised, ' ', absl::SkipEmpty())) {
    if (std::find(words.begin(), words.end(), word) != words.end()) continue;
    words.push_back(word);
    if (words.size() == 3) return true;
  }
  return false;
}

// Where a description of many words is recommended, one of hardly any.
bool SaysNextToNothing(const Value& value, absl::string_view normalised) {
  return value.shape().recommended_words() != 0 &&
         (!HasThreeWords(normalised) ||
          absl::c_linear_search(kEvasions, normalised));
}

bool ContainsAny(absl::string_view text,
                 absl::Span<const absl::string_view> needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [&](absl::string_view needle) {
                       return absl::StrContains(text, needle);
                     });
}

// An address at one of the example domains or below it.
bool HasExampleHost(absl::string_view lower) {
  const size_t scheme = lower.find("://");
  if (scheme == absl::string_view::npos) return false;
  const absl::string_view rest = lower.substr(scheme + 3);
  const absl::string_view host = rest.substr(0, rest.find_first_of("/?#: "));
  return std::any_of(std::begin(kExampleHosts), std::end(kExampleHosts),
                     [&](absl::string_view name) {
                       return host == name ||
                              absl::EndsWith(host, absl::StrCat(".", name));
                     });
}

// The field's heading given back as its answer.
bool RepeatsHeading(const Value& value, absl::string_view normalised) {
  const auto is_text = [&](absl::string_view heading) {
    return heading.size() >= normalised.size() &&
           Normalised(heading) == normalised;
  };
  if (is_text(value.field().name())) return true;
  // Only where the answer is the field: "Tulip" may well be a model's name.
  if (value.entry == nullptr ||
      value.entry->field().name() != value.field().name()) {
    return false;
  }
  const v1::Requirement& requirement = *value.entry->requirement;
  return is_text(requirement.title().en()) ||
         is_text(requirement.title().nl()) ||
         is_text(NameOf(requirement, Language::kEnglish)) ||
         is_text(NameOf(requirement, Language::kDutch)) ||
         is_text(requirement.what().en()) || is_text(requirement.what().nl());
}

// `words` is `text`, normalised.
bool IsPlaceholder(absl::string_view text, absl::string_view words) {
  text = absl::StripAsciiWhitespace(text);
  // Nothing but punctuation: "...", "-", "?", "___".
  if (words.empty()) return true;
  const bool one_letter =
      words.find_first_not_of(words[0]) == absl::string_view::npos;
  if (one_letter && words.size() >= 3 &&
      absl::ascii_isalpha(static_cast<unsigned char>(words[0]))) {
    return true;
  }
  const std::string lower = absl::AsciiStrToLower(text);
  const bool is_short = std::count(words.begin(), words.end(), ' ') < kShort;
  return IsSlot(text) || HasMark(text, is_short) ||
         ContainsAny(words, kFiller) || HasExampleHost(lower) ||
         (is_short &&
          (ContainsAny(words, kTemplates) || absl::StrContains(text, "{{") ||
           absl::StrContains(lower, ":<"))) ||
         absl::c_linear_search(kNoAnswers, words);
}

}  // namespace

bool IsPlaceholder(absl::string_view text) {
  return IsPlaceholder(text, Normalised(text));
}

Result CheckPlaceholder(const LintContext& context, const Value& value,
                        Reporter& reporter) {
  if (value.field().cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
    return Result::kPass;
  }
  const std::string text = value.Text();
  const std::string words = Normalised(text);
  // The sentence first: most values are sound, and a name takes work.
  absl::string_view en, nl;
  if (IsPlaceholder(text, words)) {
    en = "$0 is a placeholder: $1";
    nl = "$0 is een tijdelijke tekst: $1";
  } else if (RepeatsHeading(value, words)) {
    en = "$0 repeats its own heading: $1";
    nl = "$0 herhaalt het eigen kopje: $1";
  } else if (SaysNextToNothing(value, words)) {
    en = "$0 says next to nothing: $1";
    nl = "$0 zegt vrijwel niets: $1";
  } else {
    return Result::kPass;
  }
  Fault fault{.check = "placeholder", .entry = value.entry, .path = value.path};
  fault.message = context.Say(en, nl, Name(context, value.entry, value.path),
                              Quoted(context, value.path));
  if (value.entry != nullptr) {
    fault.hint = In(context.language, value.entry->requirement->what());
  }
  reporter.Report(fault);
  return Result::kFault;
}

}  // namespace modelcard
