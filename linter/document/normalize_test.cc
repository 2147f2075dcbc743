#include "linter/document/normalize.h"

#include <string>
#include <variant>

#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

TEST(NormalizeTest, ReadsBackAsTheSameMessage) {
  const v1::ModelDocumentation before = CompleteMessage();
  const std::string text = Normalize(before);
  const auto after = ReadTextproto(SourceText("normal", text),
                                   {v1::ModelDocumentation::descriptor()});
  ASSERT_TRUE(std::holds_alternative<Document>(after))
      << std::get<ReadFailure>(after).message;
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(
      before, std::get<Document>(after).message()));
  EXPECT_EQ(Normalize(std::get<Document>(after).message()), text);
}

TEST(NormalizeTest, SaysWhatItIsAndKeepsLetters) {
  v1::ModelDocumentation document;
  document.mutable_general()->set_provider_legal_name("Königsblüte GmbH");
  EXPECT_EQ(Normalize(document),
            "# proto-file: modelcard/v1/model_documentation.proto\n"
            "# proto-message: modelcard.v1.ModelDocumentation\n"
            "\n"
            "general {\n"
            "  provider_legal_name: \"Königsblüte GmbH\"\n"
            "}\n");
}

}  // namespace
}  // namespace modelcard
