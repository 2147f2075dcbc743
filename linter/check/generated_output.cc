#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

using Criterion = v1::IndicativeCriterion;

// What has to be among the modalities of a model that generates something.
struct BorneOutBy {
  Criterion::Output generates;
  std::vector<int> any_output;
  bool from_text;
};

// Commission Guidelines, point 17: speech is language, code is text.
const std::vector<BorneOutBy>& Table() {
  static const auto& table = *new std::vector<BorneOutBy>{
      {Criterion::LANGUAGE, {v1::TEXT, v1::AUDIO}, false},
      {Criterion::TEXT_TO_IMAGE, {v1::IMAGES}, true},
      {Criterion::TEXT_TO_VIDEO, {v1::VIDEO}, true},
  };
  return table;
}

template <typename List>
std::vector<int> ModalitiesOf(const List& list) {
  std::vector<int> modalities;
  for (const auto& entry : list) modalities.push_back(entry.modality());
  return modalities;
}

bool Has(const std::vector<int>& values, int value) {
  return std::ranges::find(values, value) != values.end();
}

class GeneratedOutput {
 public:
  GeneratedOutput(const LintContext& context,
                  const v1::ModelDocumentation& document, Reporter& reporter)
      : context_(context),
        reporter_(reporter),
        generates_(document.scope().indicative_criterion().generates().begin(),
                   document.scope().indicative_criterion().generates().end()) {
    const v1::ModelProperties& properties =
        document.technical_documentation().properties();
    inputs_ = ModalitiesOf(properties.input_modalities());
    outputs_ = ModalitiesOf(properties.output_modalities());
  }

  void Check() {
    if (Has(generates_, Criterion::NONE_OF_THESE) && generates_.size() > 1) {
      Report(Criterion::NONE_OF_THESE,
             context_.Say("says that the model generates none of these, and "
                          "names others",
                          "zegt dat het model niets hiervan genereert, en "
                          "noemt andere"),
             context_.Say("remove NONE_OF_THESE, or the others",
                          "verwijder NONE_OF_THESE, of de andere"));
      return;
    }
    // A modality of another name may be any of these.
    if (generates_.empty() || outputs_.empty()) return;
    if (!Has(outputs_, v1::OTHER)) {
      for (const BorneOutBy& row : Table()) CheckBorneOut(row);
    }
    CheckText();
  }

 private:
  void CheckBorneOut(const BorneOutBy& row) {
    if (!Has(generates_, row.generates)) return;
    const bool output = std::ranges::any_of(
        row.any_output, [&](int each) { return Has(outputs_, each); });
    const bool input = !row.from_text || inputs_.empty() ||
                       Has(inputs_, v1::TEXT) || Has(inputs_, v1::OTHER);
    if (output && input) return;
    Report(row.generates,
           output ? context_.Say("the model is said to generate $0, but its "
                                 "input is $1",
                                 "het model zou $0 genereren, maar de input is "
                                 "$1",
                                 LabelOf(row.generates), Labels(inputs_))
                  : context_.Say("the model is said to generate $0, but its "
                                 "output is $1",
                                 "het model zou $0 genereren, maar de output "
                                 "is $1",
                                 LabelOf(row.generates), Labels(outputs_)),
           context_.Say("correct one of both: the criterion is about what the "
                        "model can generate",
                        "verbeter een van beide: het criterium gaat over wat "
                        "het model kan genereren"));
  }

  void CheckText() {
    if (!Has(outputs_, v1::TEXT) || Has(generates_, Criterion::LANGUAGE)) {
      return;
    }
    Report(generates_.front(),
           context_.Say("the output of the model is $0, but it is not said to "
                        "generate language",
                        "de output van het model is $0, maar het zou geen taal "
                        "genereren",
                        Labels(outputs_)),
           context_.Say("write `generates: LANGUAGE`; what speaks against a "
                        "general-purpose model goes in `reasoning`",
                        "schrijf `generates: LANGUAGE`; wat tegen een model "
                        "voor algemene doeleinden pleit, hoort in "
                        "`reasoning`"));
  }

  void Report(int at, std::string message, std::string hint) {
    const auto place = std::ranges::find(generates_, at);
    FieldPath path =
        At(PathTo(context_, "scope.indicative_criterion.generates"),
           static_cast<int>(place - generates_.begin()));
    std::vector<RelatedField> related;
    AddEach("input_modalities", inputs_.size(), related);
    AddEach("output_modalities", outputs_.size(), related);
    reporter_.Report({
        .check = "generated_output",
        .entry = context_.catalogue.Find("GL.17"),
        .path = std::move(path),
        .message = std::move(message),
        .hint = std::move(hint),
        .related = std::move(related),
    });
  }

  void AddEach(const std::string& list, size_t size,
               std::vector<RelatedField>& related) {
    const FieldPath path =
        PathTo(context_, "technical_documentation.properties." + list);
    for (size_t i = 0; i < size; ++i) {
      related.push_back({At(path, static_cast<int>(i)),
                         list[0] == 'i'
                             ? context_.Say("an input", "een input")
                             : context_.Say("an output", "een output")});
    }
  }

  std::string LabelOf(Criterion::Output output) const {
    return modelcard::LabelOf(
        *Criterion::Output_descriptor()->FindValueByNumber(output),
        context_.language);
  }

  std::string Labels(const std::vector<int>& modalities) const {
    std::vector<std::string> labels;
    for (const int modality : modalities) {
      if (const auto* value =
              v1::Modality_descriptor()->FindValueByNumber(modality)) {
        labels.push_back(modelcard::LabelOf(*value, context_.language));
      }
    }
    return absl::StrJoin(labels, ", ");
  }

  const LintContext& context_;
  Reporter& reporter_;
  std::vector<int> generates_;
  std::vector<int> inputs_;
  std::vector<int> outputs_;
};

}  // namespace

void CheckGeneratedOutput(const LintContext& context,
                          const v1::ModelDocumentation& document,
                          Reporter& reporter) {
  GeneratedOutput(context, document, reporter).Check();
}

}  // namespace modelcard
