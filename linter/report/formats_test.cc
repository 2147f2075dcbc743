// The formats of other tools: that they say what was found, and that nothing
// in a document can say something else through them.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "linter/document/source_text.h"
#include "linter/report/concise_report.h"
#include "linter/report/github_report.h"
#include "linter/report/gitlab_report.h"
#include "linter/report/json.h"
#include "linter/report/junit_report.h"
#include "linter/report/report_input.h"
#include "linter/report/sarif_report.h"
#include "linter/report/uri.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/sarif.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::util::JsonStringToMessage;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

// What a document would bring to break out of each format.
constexpr absl::string_view kHostile =
    "x\n::error::y\r\n\x1b[31m]]></failure><script>&\"'\x01\xEF\xBF\xBF"
    "[a](http://b) 100%,: ##[add-mask]e ##vso[task.complete]";

class FormatsTest : public testing::Test {
 protected:
  FormatsTest() {
    report_.set_linter_version("1.2.3");
    report_.add_documents()->set_path("a b.textproto");
    sources_.emplace("a b.textproto",
                     SourceText("a b.textproto", "één: \"😀\"\nb: 7e9\n"));
    rules_["R.1"] = {"R.1", "Title", "What to do.", "https://law.example/1"};
  }

  v1::Finding& Add(const std::string& message,
                   v1::Finding::Severity severity = v1::Finding::ERROR) {
    v1::Finding& finding = *report_.add_findings();
    finding.set_path("a b.textproto");
    finding.set_rule_id("R.1");
    finding.set_severity(severity);
    finding.set_line(1);
    finding.set_column(6);
    finding.set_end_line(1);
    finding.set_end_column(9);
    finding.set_message(message);
    finding.set_hint("write it");
    finding.set_field_path("een");
    finding.set_fingerprint(absl::StrCat("f", report_.findings_size()));
    return finding;
  }

  // The other place of a finding, in a file of its own.
  static void Relate(v1::Finding& finding, const std::string& message) {
    v1::RelatedPlace& place = *finding.add_related();
    place.set_path("c d.yaml");
    place.set_line(3);
    place.set_column(5);
    place.set_end_line(3);
    place.set_end_column(11);
    place.set_field_path("zwei[0]");
    place.set_message(message);
  }

  void Waive(v1::Finding& finding) {
    finding.mutable_waiver()->set_reason("because");
    finding.mutable_waiver()->set_owner("me");
    finding.mutable_waiver()->set_expires("2027-01-01");
  }

  v1::Failure& Fail(const std::string& path = "bad.textproto") {
    v1::Failure& failure = *report_.add_failures();
    failure.set_path(path);
    failure.set_message("is no text");
    return failure;
  }

  ReportInput Input() const { return {report_, sources_, rules_}; }

  v1::sarif::Log Sarif(size_t max_results = kMaxSarifResults) const {
    v1::sarif::Log log;
    const std::string json = SarifReport(Input(), max_results);
    EXPECT_TRUE(JsonStringToMessage(json, &log).ok()) << json;
    return log;
  }

  v1::LintReport report_;
  std::map<std::string, SourceText> sources_;
  std::map<std::string, Rule> rules_;
};

TEST_F(FormatsTest, AnEmptyRunIsAnEmptyReport) {
  EXPECT_EQ(ConciseReport(Input()), "");
  EXPECT_EQ(GithubReport(Input()), "");
  EXPECT_EQ(GitlabReport(Input()), "[]\n");
  EXPECT_THAT(JunitReport(Input()),
              AllOf(HasSubstr("tests=\"1\" failures=\"0\""),
                    HasSubstr("<testcase classname=\"a b.textproto\"")));
  const std::string json = SarifReport(Input());
  // Absent results would mean that nothing was looked for.
  EXPECT_THAT(json, HasSubstr("\"results\": []"));
  EXPECT_THAT(json, HasSubstr("\"executionSuccessful\": true"));
}

