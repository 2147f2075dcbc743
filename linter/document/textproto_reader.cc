#include "linter/document/textproto_reader.h"

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
#include "linter/document/textproto_failure.h"
#include "linter/document/textproto_token.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::MessageFactory;
using ::google::protobuf::TextFormat;

// The schema has no recursive messages: deeper nesting cannot be meant.
constexpr int kMaxNesting = 64;

// Keeps the first error: the parser stops there, and what follows it would be
// an echo.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void RecordError(int line, int column, absl::string_view message) override {
    if (!error_.message.empty()) return;
    error_ = {line, column, std::string(message)};
  }

  const TextprotoError& error() const { return error_; }

 private:
  TextprotoError error_;
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
    return TokenOffset(source_, place.line, place.column);
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
    return TextprotoFailure(source, *type, error.error());
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
