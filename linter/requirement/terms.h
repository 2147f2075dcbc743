// The schema's own terms (force, audience, …) in words, for the catalogue.

#ifndef LINTER_REQUIREMENT_TERMS_H_
#define LINTER_REQUIREMENT_TERMS_H_

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// For example "law".
std::string ForceText(v1::Force force, Language language);

// For example "AI Office: on request".
std::vector<std::string> DisclosureTexts(const v1::Requirement& requirement,
                                         Language language);

// For example "GPAI and not OSS_EXEMPT"; "always" if nothing limits it.
std::string ApplicabilityText(const v1::Applicability& applicability,
                              Language language);

// The same as a sentence, with each fact in words, for example "Applies if the
// model is a general-purpose AI model, unless ...".
std::string ApplicabilityInWords(const Catalogue& catalogue,
                                 const v1::Applicability& applicability,
                                 Language language);

// What the field's values must look like, one constraint each, for example "at
// least 2 significant figures". Includes those of the parts of a message.
std::vector<std::string> ConstraintTexts(const CatalogueEntry& entry,
                                         Language language);

// For example "the model changes", one each.
std::vector<std::string> StaleTexts(const v1::Requirement& requirement,
                                    Language language);

// For example "the model changes; training data changes".
std::string StaleText(const v1::Requirement& requirement, Language language);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_TERMS_H_
