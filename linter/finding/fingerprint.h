// What makes a finding the same one as yesterday's.

#ifndef LINTER_FINDING_FINGERPRINT_H_
#define LINTER_FINDING_FINGERPRINT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// 64 hexadecimal digits that stay the same while lines move, list entries are
// added before it and the language of the report changes. `value` is the value
// at fault as the document writes it; empty if nothing is written there.
std::string Fingerprint(absl::string_view rule, absl::string_view check,
                        absl::string_view field_path, absl::string_view value);

// Gives all but the first of several equal fingerprints in one file one of its
// own. `findings` are in the order of the report. Those of different files may
// be equal: a finding keeps its own whatever is linted beside it.
void TellApart(std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_FINDING_FINGERPRINT_H_
