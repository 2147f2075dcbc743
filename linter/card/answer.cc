#include "linter/card/answer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/card/measure.h"
#include "linter/card/plain_name.h"
#include "linter/card/slice.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_scalar.h"
#include "linter/document/yaml_tree.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

constexpr size_t kMostWordsOfFact = 12;

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumValueDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

const FieldDescriptor* UrlField(const Descriptor& type) {
  for (int i = 0; i < type.field_count(); ++i) {
    if (ShapeOf(*type.field(i)).format() == v1::URL) return type.field(i);
  }
  return nullptr;
}

// Whether the field names its message, rather than describing it.
bool IsNameOf(const FieldDescriptor& field) {
  return field.name() == "name" || field.name() == "title" ||
         field.name() == "benchmark";
}

// Whether there are several paragraphs, a table, a list or a code block.
bool HasBlocks(absl::string_view text) {
  if (absl::StrContains(text, "\n\n")) return true;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    const absl::string_view bare = absl::StripAsciiWhitespace(line);
    for (const absl::string_view mark : {"|", "- ", "* ", "#", "```", "~~~"}) {
      if (absl::StartsWith(bare, mark)) return true;
    }
  }
  return false;
}

// The field of a message that says most of it, if the text is its value: a
// short text is a name.
const FieldDescriptor* MainField(const Descriptor& type,
                                 absl::string_view text) {
  const bool named = !IsLong(text) && !HasBlocks(text);
  for (const absl::string_view name :
       {"description", "text", "name", "title", "terms"}) {
    const FieldDescriptor* field = type.FindFieldByName(name);
    if (name == "text" && named && type.FindFieldByName("name") != nullptr) {
      continue;
    }
    if (field != nullptr &&
        field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      return field;
    }
  }
  // The kind of thing, or the list that the message is a frame of.
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor* field = type.field(i);
    if (field->enum_type() != nullptr || field->message_type() != nullptr) {
      return field;
    }
  }
  return type.field_count() == 0 ? nullptr : type.field(0);
}

// "Images", "image" and IMAGES are the same.
std::string Singular(std::string word) {
  if (word.size() > 3 && word.back() == 's') word.pop_back();
  return word;
}

const EnumValueDescriptor* EnumValueOf(const FieldDescriptor& field,
                                       absl::string_view text) {
  const std::string wanted = Singular(PlainName(text));
  for (int i = 0; i < field.enum_type()->value_count(); ++i) {
    const EnumValueDescriptor* value = field.enum_type()->value(i);
    // 0 is "unspecified".
    if (value->number() == 0) continue;
    const v1::Text& label = value->options().GetExtension(v1::label);
    for (const std::string& name :
         {std::string(value->name()), label.en(), label.nl()}) {
      if (!name.empty() && Singular(PlainName(name)) == wanted) return value;
    }
  }
  return nullptr;
}

std::optional<bool> TruthOf(absl::string_view text) {
  if (absl::StrContains(text, "\xE2\x9C\x85") ||
      absl::StrContains(text, "\xE2\x9C\x93")) {
    return true;
  }
  if (absl::StrContains(text, "\xE2\x9D\x8C")) return false;
  const std::string plain = PlainName(text);
  if (plain == "yes" || plain == "true" || plain == "ja") return true;
  if (plain == "no" || plain == "false" || plain == "nee") return false;
  return std::nullopt;
}

class Filler {
 public:
  Filler(ByteRange whole, FieldLocations& locations)
      : whole_(whole), locations_(locations) {}

  // Sets the last field of `path` in `parent`, which holds it.
  bool Fill(const Slice& slice, Message& parent, const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    if (field.is_repeated()) return FillList(slice, parent, path);
    if (field.message_type() == nullptr) {
      return FillScalar(slice, parent, path);
    }
    return FillMessage(
        slice, *parent.GetReflection()->MutableMessage(&parent, &field), path);
  }

 private:
  bool FillList(const Slice& slice, Message& parent, const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    const FieldDescriptor* leaf = &field;
    if (field.message_type() != nullptr)
      leaf = MainField(*field.message_type(), slice.text);
    if (leaf == nullptr || leaf->enum_type() == nullptr) {
      return FillElement(slice, parent, path);
    }
    for (const Slice& part : Choices(slice)) {
      if (!FillElement(part, parent, path)) return false;
    }
    return true;
  }

