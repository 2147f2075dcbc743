#include "linter/cli/commands.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/cli/console.h"
#include "linter/testing/lint_text.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

using LintTest = CommandTest;

TEST_F(LintTest, ExitCodes) {
  EXPECT_EQ(Modelcard({"lint", good_}).code, 0);
  EXPECT_EQ(Modelcard({"lint", "examples/incomplete/crocus.textproto"}).code,
            1);
  EXPECT_EQ(Modelcard({"lint", "no/such/file"}).code, 2);
  // What could not be read outweighs what was found.
  EXPECT_EQ(
      Modelcard({"lint", "examples/incomplete/crocus.textproto", "no/such"})
          .code,
      2);
}

TEST_F(LintTest, BadInputIsNeverClean) {
  std::string deep;
  for (int i = 0; i < 10000; ++i) absl::StrAppend(&deep, "general {");
  const std::pair<const char*, std::string> inputs[] = {
      {"empty", ""},
      {"blank", "\n\n"},
      {"comments", "# proto-message: modelcard.v1.ModelDocumentation\n"},
      {"binary", std::string("a\0b", 3)},
      {"latin1", "general { provider_legal_name: \"caf\xE9\" }"},
      {"deep", deep},
      {"twice", "header { version: \"1\" version: \"2\" }"},
      {"unknown_field", "header { colour: \"red\" }"},
      {"wrong_type", "# proto-message: modelcard.v1.Policy\nwaivers {}"},
      {"unknown_requirement",
       "not_applicable { requirement: \"AIA.XI.9\" reason: \"None.\" }"},
      {"large", std::string((16 << 20) + 1, ' ')},
  };
  for (const auto& [name, text] : inputs) {
    SCOPED_TRACE(name);
    const std::string path = Write(name, text);
    const Printed printed = Modelcard({"lint", path});
    EXPECT_EQ(printed.code, 2);
    EXPECT_THAT(printed.out, HasSubstr(absl::StrCat(path)));
    EXPECT_THAT(printed.out, HasSubstr(": fatal error: "));
    EXPECT_THAT(printed.out, HasSubstr("= help: "));
    const Printed json = Modelcard({"lint", "--format=json", path});
    EXPECT_EQ(json.code, 2);
    EXPECT_THAT(json.out, HasSubstr("\"outcome\": \"UNUSABLE\""));
  }
}

TEST_F(LintTest, WhatCannotBeReadIsSaidInDutchToo) {
  const struct {
    std::string name, content, en, nl;
  } files[] = {
      {"empty.textproto", " ", "is empty", "is leeg"},
      {"binary.json", std::string("{\0}", 3), "is a binary file",
       "is een binair bestand"},
      {"latin.yaml", "a: \xE9", "is not UTF-8 text", "is geen UTF-8-tekst"},
      {"kind.docx", "x", "is of an unknown type", "is van een onbekend type"},
      {"field.textproto", "scoop {}", "has no field named \"scoop\"",
       "heeft geen veld dat \"scoop\" heet"},
      {"twice.textproto", "scope {}\nscope {}", "specified multiple times",
       "staat er meer dan één keer"},
      {"value.textproto", "scope { systemic_risk { status: NOON } }",
       "Unknown enumeration value", "onbekende waarde \"NOON\""},
      {"syntax.textproto", "scope }", "Expected", "is niet te ontleden: "},
      {"type.textproto", "# proto-message: a.B\nscope {}",
       "holds a a.B, which is no documentation",
       "bevat een a.B, en dat is geen documentatie"},
      {"field.yaml", "scoop: 1", "has no field named \"scoop\"",
       "heeft geen veld dat \"scoop\" heet"},
      {"twice.yaml", "scope: {}\nscope: {}", "is given twice, first in line 1",
       "staat er twee keer, eerst op regel 1"},
      {"tab.yaml", "scope:\n\tx: 1", "a tab where YAML wants spaces",
       "een tab waar YAML spaties wil"},
      {"text.json", "{scope: {}}", "is no JSON", "is geen JSON"},
      {"kind.yaml", "scope: yes", "not a single value", "niet één waarde"},
      {"bool.yaml", "scope: { general_purpose_ai_model: maybe }",
       "wants true or false, and not maybe",
       "wil true of false, en niet maybe"},
      {"card.md", "---\nlicense: mit\n", "has no end", "heeft geen einde"},
      {"id.textproto", "not_applicable { requirement: \"AIA.XI.9\" }",
       "there is no requirement \"AIA.XI.9\"",
       "er is geen vereiste \"AIA.XI.9\""},
  };
  for (const auto& file : files) {
    SCOPED_TRACE(file.name);
    const std::string path = Write(file.name, file.content);
    const Printed english = Modelcard({"lint", path});
    const Printed dutch = Modelcard({"lint", "--lang=nl", path});
    EXPECT_EQ(dutch.code, 2);
    EXPECT_THAT(english.out, HasSubstr(file.en));
    EXPECT_THAT(dutch.out, HasSubstr(file.nl));
    EXPECT_THAT(dutch.out, Not(HasSubstr("help:")));
  }
  EXPECT_THAT(Modelcard({"lint", "--lang=nl", Path("none.textproto")}).out,
              HasSubstr("kan niet worden gelezen"));
}