TEST_F(FormatsTest, ConciseIsALineForEachFinding) {
  Add("wrong: 1");
  Waive(Add("wrong: 2"));
  Fail().set_line(3);
  EXPECT_EQ(ConciseReport(Input()),
            "bad.textproto:3:0: fatal error: is no text\n"
            "a b.textproto:1:6: error: wrong: 1 [R.1]\n"
            "a b.textproto:1:6: waived: wrong: 2 [R.1]\n");
}

TEST_F(FormatsTest, GithubSaysHowManyThereAreIfItDoesNotShowAll) {
  for (int i = 0; i < 10; ++i) Add("wrong");
  Waive(Add("waived"));
  EXPECT_THAT(GithubReport(Input()), StartsWith("::error "));
  Add("wrong");
  EXPECT_THAT(GithubReport(Input()),
              StartsWith("::notice title=modelcard::11 errors, 0 warnings and "
                         "1 notices. GitHub shows 10 of each kind; the log of "
                         "this step has them all.\n::error "));
}

TEST_F(FormatsTest, GitlabHasAnIssueForEachFailureOfAFile) {
  Fail().set_message("one");
  Fail().set_message("two");
  EXPECT_THAT(GitlabReport(Input()),
              AllOf(HasSubstr("\"unusable:bad.textproto\""),
                    HasSubstr("\"unusable:bad.textproto:2\"")));
}

TEST_F(FormatsTest, SarifPointsAtTheCharacters) {
  Add("wrong");
  const v1::sarif::Log log = Sarif();
  const v1::sarif::Run& run = log.runs(0);
  EXPECT_EQ(run.column_kind(), "unicodeCodePoints");
  ASSERT_EQ(run.results_size(), 1);
  const v1::sarif::PhysicalLocation& place =
      run.results(0).locations(0).physical_location();
  EXPECT_EQ(place.artifact_location().uri(), "a%20b.textproto");
  EXPECT_EQ(place.region().start_column(), 6);
  EXPECT_EQ(place.region().end_column(), 9);
  EXPECT_EQ(place.region().snippet().text(), "\"😀\"");
  EXPECT_EQ(run.tool().driver().rules(0).help().text(), "What to do.");
  EXPECT_EQ(run.tool().driver().rules(0).help_uri(), "https://law.example/1");
}

TEST_F(FormatsTest, SarifHasEachRuleOnceAndItsIndex) {
  Add("wrong");
  Add("wrong too");
  Add("else").set_rule_id("modelcard.other");
  rules_["modelcard.other"] = {"modelcard.other", "Other", "Help.", ""};
  const v1::sarif::Log log = Sarif();
  const auto& rules = log.runs(0).tool().driver().rules();
  ASSERT_THAT(rules, SizeIs(2));
  for (const v1::sarif::Result& result : log.runs(0).results()) {
    EXPECT_EQ(rules[result.rule_index()].id(), result.rule_id());
  }
  // An empty address is no address.
  EXPECT_FALSE(rules[1].has_help_uri());
}

TEST_F(FormatsTest, SarifSuppressesWhatDoesNotCount) {
  Add("open");
  Waive(Add("waived"));
  Add("old").set_in_baseline(true);
  const v1::sarif::Log log = Sarif();
  EXPECT_THAT(log.runs(0).results(0).suppressions(), IsEmpty());
  EXPECT_EQ(log.runs(0).results(1).suppressions(0).justification(),
            "because (me, until 2027-01-01)");
  EXPECT_EQ(log.runs(0).results(2).suppressions_size(), 1);
}

TEST_F(FormatsTest, SarifOfferedFixesAreThoseOfTheFinding) {
  v1::Edit& edit = *Add("wrong").add_edits();
  edit.set_path("a b.textproto");
  edit.set_line(2);
  edit.set_column(4);
  edit.set_end_line(2);
  edit.set_end_column(7);
  edit.set_replacement("7.2e9");
  const v1::sarif::Log log = Sarif();
  const auto& change = log.runs(0).results(0).fixes(0).artifact_changes(0);
  EXPECT_EQ(change.replacements(0).inserted_content().text(), "7.2e9");
  EXPECT_EQ(change.replacements(0).deleted_region().start_column(), 4);
}

