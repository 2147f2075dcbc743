#include "linter/cli/shared_values.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

size_t LengthOf(ByteRange range) { return range.end - range.begin; }

bool Holds(ByteRange range, ByteRange other) {
  return range.begin <= other.begin && other.end <= range.end;
}

// Whether `inner` is the field `outer` or one inside it.
bool IsIn(absl::string_view inner, absl::string_view outer) {
  return absl::ConsumePrefix(&inner, outer) &&
         (inner.empty() || inner[0] == '.' || inner[0] == '[');
}

// The fields whose value is the smallest one around the edit.
std::vector<absl::string_view> FieldsAt(const Document& document,
                                        const v1::Edit& edit) {
  std::vector<absl::string_view> fields;
  size_t smallest = std::string::npos;
  for (const auto& [path, location] : document.locations()) {
    const SourceText& source = document.SourceOf(location);
    if (source.path() != edit.path()) continue;
    const ByteRange range = {
        source.OffsetOf({edit.line(), edit.column()}),
        source.OffsetOf({edit.end_line(), edit.end_column()})};
    const size_t length = LengthOf(location.value);
    if (!Holds(location.value, range) || length > smallest) continue;
    if (length < smallest) fields.clear();
    smallest = length;
    fields.push_back(path);
  }
  return fields;
}

bool IsShared(const Document& document, const v1::Edit& edit) {
  std::vector<absl::string_view> fields = FieldsAt(document, edit);
  std::sort(fields.begin(), fields.end());
  // A message that says one thing only stands where that stands.
  for (size_t i = 1; i < fields.size(); ++i) {
    if (!IsIn(fields[i], fields[i - 1])) return true;
  }
  return false;
}

}  // namespace

void DropSharedEdits(const Document& document,
                     std::span<v1::Finding> findings) {
  for (v1::Finding& finding : findings) {
    const auto& edits = finding.edits();
    if (std::any_of(edits.begin(), edits.end(), [&](const v1::Edit& edit) {
          return IsShared(document, edit);
        })) {
      finding.clear_edits();
    }
  }
}

}  // namespace modelcard
