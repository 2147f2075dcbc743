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

}  // namespace
}  // namespace modelcard
