// What a document says elsewhere of the terms of its model, beside the claim
// that they are free and open-source.

#ifndef LINTER_FACT_OPEN_SOURCE_TERMS_H_
#define LINTER_FACT_OPEN_SOURCE_TERMS_H_

#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// Whether a licence of the distribution is the one on which the exception is
// claimed: it has its identifier or, if it has none, its name or address.
bool IsClaimed(const v1::OpenSourceLicence& claimed, const v1::Licence& given);

// Whether it is that one, or an approved one beside it.
bool IsFree(const v1::OpenSourceLicence& claimed, const v1::Licence& given);

// Whether some channel hands the weights over.
bool HandsOverWeights(const v1::ModelDocumentation& document);

// The field that first contradicts the claim, by its path; null if none does.
const char* ContradictionOfOpenSource(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_FACT_OPEN_SOURCE_TERMS_H_
