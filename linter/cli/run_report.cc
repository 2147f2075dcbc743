#include "linter/cli/run_report.h"

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/artifact/sha256.h"
#include "linter/cli/source_name.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/finding/finding.h"
#include "linter/report/printable.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// Whether a report needs the text to the letter: files are found by their
// paths, and an edit is made of the very characters.
bool IsExact(const FieldDescriptor& field) {
  return field.name() == "path" || field.name() == "replaced" ||
         field.name() == "replacement";
}

std::string Shown(const std::string& text) {
  return Printable(text, /*keep_line_breaks=*/true);
}

void ShowTexts(const FieldDescriptor& field, Message& message) {
  const auto* reflection = message.GetReflection();
  if (!field.is_repeated()) {
    reflection->SetString(&message, &field,
                          Shown(reflection->GetString(message, &field)));
    return;
  }
  for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
    reflection->SetRepeatedString(
        &message, &field, i,
        Shown(reflection->GetRepeatedString(message, &field, i)));
  }
}

// Whatever a document says goes into a report as it can be shown. Here, and not
// in each format, because some of them are read by programs that show it.
void MakePrintable(Message& message) {
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->type() == FieldDescriptor::TYPE_STRING) {
      if (!IsExact(*field)) ShowTexts(*field, message);
    } else if (field->message_type() == nullptr) {
      continue;
    } else if (!field->is_repeated()) {
      MakePrintable(*reflection->MutableMessage(&message, field));
    } else {
      for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
        MakePrintable(*reflection->MutableRepeatedMessage(&message, field, i));
      }
    }
  }
}

}  // namespace

std::variant<SourceText, ReadFailure> ReadInput(
    const std::string& path, const google::protobuf::Descriptor& type,
    v1::InputFile& file, std::map<std::string, SourceText>& sources,
    const std::map<std::string, std::string>& edited) {
  const std::string name = SourceName(path);
  file.set_path(name);
  file.set_message_type(type.full_name());
  const auto edit = edited.find(name);
  auto read = ReadBytes(path);
  if (auto* failure = std::get_if<ReadFailure>(&read)) {
    failure->path = name;
    return *std::move(failure);
  }
  std::string bytes = std::get<std::string>(std::move(read));
  // A byte order mark is no part of the text, but stays in the file.
  if (edit != edited.end()) {
    bytes = absl::StrCat(ByteOrderMark(bytes), edit->second);
  }
  std::string digest = absl::StrCat("sha256:", Sha256Hex(bytes));
  auto text = CheckText(name, std::move(bytes));
  if (const auto* source = std::get_if<SourceText>(&text)) {
    file.set_digest(std::move(digest));
    sources.insert_or_assign(name, *source);
  }
  return text;
}

bool AddFailures(const std::vector<ReadFailure>& failures, Language language,
                 v1::LintReport& report) {
  const auto in = [&](const std::string& en, const std::string& nl) {
    return language == Language::kDutch && !nl.empty() ? nl : en;
  };
  for (const ReadFailure& failure : failures) {
    v1::Failure& entry = *report.add_failures();
    entry.set_path(failure.path);
    entry.set_line(failure.line);
    entry.set_column(failure.column);
    entry.set_message(in(failure.message, failure.message_nl));
    entry.set_hint(in(failure.hint, failure.hint_nl));
    MakePrintable(entry);
  }
  return !failures.empty();
}

void SetFindings(std::vector<v1::Finding> findings, v1::LintReport& report) {
  *report.mutable_counts() = CountOf(findings);
  for (v1::Finding& finding : findings) {
    *report.add_findings() = std::move(finding);
  }
  report.set_outcome(!report.failures().empty()     ? v1::LintReport::UNUSABLE
                     : report.counts().errors() > 0 ? v1::LintReport::FAILED
                                                    : v1::LintReport::PASSED);
  MakePrintable(report);
}

}  // namespace modelcard
