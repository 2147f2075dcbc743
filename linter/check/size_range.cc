#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/bracket.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/document/field_path.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

// What the template counts each modality in. Units of documents are words of
// their author: "tokens of the Tulip tokenizer" is tokens, "sequences" is not
// comparable.
absl::string_view UnitOf(v1::Modality modality) {
  switch (modality) {
    case v1::TEXT:
      return "token";
    case v1::IMAGES:
      return "image";
    case v1::AUDIO:
    case v1::VIDEO:
      return "hour";
    default:
      return "";
  }
}

// The entry of the training split in that unit; -1 if none or more than one is
// there, because the range could be about either.
int TrainingSizeIn(const v1::Data& data, absl::string_view unit) {
  int found = -1;
  for (int i = 0; i < data.sizes_size(); ++i) {
    const v1::DataSize& size = data.sizes(i);
    if (size.split() != v1::TRAINING ||
        !absl::StartsWith(absl::AsciiStrToLower(size.unit()), unit)) {
      continue;
    }
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

// What a range of the template counts; empty for none.
absl::string_view CountedIn(
    const google::protobuf::EnumValueDescriptor& range) {
  return range.options().GetExtension(v1::bracket).unit();
}

void ReportUnit(const LintContext& context, const FieldPath& path,
                const google::protobuf::EnumValueDescriptor& range,
                v1::Modality modality, Reporter& reporter) {
  const auto& label = *v1::Modality_descriptor()->FindValueByNumber(modality);
  reporter.Report({
      .check = "size_range",
      .entry = context.catalogue.Find("TPL.1.3.2"),
      .path = path,
      .message = context.Say("the range is of another modality than \"$0\": $1",
                             "het bereik is van een andere modaliteit dan "
                             "\"$0\": $1",
                             LabelOf(label, context.language),
                             LabelOf(range, context.language)),
      .hint = context.Say("choose a range that counts what the template counts "
                          "for it: tokens of text, images, hours of audio or "
                          "video",
                          "kies een bereik dat telt wat het model ervoor telt: "
                          "tokens van tekst, afbeeldingen, uren geluid of "
                          "video"),
  });
}

}  // namespace

void CheckSizeRange(const LintContext& context,
                    const v1::ModelDocumentation& document,
                    Reporter& reporter) {
  const v1::Data& data = document.technical_documentation().data();
  const auto& sizes = document.training_summary().overview().sizes();
  for (int i = 0; i < sizes.size(); ++i) {
    const absl::string_view unit = UnitOf(sizes[i].modality());
    const auto* range = v1::ModalitySize::Range_descriptor()->FindValueByNumber(
        sizes[i].range());
    if (unit.empty() || !sizes[i].has_range() || range == nullptr) continue;
    const FieldPath path =
        Join(At(PathTo(context, "training_summary.overview.sizes"), i),
             v1::ModalitySize::descriptor()->FindFieldByName("range"));
    if (CountedIn(*range) != unit) {
      ReportUnit(context, path, *range, sizes[i].modality(), reporter);
      continue;
    }
    const int exact = TrainingSizeIn(data, unit);
    if (exact < 0 || InBracket(*range, data.sizes(exact).count())) continue;
    const FieldPath exact_path =
        At(PathTo(context, "technical_documentation.data.sizes"), exact);
    reporter.Report({
        .check = "size_range",
        .entry = context.catalogue.Find("TPL.1.3.2"),
        .path = path,
        .message = context.Say(
            "the public summary says $0, but the training data is $1 $2",
            "de openbare samenvatting zegt $0, maar de trainingsdata is $1 $2",
            LabelOf(*range, context.language),
            FormatNumber(data.sizes(exact).count()), data.sizes(exact).unit()),
        .hint = context.Say("correct one of both", "verbeter een van beide"),
        .related = {{exact_path,
                     context.Say("the exact size", "de exacte omvang")}},
    });
  }
}

}  // namespace modelcard
