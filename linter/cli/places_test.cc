// What a finding points at is what it is about: in every format, the text at
// the reported place is read again.
//
// `bazel run //linter/cli:places_test -- /path/to/*.md` asks the same of other
// documents.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "linter/card/names.h"
#include "linter/cli/command_test.h"
#include "linter/cli/read_document.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::Reflection;

// Documents given on the command line.
std::vector<std::string> more;

const CardNames& Names() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  static const auto& names = *new CardNames(catalogue);
  return names;
}

// Letters and digits, in lower case: what is left when a value loses its
// quotation marks, escapes, markup and line breaks.
std::string Letters(absl::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || byte >= 0x80) {
      letters += absl::ascii_tolower(byte);
    }
  }
  return letters;
}

// Without the escapes of a string in text format, JSON or YAML.
std::string Unescaped(absl::string_view text) {
  std::string plain;
  google::protobuf::Value value;
  if (google::protobuf::util::JsonStringToMessage(text, &value).ok()) {
    return value.string_value();
  }
  return absl::CUnescape(text, &plain) ? plain : std::string(text);
}

// Whether every letter of `value` stands in `text`, in order: markup between
// them, such as the address of a link, may be left out.
bool Says(absl::string_view text, absl::string_view value) {
  const std::string wanted = Letters(value);
  for (const std::string& letters : {Letters(Unescaped(text)), Letters(text)}) {
    size_t at = 0;
    for (const char c : letters) {
      if (at < wanted.size() && c == wanted[at]) ++at;
    }
    if (at == wanted.size()) return true;
  }
  return false;
}

bool IsBoundary(absl::string_view text, size_t offset) {
  return offset == text.size() ||
         (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

// The value as a person would write it; empty if there are several ways, as for
// numbers ("3.2B") and choices.
std::string Wording(const Message& message, const FieldDescriptor& field,
                    int index) {
  if (field.cpp_type() != FieldDescriptor::CPPTYPE_STRING) return "";
  const Reflection& reflection = *message.GetReflection();
  return index < 0 ? reflection.GetString(message, &field)
                   : reflection.GetRepeatedString(message, &field, index);
}

class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  // The number of values whose place was read again.
  int Check() {
    CheckMessage(document_.message(), {});
    for (const auto& [path, location] : document_.locations()) {
      CheckRange(location.field, location, path);
      CheckRange(location.value, location, path);
      // The value of a YAML alias stands elsewhere.
      const bool inside = location.field.begin <= location.value.begin &&
                          location.value.end <= location.field.end;
      EXPECT_TRUE(inside ||
                  absl::StrContains(TextAt(location, location.field), "*"))
          << path << ": " << TextAt(location, location.field) << " / "
          << TextAt(location, location.value);
    }
    for (const UnreadPart& part : document_.remarks().unread) {
      CheckRange(part.place.field, part.place, part.name);
      EXPECT_TRUE(Says(TextAt(part.place, part.place.field), part.name))
          << part.name << " is not in " << TextAt(part.place, part.place.field);
    }
    for (const QuantityClash& clash : document_.remarks().contradictions) {
      for (const FieldLocation& place : {clash.first, clash.second}) {
        CheckRange(place.value, place, clash.quantity);
        const absl::string_view text = TextAt(place, place.value);
        EXPECT_TRUE(std::any_of(text.begin(), text.end(), absl::ascii_isdigit))
            << clash.quantity << ": " << text;
      }
    }
    return values_;
  }

 private:
  absl::string_view TextAt(const FieldLocation& location,
                           const ByteRange& range) const {
    return document_.SourceOf(location).text().substr(range.begin,
                                                      range.end - range.begin);
  }

  void CheckRange(const ByteRange& range, const FieldLocation& location,
                  const std::string& what) const {
    const absl::string_view text = document_.SourceOf(location).text();
    ASSERT_LE(range.begin, range.end) << what;
    ASSERT_LE(range.end, text.size()) << what;
    EXPECT_TRUE(IsBoundary(text, range.begin)) << what;
    EXPECT_TRUE(IsBoundary(text, range.end)) << what;
  }

  void CheckMessage(const Message& message, const FieldPath& path) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      if (!field->is_repeated()) {
        CheckField(message, *field, Join(path, field), -1);
        continue;
      }
      for (int i = 0; i < message.GetReflection()->FieldSize(message, field);
           ++i) {
        CheckField(message, *field, Join(path, field, i), i);
      }
    }
  }

  void CheckField(const Message& message, const FieldDescriptor& field,
                  const FieldPath& path, int index) {
    const Reflection& reflection = *message.GetReflection();
    if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      CheckMessage(index < 0
                       ? reflection.GetMessage(message, &field)
                       : reflection.GetRepeatedMessage(message, &field, index),
                   path);
      return;
    }
    const FieldLocation* location = document_.Find(path);
    ASSERT_NE(location, nullptr) << ToString(path) << " has no place";
    const absl::string_view text = TextAt(*location, location->value);
    const std::string wording = Wording(message, field, index);
    EXPECT_TRUE(Says(text, wording))
        << ToString(path) << " is \"" << wording << "\" and its place says \""
        << text << "\"";
    EXPECT_TRUE(Letters(wording).empty() || !Letters(text).empty())
        << ToString(path);
    if (!text.empty()) {
      EXPECT_FALSE(absl::ascii_isspace(text.front()) ||
                   absl::ascii_isspace(text.back()))
          << ToString(path) << ": \"" << text << "\"";
    }
    ++values_;
  }

  const Document& document_;
  int values_ = 0;
};

