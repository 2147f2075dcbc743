// What a card has answered so far.

#ifndef LINTER_CARD_CARD_ANSWERS_H_
#define LINTER_CARD_CARD_ANSWERS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/card/answer.h"
#include "linter/card/slice.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

// A text on a field: whether it is among the answers, and if not, where what it
// would answer is answered already.
struct PutResult {
  bool put = false;
  std::optional<FieldLocation> answered;
};

class CardAnswers {
 public:
  // `type` is that of the answers; both have to outlive this.
  CardAnswers(const SourceText& source,
              const google::protobuf::Descriptor& type);

  Answer New() const;

  // One of New(), filled. Says no more than was said before: nothing happens.
  void Keep(Answer answer);

  // Puts what the slice says into the field at `path`, unless the text is no
  // value of it, or a long one where there is an answer already.
  PutResult Put(const FieldPath& path, const Slice& slice, ByteRange whole);

  // Where the field at `path`, as ToString() writes it, was answered first.
  std::optional<FieldLocation> PlaceOf(absl::string_view path) const;

  // All as one document, with the conflicts between them.
  Document Merged() const;

 private:
  // A scalar in an answer.
  struct Leaf {
    // With and without the indices of lists.
    std::string path;
    std::string field;
    std::string meaning;
    std::optional<double> number;
    google::protobuf::Message* parent;
    const google::protobuf::FieldDescriptor* descriptor;
  };

  // What was said of a field: its texts by their meaning.
  struct Said {
    absl::flat_hash_map<std::string, std::string> texts;

    // The first, and how it is written.
    std::optional<std::pair<double, std::string>> number;
    FieldLocation first;
  };

  void CollectLeaves(google::protobuf::Message& message, const FieldPath& path,
                     std::vector<Leaf>& leaves) const;
  bool WasSaid(const Leaf& leaf, const Answer& answer) const;
  std::string Written(const Leaf& leaf, const Answer& answer) const;

  const SourceText& source_;
  const google::protobuf::Message& prototype_;
  std::vector<Document> answers_;

  // By the path without indices.
  absl::flat_hash_map<std::string, Said> said_;
};

}  // namespace modelcard

#endif  // LINTER_CARD_CARD_ANSWERS_H_
