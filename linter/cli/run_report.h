// The parts of a report that a run over a model and one over a system fill
// alike.

#ifndef LINTER_CLI_RUN_REPORT_H_
#define LINTER_CLI_RUN_REPORT_H_

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// The text of a file that holds a message of `type`, noted in `file` and, by
// the name that reports give it, in `sources`. A text of that name in `edited`
// stands for the file.
std::variant<SourceText, ReadFailure> ReadInput(
    const std::string& path, const google::protobuf::Descriptor& type,
    v1::InputFile& file, std::map<std::string, SourceText>& sources,
    const std::map<std::string, std::string>& edited = {});

// Adds them in `language`, their texts as they can be shown. Whether there were
// any.
bool AddFailures(const std::vector<ReadFailure>& failures, Language language,
                 v1::LintReport& report);

// The findings, in their order, with the counts and the outcome that follow
// from them and from the failures. No text of the report can then move a cursor
// or turn the direction of writing, but for paths and what edits replace.
void SetFindings(std::vector<v1::Finding> findings, v1::LintReport& report);

}  // namespace modelcard

#endif  // LINTER_CLI_RUN_REPORT_H_
