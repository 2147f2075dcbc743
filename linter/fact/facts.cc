#include "linter/fact/facts.h"

#include "google/protobuf/message.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr Fact (*kFacts[])(const v1::ModelDocumentation&) = {
    GeneralPurpose,
    UnionMarket,
    NotForUnion,
    Legacy,
    SystemicRisk,
    Designated,
    ClaimsOpenSource,
    OpenSourceExempt,
    NonEuProvider,
    ModifiesGeneralPurpose,
    Modifier,
    SmallEnterprise,
    SignatoryTransparency,
    SignatoryCopyright,
    SignatorySafety,
    UsesPublicDatasets,
    HasLicensed,
    HasOtherPrivate,
    Crawls,
    UsesUserData,
    UsesSynthetic,
    UsesOther,
    Contests,
    NecessaryForRisk,
    SimilarlySafe,
};

}  // namespace

FactSet FactsOf(const google::protobuf::Message& document) {
  FactSet facts;
  const auto* model =
      google::protobuf::DynamicCastMessage<v1::ModelDocumentation>(&document);
  if (model == nullptr) return facts;
  for (const auto& compute : kFacts) {
    Fact fact = compute(*model);
    facts.emplace(fact.name, fact);
  }
  return facts;
}

}  // namespace modelcard
