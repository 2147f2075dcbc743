#include "linter/document/tree_failure.h"

#include <cstddef>
#include <string>

#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

ReadFailure SaysNothing(const SourceText& source, size_t offset) {
  return FailureAt(source, offset, {"says nothing", "zegt niets"},
                   {"write the documentation, or copy examples/minimal",
                    "schrijf de documentatie, of kopieer examples/minimal"});
}

ReadFailure TooManyValues(const SourceText& source, size_t offset) {
  return FailureAt(
      source, offset,
      InBoth("holds more than the limit of $0 values",
             "bevat meer dan de grens van $0 waarden", kMaxYamlValues),
      {"split it into several files", "verdeel het over meer bestanden"});
}

ReadFailure NestedTooDeep(const SourceText& source, size_t offset) {
  return FailureAt(
      source, offset,
      InBoth("is nested deeper than the limit of $0",
             "is dieper genest dan de grens van $0", kMaxYamlNesting),
      {"no document needs so many levels",
       "geen document heeft zo veel niveaus nodig"});
}

ReadFailure GivenTwice(const SourceText& source, size_t offset,
                       const std::string& key, size_t first) {
  return FailureAt(source, offset,
                   InBoth("\"$0\" is given twice, first in line $1",
                          "\"$0\" staat er twee keer, eerst op regel $1", key,
                          source.PositionAt(first).line),
                   {"keep one of them: a document says each thing once",
                    "houd er één: een document zegt alles één keer"});
}

}  // namespace modelcard
