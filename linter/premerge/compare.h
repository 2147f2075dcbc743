// What became worse about one model between two builds.

#ifndef LINTER_PREMERGE_COMPARE_H_
#define LINTER_PREMERGE_COMPARE_H_

#include <memory>
#include <optional>
#include <vector>

#include "google/protobuf/message.h"
#include "modelcard/v1/manifest.pb.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// A model as one build left it.
struct ModelState {
  v1::LintReport report;

  // Only of a model that passed.
  std::optional<v1::Statement> manifest;

  // What its sources say together; null if they cannot be read.
  std::shared_ptr<const google::protobuf::Message> document;
};

// Whether it can be told that artifacts changed and their documentation did
// not. Of documents that differ it need not be.
bool ArtifactsAreKnown(const ModelState& base, const ModelState& head);

// Sorted by kind, then by what it is about.
std::vector<v1::WorseThanBase> WorseThan(const ModelState& base,
                                         const ModelState& head);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_COMPARE_H_