TEST_F(FormatsTest, SarifLeadsToTheOtherPlaces) {
  Relate(Add("conflict"), "`[1]` here");
  Add("alone");
  const v1::sarif::Log log = Sarif();
  const v1::sarif::Result& result = log.runs(0).results(0);
  ASSERT_THAT(result.related_locations(), SizeIs(1));
  const v1::sarif::Location& other = result.related_locations(0);
  EXPECT_EQ(other.physical_location().artifact_location().uri(), "c%20d.yaml");
  EXPECT_EQ(other.physical_location().region().start_line(), 3);
  EXPECT_EQ(other.physical_location().region().end_column(), 11);
  EXPECT_EQ(other.logical_locations(0).fully_qualified_name(), "zwei[0]");
  EXPECT_EQ(other.message().text(), "`[1]` here");
  EXPECT_EQ(other.id(), 1);
  EXPECT_THAT(result.message().text(),
              HasSubstr("\nsee [c d.yaml:3:5: `\\[1\\]` here](1)"));
  EXPECT_THAT(log.runs(0).results(1).related_locations(), IsEmpty());
  EXPECT_THAT(log.runs(0).results(1).message().text(), Not(HasSubstr("see")));
}

TEST_F(FormatsTest, EveryFormatNamesTheOtherPlaces) {
  Relate(Add("conflict"), "`1` here");
  const std::string place = "c d.yaml:3:5: `1` here";
  EXPECT_EQ(ConciseReport(Input()),
            absl::StrCat("a b.textproto:1:6: error: conflict (see ", place,
                         ") [R.1]\n"));
  EXPECT_THAT(GithubReport(Input()),
              HasSubstr(absl::StrCat("%0Asee: ", place)));
  EXPECT_THAT(GitlabReport(Input()),
              HasSubstr(absl::StrCat("conflict; write it (see ", place, ")")));
  EXPECT_THAT(JunitReport(Input()), HasSubstr(absl::StrCat(">see: ", place)));
  const ReportInput dutch{report_, sources_, rules_, Language::kDutch};
  EXPECT_THAT(ConciseReport(dutch), HasSubstr(absl::StrCat("(zie ", place)));
  EXPECT_THAT(SarifReport(dutch), HasSubstr("\\nzie [c d.yaml:3:5"));
}

TEST_F(FormatsTest, WhoHasOnePlaceNamesNoOther) {
  Add("wrong");
  for (const std::string& report :
       {ConciseReport(Input()), GithubReport(Input()), GitlabReport(Input()),
        JunitReport(Input())}) {
    EXPECT_THAT(report, Not(HasSubstr("see"))) << report;
  }
}

TEST_F(FormatsTest, AFileWithoutALineIsNamedAlone) {
  Fail();
  EXPECT_THAT(ConciseReport(Input()), HasSubstr("bad.textproto: fatal error"));
  EXPECT_THAT(JunitReport(Input()),
              HasSubstr("message=\"bad.textproto: is no text"));
}

TEST_F(FormatsTest, TheNameOfAFileIsNoCommandOfABuildServer) {
  const std::string name = "::error file=x::y.textproto";
  Add("wrong").set_path(name);
  Fail(name);
  const std::string concise = ConciseReport(Input());
  for (const absl::string_view line : absl::StrSplit(concise, '\n')) {
    EXPECT_FALSE(absl::StartsWith(line, "::")) << line;
  }
  EXPECT_THAT(concise, HasSubstr("./::error file=x::y.textproto:1:6: error"));
}

