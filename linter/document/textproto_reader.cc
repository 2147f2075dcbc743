#include "linter/document/textproto_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/suggest.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::MessageFactory;
using ::google::protobuf::TextFormat;

// The schema has no recursive messages: deeper nesting cannot be meant.
constexpr int kMaxNesting = 64;

// The tokenizer counts bytes from 0 and a tab up to the next multiple of eight.
size_t OffsetOf(const SourceText& source, int line, int column) {
  const absl::string_view text = source.Line(line + 1);
  int reached = 0;
  size_t i = 0;
  // Without tabs before it a column is an offset.
  if (text.substr(0, static_cast<size_t>(column)).find('\t') ==
      absl::string_view::npos) {
    i = std::min(text.size(), static_cast<size_t>(column));
  } else {
    for (; i < text.size() && reached < column; ++i) {
      reached += text[i] == '\t' ? 8 - reached % 8 : 1;
    }
  }
  return source.LineStart(line + 1) + i;
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

// Keeps the first error: the parser stops there, and what follows it would be
// an echo.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void RecordError(int line, int column, absl::string_view message) override {
    if (!message_.empty()) return;
    line_ = line;
    column_ = column;
    message_ = message;
  }

  ReadFailure ToFailure(const SourceText& source) const {
    ReadFailure failure;
    failure.path = source.path();
    failure.message = message_;
    if (line_ >= 0) {
      size_t offset = OffsetOf(source, line_, column_);
      // About an unknown field the parser complains behind its name.
      const std::string name = QuotedAfter(message_, "has no field named");
      const size_t before = source.text().substr(0, offset).rfind(name);
      if (!name.empty() && before != absl::string_view::npos) offset = before;
      const Position at = source.PositionAt(offset);
      failure.line = at.line;
      failure.column = at.column;
    }
    return failure;
  }

 private:
  int line_ = -1;
  int column_ = 0;
  std::string message_;
};

// The header comments before the first field, for example "proto-message".
std::optional<ByteRange> HeaderValue(const SourceText& source,
                                     absl::string_view key) {
  for (int line = 1; line <= source.line_count(); ++line) {
    absl::string_view text = source.Line(line);
    const absl::string_view trimmed = absl::StripAsciiWhitespace(text);
    if (trimmed.empty()) continue;
    if (!absl::ConsumePrefix(&text, "#")) return std::nullopt;
    text = absl::StripAsciiWhitespace(text);
    if (!absl::ConsumePrefix(&text, key)) continue;
    text = absl::StripLeadingAsciiWhitespace(text);
    if (!absl::ConsumePrefix(&text, ":")) continue;
    text = absl::StripAsciiWhitespace(text);
    const size_t begin =
        static_cast<size_t>(text.data() - source.text().data());
    return ByteRange{begin, begin + text.size()};
  }
  return std::nullopt;
}

std::vector<std::string> FieldNames(const Descriptor& type) {
  std::vector<std::string> names;
  for (int i = 0; i < type.field_count(); ++i) {
    names.emplace_back(type.field(i)->name());
  }
  return names;
}

// The first enum field of that name below `type`.
const EnumDescriptor* FindEnum(const Descriptor& type, absl::string_view field,
                               int depth = 0) {
  if (depth > kMaxNesting) return nullptr;
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& each = *type.field(i);
    if (each.enum_type() != nullptr && each.name() == field) {
      return each.enum_type();
    }
    if (each.message_type() == nullptr) continue;
    if (const EnumDescriptor* found =
            FindEnum(*each.message_type(), field, depth + 1)) {
      return found;
    }
  }
  return nullptr;
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
    const EnumDescriptor* type =
        FindEnum(root, QuotedAfter(message, "for field"));
    return type == nullptr
               ? Both{}
               : InBoth("one of: $0", "een van: $0", ValueNames(*type));
  }
  if (absl::StrContains(message, "specified multiple times")) {
    return {"keep one of them: a document says each thing once",
            "houd er één: een document zegt alles één keer"};
  }
  return {"see the schema in proto/modelcard/v1 for the fields and their types",
          "zie het schema in proto/modelcard/v1 voor de velden en hun typen"};
}

// Follows the message and the parser's record of it side by side.
class LocationCollector {
 public:
  explicit LocationCollector(const SourceText& source) : source_(source) {}

