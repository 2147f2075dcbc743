// Lints a text, for tests.

#ifndef LINTER_TESTING_LINT_TEXT_H_
#define LINTER_TESTING_LINT_TEXT_H_

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/document.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// The text of a file, by its path in the repository.
std::string ReadTestFile(const std::string& path);

// The complete documents of the tests: "complete", and those that differ from
// it in a fact: testdata/complete/NAME.textproto, merged into it.
const std::vector<std::string>& CompleteNames();

// One of them, as text and as message.
std::string CompleteText(const std::string& name = "complete");
v1::ModelDocumentation CompleteMessage(const std::string& name = "complete");

// `text` with its only occurrence of `from` replaced; aborts if there is none
// or more than one.
std::string Edit(std::string text, absl::string_view from,
                 absl::string_view to);

// A document in text format; aborts if it cannot be read.
Document ParseText(const std::string& text);

// A day on which nothing in the complete documents is due for review.
inline constexpr std::chrono::year_month_day kLintDay{
    std::chrono::year(2026), std::chrono::month(7), std::chrono::day(27)};

// The sorted findings of a document in text format; aborts if it cannot be
// read.
std::vector<v1::Finding> LintText(
    const std::string& text, Language language = Language::kEnglish,
    std::optional<std::chrono::year_month_day> as_of = kLintDay);

// For example "12:3 error AIA.XI.1.1.d-2 significant_figures".
std::string Brief(const v1::Finding& finding);
std::vector<std::string> Brief(const std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_TESTING_LINT_TEXT_H_
