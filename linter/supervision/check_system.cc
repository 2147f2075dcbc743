#include "linter/supervision/check_system.h"

#include <utility>
#include <vector>

#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/lint.h"
#include "linter/supervision/checks.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

std::vector<v1::Finding> CheckSystem(
    const LintContext& context,
    const std::vector<v1::DocumentedModel>& targets) {
  std::vector<v1::Finding> findings = Lint(context);
  const auto& system =
      google::protobuf::DownCastMessage<v1::AiSystemDocumentation>(
          context.document.message());
  Reporter reporter(context);
  CheckModels(context, system, targets, reporter);
  CheckAuthority(context, system, targets, reporter);
  CheckCarveOuts(context, system, reporter);
  CheckDirectUse(context, system, reporter);
  for (v1::Finding& finding : reporter.Take()) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace modelcard