// How many values were read again; nothing if the file cannot be read, which
// must name its line.
int CheckFile(const std::string& path) {
  SCOPED_TRACE(path);
  const auto read = ReadSources({path}, Names());
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&read)) {
    for (const ReadFailure& failure : *failures) {
      EXPECT_GT(failure.line, 0) << failure.message;
    }
    return 0;
  }
  return Places(std::get<Document>(read)).Check();
}

std::vector<std::string> Cards() {
  std::vector<std::string> files = more;
  for (const auto& entry :
       std::filesystem::directory_iterator("testdata/sources")) {
    if (IsDocumentName(entry.path().string())) {
      files.push_back(entry.path().string());
    }
  }
  files.push_back("examples/card/README.md");
  files.push_back("examples/card/model.yaml");
  return files;
}

TEST(PlacesTest, CardsAndParts) {
  int values = 0;
  for (const std::string& file : Cards()) values += CheckFile(file);
  EXPECT_GT(values, 20);
}

using FormatTest = CommandTest;

// Everything that can be answered is, and every answer is found again.
TEST_F(FormatTest, AllAnswersInEveryFormat) {
  const int values = CheckFile(good_);
  EXPECT_GT(values, 250);
  for (const std::string format : {"json", "yaml", "markdown"}) {
    const std::string path =
        Path(absl::StrCat("document.", format == "markdown" ? "md" : format));
    const Printed converted =
        Modelcard({"convert", "--to=" + format, "--output=" + path, good_});
    ASSERT_EQ(converted.code, 0) << converted.err;
    EXPECT_EQ(CheckFile(path), values) << format;
  }
}

// Whether two documents differ in how their lines end makes no difference to
// what stands at a place.
TEST_F(FormatTest, WindowsLineBreaks) {
  for (const std::string file :
       {"testdata/sources/card.md", "testdata/sources/part.yaml",
        "testdata/complete/complete.textproto"}) {
    std::string text;
    for (const char c : Read(file)) {
      if (c == '\n') text += '\r';
      text += c;
    }
    EXPECT_EQ(CheckFile(Write(std::filesystem::path(file).filename(), text)),
              CheckFile(file))
        << file;
  }
}

// What reports say: lines and columns that exist and are not the wrong way
// round, also in places beside the first.
TEST_F(FormatTest, ReportedPlacesExist) {
  int places = 0;
  for (const std::string& file : Cards()) {
    SCOPED_TRACE(file);
    const Printed printed = Modelcard({"lint", "--format=json", file});
    v1::LintReport report;
    ASSERT_TRUE(
        google::protobuf::util::JsonStringToMessage(printed.out, &report).ok());
    const SourceText source(file, Read(file));
    const auto check = [&](const auto& place) {
      if (place.path() != file) return;
      ++places;
      EXPECT_GE(place.line(), 1) << place.message();
      EXPECT_LE(place.line(), source.line_count()) << place.message();
      EXPECT_GE(place.column(), 1) << place.message();
      EXPECT_LE(place.column(), CharacterCount(source.Line(place.line())) + 1)
          << place.message();
      if (place.end_line() == 0) return;
      EXPECT_LE(place.line(), place.end_line()) << place.message();
      EXPECT_LE(place.end_line(), source.line_count()) << place.message();
      EXPECT_LE(place.end_column(),
                CharacterCount(source.Line(place.end_line())) + 1)
          << place.message();
    };
    for (const v1::Finding& finding : report.findings()) {
      check(finding);
      for (const v1::RelatedPlace& place : finding.related()) check(place);
    }
  }
  EXPECT_GT(places, 100);
}

}  // namespace
}  // namespace modelcard

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) modelcard::more.push_back(argv[i]);
  return RUN_ALL_TESTS();
}
