// What `convert` writes says what was read, whatever that is: random documents
// of hostile values, in every format.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <limits>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::testing::HasSubstr;

// What one of the formats takes for something else.
constexpr const char* kTexts[] = {"x",
                                  "",
                                  " ",
                                  " leading",
                                  "trailing ",
                                  "two  spaces",
                                  "a\nb",
                                  "a\n\n b\n",
                                  "a\r\nb",
                                  "\t",
                                  "no",
                                  "Yes",
                                  "null",
                                  "~",
                                  "true",
                                  "1.10",
                                  "012",
                                  "1e3",
                                  "0x1F",
                                  ".inf",
                                  "2026-01-01",
                                  "'",
                                  "\"",
                                  "\\",
                                  "\\n",
                                  "\\ud83d",
                                  "a: b",
                                  "a #b",
                                  "#",
                                  "- a",
                                  "? a",
                                  "---",
                                  "...",
                                  "*a",
                                  "&a",
                                  "!a",
                                  "%a",
                                  "@a",
                                  "`a`",
                                  "|",
                                  "> a",
                                  "{",
                                  "}",
                                  "[a]",
                                  "a, b",
                                  "<<",
                                  "<b>&amp;</b>",
                                  "# Heading",
                                  "## Model architecture",
                                  "| a | b |",
                                  "```\ncode\n```",
                                  "[a](b)",
                                  "<!-- a -->",
                                  "**a**",
                                  "é",
                                  "三",
                                  "😀",
                                  "👩‍💻",
                                  "\x01",
                                  "\x1b[31m",
                                  "\x7f",
                                  "\u0085",
                                  "\u009b",
                                  "\u200b",
                                  "\u2028",
                                  "\u202e",
                                  "\ufeff",
                                  "\ufffe",
                                  "\U000E0041",
                                  "TODO"};

constexpr double kNumbers[] = {0,    -0.0,   1,       -7,          0.1,
                               1e-9, 3.1e23, 1.5e300, 123456789.25};

constexpr int64_t kIntegers[] = {0,
                                 1,
                                 -1,
                                 4096,
                                 std::numeric_limits<int64_t>::max(),
                                 std::numeric_limits<int64_t>::min()};

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  void Fill(Message& message, int depth = 0) {
    const auto* type = message.GetDescriptor();
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor& field = *type->field(i);
      const bool taken = field.real_containing_oneof() != nullptr &&
                         message.GetReflection()->HasOneof(
                             message, field.real_containing_oneof());
      if (taken || !Chance(depth < 2 ? 2 : 3)) continue;
      for (size_t n = field.is_repeated() ? 1 + Below(3) : 1; n > 0; --n) {
        Set(message, field, depth);
      }
    }
  }

 private:
  size_t Below(size_t limit) { return random_() % limit; }
  bool Chance(size_t one_in) { return Below(one_in) == 0; }

  template <typename T, size_t n>
  T Pick(const T (&values)[n]) {
    return values[Below(n)];
  }

  void Set(Message& message, const FieldDescriptor& field, int depth) {
    const auto* reflection = message.GetReflection();
    const bool repeated = field.is_repeated();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Fill(repeated ? *reflection->AddMessage(&message, &field)
                             : *reflection->MutableMessage(&message, &field),
                    depth + 1);
      case FieldDescriptor::CPPTYPE_STRING: {
        const std::string text = Chance(4)
                                     ? absl::StrCat(Pick(kTexts), Pick(kTexts))
                                     : std::string(Pick(kTexts));
        return repeated ? reflection->AddString(&message, &field, text)
                        : reflection->SetString(&message, &field, text);
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const auto* type = field.enum_type();
        const int value =
            type->value(static_cast<int>(
                            Below(static_cast<size_t>(type->value_count()))))
                ->number();
        return repeated ? reflection->AddEnumValue(&message, &field, value)
                        : reflection->SetEnumValue(&message, &field, value);
      }
      case FieldDescriptor::CPPTYPE_BOOL:
        return repeated ? reflection->AddBool(&message, &field, Chance(2))
                        : reflection->SetBool(&message, &field, Chance(2));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return repeated
                   ? reflection->AddDouble(&message, &field, Pick(kNumbers))
                   : reflection->SetDouble(&message, &field, Pick(kNumbers));
      case FieldDescriptor::CPPTYPE_INT64:
        return repeated
                   ? reflection->AddInt64(&message, &field, Pick(kIntegers))
                   : reflection->SetInt64(&message, &field, Pick(kIntegers));
      case FieldDescriptor::CPPTYPE_INT32: {
        const auto value = static_cast<int32_t>(random_());
        return repeated ? reflection->AddInt32(&message, &field, value)
                        : reflection->SetInt32(&message, &field, value);
      }
      default:
        FAIL() << field.full_name() << ": write a case for this kind";
    }
  }

  std::mt19937 random_;
};

