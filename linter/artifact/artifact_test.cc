#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "absl/status/status_matchers.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/copy_file.h"
#include "linter/artifact/inspect.h"
#include "linter/artifact/sha256.h"

namespace modelcard {
namespace {

using ::absl_testing::IsOk;
using ::absl_testing::StatusIs;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Path(const std::string& name) {
  return absl::StrCat(testing::TempDir(), "/", name);
}

std::string Write(const std::string& name, const std::string& content) {
  std::ofstream(Path(name), std::ios::binary) << content;
  return Path(name);
}

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A file of `size` bytes with data at its end only.
std::string WriteSparse(const std::string& name, off_t size) {
  const std::string path = Path(name);
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0640);
  EXPECT_GE(fd, 0);
  EXPECT_EQ(pwrite(fd, "end", 3, size - 3), 3);
  EXPECT_EQ(close(fd), 0);
  return path;
}

int64_t BlocksOf(const std::string& path) {
  struct stat info;
  EXPECT_EQ(stat(path.c_str(), &info), 0);
  return info.st_blocks;
}

const Progress kNoProgress = [](uint64_t, uint64_t) {};

// Test vectors of FIPS 180-4.
TEST(Sha256Test, KnownDigests) {
  EXPECT_EQ(Sha256Hex(""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 million;
  for (int i = 0; i < 1000; ++i) million.Update(std::string(1000, 'a'));
  EXPECT_EQ(million.Hex(),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(InspectTest, SizeAndDigest) {
  const auto facts = Inspect(Write("abc", "abc"), "dir/abc", kNoProgress);
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->name(), "dir/abc");
  EXPECT_EQ(facts->size(), 3u);
  EXPECT_EQ(facts->sha256(), Sha256Hex("abc"));
}

TEST(InspectTest, EmptyFile) {
  const auto facts = Inspect(Write("empty", ""), "empty", kNoProgress);
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->size(), 0u);
}

TEST(InspectTest, ProgressReachesTheEnd) {
  uint64_t last = 0;
  ASSERT_THAT(Inspect(WriteSparse("sparse", 5 << 20), "s",
                      [&](uint64_t read, uint64_t size) {
                        EXPECT_GT(read, last);
                        EXPECT_EQ(size, uint64_t{5} << 20);
                        last = read;
                      }),
              IsOk());
  EXPECT_EQ(last, uint64_t{5} << 20);
}

TEST(InspectTest, AFileThatGrowsWhileItIsReadIsRefused) {
  const std::string path = Write("growing", std::string(3 << 20, 'a'));
  bool grown = false;
  EXPECT_THAT(Inspect(path, "g",
                      [&](uint64_t, uint64_t) {
                        if (grown) return;
                        grown = true;
                        std::ofstream(path, std::ios::app) << "more";
                      }),
              StatusIs(absl::StatusCode::kAborted, HasSubstr("changed")));
}

TEST(InspectTest, AFileThatShrinksWhileItIsReadIsRefused) {
  const std::string path = WriteSparse("shrinking", 64 << 20);
  EXPECT_THAT(Inspect(path, "s",
                      [&](uint64_t, uint64_t) {
                        EXPECT_EQ(truncate(path.c_str(), 1), 0);
                      }),
              StatusIs(absl::StatusCode::kAborted, HasSubstr("changed")));
}

// What a thread has read ahead would not show it.
TEST(InspectTest, AFileThatIsWrittenToWhileItIsReadIsRefused) {
  const std::string path = Write("written", std::string(3 << 20, 'a'));
  const timespec past[2] = {{0, UTIME_OMIT}, {1000, 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), past, 0), 0);
  EXPECT_THAT(Inspect(path, "w",
                      [&](uint64_t, uint64_t) {
                        std::fstream(path, std::ios::in | std::ios::out) << "b";
                      }),
              StatusIs(absl::StatusCode::kAborted, HasSubstr("changed")));
}

TEST(InspectTest, AllOfAnArtifactInOnePass) {
  const auto facts = Inspect("testdata/artifact/model.safetensors",
                             "m/model.safetensors", kNoProgress);
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->format(), v1::SAFETENSORS);
  EXPECT_EQ(facts->tensors().elements(), 23u);
  EXPECT_EQ(facts->sha256().size(), 64u);
}

// The directory of an archive is at its end.
TEST(InspectTest, AnArchive) {
  const auto facts = Inspect("testdata/artifact/pytorch_model.bin",
                             "pytorch_model.bin", kNoProgress);
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->format(), v1::PYTORCH_ZIP);
  EXPECT_EQ(facts->sha256().size(), 64u);
}