TEST_F(FormatsTest, WhatCouldNotBeCheckedIsNeverCleanAnywhere) {
  Fail();
  EXPECT_THAT(ConciseReport(Input()), HasSubstr("fatal error: is no text"));
  EXPECT_THAT(GithubReport(Input()), HasSubstr("::error file=bad.textproto,"));
  EXPECT_THAT(GitlabReport(Input()), HasSubstr("\"blocker\""));
  EXPECT_THAT(JunitReport(Input()), HasSubstr("errors=\"1\""));
  const v1::sarif::Log log = Sarif();
  EXPECT_FALSE(log.runs(0).invocations(0).execution_successful());
  ASSERT_EQ(log.runs(0).results_size(), 1);
  EXPECT_EQ(log.runs(0).results(0).rule_id(), "modelcard.unusable");
}

TEST_F(FormatsTest, SarifKeepsTheMostSevereAndSaysWhatItLeavesOut) {
  Add("note", v1::Finding::NOTE);
  Waive(Add("waived"));
  Add("warning", v1::Finding::WARNING);
  Add("error");
  const v1::sarif::Log log = Sarif(/*max_results=*/2);
  ASSERT_EQ(log.runs(0).results_size(), 2);
  EXPECT_EQ(log.runs(0).results(0).level(), "error");
  EXPECT_EQ(log.runs(0).results(1).level(), "warning");
  EXPECT_THAT(log.runs(0)
                  .invocations(0)
                  .tool_execution_notifications(0)
                  .message()
                  .text(),
              HasSubstr("2 findings are not in this file"));
}

TEST_F(FormatsTest, GithubAnnotationsAreOneLineEach) {
  Add("a, 100%: b");
  v1::Finding& wide = Add("wide", v1::Finding::WARNING);
  wide.set_end_line(2);
  Waive(Add("waived"));
  EXPECT_THAT(
      std::vector<std::string>(absl::StrSplit(GithubReport(Input()), '\n')),
      ElementsAre("::error file=a b.textproto,line=1,col=6,endColumn=8,"
                  "title=R.1::a, 100%25: b%0Ahelp: write it",
                  "::warning file=a b.textproto,line=1,endLine=2,"
                  "title=R.1::wide%0Ahelp: write it",
                  "::notice file=a b.textproto,line=1,col=6,endColumn=8,"
                  "title=R.1::waived%0Awaived: because (me, until 2027-01-01)",
                  ""));
}

TEST_F(FormatsTest, GitlabTellsFindingsApart) {
  Add("one");
  Add("two", v1::Finding::WARNING);
  google::protobuf::ListValue list;
  ASSERT_TRUE(JsonStringToMessage(GitlabReport(Input()), &list).ok());
  ASSERT_EQ(list.values_size(), 2);
  const auto& first = list.values(0).struct_value().fields();
  const auto& second = list.values(1).struct_value().fields();
  EXPECT_EQ(first.at("check_name").string_value(), "R.1");
  EXPECT_EQ(first.at("severity").string_value(), "major");
  EXPECT_EQ(second.at("severity").string_value(), "minor");
  EXPECT_NE(first.at("fingerprint").string_value(),
            second.at("fingerprint").string_value());
}

TEST_F(FormatsTest, GitlabSaysWhatToDo) {
  Fail().set_hint("did you mean \\\"b\\\"?");
  Add("wrong");
  Waive(Add("waived"));
  const std::string report = GitlabReport(Input());
  EXPECT_THAT(report, HasSubstr("is no text; did you mean"));
  EXPECT_THAT(report, HasSubstr("wrong; write it"));
  EXPECT_THAT(report, Not(HasSubstr("waived; write it")));
}

TEST_F(FormatsTest, GitlabTellsFilesApart) {
  Add("one").set_fingerprint("same");
  Add("one").set_fingerprint("same");
  report_.mutable_findings(1)->set_path("other.textproto");
  google::protobuf::ListValue list;
  ASSERT_TRUE(JsonStringToMessage(GitlabReport(Input()), &list).ok());
  EXPECT_NE(
      list.values(0).struct_value().fields().at("fingerprint").string_value(),
      list.values(1).struct_value().fields().at("fingerprint").string_value());
}

