#include "linter/card/card_writer.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/write_document.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

constexpr size_t kFewestWordsOfSection = 20;

// The message that holds the field, or null if it is not there.
Message* ParentOf(Message& root, const FieldPath& path) {
  Message* parent = &root;
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    const auto* reflection = parent->GetReflection();
    if (path[i].field->is_repeated() ||
        !reflection->HasField(*parent, path[i].field)) {
      return nullptr;
    }
    parent = reflection->MutableMessage(parent, path[i].field);
  }
  return parent;
}

// Whether Markdown leaves the text as it is: one paragraph of words, which
// begins with a letter and looks like nothing else.
bool IsPlainParagraph(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, ' ', absl::SkipEmpty());
  return words.size() >= kFewestWordsOfSection &&
         absl::ascii_isalpha(static_cast<unsigned char>(text.front())) &&
         !absl::ascii_isspace(static_cast<unsigned char>(text.back())) &&
         text.find_first_of("\r\n\t<|`*_[") == absl::string_view::npos &&
         !absl::StrContains(text.substr(0, 100), ": ");
}

}  // namespace

std::string WriteCard(const Document& document, const Catalogue& catalogue,
                      const CardNames& names) {
  std::unique_ptr<Message> rest(document.message().New());
  rest->CopyFrom(document.message());
  std::string sections;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const FieldDescriptor& field = entry.field();
    const std::string& title = entry.requirement->title().en();
    if (field.is_repeated() ||
        field.cpp_type() != FieldDescriptor::CPPTYPE_STRING ||
        names.Find(title) != std::vector<FieldPath>{entry.path}) {
      continue;
    }
    Message* parent = ParentOf(*rest, entry.path);
    if (parent == nullptr) continue;
    const std::string text =
        parent->GetReflection()->GetString(*parent, &field);
    if (!IsPlainParagraph(text)) continue;
    absl::StrAppend(&sections, "\n## ", title, "\n\n", text, "\n");
    parent->GetReflection()->ClearField(parent, &field);
  }
  return absl::StrCat(
      "---\nmodelcard:\n",
      WriteMessage(*rest, document, DocumentFormat::kYaml, "  "), "---\n",
      sections);
}

}  // namespace modelcard
