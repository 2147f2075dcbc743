#include "linter/check/placeholder.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
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

// Lower case; every run of other characters is one space.
std::string Normalised(absl::string_view text) {
  std::string words;
  // Dashes, quotation marks and the ellipsis are no letters.
  const std::string plain = absl::StrReplaceAll(text, {{"…", " "},
                                                       {"–", " "},
                                                       {"—", " "},
                                                       {"“", " "},
                                                       {"”", " "},
                                                       {"‘", " "},
                                                       {"’", " "}});
  for (const char c : plain) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || byte >= 0x80) {
      words += absl::ascii_tolower(byte);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
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
  const std::vector<absl::string_view> words = absl::StrSplit(
      text, absl::ByAnyChar(" \t\n\r:;,.!?()[]{}<>\"'_"), absl::SkipEmpty());
  const auto is_mark = [](absl::string_view word) {
    return std::find(std::begin(kMarks), std::end(kMarks), word) !=
           std::end(kMarks);
  };
  return !words.empty() &&
         (is_mark(words[0]) ||
          (is_short && std::any_of(words.begin(), words.end(), is_mark)));
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
bool SaysNextToNothing(const Value& value) {
  if (value.shape().recommended_words() == 0) return false;
  const std::string words = Normalised(value.Text());
  return !HasThreeWords(words) ||
         std::find(std::begin(kEvasions), std::end(kEvasions), words) !=
             std::end(kEvasions);
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
bool RepeatsHeading(const Value& value) {
  const std::string text = Normalised(value.Text());
  // Normalising never makes a text longer.
  const auto is_text = [&](absl::string_view heading) {
    return heading.size() >= text.size() && Normalised(heading) == text;
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

}  // namespace

bool IsPlaceholder(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  const std::string words = Normalised(text);
  // Nothing but punctuation: "...", "-", "?", "___".
  if (words.empty()) return true;
  const bool one_letter =
      words.find_first_not_of(words[0]) == std::string::npos;
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
         std::find(std::begin(kNoAnswers), std::end(kNoAnswers), words) !=
             std::end(kNoAnswers);
}

Result CheckPlaceholder(const LintContext& context, const Value& value,
                        Reporter& reporter) {
  if (value.field().cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
    return Result::kPass;
  }
  // The sentence first: most values are sound, and a name takes work.
  absl::string_view en, nl;
  if (IsPlaceholder(value.Text())) {
    en = "$0 is a placeholder: $1";
    nl = "$0 is een tijdelijke tekst: $1";
  } else if (RepeatsHeading(value)) {
    en = "$0 repeats its own heading: $1";
    nl = "$0 herhaalt het eigen kopje: $1";
  } else if (SaysNextToNothing(value)) {
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
