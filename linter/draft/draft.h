// A document that somebody has still to finish: what is known, with where it is
// known from, and a slot for every answer that the law asks for besides.

#ifndef LINTER_DRAFT_DRAFT_H_
#define LINTER_DRAFT_DRAFT_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/slot.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

// What is known of a model, and from where.
struct Known {
  // What documents say of it: the places of its fields, and how they are
  // written.
  const Document& document;

  // The same message with what artifacts say put into it.
  std::unique_ptr<google::protobuf::Message> message;

  // Sentences about a field, by its path as ToString(FieldPath) writes it.
  absl::flat_hash_map<std::string, std::vector<std::string>> remarks = {};

  // Fields that an artifact answers in the place of a document.
  absl::flat_hash_set<std::string> replaced = {};
};

// One field of the draft, or one element of a list.
struct DraftField {
  enum class Kind {
    // The value at `path` of `parent`.
    kAnswer,

    // `slot`, which is no answer.
    kSlot,

    // A message with `parts`.
    kMessage,
  };

  Kind kind;
  const google::protobuf::FieldDescriptor* field;

  // Written above it, a comment each.
  std::vector<std::string> remarks = {};

  // Whether it is to stand there as a comment only: it may be left out, or any
  // value would be an answer.
  bool as_comment = false;

  const google::protobuf::Message* parent = nullptr;
  FieldPath path = {};
  Slot slot = {};
  std::vector<DraftField> parts = {};
};

// The fields of the root message in the order of the schema: every one that is
// known, and every one that a requirement which applies asks for. A requirement
// that the document declares not applicable has no slot. Points into `known`.
std::vector<DraftField> MakeDraft(const Known& known,
                                  const Catalogue& catalogue,
                                  const FactSet& facts, Language language);

}  // namespace modelcard

#endif  // LINTER_DRAFT_DRAFT_H_
