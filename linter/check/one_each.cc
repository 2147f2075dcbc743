#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/keyed_list.h"

namespace modelcard {

Result CheckOneEach(const LintContext& context, const Value& value,
                    Reporter& reporter) {
  const v1::DerivedFrom& derived = value.shape().derived_from();
  if (!derived.one_each()) return Result::kPass;
  const CatalogueEntry& source = *context.catalogue.Find(derived.requirement());
  const KeyedList expected = KeyedListOf(context, source, derived.key());
  if (expected.empty()) return Result::kPass;
  return CompareKeys(context, value, source, expected,
                     KeyedListAt(value, derived.key()), reporter);
}

}  // namespace modelcard
