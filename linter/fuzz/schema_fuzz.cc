// Any bytes as a descriptor set with requirements of an organisation: refused
// in words, or a catalogue with more in it than the linter's own.

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/log/absl_check.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/extra_schemas.h"
#include "modelcard/v1/model_documentation.pb.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using modelcard::Catalogue;
  const auto& root = *modelcard::v1::ModelDocumentation::descriptor();
  const auto schemas = modelcard::ExtraSchemas::Load(
      root,
      {{"fuzz.bin", std::string(reinterpret_cast<const char*>(data), size)}});
  if (!schemas.ok()) {
    ABSL_CHECK(!schemas.status().message().empty());
    return 0;
  }
  ABSL_CHECK(!(*schemas)->extensions().empty());
  const auto catalogue = Catalogue::Of(root, (*schemas)->extensions());
  ABSL_CHECK(catalogue.ok() || !catalogue.status().message().empty());
  return 0;
}
