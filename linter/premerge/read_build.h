// The reports, manifests and documents that a build left on disk.

#ifndef LINTER_PREMERGE_READ_BUILD_H_
#define LINTER_PREMERGE_READ_BUILD_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "linter/document/both.h"
#include "linter/document/source_text.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "linter/requirement/extra_schemas.h"

namespace modelcard {

// The sources of one document as a message of the type with that name, with
// what the schemas add to it; null if they cannot be read.
using DocumentReader =
    std::function<std::shared_ptr<const google::protobuf::Message>(
        std::vector<SourceText> sources, const std::string& type,
        const std::vector<SchemaFile>& schemas)>;

struct BuildFiles {
  // By label. Without those whose report was not built or cannot be read.
  std::map<std::string, ModelState> models;

  // The texts of the documents, by the path that findings name.
  std::map<std::string, SourceText> sources;

  // What could not be read.
  std::vector<Both> problems;
};

// `root` is Bazel's execution root, `workspace` where the sources are. A
// document, and a schema that it is written in, counts only if its digest is
// the one in the report.
BuildFiles ReadBuild(const BuildOutcome& build, const std::string& root,
                     const std::string& workspace, const DocumentReader& read);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_READ_BUILD_H_
