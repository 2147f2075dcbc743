// --fix and --diff, through the front door.

#include <filesystem>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/sha256.h"
#include "linter/cli/command_test.h"
#include "linter/document/edit_text.h"
#include "linter/testing/lint_text.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kDigest[] =
    "5ab438044631ef7faca132954bf0176dfbc34be0086be0f76cae99b99cdddaf7";

class FixTest : public CommandTest {
 protected:
  // The complete document with one fault, and a comment that has to survive.
  std::string Faulty(const std::string& right, const std::string& wrong) {
    text_ = "# mine\n" + Read(good_);
    return Write("d.textproto", Edit(text_, right, wrong));
  }

  std::string text_;
};

TEST_F(FixTest, MechanicalFaultsAreMendedAndNothingElseChanges) {
  const std::pair<std::string, std::string> faults[] = {
      {"  release_date: \"2026-03-02\"", "  release_date: '2026/3/2'  # why"},
      {kDigest,
       "5AB438044631EF7FACA132954BF0176DFBC34BE0086BE0F76CAE99B99CDDD"
       "AF7"},
      {"FROM_5_BILLION_TO_15_BILLION", "FROM_500_MILLION_TO_5_BILLION"},
  };
  for (const auto& [right, wrong] : faults) {
    const std::string path = Faulty(right, wrong);
    EXPECT_THAT(Modelcard({"lint", path}).out, Not(HasSubstr("no findings")));
    const Printed fixed = Modelcard({"lint", "--fix", path});
    EXPECT_EQ(fixed.code, 0) << wrong << fixed.out << fixed.err;
    EXPECT_THAT(fixed.out, HasSubstr("no findings")) << wrong;
    EXPECT_THAT(fixed.err, HasSubstr("1 place mended"));
    // The quotes and the remark of the author stay.
    const std::string expected =
        wrong.find("# why") == std::string::npos
            ? text_
            : Edit(text_, right, "  release_date: '2026-03-02'  # why");
    EXPECT_EQ(Read(path), expected) << wrong;
    // A second time there is nothing to do.
    EXPECT_THAT(Modelcard({"lint", "--fix", path}).err, IsEmpty());
    EXPECT_EQ(Read(path), expected) << wrong;
  }
}

TEST_F(FixTest, AMissingPrefixIsAdded) {
  const std::string path = Faulty(std::string("sha256:") + kDigest, kDigest);
  EXPECT_EQ(Modelcard({"lint", "--fix", path}).code, 0);
  EXPECT_EQ(Read(path), text_);
}

TEST_F(FixTest, FiguresThatFollowFromOthersAreMended) {
  const std::pair<std::string, std::string> faults[] = {
      {"training_flop_magnitude: 1e23", "training_flop_magnitude: 1e25"},
      {"      split: TESTING\n      count: 1e9",
       "      split: TESTING\n      count: 2e9"},
  };
  for (const auto& [right, wrong] : faults) {
    const std::string path = Faulty(right, wrong);
    EXPECT_EQ(Modelcard({"lint", path}).code, 1) << wrong;
    EXPECT_EQ(Modelcard({"lint", "--fix", path}).code, 0) << wrong;
    // The same figure, in the form that the linter writes.
    EXPECT_EQ(absl::StrReplaceAll(Read(path), {{"1e+23", "1e23"}}), text_)
        << wrong;
  }
}

TEST_F(FixTest, EveryFormatIsMended) {
  const std::pair<std::string, std::string> formats[] = {
      {"yaml", "d.yaml"}, {"json", "d.json"}, {"markdown", "d.md"}};
  for (const auto& [format, name] : formats) {
    const std::string right =
        Modelcard({"convert", "--to=" + format, good_}).out;
    const std::string path = Write(name, Edit(right, "2026-03-02", "2026/3/2"));
    const std::string before = Read(path);
    ASSERT_NE(before, right);
    EXPECT_THAT(Modelcard({"lint", "--diff", path}).out,
                HasSubstr("2026-03-02"));
    EXPECT_EQ(Read(path), before);
    EXPECT_THAT(Modelcard({"lint", "--fix", path}).err,
                HasSubstr("1 place mended"))
        << format;
    EXPECT_EQ(Read(path), right) << format;
  }
}