TEST(InspectTest, AFormatThatIsNotKnown) {
  const auto facts = Inspect(Write("x.dat", "GGM"), "x.dat", kNoProgress);
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->format(), v1::UNKNOWN_FORMAT);
}

TEST(InspectTest, TheHeaderAlone) {
  const auto facts =
      InspectHeader("testdata/artifact/model.safetensors", "model.safetensors");
  ASSERT_THAT(facts, IsOk());
  EXPECT_EQ(facts->tensors().elements(), 23u);
  EXPECT_EQ(facts->sha256(), "");
  EXPECT_THAT(InspectHeader(Path("none"), "n"), Not(IsOk()));
}

TEST(InspectTest, SymbolicLinks) {
  const std::string target = Write("link_target", "abc");
  ASSERT_EQ(symlink(target.c_str(), Path("link").c_str()), 0);
  EXPECT_THAT(Inspect(Path("link"), "l", kNoProgress), IsOk())
      << "a sandbox shows files as links";
  ASSERT_EQ(symlink(Path("loop").c_str(), Path("loop").c_str()), 0);
  EXPECT_THAT(Inspect(Path("loop"), "l", kNoProgress), Not(IsOk()));
  ASSERT_EQ(symlink("/dev/zero", Path("zero").c_str()), 0);
  EXPECT_THAT(Inspect(Path("zero"), "l", kNoProgress).status().message(),
              HasSubstr("not a regular file"));
}

TEST(InspectTest, WhatIsNoFile) {
  EXPECT_THAT(Inspect(Path("none"), "n", kNoProgress),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("none")));
  EXPECT_THAT(Inspect(testing::TempDir(), "n", kNoProgress).status().message(),
              HasSubstr("not a regular file"));
  ASSERT_EQ(mkfifo(Path("fifo").c_str(), 0600), 0);
  EXPECT_THAT(Inspect(Path("fifo"), "n", kNoProgress).status().message(),
              HasSubstr("not a regular file"));
}

TEST(CopyFileTest, SameBytesAndPermissions) {
  const std::string from = Write("from", std::string(3000000, 'x') + "y");
  ASSERT_EQ(chmod(from.c_str(), 0750), 0);
  ASSERT_THAT(CopyFile(from, Path("to")), IsOk());
  EXPECT_EQ(Read(Path("to")), Read(from));
  struct stat info;
  ASSERT_EQ(stat(Path("to").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0750u);
}

TEST(CopyFileTest, HolesStayHoles) {
  const std::string from = WriteSparse("holes", 64 << 20);
  ASSERT_THAT(CopyFile(from, Path("holes_copy")), IsOk());
  EXPECT_EQ(Read(Path("holes_copy")), Read(from));
  EXPECT_LE(BlocksOf(Path("holes_copy")), BlocksOf(from) + 64);
}

TEST(CopyFileTest, FileThatEndsInAHole) {
  const std::string from = Write("tail", "head");
  ASSERT_EQ(truncate(from.c_str(), 1 << 20), 0);
  ASSERT_THAT(CopyFile(from, Path("tail_copy")), IsOk());
  EXPECT_EQ(Read(Path("tail_copy")), Read(from));
}

TEST(CopyFileTest, OnFailureNothingIsLeftBehind) {
  EXPECT_THAT(CopyFile(Path("not_there"), Path("target")), Not(IsOk()));
  EXPECT_NE(access(Path("target").c_str(), F_OK), 0);
  EXPECT_THAT(CopyFile(Write("ok", "a"), Path("no/such/dir/target")),
              Not(IsOk()));
}

}  // namespace
}  // namespace modelcard
