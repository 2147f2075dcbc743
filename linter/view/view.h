// What one audience gets of a document.

#ifndef LINTER_VIEW_VIEW_H_
#define LINTER_VIEW_VIEW_H_

#include <memory>
#include <vector>

#include "google/protobuf/message.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// A requirement whose answer the audience gets.
struct ViewItem {
  const CatalogueEntry* entry;

  // The disclosure by which it does.
  const v1::Disclosure* disclosure;

  // The duty is waived, so an answer is given freely.
  bool voluntary = false;

  // The text behind the requirement binds the provider, so that a missing
  // answer is a gap.
  bool binding = false;
};

struct View {
  v1::Audience audience;

  // A document of the same type with nothing in it but what the audience gets.
  // Whatever is shown or written is read from here.
  std::unique_ptr<google::protobuf::Message> document;

  // In the order of the schema.
  std::vector<ViewItem> items;
};

// Keeps of `document` what answers a requirement that applies and is disclosed
// to `audience`. A field without a requirement belongs to the nearest
// requirement around it; without one around it, it goes to nobody. An entry of
// `not_applicable` goes where the requirement does that it names. Extensions
// and unknown fields never leave.
//
// `catalogue` is that of the document's type and outlives the view.
View ViewOf(const google::protobuf::Message& document,
            const Catalogue& catalogue, const FactSet& facts,
            v1::Audience audience);

}  // namespace modelcard

#endif  // LINTER_VIEW_VIEW_H_
