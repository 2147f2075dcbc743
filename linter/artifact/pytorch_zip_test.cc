#include <cstdint>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

// An archive of files that are stored as they are.
struct Zip {
  std::string local, directory;
  uint64_t entries = 0;

  Zip& Add(const std::string& name, size_t size, uint64_t said_size,
           uint64_t at) {
    local += "PK\3\4" + std::string(22, '\0') + Bytes(name.size(), 2) +
             Bytes(0, 2) + name + std::string(size, 'w');
    directory += "PK\1\2" + std::string(16, '\0') + Bytes(size, 4) +
                 Bytes(said_size, 4) + Bytes(name.size(), 2) +
                 std::string(12, '\0') + Bytes(at, 4) + name;
    ++entries;
    return *this;
  }
  Zip& Add(const std::string& name, size_t size) {
    return Add(name, size, size, local.size());
  }
  std::string End(uint64_t count, uint64_t size, uint64_t at) const {
    return std::string("PK\5\6") + Bytes(0, 4) + Bytes(count, 2) +
           Bytes(count, 2) + Bytes(size, 4) + Bytes(at, 4) + Bytes(0, 2);
  }
  std::string File() const {
    return local + directory + End(entries, directory.size(), local.size());
  }
};

v1::ArtifactFacts Facts(const std::string& file) {
  return FactsAbout("pytorch_model.bin", file);
}

Zip Torch() {
  return Zip().Add("m/data.pkl", 9).Add("m/data/0", 40).Add("m/data/1", 8);
}

TEST(PytorchZipTest, IsListedAndNotOpened) {
  const auto facts = Facts(Torch().File());
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format(), v1::PYTORCH_ZIP);
  EXPECT_EQ(facts.metadata(0).value(), "2");
  EXPECT_EQ(facts.metadata(1).value(), "48");
  EXPECT_FALSE(facts.has_tensors());
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), HasSubstr("is not run"));
}

TEST(PytorchZipTest, OtherArchivesAreOfNoKnownFormat) {
  const auto facts = Facts(Zip().Add("a.txt", 3).File());
  EXPECT_EQ(facts.format(), v1::UNKNOWN_FORMAT);
  EXPECT_EQ(FirstFault(facts), "");
}

TEST(PytorchZipTest, ADirectoryOf64Bits) {
  const Zip zip = Torch();
  const uint64_t at = zip.local.size(), size = zip.directory.size();
  const std::string record = "PK\6\6" + std::string(28, '\0') + Bytes(3, 8) +
                             Bytes(size, 8) + Bytes(at, 8);
  const std::string locator =
      std::string("PK\6\7") + Bytes(0, 4) + Bytes(at + size, 8) + Bytes(1, 4);
  EXPECT_EQ(Facts(zip.local + zip.directory + record + locator +
                  zip.End(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF))
                .metadata(0)
                .value(),
            "2");
}

TEST(PytorchZipTest, Broken) {
  const auto fault = [](const std::string& file) {
    return FirstFault(Facts(file));
  };
  const Zip zip = Torch();
  EXPECT_THAT(fault(zip.File().substr(0, 100)),
              HasSubstr("a ZIP archive without its directory"));
  EXPECT_THAT(fault(zip.local + zip.directory +
                    zip.End(1000, zip.directory.size(), zip.local.size())),
              HasSubstr("cannot hold 1000 entries"));
  EXPECT_THAT(fault(zip.local + zip.directory +
                    zip.End(2, zip.directory.size(), zip.local.size())),
              HasSubstr("the directory ends here"));
  EXPECT_THAT(fault(zip.local + zip.directory + zip.End(1, 9999, 50)),
              HasSubstr("the directory is said to have 9999 bytes"));
  EXPECT_THAT(fault(Zip().Add("a", 4, 4, 1000).File()),
              HasSubstr("\"a\": 4 bytes from byte 1000 on run into"));
  EXPECT_THAT(fault(Zip().Add("a", 4, 5, 0).File()),
              HasSubstr("has two sizes: 4 and 5"));
  EXPECT_THAT(fault(Torch().Add("m/data/0", 1).File()),
              HasSubstr("tensor \"m/data/0\" appears twice"));
}

TEST(PickleTest, IsNotOpened) {
  const auto facts = FactsAbout("model.pt", "\x80\x02}q");
  EXPECT_EQ(facts.format(), v1::PICKLE);
  EXPECT_EQ(facts.unknown_size(), 1);
}

}  // namespace
}  // namespace modelcard
