// The numbers that an enum value stands for.

#ifndef LINTER_CHECK_BRACKET_H_
#define LINTER_CHECK_BRACKET_H_

#include "google/protobuf/descriptor.h"

namespace modelcard {

// Whether the value's `bracket` option holds the number; a value without one
// holds any.
bool InBracket(const google::protobuf::EnumValueDescriptor& value,
               double number);

}  // namespace modelcard

#endif  // LINTER_CHECK_BRACKET_H_
