#include "linter/document/normalize.h"

#include <string>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"

namespace modelcard {

std::string Normalize(const google::protobuf::Message& message) {
  google::protobuf::TextFormat::Printer printer;
  // Letters beyond ASCII stay letters.
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  // Writing to a string fails for want of memory only.
  ABSL_CHECK(printer.PrintToString(message, &text));
  const auto* type = message.GetDescriptor();
  return absl::StrCat("# proto-file: ", type->file()->name(),
                      "\n# proto-message: ", type->full_name(), "\n\n", text);
}

}  // namespace modelcard