TEST_F(FixTest, LineBreaksStayAsTheyAre) {
  const std::string path =
      Faulty("  release_date: \"2026-03-02\"", "  release_date: \"2026/3/2\"");
  const auto with_returns = [](const std::string& text) {
    return absl::StrReplaceAll(text, {{"\n", "\r\n"}});
  };
  Write("d.textproto", with_returns(Read(path)));
  EXPECT_EQ(Modelcard({"lint", "--fix", path}).code, 0);
  EXPECT_EQ(Read(path), with_returns(text_));
}

TEST_F(FixTest, OfSeveralFilesThatWithTheFaultIsMended) {
  const std::string first = Faulty("  release_date: \"2026-03-02\"\n", "");
  const std::string before = Read(first);
  const std::string second =
      Write("more.yaml", "# mine\ngeneral:\n  release_date: 2026/3/2\n");
  EXPECT_EQ(Modelcard({"lint", first, second}).code, 1);
  EXPECT_EQ(Modelcard({"lint", "--fix", first, second}).code, 0);
  EXPECT_EQ(Read(first), before);
  EXPECT_EQ(Read(second), "# mine\ngeneral:\n  release_date: 2026-03-02\n");
}

// What mends one field would alter the others.
TEST_F(FixTest, AValueWithAliasesIsLeftAlone) {
  const std::string first = Faulty(
      "  release_date: \"2026-03-02\"\n  union_market_release_date: "
      "\"2026-03-16\"\n",
      "");
  const std::string text =
      "general:\n  release_date: &day 2026/3/2\n"
      "  union_market_release_date: *day\n";
  const std::string second = Write("more.yaml", text);
  EXPECT_THAT(Modelcard({"lint", "--diff", first, second}).out, IsEmpty());
  EXPECT_EQ(Modelcard({"lint", "--fix", first, second}).code, 1);
  EXPECT_EQ(Read(second), text);
}

// A value inside others, in front of and behind more of its kind, is found by
// its place: what an alias of another field leads to stays, the rest is mended.
TEST_F(FixTest, OfManyValuesOnlyTheOneWithAliasesIsLeftAlone) {
  std::string artifacts, mended;
  for (int i = 0; i < 20; ++i) {
    const std::string digit = absl::StrCat(i % 10);
    std::string digest;
    for (int at = 0; at < 32; ++at) digest += "A" + digit;
    artifacts += absl::StrCat("{file: é", i, ", digest: ", digest, "}, ");
    mended +=
        absl::StrCat("{file: é", i,
                     ", digest: sha256:", absl::AsciiStrToLower(digest), "}, ");
  }
  const auto document = [](const std::string& list) {
    return absl::StrCat("general: {release_date: &day 2026/3/2, authenticity: ",
                        "{artifacts: [", list,
                        "]}, union_market_release_date: *day}\n");
  };
  const std::string file = Write("d.yaml", document(artifacts));
  EXPECT_EQ(Modelcard({"lint", "--fix", file}).code, 1);
  EXPECT_EQ(Read(file), document(mended));
}

// The fields in an anchor are shared as it is, though each is the smallest.
TEST_F(FixTest, WhatIsInAnAnchorIsShared) {
  const std::string text = absl::StrCat(
      "general: {authenticity: {artifacts: [&same {file: a, digest: ",
      std::string(64, 'A'), "}, *same, *same]}}\n");
  const std::string document = Write("d.yaml", text);
  EXPECT_EQ(Modelcard({"lint", "--fix", document}).code, 1);
  EXPECT_EQ(Read(document), text);
}

// The mark that some editors write is no part of the text and part of the file:
// whoever checks a digest of the manifest hashes the file.
TEST_F(FixTest, AByteOrderMarkStaysAndCounts) {
  const std::string mark = "\xEF\xBB\xBF";
  const std::string document =
      Faulty("  release_date: \"2026-03-02\"", "  release_date: \"2026/3/2\"");
  const std::string faulty = mark + Read(document);
  Write("d.textproto", faulty);
  const std::string policy =
      "--policy=" +
      Write("p.textproto",
            mark +
                "severities { rule: \"modelcard.date_order\" severity: ERROR "
                "reason: \"Dates are wrong here too often.\" }\n");
  const Arguments lint = {"lint", "--format=json", policy, document};
  const auto digest = [](const std::string& bytes) {
    return HasSubstr("sha256:" + Sha256Hex(bytes));
  };
  EXPECT_THAT(Modelcard(lint).out,
              AllOf(digest(faulty), digest(Read(Path("p.textproto")))));
  const Printed fixed = Modelcard({"lint", "--format=json", "--fix", document});
  EXPECT_EQ(fixed.code, 0) << fixed.out;
  EXPECT_EQ(Read(document), mark + text_);
  EXPECT_THAT(fixed.out, digest(mark + text_));
}