TEST_F(LintTest, BadPolicyIsNeverClean) {
  for (const char* policy :
       {"waivers {", "rules { }",
        "waivers { requirement: \"AIA.XI.9\" reason: \"r\" owner: \"o\" "
        "expires: \"2027-01-01\" }"}) {
    const std::string path = Write("policy.textproto", policy);
    const Printed printed = Modelcard({"lint", "--policy=" + path, good_});
    EXPECT_EQ(printed.code, 2) << policy;
    EXPECT_THAT(printed.out, HasSubstr(path + ":1:")) << policy;
  }
  EXPECT_EQ(Modelcard({"lint", "--policy=no/such/policy", good_}).code, 2);
}

TEST_F(LintTest, UsageErrors) {
  const Arguments calls[] = {
      {"lint"},
      {"lint", "--nosuch", good_},
      {"lint", "--format=xml", good_},
      {"lint", "--format"},
      {"lint", "--exit-zero=yes", good_},
      {"lint", "--as-of=2026-02-30", good_},
      {"lint", "--as-of=yesterday", good_},
      {"lint", "--output=xml:out", good_},
      {"lint", "--output=json:", good_},
      {"lint", "--lang=de", good_},
      {"lnt", good_},
      {"@no/such/arguments"},
  };
  for (const Arguments& call : calls) {
    SCOPED_TRACE(testing::PrintToString(call));
    const Printed printed = Modelcard(call);
    EXPECT_EQ(printed.code, 2);
    EXPECT_THAT(printed.err, AllOf(HasSubstr("error: "), HasSubstr("--help")));
  }
  EXPECT_THAT(Modelcard({"lint", "--formt=json"}).err,
              HasSubstr("did you mean --format?"));
  EXPECT_THAT(Modelcard({"lnt"}).err, HasSubstr("did you mean \"lint\"?"));
  EXPECT_EQ(Modelcard({}).code, 2);
}

TEST_F(LintTest, ReportsGoToFiles) {
  const Printed printed =
      Modelcard({"lint", "--output=json:" + Path("r.json"),
                 "--output=text:" + Path("r.txt"), "--exit-zero",
                 "examples/incomplete/crocus.textproto"});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.out, IsEmpty());
  EXPECT_THAT(Read(Path("r.json")), HasSubstr("\"outcome\": \"FAILED\""));
  EXPECT_THAT(Read(Path("r.txt")), HasSubstr("[AIA.XI.1.1.d-2]"));
  EXPECT_EQ(Files().size(), 2u);
}

TEST_F(LintTest, EveryFormatInOneRun) {
  const std::string bad =
      Write("bad.textproto", "scope { general_purpose_ai_model: true }\n");
  Arguments arguments = {"lint", bad};
  for (const std::string format :
       {"text", "concise", "json", "sarif", "junit", "github", "gitlab"}) {
    arguments.push_back(
        absl::StrCat("--output=", format, ":", Path("r." + format)));
  }
  EXPECT_EQ(Modelcard(arguments).code, 1);
  const auto count = [&](const std::string& format, const std::string& what) {
    const std::string text = Read(Path("r." + format));
    int n = 0;
    for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) {
      ++n;
    }
    return n;
  };
  const int findings = count("json", "\"ruleId\"");
  EXPECT_GT(findings, 50);
  EXPECT_EQ(count("concise", "\n"), findings);
  EXPECT_EQ(count("sarif", "\"ruleId\""), findings);
  EXPECT_EQ(count("junit", "<testcase "), findings);
  // And a line that says how many there are, more than are shown.
  EXPECT_EQ(count("github", "\n"), findings + 1);
  EXPECT_EQ(count("gitlab", "\"check_name\""), findings);
}

