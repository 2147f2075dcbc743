#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/number.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "claimed_parameters";

// A way to count the parameters of some weights.
struct Count {
  uint64_t parameters;
  // The file or files.
  std::string source;
  // Says what was left out; empty for the usual count.
  std::string without = "";
};

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

void AddCounts(const ClaimContext& context, const v1::TensorFacts& tensors,
               const std::string& source, std::vector<Count>& counts) {
  uint64_t all = tensors.elements();
  const uint64_t input = tensors.input_embedding_elements();
  uint64_t head = tensors.output_head_elements();
  // Stored twice, tied parameters still count once.
  if (head > 0 && head == input && EmbeddingsAreTied(context.model)) {
    all -= head;
    head = 0;
  }
  counts.push_back({all, source});
  if (const uint64_t integers = Integers(tensors);
      integers > 0 && integers < all) {
    counts.push_back({all - integers, source,
                      context.Say("without tensors of integers",
                                  "zonder tensoren van gehele getallen")});
  }
  if (input > 0 && input < all) {
    counts.push_back({all - input, source,
                      context.Say("without input embeddings",
                                  "zonder de embeddings van de input")});
  }
  if (head > 0 && input + head < all) {
    counts.push_back(
        {all - input - head, source,
         context.Say("without input embeddings and output head",
                     "zonder de embeddings van de input en de uitvoerlaag")});
  }
}

// The counts of every set of weights, and of all sets of a format that lie in
// several directories, as the parts of a pipeline do.
std::vector<Count> CountsOf(const ClaimContext& context) {
  std::vector<Count> counts;
  std::map<int, v1::TensorFacts> sums;
  std::map<int, std::vector<std::string>> directories;
  for (const v1::WeightSet& set : context.model.weights()) {
    if (set.adapter() || !set.unknown().empty() || set.tensors().packed()) {
      continue;
    }
    AddCounts(context, set.tensors(), set.name(), counts);
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
        context, sums[format],
        context.Say("$0 files together", "$0 bestanden samen", names.size()),
        counts);
  }
  return counts;
}

std::string Listed(const std::vector<Count>& counts) {
  constexpr size_t kMaxListed = 4;
  std::string list;
  for (size_t i = 0; i < counts.size() && i < kMaxListed; ++i) {
    absl::StrAppend(&list, i == 0 ? "" : "; ", counts[i].parameters, " (",
                    counts[i].source, counts[i].without.empty() ? "" : ", ",
                    counts[i].without, ")");
  }
  return list;
}

// Why nothing can be compared; empty if something can.
std::string WhyUnknown(const ClaimContext& context) {
  std::string why = context.Say(
      "no artifact is a format of weights that is "
      "known",
      "geen bestand heeft een bekend formaat van "
      "wegingen");
  for (const v1::WeightSet& set : context.model.weights()) {
    if (set.adapter()) {
      why =
          context.Say("\"$0\" is an adapter of another model",
                      "\"$0\" is een adapter van een ander model", set.name());
    } else if (set.tensors().packed()) {
      why =
          context.Say("\"$0\" packs several weights into one number",
                      "\"$0\" pakt meerdere wegingen in één getal", set.name());
    } else if (!set.unknown().empty()) {
      why = absl::StrCat("\"", set.name(), "\": ", set.unknown());
    }
  }
  return why;
}

