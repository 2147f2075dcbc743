#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/training_flop.h"

namespace modelcard {

// Commission Guidelines, points 62 to 64.
Fact Modifier(const v1::ModelDocumentation& document) {
  const Fact modifies = ModifiesGeneralPurpose(document);
  if (!modifies.value) {
    return Unknown("MODIFIER", "scope.modifies_other_model");
  }
  if (!*modifies.value) {
    return Known("MODIFIER", false, modifies.why.en(), modifies.why.nl());
  }
  const v1::ModifierThreshold& threshold =
      document.scope().modifier_threshold();
  if (!threshold.has_modification_flop()) {
    return Unknown("MODIFIER", "scope.modifier_threshold.modification_flop");
  }
  // Without a division, so that a third of a round number is exact.
  const double flop = threshold.modification_flop();
  const double thrice = AddFlop({flop, flop, flop});
  double original = threshold.original_flop();
  if (!threshold.has_original_flop()) {
    // Above a third of the higher threshold it is above that of the lower.
    if (!threshold.has_original_has_systemic_risk() &&
        thrice <= kSystemicFlop) {
      return Unknown("MODIFIER",
                     "scope.modifier_threshold.original_has_systemic_risk");
    }
    original = threshold.original_has_systemic_risk() ? kSystemicFlop
                                                      : kGeneralPurposeFlop;
  }
  if (thrice > original) {
    return Known("MODIFIER", true,
                 "the modification took more than one third of the original's "
                 "compute (Commission Guidelines, points 62 to 64)",
                 "de wijziging vergde meer dan een derde van de "
                 "rekenhoeveelheid van het origineel (richtsnoeren van de "
                 "Commissie, punten 62 tot en met 64)");
  }
  return Known("MODIFIER", false,
               "the modification took no more than one third of the original's "
               "compute (Commission Guidelines, points 62 to 64)",
               "de wijziging vergde niet meer dan een derde van de "
               "rekenhoeveelheid van het origineel (richtsnoeren van de "
               "Commissie, punten 62 tot en met 64)");
}

}  // namespace modelcard
