#include "linter/fact/facts.h"

namespace modelcard {

// The exception has to be claimed and proved. The schema has no fields for that
// yet (field 10 of ModelDocumentation is kept for them), so no document can
// claim it and every duty stays in force: an exception that could be claimed
// without proof would be a way around the gate.
Fact OpenSourceExempt(const v1::ModelDocumentation& /*document*/) {
  Fact fact{.name = "OSS_EXEMPT", .value = false};
  fact.why.set_en("the exception of Article 53(2) is not claimed");
  fact.why.set_nl("er is geen beroep gedaan op artikel 53, lid 2");
  return fact;
}

}  // namespace modelcard
