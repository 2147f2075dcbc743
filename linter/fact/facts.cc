#include "linter/fact/facts.h"

#include "google/protobuf/message.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

FactSet FactsOf(const google::protobuf::Message& document) {
  FactSet facts;
  const auto* model =
      google::protobuf::DynamicCastMessage<v1::ModelDocumentation>(&document);
  if (model == nullptr) return facts;
  for (const auto& compute : {GeneralPurpose, UnionMarket, OpenSourceExempt}) {
    Fact fact = compute(*model);
    facts.emplace(fact.name, fact);
  }
  return facts;
}

}  // namespace modelcard
