#include <cstddef>
#include <string>
#include <vector>

#include "linter/check/lint.h"
#include "linter/check/not_applicable.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

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
    failures.push_back({source.path(), at.line, at.column,
                        catalogue.UnknownId(ids[i]),
                        "`modelcard requirements` lists them"});
  }
  return failures;
}

}  // namespace modelcard
