#include "linter/document/yaml_reader.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/suggest.h"
#include "linter/document/yaml_scalar.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::MessageFactory;
using ::google::protobuf::TextFormat;
using Kind = YamlNode::Kind;

Both KindName(const YamlNode& node) {
  switch (node.kind) {
    case Kind::kSequence:
      return {"a list", "een lijst"};
    case Kind::kMapping:
      return {"keys with values", "sleutels met waarden"};
    case Kind::kScalar:
      break;
  }
  return {"a single value", "één waarde"};
}

// By its name in the schema or in camelCase, an extension by its full name in
// brackets.
const FieldDescriptor* FindField(Message& message, absl::string_view key,
                                 const TextFormat::Finder* extensions) {
  const Descriptor& type = *message.GetDescriptor();
  if (absl::ConsumePrefix(&key, "[") && absl::ConsumeSuffix(&key, "]")) {
    return extensions == nullptr
               ? nullptr
               : extensions->FindExtension(&message, std::string(key));
  }
  if (const FieldDescriptor* field = type.FindFieldByName(key)) return field;
  for (int i = 0; i < type.field_count(); ++i) {
    if (type.field(i)->json_name() == key) return type.field(i);
  }
  return nullptr;
}

class Reader {
 public:
  Reader(const SourceText& source, FieldLocations& locations,
         const TextFormat::Finder* extensions)
      : source_(source), locations_(locations), extensions_(extensions) {}

  bool ReadMessage(const YamlNode& node, Message& message,
                   const FieldPath& path) {
    if (node.kind != Kind::kMapping) {
      return Fail(node.use.begin,
                  InBoth("expected the fields of $0, not $1",
                         "verwacht: de velden van $0, niet $1",
                         message.GetDescriptor()->full_name(), KindName(node)),
                  FieldsOf(message));
    }
    for (size_t i = 0; i < node.keys.size(); ++i) {
      if (!ReadField(node.keys[i], node.values[i], message, path)) return false;
    }
    return true;
  }

  std::optional<ReadFailure> Take() { return std::move(failure_); }

 private:
  bool Fail(size_t offset, Both message, Both hint) {
    failure_ = FailureAt(source_, offset, std::move(message), std::move(hint));
    return false;
  }

