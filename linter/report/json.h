// Messages as JSON, the same bytes every time.

#ifndef LINTER_REPORT_JSON_H_
#define LINTER_REPORT_JSON_H_

#include <string>

#include "google/protobuf/message.h"

namespace modelcard {

// Indented protobuf JSON with a line break at the end. Fields without presence
// are printed even where they are empty: "findings": [] says that there are
// none. Commands to programs that read logs are escaped, see
// `WithoutCommands`: reports are printed there.
std::string ToJson(const google::protobuf::Message& message);

}  // namespace modelcard

#endif  // LINTER_REPORT_JSON_H_
