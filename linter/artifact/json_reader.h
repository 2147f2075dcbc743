// Reads JSON a token at a time, in memory that does not grow with the text.
//
// Own code, because headers of artifacts come from strangers and may be 100 MB
// long: readers that build a tree take several times as much memory, keep one
// of two equal keys without a word, or accept more than JSON.

#ifndef LINTER_ARTIFACT_JSON_READER_H_
#define LINTER_ARTIFACT_JSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"

namespace modelcard {

enum class JsonToken {
  kBeginObject,
  kEndObject,
  kBeginArray,
  kEndArray,
  // The key of a member; its value comes next.
  kKey,
  kString,
  kNumber,
  kTrue,
  kFalse,
  kNull,
  // The one value of the text has been read, and only white space follows it.
  kEnd,
  // The text is no JSON, has two equal keys in an object, or is beyond a limit:
  // see error(). Every further call returns it again.
  kError,
};

// RFC 8259 to the letter: one value, UTF-8, no byte order mark, no lone
// surrogates, no equal keys within an object, nesting up to 64 levels.
class JsonReader {
 public:
  // Reads from where `bytes` is up to `end`, counted from the beginning of the
  // file. Of each string the first `max_string` bytes are kept.
  JsonReader(ByteReader& bytes, uint64_t end, size_t max_string = 1 << 16);

  // `bytes` then stands behind what was read.
  ~JsonReader() { Sync(); }

  JsonReader(const JsonReader&) = delete;
  JsonReader& operator=(const JsonReader&) = delete;

  JsonToken Next();

  // Reads the rest of the value that `token` began; false on an error.
  bool SkipRest(JsonToken token);

  // Of a key or string: its characters. Of a number: as written.
  const std::string& text() const { return text_; }

  // Whether text() is the beginning only of a string.
  bool cut() const { return cut_; }

  // The number as an unsigned integer; false if it is none or does not fit.
  bool Unsigned(uint64_t& value) const;

  // Where the token begins, from the beginning of the file.
  uint64_t offset() const { return token_offset_; }

  const std::string& error() const { return error_; }
  uint64_t error_offset() const { return error_offset_; }

 private:
  struct Level {
    bool object = false;
    bool empty = true;
    absl::flat_hash_set<uint64_t> keys;
  };

  void Sync();
  bool Refill();
  int Peek();
  void Take() { ++index_; }
  uint64_t here() const { return bytes_.position() + index_; }
  void SkipSpace();
  JsonToken Fail(std::string message);
  JsonToken Value();
  JsonToken Key();
  JsonToken Close(bool object);
  JsonToken Word(absl::string_view word, JsonToken token);
  bool Number();
  bool Digits();
  bool String();
  bool Escape();
  bool HexDigits(uint32_t& code);
  bool Character(unsigned char first);
  void Keep(absl::string_view character);

  ByteReader& bytes_;
  const uint64_t end_;
  const size_t max_string_;
  absl::string_view window_;
  size_t index_ = 0;

  std::vector<Level> levels_;
  size_t keys_held_ = 0;
  // What is due: a value after a key or at the beginning.
  bool value_due_ = true;
  bool failed_ = false;

  std::string text_;
  bool cut_ = false;
  uint64_t token_offset_ = 0;
  std::string error_;
  uint64_t error_offset_ = 0;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_JSON_READER_H_
