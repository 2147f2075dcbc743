#include "linter/finding/fingerprint.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/sha256.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// "sizes[2].unit" without the index, which moves when an entry is added.
std::string WithoutIndexes(absl::string_view field_path) {
  std::string path;
  bool in_index = false;
  for (size_t i = 0; i < field_path.size(); ++i) {
    const char c = field_path[i];
    // A bracket at the start of a step opens an extension's name.
    if (c == '[' && i > 0 && field_path[i - 1] != '.') in_index = true;
    if (!in_index) path += c;
    if (c == ']') in_index = false;
  }
  return path;
}

}  // namespace

std::string Fingerprint(absl::string_view rule, absl::string_view check,
                        absl::string_view field_path, absl::string_view value) {
  // No part but the last can hold a line break.
  return Sha256Hex(absl::StrCat(rule, "\n", check, "\n",
                                WithoutIndexes(field_path), "\n", value));
}

void TellApart(std::vector<v1::Finding>& findings) {
  // Within a file only: what another document holds changes nothing in this.
  absl::flat_hash_map<std::pair<std::string, std::string>, int> seen;
  for (v1::Finding& finding : findings) {
    const int before = seen[{finding.path(), finding.fingerprint()}]++;
    if (before == 0) continue;
    finding.set_fingerprint(
        Sha256Hex(absl::StrCat(finding.fingerprint(), "\n", before)));
  }
}

}  // namespace modelcard