std::string TextOf(const Message& message) {
  std::string text;
  EXPECT_TRUE(google::protobuf::TextFormat::PrintToString(message, &text));
  return text;
}

class RoundTripTest : public CommandTest {
 protected:
  // A document that begins with something that is always there.
  std::string Random(uint32_t seed) const {
    v1::ModelDocumentation message;
    Generator(seed).Fill(message);
    message.mutable_general()->set_release_date("2026-03-02");
    return Write(absl::StrCat(seed, ".textproto"), TextOf(message));
  }

  // Whether the document could be written in that format. What was written
  // says what it says.
  bool Converts(const std::string& document, const std::string& format) const {
    const std::string again = Path("again." + format);
    const Printed written =
        Modelcard({"convert", "--to=" + (format == "md" ? "markdown" : format),
                   "--output=" + again, document});
    if (written.code != 0) {
      EXPECT_THAT(written.err, HasSubstr("without loss")) << document;
      return false;
    }
    const Printed read = Modelcard({"normalize", again});
    EXPECT_EQ(read.code, 0) << read.err;
    EXPECT_EQ(read.out, Modelcard({"normalize", document}).out) << format;
    std::filesystem::remove(again);
    return true;
  }
};

constexpr uint32_t kDocuments = 25;

TEST_F(RoundTripTest, NoFormatOfTheSchemaLosesAnything) {
  for (uint32_t seed = 1; seed <= kDocuments; ++seed) {
    const std::string document = Random(seed);
    for (const char* format : {"textproto", "json", "yaml"}) {
      EXPECT_TRUE(Converts(document, format)) << seed << " " << format;
    }
  }
}

// A card may be refused where a text would be its markup, but never loses any.
TEST_F(RoundTripTest, ACardLosesNothingWithoutAWord) {
  for (uint32_t seed = 1; seed <= kDocuments; ++seed) {
    Converts(Random(seed), "md");
  }
  EXPECT_TRUE(Converts(good_, "md"));
}

TEST_F(RoundTripTest, EveryTextSurvivesAlone) {
  for (size_t i = 0; i < std::size(kTexts); ++i) {
    v1::ModelDocumentation message;
    message.mutable_general()->set_release_date("2026-03-02");
    message.mutable_general()->mutable_model()->set_name(kTexts[i]);
    const std::string document =
        Write(absl::StrCat("text", i, ".textproto"), TextOf(message));
    for (const char* format : {"textproto", "json", "yaml"}) {
      EXPECT_TRUE(Converts(document, format)) << kTexts[i] << " " << format;
    }
    Converts(document, "md");
  }
}

// Another document is not taken for the same.
TEST_F(RoundTripTest, ADifferenceIsSeen) {
  EXPECT_NE(Modelcard({"normalize", Random(1)}).out,
            Modelcard({"normalize", Random(2)}).out);
}

}  // namespace
}  // namespace modelcard
