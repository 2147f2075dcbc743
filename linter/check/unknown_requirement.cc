#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/check/lint.h"
#include "linter/check/not_applicable.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/suggest.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

Both UnknownIdInBoth(const Catalogue& catalogue, absl::string_view id) {
  const std::string best = Closest(id, catalogue.Ids());
  return {
      catalogue.UnknownId(id),
      absl::StrCat(
          "er is geen vereiste \"", id, "\"",
          best.empty() ? "" : absl::StrCat("; bedoelde u \"", best, "\"?"))};
}

Both ListOfIds() {
  return {"`modelcard requirements` lists them",
          "`modelcard requirements` somt ze op"};
}

std::vector<ReadFailure> UnknownRequirements(const Document& document,
                                             const Catalogue& catalogue) {
  std::vector<ReadFailure> failures;
  const std::vector<std::string> ids =
      DeclaredNotApplicable(document.message());
  const auto* list = NotApplicableList(*document.message().GetDescriptor());
  for (size_t i = 0; i < ids.size(); ++i) {
    // Left out altogether is a finding, not a name that cannot be understood.
    if (ids[i].empty() || catalogue.Find(ids[i]) != nullptr) continue;
    const FieldPath path = Join({}, list, static_cast<int>(i));
    const FieldLocation place = document.NearestTo(path);
    const SourceText& source = document.SourceOf(place);
    const Position at = source.PositionAt(place.field.begin);
    failures.push_back(FailureIn(source.path(), at.line, at.column,
                                 UnknownIdInBoth(catalogue, ids[i]),
                                 ListOfIds()));
  }
  return failures;
}

}  // namespace modelcard
