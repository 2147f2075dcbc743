#include "linter/report/json.h"

#include <string>

#include "absl/log/absl_check.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "linter/report/printable.h"

namespace modelcard {

std::string ToJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.always_print_fields_with_no_presence = true;
  std::string json;
  // Fails only on messages that hold invalid UTF-8 or unknown `Any` types; ours
  // hold neither.
  ABSL_CHECK_OK(
      google::protobuf::util::MessageToJsonString(message, &json, options));
  if (json.empty() || json.back() != '\n') json += '\n';
  // Number signs stand in strings only.
  return WithoutCommands(json, "\\u0023");
}

}  // namespace modelcard
