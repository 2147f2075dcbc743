#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kClaim = "open_source.licence.spdx_id";

FieldPath PartOf(FieldPath message, absl::string_view name) {
  const auto* field =
      message.back().field->message_type()->FindFieldByName(std::string(name));
  return Join(std::move(message), field);
}

}  // namespace

void CheckLicenceAgreement(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  if (!document.scope().claims_open_source_exception()) return;
  const std::string& claimed = document.open_source().licence().spdx_id();
  const auto report = [&](absl::string_view id, FieldPath path,
                          std::string message) {
    reporter.Report({
        .check = "licence_agreement",
        .entry = context.catalogue.Find(id),
        .path = std::move(path),
        .message = std::move(message),
        .hint = context.Say(
            "make both agree: the exception is for models that are given under "
            "a free and open-source licence",
            "breng ze in overeenstemming: de uitzondering is voor modellen die "
            "onder een vrije en opensourcelicentie worden verstrekt"),
        .severity = v1::Finding::ERROR,
        .related = {{PathTo(context, kClaim),
                     context.Say("the licence of the claim",
                                 "de licentie waarop een beroep wordt "
                                 "gedaan")}},
    });
  };
  const v1::Licensing& licensing =
      document.technical_documentation().distribution().licensing();
  bool named = false;
  for (const v1::Licence& licence : licensing.licences()) {
    // A licence without an identifier may be the same one.
    named = named || licence.spdx_id().empty() || licence.spdx_id() == claimed;
  }
  if (!claimed.empty() && !licensing.licences().empty() && !named) {
    report("AIA.XI.1.1.f",
           PartOf(At(PathTo(context,
                            "technical_documentation.distribution."
                            "licensing.licences"),
                     0),
                  "spdx_id"),
           context.Say("the model is distributed under \"$0\", not under "
                       "\"$1\", on which the exception is claimed",
                       "het model wordt verspreid onder \"$0\", niet onder "
                       "\"$1\", waarop een beroep is gedaan",
                       licensing.licences(0).spdx_id(), claimed));
  }
  const v1::LicenceType& type =
      document.downstream_documentation().licence_type();
  if (type.category() != v1::LicenceType::CATEGORY_UNSPECIFIED &&
      type.category() != v1::LicenceType::FREE_OPEN_SOURCE) {
    report("AIA.XII.1.h",
           PathTo(context, "downstream_documentation.licence_type.category"),
           context.Say("downstream providers get a licence that is not free "
                       "and open-source",
                       "aanbieders verder in de keten krijgen een licentie die "
                       "niet vrij en open source is"));
  }
}

}  // namespace modelcard
