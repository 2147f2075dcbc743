#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// A category of provenance and the facts that answer the same question in the
// public summary.
struct Pair {
  v1::Provenance::Source source;
  const char* fact;

  // Where the summary answers it.
  const char* summary;
  const char* other_fact = "";
};

constexpr Pair kPairs[] = {
    {v1::Provenance::PUBLIC_DATASETS, "USES_PUBLIC_DATASETS",
     "training_summary.public_datasets.used"},
    {v1::Provenance::PRIVATE_THIRD_PARTY, "HAS_LICENSED",
     "training_summary.licensed_datasets.agreements_concluded",
     "HAS_OTHER_PRIVATE"},
    {v1::Provenance::WEB_CRAWLING, "CRAWLS",
     "training_summary.crawled_data.used"},
    {v1::Provenance::USER_DATA, "USES_USER_DATA",
     "training_summary.user_data.model_interactions_used"},
    {v1::Provenance::SYNTHETIC_NOT_PUBLIC, "USES_SYNTHETIC",
     "training_summary.synthetic_data.used"},
    {v1::Provenance::OTHER_MEANS, "USES_OTHER",
     "training_summary.other_sources.used"},
};

constexpr char kSyntheticComments[] =
    "training_summary.synthetic_data.comments";

// Public data sets may hold synthetic data, which the comments of the summary
// say. Whether they do is for a person to read.
bool IsExplained(const v1::ModelDocumentation& document, const Pair& pair,
                 bool given) {
  return !given && pair.source == v1::Provenance::SYNTHETIC_NOT_PUBLIC &&
         !document.training_summary().synthetic_data().comments().empty();
}

std::vector<RelatedField> Related(const LintContext& context, const Pair& pair,
                                  bool explained) {
  std::vector<RelatedField> related = {
      {PathTo(context, pair.summary),
       context.Say("answered here in the public summary",
                   "hier in de openbare samenvatting beantwoord")}};
  if (explained) {
    related.push_back(
        {PathTo(context, kSyntheticComments),
         context.Say("perhaps explained here", "misschien hier verklaard")});
  }
  return related;
}

}  // namespace

void CheckProvenance(const LintContext& context,
                     const v1::ModelDocumentation& document,
                     Reporter& reporter) {
  const v1::Provenance& provenance =
      document.technical_documentation().data().provenance();
  if (provenance.sources().empty()) return;
  for (const Pair& pair : kPairs) {
    const auto fact = context.facts.find(pair.fact);
    if (fact == context.facts.end() || !fact->second.value) continue;
    const bool given =
        std::find(provenance.sources().begin(), provenance.sources().end(),
                  pair.source) != provenance.sources().end();
    // Private data comes under two sections of the summary.
    const auto other = context.facts.find(pair.other_fact);
    bool summary = *fact->second.value;
    if (other != context.facts.end()) {
      if (!other->second.value) continue;
      summary = summary || *other->second.value;
    }
    if (given == summary) continue;
    const bool explained = IsExplained(document, pair, given);
    const auto* source =
        v1::Provenance::Source_descriptor()->FindValueByNumber(pair.source);
    const std::string label = LabelOf(*source, context.language);
    reporter.Report({
        .check = "provenance",
        .entry = context.catalogue.Find("AIA.XI.1.2.c-2"),
        .path =
            PathTo(context, "technical_documentation.data.provenance.sources"),
        .message =
            given
                ? context.Say(
                      "provenance names \"$0\", but the public summary says "
                      "that there is none",
                      "de herkomst noemt \"$0\", maar volgens de openbare "
                      "samenvatting is die er niet",
                      label)
                : context.Say("provenance does not name \"$0\", but the public "
                              "summary does",
                              "de herkomst noemt \"$0\" niet, maar de openbare "
                              "samenvatting wel",
                              label),
        .hint =
            explained
                ? context.Say("read whether the comments explain it; otherwise "
                              "make both agree",
                              "lees of de opmerkingen het verklaren; breng ze "
                              "anders in overeenstemming")
                : context.Say("make both agree, or explain the difference in "
                              "the comments of that section and waive this "
                              "finding",
                              "breng ze in overeenstemming, of licht het "
                              "verschil toe in de opmerkingen van die afdeling "
                              "en verleen ontheffing"),
        .severity =
            explained ? std::optional(v1::Finding::WARNING) : std::nullopt,
        .related = Related(context, pair, explained),
    });
  }
}

}  // namespace modelcard
