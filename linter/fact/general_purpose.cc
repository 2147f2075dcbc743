#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/training_flop.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"

namespace modelcard {
namespace {

using Criterion = v1::IndicativeCriterion;

std::string Outputs(const Criterion& criterion, Language language) {
  return absl::StrJoin(
      criterion.generates(), ", ", [&](std::string* out, int output) {
        absl::StrAppend(
            out,
            LabelOf(*Criterion::Output_descriptor()->FindValueByNumber(output),
                    language));
      });
}

// The indicative criterion, Commission Guidelines, point 17. It can be rebutted
// both ways, so that it stands beside the declaration and not in its place.
v1::Text Indication(const v1::ModelDocumentation& document) {
  const Criterion& criterion = document.scope().indicative_criterion();
  const std::optional<double> flop = TrainingFlop(document);
  const bool known = std::ranges::all_of(criterion.generates(), [](int each) {
    return Criterion::Output_IsValid(each);
  });
  v1::Text text;
  if (!flop || criterion.generates().empty() || !known) {
    text.set_en(
        "without compute and output the indicative criterion cannot be applied "
        "(Commission Guidelines, point 17)");
    text.set_nl(
        "zonder rekenhoeveelheid en output is het indicatieve criterium niet "
        "toe te passen (richtsnoeren van de Commissie, punt 17)");
    return text;
  }
  const bool enough = *flop > kGeneralPurposeFlop;
  const bool generates =
      std::ranges::any_of(criterion.generates(), [](int output) {
        return output != Criterion::OUTPUT_UNSPECIFIED &&
               output != Criterion::NONE_OF_THESE;
      });
  const bool met = enough && generates;
  const std::string figure =
      absl::StrReplaceAll(absl::StrFormat("%.12g", *flop), {{"e+", "e"}});
  text.set_en(absl::StrFormat(
      "the indicative criterion is %s: %s FLOP, %s than 1e23, and it generates "
      "%s (Commission Guidelines, point 17)",
      met ? "met" : "not met", figure, enough ? "more" : "no more",
      Outputs(criterion, Language::kEnglish)));
  text.set_nl(absl::StrFormat(
      "aan het indicatieve criterium is %s voldaan: %s FLOP, %s dan 1e23, en "
      "het genereert %s (richtsnoeren van de Commissie, punt 17)",
      met ? "wel" : "niet", figure, enough ? "meer" : "niet meer",
      Outputs(criterion, Language::kDutch)));
  return text;
}

}  // namespace

Fact GeneralPurpose(const v1::ModelDocumentation& document) {
  constexpr char kName[] = "GPAI";
  const v1::Scope& scope = document.scope();
  if (!scope.has_general_purpose_ai_model()) {
    return Unknown(kName, "scope.general_purpose_ai_model");
  }
  const bool declared = scope.general_purpose_ai_model();
  const v1::Text indication = Indication(document);
  return Known(
      kName, declared,
      absl::StrCat(declared
                       ? "declared a general-purpose AI model (Article 3(63))"
                       : "declared not to be a general-purpose AI model "
                         "(Article 3(63))",
                   "; ", indication.en()),
      absl::StrCat(declared ? "opgegeven als AI-model voor algemene "
                              "doeleinden (artikel 3, punt 63)"
                            : "opgegeven als geen AI-model voor algemene "
                              "doeleinden (artikel 3, punt 63)",
                   "; ", indication.nl()));
}

}  // namespace modelcard
