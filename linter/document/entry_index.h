// The entries of a list while others are united with it.

#ifndef LINTER_DOCUMENT_ENTRY_INDEX_H_
#define LINTER_DOCUMENT_ENTRY_INDEX_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// Finds an entry without looking at all of them: a list that many sources add
// to costs no more for each of them.
class EntryIndex {
 public:
  // Of the list `field` as it is in `parent`.
  EntryIndex(const google::protobuf::Message& parent,
             const google::protobuf::FieldDescriptor& field);

  // Whether an entry is printed so, see Printed().
  bool Holds(absl::string_view printed) const;

  // The one entry that `entry` only adds to, or that says all of it; -1 if
  // there is none, or it cannot be told which. `parent` holds the list.
  int SameAs(const google::protobuf::Message& entry,
             const google::protobuf::Message& parent) const;

  // Entry `index` has changed, or is the next one.
  void Update(int index, const google::protobuf::Message& parent);

 private:
  struct Entry {
    std::string printed;

    // The first field that it sets, with its value: its name, kind or the like.
    std::string beginning;
  };

  void Forget(int index);

  const google::protobuf::FieldDescriptor& field_;
  std::vector<Entry> entries_;
  absl::flat_hash_map<std::string, int> printed_;
  absl::flat_hash_map<std::string, std::vector<int>> alike_;
};

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_ENTRY_INDEX_H_
