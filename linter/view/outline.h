// In what order the page of each audience tells what: the law's.

#ifndef LINTER_VIEW_OUTLINE_H_
#define LINTER_VIEW_OUTLINE_H_

#include <string>
#include <vector>

#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// A place in a legal text, and all places inside it: those whose English
// locator begins with `place`. Without a text: requirements whose id begins so.
struct Claim {
  v1::LegalText text;
  std::string place;
};

// A part of a page. A requirement belongs to the section that claims the first
// of its citations that any section of the outline claims.
struct OutlineSection {
  v1::Text heading;
  std::vector<Claim> claims = {};
  std::vector<OutlineSection> parts = {};
};

struct Outline {
  // What kind of page it is.
  v1::Text kind;

  // What is in it and for whom, in a sentence or two.
  v1::Text about;
  std::vector<OutlineSection> sections;
};

const Outline& OutlineFor(v1::Audience audience);

// Where a requirement stands: the section, and what sorts it there. A null
// section if none claims it.
struct Place {
  const OutlineSection* section = nullptr;

  // Index of the claim, then the locator it met.
  size_t claim = 0;
  std::string locator = {};
};

Place PlaceOf(const v1::Requirement& requirement, const Outline& outline);

}  // namespace modelcard

#endif  // LINTER_VIEW_OUTLINE_H_
