// In which lines the keys of JSON files stand.

#ifndef LINTER_CLI_JSON_LINES_H_
#define LINTER_CLI_JSON_LINES_H_

#include <map>
#include <string>

#include "absl/container/flat_hash_map.h"

namespace modelcard {

class JsonLines {
 public:
  // Paths of files by what they are called.
  explicit JsonLines(const absl::flat_hash_map<std::string, std::string>& paths)
      : paths_(paths) {}

  // Line of a key such as "text_config.vocab_size" or "architectures.0", from
  // 1; 0 if it cannot be told, for example because the file is no JSON.
  int LineOf(const std::string& name, const std::string& key) const;

 private:
  using Lines = std::map<std::string, int>;

  const Lines& LinesOf(const std::string& name) const;

  const absl::flat_hash_map<std::string, std::string>& paths_;
  mutable std::map<std::string, Lines> read_;
};

}  // namespace modelcard

#endif  // LINTER_CLI_JSON_LINES_H_
