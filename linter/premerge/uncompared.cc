#include "linter/premerge/uncompared.h"

#include <set>
#include <string>
#include <vector>

#include "linter/document/both.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/summary.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// A target that has a report now and none at the base.
Both WithoutBase(const PremergeInput& input, const std::string& label) {
  if (input.base_build->targets.contains(label)) {
    return InBoth("$0, which could not be built at the base",
                  "$0, dat bij de basis niet kon worden gebouwd", label);
  }
  return InBoth(
      "$0, which is not there at the base: if it was renamed, look for what it "
      "says less",
      "$0, dat er bij de basis niet is: als het hernoemd is, kijk dan of het "
      "minder zegt",
      label);
}

std::set<std::string> SchemasOf(const v1::LintReport& report) {
  std::set<std::string> digests;
  for (const v1::InputFile& file : report.extra_schemas()) {
    digests.insert(file.digest());
  }
  return digests;
}

// What is not compared of a target that has a report in both commits.
void AddParts(const std::string& label, const ModelState& base,
              const ModelState& head, std::vector<Both>& sentences) {
  if (base.document == nullptr || head.document == nullptr) {
    sentences.push_back(InBoth(
        "the answers of $0: its documents, or the schema of the organisation "
        "that they are written in, are not all there as its reports name them",
        "de antwoorden van $0: zijn documenten, of het schema van de "
        "organisatie waarin ze geschreven zijn, zijn er niet alle zoals zijn "
        "rapporten ze noemen",
        label));
  } else if (SchemasOf(base.report) != SchemasOf(head.report)) {
    sentences.push_back(
        InBoth("the answers of $0 to the organisation itself, whose schema is "
               "another one",
               "de antwoorden van $0 aan de organisatie zelf, die een ander "
               "schema heeft",
               label));
  }
  if (!ArtifactsAreKnown(base, head)) {
    sentences.push_back(InBoth(
        "the artifacts of $0, whose documents are the same: only a model that "
        "passes has their digests",
        "de artefacten van $0, waarvan de documenten dezelfde zijn: alleen een "
        "model dat geslaagd is heeft hun digests",
        label));
  }
}

}  // namespace

std::vector<Both> Uncompared(const PremergeInput& input) {
  std::vector<Both> sentences;
  if (!input.base_build) return sentences;
  const std::set<std::string> labels(input.targets.begin(),
                                     input.targets.end());
  for (const std::string& label : labels) {
    const auto head = input.head.find(label);
    if (head == input.head.end()) continue;  // it has no verdict either
    const auto base = input.base.find(label);
    if (base == input.base.end()) {
      sentences.push_back(WithoutBase(input, label));
      continue;
    }
    AddParts(label, base->second, head->second, sentences);
  }
  return sentences;
}

}  // namespace modelcard