TEST_F(LintTest, OneFileIsForOneReport) {
  EXPECT_EQ(
      Modelcard({"lint", "--output=text:x", "--output=json:x", good_}).code, 2);
  EXPECT_FALSE(std::filesystem::exists("x"));
}

// The value is shown in the report, but at the start of no line.
TEST_F(LintTest, DocumentsCannotWriteCommandsOfAWorkflow) {
  const std::string bad = Write("bad.textproto",
                                "scope { general_purpose_ai_model: true }\n"
                                "header { version:\n"
                                "::error::injected\n");
  const std::string text = "\n" + Modelcard({"lint", bad}).out;
  EXPECT_THAT(text, HasSubstr("::error::injected"));
  EXPECT_THAT(text, Not(HasSubstr("\n::error")));
}

// Anywhere in a line.
TEST_F(LintTest, DocumentsCannotWriteCommandsIntoALine) {
  const std::string bad =
      Write("bad.textproto", "general { release_date: \"##[add-mask]e\" }\n");
  for (const std::string format :
       {"text", "concise", "json", "sarif", "junit", "github", "gitlab"}) {
    const std::string report =
        Modelcard({"lint", "--format=" + format, bad}).out;
    EXPECT_THAT(report, HasSubstr("add-mask]")) << format;
    EXPECT_THAT(report, Not(HasSubstr("##["))) << format;
  }
}

TEST_F(LintTest, AReportThatCannotBeWrittenIsAnError) {
  const Printed printed = Modelcard(
      {"lint", "--exit-zero", "--output=json:" + Path("no/dir/r.json"), good_});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("cannot be written"));
  EXPECT_THAT(Files(), IsEmpty());
}

TEST_F(LintTest, FindingsLeadToThePageOfTheRequirement) {
  const std::string bad = "testdata/golden/nothing_but_facts.textproto";
  const std::string page = "docs/requirements/AIA.53.1.c.md";
  const Printed json = Modelcard({"lint", "--format=json", bad});
  EXPECT_THAT(json.out, HasSubstr(absl::StrCat("\"helpUrl\": \"", page, "\"")));
  EXPECT_THAT(json.out, HasSubstr("\"lawUrl\": \"https://eur-lex.europa.eu/"));
  // SARIF has addresses alone: that of the law, and the page in words.
  const Printed sarif = Modelcard({"lint", "--format=sarif", bad});
  EXPECT_THAT(sarif.out, Not(HasSubstr("\"helpUri\": \"docs/")));
  EXPECT_THAT(sarif.out,
              HasSubstr("\"helpUri\": \"https://eur-lex.europa.eu/"));
  EXPECT_THAT(sarif.out, HasSubstr(absl::StrCat("page: ", page)));
  const std::string policy = Write(
      "policy.textproto", "requirement_pages: \"https://acme.example/p\"");
  const Printed led =
      Modelcard({"lint", "--format=sarif", "--policy", policy, bad});
  EXPECT_THAT(led.out, HasSubstr("\"helpUri\": "
                                 "\"https://acme.example/p/AIA.53.1.c.md\""));
}

TEST_F(LintTest, ExplainsApplicability) {
  const Printed printed = Modelcard({"lint", "--explain-applicability", good_});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.out, HasSubstr("SYSTEMIC"));
  EXPECT_THAT(printed.out, HasSubstr(" of 148 requirements apply"));
  // What could not be read has no facts.
  EXPECT_EQ(
      Modelcard({"lint", "--explain-applicability", good_, "no/such"}).code, 2);
}

TEST_F(LintTest, WhatIsNoFileIsWrittenToAndStays) {
  const std::string target = Write("target", "");
  std::filesystem::create_symlink(target, Path("link"));
  EXPECT_EQ(Modelcard({"lint", "--output=json:" + Path("link"), good_}).code,
            0);
  EXPECT_TRUE(std::filesystem::is_symlink(Path("link")));
  EXPECT_THAT(Read(target), HasSubstr("\"outcome\": \"PASSED\""));
}

TEST_F(LintTest, AnEmptyRunHasAnEmptyList) {
  EXPECT_THAT(Modelcard({"lint", "--format=json", good_}).out,
              AllOf(HasSubstr("\"findings\": []"), HasSubstr("\"errors\": 0")));
}

