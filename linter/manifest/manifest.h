// The attestation that a gated model ships with.

#ifndef LINTER_MANIFEST_MANIFEST_H_
#define LINTER_MANIFEST_MANIFEST_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/manifest.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// What a manifest is made of.
struct ManifestParts {
  std::string model;
  std::vector<v1::ArtifactFacts> artifacts;
  v1::LintReport report;

  // Name and digest of the normalised documentation.
  v1::ResourceDescriptor documentation;

  // Manifests, named by the build labels of the models.
  std::vector<v1::ResourceDescriptor> base_models;

  // SHA-256 of the linter, in hexadecimal digits.
  std::string linter_digest;
  bool artifacts_elsewhere = false;
};

// The in-toto Statement, version 1. Fails unless the report says that the
// documentation passed.
absl::StatusOr<v1::Statement> MakeManifest(const ManifestParts& parts);

}  // namespace modelcard

#endif  // LINTER_MANIFEST_MANIFEST_H_
