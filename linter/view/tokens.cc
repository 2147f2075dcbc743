#include "linter/view/tokens.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::OneofDescriptor;

class Filler {
 public:
  Filler(int seed, int choice) : seed_(seed), choice_(choice) {}

  void Fill(Message& message) {
    const auto& type = *message.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      const OneofDescriptor* oneof = field.real_containing_oneof();
      if (oneof != nullptr &&
          oneof->field(choice_ % oneof->field_count()) != &field) {
        continue;
      }
      path_.push_back(&field);
      FillField(message, field);
      path_.pop_back();
    }
  }

  std::vector<Token> Take() { return std::move(tokens_); }

 private:
  void FillField(Message& message, const FieldDescriptor& field) {
    if (field.message_type() == v1::NotApplicable::descriptor()) return;
    const auto& set = *message.GetReflection();
    for (int i = 0; i < (field.is_repeated() ? 2 : 1); ++i) {
      if (field.message_type() != nullptr) {
        Fill(field.is_repeated() ? *set.AddMessage(&message, &field)
                                 : *set.MutableMessage(&message, &field));
      } else {
        FillScalar(message, field);
      }
    }
  }

  void FillScalar(Message& message, const FieldDescriptor& field) {
    const auto& set = *message.GetReflection();
    const bool list = field.is_repeated();
    std::string text;
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING: {
        text = absl::StrCat("token", seed_, "x", ++count_, "x");
        list ? set.AddString(&message, &field, text)
             : set.SetString(&message, &field, text);
        break;
      }
      case FieldDescriptor::CPPTYPE_DOUBLE: {
        // Eight digits that no other number contains.
        const int number = (seed_ * 10 + 1) * 1'000'000 + ++count_ * 100 + 37;
        text = absl::StrCat(number);
        list ? set.AddDouble(&message, &field, number)
             : set.SetDouble(&message, &field, number);
        break;
      }
      case FieldDescriptor::CPPTYPE_BOOL:
        list ? set.AddBool(&message, &field, seed_ % 2 == 1)
             : set.SetBool(&message, &field, seed_ % 2 == 1);
        break;
      case FieldDescriptor::CPPTYPE_ENUM: {
        // Never the first value, which says nothing.
        const int values = field.enum_type()->value_count() - 1;
        const int number =
            field.enum_type()->value(1 + (seed_ + count_) % values)->number();
        list ? set.AddEnumValue(&message, &field, number)
             : set.SetEnumValue(&message, &field, number);
        break;
      }
      default:
        ABSL_CHECK(false) << "no value for fields of the type of "
                          << field.full_name();
    }
    tokens_.push_back({.text = text, .path = path_});
  }

  const int seed_, choice_;
  int count_ = 0;
  std::vector<const FieldDescriptor*> path_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> FillWithTokens(int seed, int choice, Message& message) {
  Filler filler(seed, choice);
  filler.Fill(message);
  return filler.Take();
}

}  // namespace modelcard