TEST_F(LintTest, GeneratedDocumentsAreKnownByTheirPackage) {
  const std::string directory = "bazel-out/k8-opt/bin/models/tulip";
  std::filesystem::create_directories(directory);
  const std::string path = directory + "/tulip.textproto";
  std::ofstream(path) << Edit(CompleteText(), "\"1.4.0\"", "\"TODO\"");
  const Printed printed = Modelcard({"lint", "--format=json", path});
  EXPECT_THAT(printed.out, AllOf(HasSubstr("\"models/tulip/tulip.textproto\""),
                                 Not(HasSubstr("bazel-out"))));
  EXPECT_THAT(Modelcard({"lint", path}).out,
              StartsWith("models/tulip/tulip.textproto:8:3: warning"));
}

TEST_F(LintTest, SameBytesEveryTime) {
  const Arguments call = {"lint", "--format=json",
                          "examples/incomplete/crocus.textproto"};
  EXPECT_EQ(Modelcard(call).out, Modelcard(call).out);
}

TEST_F(LintTest, ArgumentsFromAFile) {
  const std::string file =
      Write("args", "lint\n--format=json\n" + good_ + "\n");
  EXPECT_THAT(Modelcard({"@" + file}).out, StartsWith("{"));
}

TEST_F(LintTest, AfterTwoDashesNothingIsAFlag) {
  EXPECT_THAT(
      Modelcard({"lint", "--", "@doc", "--dash"}).out,
      AllOf(HasSubstr("@doc: fatal error"), HasSubstr("--dash: fatal error")));
}

TEST_F(LintTest, ColourIsForTerminals) {
  std::ostringstream out, err;
  RunModelcard({"lint", good_}, {out, err, /*color=*/true});
  EXPECT_THAT(out.str(), HasSubstr("\x1b["));
  EXPECT_THAT(Modelcard({"lint", good_}).out, Not(HasSubstr("\x1b[")));
}

TEST_F(LintTest, DocumentsCannotWriteToTheTerminal) {
  const std::string path =
      Write("evil.textproto", Edit(CompleteText(), "\"2026-03-02\"",
                                   "\"\xC2\x9B"
                                   "2J\x1b]0;x\""));
  const Printed printed = Modelcard({"lint", path});
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(printed.out, Not(HasSubstr("\xC2\x9B")));
}

TEST_F(LintTest, SeveralFilesAreOneDocument) {
  const std::string version = "version: \"1.4.0\"";
  const std::string part =
      Write("part.textproto", Edit(CompleteText(), version, ""));
  const std::string yaml = Write("part.yaml", "header: {version: '1.4.0'}\n");
  const std::string json =
      Write("part.json", "{\"header\": {\"version\": \"2\"}}");
  // Without a version there is a warning, with both parts there is none.
  EXPECT_THAT(Modelcard({"lint", part}).out, HasSubstr("MDF.0.2"));
  EXPECT_THAT(Modelcard({"lint", part, yaml}).out, Not(HasSubstr("MDF.0.2")));
  EXPECT_EQ(Modelcard({"lint", good_, yaml}).code, 0);

  const Printed conflict = Modelcard({"lint", yaml, good_, json});
  EXPECT_EQ(conflict.code, 1);
  EXPECT_THAT(conflict.out,
              AllOf(HasSubstr("part.json:1:13: error: two answers for version: "
                              "\"2\", and before it '1.4.0' "
                              "[modelcard.source_conflicts]"),
                    HasSubstr("part.yaml:1:10: '1.4.0' here")));
  EXPECT_THAT(Modelcard({"lint", "--each", yaml, good_, json}).out,
              Not(HasSubstr("two answers")));
  EXPECT_EQ(Modelcard({"lint", "--each", good_, good_}).code, 0);
}

TEST_F(LintTest, FormatsGoByTheNameOfTheFile) {
  EXPECT_THAT(Modelcard({"lint", Write("doc", CompleteText())}).out,
              HasSubstr("is of an unknown type"));
  EXPECT_EQ(Modelcard({"lint", Write("doc.TXTPB", CompleteText())}).code, 0);
  EXPECT_EQ(Modelcard({"lint", Write("doc.json", CompleteText())}).code, 2);
  EXPECT_THAT(Modelcard({"lint", Write("doc.yml", "scope: {a: 1}\n")}).out,
              HasSubstr("doc.yml:1:9: fatal error"));
}

TEST_F(LintTest, WhatShipsIsMadeOfAllSources) {
  const Printed printed =
      Modelcard({"normalize", Write("a.yaml", "header: {version: '2'}\n"),
                 Write("b.json", "{\"general\": {\"releaseDate\": \"x\"}}")});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.out, AllOf(HasSubstr("version: \"2\""),
                                 HasSubstr("release_date: \"x\"")));
  EXPECT_EQ(Modelcard({"normalize", good_, "no/such"}).code, 2);
}

