// Lists whose entries are told apart by an enum, for example one size for each
// modality.

#ifndef LINTER_CHECK_KEYED_LIST_H_
#define LINTER_CHECK_KEYED_LIST_H_

#include <optional>
#include <string>

#include "absl/container/btree_map.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

struct KeyedEntry {
  const google::protobuf::Message* message;
  FieldPath path;
  const google::protobuf::EnumValueDescriptor* key;
};

// By the number of the key; entries with an unspecified key are left out.
using KeyedList = absl::btree_map<int, KeyedEntry>;

// The entries of a repeated message field, or of the repeated messages in a
// singular one.
KeyedList KeyedListAt(const Value& value, const std::string& key);

// The same for the answer to another requirement; empty if it is not given.
KeyedList KeyedListOf(const LintContext& context, const CatalogueEntry& entry,
                      const std::string& key);

// The number of an entry; nothing if it has none.
std::optional<Value> NumberIn(const KeyedEntry& entry,
                              const CatalogueEntry* requirement);

// Reports the keys that only one of the lists has.
Result CompareKeys(const LintContext& context, const Value& value,
                   const CatalogueEntry& source, const KeyedList& expected,
                   const KeyedList& actual, Reporter& reporter);

}  // namespace modelcard

#endif  // LINTER_CHECK_KEYED_LIST_H_
