// Where the Algoritmekader, the Dutch framework for algorithms, has the same
// duty. What it says is in the schema: algoritmekader.proto.

#ifndef LINTER_REQUIREMENT_ALGORITMEKADER_H_
#define LINTER_REQUIREMENT_ALGORITMEKADER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// The framework's requirements that have the duty; empty if none has.
std::vector<const v1::AlgoritmekaderPage*> AlgoritmekaderPages(
    const v1::Requirement& requirement);

// Measures that help with it, each once: those that a requirement of the
// framework names, in its order, and then those that this element names.
std::vector<const v1::AlgoritmekaderMeasurePage*> AlgoritmekaderMeasures(
    const v1::Requirement& requirement);

// Address of a page, by its `path`.
std::string AlgoritmekaderUrl(absl::string_view path);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_ALGORITMEKADER_H_
