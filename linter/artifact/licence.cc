#include "linter/artifact/licence.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/licence_texts.h"
#include "linter/artifact/sha256.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// The longest licence that is known has 36 KB.
constexpr uint64_t kMaxText = 1 << 20;

int WordsIn(absl::string_view normal) {
  return normal.empty() ? 0
                        : 1 + static_cast<int>(std::count(normal.begin(),
                                                          normal.end(), ' '));
}

// How much of a text is a licence; nothing of it if `passages` is 0.
struct Match {
  int passages = 0;
  // Words before them, and between and after them.
  int before = 0;
  int after = 0;

  bool Fits(const LicencePassage& licence) const {
    return passages > 0 && before <= licence.words_before &&
           after <= licence.words_after;
  }
};

Match MatchOf(absl::string_view text,
              absl::Span<const LicencePassage> licence) {
  Match match;
  size_t from = 0;
  for (size_t i = 0; i < licence.size();) {
    const LicencePassage& passage = licence[i];
    const size_t begin = text.find(passage.begin, from);
    const size_t last =
        begin == text.npos ? begin : text.find(passage.end, begin);
    if (last == text.npos) return {};
    if (i == 0) match.before = WordsIn(text.substr(0, begin));
    from = last + passage.end.size();
    const absl::string_view body = text.substr(begin, from - begin);
    const std::string digest = Sha256Hex(body);
    bool same = false;
    for (; i < licence.size() && licence[i].begin == passage.begin; ++i) {
      same = same || licence[i].sha256 == digest;
    }
    if (!same) return {};
    match.passages += WordsIn(body);
  }
  match.after = WordsIn(text) - match.before - match.passages;
  return match;
}

}  // namespace

std::string NormalLicenceText(absl::string_view text) {
  std::string normal;
  for (const char c : text) {
    if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
      normal += absl::ascii_tolower(static_cast<unsigned char>(c));
    } else if (!normal.empty() && normal.back() != ' ') {
      normal += ' ';
    }
  }
  if (!normal.empty() && normal.back() == ' ') normal.pop_back();
  return normal;
}

void ReadLicence(ByteReader& bytes, v1::ArtifactFacts& facts) {
  std::string raw;
  if (bytes.size() > kMaxText) {
    facts.add_unknown(absl::StrCat("a licence of more than ", kMaxText,
                                   " bytes is not compared with those that "
                                   "are known"));
    return;
  }
  if (!bytes.Read(bytes.size(), raw)) return;
  const std::string text = NormalLicenceText(raw);
  absl::Span<const LicencePassage> rest = LicencePassages();
  const LicencePassage* best = nullptr;
  Match most;
  while (!rest.empty()) {
    const auto end = std::find_if(
        rest.begin(), rest.end(), [&](const LicencePassage& passage) {
          return passage.spdx_id != rest.front().spdx_id;
        });
    const auto count = static_cast<size_t>(end - rest.begin());
    // A licence may hold the passages of a shorter one; what fits as a whole
    // counts before what fits in part.
    const Match match = MatchOf(text, rest.first(count));
    const bool fits = match.Fits(rest.front());
    const bool best_fits = best != nullptr && most.Fits(*best);
    if (match.passages > 0 &&
        (fits != best_fits ? fits : match.passages > most.passages)) {
      most = match;
      best = &rest.front();
    }
    rest.remove_prefix(count);
  }
  if (best == nullptr) {
    facts.add_unknown("the text is none of the licences that are known");
  } else if (!most.Fits(*best)) {
    facts.add_unknown(absl::StrCat("the text is that of ", best->spdx_id,
                                   " with ", most.before + most.after,
                                   " words more"));
  } else {
    facts.set_licence_text(best->spdx_id);
  }
}

}  // namespace modelcard
