#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact Upstream() {
  return Known(kUpstream, true,
               "documented by one who builds on the model, so that only what "
               "its provider owes them and the public is asked (Article 53(1), "
               "points (b) to (d))",
               "gedocumenteerd door wie op het model voortbouwt, zodat alleen "
               "wordt gevraagd wat de aanbieder aan hen en aan het publiek "
               "verschuldigd is (artikel 53, lid 1, punten b) tot en met d))");
}

}  // namespace modelcard
