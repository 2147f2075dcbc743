// The result as a page to read.

#ifndef LINTER_SUPERVISION_SUPERVISION_PAGE_H_
#define LINTER_SUPERVISION_SUPERVISION_PAGE_H_

#include "linter/page/page.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {

page::Page SupervisionPage(const v1::Supervision& supervision,
                           Language language);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_SUPERVISION_PAGE_H_
