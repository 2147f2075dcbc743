// Which requirements apply to a document, given what it says of its model.

#ifndef LINTER_REQUIREMENT_APPLICABILITY_H_
#define LINTER_REQUIREMENT_APPLICABILITY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// Something that is true or false of the model, for example "GPAI".
struct Fact {
  std::string name;

  // Not set if the document does not allow to tell.
  std::optional<bool> value = std::nullopt;

  // Why, in words a reader can check, with the source.
  v1::Text why = {};

  // Where there is no value: the field that would tell, by its path.
  std::string depends_on = "";
};

using FactSet = absl::btree_map<std::string, Fact>;

// Whether a fact is in the set and known to be so. One that the document does
// not allow to tell is neither true nor false.
bool IsKnownAs(const FactSet& facts, absl::string_view name, bool value);

enum class Applies {
  kYes,

  // A fact in `unless` waives the duty, or a commitment in `bound_by` was not
  // made: an answer is voluntary.
  kWaived,

  // A fact in `when` does not hold: an answer contradicts it.
  kNo,
};

struct ApplicabilityVerdict {
  Applies applies = Applies::kYes;

  // The fact that decided; null for kYes.
  const Fact* because = nullptr;
};

// A fact that is not known never takes a duty away.
ApplicabilityVerdict Judge(const v1::Applicability& applicability,
                           const FactSet& facts);

// The fact that a document was written by one who builds on the model of
// another. It is in the set only where it is true.
inline constexpr char kUpstream[] = "UPSTREAM";

// The facts that a model is placed on the Union market, and that it is not.
inline constexpr char kUnionMarket[] = "EU_MARKET";
inline constexpr char kNotForUnion[] = "NOT_FOR_EU";

// The facts that the model was made by modifying another provider's, and that
// this makes whoever did its provider.
inline constexpr char kModifies[] = "MODIFIES_GPAI";
inline constexpr char kModifier[] = "MODIFIER";

// Whether it is a modification that makes nobody the model's provider: one of
// no more than a third of the original's compute, Commission Guidelines, points
// 62 and 63.
bool IsSmallModification(const FactSet& facts);

// The same for a requirement. The law presupposes that the model is placed on
// the Union market: of one that is known not to be, every answer is voluntary
// but to what `when` makes depend on that, and to what an organisation asks of
// its own accord. So it is of one made by a modification that makes nobody its
// provider, but to what those are owed who build on it, and to what is asked of
// modifications. In a document of one who builds on the model, an answer that
// is owed neither to those who do nor to the public is voluntary.
ApplicabilityVerdict Judge(const v1::Requirement& requirement,
                           const FactSet& facts);

// Every fact that decides whether the requirement applies, or how much a fault
// weighs.
std::vector<std::string> FactsNamedBy(const v1::Requirement& requirement);

// Fails if a requirement names a fact that is not in `facts`.
absl::Status CheckFactNames(const Catalogue& catalogue, const FactSet& facts);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_APPLICABILITY_H_
