#include "linter/claim/parameter_count.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// Masks, positions and counters, which are stored and not trained.
bool IsInteger(absl::string_view dtype) {
  return dtype == "BOOL" ||
         (absl::StartsWith(dtype, "I") && !absl::StartsWith(dtype, "IQ")) ||
         absl::StartsWith(dtype, "U");
}

uint64_t Integers(const v1::TensorFacts& tensors) {
  uint64_t sum = 0;
  for (const v1::DtypeFacts& dtype : tensors.dtypes()) {
    if (IsInteger(dtype.dtype())) sum += dtype.elements();
  }
  return sum;
}

// Whether a configuration says that input embeddings and output head are one.
bool EmbeddingsAreTied(const v1::ModelFacts& model) {
  for (const v1::ArtifactFacts& artifact : model.artifacts()) {
    if (artifact.declared().tied_embeddings().value() == "true") return true;
  }
  return false;
}

void AddCounts(const v1::ModelFacts& model, const v1::TensorFacts& tensors,
               const std::string& source, Language language,
               std::vector<ParameterCount>& counts) {
  uint64_t all = tensors.elements();
  const uint64_t input = tensors.input_embedding_elements();
  uint64_t head = tensors.output_head_elements();
  // Stored twice, tied parameters still count once.
  if (head > 0 && head == input && EmbeddingsAreTied(model)) {
    all -= head;
    head = 0;
  }
  counts.push_back({all, source});
  if (const uint64_t integers = Integers(tensors);
      integers > 0 && integers < all) {
    counts.push_back({all - integers, source,
                      Say(language, "without tensors of integers",
                          "zonder tensoren van gehele getallen")});
  }
  if (input > 0 && input < all) {
    counts.push_back({all - input, source,
                      Say(language, "without input embeddings",
                          "zonder de embeddings van de input")});
  }
  if (head > 0 && input + head < all) {
    counts.push_back(
        {all - input - head, source,
         Say(language, "without input embeddings and output head",
             "zonder de embeddings van de input en de uitvoerlaag")});
  }
}

}  // namespace

std::vector<ParameterCount> CountParameters(const v1::ModelFacts& model,
                                            Language language) {
  std::vector<ParameterCount> counts;
  std::map<int, v1::TensorFacts> sums;
  std::map<int, std::vector<std::string>> directories;
  for (const v1::WeightSet& set : model.weights()) {
    if (set.adapter() || !set.unknown().empty() || set.tensors().packed()) {
      continue;
    }
    AddCounts(model, set.tensors(), set.name(), language, counts);
    const size_t slash = set.name().rfind('/');
    directories[set.format()].push_back(
        slash == std::string::npos ? "" : set.name().substr(0, slash));
    v1::TensorFacts& sum = sums[set.format()];
    sum.set_elements(sum.elements() + set.tensors().elements());
  }
  for (auto& [format, names] : directories) {
    std::sort(names.begin(), names.end());
    const bool apart =
        std::adjacent_find(names.begin(), names.end()) == names.end();
    if (names.size() < 2 || !apart) continue;
    AddCounts(
        model, sums[format],
        Say(language, "$0 files together", "$0 bestanden samen", names.size()),
        language, counts);
  }
  return counts;
}

}  // namespace modelcard
