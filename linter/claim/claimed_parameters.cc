#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/number.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "linter/claim/parameter_count.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "claimed_parameters";

std::string Listed(const std::vector<ParameterCount>& counts) {
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

void CheckTotal(const ClaimContext& context,
                const std::vector<ParameterCount>& counts, double claimed,
                Claims& claims) {
  const FieldPath path =
      context.Path("technical_documentation.properties.total_parameters");
  const CatalogueEntry* entry = context.Entry("AIA.XI.1.1.d-2");
  // Other formats than text may write the number in words.
  int figures = SignificantFigures(context.lint.document.Literal(path));
  if (figures == 0) figures = SignificantFigures(FormatNumber(claimed));
  for (const ParameterCount& count : counts) {
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

void CheckRange(const ClaimContext& context,
                const std::vector<ParameterCount>& counts, Claims& claims) {
  const auto& properties =
      context.document.technical_documentation().properties();
  const auto* value =
      v1::ModelProperties::ParameterRange_descriptor()->FindValueByNumber(
          properties.parameter_range());
  if (value == nullptr || !value->options().HasExtension(v1::bracket)) return;
  const v1::Bracket& bracket = value->options().GetExtension(v1::bracket);
  for (const ParameterCount& count : counts) {
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
  const std::vector<ParameterCount> counts =
      CountParameters(context.model, context.lint.language);
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
