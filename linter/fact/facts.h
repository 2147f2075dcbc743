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

// UPSTREAM: the document was written by one who builds on the model of another,
// who is owed what Article 53(1), point (b), says. Not in the document: the
// build says so.
Fact Upstream();

// GPAI: a general-purpose AI model, Article 3(63).
Fact GeneralPurpose(const v1::ModelDocumentation& document);

// EU_MARKET: placed on the Union market, Article 3(9).
Fact UnionMarket(const v1::ModelDocumentation& document);

// NOT_FOR_EU: not placed on the Union market, Commission Guidelines, points 57
// to 59.
Fact NotForUnion(const v1::ModelDocumentation& document);

// LEGACY: placed on the Union market before 2 August 2025, Article 111(3).
Fact Legacy(const v1::ModelDocumentation& document);

// SYSTEMIC: with systemic risk, Article 51.
Fact SystemicRisk(const v1::ModelDocumentation& document);

// DESIGNATED: with systemic risk by a decision of the Commission alone, Article
// 52(4), so that there is nothing to notify.
Fact Designated(const v1::ModelDocumentation& document);

// CLAIMS_OSS: the exception for free and open-source models is claimed, Article
// 53(2).
Fact ClaimsOpenSource(const v1::ModelDocumentation& document);

// OSS_EXEMPT: under the exception for free and open-source models, Article
// 53(2).
Fact OpenSourceExempt(const v1::ModelDocumentation& document);

// NON_EU_PROVIDER: provided from outside the Union, Article 54(1).
Fact NonEuProvider(const v1::ModelDocumentation& document);

// MODIFIES_GPAI: made by modifying another provider's general-purpose model,
// recital 109.
Fact ModifiesGeneralPurpose(const v1::ModelDocumentation& document);

// MODIFIER: modified above one third of the compute of the original, Commission
// Guidelines, points 62 to 64.
Fact Modifier(const v1::ModelDocumentation& document);

// SME: provided by a small or medium-sized enterprise, Article 3(14a).
Fact SmallEnterprise(const v1::ModelDocumentation& document);

// COP_T: the Transparency chapter of the Code of Practice is signed, Article
// 53(4).
Fact SignatoryTransparency(const v1::ModelDocumentation& document);

// COP_C: the Copyright chapter of the Code of Practice is signed, Article
// 53(4).
Fact SignatoryCopyright(const v1::ModelDocumentation& document);

// COP_S: the Safety and Security chapter of the Code of Practice is signed,
// Article 55(2).
Fact SignatorySafety(const v1::ModelDocumentation& document);

// USES_PUBLIC_DATASETS: publicly available data sets were used, template
// section 2.1.
Fact UsesPublicDatasets(const v1::ModelDocumentation& document);

// HAS_LICENSED: data was licensed commercially, template section 2.2.1.
Fact HasLicensed(const v1::ModelDocumentation& document);

// HAS_OTHER_PRIVATE: private data was obtained from other third parties,
// template section 2.2.2.
Fact HasOtherPrivate(const v1::ModelDocumentation& document);

// CRAWLS: data was crawled by the provider or on its behalf, template section
// 2.3.
Fact Crawls(const v1::ModelDocumentation& document);

// USES_USER_DATA: data of users was used, template section 2.4.
Fact UsesUserData(const v1::ModelDocumentation& document);

// USES_SYNTHETIC: synthetic data was made by or for the provider, template
// section 2.5.
Fact UsesSynthetic(const v1::ModelDocumentation& document);

// USES_OTHER: other sources were used, template section 2.6.
Fact UsesOther(const v1::ModelDocumentation& document);

// CONTESTS: the classification as a model with systemic risk is contested,
// Article 52(2).
Fact Contests(const v1::ModelDocumentation& document);

// NECESSARY_FOR_RISK: a public summary of the safety documents is necessary,
// Code of Practice, Measure 10.2.
Fact NecessaryForRisk(const v1::ModelDocumentation& document);

// SIMILARLY_SAFE: similarly safe to another model, Code of Practice, Measure
// 10.2.
Fact SimilarlySafe(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_FACT_FACTS_H_