using ConvertTest = CommandTest;

TEST_F(ConvertTest, NothingIsLostOnTheWayRound) {
  std::vector<std::string> documents = {"examples/minimal/crocus.textproto",
                                        "examples/incomplete/crocus.textproto",
                                        "examples/smollm3/smollm3.textproto"};
  for (const std::string& name : CompleteNames()) {
    documents.push_back(Write(name + ".textproto", CompleteText(name)));
  }
  for (const std::string& path : documents) {
    const std::string normal = Modelcard({"normalize", path}).out;
    const std::string text = Modelcard({"convert", "--to=textproto", path}).out;
    for (const std::string format : {"json", "yaml", "markdown", "textproto"}) {
      const std::string file =
          Path(absl::StrCat("there.", format == "markdown" ? "md" : format));
      const Printed there =
          Modelcard({"convert", "--to=" + format, "--output=" + file, path});
      ASSERT_EQ(there.code, 0) << path << " " << format << " " << there.err;
      EXPECT_EQ(there.err, "") << path << " " << format;
      EXPECT_TRUE(Modelcard({"normalize", file}).out == normal)
          << path << " " << format;
      // The figures of numbers included.
      EXPECT_TRUE(Modelcard({"convert", "--to=textproto", file}).out == text)
          << path << " " << format;
      EXPECT_EQ(Modelcard({"lint", file}).code, Modelcard({"lint", path}).code)
          << path << " " << format;
    }
  }
}

TEST_F(ConvertTest, TextsThatFormatsTakeForSomethingElse) {
  const std::string path = Write(
      "odd.textproto",
      "header { version: \"no\" last_updated: \"1.10\" }\n"
      "general { provider_legal_name: \"\\302\\205 \\n\\t# a: b  \\177 "
      "\\342\\200\\250 \\\\ \\\" \\360\\237\\230\\200\" release_date: \"\" "
      "model { versions: \"---\" versions: \"~\" } "
      "provider_contact {} }\n"
      "compute_ledger { total_flop: 2.90e23 entries { flop: 100000000000000000 "
      "} }\n");
  const std::string normal = Modelcard({"normalize", path}).out;
  for (const std::string format : {"json", "yaml", "markdown"}) {
    const Printed printed = Modelcard({"convert", "--to=" + format, path});
    ASSERT_EQ(printed.code, 0) << printed.err;
    EXPECT_THAT(printed.out, HasSubstr("2.90e23"));
    const std::string file =
        Write("odd." + (format == "markdown" ? "md" : format), printed.out);
    EXPECT_EQ(Modelcard({"normalize", file}).out, normal) << format;
  }
}

TEST_F(ConvertTest, WhatCannotBeConverted) {
  const std::string a = Write("a.yaml", "header: {version: '1'}\n");
  const std::string b = Write("b.yaml", "header: {version: '2'}\n");
  EXPECT_EQ(Modelcard({"convert", a}).code, 2);
  EXPECT_EQ(Modelcard({"convert", "--to=xml", a}).code, 2);
  EXPECT_EQ(Modelcard({"convert", "--to=json"}).code, 2);
  EXPECT_EQ(Modelcard({"convert", "--to=json", "no/such.yaml"}).code, 2);
  const Printed conflict = Modelcard({"convert", "--to=json", a, b});
  EXPECT_EQ(conflict.code, 2);
  EXPECT_THAT(conflict.err, HasSubstr("two answers for header.version"));
  const std::string card = "# Release date\n\n2026-01-01\n\n# Fun\n\nx\n";
  const Printed printed =
      Modelcard({"convert", "--to=yaml", Write("c.md", card)});
  EXPECT_EQ(printed.out, "general:\n  release_date: \"2026-01-01\"\n");
  EXPECT_THAT(printed.err,
              HasSubstr("c.md:5:1: left out, it answers no requirement: Fun"));
  EXPECT_THAT(Modelcard({"convert", "--to=yaml", Write("d.md", "# Fun")}).err,
              HasSubstr("nothing in it answers a requirement"));
}

using CatalogueCommandTest = CommandTest;

TEST_F(CatalogueCommandTest, Formats) {
  EXPECT_THAT(Modelcard({"requirements"}).out, HasSubstr("AIA.XI.1.1.d-2"));
  EXPECT_THAT(Modelcard({"requirements", "--format=json"}).out,
              HasSubstr("\"lawTextVersion\": \"2026-07-27\""));
  EXPECT_EQ(Modelcard({"requirements", "extra"}).code, 2);
}