  void Collect(const Message& message, const TextFormat::ParseInfoTree& tree,
               const FieldPath& path) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const std::vector<FieldLocation> places = PlacesOf(*field, tree);
      for (size_t i = 0; i < places.size(); ++i) {
        const int index = field->is_repeated() ? static_cast<int>(i) : -1;
        const FieldPath here = Join(path, field, index);
        locations_[ToString(here)] = places[i];
        if (field->message_type() != nullptr) {
          CollectNested(message, tree, here);
        }
      }
    }
  }

  absl::flat_hash_map<std::string, FieldLocation> Take() {
    return std::move(locations_);
  }

 private:
  // One place for each value of a field, in order. `[a, b]` is one occurrence
  // of the field with two values.
  std::vector<FieldLocation> PlacesOf(
      const FieldDescriptor& field,
      const TextFormat::ParseInfoTree& tree) const {
    std::vector<FieldLocation> places;
    for (uint32_t i = 0;; ++i) {
      const auto occurrence = field.is_repeated()
                                  ? tree.GetFieldLocation(&field, i)
                                  : tree.GetFieldLocation(&field);
      if (!occurrence.ok()) return places;
      const size_t name = Offset(occurrence->name.start);
      for (const TextFormat::ParseLocationRange& range : occurrence->values) {
        const ByteRange value{Offset(range.start), Offset(range.end)};
        const bool alone = occurrence->values.size() == 1;
        places.push_back({{alone ? name : value.begin, value.end}, value});
      }
      if (!field.is_repeated()) return places;
    }
  }

  void CollectNested(const Message& message,
                     const TextFormat::ParseInfoTree& tree,
                     const FieldPath& path) {
    const auto& [field, index] = path.back();
    const TextFormat::ParseInfoTree* nested =
        tree.GetTreeForNested(field, index);
    if (nested == nullptr) return;
    const auto* reflection = message.GetReflection();
    Collect(index < 0 ? reflection->GetMessage(message, field)
                      : reflection->GetRepeatedMessage(message, field, index),
            *nested, path);
  }

  size_t Offset(TextFormat::ParseLocation place) const {
    return OffsetOf(source_, place.line, place.column);
  }

  const SourceText& source_;
  absl::flat_hash_map<std::string, FieldLocation> locations_;
};

std::string TypeNames(const std::vector<const Descriptor*>& types) {
  return absl::StrJoin(types, ", ", [](std::string* out, const Descriptor* t) {
    absl::StrAppend(out, t->full_name());
  });
}

// The type the header names; null if it is none of `types`.
const Descriptor* TypeOf(const SourceText& source,
                         const std::vector<const Descriptor*>& types,
                         std::optional<ByteRange> header) {
  if (!header) return types.front();
  const absl::string_view name =
      source.text().substr(header->begin, header->end - header->begin);
  for (const Descriptor* type : types) {
    if (type->full_name() == name) return type;
  }
  return nullptr;
}

}  // namespace

std::variant<Document, ReadFailure> ReadTextproto(
    SourceText source, const std::vector<const Descriptor*>& types,
    const TextFormat::Finder* extensions) {
  const std::optional<ByteRange> header = HeaderValue(source, "proto-message");
  const Descriptor* type = TypeOf(source, types, header);
  if (type == nullptr) {
    const Position at = source.PositionAt(header->begin);
    return FailureIn(source.path(), at.line, at.column,
                     InBoth("holds a $0, which is no documentation",
                            "bevat een $0, en dat is geen documentatie",
                            source.text().substr(header->begin,
                                                 header->end - header->begin)),
                     InBoth("expected: $0", "verwacht: $0", TypeNames(types)));
  }
  std::unique_ptr<Message> message(
      MessageFactory::generated_factory()->GetPrototype(type)->New());
  FirstError error;
  TextFormat::ParseInfoTree tree;
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&tree);
  parser.SetRecursionLimit(kMaxNesting);
  parser.SetFinder(extensions);
  if (!parser.ParseFromString(source.text(), message.get())) {
    ReadFailure failure = error.ToFailure(source);
    Both hint = HintFor(*type, failure.message);
    failure.message_nl = InDutch(failure.message);
    failure.hint = std::move(hint.en);
    failure.hint_nl = std::move(hint.nl);
    return failure;
  }
  LocationCollector locations(source);
  locations.Collect(*message, tree, {});
  auto found = locations.Take();
  if (found.empty()) {
    return FailureIn(source.path(), 0, 0,
                     {"says nothing: it has comments only",
                      "zegt niets: er staat alleen commentaar"},
                     {"write the documentation, or copy examples/minimal",
                      "schrijf de documentatie, of kopieer examples/minimal"});
  }
  return Document(std::move(source), std::move(message), std::move(found));
}

}  // namespace modelcard
