// How requirements, citations and values are named in messages to people.

#ifndef LINTER_REQUIREMENT_WORDING_H_
#define LINTER_REQUIREMENT_WORDING_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// The title as it stands in a sentence: without what is in brackets at its end
// and in lower case, for example "number of parameters".
std::string NameOf(const v1::Requirement& requirement, Language language);

// The same with what is in brackets, for example "number of data points (AIO)".
std::string FullNameOf(const v1::Requirement& requirement, Language language);

// What the schema says of a legal text: its names, version and address.
const v1::LegalTextInfo& LegalTextInfoOf(v1::LegalText text);

// For example "Code of Practice, Model Documentation Form".
std::string CitationText(const v1::Citation& citation, Language language);
std::vector<std::string> CitationTexts(const v1::Requirement& requirement,
                                       Language language);

// Where this project keeps a page on each requirement of its own, from its root
// and with a "/" at the end. The project has no published address: what is put
// before it depends on where it is read.
inline constexpr absl::string_view kPages = "docs/requirements/";

// The page on a requirement, for example
// "docs/requirements/AIA.XI.1.1.d-2.md".
std::string PageOf(const v1::Requirement& requirement);

// Address of the legal text that a requirement cites first.
std::string LegalTextUrl(const v1::Requirement& requirement);

// The `label` option, or the value's own name.
std::string LabelOf(const google::protobuf::EnumValueDescriptor& value,
                    Language language);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_WORDING_H_
