// How files are named in reports.

#ifndef LINTER_CLI_SOURCE_NAME_H_
#define LINTER_CLI_SOURCE_NAME_H_

#include <string>

namespace modelcard {

// The path without Bazel's output directory, which differs from one
// configuration to the next: a generated file is known by its package.
std::string SourceName(const std::string& path);

}  // namespace modelcard

#endif  // LINTER_CLI_SOURCE_NAME_H_