  // The parts between commas.
  static std::vector<Slice> Choices(const Slice& slice) {
    std::vector<Slice> parts;
    size_t begin = 0;
    for (const absl::string_view piece : absl::StrSplit(slice.text, ',')) {
      const size_t lead =
          piece.size() - absl::StripLeadingAsciiWhitespace(piece).size();
      const absl::string_view trimmed = absl::StripAsciiWhitespace(piece);
      parts.push_back(Part(slice, begin + lead, begin + lead + trimmed.size()));
      begin += piece.size() + 1;
    }
    return parts;
  }

  bool FillElement(const Slice& slice, Message& parent, const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    const auto* reflection = parent.GetReflection();
    const FieldPath here = At(path, reflection->FieldSize(parent, &field));
    if (field.message_type() == nullptr) return FillScalar(slice, parent, here);
    return FillMessage(slice, *reflection->AddMessage(&parent, &field), here);
  }

  bool FillMessage(const Slice& slice, Message& message,
                   const FieldPath& path) {
    const Descriptor& type = *message.GetDescriptor();
    locations_[ToString(path)] = {whole_, slice.range};
    const FieldDescriptor* url = UrlField(type);
    if (const auto target = LinkTarget(slice); target && url != nullptr) {
      Fill(*target, message, Join(path, url));
      // An address alone says no name.
      if (target->text == slice.text || url->containing_oneof() != nullptr) {
        const FieldDescriptor* name = MainField(type, slice.text);
        if (name == nullptr || name->containing_oneof() != nullptr ||
            target->text == slice.text) {
          return true;
        }
      }
    }
    const FieldDescriptor* main = MainField(type, slice.text);
    return main != nullptr && Fill(slice, message, Join(path, main));
  }

  bool FillScalar(const Slice& marked, Message& parent, const FieldPath& path) {
    const FieldDescriptor& field = *path.back().field;
    Slice slice = Unmarked(marked);
    YamlNode node;
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        if (ShapeOf(field).format() == v1::URL) {
          if (auto target = LinkTarget(marked)) slice = *std::move(target);
        }
        if (IsNameOf(field) && HasBlocks(slice.text)) return false;
        node.text = slice.text;
        node.quoted = !slice.bare;
        break;
      case FieldDescriptor::CPPTYPE_BOOL: {
        const std::optional<bool> truth = TruthOf(slice.text);
        if (!truth) return false;
        node.text = *truth ? "true" : "false";
        break;
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const EnumValueDescriptor* value = EnumValueOf(field, slice.text);
        if (value == nullptr) return false;
        node.text = value->name();
        node.quoted = true;
        break;
      }
      default: {
        const std::optional<Measure> number =
            MeasureIn(slice.text, ShapeOf(field).number().unit());
        if (!number) return false;
        slice = Part(slice, number->begin, number->end);
        node.text = absl::StrFormat("%.17g", number->value);
        break;
      }
    }
    if (slice.text.empty() ||
        !SetScalar(node, parent, field).message.en.empty()) {
      return false;
    }
    locations_[ToString(path)] = {whole_, slice.range};
    return true;
  }

  const ByteRange whole_;
  FieldLocations& locations_;
};

}  // namespace

bool IsLong(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \n"), absl::SkipEmpty());
  return words.size() > kMostWordsOfFact;
}

bool PutAnswer(const Slice& slice, ByteRange whole, const FieldPath& path,
               Answer& answer) {
  Message* parent = answer.message.get();
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    parent = parent->GetReflection()->MutableMessage(parent, path[i].field);
  }
  return Filler(whole, answer.locations).Fill(slice, *parent, path);
}

bool PutElement(const Slice& slice, ByteRange whole, absl::string_view path,
                Answer& answer) {
  Message* parent = answer.message.get();
  FieldPath steps;
  const std::vector<absl::string_view> names = absl::StrSplit(path, '.');
  for (size_t i = 0; i < names.size(); ++i) {
    const FieldDescriptor* field =
        parent->GetDescriptor()->FindFieldByName(names[i]);
    if (field == nullptr) return false;
    steps = Join(std::move(steps), field);
    if (i + 1 == names.size()) break;
    const auto* reflection = parent->GetReflection();
    if (field->is_repeated()) {
      // Several fields of one element are put one after the other.
      if (reflection->FieldSize(*parent, field) == 0) {
        reflection->AddMessage(parent, field);
      }
      steps.back().index = 0;
      // What is missing in the element is reported here.
      answer.locations.try_emplace(ToString(steps),
                                   FieldLocation{whole, slice.range});
      parent = reflection->MutableRepeatedMessage(parent, field, 0);
    } else {
      parent = reflection->MutableMessage(parent, field);
    }
  }
  return Filler(whole, answer.locations).Fill(slice, *parent, steps);
}

}  // namespace modelcard
