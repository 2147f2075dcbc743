#include "linter/check/scaffold.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/slot.h"
#include "linter/document/field_path.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

void Append(const FieldDescriptor& field, int depth, Language language,
            std::string& out) {
  const std::string indent(static_cast<size_t>(depth) * 2, ' ');
  if (const std::string remark = AlternativesTo(field, language);
      !remark.empty()) {
    absl::StrAppend(&out, indent, "# ", remark, "\n");
  }
  if (field.message_type() != nullptr) {
    absl::StrAppend(&out, indent, NameInText(field), " {\n");
    for (const FieldDescriptor* part : PartsOf(*field.message_type())) {
      Append(*part, depth + 1, language, out);
    }
    absl::StrAppend(&out, indent, "}\n");
    return;
  }
  const Slot slot = SlotOf(field, language);
  const bool text = field.cpp_type() == FieldDescriptor::CPPTYPE_STRING;
  const absl::string_view quote = text ? "\"" : "";
  absl::StrAppend(&out, indent, slot.only_comment ? "# " : "",
                  NameInText(field), ": ", quote, slot.value, quote,
                  slot.remark.empty() ? "" : "  # ", slot.remark, "\n");
}

// The fields of `paths` from `step` on, which have the same steps before it.
void AppendAll(const std::vector<const FieldPath*>& paths, size_t step,
               int depth, Language language, std::string& out) {
  std::vector<const FieldDescriptor*> done;
  for (const FieldPath* first : paths) {
    const FieldDescriptor* field = (*first)[step].field;
    if (std::find(done.begin(), done.end(), field) != done.end()) continue;
    done.push_back(field);
    std::vector<const FieldPath*> within;
    bool whole = false;
    for (const FieldPath* path : paths) {
      if ((*path)[step].field != field) continue;
      whole = whole || path->size() == step + 1;
      within.push_back(path);
    }
    if (whole) {
      Append(*field, depth, language, out);
      continue;
    }
    const std::string indent(static_cast<size_t>(depth) * 2, ' ');
    absl::StrAppend(&out, indent, NameInText(*field), " {\n");
    AppendAll(within, step + 1, depth + 1, language, out);
    absl::StrAppend(&out, indent, "}\n");
  }
}

}  // namespace

std::string Scaffold(const std::vector<FieldPath>& paths, size_t written,
                     Language language) {
  std::vector<const FieldPath*> all;
  for (const FieldPath& path : paths) all.push_back(&path);
  std::string out;
  AppendAll(all, written, 0, language, out);
  return out;
}

}  // namespace modelcard