TEST_F(CatalogueCommandTest, ExplainsTheIdsOfAiSystems) {
  const Printed printed = Modelcard({"explain", "AIA.75.1.a", "AIA.74.9"});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("Article 75(1), point (a)(i) to (iv)"));
  EXPECT_THAT(printed.out, HasSubstr("docs/requirements/AIA.74.9.md"));
  const Printed list =
      Modelcard({"requirements", "--of=system", "--format=tsv"});
  EXPECT_THAT(list.out, HasSubstr("\nAIA.75.1.a\tcarve_outs\t"));
  EXPECT_THAT(list.out, Not(HasSubstr("\nAIA.XI")));
}

// An id that stood in both catalogues would have two meanings.
TEST_F(CatalogueCommandTest, ModelsAndSystemsShareNoId) {
  const std::string of_models = Modelcard({"requirements", "--format=tsv"}).out;
  const std::string of_systems =
      Modelcard({"requirements", "--of=system", "--format=tsv"}).out;
  const std::vector<std::string> lines =
      absl::StrSplit(of_systems, '\n', absl::SkipEmpty());
  ASSERT_GT(lines.size(), 5u);
  for (size_t i = 1; i < lines.size(); ++i) {
    const std::string id = lines[i].substr(0, lines[i].find('\t'));
    EXPECT_THAT(of_models, Not(HasSubstr(absl::StrCat("\n", id, "\t"))));
  }
}

TEST_F(CatalogueCommandTest, ExplainUnknownId) {
  const Printed printed = Modelcard({"explain", "AIA.XI.1.1.d2"});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("did you mean"));
  EXPECT_THAT(printed.out, IsEmpty());
}

TEST_F(CatalogueCommandTest, HelpEverywhere) {
  for (const char* command :
       {"lint", "convert", "requirements", "explain", "inspect", "update",
        "bindings", "verify", "verdict", "normalize", "ship", "manifest"}) {
    const Printed printed = Modelcard({command, "--help"});
    EXPECT_EQ(printed.code, 0) << command;
    EXPECT_THAT(printed.out, StartsWith(absl::StrCat("modelcard ", command)));
    EXPECT_THAT(Modelcard({"--help"}).out, HasSubstr(command));
  }
}

// The commands behind the rules, as one chain.
class GateTest : public CommandTest {
 protected:
  // Exit code of `verdict` on the document.
  Printed Verdict(const std::string& document) {
    EXPECT_EQ(Modelcard({"lint", "--exit-zero", "--model=//m:tulip",
                         "--output=json:" + Path("r.json"),
                         "--output=text:" + Path("r.txt"), document})
                  .code,
              0);
    return Modelcard({"verdict", "--report=" + Path("r.json"),
                      "--text=" + Path("r.txt"), "--stamp=" + Path("stamp")});
  }

  Printed Manifest() {
    return Modelcard(
        {"manifest", "--stamp=" + Path("stamp"), "--report=" + Path("r.json"),
         "--documentation=" + Path("doc"), "--facts=" + Path("facts"),
         "--model=//m:tulip", "--linter=" + good_,
         "--output=" + Path("manifest.json")});
  }
};

TEST_F(GateTest, GoodDocumentationOpensIt) {
  EXPECT_EQ(Verdict(good_).code, 0);
  const std::string stamp = "--stamp=" + Path("stamp");
  EXPECT_EQ(
      Modelcard({"normalize", stamp, "--output=" + Path("doc"), good_}).code,
      0);
  const std::string weights = Write("weights", "abc");
  EXPECT_EQ(
      Modelcard({"ship", stamp, "--output=" + Path("copy"), weights}).code, 0);
  EXPECT_EQ(Read(Path("copy")), "abc");
  EXPECT_EQ(
      Modelcard({"inspect", "--name=w", "--output=" + Path("facts"), weights})
          .code,
      0);
  EXPECT_EQ(Manifest().code, 0) << Manifest().err;
  EXPECT_THAT(
      Read(Path("manifest.json")),
      AllOf(HasSubstr("\"name\": \"w\""),
            HasSubstr("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61"
                      "f20015ad"),
            HasSubstr("\"model\": \"//m:tulip\"")));
}

TEST_F(GateTest, BadDocumentationShowsTheReportAndLeavesNoStamp) {
  const Printed printed = Verdict("examples/incomplete/crocus.textproto");
  EXPECT_EQ(printed.code, 1);
  EXPECT_EQ(printed.err, Read(Path("r.txt")));
  EXPECT_FALSE(std::filesystem::exists(Path("stamp")));
  EXPECT_EQ(Verdict("no/such/document").code, 2);
  EXPECT_FALSE(std::filesystem::exists(Path("stamp")));
}

