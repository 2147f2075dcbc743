// What a requirement's disclosures say of an answer that an audience gets.

#ifndef LINTER_REQUIREMENT_DISCLOSURE_H_
#define LINTER_REQUIREMENT_DISCLOSURE_H_

#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// The disclosure by which the answer itself reaches `audience`; null if it does
// not. An audience that is owed a summary only does not get what it summarises:
// the summary has a field of its own. Nor does what is given to the one who
// asks for it go into a pack for all.
const v1::Disclosure* DisclosureTo(v1::Audience audience,
                                   const v1::Requirement& requirement);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_DISCLOSURE_H_