TEST_F(FixTest, AnAnchorThatNobodyUsesIsNoReasonToLeaveIt) {
  const std::string first = Faulty("  release_date: \"2026-03-02\"\n", "");
  const std::string second =
      Write("more.yaml", "general:\n  release_date: &day 2026/3/2\n");
  EXPECT_EQ(Modelcard({"lint", "--fix", first, second}).code, 0);
  EXPECT_EQ(Read(second), "general:\n  release_date: &day 2026-03-02\n");
}

TEST_F(FixTest, WhatAPersonHasToDecideIsLeftAlone) {
  for (const char* wrong :
       {"  release_date: \"5/10/2026\"", "  release_date: \"2026-02-31\"",
        "  release_date: \"TODO\""}) {
    const std::string path = Faulty("  release_date: \"2026-03-02\"", wrong);
    const std::string before = Read(path);
    EXPECT_EQ(Modelcard({"lint", "--fix", path}).code, 1) << wrong;
    EXPECT_EQ(Read(path), before) << wrong;
  }
}

TEST_F(FixTest, ADiffShowsAndDoesNotWrite) {
  const std::string path =
      Faulty("  release_date: \"2026-03-02\"", "  release_date: \"2026/3/2\"");
  const std::string before = Read(path);
  const Printed diff = Modelcard({"lint", "--diff", path});
  EXPECT_EQ(diff.code, 1);
  EXPECT_THAT(diff.out, AllOf(HasSubstr("-  release_date: \"2026/3/2\"\n"),
                              HasSubstr("+  release_date: \"2026-03-02\"\n"),
                              Not(HasSubstr("error"))));
  EXPECT_EQ(Read(path), before);
  EXPECT_THAT(Modelcard({"lint", "--diff", good_}).out, IsEmpty());
}

TEST_F(FixTest, ADiffShowsExactlyWhatAFixDoes) {
  const std::string dated = Read(
      Faulty("  release_date: \"2026-03-02\"", "  release_date: \"2026/3/2\""));
  const std::string before = Edit(dated, "FROM_5_BILLION_TO_15_BILLION",
                                  "FROM_500_MILLION_TO_5_BILLION");
  const std::string path = Write("d.textproto", before);
  const std::string diff = Modelcard({"lint", "--diff", path}).out;
  EXPECT_EQ(Read(path), before);
  EXPECT_THAT(Modelcard({"lint", "--fix", path}).err,
              HasSubstr("2 places mended"));
  const std::string after = Read(path);
  EXPECT_NE(after, before);
  EXPECT_EQ(diff, UnifiedDiff(path, before, EditsBetween(before, after)));
}

TEST_F(FixTest, TheRightsOfTheFileAndALinkToItStay) {
  const std::string path =
      Faulty("  release_date: \"2026-03-02\"", "  release_date: \"2026/3/2\"");
  const auto rights =
      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  std::filesystem::permissions(path, rights);
  std::filesystem::create_symlink(path, Path("link.textproto"));
  EXPECT_EQ(Modelcard({"lint", "--fix", Path("link.textproto")}).code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(Path("link.textproto")));
  EXPECT_EQ(std::filesystem::status(path).permissions(), rights);
  EXPECT_EQ(Read(path), text_);
}

TEST_F(FixTest, AFileThatCannotBeReadIsNotWritten) {
  const std::string path = Write("d.textproto", "no such field: 1");
  EXPECT_EQ(Modelcard({"lint", "--fix", path}).code, 2);
  EXPECT_EQ(Read(path), "no such field: 1");
}

}  // namespace
}  // namespace modelcard
