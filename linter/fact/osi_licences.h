// Licences that the Open Source Initiative has approved.

#ifndef LINTER_FACT_OSI_LICENCES_H_
#define LINTER_FACT_OSI_LICENCES_H_

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

}  // namespace modelcard

#endif  // LINTER_FACT_OSI_LICENCES_H_
