#include "linter/requirement/terms.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;

template <typename Enum>
std::string Label(Enum value, Language language) {
  const auto* descriptor =
      google::protobuf::GetEnumDescriptor<Enum>()->FindValueByNumber(value);
  return descriptor == nullptr ? "" : LabelOf(*descriptor, language);
}

void AddNumberConstraints(const v1::NumberShape& number, Language language,
                          std::vector<std::string>& texts) {
  if (!number.unit().empty()) {
    texts.push_back(Say(language, "in $0", "in $0", number.unit()));
  }
  if (number.min_significant_figures() > 0) {
    texts.push_back(Say(language, "at least $0 significant figure(s)",
                        "minstens $0 significant(e) cijfer(s)",
                        number.min_significant_figures()));
  }
  if (number.order_of_magnitude()) {
    texts.push_back(
        Say(language, "order of magnitude only", "alleen de orde van grootte"));
  }
}

void AddDerivation(const v1::DerivedFrom& derived, Language language,
                   std::vector<std::string>& texts) {
  const std::string& id = derived.requirement();
  switch (derived.relation_case()) {
    case v1::DerivedFrom::kBracket:
      texts.push_back(
          Say(language, "the bracket that holds $0", "de klasse met $0", id));
      return;
    case v1::DerivedFrom::kOrderOfMagnitude:
      texts.push_back(Say(language, "order of magnitude of $0",
                          "orde van grootte van $0", id));
      return;
    case v1::DerivedFrom::kRounded:
      texts.push_back(Say(language, "$0, rounded", "$0, afgerond", id));
      return;
    case v1::DerivedFrom::kOneEach:
      texts.push_back(
          Say(language, "one for each of $0", "een voor elk van $0", id));
      return;
    case v1::DerivedFrom::RELATION_NOT_SET:
      return;
  }
}

// The constraints of a field and of the parts of its message, each with the
// part's name.
void AddConstraints(const FieldDescriptor& field, const std::string& name,
                    Language language, std::vector<std::string>& all) {
  std::vector<std::string> texts;
  const v1::ValueShape& shape = ShapeOf(field);
  if (shape.recommended_words() > 0) {
    texts.push_back(Say(language, "$0 words recommended",
                        "$0 woorden aanbevolen", shape.recommended_words()));
  }
  if (shape.has_format()) texts.push_back(Label(shape.format(), language));
  AddNumberConstraints(shape.number(), language, texts);
  AddDerivation(shape.derived_from(), language, texts);
  if (shape.must_hold()) {
    texts.push_back(Say(language, "must be true", "moet waar zijn"));
  }
  if (!texts.empty()) {
    const std::string prefix = name.empty() ? "" : absl::StrCat(name, ": ");
    all.push_back(absl::StrCat(prefix, absl::StrJoin(texts, ", ")));
  }
  if (field.message_type() == nullptr) return;
  const Descriptor& type = *field.message_type();
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& part = *type.field(i);
    if (RequirementOf(part) != nullptr) continue;
    const std::string part_name =
        absl::StrCat(name, name.empty() ? "" : ".", part.name());
    AddConstraints(part, part_name, language, all);
  }
}

// What it means that a fact holds; its name if the schema does not say.
std::string FactInWords(const Catalogue& catalogue, const std::string& name,
                        Language language) {
  const auto& type = catalogue.root().options().GetExtension(v1::document_type);
  for (const v1::FactTitle& fact : type.fact()) {
    if (fact.name() == name) return In(language, fact);
  }
  return name;
}

}  // namespace

std::string ForceText(v1::Force force, Language language) {
  return Label(force, language);
}

std::vector<std::string> DisclosureTexts(const v1::Requirement& requirement,
                                         Language language) {
  std::vector<std::string> texts;
  for (const v1::Disclosure& disclosure : requirement.disclosure()) {
    texts.push_back(absl::StrCat(Label(disclosure.to(), language), ": ",
                                 Label(disclosure.how(), language)));
  }
  return texts;
}

std::string ApplicabilityText(const v1::Applicability& applicability,
                              Language language) {
  std::vector<std::string> terms(applicability.when().begin(),
                                 applicability.when().end());
  for (const std::string& name : applicability.unless()) {
    terms.push_back(Say(language, "not $0", "niet $0", name));
  }
  for (const std::string& name : applicability.bound_by()) {
    terms.push_back(Say(language, "bound by $0", "gebonden door $0", name));
  }
  if (terms.empty()) return Say(language, "always", "altijd");
  return absl::StrJoin(terms, Say(language, " and ", " en "));
}

std::string ApplicabilityInWords(const Catalogue& catalogue,
                                 const v1::Applicability& applicability,
                                 Language language) {
  std::vector<std::string> conditions, exceptions;
  for (const std::string& name : applicability.when()) {
    conditions.push_back(FactInWords(catalogue, name, language));
  }
  for (const std::string& name : applicability.bound_by()) {
    conditions.push_back(FactInWords(catalogue, name, language));
  }
  for (const std::string& name : applicability.unless()) {
    exceptions.push_back(FactInWords(catalogue, name, language));
  }
  std::string text =
      conditions.empty()
          ? Say(language, "Applies always", "Geldt altijd")
          : Say(language, "Applies if $0", "Geldt als $0",
                absl::StrJoin(conditions, Say(language, " and ", " en ")));
  if (!exceptions.empty()) {
    absl::StrAppend(
        &text, Say(language, ", unless $0", ", tenzij $0",
                   absl::StrJoin(exceptions, Say(language, " or ", " of "))));
  }
  return absl::StrCat(text, ".");
}

std::vector<std::string> ConstraintTexts(const CatalogueEntry& entry,
                                         Language language) {
  std::vector<std::string> all;
  AddConstraints(entry.field(), "", language, all);
  if (entry.requirement->not_applicable_allowed()) {
    all.push_back(Say(language, "may be declared not applicable",
                      "mag als niet van toepassing worden opgegeven"));
  }
  if (entry.requirement->optional()) {
    all.push_back(Say(language, "may be left out", "mag worden weggelaten"));
  }
  return all;
}

std::vector<std::string> StaleTexts(const v1::Requirement& requirement,
                                    Language language) {
  std::vector<std::string> labels;
  for (const int stale : requirement.stale_when()) {
    labels.push_back(Label(static_cast<v1::StaleWhen>(stale), language));
  }
  return labels;
}

std::string StaleText(const v1::Requirement& requirement, Language language) {
  return absl::StrJoin(StaleTexts(requirement, language), "; ");
}

}  // namespace modelcard