TEST_F(FormatsTest, JunitCountsWhatItShows) {
  Add("error");
  Waive(Add("waived"));
  Add("warning", v1::Finding::WARNING);
  EXPECT_THAT(
      JunitReport(Input()),
      AllOf(HasSubstr("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\""),
            HasSubstr("<failure type=\"R.1\""),
            HasSubstr("<skipped message=\"waived: because"),
            HasSubstr("<system-out>warning: ")));
}

// No line but the reports' own, no markup but theirs, no control characters.
TEST_F(FormatsTest, JunitCasesHaveNamesOfTheirOwn) {
  for (int i = 0; i < 3; ++i) Add("message").set_field_path("a");
  Add("message").set_field_path("b");
  Fail();
  Fail();
  const std::string junit = JunitReport(Input());
  for (const std::string name :
       {"R.1 a", "R.1 a (2)", "R.1 a (3)", "R.1 b", "modelcard.unusable",
        "modelcard.unusable (2)"}) {
    const std::vector<std::string> parts =
        absl::StrSplit(junit, absl::StrCat("name=\"", name, "\""));
    EXPECT_THAT(parts, SizeIs(2)) << name << "\n" << junit;
  }
}

TEST_F(FormatsTest, ADocumentCannotBreakOut) {
  const std::string hostile(kHostile);
  v1::Finding& finding = Add(hostile);
  finding.set_path(hostile);
  finding.set_hint(hostile);
  finding.set_field_path(hostile);
  Relate(finding, hostile);
  Waive(Add("waived"));
  report_.mutable_findings(1)->mutable_waiver()->set_reason(hostile);
  Fail(hostile).set_hint(hostile);

  const std::string github = GithubReport(Input());
  for (const absl::string_view line :
       absl::StrSplit(github, '\n', absl::SkipEmpty())) {
    EXPECT_TRUE(absl::StartsWith(line, "::error file=") ||
                absl::StartsWith(line, "::notice file="))
        << line;
  }
  const std::vector<std::string> concise =
      absl::StrSplit(ConciseReport(Input()), '\n', absl::SkipEmpty());
  EXPECT_EQ(concise.size(), 3u);
  for (const std::string& line : concise) {
    EXPECT_THAT(line, Not(testing::StartsWith("::")));
  }
  const std::string junit = JunitReport(Input());
  EXPECT_THAT(junit, Not(HasSubstr("<script>")));
  EXPECT_THAT(junit, Not(HasSubstr("]]>")));
  EXPECT_THAT(junit, Not(HasSubstr("\xEF\xBF\xBF")));
  for (const std::string& text :
       {github, ConciseReport(Input()), junit, GitlabReport(Input()),
        SarifReport(Input())}) {
    EXPECT_THAT(text, Not(HasSubstr("\x1b"))) << text;
    EXPECT_THAT(text, Not(HasSubstr("\x01"))) << text;
    EXPECT_THAT(text, Not(HasSubstr("##["))) << text;
    EXPECT_THAT(text, Not(HasSubstr("##vso["))) << text;
  }
  EXPECT_THAT(ToJson(report_), HasSubstr("#\\u0023[add-mask]"));
  // A link in a message would lead wherever the document wants.
  EXPECT_THAT(Sarif().runs(0).results(1).message().text(),
              HasSubstr("\\[a\\](http"));
}

TEST(UriTest, EverythingButPathCharactersIsEncoded) {
  EXPECT_EQ(PathUri("models/a b/ü:%#?.md"),
            "models/a%20b/%C3%BC%3A%25%23%3F.md");
  EXPECT_EQ(PathUri("/abs/x"), "file:///abs/x");
  EXPECT_EQ(PathUri("../a_b-c.~"), "../a_b-c.~");
}

}  // namespace
}  // namespace modelcard
