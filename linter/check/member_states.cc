#include "linter/check/member_states.h"

#include <algorithm>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/same_name.h"

namespace modelcard {
namespace {

struct MemberState {
  absl::string_view en;
  absl::string_view nl;

  // ISO 3166-1, alpha-2.
  absl::string_view code;

  // What it is also called.
  std::vector<absl::string_view> others;
};

const std::vector<MemberState>& MemberStates() {
  static const auto& states = *new std::vector<MemberState>{
      {"Austria", "Oostenrijk", "AT", {"Österreich"}},
      {"Belgium", "België", "BE", {"Belgique", "Belgien"}},
      {"Bulgaria", "Bulgarije", "BG", {"България"}},
      {"Croatia", "Kroatië", "HR", {"Hrvatska"}},
      {"Cyprus", "Cyprus", "CY", {"Κύπρος", "Kıbrıs"}},
      {"Czechia",
       "Tsjechië",
       "CZ",
       {"Czech Republic", "Tsjechische Republiek", "Česko", "Česká republika"}},
      {"Denmark", "Denemarken", "DK", {"Danmark"}},
      {"Estonia", "Estland", "EE", {"Eesti"}},
      {"Finland", "Finland", "FI", {"Suomi"}},
      {"France", "Frankrijk", "FR", {}},
      {"Germany", "Duitsland", "DE", {"Deutschland"}},
      // The institutions write EL.
      {"Greece", "Griekenland", "GR", {"EL", "Ελλάδα"}},
      {"Hungary", "Hongarije", "HU", {"Magyarország"}},
      {"Ireland", "Ierland", "IE", {"Éire"}},
      {"Italy", "Italië", "IT", {"Italia"}},
      {"Latvia", "Letland", "LV", {"Latvija"}},
      {"Lithuania", "Litouwen", "LT", {"Lietuva"}},
      {"Luxembourg", "Luxemburg", "LU", {"Lëtzebuerg"}},
      {"Malta", "Malta", "MT", {}},
      {"Netherlands", "Nederland", "NL", {"The Netherlands"}},
      {"Poland", "Polen", "PL", {"Polska"}},
      {"Portugal", "Portugal", "PT", {}},
      {"Romania", "Roemenië", "RO", {"România"}},
      {"Slovakia", "Slowakije", "SK", {"Slovak Republic", "Slovensko"}},
      {"Slovenia", "Slovenië", "SI", {"Slovenija"}},
      {"Spain", "Spanje", "ES", {"España"}},
      {"Sweden", "Zweden", "SE", {"Sverige"}},
  };
  return states;
}

}  // namespace

bool IsMemberState(absl::string_view name) {
  return std::ranges::any_of(MemberStates(), [&](const MemberState& state) {
    const auto is_name = [&](absl::string_view other) {
      return SameName(other, name);
    };
    return is_name(state.en) || is_name(state.nl) || is_name(state.code) ||
           std::ranges::any_of(state.others, is_name);
  });
}

}  // namespace modelcard
