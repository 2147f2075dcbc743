#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/model_providers.h"
#include "linter/document/field_path.h"
#include "linter/document/same_name.h"
#include "linter/supervision/checks.h"
#include "linter/supervision/models.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kModels = "AIA.75.1-2";

// The list as a whole: where its first entry stands.
FieldPath ListPath(const LintContext& context,
                   const v1::AiSystemDocumentation& system) {
  FieldPath path = PathTo(context, "models");
  return system.models().empty() ? path : At(std::move(path), 0);
}

class ModelChecks {
 public:
  ModelChecks(const LintContext& context,
              const v1::AiSystemDocumentation& system,
              const std::vector<v1::DocumentedModel>& targets,
              Reporter& reporter)
      : context_(context),
        system_(system),
        targets_(targets),
        reporter_(reporter) {}

  void Check() {
    for (const ModelOfSystem& model : ModelsOf(system_, targets_)) {
      CheckOnce(model);
      if (model.facts == nullptr) {
        ReportNoTarget(model);
        continue;
      }
      CheckProvider(model);
      CheckMarket(model);
      CheckPack(model);
    }
    for (const v1::DocumentedModel& target : targets_) CheckListed(target);
  }

 private:
  void Report(FieldPath path, std::string message, std::string hint,
              std::vector<RelatedField> related = {}) {
    reporter_.Report({
        .check = "models",
        .entry = context_.catalogue.Find(kModels),
        .path = std::move(path),
        .message = std::move(message),
        .hint = std::move(hint),
        .severity = v1::Finding::ERROR,
        .related = std::move(related),
    });
  }

  FieldPath PathOf(const ModelOfSystem& model) const {
    return At(PathTo(context_, "models"), model.index);
  }

  FieldPath PathOf(const ModelOfSystem& model, absl::string_view part) const {
    return Join(PathOf(model),
                v1::SystemModel::descriptor()->FindFieldByName(part));
  }

  const v1::SystemModel& Entry(const ModelOfSystem& model) const {
    return system_.models(model.index);
  }

  void CheckOnce(const ModelOfSystem& model) {
    for (int i = 0; i < model.index; ++i) {
      if (!SameName(system_.models(i).name(), Entry(model).name())) continue;
      Report(PathOf(model),
             context_.Say("model \"$0\" is listed twice",
                          "model \"$0\" staat er tweemaal in",
                          Entry(model).name()),
             context_.Say("list each model once", "noem elk model eenmaal"));
      return;
    }
  }

  void ReportNoTarget(const ModelOfSystem& model) {
    std::vector<std::string> names;
    for (const v1::DocumentedModel& target : targets_) {
      names.push_back(target.model().name() + " (" + target.label() + ")");
    }
    Report(PathOf(model),
           context_.Say("model \"$0\" is no target in `models`",
                        "model \"$0\" is geen target in `models`",
                        Entry(model).name()),
           context_.Say("`models` of the target holds $0; a model of another "
                        "provider is a gpai_model with role = \"upstream\"",
                        "`models` van het target bevat $0; een model van een "
                        "andere aanbieder is een gpai_model met role = "
                        "\"upstream\"",
                        absl::StrJoin(names, ", ")));
  }

  void CheckProvider(const ModelOfSystem& model) {
    const std::string& provider = model.facts->model().provider();
    if (Entry(model).provider().empty() ||
        SameName(Entry(model).provider(), provider) ||
        IsProvidedBy(model.facts->model(), Entry(model).provider())) {
      return;
    }
    Report(PathOf(model, "provider"),
           context_.Say("provider of \"$0\" is $1 by its own documentation "
                        "($2)",
                        "aanbieder van \"$0\" is $1 volgens de eigen "
                        "documentatie ($2)",
                        Entry(model).name(), provider, model.facts->label()),
           context_.Say("write the provider's legal name as it stands there",
                        "schrijf de officiële naam van de aanbieder zoals die "
                        "daar staat"),
           {{PathOf(model, "name"),
             context_.Say("the model that this documentation is about",
                          "het model waarover deze documentatie gaat")}});
  }

