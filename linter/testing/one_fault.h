// One fault in a complete document, one finding: for tests of checks.

#ifndef LINTER_TESTING_ONE_FAULT_H_
#define LINTER_TESTING_ONE_FAULT_H_

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "modelcard/v1/report.pb.h"

namespace modelcard {

struct OneFault {
  std::string name;

  // Which complete document it is put into, and how.
  std::string document;
  std::vector<std::pair<std::string, std::string>> edits;

  std::string rule;
  std::string check;
  v1::Finding::Severity severity;

  // Where the finding is and part of what it says.
  std::string field_path;
  std::string message;

  // The other places it names, in order.
  std::vector<std::string> related = {};
};

// The complete document with its edits.
std::string TextOf(const OneFault& fault);

// That it has this finding and no other; that message, hint and what is said of
// the other places are there in both languages.
void ExpectOneFinding(const OneFault& fault);

// For names of tests that take one as parameter.
void PrintTo(const OneFault& fault, std::ostream* out);

}  // namespace modelcard

#endif  // LINTER_TESTING_ONE_FAULT_H_
