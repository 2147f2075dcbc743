// Whom a sentence is about.

#ifndef LINTER_CARD_SUBJECT_H_
#define LINTER_CARD_SUBJECT_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"

namespace modelcard {

// The model that a card is of, to tell it from others.
class OwnModel {
 public:
  // What the card calls it, for example its title; empty if it does not say.
  explicit OwnModel(const std::vector<std::string>& names);

  // Whether what is said behind `before`, the beginning of a sentence, is said
  // of another model: its subject is a name with a number, such as "Llama 2" or
  // "GPT-4", or nothing but a name, and not this model's. The subject of
  // "Based on Llama 2, the model has" is none of these.
  bool IsOther(absl::string_view before) const;

  // The same of what the whole sentence is about.
  bool IsAboutOther(absl::string_view sentence) const;

 private:
  bool IsOtherSubject(const std::vector<std::string>& words,
                      bool has_verb) const;
  bool IsOtherName(const std::vector<std::string>& words) const;

  // The parts of the names, in lower case: "qwen", "2.5", "7b".
  absl::flat_hash_set<std::string> parts_;
  bool has_number_ = false;
};

// Whether a sentence goes on about what the one before it was about: "It has".
bool GoesOn(absl::string_view sentence);

}  // namespace modelcard

#endif  // LINTER_CARD_SUBJECT_H_
