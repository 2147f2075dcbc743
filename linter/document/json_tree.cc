#include "linter/document/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "linter/document/both.h"
#include "linter/document/code_point.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/tree_failure.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsHighSurrogate(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

class Parser {
 public:
  Parser(const SourceText& source, ByteRange part)
      : source_(source),
        text_(source.text().substr(0, part.end)),
        begin_(part.begin),
        at_(part.begin) {}

  std::variant<YamlNode, ReadFailure> Parse() {
    if (absl::StartsWith(text_.substr(at_), kByteOrderMark)) {
      at_ += kByteOrderMark.size();
    }
    SkipSpace();
    if (at_ == text_.size()) return SaysNothing(source_, begin_);
    YamlNode root;
    if (!ReadValue(root, 0)) return *failure_;
    SkipSpace();
    if (at_ < text_.size()) {
      return FailureAt(source_, at_,
                       {"goes on after its one JSON value",
                        "gaat verder na zijn ene JSON-waarde"},
                       {"make one file of each value, and name them all",
                        "maak van elke waarde een bestand, en noem ze alle"});
    }
    return root;
  }

 private:
  // 0 at the end, which JSON holds nowhere else but in error.
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool Consume(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void SkipSpace() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (!absl::StrContains(" \t\r\n", text_[at_])) {
        return;
      } else {
        ++at_;
      }
    }
  }

  bool Fail(ReadFailure failure) {
    failure_ = std::move(failure);
    return false;
  }

  // `expected` is what JSON has there.
  bool NotJson(size_t offset, Both expected) {
    return Fail(FailureAt(
        source_, offset, InBoth("is no JSON: $0", "is geen JSON: $0", expected),
        {"texts and keys need double quotes; or call the file *.yaml",
         "teksten en sleutels horen tussen dubbele aanhalingstekens; of noem "
         "het bestand *.yaml"}));
  }

  bool ReadValue(YamlNode& node, int depth) {
    SkipSpace();
    if (++values_ > kMaxYamlValues) return Fail(TooManyValues(source_, at_));
    if (depth > kMaxYamlNesting) return Fail(NestedTooDeep(source_, at_));
    node.range.begin = at_;
    if (!ReadContent(node, depth)) return false;
    node.range.end = at_;
    node.use = node.range;
    return true;
  }

  bool ReadContent(YamlNode& node, int depth) {
    switch (Peek()) {
      case '{':
        return ReadObject(node, depth);
      case '[':
        return ReadArray(node, depth);
      case '"':
        node.quoted = true;
        return ReadString(node.text);
      default:
        return ReadLiteral(node);
    }
  }

  // A number, `true`, `false` or `null`.
  bool ReadLiteral(YamlNode& node) {
    const size_t begin = at_;
    for (const absl::string_view word : {"true", "false", "null"}) {
      if (absl::StartsWith(text_.substr(at_), word)) at_ += word.size();
      if (at_ > begin) break;
    }
    const bool known = at_ > begin || SkipNumber();
    if (!known || absl::ascii_isalnum(static_cast<unsigned char>(Peek())) ||
        absl::StrContains("+-._", Peek() == '\0' ? ' ' : Peek())) {
      return NotJson(begin, {"here a text, a number, {, [, true, false or null "
                             "is expected",
                             "hier hoort een tekst, een getal, {, [, true, "
                             "false of null"});
    }
    node.text = std::string(text_.substr(begin, at_ - begin));
    return true;
  }

  bool SkipDigits() {
    const size_t begin = at_;
    while (absl::ascii_isdigit(static_cast<unsigned char>(Peek()))) ++at_;
    return at_ > begin;
  }

  bool SkipNumber() {
    Consume('-');
    if (!Consume('0') && !SkipDigits()) return false;
    if (Consume('.') && !SkipDigits()) return false;
    if (!Consume('e') && !Consume('E')) return true;
    if (!Consume('+')) Consume('-');
    return SkipDigits();
  }

  bool ReadArray(YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kSequence;
    node.flow = true;
    Consume('[');
    while (true) {
      SkipSpace();
      if (Consume(']')) return true;
      if (!ReadValue(node.values.emplace_back(), depth + 1)) return false;
      SkipSpace();
      if (!Consume(',') && Peek() != ']') {
        return NotJson(at_, {"here a comma or ] is expected",
                             "hier hoort een komma of ]"});
      }
    }
  }

  bool ReadObject(YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kMapping;
    node.flow = true;
    Consume('{');
    absl::flat_hash_map<std::string, size_t> seen;
    while (true) {
      SkipSpace();
      if (Consume('}')) return true;
      if (!ReadKey(node.keys.emplace_back(), seen) ||
          !ReadValue(node.values.emplace_back(), depth + 1)) {
        return false;
      }
      SkipSpace();
      if (!Consume(',') && Peek() != '}') {
        return NotJson(at_, {"here a comma or } is expected",
                             "hier hoort een komma of }"});
      }
    }
  }

  // A key with its colon.
  bool ReadKey(YamlNode& key, absl::flat_hash_map<std::string, size_t>& seen) {
    if (Peek() != '"') {
      return NotJson(at_, {"here a key in double quotes is expected",
                           "hier hoort een sleutel tussen dubbele "
                           "aanhalingstekens"});
    }
    const size_t begin = at_;
    key.quoted = true;
    if (++values_ > kMaxYamlValues) return Fail(TooManyValues(source_, at_));
    if (!ReadString(key.text)) return false;
    key.range = key.use = {begin, at_};
    const auto [first, is_new] = seen.emplace(key.text, begin);
    if (!is_new) {
      return Fail(GivenTwice(source_, begin, key.text, first->second));
    }
    SkipSpace();
    return Consume(':') || NotJson(at_, {"here a colon is expected",
                                         "hier hoort een dubbele punt"});
  }

  bool ReadString(std::string& value) {
    const size_t begin = at_;
    Consume('"');
    while (!Consume('"')) {
      if (at_ == text_.size()) {
        return NotJson(begin,
                       {"this text has no end", "deze tekst heeft geen einde"});
      }
      if (static_cast<unsigned char>(text_[at_]) < 0x20) {
        return NotJson(at_, {"a line break, a tab or a control character in a "
                             "text needs an escape, such as \\n",
                             "een regeleinde, tab of stuurteken in een tekst "
                             "hoort als escape, zoals \\n"});
      }
      if (text_[at_] == '\\') {
        if (!ReadEscape(value)) return false;
      } else {
        value += text_[at_++];
      }
    }
    return true;
  }

  bool ReadEscape(std::string& value) {
    constexpr absl::string_view kNames = "\"\\/bfnrt";
    constexpr absl::string_view kMeant = "\"\\/\b\f\n\r\t";
    const size_t begin = at_++;
    const size_t known =
        at_ < text_.size() ? kNames.find(text_[at_]) : absl::string_view::npos;
    if (known != absl::string_view::npos) {
      value += kMeant[known];
      ++at_;
      return true;
    }
    const std::optional<uint32_t> point = ReadUnicode();
    if (!point) {
      return NotJson(begin,
                     {"there is no such escape", "zo'n escape is er niet"});
    }
    AppendCodePoint(*point, value);
    return true;
  }

  // The code unit of "uXXXX".
  std::optional<uint32_t> ReadUnit() {
    const absl::string_view digits =
        text_.substr(std::min(at_ + 1, text_.size()), 4);
    uint32_t unit = 0;
    if (Peek() != 'u' || digits.size() < 4) return std::nullopt;
    for (const char c : digits) {
      if (!absl::ascii_isxdigit(static_cast<unsigned char>(c))) {
        return std::nullopt;
      }
    }
    if (!absl::SimpleHexAtoi(digits, &unit)) return std::nullopt;
    at_ += 5;
    return unit;
  }

  // The character of "uXXXX", or of a pair of them.
  std::optional<uint32_t> ReadUnicode() {
    const std::optional<uint32_t> high = ReadUnit();
    if (!high || IsLowSurrogate(*high)) return std::nullopt;
    if (!IsHighSurrogate(*high)) return high;
    if (!Consume('\\')) return std::nullopt;
    const std::optional<uint32_t> low = ReadUnit();
    if (!low || !IsLowSurrogate(*low)) return std::nullopt;
    return 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00);
  }

  const SourceText& source_;
  const absl::string_view text_;
  const size_t begin_;
  size_t at_;
  size_t values_ = 0;
  std::optional<ReadFailure> failure_;
};

}  // namespace

std::variant<YamlNode, ReadFailure> ParseJson(const SourceText& source,
                                              ByteRange part) {
  return Parser(source, part).Parse();
}

}  // namespace modelcard
