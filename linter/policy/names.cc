#include "linter/policy/names.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/both.h"
#include "linter/document/field_path.h"
#include "linter/document/suggest.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

std::vector<const FieldDescriptor*> FieldsOf(
    const google::protobuf::Descriptor& type) {
  std::vector<const FieldDescriptor*> fields;
  for (int i = 0; i < type.field_count(); ++i) fields.push_back(type.field(i));
  return fields;
}

// Takes "name" or "[name.of.extension]" off the front.
absl::string_view TakeName(absl::string_view& path) {
  size_t end = absl::StartsWith(path, "[") ? path.find(']') : 0;
  end = end == absl::string_view::npos ? path.size() : end;
  if (end > 0 && end < path.size()) ++end;
  if (end == 0) end = std::min(path.find_first_of(".["), path.size());
  const absl::string_view name = path.substr(0, end);
  path.remove_prefix(end);
  return name;
}

// Takes "[3]" off the front, if it is there. Whether what is left is the end or
// goes on with a step.
bool TakeIndex(const FieldDescriptor& field, absl::string_view& path) {
  if (field.is_repeated() && absl::ConsumePrefix(&path, "[")) {
    size_t digits = 0;
    while (digits < path.size() && absl::ascii_isdigit(path[digits])) ++digits;
    path.remove_prefix(digits);
    if (digits == 0 || !absl::ConsumePrefix(&path, "]")) return false;
  }
  return path.empty() || (absl::ConsumePrefix(&path, ".") &&
                          field.message_type() != nullptr && !path.empty());
}

Both NoSuchField(absl::string_view path, absl::string_view name,
                 const std::vector<const FieldDescriptor*>& fields) {
  std::vector<std::string> names;
  for (const FieldDescriptor* field : fields) {
    names.push_back(NameInText(*field));
  }
  const std::string best = Closest(name, names);
  return best.empty()
             ? InBoth("there is no field `$0`: no `$1`",
                      "er is geen veld `$0`: geen `$1`", path, name)
             : InBoth("there is no field `$0`: no `$1`; did you mean `$2`?",
                      "er is geen veld `$0`: geen `$1`; bedoelde u `$2`?", path,
                      name, best);
}

}  // namespace

std::optional<Both> UnknownField(const Catalogue& catalogue,
                                 absl::string_view field_path) {
  std::vector<const FieldDescriptor*> fields = FieldsOf(catalogue.root());
  fields.insert(fields.end(), catalogue.extensions().begin(),
                catalogue.extensions().end());
  absl::string_view rest = field_path;
  while (!rest.empty()) {
    const absl::string_view name = TakeName(rest);
    const FieldDescriptor* found = nullptr;
    for (const FieldDescriptor* field : fields) {
      if (NameInText(*field) == name) found = field;
    }
    if (found == nullptr) return NoSuchField(field_path, name, fields);
    if (!TakeIndex(*found, rest)) {
      return InBoth("there is no field `$0`: `$1` goes on otherwise",
                    "er is geen veld `$0`: `$1` gaat anders verder", field_path,
                    name);
    }
    if (found->message_type() != nullptr) {
      fields = FieldsOf(*found->message_type());
    }
  }
  return std::nullopt;
}

bool IsModelLabel(absl::string_view label) {
  const size_t package = label.find("//");
  if (package == absl::string_view::npos ||
      (package > 0 && !absl::StartsWith(label, "@"))) {
    return false;
  }
  const size_t colon = label.find(':', package);
  return colon != absl::string_view::npos && colon + 1 < label.size() &&
         label.find(':', colon + 1) == absl::string_view::npos &&
         !absl::StrContains(label, ' ');
}

}  // namespace modelcard
