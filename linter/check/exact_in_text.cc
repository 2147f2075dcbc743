#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/keyed_list.h"
#include "linter/check/number.h"
#include "linter/document/field_path.h"
#include "linter/document/holder.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/disclosure.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// A smaller number may well be another's: of days, or of layers.
constexpr double kLarge = 1e5;

struct Number {
  double value;
  FieldPath path;
};

// An exact figure that some readers get in a coarser form only.
struct ExactFigure {
  const CatalogueEntry* exact;
  Number number;

  // Who gets the coarser form and not this.
  v1::Audience kept_from;
};

// What a value derived from it leaves out: the number that answers a
// requirement, or those in its entries.
std::vector<Number> ExactNumbers(const LintContext& context,
                                 const v1::DerivedFrom& derived,
                                 const CatalogueEntry& exact) {
  std::vector<Number> numbers;
  const auto add = [&](std::optional<double> value, const FieldPath& path) {
    if (value && *value >= kLarge && !IsPowerOfTen(*value)) {
      numbers.push_back({*value, path});
    }
  };
  if (derived.bracket() || derived.order_of_magnitude()) {
    add(NumberOf(context, exact.requirement->id()), exact.path);
  } else if (derived.rounded()) {
    for (const auto& [key, entry] :
         KeyedListOf(context, exact, derived.key())) {
      const std::optional<Value> number = NumberIn(entry, &exact);
      // One that is as round as what is derived from it tells no more.
      if (!number || RoundTo(number->Number(), 1) == number->Number()) continue;
      add(number->Number(), number->path);
    }
  }
  return numbers;
}

std::vector<ExactFigure> ExactFigures(const LintContext& context) {
  std::vector<ExactFigure> figures;
  for (const CatalogueEntry& coarse : context.catalogue.entries()) {
    const v1::DerivedFrom& derived = ShapeOf(coarse.field()).derived_from();
    const CatalogueEntry* exact = context.catalogue.Find(derived.requirement());
    if (exact == nullptr) continue;
    for (const Number& number : ExactNumbers(context, derived, *exact)) {
      for (const v1::Disclosure& to : coarse.requirement->disclosure()) {
        if (DisclosureTo(to.to(), *exact->requirement) == nullptr) {
          figures.push_back({exact, number, to.to()});
        }
      }
    }
  }
  return figures;
}

// The numbers in a text that are written in digits: 3.1e25, 7824351232,
// 7,824,351,232.
std::vector<double> NumbersIn(absl::string_view text) {
  std::vector<double> numbers;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(text[i]))) continue;
    size_t end = i;
    while (end < text.size() &&
           (absl::ascii_isalnum(static_cast<unsigned char>(text[end])) ||
            text[end] == '.' || text[end] == ',' || text[end] == '+')) {
      ++end;
    }
    std::string literal =
        absl::StrReplaceAll(text.substr(i, end - i), {{",", ""}});
    while (!literal.empty() && literal.back() == '.') literal.pop_back();
    double value;
    if (absl::SimpleAtod(literal, &value)) numbers.push_back(value);
    i = end;
  }
  return numbers;
}

bool Holds(const std::vector<double>& numbers, double number) {
  return std::any_of(numbers.begin(), numbers.end(), [&](double each) {
    return std::abs(each / number - 1) < 1e-9;
  });
}

class Search {
 public:
  Search(const LintContext& context, Reporter& reporter)
      : context_(context),
        reporter_(reporter),
        figures_(ExactFigures(context)) {}

  void Run() {
    // Whoever can have the weights can count them.
    const auto open = context_.facts.find("CLAIMS_OSS");
    if (figures_.empty() ||
        (open != context_.facts.end() && open->second.value == true)) {
      return;
    }
    for (const CatalogueEntry& entry : context_.catalogue.entries()) {
      if (entry.IsOfOrganisation() || HoldsRequirements(entry.field()))
        continue;
      const Message* holder = HolderOf(context_.document.message(), entry.path);
      if (holder == nullptr) continue;
      FieldPath path = entry.path;
      path.pop_back();
      SearchField(entry, *holder, entry.field(), path);
    }
  }

 private:
  void SearchField(const CatalogueEntry& entry, const Message& holder,
                   const FieldDescriptor& field, const FieldPath& path) {
    const auto& reflection = *holder.GetReflection();
    if (field.is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(holder, &field); ++i) {
        if (field.message_type() != nullptr) {
          SearchMessage(entry, reflection.GetRepeatedMessage(holder, &field, i),
                        Join(path, &field, i));
        } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
          SearchText(entry, reflection.GetRepeatedString(holder, &field, i),
                     Join(path, &field, i));
        }
      }
    } else if (field.message_type() != nullptr) {
      if (reflection.HasField(holder, &field)) {
        SearchMessage(entry, reflection.GetMessage(holder, &field),
                      Join(path, &field));
      }
    } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      SearchText(entry, reflection.GetString(holder, &field),
                 Join(path, &field));
    }
  }

  void SearchMessage(const CatalogueEntry& entry, const Message& message,
                     const FieldPath& path) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      SearchField(entry, message, *field, path);
    }
  }

  void SearchText(const CatalogueEntry& entry, const std::string& text,
                  const FieldPath& path) {
    const std::vector<double> numbers = NumbersIn(text);
    if (numbers.empty()) return;
    for (const ExactFigure& figure : figures_) {
      if (DisclosureTo(figure.kept_from, *entry.requirement) == nullptr ||
          !Holds(numbers, figure.number.value)) {
        continue;
      }
      Report(entry, path, figure);
      return;
    }
  }

  void Report(const CatalogueEntry& entry, const FieldPath& path,
              const ExactFigure& figure) {
    const std::string name = Name(context_, figure.exact, figure.exact->path);
    reporter_.Report(
        {.check = "exact_in_text",
         .entry = &entry,
         .path = path,
         .message = context_.Say(
             "$0 holds the exact $1, and goes to readers who get it less "
             "exactly: $2",
             "$0 bevat het exacte gegeven „$1”, en gaat naar lezers die het "
             "minder precies krijgen: $2",
             Name(context_, &entry, path), name,
             LabelOf(*v1::Audience_descriptor()->FindValueByNumber(
                         figure.kept_from),
                     context_.language)),
         .hint = context_.Say(
             "leave the number out of the text, or write it as coarsely as "
             "they get it",
             "laat het getal weg uit de tekst, of schrijf het zo grof als zij "
             "het krijgen"),
         .severity = v1::Finding::WARNING,
         .related = {{figure.number.path,
                      context_.Say("$0 is $1", "$0 is $1", name,
                                   FormatNumber(figure.number.value))}}});
  }

  const LintContext& context_;
  Reporter& reporter_;
  const std::vector<ExactFigure> figures_;
};

}  // namespace

void CheckExactInText(const LintContext& context, const v1::ModelDocumentation&,
                      Reporter& reporter) {
  Search(context, reporter).Run();
}

}  // namespace modelcard
