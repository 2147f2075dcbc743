#include "linter/requirement/disclosure.h"

#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// A way of delivery that is not listed here releases nothing.
bool ReleasesAnswer(v1::Delivery how) {
  switch (how) {
    case v1::ON_REQUEST:
    case v1::VIA_AI_OFFICE:
    case v1::PROACTIVE:
    case v1::PUBLISHED:
    case v1::NOTIFIED:
    case v1::NOTIFIED_IN_FIVE_DAYS:
    case v1::BY_MARKET_PLACEMENT:
    case v1::REPORTED:
    case v1::REPORTED_IF_APPLICABLE:
    case v1::ENCOURAGED:
      return true;
    case v1::SUMMARY_ENCOURAGED:
    case v1::SUMMARY_IF_NEEDED:
    case v1::ON_REQUEST_IN_FOURTEEN_DAYS:
    default:
      return false;
  }
}

}  // namespace

const v1::Disclosure* DisclosureTo(v1::Audience audience,
                                   const v1::Requirement& requirement) {
  for (const v1::Disclosure& disclosure : requirement.disclosure()) {
    if (disclosure.to() == audience && ReleasesAnswer(disclosure.how())) {
      return &disclosure;
    }
  }
  return nullptr;
}

}  // namespace modelcard
