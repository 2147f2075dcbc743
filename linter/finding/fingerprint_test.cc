#include "linter/finding/fingerprint.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

TEST(FingerprintTest, EveryPartCounts) {
  const std::string one = Fingerprint("R.1", "date", "a.b", "x");
  EXPECT_EQ(one.size(), 64u);
  EXPECT_EQ(one, Fingerprint("R.1", "date", "a.b", "x"));
  EXPECT_NE(one, Fingerprint("R.2", "date", "a.b", "x"));
  EXPECT_NE(one, Fingerprint("R.1", "url", "a.b", "x"));
  EXPECT_NE(one, Fingerprint("R.1", "date", "a.c", "x"));
  EXPECT_NE(one, Fingerprint("R.1", "date", "a.b", "y"));
}

TEST(FingerprintTest, AnEntryAddedBeforeChangesNothing) {
  EXPECT_EQ(Fingerprint("R.1", "date", "a[0].b", "x"),
            Fingerprint("R.1", "date", "a[11].b", "x"));
}

TEST(FingerprintTest, TheNameOfAnExtensionIsNoIndex) {
  EXPECT_NE(Fingerprint("R.1", "date", "[acme.one].b", "x"),
            Fingerprint("R.1", "date", "[acme.two].b", "x"));
}

TEST(FingerprintTest, EqualOnesAreToldApart) {
  std::vector<v1::Finding> findings(4);
  for (int i : {0, 1, 3}) findings[i].set_fingerprint("same");
  findings[2].set_fingerprint("other");
  TellApart(findings);
  EXPECT_EQ(findings[0].fingerprint(), "same");
  EXPECT_EQ(findings[2].fingerprint(), "other");
  EXPECT_NE(findings[1].fingerprint(), "same");
  EXPECT_NE(findings[3].fingerprint(), "same");
  EXPECT_NE(findings[1].fingerprint(), findings[3].fingerprint());
}

// A document has the same fingerprints alone and beside others.
TEST(FingerprintTest, AnotherFileChangesNothing) {
  std::vector<v1::Finding> findings(4);
  for (int i : {0, 1, 2, 3}) {
    findings[i].set_path(i < 2 ? "bad.textproto" : "zz.textproto");
    findings[i].set_fingerprint("same");
  }
  std::vector<v1::Finding> alone = {findings[2], findings[3]};
  TellApart(alone);
  TellApart(findings);
  EXPECT_EQ(findings[2].fingerprint(), alone[0].fingerprint());
  EXPECT_EQ(findings[3].fingerprint(), alone[1].fingerprint());
  EXPECT_NE(findings[2].fingerprint(), findings[3].fingerprint());
}

TEST(FingerprintTest, TellingApartTwiceChangesNothing) {
  std::vector<v1::Finding> findings(3);
  for (v1::Finding& finding : findings) finding.set_fingerprint("same");
  TellApart(findings);
  const std::string second = findings[1].fingerprint();
  TellApart(findings);
  EXPECT_EQ(findings[1].fingerprint(), second);
}

}  // namespace
}  // namespace modelcard
