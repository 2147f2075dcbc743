// Sentences in both languages, as data.

#ifndef LINTER_PREMERGE_TEXT_OF_H_
#define LINTER_PREMERGE_TEXT_OF_H_

#include "linter/document/both.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

inline v1::Text TextOf(const Both& sentence) {
  v1::Text text;
  text.set_en(sentence.en);
  text.set_nl(sentence.nl);
  return text;
}

}  // namespace modelcard

#endif  // LINTER_PREMERGE_TEXT_OF_H_
