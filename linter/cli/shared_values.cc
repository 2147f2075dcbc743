#include "linter/cli/shared_values.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Whether `inner` is the field `outer` or one inside it.
bool IsIn(absl::string_view inner, absl::string_view outer) {
  return absl::ConsumePrefix(&inner, outer) &&
         (inner.empty() || inner[0] == '.' || inner[0] == '[');
}

// Two of the fields, in their order, that are not one inside the other; none if
// there are no such.
std::vector<absl::string_view> Apart(
    const std::vector<absl::string_view>& fields) {
  for (size_t i = 1; i < fields.size(); ++i) {
    if (!IsIn(fields[i], fields[i - 1])) return {fields[i - 1], fields[i]};
  }
  return {};
}

// The values of one text, to be found by a range inside them.
class ValuesByPlace {
 public:
  void Add(ByteRange range, absl::string_view field) {
    values_.push_back({range, {field}});
  }

  // When all are there.
  void Sort() {
    std::sort(values_.begin(), values_.end(), IsBefore);
    UniteEqual();
    LinkToLonger();
  }

  // The fields whose value is the smallest one around `range`, in their order;
  // of many that share it two are enough.
  std::vector<absl::string_view> FieldsAt(ByteRange range) const {
    std::vector<absl::string_view> fields;
    size_t smallest = std::string::npos;
    for (size_t end = EndOfThoseThatBeginBy(range.begin);;) {
      const size_t i = LastThatReaches(range.end, end);
      if (i == kNone) break;
      const auto& [value, names, ignored] = values_[i];
      // All before this one are longer still.
      if (range.end > value.begin && range.end - value.begin > smallest) break;
      const size_t length = value.end - value.begin;
      if (length < smallest) fields.clear();
      if (length <= smallest) {
        smallest = length;
        fields.insert(fields.end(), names.begin(), names.end());
      }
      end = i;
    }
    std::sort(fields.begin(), fields.end());
    return fields;
  }

 private:
  static constexpr size_t kNone = std::string::npos;

  struct Value {
    ByteRange range;
    std::vector<absl::string_view> fields;

    // The last value before this one that ends behind it.
    size_t longer = kNone;
  };

  static bool IsBefore(const Value& a, const Value& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    if (a.range.end != b.range.end) return a.range.end > b.range.end;
    return a.fields < b.fields;
  }

  // An anchor of YAML may have as many aliases as there are lines.
  void UniteEqual() {
    std::vector<Value> united;
    for (Value& value : values_) {
      if (!united.empty() && united.back().range.begin == value.range.begin &&
          united.back().range.end == value.range.end) {
        united.back().fields.push_back(value.fields.front());
      } else {
        united.push_back(std::move(value));
      }
    }
    for (Value& value : united) {
      if (std::vector<absl::string_view> apart = Apart(value.fields);
          !apart.empty()) {
        value.fields = std::move(apart);
      }
    }
    values_ = std::move(united);
  }

  void LinkToLonger() {
    for (size_t i = 1; i < values_.size(); ++i) {
      size_t before = i - 1;
      while (before != kNone &&
             values_[before].range.end <= values_[i].range.end) {
        before = values_[before].longer;
      }
      values_[i].longer = before;
    }
  }

  size_t EndOfThoseThatBeginBy(size_t offset) const {
    return static_cast<size_t>(
        std::upper_bound(values_.begin(), values_.end(), offset,
                         [](size_t at, const Value& value) {
                           return at < value.range.begin;
                         }) -
        values_.begin());
  }

  // The last of the first `count` values that ends at `offset` or behind it.
  size_t LastThatReaches(size_t offset, size_t count) const {
    size_t i = count == 0 ? kNone : count - 1;
    while (i != kNone && values_[i].range.end < offset) i = values_[i].longer;
    return i;
  }

  std::vector<Value> values_;
};

// Where the edits of findings meet the fields of a document.
class FieldsByPlace {
 public:
  explicit FieldsByPlace(const Document& document) {
    for (const SourceText& source : document.sources()) {
      texts_.try_emplace(source.path(), Text{&source, {}});
    }
    for (const auto& [path, location] : document.locations()) {
      texts_.at(document.SourceOf(location).path())
          .values.Add(location.value, path);
    }
    for (auto& [path, text] : texts_) text.values.Sort();
  }

  bool IsShared(const v1::Edit& edit) const {
    const auto found = texts_.find(edit.path());
    if (found == texts_.end()) return false;
    const auto& [source, values] = found->second;
    // A message that says one thing only stands where that stands.
    return !Apart(values.FieldsAt(
                      {source->OffsetOf({edit.line(), edit.column()}),
                       source->OffsetOf({edit.end_line(), edit.end_column()})}))
                .empty();
  }

 private:
  struct Text {
    const SourceText* source;
    ValuesByPlace values;
  };
  std::map<absl::string_view, Text> texts_;
};

}  // namespace

void DropSharedEdits(const Document& document,
                     std::span<v1::Finding> findings) {
  if (std::all_of(findings.begin(), findings.end(),
                  [](const v1::Finding& f) { return f.edits().empty(); })) {
    return;
  }
  const FieldsByPlace fields(document);
  for (v1::Finding& finding : findings) {
    const auto& edits = finding.edits();
    if (std::any_of(edits.begin(), edits.end(), [&](const v1::Edit& edit) {
          return fields.IsShared(edit);
        })) {
      finding.clear_edits();
    }
  }
}

}  // namespace modelcard
