#include "linter/document/textproto_failure.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/suggest.h"
#include "linter/document/textproto_token.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::FieldDescriptor;

// The schema has no recursive messages: deeper nesting cannot be meant.
constexpr int kMaxNesting = 64;

// The parser complains about these when it has read past what is wrong.
constexpr absl::string_view kAfterwards[] = {
    "has no field named",          "Invalid value for boolean",
    "Unknown enumeration value",   "is not defined or is not an extension",
    "is specified multiple times", "is specified along with",
};

bool IsAfterwards(absl::string_view message) {
  for (const absl::string_view part : kAfterwards) {
    if (absl::StrContains(message, part)) return true;
  }
  return false;
}

// Text between the first pair of quotes after `marker`, for example the field's
// name in: has no field named "total_params".
std::string QuotedAfter(absl::string_view message, absl::string_view marker) {
  const size_t at = message.find(marker);
  if (at == absl::string_view::npos) return "";
  absl::string_view rest = message.substr(at + marker.size());
  const size_t open = rest.find('"');
  if (open == absl::string_view::npos) return "";
  rest = rest.substr(open + 1);
  return std::string(rest.substr(0, rest.find('"')));
}

std::vector<std::string> FieldNames(const Descriptor& type) {
  std::vector<std::string> names;
  for (int i = 0; i < type.field_count(); ++i) {
    names.emplace_back(type.field(i)->name());
  }
  return names;
}

// The types of the enum fields of that name below `type`, each once: "kind" is
// another one in each message.
void CollectEnums(const Descriptor& type, absl::string_view field, int depth,
                  std::vector<const EnumDescriptor*>& enums) {
  if (depth > kMaxNesting) return;
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& each = *type.field(i);
    if (each.message_type() != nullptr) {
      CollectEnums(*each.message_type(), field, depth + 1, enums);
    } else if (each.enum_type() != nullptr && each.name() == field &&
               std::find(enums.begin(), enums.end(), each.enum_type()) ==
                   enums.end()) {
      enums.push_back(each.enum_type());
    }
  }
}

std::string ValueNames(const EnumDescriptor& type) {
  std::vector<absl::string_view> names;
  for (int i = 0; i < type.value_count(); ++i) {
    // 0 is "unspecified".
    if (type.value(i)->number() != 0) names.push_back(type.value(i)->name());
  }
  return absl::StrJoin(names, ", ");
}

// An error of the text-format parser in Dutch. The frequent ones have words of
// their own; the rest is quoted.
std::string InDutch(absl::string_view message) {
  const std::string field = QuotedAfter(message, "has no field named");
  if (!field.empty()) {
    return absl::StrCat("het berichttype \"",
                        QuotedAfter(message, "Message type"),
                        "\" heeft geen veld dat \"", field, "\" heet");
  }
  if (absl::StrContains(message, "specified multiple times")) {
    return absl::StrCat("het veld \"", QuotedAfter(message, "field"),
                        "\" staat er meer dan één keer");
  }
  if (absl::StrContains(message, "Unknown enumeration value")) {
    return absl::StrCat(
        "onbekende waarde \"", QuotedAfter(message, "enumeration value of"),
        "\" voor het veld \"", QuotedAfter(message, "for field"), "\"");
  }
  if (absl::StrContains(message, "Invalid value for boolean")) {
    return absl::StrCat(
        "de waarde \"", QuotedAfter(message, "Value:"), "\" van het veld \"",
        QuotedAfter(message, "boolean field"), "\" is geen true of false");
  }
  return absl::StrCat("is niet te ontleden: ", message);
}

// What to do about an error of the text-format parser.
Both HintFor(const Descriptor& root, absl::string_view message) {
  if (absl::StrContains(message, "has no field named")) {
    const std::string type_name = QuotedAfter(message, "Message type");
    const std::string field = QuotedAfter(message, "has no field named");
    const Descriptor* type =
        root.file()->pool()->FindMessageTypeByName(type_name);
    if (type == nullptr) return {};
    const std::vector<std::string> names = FieldNames(*type);
    if (const std::string best = Closest(field, names); !best.empty()) {
      return InBoth("did you mean \"$0\"?", "bedoelde u \"$0\"?", best);
    }
    return InBoth("fields of $0: $1", "velden van $0: $1", type_name,
                  absl::StrJoin(names, ", "));
  }
  if (absl::StrContains(message, "Unknown enumeration value")) {
    std::vector<const EnumDescriptor*> enums;
    CollectEnums(root, QuotedAfter(message, "for field"), 0, enums);
    std::vector<std::string> values;
    for (const EnumDescriptor* type : enums) {
      values.push_back(ValueNames(*type));
    }
    if (values.empty()) return {};
    return values.size() == 1
               ? InBoth("one of: $0", "een van: $0", values.front())
               : InBoth("by the message around it, one of: $0",
                        "naar het bericht eromheen, een van: $0",
                        absl::StrJoin(values, "; or: "));
  }
  if (absl::StrContains(message, "Invalid value for boolean")) {
    return {"write true or false", "schrijf true of false"};
  }
  if (absl::StrContains(message, "specified multiple times")) {
    return {"keep one of them: a document says each thing once",
            "houd er één: een document zegt alles één keer"};
  }
  return {"see the schema in proto/modelcard/v1 for the fields and their types",
          "zie het schema in proto/modelcard/v1 voor de velden en hun typen"};
}

}  // namespace

ReadFailure TextprotoFailure(const SourceText& source, const Descriptor& root,
                             const TextprotoError& error) {
  Both hint = HintFor(root, error.message);
  ReadFailure failure{.path = source.path(),
                      .message = error.message,
                      .hint = std::move(hint.en),
                      .message_nl = InDutch(error.message),
                      .hint_nl = std::move(hint.nl)};
  if (error.line < 0) return failure;
  const Position at =
      source.PositionAt(IsAfterwards(error.message)
                            ? TokenBefore(source, error.line, error.column)
                            : TokenOffset(source, error.line, error.column));
  failure.line = at.line;
  failure.column = at.column;
  return failure;
}

}  // namespace modelcard