void CheckTotal(const ClaimContext& context, const std::vector<Count>& counts,
                double claimed, Claims& claims) {
  const FieldPath path =
      context.Path("technical_documentation.properties.total_parameters");
  const CatalogueEntry* entry = context.Entry("AIA.XI.1.1.d-2");
  // Other formats than text may write the number in words.
  int figures = SignificantFigures(context.lint.document.Literal(path));
  if (figures == 0) figures = SignificantFigures(FormatNumber(claimed));
  for (const Count& count : counts) {
    const double rounded =
        RoundTo(static_cast<double>(count.parameters), figures);
    // Finer than one parameter of any model, coarser than doubles.
    if (std::abs(claimed / rounded - 1) >= 1e-12) continue;
    if (count.without.empty()) return;
    claims.Report({
        .check = kCheck,
        .entry = entry,
        .path = path,
        .message =
            context.Say("$0 is $1, which is what \"$2\" holds $3",
                        "$0 is $1, en dat is wat \"$2\" bevat $3",
                        Name(context.lint, entry, path), FormatNumber(claimed),
                        count.source, count.without),
        .hint = context.Say("all parameters together are $0",
                            "alle parameters samen zijn $0",
                            counts.front().parameters),
        .severity = v1::Finding::NOTE,
    });
    return;
  }
  claims.Report({
      .check = kCheck,
      .entry = entry,
      .path = path,
      .message = context.Say("$0 is $1, but the artifacts hold $2",
                             "$0 is $1, maar de bestanden bevatten $2",
                             Name(context.lint, entry, path),
                             FormatNumber(claimed), Listed(counts)),
      .hint = context.Say("write $0, or name the right artifacts",
                          "schrijf $0, of noem de juiste bestanden",
                          counts.front().parameters),
  });
}

void CheckRange(const ClaimContext& context, const std::vector<Count>& counts,
                Claims& claims) {
  const auto& properties =
      context.document.technical_documentation().properties();
  const auto* value =
      v1::ModelProperties::ParameterRange_descriptor()->FindValueByNumber(
          properties.parameter_range());
  if (value == nullptr || !value->options().HasExtension(v1::bracket)) return;
  const v1::Bracket& bracket = value->options().GetExtension(v1::bracket);
  for (const Count& count : counts) {
    const auto parameters = static_cast<double>(count.parameters);
    if (parameters >= bracket.above() &&
        (!bracket.has_up_to() || parameters <= bracket.up_to())) {
      return;
    }
  }
  const FieldPath path =
      context.Path("technical_documentation.properties.parameter_range");
  const CatalogueEntry* entry = context.Entry("AIA.XI.1.1.d-3");
  claims.Report({
      .check = kCheck,
      .entry = entry,
      .path = path,
      .message =
          context.Say("$0 is $1, but the artifacts hold $2",
                      "$0 is $1, maar de bestanden bevatten $2",
                      Name(context.lint, entry, path),
                      LabelOf(*value, context.lint.language), Listed(counts)),
      .hint = context.Say("choose the range that holds this number",
                          "kies de bandbreedte waarin dit aantal valt"),
  });
}

}  // namespace

void CheckClaimedParameters(const ClaimContext& context, Claims& claims) {
  const auto& properties =
      context.document.technical_documentation().properties();
  const double total = properties.total_parameters();
  const bool has_total = std::isfinite(total) && total > 0;
  const bool has_range = properties.parameter_range() !=
                         v1::ModelProperties::PARAMETER_RANGE_UNSPECIFIED;
  if (!has_total && !has_range) return;
  const std::vector<Count> counts = CountsOf(context);
  if (counts.empty() || counts.front().parameters == 0) {
    const FieldPath path = context.Path(
        has_total ? "technical_documentation.properties.total_parameters"
                  : "technical_documentation.properties.parameter_range");
    const CatalogueEntry* entry =
        context.Entry(has_total ? "AIA.XI.1.1.d-2" : "AIA.XI.1.1.d-3");
    claims.Report({
        .check = kCheck,
        .entry = entry,
        .path = path,
        .message =
            context.Say("$0 could not be compared with the artifacts: $1",
                        "$0 kon niet met de bestanden worden vergeleken: $1",
                        Name(context.lint, entry, path), WhyUnknown(context)),
        .severity = v1::Finding::NOTE,
    });
    return;
  }
  // The linter compares total and range with each other elsewhere.
  if (has_total) {
    CheckTotal(context, counts, total, claims);
  } else {
    CheckRange(context, counts, claims);
  }
}

}  // namespace modelcard
