// What stands where an answer is still to come: never an answer itself, the
// linter rejects it until somebody has filled it in.

#ifndef LINTER_CHECK_SLOT_H_
#define LINTER_CHECK_SLOT_H_

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "linter/requirement/language.h"

namespace modelcard {

// In the place of a scalar value.
struct Slot {
  // Without quotes, for example "YYYY-MM-DD", "KIND_UNSPECIFIED" or "0".
  std::string value;

  // What to choose from, the unit, an example; may be empty.
  std::string remark;

  // Whether any value would be an answer, "true" as well as "false" and also
  // 0: the slot can only stand in a comment, and `value` is words.
  bool only_comment = false;
};

// `field` is no message.
Slot SlotOf(const google::protobuf::FieldDescriptor& field, Language language);

// The parts of an answer that has several: the mandatory ones, or all of them
// where none is; of alternatives the first. Parts that answer a requirement of
// their own are not among them: they are asked for one by one.
std::vector<const google::protobuf::FieldDescriptor*> PartsOf(
    const google::protobuf::Descriptor& type);

// Names the alternatives to a field, for example "or instead: text"; empty if
// it has none.
std::string AlternativesTo(const google::protobuf::FieldDescriptor& field,
                           Language language);

}  // namespace modelcard

#endif  // LINTER_CHECK_SLOT_H_
