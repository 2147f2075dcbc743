// What could not be compared with the base.

#ifndef LINTER_PREMERGE_UNCOMPARED_H_
#define LINTER_PREMERGE_UNCOMPARED_H_

#include <vector>

#include "linter/document/both.h"
#include "linter/premerge/summary.h"

namespace modelcard {

// One sentence for each target of which something was not compared, by label.
// None if the base was not built: then there is one reason for all of them.
std::vector<Both> Uncompared(const PremergeInput& input);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_UNCOMPARED_H_
