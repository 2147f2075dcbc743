// Lines to paste that several findings share.

#ifndef LINTER_CHECK_SHARED_LINES_H_
#define LINTER_CHECK_SHARED_LINES_H_

#include <vector>

#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Keeps the lines that several findings offer for one place with the first of
// them that counts; the others say where they are. So whoever pastes every line
// of a report writes nothing twice. Comes after the policy, which decides what
// counts.
void OfferLinesOnce(std::vector<v1::Finding>& findings, Language language);

}  // namespace modelcard

#endif  // LINTER_CHECK_SHARED_LINES_H_
