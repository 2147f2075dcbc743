#include "linter/check/not_applicable.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

std::string NotAllowedHint(const LintContext& context) {
  return context.Say("the law leaves no room for it: give the answer",
                     "de wet laat dit niet toe: geef het antwoord");
}

}  // namespace

const FieldDescriptor* NotApplicableList(
    const google::protobuf::Descriptor& root) {
  for (int i = 0; i < root.field_count(); ++i) {
    const FieldDescriptor* field = root.field(i);
    if (field->is_repeated() &&
        field->message_type() == v1::NotApplicable::descriptor()) {
      return field;
    }
  }
  return nullptr;
}

std::vector<std::string> DeclaredNotApplicable(const Message& document) {
  std::vector<std::string> ids;
  const FieldDescriptor* list = NotApplicableList(*document.GetDescriptor());
  if (list == nullptr) return ids;
  const auto* reflection = document.GetReflection();
  for (int i = 0; i < reflection->FieldSize(document, list); ++i) {
    ids.push_back(google::protobuf::DownCastMessage<v1::NotApplicable>(
                      reflection->GetRepeatedMessage(document, list, i))
                      .requirement());
  }
  return ids;
}

bool SaysNotApplicable(absl::string_view text) {
  std::string word;
  for (const char c : text) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c))) {
      word += absl::ascii_tolower(static_cast<unsigned char>(c));
    } else if (!absl::ascii_isspace(static_cast<unsigned char>(c)) &&
               c != '/' && c != '.') {
      return false;
    }
  }
  return word == "na" || word == "nvt" || word == "notapplicable" ||
         word == "nietvantoepassing";
}

Result CheckNotApplicable(const LintContext& context, const Subject& subject,
                          Reporter& reporter) {
  if (subject.declared_not_applicable < 0) return Result::kPass;
  const FieldDescriptor* list = NotApplicableList(context.catalogue.root());
  Fault fault{
      .check = "not_applicable",
      .entry = &subject.entry,
      .path = Join({}, list, subject.declared_not_applicable),
  };
  const std::string name = Name(context, &subject.entry, subject.path);
  // What a modification left as it was is for the provider of the original to
  // document; how it was made is not.
  const v1::Requirement& requirement = *subject.entry.requirement;
  const bool may_be_unchanged =
      subject.modification_only && requirement.unchanged_allowed();
  if (!requirement.not_applicable_allowed() && !may_be_unchanged) {
    fault.message = context.Say("$0 cannot be declared not applicable",
                                "$0 kan niet als niet van toepassing worden "
                                "opgegeven",
                                name);
    fault.hint = NotAllowedHint(context);
  } else if (subject.given) {
    fault.message =
        context.Say("$0 is declared not applicable, but is also given",
                    "$0 is opgegeven als niet van toepassing, maar ook "
                    "ingevuld",
                    name);
    fault.hint = context.Say("keep one of the two", "houd een van beide");
    fault.related = {{subject.entry.field().is_repeated() ? At(subject.path, 0)
                                                          : subject.path,
                      context.Say("given here", "hier ingevuld")}};
  } else {
    return Result::kSettled;
  }
  reporter.Report(fault);
  return Result::kFault;
}

Result CheckNotApplicableText(const LintContext& context, const Value& value,
                              Reporter& reporter) {
  if (value.field().cpp_type() != FieldDescriptor::CPPTYPE_STRING ||
      !SaysNotApplicable(value.Text())) {
    return Result::kPass;
  }
  if (value.entry != nullptr &&
      value.entry->requirement->not_applicable_allowed()) {
    reporter.Report({
        .check = "not_applicable",
        .entry = value.entry,
        .path = value.path,
        .message = context.Say("$0 is \"not applicable\" without a reason: $1",
                               "$0 is \"niet van toepassing\" zonder reden: "
                               "$1",
                               Name(context, value.entry, value.path),
                               Quoted(context, value.path)),
        .hint = context.Say(
            "remove it, and say why in `not_applicable { requirement: \"$0\" "
            "reason: … }`",
            "verwijder het, en zeg waarom in `not_applicable { requirement: "
            "\"$0\" reason: … }`",
            value.entry->requirement->id()),
    });
    return Result::kFault;
  }
  reporter.Report({
      .check = "not_applicable",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say("$0 cannot be \"not applicable\": $1",
                             "$0 kan niet \"niet van toepassing\" zijn: $1",
                             Name(context, value.entry, value.path),
                             Quoted(context, value.path)),
      .hint = NotAllowedHint(context),
  });
  return Result::kFault;
}

}  // namespace modelcard
