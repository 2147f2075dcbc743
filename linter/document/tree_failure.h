// What is wrong with a text of whatever syntax that has keys and values.

#ifndef LINTER_DOCUMENT_TREE_FAILURE_H_
#define LINTER_DOCUMENT_TREE_FAILURE_H_

#include <cstddef>
#include <string>

#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Each at `offset` of `source`.
ReadFailure SaysNothing(const SourceText& source, size_t offset);
ReadFailure TooManyValues(const SourceText& source, size_t offset);
ReadFailure NestedTooDeep(const SourceText& source, size_t offset);

// `first` is where the key stands for the first time.
ReadFailure GivenTwice(const SourceText& source, size_t offset,
                       const std::string& key, size_t first);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_TREE_FAILURE_H_
