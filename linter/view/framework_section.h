// The Dutch framework for algorithms on a page: from a duty of the law to the
// framework's requirement and the measures that help with it.

#ifndef LINTER_VIEW_FRAMEWORK_SECTION_H_
#define LINTER_VIEW_FRAMEWORK_SECTION_H_

#include <set>
#include <vector>

#include "linter/page/page.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// " · Algoritmekader aia-29", each id a link: a requirement's to its part of
// FrameworkSections, a measure's to the framework's own page. Empty if the
// framework does not have the duty.
page::Inline FrameworkIds(const v1::Requirement& requirement);

// What the framework says of the duties shown, once for each of its
// requirements: measures, phases of the life cycle, topics, and where it
// differs from the law. In Dutch, as the framework is. None if `requirements`
// names nothing of it.
std::vector<page::Section> FrameworkSections(
    const std::set<v1::Algoritmekader>& requirements);

}  // namespace modelcard

#endif  // LINTER_VIEW_FRAMEWORK_SECTION_H_
