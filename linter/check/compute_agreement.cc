#include <cmath>
#include <string>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

// Commission Guidelines, point 123: an estimate is right within 30 %.
constexpr double kMargin = 0.3;

}  // namespace

void CheckComputeAgreement(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  constexpr char kExact[] = "AIA.XI.1.2.d-4";
  const v1::Compute& compute = document.technical_documentation().compute();
  if (!compute.has_training_flop()) return;
  const double exact = compute.training_flop();
  const auto compare = [&](const char* id, const char* path, bool given,
                           double flop) {
    if (!given || std::abs(flop - exact) <= kMargin * exact) return;
    const CatalogueEntry* entry = context.catalogue.Find(id);
    reporter.Report({
        .check = "compute_agreement",
        .entry = entry,
        .path = PathTo(context, path),
        .message = context.Say(
            "$0 is $1 FLOP, but $2 is $3", "$0 is $1 FLOP, maar $2 is $3",
            Name(context, entry, PathTo(context, path)), FormatNumber(flop),
            Name(context, context.catalogue.Find(kExact),
                 context.catalogue.Find(kExact)->path),
            FormatNumber(exact)),
        .hint = context.Say("correct one of both: they may differ by 30 %",
                            "verbeter een van beide: zij mogen 30 % "
                            "verschillen"),
        .related = {{context.catalogue.Find(kExact)->path,
                     context.Say("training compute is $0 FLOP",
                                 "de rekenhoeveelheid is $0 FLOP",
                                 FormatNumber(exact))}},
    });
  };
  const v1::ComputeLedger& ledger = document.compute_ledger();
  compare("GL.118", "compute_ledger.total_flop", ledger.has_total_flop(),
          ledger.total_flop());
  const v1::IndicativeCriterion& criterion =
      document.scope().indicative_criterion();
  compare("GL.17", "scope.indicative_criterion.training_flop",
          criterion.has_training_flop(), criterion.training_flop());
}

}  // namespace modelcard
