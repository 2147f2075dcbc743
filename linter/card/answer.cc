#include "linter/card/answer.h"

#include <algorithm>
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
#include "linter/card/names.h"
#include "linter/card/quantity.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_scalar.h"
#include "linter/document/yaml_tree.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumValueDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

Slice Part(const Slice& slice, size_t begin, size_t end) {
  return {{slice.range.begin + begin, slice.range.begin + end},
          slice.text.substr(begin, end - begin)};
}

bool IsUrl(absl::string_view text) {
  return (absl::StartsWith(text, "https://") ||
          absl::StartsWith(text, "http://")) &&
         text.find_first_of(" \n\t") == absl::string_view::npos;
}

// The address in `[text](address)`, if the slice is nothing else.
std::optional<Slice> LinkTarget(const Slice& slice) {
  if (IsUrl(slice.text)) return slice;
  const size_t middle = slice.text.find("](");
  if (!absl::StartsWith(slice.text, "[") || middle == std::string::npos ||
      slice.text.find(')') != slice.text.size() - 1) {
    return std::nullopt;
  }
  return Part(slice, middle + 2, slice.text.size() - 1);
}

const FieldDescriptor* UrlField(const Descriptor& type) {
  for (int i = 0; i < type.field_count(); ++i) {
    if (ShapeOf(*type.field(i)).format() == v1::URL) return type.field(i);
  }
  return nullptr;
}

// The field of a message that says most of it.
const FieldDescriptor* MainField(const Descriptor& type) {
  for (const char* name : {"description", "text", "name", "title", "terms"}) {
    const FieldDescriptor* field = type.FindFieldByName(name);
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
      leaf = MainField(*field.message_type());
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
        const FieldDescriptor* name = MainField(type);
        if (name == nullptr || name->containing_oneof() != nullptr ||
            target->text == slice.text) {
          return true;
        }
      }
    }
    const FieldDescriptor* main = MainField(type);
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
        node.text = slice.text;
        node.quoted = true;
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
        const std::vector<Quantity> numbers = QuantitiesIn(slice.text);
        if (numbers.size() != 1) return false;
        slice = Part(slice, numbers[0].begin, numbers[0].end);
        node.text = absl::StrFormat("%.17g", numbers[0].value);
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

// How many marks of emphasis or code stand at both ends of the text. "**A** and
// **B**" has none around it, and a fenced block is no code in a line.
size_t MarksAround(absl::string_view text) {
  const char mark = text.front();
  if ((mark != '*' && mark != '_' && mark != '`') || text.back() != mark) {
    return 0;
  }
  const size_t begin = text.find_first_not_of(mark);
  const size_t end = text.find_last_not_of(mark) + 1;
  if (begin >= end) return 0;
  const absl::string_view inner = text.substr(begin, end - begin);
  if (absl::StrContains(inner, mark) ||
      (mark == '`' && absl::StrContains(inner, '\n'))) {
    return 0;
  }
  return std::min(begin, text.size() - end);
}

}  // namespace

Slice Unmarked(Slice slice) {
  while (slice.text.size() >= 2) {
    const std::string& text = slice.text;
    if (const size_t marks = MarksAround(text); marks > 0) {
      slice = Part(slice, marks, text.size() - marks);
    } else if (text.front() == '[' && LinkTarget(slice)) {
      slice = Part(slice, 1, text.find("]("));
    } else {
      break;
    }
  }
  return slice;
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
