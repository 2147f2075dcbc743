#include "linter/artifact/json_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/name_hash.h"
#include "linter/artifact/utf8.h"

namespace modelcard {
namespace {

constexpr size_t kMaxDepth = 64;

// Of all objects that are open at once. A tokenizer of 2026 has 300,000.
constexpr size_t kMaxKeys = 1'000'000;

}  // namespace

JsonReader::JsonReader(ByteReader& bytes, uint64_t end, size_t max_string)
    : bytes_(bytes),
      end_(std::min(end, bytes.size())),
      max_string_(max_string) {}

void JsonReader::Sync() {
  bytes_.Advance(std::exchange(index_, 0));
  window_ = {};
}

bool JsonReader::Refill() {
  Sync();
  if (bytes_.position() >= end_) return false;
  window_ = bytes_.Window();
  window_ = window_.substr(0, static_cast<size_t>(std::min<uint64_t>(
                                  window_.size(), end_ - bytes_.position())));
  return !window_.empty();
}

// The next byte, or -1 at the end.
int JsonReader::Peek() {
  if (index_ == window_.size() && !Refill()) return -1;
  return static_cast<unsigned char>(window_[index_]);
}

void JsonReader::SkipSpace() {
  for (int c = Peek(); c == ' ' || c == '\n' || c == '\t' || c == '\r';
       c = Peek()) {
    Take();
  }
}

JsonToken JsonReader::Fail(std::string message) {
  if (!failed_) {
    failed_ = true;
    error_offset_ = here();
    error_ = std::move(message);
  }
  return JsonToken::kError;
}

JsonToken JsonReader::Next() {
  if (failed_) return JsonToken::kError;
  SkipSpace();
  token_offset_ = here();
  if (value_due_) return Value();
  if (levels_.empty()) {
    return Peek() < 0 ? JsonToken::kEnd
                      : Fail(
                            "expected nothing but white space after the "
                            "JSON value");
  }
  Level& level = levels_.back();
  const int c = Peek();
  if (c == (level.object ? '}' : ']')) return Close(level.object);
  if (!level.empty) {
    if (c != ',') {
      return Fail(
          absl::StrCat("expected \",\" or \"", level.object ? "}" : "]", "\""));
    }
    Take();
    SkipSpace();
    token_offset_ = here();
  }
  level.empty = false;
  return level.object ? Key() : Value();
}

bool JsonReader::SkipRest(JsonToken token) {
  size_t open = 0;
  while (true) {
    if (token == JsonToken::kError || token == JsonToken::kEnd) return false;
    if (token == JsonToken::kBeginObject || token == JsonToken::kBeginArray) {
      ++open;
    } else if (token == JsonToken::kEndObject ||
               token == JsonToken::kEndArray) {
      --open;
    }
    if (open == 0) return true;
    token = Next();
  }
}

bool JsonReader::Unsigned(uint64_t& value) const {
  return std::all_of(text_.begin(), text_.end(), absl::ascii_isdigit) &&
         absl::SimpleAtoi(text_, &value);
}

JsonToken JsonReader::Close(bool object) {
  Take();
  keys_held_ -= levels_.back().keys.size();
  levels_.pop_back();
  return object ? JsonToken::kEndObject : JsonToken::kEndArray;
}

JsonToken JsonReader::Key() {
  if (Peek() != '"') return Fail("expected a key in quotation marks");
  if (!String()) return JsonToken::kError;
  if (cut_)
    return Fail(absl::StrCat("key of more than ", max_string_, " bytes"));
  if (!levels_.back().keys.insert(HashOfName(text_).first).second) {
    return Fail(absl::StrCat("key \"", Shown(text_), "\" appears twice"));
  }
  if (++keys_held_ > kMaxKeys) {
    return Fail(absl::StrCat("more than ", kMaxKeys, " keys"));
  }
  SkipSpace();
  if (Peek() != ':') return Fail("expected \":\" after the key");
  Take();
  value_due_ = true;
  return JsonToken::kKey;
}

JsonToken JsonReader::Value() {
  value_due_ = false;
  switch (const int c = Peek()) {
    case -1:
      return Fail("the text ends where a value was expected");
    case '{':
    case '[':
      if (levels_.size() == kMaxDepth) {
        return Fail(absl::StrCat("nested more than ", kMaxDepth, " deep"));
      }
      Take();
      levels_.emplace_back().object = c == '{';
      return c == '{' ? JsonToken::kBeginObject : JsonToken::kBeginArray;
    case '"':
      return String() ? JsonToken::kString : JsonToken::kError;
    case 't':
      return Word("true", JsonToken::kTrue);
    case 'f':
      return Word("false", JsonToken::kFalse);
    case 'n':
      return Word("null", JsonToken::kNull);
    default:
      if (c == '-' || (c >= '0' && c <= '9')) {
        return Number() ? JsonToken::kNumber : JsonToken::kError;
      }
      return Fail("expected a value");
  }
}

JsonToken JsonReader::Word(absl::string_view word, JsonToken token) {
  for (const char c : word) {
    if (Peek() != c) return Fail("expected a value");
    Take();
  }
  return token;
}

bool JsonReader::Digits() {
  size_t count = 0;
  for (int c = Peek(); c >= '0' && c <= '9'; c = Peek()) {
    Keep(std::string(1, static_cast<char>(c)));
    Take();
    ++count;
  }
  if (count == 0) Fail("expected a digit");
  return count > 0;
}

bool JsonReader::Number() {
  text_.clear();
  cut_ = false;
  const auto take = [&] {
    Keep(std::string(1, static_cast<char>(Peek())));
    Take();
  };
  if (Peek() == '-') take();
  if (Peek() == '0') {
    take();
  } else if (!Digits()) {
    return false;
  }
  if (Peek() == '.') {
    take();
    if (!Digits()) return false;
  }
  if (Peek() == 'e' || Peek() == 'E') {
    take();
    if (Peek() == '+' || Peek() == '-') take();
    if (!Digits()) return false;
  }
  return true;
}

void JsonReader::Keep(absl::string_view character) {
  if (cut_ || text_.size() + character.size() > max_string_) {
    cut_ = true;
  } else {
    text_.append(character);
  }
}

bool JsonReader::String() {
  text_.clear();
  cut_ = false;
  Take();
  while (true) {
    const int c = Peek();
    if (c < 0) {
      Fail("the text ends inside a string");
      return false;
    }
    if (c == '"') {
      Take();
      return true;
    }
    if (c < 0x20) {
      Fail("control character in a string");
      return false;
    }
    if (c == '\\') {
      if (!Escape()) return false;
    } else if (c < 0x80) {
      Take();
      const char character = static_cast<char>(c);
      Keep(absl::string_view(&character, 1));
    } else if (!Character(static_cast<unsigned char>(c))) {
      return false;
    }
  }
}

// A character of several bytes, which may lie in two blocks.
bool JsonReader::Character(unsigned char first) {
  char bytes[4];
  const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  for (size_t i = 0; i < length && Peek() >= 0; ++i) {
    bytes[i] = static_cast<char>(Peek());
    Take();
    if (i + 1 < length) continue;
    if (Utf8Length(absl::string_view(bytes, length)) == length) {
      Keep(absl::string_view(bytes, length));
      return true;
    }
  }
  Fail("not UTF-8");
  return false;
}

bool JsonReader::HexDigits(uint32_t& code) {
  code = 0;
  for (int i = 0; i < 4; ++i) {
    const int c = Peek();
    if (c < 0 || !absl::ascii_isxdigit(static_cast<unsigned char>(c))) {
      Fail("expected four hexadecimal digits after \"\\u\"");
      return false;
    }
    Take();
    code = code * 16 + static_cast<uint32_t>(c <= '9'   ? c - '0'
                                             : c <= 'F' ? c - 'A' + 10
                                                        : c - 'a' + 10);
  }
  return true;
}

bool JsonReader::Escape() {
  Take();
  const int c = Peek();
  constexpr absl::string_view kFrom = "\"\\/bfnrt";
  constexpr absl::string_view kTo = "\"\\/\b\f\n\r\t";
  if (c != 'u') {
    const size_t i = c < 0 ? kFrom.npos : kFrom.find(static_cast<char>(c));
    if (i == kFrom.npos) {
      Fail("unknown escape in a string");
      return false;
    }
    Take();
    Keep(kTo.substr(i, 1));
    return true;
  }
  Take();
  uint32_t code;
  if (!HexDigits(code)) return false;
  if (code >= 0xD800 && code < 0xE000) {
    uint32_t low = 0;
    if (code < 0xDC00 && Peek() == '\\') {
      Take();
      if (Peek() == 'u') {
        Take();
        if (!HexDigits(low)) return false;
      }
    }
    if (low < 0xDC00 || low >= 0xE000) {
      Fail("half of a surrogate pair");
      return false;
    }
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  std::string character;
  AppendUtf8(code, character);
  Keep(character);
  return true;
}

}  // namespace modelcard
