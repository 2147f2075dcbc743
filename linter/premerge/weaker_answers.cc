#include "linter/premerge/weaker_answers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/both.h"
#include "linter/premerge/match_entries.h"
#include "linter/premerge/text_of.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::OneofDescriptor;
using ::google::protobuf::Reflection;

// Shorter texts than this are names and values, not prose.
constexpr size_t kFewestWordsOfProse = 6;

bool Has(const Message& message, const FieldDescriptor& field) {
  const Reflection& reflection = *message.GetReflection();
  return field.is_repeated() ? reflection.FieldSize(message, &field) > 0
                             : reflection.HasField(message, &field);
}

std::vector<const FieldDescriptor*> ExtensionsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  std::erase_if(fields, [](const auto* each) { return !each->is_extension(); });
  return fields;
}

size_t Words(const std::string& text) {
  const std::vector<std::string> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty());
  return words.size();
}

// Whether the field says that there is nothing to say, for example
// "none_reason"; or one of a choice that is a word and not an answer, for
// example "none" beside a list.
bool SaysNone(const FieldDescriptor& field) {
  if (field.real_containing_oneof() != nullptr &&
      field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
    return true;
  }
  return absl::EndsWith(field.name(), "_reason") ||
         absl::StrContains(field.name(), "not_applicable");
}

class Comparer {
 public:
  void Compare(const Message& base, const Message& head,
               const std::string& path) {
    const Descriptor& type = *base.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      CompareField(base, head, field,
                   absl::StrCat(path, path.empty() ? "" : ".",
                                std::string(field.name())));
    }
    CompareExtensions(base, head, path);
  }

  std::vector<v1::WorseThanBase> Finish() { return std::move(worse_); }

 private:
  void Add(v1::WorseThanBase::Kind kind, const std::string& what,
           const Both& detail) {
    v1::WorseThanBase& worse = worse_.emplace_back();
    worse.set_kind(kind);
    worse.set_what(what);
    if (!detail.en.empty()) *worse.mutable_detail() = TextOf(detail);
  }

  void CompareField(const Message& base, const Message& head,
                    const FieldDescriptor& field, const std::string& path) {
    if (field.is_repeated() && SaysNone(field)) {
      CompareExcuses(base, head, field, path);
    } else if (!Has(base, field)) {
      return;
    } else if (!Has(head, field)) {
      CompareGone(head, field, path);
    } else if (field.is_repeated()) {
      CompareLists(base, head, field, path);
    } else {
      CompareValues(base, head, field, path);
    }
  }

  // Answers to what an organisation asks itself. What was read with another
  // schema is a field of another kind, though it has the same number.
  void CompareExtensions(const Message& base, const Message& head,
                         const std::string& path) {
    const std::vector<const FieldDescriptor*> after = ExtensionsOf(head);
    for (const FieldDescriptor* field : ExtensionsOf(base)) {
      const auto now = std::find_if(
          after.begin(), after.end(),
          [&](const auto* each) { return each->number() == field->number(); });
      if (now != after.end() && *now != field) continue;
      CompareField(base, head, *field,
                   absl::StrCat(path, path.empty() ? "" : ".", "[",
                                std::string(field->full_name()), "]"));
    }
  }

  // Another member of the same choice may have taken its place: a link instead
  // of a text says no less, "none" does.
  void CompareGone(const Message& head, const FieldDescriptor& field,
                   const std::string& path) {
    const FieldDescriptor* now = nullptr;
    if (const OneofDescriptor* choice = field.real_containing_oneof()) {
      now = head.GetReflection()->GetOneofFieldDescriptor(head, choice);
    }
    if (now == nullptr) {
      // Giving a reason for nothing is no answer that could be missed.
      if (!SaysNone(field)) Add(v1::WorseThanBase::FIELD_REMOVED, path, {""});
    } else if (SaysNone(*now) && !SaysNone(field)) {
      Add(v1::WorseThanBase::CLAIM_WEAKENED, path,
          InBoth("now $0", "nu $0", std::string(now->name())));
    }
  }

  // A longer list of what does not apply is a shorter one of what is answered.
  void CompareExcuses(const Message& base, const Message& head,
                      const FieldDescriptor& field, const std::string& path) {
    const int before = base.GetReflection()->FieldSize(base, &field);
    const int after = head.GetReflection()->FieldSize(head, &field);
    if (after <= before) return;
    Add(v1::WorseThanBase::CLAIM_WEAKENED, path,
        InBoth("$0 more", "$0 meer", after - before));
  }

  void CompareLists(const Message& base, const Message& head,
                    const FieldDescriptor& field, const std::string& path) {
    const int before = base.GetReflection()->FieldSize(base, &field);
    const int after = head.GetReflection()->FieldSize(head, &field);
    if (after < before) {
      Add(v1::WorseThanBase::FIELD_REMOVED, path,
          before == 1 ? InBoth("1 entry, now $0", "1 onderdeel, nu $0", after)
                      : InBoth("$0 entries, now $1", "$0 onderdelen, nu $1",
                               before, after));
      return;  // which entry became which is anybody's guess
    }
    if (field.message_type() == nullptr) return;
    const std::vector<int> matches = MatchEntries(base, head, field);
    for (int i = 0; i < before; ++i) {
      Compare(
          base.GetReflection()->GetRepeatedMessage(base, &field, i),
          head.GetReflection()->GetRepeatedMessage(head, &field, matches[i]),
          absl::StrCat(path, "[", i, "]"));
    }
  }

  void CompareValues(const Message& base, const Message& head,
                     const FieldDescriptor& field, const std::string& path) {
    const Reflection& reflection = *base.GetReflection();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        Compare(reflection.GetMessage(base, &field),
                reflection.GetMessage(head, &field), path);
        break;
      case FieldDescriptor::CPPTYPE_BOOL:
        if (reflection.GetBool(base, &field) &&
            !reflection.GetBool(head, &field)) {
          Add(v1::WorseThanBase::CLAIM_WEAKENED, path,
              InBoth("true, now false", "waar, nu onwaar"));
        }
        break;
      case FieldDescriptor::CPPTYPE_STRING: {
        const size_t before = Words(reflection.GetString(base, &field));
        const size_t after = Words(reflection.GetString(head, &field));
        if (before >= kFewestWordsOfProse && after * 2 < before) {
          Add(v1::WorseThanBase::CLAIM_WEAKENED, path,
              InBoth("$0 words, now $1", "$0 woorden, nu $1", before, after));
        }
        break;
      }
      default:
        break;  // another figure is no weaker for being another
    }
  }

  std::vector<v1::WorseThanBase> worse_;
};

}  // namespace

std::vector<v1::WorseThanBase> WeakerAnswers(const Message& base,
                                             const Message& head) {
  Comparer comparer;
  comparer.Compare(base, head, "");
  return comparer.Finish();
}

}  // namespace modelcard
