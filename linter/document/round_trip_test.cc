// Every kind of scalar, written and read again in each format.

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "google/protobuf/wrappers.pb.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/document/write_document.h"
#include "linter/document/yaml_reader.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

using ::google::protobuf::util::MessageDifferencer;

constexpr DocumentFormat kFormats[] = {
    DocumentFormat::kTextproto, DocumentFormat::kJson, DocumentFormat::kYaml};

template <typename T>
std::variant<Document, ReadFailure> ReadAs(DocumentFormat format,
                                           const std::string& text) {
  SourceText source("doc", text);
  if (format == DocumentFormat::kTextproto) {
    return ReadTextproto(std::move(source), {T::descriptor()});
  }
  return ReadYaml(
      std::move(source), *T::descriptor(),
      format == DocumentFormat::kJson ? YamlSyntax::kJson : YamlSyntax::kYaml);
}

// The value as it is after it was written and read in that format.
template <typename T>
void ExpectSurvives(const T& message, DocumentFormat format) {
  const Document none(SourceText("", ""), nullptr, {});
  const std::string text = WriteMessage(message, none, format);
  const auto read = ReadAs<T>(format, text);
  const auto* failure = std::get_if<ReadFailure>(&read);
  ASSERT_EQ(failure, nullptr) << text << failure->message;
  MessageDifferencer differencer;
  google::protobuf::util::DefaultFieldComparator comparator;
  comparator.set_treat_nan_as_equal(true);
  differencer.set_field_comparator(&comparator);
  EXPECT_TRUE(differencer.Compare(std::get<Document>(read).message(), message))
      << text;
}

template <typename T, typename Value>
void ExpectAllSurvive(const std::vector<Value>& values) {
  for (const Value& value : values) {
    T message;
    message.set_value(value);
    for (const DocumentFormat format : kFormats) {
      ExpectSurvives(message, format);
    }
  }
}

template <typename T>
std::vector<T> Ends() {
  std::vector<T> ends = {std::numeric_limits<T>::max(), 1, 1000};
  if constexpr (std::is_signed_v<T>) {
    ends.push_back(std::numeric_limits<T>::lowest());
    ends.push_back(-1);
  }
  return ends;
}

TEST(RoundTripTest, WholeNumbers) {
  ExpectAllSurvive<google::protobuf::Int32Value>(Ends<int32_t>());
  ExpectAllSurvive<google::protobuf::Int64Value>(Ends<int64_t>());
  ExpectAllSurvive<google::protobuf::UInt32Value>(Ends<uint32_t>());
  ExpectAllSurvive<google::protobuf::UInt64Value>(Ends<uint64_t>());
}

template <typename T>
std::vector<T> Fractions() {
  std::vector<T> numbers = Ends<T>();
  for (const double each : {0.1, 1.0 / 3, -2.5e-7, 3.1e23}) {
    numbers.push_back(static_cast<T>(each));
  }
  numbers.push_back(std::numeric_limits<T>::min());
  numbers.push_back(std::numeric_limits<T>::infinity());
  numbers.push_back(-std::numeric_limits<T>::infinity());
  numbers.push_back(std::numeric_limits<T>::quiet_NaN());
  return numbers;
}

TEST(RoundTripTest, Fractions) {
  ExpectAllSurvive<google::protobuf::DoubleValue>(Fractions<double>());
  ExpectAllSurvive<google::protobuf::FloatValue>(Fractions<float>());
}

TEST(RoundTripTest, TruthValues) {
  ExpectAllSurvive<google::protobuf::BoolValue>(std::vector<bool>{true});
}

// Every character alone and between letters, but for halves of surrogates.
TEST(RoundTripTest, Characters) {
  std::vector<std::string> texts;
  for (int byte = 0; byte < 0x80; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    texts.push_back(one);
    texts.push_back(absl::StrCat("a", one, "b"));
    texts.push_back(absl::StrCat(one, one, "7"));
  }
  for (const char* each :
       {"\u0080", "\u0085", "\u009b", "\u00a0", "\u061c", "\u200b", "\u200d",
        "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufffe", "\uffff",
        "\U0001F600", "\U000E0041", "\U0010FFFF"}) {
    texts.push_back(each);
    texts.push_back(absl::StrCat("a", each, "7"));
  }
  ExpectAllSurvive<google::protobuf::StringValue>(texts);
}

TEST(RoundTripTest, Bytes) {
  std::string all;
  for (int byte = 0; byte < 0x100; ++byte) all += static_cast<char>(byte);
  ExpectAllSurvive<google::protobuf::BytesValue>(
      std::vector<std::string>{all, "a", "\xFF", std::string(1, '\0')});
}

// The comparison sees what it is for.
TEST(RoundTripTest, ADifferenceIsSeen) {
  google::protobuf::StringValue a, b;
  a.set_value("a");
  b.set_value("a ");
  const auto read = ReadAs<google::protobuf::StringValue>(
      DocumentFormat::kYaml,
      WriteMessage(b, Document(SourceText("", ""), nullptr, {}),
                   DocumentFormat::kYaml));
  ASSERT_TRUE(std::holds_alternative<Document>(read));
  EXPECT_FALSE(
      MessageDifferencer::Equals(std::get<Document>(read).message(), a));
}

}  // namespace
}  // namespace modelcard
