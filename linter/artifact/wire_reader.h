// The wire format of protocol buffers, a field at a time: for messages that are
// too large to be read into memory.

#ifndef LINTER_ARTIFACT_WIRE_READER_H_
#define LINTER_ARTIFACT_WIRE_READER_H_

#include <cstdint>
#include <string>

#include "linter/artifact/byte_reader.h"

namespace modelcard {

// Reads the fields of one message, which ends at byte `end` of the file. Nested
// messages are read with readers of their own.
class WireReader {
 public:
  enum Type { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

  WireReader(ByteReader& bytes, uint64_t end) : bytes_(bytes), end_(end) {}

  // Goes to the next field, past the rest of the last one. False at the end of
  // the message and on an error.
  bool Next();

  uint64_t field() const { return field_; }
  Type type() const { return type_; }

  // Of a number.
  uint64_t value() const { return value_; }

  // Of bytes: where in the file they begin and end.
  uint64_t begin() const { return begin_; }
  uint64_t end() const { return field_end_; }
  uint64_t length() const { return field_end_ - begin_; }

  // A number among the bytes of a packed list; false on an error, and at the
  // end of the list.
  bool Packed(uint64_t& value);

  // The bytes, if they are not more than `max`.
  bool Text(uint64_t max, std::string& text);

  // What is wrong, and where; empty if nothing is.
  const std::string& error() const { return error_; }
  uint64_t error_offset() const { return error_offset_; }

 private:
  bool Fail(std::string message);
  bool Varint(uint64_t limit, uint64_t& value);

  ByteReader& bytes_;
  const uint64_t end_;
  uint64_t field_ = 0;
  Type type_ = kVarint;
  uint64_t value_ = 0;
  uint64_t begin_ = 0;
  uint64_t field_end_ = 0;
  std::string error_;
  uint64_t error_offset_ = 0;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_WIRE_READER_H_
