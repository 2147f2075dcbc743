#include "linter/artifact/wire_reader.h"

#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "linter/artifact/byte_reader.h"

namespace modelcard {

bool WireReader::Fail(std::string message) {
  if (error_.empty()) {
    error_ = std::move(message);
    error_offset_ = bytes_.position();
  }
  return false;
}

bool WireReader::Varint(uint64_t limit, uint64_t& value) {
  value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    uint64_t byte = 0;
    if (bytes_.position() >= limit ||
        !bytes_.ReadNumber(1, /*big_endian=*/false, byte)) {
      return Fail("a number runs over the end of its message");
    }
    value |= (byte & 0x7F) << shift;
    if (byte < 0x80) {
      return shift < 63 || byte <= 1 || Fail("a number of more than 64 bits");
    }
  }
  return Fail("a number of more than ten bytes");
}

bool WireReader::Next() {
  if (!error_.empty()) return false;
  if (bytes_.position() < field_end_ &&
      !bytes_.Skip(field_end_ - bytes_.position())) {
    return Fail("the file ends inside a field");
  }
  if (bytes_.position() >= end_) return false;
  uint64_t tag = 0;
  if (!Varint(end_, tag)) return false;
  field_ = tag >> 3;
  if (field_ == 0 || field_ >= uint64_t{1} << 29) {
    return Fail(absl::StrCat("there is no field number ", field_));
  }
  field_end_ = 0;
  switch (tag & 7) {
    case kVarint:
      type_ = kVarint;
      return Varint(end_, value_);
    case kFixed64:
    case kFixed32: {
      type_ = (tag & 7) == kFixed64 ? kFixed64 : kFixed32;
      const int size = type_ == kFixed64 ? 8 : 4;
      return (end_ - bytes_.position() >= static_cast<uint64_t>(size) &&
              bytes_.ReadNumber(size, /*big_endian=*/false, value_)) ||
             Fail("a number runs over the end of its message");
    }
    case kBytes: {
      type_ = kBytes;
      uint64_t length = 0;
      if (!Varint(end_, length)) return false;
      begin_ = bytes_.position();
      if (length > end_ - begin_) {
        return Fail(absl::StrCat("a field of ", length, " bytes in a message ",
                                 "of which ", end_ - begin_, " are left"));
      }
      field_end_ = begin_ + length;
      return true;
    }
    default:
      return Fail(absl::StrCat("there is no wire type ", tag & 7));
  }
}

bool WireReader::Packed(uint64_t& value) {
  return bytes_.position() < field_end_ && Varint(field_end_, value);
}

bool WireReader::Text(uint64_t max, std::string& text) {
  if (length() > max) {
    return Fail(absl::StrCat("a text of ", length(), " bytes, at most ", max,
                             " are read"));
  }
  return bytes_.Read(length(), text) || Fail("the file ends inside a text");
}

}  // namespace modelcard