  static std::vector<std::string> NamesOf(const Message& message) {
    std::vector<std::string> names;
    const Descriptor& type = *message.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      names.emplace_back(type.field(i)->name());
    }
    return names;
  }

  static Both FieldsOf(const Message& message) {
    return InBoth("its fields: $0", "de velden ervan: $0",
                  absl::StrJoin(NamesOf(message), ", "));
  }

  bool ReadField(const YamlNode& key, const YamlNode& value, Message& message,
                 const FieldPath& path) {
    const FieldDescriptor* field = FindField(message, key.text, extensions_);
    if (field == nullptr) return UnknownKey(key, message);
    if (value.IsNull()) return true;
    if (!CheckTwice(key, message, *field)) return false;
    const ByteRange whole = {key.use.begin, value.use.end};
    if (!field->is_repeated()) {
      return ReadValue(value, whole, message, Join(path, field));
    }
    if (value.kind != Kind::kSequence) {
      return Fail(value.use.begin,
                  InBoth("$0 wants a list, not $1", "$0 wil een lijst, niet $1",
                         key.text, KindName(value)),
                  InBoth("write $0: [...]", "schrijf $0: [...]", key.text));
    }
    for (size_t i = 0; i < value.values.size(); ++i) {
      const YamlNode& element = value.values[i];
      if (element.IsNull()) {
        return Fail(
            element.use.begin,
            InBoth("an element of $0 is nothing", "een element van $0 is niets",
                   key.text),
            {"write it, or leave it out", "schrijf het, of laat het weg"});
      }
      if (!ReadValue(element, element.use, message,
                     Join(path, field, static_cast<int>(i)))) {
        return false;
      }
    }
    return true;
  }

  bool UnknownKey(const YamlNode& key, const Message& message) {
    const std::string best = Closest(key.text, NamesOf(message));
    return Fail(key.use.begin,
                InBoth("$0 has no field named \"$1\"",
                       "$0 heeft geen veld dat \"$1\" heet",
                       message.GetDescriptor()->full_name(), key.text),
                best.empty() ? FieldsOf(message)
                             : InBoth("did you mean \"$0\"?",
                                      "bedoelde u \"$0\"?", best));
  }

  // A field may be named in two ways, and an alternative exclude another.
  bool CheckTwice(const YamlNode& key, const Message& message,
                  const FieldDescriptor& field) {
    const auto* reflection = message.GetReflection();
    if (field.is_repeated() ? reflection->FieldSize(message, &field) > 0
                            : reflection->HasField(message, &field)) {
      return Fail(key.use.begin,
                  InBoth("\"$0\" is given twice", "\"$0\" staat er twee keer",
                         field.name()),
                  {"keep one of them: a document says each thing once",
                   "houd er één: een document zegt alles één keer"});
    }
    const auto* alternatives = field.containing_oneof();
    if (alternatives != nullptr &&
        reflection->HasOneof(message, alternatives)) {
      return Fail(
          key.use.begin,
          InBoth("\"$0\" and \"$1\" exclude each other",
                 "\"$0\" en \"$1\" sluiten elkaar uit", field.name(),
                 reflection->GetOneofFieldDescriptor(message, alternatives)
                     ->name()),
          {"keep one of them", "houd er één"});
    }
    return true;
  }

  bool ReadValue(const YamlNode& node, ByteRange whole, Message& message,
                 const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    locations_[ToString(path)] = {whole, node.range};
    const auto* reflection = message.GetReflection();
    if (field.message_type() != nullptr) {
      // The message of an extension is not of the linter's own schema.
      MessageFactory* const factory =
          field.is_extension() ? extensions_->FindExtensionFactory(&field)
                               : nullptr;
      return ReadMessage(
          node,
          field.is_repeated()
              ? *reflection->AddMessage(&message, &field, factory)
              : *reflection->MutableMessage(&message, &field, factory),
          path);
    }
    if (node.kind != Kind::kScalar) {
      return Fail(
          node.use.begin,
          InBoth("$0 wants a single value, not $1",
                 "$0 wil één waarde, niet $1", field.name(), KindName(node)),
          {});
    }
    ScalarFault fault = SetScalar(node, message, field);
    return fault.message.en.empty() ||
           Fail(node.use.begin, std::move(fault.message),
                std::move(fault.hint));
  }

  const SourceText& source_;
  FieldLocations& locations_;
  const TextFormat::Finder* const extensions_;
  std::optional<ReadFailure> failure_;
};

}  // namespace

std::optional<ReadFailure> ReadYamlNode(const SourceText& source,
                                        const YamlNode& node, Message& message,
                                        const FieldPath& path,
                                        FieldLocations& locations,
                                        const TextFormat::Finder* extensions) {
  Reader reader(source, locations, extensions);
  reader.ReadMessage(node, message, path);
  return reader.Take();
}

std::variant<Document, ReadFailure> ReadYaml(
    SourceText source, const Descriptor& type, YamlSyntax syntax,
    const TextFormat::Finder* extensions) {
  auto tree = ParseYaml(source, {0, source.text().size()}, syntax);
  if (auto* failure = std::get_if<ReadFailure>(&tree)) return *failure;
  std::unique_ptr<Message> message(
      MessageFactory::generated_factory()->GetPrototype(&type)->New());
  FieldLocations locations;
  if (auto failure = ReadYamlNode(source, std::get<YamlNode>(tree), *message,
                                  {}, locations, extensions)) {
    return *std::move(failure);
  }
  if (locations.empty()) {
    return FailureIn(source.path(), 0, 0, {"says nothing", "zegt niets"},
                     {"write the documentation, or copy examples/minimal",
                      "schrijf de documentatie, of kopieer examples/minimal"});
  }
  return Document(std::move(source), std::move(message), std::move(locations));
}

}  // namespace modelcard
