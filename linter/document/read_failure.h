// Why a file could not be read or understood.

#ifndef LINTER_DOCUMENT_READ_FAILURE_H_
#define LINTER_DOCUMENT_READ_FAILURE_H_

#include <string>

namespace modelcard {

// Line and column count from 1; 0 where the fault has no place in the file.
struct ReadFailure {
  std::string path;
  int line = 0;
  int column = 0;
  std::string message;
  std::string hint;
};

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_READ_FAILURE_H_
