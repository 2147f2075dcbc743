// The command `modelcard`.

#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "linter/cli/commands.h"
#include "linter/cli/console.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // https://no-color.org
  const char* no_color = std::getenv("NO_COLOR");
  const bool color =
      isatty(STDOUT_FILENO) && (no_color == nullptr || *no_color == '\0');
  return modelcard::RunModelcard(
      modelcard::Arguments(argv + 1, argv + argc),
      {std::cout, std::cerr, color, isatty(STDERR_FILENO) != 0});
}
