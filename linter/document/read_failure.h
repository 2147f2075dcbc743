// Why a file could not be read or understood.

#ifndef LINTER_DOCUMENT_READ_FAILURE_H_
#define LINTER_DOCUMENT_READ_FAILURE_H_

#include <string>
#include <utility>

#include "linter/document/both.h"

namespace modelcard {

// Line and column count from 1; 0 where the fault has no place in the file.
struct ReadFailure {
  std::string path;
  int line = 0;
  int column = 0;
  std::string message;
  std::string hint;

  // The same in Dutch; empty where there is only one wording.
  std::string message_nl = "";
  std::string hint_nl = "";
};

inline ReadFailure FailureIn(std::string path, int line, int column,
                             Both message, Both hint) {
  return {std::move(path),
          line,
          column,
          std::move(message.en),
          std::move(hint.en),
          std::move(message.nl),
          std::move(hint.nl)};
}

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_READ_FAILURE_H_
