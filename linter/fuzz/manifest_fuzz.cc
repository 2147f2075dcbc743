// Any bytes as the manifest of a shipped directory: `modelcard verify` must say
// in words what is wrong, and read nothing outside that directory.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"

namespace modelcard {
namespace {

// A directory with one file in it, "tulip/config.json", and room for the
// manifest next to that.
std::string MakeDirectory() {
  std::string path =
      (std::filesystem::temp_directory_path() / "modelcard-fuzz-XXXXXX")
          .string();
  ABSL_CHECK(mkdtemp(path.data()) != nullptr);
  std::filesystem::create_directory(path + "/tulip");
  std::ofstream(path + "/tulip/config.json") << "{}";
  return path;
}

void Verify(const uint8_t* data, size_t size) {
  static const std::string& directory = *new std::string(MakeDirectory());
  const std::string manifest = directory + "/tulip.manifest.json";
  std::ofstream(manifest, std::ios::binary)
      .write(reinterpret_cast<const char*>(data),
             static_cast<std::streamsize>(size));
  std::ostringstream out, err;
  const int code = VerifyCommand(
      {manifest, absl::StrCat("--artifacts=", directory, "/tulip")},
      {out, err});
  ABSL_CHECK(code == kPassed || code == kFindings || code == kUnusable);
  ABSL_CHECK((code == kUnusable) == !err.str().empty());
  // The directory above is none of its business.
  ABSL_CHECK(out.str().find("tulip.manifest.json: ") == std::string::npos ||
             code != kPassed);
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  modelcard::Verify(data, size);
  return 0;
}
