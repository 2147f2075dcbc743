#include "linter/document/document.h"

#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

const FieldLocation* Document::Find(const FieldPath& path) const {
  const auto found = locations_.find(ToString(path));
  return found == locations_.end() ? nullptr : &found->second;
}

FieldLocation Document::NearestTo(FieldPath path) const {
  for (; !path.empty(); path.pop_back()) {
    if (const FieldLocation* location = Find(path)) return *location;
  }
  return {};
}

absl::string_view Document::Literal(const FieldPath& path) const {
  const FieldLocation* location = Find(path);
  if (location == nullptr) return "";
  return SourceOf(*location).text().substr(
      location->value.begin, location->value.end - location->value.begin);
}

}  // namespace modelcard