TEST_F(GateTest, ABrokenReportIsNoVerdict) {
  for (const char* text : {"", "{", "[]", "{\"outcome\": \"FINE\"}", "{}"}) {
    Write("r.json", text);
    EXPECT_EQ(Modelcard({"verdict", "--report=" + Path("r.json"),
                         "--stamp=" + Path("stamp")})
                  .code,
              2)
        << text;
    EXPECT_FALSE(std::filesystem::exists(Path("stamp"))) << text;
  }
}

// Else each edit of a document would make copies of the weights anew.
TEST_F(GateTest, TheStampIsTheSameForEveryDocument) {
  ASSERT_EQ(Verdict(good_).code, 0);
  const std::string stamp = Read(Path("stamp"));
  ASSERT_EQ(Verdict(Write("other.textproto", Read(good_) + "# edited\n")).code,
            0);
  EXPECT_EQ(Read(Path("stamp")), stamp);
}

TEST_F(GateTest, NothingShipsWithoutAStamp) {
  const std::string weights = Write("weights", "abc");
  for (const char* content :
       {"", "something else\n", "documentation passed\nor not\n"}) {
    const std::string stamp = "--stamp=" + Write("stamp", content);
    EXPECT_EQ(
        Modelcard({"ship", stamp, "--output=" + Path("copy"), weights}).code,
        2);
    EXPECT_EQ(
        Modelcard({"normalize", stamp, "--output=" + Path("copy"), good_}).code,
        2);
    EXPECT_FALSE(std::filesystem::exists(Path("copy")));
  }
  EXPECT_EQ(Modelcard({"ship", "--output=" + Path("copy"), weights}).code, 2);
  EXPECT_EQ(Modelcard({"ship", "--stamp=" + Path("none"),
                       "--output=" + Path("copy"), weights})
                .code,
            2);
}

using InspectTest = CommandTest;

TEST_F(InspectTest, PrintsFacts) {
  const Printed printed =
      Modelcard({"inspect", "testdata/artifact/model.safetensors",
                 "testdata/artifact/model.gguf"});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, AllOf(HasSubstr("\"format\": \"SAFETENSORS\""),
                                 HasSubstr("\"format\": \"GGUF\""),
                                 HasSubstr("\"elements\": \"23\"")));
}

TEST_F(InspectTest, TheHeaderAloneHasNoDigest) {
  const Printed printed = Modelcard(
      {"inspect", "--header-only", "testdata/artifact/model.safetensors"});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, AllOf(HasSubstr("\"sha256\": \"\""),
                                 HasSubstr("\"elements\": \"23\"")));
}

TEST_F(InspectTest, ABrokenArtifactIsAFinding) {
  const std::string path = Write("m.gguf", "GGML");
  const Printed printed = Modelcard({"inspect", path});
  EXPECT_EQ(printed.code, 1);
  EXPECT_EQ(printed.err,
            path + ": byte 0: error: does not begin with \"GGUF\"\n");
  EXPECT_EQ(Modelcard({"inspect", "--exit-zero", path}).code, 0);
  EXPECT_EQ(Modelcard({"inspect", Path("none")}).code, 2);
  EXPECT_EQ(Modelcard({"inspect", "--exit-zero", Path("none")}).code, 2);
}

TEST_F(InspectTest, TogetherAsOneModel) {
  const Printed printed =
      Modelcard({"inspect", "--model", "testdata/artifact/model.safetensors",
                 "testdata/artifact/model.safetensors.index.json"});
  EXPECT_EQ(printed.code, 1) << "its shards are missing";
  EXPECT_THAT(printed.err, HasSubstr("model-00001-of-00002.safetensors"));
  EXPECT_THAT(printed.out, HasSubstr("\"weights\""));
}

TEST_F(LintTest, ComparesWithFacts) {
  const std::string facts = Path("facts.json");
  ASSERT_EQ(Modelcard({"inspect", "--output=" + facts, "--name=m.safetensors",
                       "testdata/artifact/model.safetensors"})
                .code,
            0);
  const Printed printed = Modelcard({"lint", "--facts=" + facts, good_});
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out, HasSubstr("but the artifacts hold 23"));
  EXPECT_EQ(
      Modelcard({"lint", "--facts=" + Write("bad.json", "{"), good_}).code, 2);
  EXPECT_EQ(Modelcard({"lint", "--facts=" + Path("none"), good_}).code, 2);
}

