// The checks of claims, a file each; claim.cc runs them.

#ifndef LINTER_CLAIM_CLAIMS_H_
#define LINTER_CLAIM_CLAIMS_H_

#include "linter/claim/claim.h"

namespace modelcard {

// Artifacts that break their format, or contradict each other.
void CheckBrokenArtifacts(const ClaimContext& context, Claims& claims);

// `total_parameters` and `parameter_range` against the tensors.
void CheckClaimedParameters(const ClaimContext& context, Claims& claims);

// Class, number of layers and of experts in the text on the architecture.
void CheckClaimedArchitecture(const ClaimContext& context, Claims& claims);

// The maximum input in tokens against the context length.
void CheckClaimedContext(const ClaimContext& context, Claims& claims);

// Inputs that the configuration shows and the document does not list.
void CheckClaimedModalities(const ClaimContext& context, Claims& claims);

// SPDX identifiers against the text of the licence.
void CheckClaimedLicence(const ClaimContext& context, Claims& claims);

// Number formats named in the text on architecture and design.
void CheckClaimedPrecision(const ClaimContext& context, Claims& claims);

// Names and digests given as evidence of authenticity, and the digest of public
// weights.
void CheckClaimedDigests(const ClaimContext& context, Claims& claims);

// Digests of an OpenSSF model signature.
void CheckSignedDigests(const ClaimContext& context, Claims& claims);

// The model that an adapter or a conversion says it was made from.
void CheckClaimedBaseModel(const ClaimContext& context, Claims& claims);

}  // namespace modelcard

#endif  // LINTER_CLAIM_CLAIMS_H_
