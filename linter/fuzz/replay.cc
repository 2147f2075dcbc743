// Runs a fuzz target over the files and directories named on the command line,
// each file also cut short and with single bytes changed.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

int runs = 0;

void Run(const std::string& input) {
  ++runs;
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()),
                         input.size());
}

void Replay(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string input{std::istreambuf_iterator<char>(file), {}};
  Run(input);
  // About sixty variants of each kind, the same ones every time.
  const size_t step = input.size() / 61 + 1;
  for (size_t i = 0; i < input.size(); i += step) {
    Run(input.substr(0, i));
    std::string changed = input;
    changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
    Run(changed);
    Run(input.substr(0, i) + input.substr(i + 1));
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) {
      Replay(argv[i]);
      continue;
    }
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file()) Replay(entry.path());
    }
  }
  std::printf("%d inputs\n", runs);
  // No corpus is no test.
  return runs > 100 ? 0 : 1;
}