  void CheckMarket(const ModelOfSystem& model) {
    if (!model.facts->model().excluded_from_union_market()) return;
    Report(PathOf(model),
           context_.Say("model \"$0\" ($1) was excluded from the Union market "
                        "by its provider",
                        "model \"$0\" ($1) is door de aanbieder uitgesloten "
                        "van de markt van de Unie",
                        Entry(model).name(), model.facts->label()),
           context_.Say("build on another model; who places this one on the "
                        "Union market in a system is its provider "
                        "(Commission Guidelines, points 58 and 59)",
                        "bouw op een ander model; wie dit in een systeem in de "
                        "Unie in de handel brengt, is er de aanbieder van "
                        "(richtsnoeren van de Commissie, punten 58 en 59)"));
  }

  void CheckPack(const ModelOfSystem& model) {
    const v1::DownstreamPack& pack = model.facts->downstream_pack();
    if (!pack.gaps().empty()) {
      Report(
          PathOf(model),
          context_.Say("the documentation that $0 offers downstream "
                       "providers has gaps: $1",
                       "de documentatie die $0 aan aanbieders verder in de "
                       "keten biedt heeft leemten: $1",
                       model.facts->label(), absl::StrJoin(pack.gaps(), ", ")),
          context_.Say("ask the provider for it (Article 53(1), point (b)) "
                       "and complete the model's document: a waiver there "
                       "is no answer here",
                       "vraag het de aanbieder (artikel 53, lid 1, punt "
                       "b)) en vul het document van het model aan: een "
                       "ontheffing daar is hier geen antwoord"));
    }
    const std::string& version = model.facts->model().documentation_version();
    if (Entry(model).documentation_version() != version) {
      Report(PathOf(model, "documentation_version"),
             context_.Say("$0 offers version \"$1\" of its documentation, the "
                          "system names \"$2\"",
                          "$0 biedt versie \"$1\" van de documentatie, het "
                          "systeem noemt \"$2\"",
                          model.facts->label(), version,
                          Entry(model).documentation_version()),
             context_.Say("read what changed, then write "
                          "`documentation_version: \"$0\"`",
                          "lees wat er is gewijzigd, en schrijf dan "
                          "`documentation_version: \"$0\"`",
                          version));
    }
    if (!Entry(model).downstream_pack().empty() &&
        Entry(model).downstream_pack() != pack.digest()) {
      Report(PathOf(model, "downstream_pack"),
             context_.Say("$0 offers other documentation ($1) than the system "
                          "was built on",
                          "$0 biedt andere documentatie ($1) dan waarop het "
                          "systeem is gebouwd",
                          model.facts->label(), pack.name()),
             context_.Say("read what changed, then write `downstream_pack: "
                          "\"$0\"`",
                          "lees wat er is gewijzigd, en schrijf dan "
                          "`downstream_pack: \"$0\"`",
                          pack.digest()));
    }
  }

  void CheckListed(const v1::DocumentedModel& target) {
    if (std::ranges::any_of(
            system_.models(), [&](const v1::SystemModel& model) {
              return SameName(model.name(), target.model().name());
            })) {
      return;
    }
    Report(ListPath(context_, system_),
           context_.Say("the system is built on \"$0\" ($1), which the "
                        "document does not list",
                        "het systeem is gebouwd op \"$0\" ($1), dat het "
                        "document niet noemt",
                        target.model().name(), target.label()),
           context_.Say("list it in `models`, or remove the target",
                        "noem het in `models`, of verwijder het target"));
  }

  const LintContext& context_;
  const v1::AiSystemDocumentation& system_;
  const std::vector<v1::DocumentedModel>& targets_;
  Reporter& reporter_;
};

}  // namespace

void CheckModels(const LintContext& context,
                 const v1::AiSystemDocumentation& system,
                 const std::vector<v1::DocumentedModel>& targets,
                 Reporter& reporter) {
  if (!targets.empty()) {
    ModelChecks(context, system, targets, reporter).Check();
    return;
  }
  reporter.Report({
      .check = "models",
      .entry = context.catalogue.Find(kModels),
      .path = ListPath(context, system),
      .message = context.Say(
          "the models were not compared with their own documentation",
          "de modellen zijn niet vergeleken met hun eigen documentatie"),
      .hint = context.Say("give the facts of each with --model",
                          "geef de feiten van elk model met --model"),
      .severity = v1::Finding::WARNING,
  });
}

}  // namespace modelcard
