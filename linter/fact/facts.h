// What a document says of its model that decides which duties apply. One file
// for each fact.

#ifndef LINTER_FACT_FACTS_H_
#define LINTER_FACT_FACTS_H_

#include "google/protobuf/message.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// Every fact that the catalogue may name. For a document of another type than
// `ModelDocumentation` the set is empty.
FactSet FactsOf(const google::protobuf::Message& document);

// GPAI: a general-purpose AI model, Article 3(63).
Fact GeneralPurpose(const v1::ModelDocumentation& document);

// EU_MARKET: placed on the Union market, Article 3(9).
Fact UnionMarket(const v1::ModelDocumentation& document);

// OSS_EXEMPT: under the exception for free and open-source models, Article
// 53(2).
Fact OpenSourceExempt(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_FACT_FACTS_H_
