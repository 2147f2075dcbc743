#include "linter/premerge/match_entries.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/message_differencer.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::Reflection;

constexpr int kNone = -1;

// Comparing each entry with each takes too long for lists that are longer than
// any that people write. What is left of those is taken in order.
constexpr int kMostCompared = 200;

bool SameAnswer(const Message& a, const Message& b,
                const FieldDescriptor& field) {
  google::protobuf::util::MessageDifferencer differencer;
  return differencer.CompareWithFields(a, b, {&field}, {&field});
}

int AnswersInCommon(const Message& base, const Message& head) {
  const Reflection& reflection = *base.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(base, &fields);
  int common = 0;
  for (const FieldDescriptor* field : fields) {
    common += SameAnswer(base, head, *field) ? 1 : 0;
  }
  return common;
}

class Matcher {
 public:
  Matcher(const Message& base, const Message& head,
          const FieldDescriptor& field)
      : base_(base),
        head_(head),
        field_(field),
        matches_(base.GetReflection()->FieldSize(base, &field), kNone),
        taken_(head.GetReflection()->FieldSize(head, &field), false) {}

  std::vector<int> Run() && {
    TakeEqual();
    TakeAlike();
    TakeNext();
    return std::move(matches_);
  }

 private:
  const Message& Base(int i) const {
    return base_.GetReflection()->GetRepeatedMessage(base_, &field_, i);
  }
  const Message& Head(int i) const {
    return head_.GetReflection()->GetRepeatedMessage(head_, &field_, i);
  }
  int Bases() const { return static_cast<int>(matches_.size()); }
  int Heads() const { return static_cast<int>(taken_.size()); }

  void Take(int base, int head) {
    matches_[base] = head;
    taken_[head] = true;
  }

  void TakeEqual() {
    std::multimap<std::string, int> heads;
    for (int i = 0; i < Heads(); ++i) {
      heads.emplace(Head(i).SerializePartialAsString(), i);
    }
    for (int i = 0; i < Bases(); ++i) {
      const auto same = heads.find(Base(i).SerializePartialAsString());
      if (same == heads.end()) continue;
      Take(i, same->second);
      heads.erase(same);
    }
  }

  // The pairs with most in common first, so that no entry takes what belongs
  // to a later one.
  void TakeAlike() {
    std::multimap<int, std::pair<int, int>, std::greater<>> pairs;
    int compared = 0;
    for (int i = 0; i < Bases() && compared < kMostCompared; ++i) {
      if (matches_[i] != kNone) continue;
      ++compared;
      AddPairsOf(i, pairs);
    }
    for (const auto& [common, pair] : pairs) {
      const auto [base, head] = pair;
      if (matches_[base] == kNone && !taken_[head]) Take(base, head);
    }
  }

  void AddPairsOf(
      int base,
      std::multimap<int, std::pair<int, int>, std::greater<>>& pairs) const {
    int compared = 0;
    for (int i = 0; i < Heads() && compared < kMostCompared; ++i) {
      if (taken_[i]) continue;
      ++compared;
      const int common = AnswersInCommon(Base(base), Head(i));
      if (common > 0) pairs.emplace(common, std::pair(base, i));
    }
  }

  void TakeNext() {
    int next = 0;
    for (int i = 0; i < Bases(); ++i) {
      if (matches_[i] != kNone) continue;
      while (taken_[next]) ++next;
      Take(i, next);
    }
  }

  const Message& base_;
  const Message& head_;
  const FieldDescriptor& field_;
  std::vector<int> matches_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<int> MatchEntries(const Message& base, const Message& head,
                              const FieldDescriptor& field) {
  return Matcher(base, head, field).Run();
}

}  // namespace modelcard
