#include "linter/binding/update_bindings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/binding/binding.h"
#include "linter/binding/bindings_digest.h"
#include "linter/document/document.h"
#include "linter/document/edit_text.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr char kField[] = "bindings";

std::string Block(const v1::Binding::Kind kind, absl::string_view name,
                  absl::string_view digest) {
  return absl::StrCat("bindings {\n  kind: ", v1::Binding::Kind_Name(kind),
                      "\n  name: \"", absl::Utf8SafeCEscape(name),
                      "\"\n  digest: \"", digest, "\"\n}");
}

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

class Update {
 public:
  Update(const Document& document, const BoundInputs& bound,
         const google::protobuf::TextFormat::Finder* extensions)
      : document_(document),
        bound_(bound),
        extensions_(extensions),
        text_(document.source().text()),
        message_(google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            document.message())),
        wanted_(message_) {}

  absl::StatusOr<std::vector<TextEdit>> Go() {
    for (const BoundInput& input : bound_.inputs) {
      if (input.digest.empty()) {
        return absl::FailedPreconditionError(absl::StrCat(
            input.name, ": has no digest; inspect it without `--header-only`"));
      }
    }
    for (int i = 0; i < message_.bindings_size(); ++i) {
      if (absl::Status status = Visit(i); !status.ok()) return status;
    }
    AddNew();
    if (absl::StrContains(text_, "\r\n")) {
      for (TextEdit& edit : edits_) {
        absl::StrReplaceAll({{"\n", "\r\n"}}, &edit.replacement);
      }
    }
    const absl::StatusOr<std::string> result = ApplyEdits(text_, edits_);
    if (!result.ok() || !IsAsWanted(*result)) {
      return absl::InternalError(
          absl::StrCat(document_.source().path(),
                       ": the bindings could not be written; nothing was "
                       "changed"));
    }
    return std::move(edits_);
  }

 private:
  const FieldLocation& Place(int index) const {
    return *document_.Find(PathOf(index));
  }

  FieldPath PathOf(int index) const {
    return Join({},
                v1::ModelDocumentation::descriptor()->FindFieldByName(kField),
                index);
  }

  // Not an element of `bindings: [...]`: `bindings {...}` or `bindings: <...>`.
  bool IsBlock(int index) const {
    const size_t begin = Place(index).field.begin;
    return absl::StartsWith(text_.substr(begin), kField) &&
           text_[std::min(text_.find_first_of("[{<", begin),
                          text_.size() - 1)] != '[';
  }

  absl::Status Visit(int index) {
    const v1::Binding& binding = message_.bindings(index);
    const BoundInput* input = bound_.Find(binding.kind(), binding.name());
    const bool goes = IsRepeated(message_, index) ||
                      (input == nullptr && bound_.Knows(binding.kind()));
    if (!goes && (input == nullptr || input->digest == binding.digest())) {
      last_kept_ = index;
      return absl::OkStatus();
    }
    if (goes) return Remove(index);
    last_kept_ = index;
    return Replace(index, *input);
  }

  absl::Status Replace(int index, const BoundInput& input) {
    const auto* digest = v1::Binding::descriptor()->FindFieldByName("digest");
    if (const FieldLocation* place =
            document_.Find(Join(PathOf(index), digest))) {
      edits_.push_back({place->value, absl::StrCat("\"", input.digest, "\"")});
    } else {
      // Behind the name, which it has.
      const auto* name = v1::Binding::descriptor()->FindFieldByName("name");
      const size_t end = document_.Find(Join(PathOf(index), name))->value.end;
      edits_.push_back(
          {{end, end}, absl::StrCat(" digest: \"", input.digest, "\"")});
    }
    wanted_.mutable_bindings(index)->set_digest(input.digest);
    return absl::OkStatus();
  }

  absl::Status Remove(int index) {
    if (!IsBlock(index)) {
      return absl::UnimplementedError(absl::StrCat(
          document_.source().path(), ":",
          document_.source().PositionAt(Place(index).field.begin).line,
          ": this binding has to go, which cannot be done between brackets; "
          "write each binding as a block of its own, `bindings { ... }`"));
    }
    ByteRange range = Place(index).field;
    // With the separator and the line, if it has the line to itself.
    if (range.end < text_.size() &&
        (text_[range.end] == ',' || text_[range.end] == ';')) {
      ++range.end;
    }
    size_t begin = range.begin, end = range.end;
    while (begin > 0 && IsBlank(text_[begin - 1])) --begin;
    while (end < text_.size() && IsBlank(text_[end])) ++end;
    if (absl::StartsWith(text_.substr(end), "\r\n")) ++end;
    if ((begin == 0 || text_[begin - 1] == '\n') &&
        (end == text_.size() || text_[end] == '\n')) {
      range = {begin, std::min(end + 1, text_.size())};
    }
    edits_.push_back({range, ""});
    removed_.push_back(index);
    return absl::OkStatus();
  }

  void AddNew() {
    std::string blocks;
    for (const BoundInput& input : bound_.inputs) {
      if (std::ranges::any_of(message_.bindings(),
                              [&](const v1::Binding& binding) {
                                return binding.kind() == input.kind &&
                                       binding.name() == input.name;
                              })) {
        continue;
      }
      absl::StrAppend(&blocks, "\n",
                      Block(input.kind, input.name, input.digest));
      v1::Binding& binding = *wanted_.add_bindings();
      binding.set_kind(input.kind);
      binding.set_name(input.name);
      binding.set_digest(input.digest);
    }
    if (blocks.empty()) return;
    if (last_kept_ >= 0 && IsBlock(last_kept_)) {
      const size_t end = EndOfLine(Place(last_kept_).field.end);
      edits_.push_back({{end, end}, blocks});
      return;
    }
    // An empty line before the first block, none after the last.
    size_t end = text_.size();
    while (end > 0 && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    edits_.push_back({{end, text_.size()}, absl::StrCat("\n", blocks, "\n")});
  }

  // Behind a comment on the line where a block ends, but before anything else
  // there.
  size_t EndOfLine(size_t offset) const {
    const size_t end = std::min(text_.find('\n', offset), text_.size());
    size_t next = offset;
    while (next < end &&
           (IsBlank(text_[next]) || text_[next] == ',' || text_[next] == ';')) {
      ++next;
    }
    if (next < end && text_[next] != '#' && text_[next] != '\r') return offset;
    return end > offset && text_[end - 1] == '\r' ? end - 1 : end;
  }

  // Whether `text` says what the document said, but for its bindings.
  bool IsAsWanted(const std::string& text) {
    const auto read = ReadTextproto(SourceText(document_.source().path(), text),
                                    {message_.GetDescriptor()}, extensions_);
    const auto* updated = std::get_if<Document>(&read);
    if (updated == nullptr) return false;
    for (size_t i = removed_.size(); i-- > 0;) {
      wanted_.mutable_bindings()->DeleteSubrange(removed_[i], 1);
    }
    v1::ModelDocumentation got(
        google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            updated->message()));
    if (BindingsText(got) != BindingsText(wanted_)) return false;
    got.clear_bindings();
    wanted_.clear_bindings();
    return got.SerializeAsString() == wanted_.SerializeAsString();
  }

  const Document& document_;
  const BoundInputs& bound_;
  const google::protobuf::TextFormat::Finder* extensions_;
  const absl::string_view text_;
  const v1::ModelDocumentation& message_;

  // The document as it is to be.
  v1::ModelDocumentation wanted_;
  std::vector<TextEdit> edits_;
  std::vector<int> removed_;
  int last_kept_ = -1;
};

}  // namespace

absl::StatusOr<std::vector<TextEdit>> BindingEdits(
    const Document& document, const BoundInputs& bound,
    const google::protobuf::TextFormat::Finder* extensions) {
  return Update(document, bound, extensions).Go();
}

}  // namespace modelcard
