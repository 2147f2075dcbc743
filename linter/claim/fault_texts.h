// Faults of artifacts in the language of the report.
//
// Facts are made once, by actions that know no language, and say in English
// what is wrong. So the sentence is recognised here and said again.

#ifndef LINTER_CLAIM_FAULT_TEXTS_H_
#define LINTER_CLAIM_FAULT_TEXTS_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// The message of a FormatFault or ModelFault in Dutch; as it is if it is none
// that is known.
std::string FaultInDutch(absl::string_view message);

}  // namespace modelcard

#endif  // LINTER_CLAIM_FAULT_TEXTS_H_
