#include "linter/binding/touched.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/content.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/requirement.pb.h"
#include "modelcard/v1/stale_inputs.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Message;

constexpr size_t kShown = 5;

// Whether the field that `steps` lead to, from `message` on, holds anything.
bool IsAnswered(const Message& message, absl::Span<const FieldStep> steps) {
  const auto& field = *steps.front().field;
  if (steps.size() == 1) return HasContent(message, field);
  const auto* reflection = message.GetReflection();
  const absl::Span<const FieldStep> rest = steps.subspan(1);
  if (!field.is_repeated()) {
    return reflection->HasField(message, &field) &&
           IsAnswered(reflection->GetMessage(message, &field), rest);
  }
  for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
    if (IsAnswered(reflection->GetRepeatedMessage(message, &field, i), rest)) {
      return true;
    }
  }
  return false;
}

// What an input of that kind makes stale.
std::vector<int> Touches(v1::Binding::Kind kind) {
  std::vector<int> touches;
  const auto& options = v1::InputTouches::descriptor()->file()->options();
  for (const v1::InputTouches& input :
       options.GetRepeatedExtension(v1::input_touches)) {
    if (input.kind() != kind) continue;
    touches.insert(touches.end(), input.touches().begin(),
                   input.touches().end());
  }
  return touches;
}

}  // namespace

std::vector<std::string> TouchedRequirements(const Catalogue& catalogue,
                                             const Message& document,
                                             v1::Binding::Kind kind) {
  const std::vector<int> touches = Touches(kind);
  std::vector<std::string> ids;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const auto& stale_when = entry.requirement->stale_when();
    if (std::ranges::any_of(
            stale_when,
            [&](int when) { return std::ranges::count(touches, when) > 0; }) &&
        IsAnswered(document, entry.path)) {
      ids.push_back(entry.requirement->id());
    }
  }
  return ids;
}

std::string Abridged(const std::vector<std::string>& ids) {
  const size_t shown = std::min(ids.size(), kShown);
  std::string text =
      absl::StrJoin(ids.begin(), ids.begin() + static_cast<long>(shown), ", ");
  if (shown < ids.size()) {
    absl::StrAppend(&text, ", +", ids.size() - shown);
  }
  return text;
}

}  // namespace modelcard
