// Licences that the Open Source Initiative has approved.

#ifndef LINTER_FACT_OSI_LICENCES_H_
#define LINTER_FACT_OSI_LICENCES_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace modelcard {

// SPDX identifiers, sorted by their bytes.
absl::Span<const absl::string_view> OsiLicences();

// Exactly as SPDX writes it: "Apache-2.0", not "apache-2.0". Also one that SPDX
// has deprecated for another.
bool IsOsiApproved(absl::string_view spdx_id);

// The identifier that SPDX has put in the place of a deprecated one of an
// approved licence; empty if it is not deprecated.
absl::string_view SuccessorOf(absl::string_view spdx_id);

// An SPDX expression as SPDX spells it, for example "MIT OR Apache-2.0" of "mit
// or apache-2.0": identifiers are the same in either case. Empty if it is none
// or if one of its licences is not approved.
std::string ApprovedSpelling(absl::string_view expression);

}  // namespace modelcard

#endif  // LINTER_FACT_OSI_LICENCES_H_
