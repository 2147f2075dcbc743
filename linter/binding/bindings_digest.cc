#include "linter/binding/bindings_digest.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "linter/artifact/sha256.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

std::string BindingsText(const v1::ModelDocumentation& document) {
  std::vector<std::string> lines;
  for (const v1::Binding& binding : document.bindings()) {
    lines.push_back(absl::StrCat(v1::Binding::Kind_Name(binding.kind()), " ",
                                 binding.digest(), " ",
                                 absl::Utf8SafeCEscape(binding.name()), "\n"));
  }
  std::ranges::sort(lines);
  return absl::StrJoin(lines, "");
}

std::string BindingsDigest(const v1::ModelDocumentation& document) {
  return absl::StrCat("sha256:", Sha256Hex(BindingsText(document)));
}

}  // namespace modelcard
