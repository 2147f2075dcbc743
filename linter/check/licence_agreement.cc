#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/fact/open_source_terms.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kClaim = "open_source.licence.spdx_id";
constexpr absl::string_view kLicensing =
    "technical_documentation.distribution.licensing";

FieldPath PartOf(FieldPath message, absl::string_view name) {
  const auto* field =
      message.back().field->message_type()->FindFieldByName(std::string(name));
  return Join(std::move(message), field);
}

class LicenceChecks {
 public:
  LicenceChecks(const LintContext& context,
                const v1::ModelDocumentation& document, Reporter& reporter)
      : context_(context), document_(document), reporter_(reporter) {}

  void Check() {
    const v1::Licensing& licensing =
        document_.technical_documentation().distribution().licensing();
    CheckNone(licensing);
    // That the claim names no licence is a finding of its own.
    if (!Claimed().spdx_id().empty()) CheckLicences(licensing);
    CheckDownstream();
  }

 private:
  const v1::OpenSourceLicence& Claimed() const {
    return document_.open_source().licence();
  }

  void Report(absl::string_view id, FieldPath path, std::string message) {
    reporter_.Report({
        .check = "licence_agreement",
        .entry = context_.catalogue.Find(id),
        .path = std::move(path),
        .message = std::move(message),
        .hint = context_.Say(
            "make both agree: the exception is for models that are given under "
            "a free and open-source licence",
            "breng ze in overeenstemming: de uitzondering is voor modellen die "
            "onder een vrije en opensourcelicentie worden verstrekt"),
        .severity = v1::Finding::ERROR,
        .related = {{PathTo(context_, kClaim),
                     context_.Say("the licence of the claim",
                                  "de licentie waarop een beroep wordt "
                                  "gedaan")}},
    });
  }

  void CheckNone(const v1::Licensing& licensing) {
    if (licensing.none_reason().empty()) return;
    Report("AIA.XI.1.1.f", PartOf(PathTo(context_, kLicensing), "none_reason"),
           context_.Say("the model is said to have no licence, but the "
                        "exception is claimed on one",
                        "het model heeft naar verluidt geen licentie, maar er "
                        "wordt een beroep gedaan op een licentie"));
  }

  // Where the document names a licence: its identifier, or else its name.
  FieldPath PathOf(const v1::Licensing& licensing, int index) const {
    FieldPath list = PartOf(PathTo(context_, kLicensing), "licences");
    return PartOf(
        At(std::move(list), index),
        licensing.licences(index).spdx_id().empty() ? "name" : "spdx_id");
  }

  // Each has to be free, and one that of the claim: others may stand beside it,
  // for example that of the code.
  void CheckLicences(const v1::Licensing& licensing) {
    bool free = true, claimed = licensing.licences().empty();
    for (int i = 0; i < licensing.licences_size(); ++i) {
      const v1::Licence& licence = licensing.licences(i);
      claimed = claimed || IsClaimed(Claimed(), licence);
      if (IsFree(Claimed(), licence)) continue;
      free = false;
      Report("AIA.XI.1.1.f", PathOf(licensing, i),
             context_.Say(
                 "the model is distributed under \"$0\", which "
                 "nothing shows to be \"$1\", on which the exception "
                 "is claimed, or another approved licence",
                 "het model wordt verspreid onder \"$0\", en nergens "
                 "blijkt dat dit \"$1\" is, waarop een beroep is "
                 "gedaan, of een andere goedgekeurde licentie",
                 licence.spdx_id().empty() ? licence.name() : licence.spdx_id(),
                 Claimed().spdx_id()));
    }
    if (claimed || !free) return;
    Report("AIA.XI.1.1.f", PathOf(licensing, 0),
           context_.Say("the model is distributed under \"$0\", not under "
                        "\"$1\", on which the exception is claimed",
                        "het model wordt verspreid onder \"$0\", niet onder "
                        "\"$1\", waarop een beroep is gedaan",
                        licensing.licences(0).spdx_id(), Claimed().spdx_id()));
  }

  void CheckDownstream() {
    const v1::LicenceType& type =
        document_.downstream_documentation().licence_type();
    if (type.category() == v1::LicenceType::CATEGORY_UNSPECIFIED ||
        type.category() == v1::LicenceType::FREE_OPEN_SOURCE) {
      return;
    }
    Report("AIA.XII.1.h",
           PathTo(context_, "downstream_documentation.licence_type.category"),
           context_.Say("downstream providers get a licence that is not free "
                        "and open-source",
                        "aanbieders verder in de keten krijgen een licentie "
                        "die niet vrij en open source is"));
  }

  const LintContext& context_;
  const v1::ModelDocumentation& document_;
  Reporter& reporter_;
};

}  // namespace

void CheckLicenceAgreement(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  if (!document.scope().claims_open_source_exception()) return;
  LicenceChecks(context, document, reporter).Check();
}

}  // namespace modelcard