// A directory that shipped with its manifest.
class VerifyTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    std::filesystem::remove_all(Path("dir"));
    std::filesystem::create_directories(Path("dir/w"));
    Write("dir/w/1", "abc");
    Write("manifest.json", Manifest("w/1"));
  }

  static std::string Manifest(const std::string& name) {
    return absl::StrCat(
        R"({"_type": "https://in-toto.io/Statement/v1", "predicateType": )"
        R"("urn:rules-modelcard:model-documentation:v1", "subject": [{"name": ")",
        name,
        R"(", "digest": {"sha256": "ba7816bf8f01cfea414140de5dae2223b00361a)"
        R"(396177a9cb410ff61f20015ad"}}], "predicate": {"model": "//m:m"}})");
  }

  Printed Verify(Arguments flags = {}) {
    flags.insert(flags.begin(), "verify");
    flags.push_back("--artifacts=" + Path("dir"));
    flags.push_back(Path("manifest.json"));
    return Modelcard(flags);
  }
};

TEST_F(VerifyTest, WhatShippedIsWhatWasChecked) {
  const Printed printed = Verify();
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_EQ(printed.out, "//m:m: 1 artifacts, 0 errors\n");
}

TEST_F(VerifyTest, ChangedMissingAndAdditionalFiles) {
  Write("dir/w/1", "abd");
  Write("dir/extra", "");
  Printed printed = Verify();
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out,
              AllOf(StartsWith("extra: error: is not in the manifest"),
                    HasSubstr("w/1: error: has SHA-256 a52d159f")));
  std::filesystem::remove(Path("dir/w/1"));
  printed = Verify();
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out, HasSubstr("w/1: error: is missing"));
}

TEST_F(VerifyTest, SymbolicLinks) {
  Write("elsewhere", "abc");
  std::filesystem::remove(Path("dir/w/1"));
  std::filesystem::create_symlink(Path("elsewhere"), Path("dir/w/1"));
  EXPECT_EQ(Verify().code, 1);
  EXPECT_EQ(Verify({"--follow-symlinks"}).code, 0);
  Write("elsewhere", "abd");
  EXPECT_EQ(Verify({"--follow-symlinks"}).code, 1);
}

// A link to a directory: what lies behind it is outside what was shipped, and
// the file of the manifest is not there.
TEST_F(VerifyTest, LinksThatLeadOutOfTheDirectory) {
  std::filesystem::create_directories(Path("outside"));
  Write("outside/1", "abc");
  std::filesystem::remove_all(Path("dir/w"));
  std::filesystem::create_directory_symlink(Path("outside"), Path("dir/w"));
  for (const Arguments& flags : {Arguments{}, Arguments{"--follow-symlinks"}}) {
    const Printed printed = Verify(flags);
    EXPECT_EQ(printed.code, 1);
    EXPECT_THAT(printed.out,
                AllOf(HasSubstr("w: error: is not in the manifest"),
                      HasSubstr("w/1: error: is missing")));
  }
}

// Whoever runs this may be allowed to read everything, so what cannot be read
// is a FIFO, a link to nothing, and a directory in the place of a file.
TEST_F(VerifyTest, WhatCannotBeReadIsNeitherRightNorWrong) {
  std::filesystem::remove(Path("dir/w/1"));
  ASSERT_EQ(mkfifo(Path("dir/w/1").c_str(), 0600), 0);
  Printed printed = Verify();
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("is not a regular file"));
  std::filesystem::remove(Path("dir/w/1"));
  std::filesystem::create_symlink(Path("nowhere"), Path("dir/w/1"));
  printed = Verify({"--follow-symlinks"});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("w/1: cannot be opened"));
  std::filesystem::remove(Path("dir/w/1"));
  std::filesystem::create_directory(Path("dir/w/1"));
  printed = Verify();
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out, HasSubstr("w/1: error: is missing"));
}

TEST_F(VerifyTest, WhatIsNoManifest) {
  for (const std::string& text :
       {std::string("{"), std::string("{}"), std::string("[]"),
        Manifest("../dir/w/1"), Manifest("/etc/passwd"), Manifest("")}) {
    Write("manifest.json", text);
    EXPECT_EQ(Verify().code, 2) << text;
  }
}

TEST_F(VerifyTest, WhatIsNoDirectory) {
  std::filesystem::remove_all(Path("dir"));
  EXPECT_EQ(Verify().code, 2);
  EXPECT_EQ(Modelcard({"verify", Path("manifest.json")}).code, 2);
}

}  // namespace
}  // namespace modelcard
