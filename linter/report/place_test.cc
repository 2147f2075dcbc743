#include "linter/report/place.h"

#include "gtest/gtest.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

TEST(PlaceTest, APathIsPrintedAsItIs) {
  for (const char* path :
       {"a.textproto", "models/a b.md", "/abs/::x.md", "../up:1.md",
        "één.textproto", "#x.md", ".hidden::x", "./::x"}) {
    EXPECT_EQ(PrintablePath(path), path);
  }
}

TEST(PlaceTest, APathIsNoCommandOfABuildServer) {
  EXPECT_EQ(PrintablePath("::error file=x::y.md"), "./::error file=x::y.md");
  EXPECT_EQ(PrintablePath(" \t::error::y.md"), "./ \t::error::y.md");
  EXPECT_EQ(PrintablePath("\u00A0::error::y.md"), "./\u00A0::error::y.md");
  EXPECT_EQ(PrintablePath("##[error]y.md"), "./#�[error]y.md");
  EXPECT_EQ(PrintablePath("##teamcity[x].md"), "./#�teamcity[x].md");
  EXPECT_EQ(PrintablePath("x\n::error::y.md"), "./x�::error::y.md");
}

TEST(PlaceTest, WithoutALineThereIsNoColumn) {
  EXPECT_EQ(PlaceText("a.md", 3, 5), "a.md:3:5");
  EXPECT_EQ(PlaceText("a.md", 0, 0), "a.md");
}

TEST(PlaceTest, AnotherPlaceSaysWhatStandsThere) {
  v1::RelatedPlace place;
  place.set_path("b.yaml");
  place.set_line(3);
  place.set_column(5);
  EXPECT_EQ(RelatedText(place), "b.yaml:3:5");
  place.set_message("`1\x1b` here");
  EXPECT_EQ(RelatedText(place), "b.yaml:3:5: `1�` here");
}

}  // namespace
}  // namespace modelcard
