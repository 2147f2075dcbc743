#include <algorithm>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckTrainingModalities(const LintContext& context,
                             const v1::ModelDocumentation& document,
                             Reporter& reporter) {
  const auto& types =
      document.technical_documentation().data().types().modalities();
  if (types.empty()) return;
  const auto& summary = document.training_summary().overview().modalities();
  for (int i = 0; i < summary.size(); ++i) {
    const v1::Modality modality = summary[i].modality();
    if (modality == v1::MODALITY_UNSPECIFIED ||
        std::find(types.begin(), types.end(), modality) != types.end()) {
      continue;
    }
    FieldPath path = PathTo(context, "training_summary.overview.modalities");
    path.back().index = i;
    reporter.Report({
        .check = "training_modalities",
        .entry = context.catalogue.Find("TPL.1.3.1"),
        .path = path,
        .message = context.Say(
            "the public summary names \"$0\", which is not among the types of "
            "data in the technical documentation",
            "de openbare samenvatting noemt \"$0\", dat niet onder de typen "
            "data in de technische documentatie voorkomt",
            LabelOf(*v1::Modality_descriptor()->FindValueByNumber(modality),
                    context.language)),
        .hint = context.Say("make both agree", "breng ze in overeenstemming"),
        .related = {{PathTo(context, "technical_documentation.data.types"),
                     context.Say("types of data", "typen data")}},
    });
  }
}

}  // namespace modelcard
