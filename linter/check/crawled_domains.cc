#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckCrawledDomains(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  const v1::CrawledData& crawled = document.training_summary().crawled_data();
  const v1::CrawledDomains& domains = crawled.domains();
  if (!crawled.has_domains() ||
      domains.basis() == v1::CrawledDomains::BASIS_UNSPECIFIED) {
    return;
  }
  Fault fault{
      .check = "crawled_domains",
      .entry = context.catalogue.Find("TPL.2.3.8"),
      .path = PathTo(context, "training_summary.crawled_data.domains"),
  };
  if (domains.domains().empty() && domains.list_url().empty()) {
    fault.message = context.Say("no domain name is given, here or in a file",
                                "er is geen domeinnaam vermeld, hier of in een "
                                "bestand");
    fault.hint = context.Say("give `domains` or `list_url`",
                             "vul `domains` of `list_url` in");
    reporter.Report(fault);
    return;
  }
  if (domains.basis() != v1::CrawledDomains::TOP_5_PERCENT_OR_1000 ||
      IsKnownAs(context.facts, "SME", true)) {
    return;
  }
  fault.path = PathTo(context, "training_summary.crawled_data.domains.basis");
  fault.message = context.Say(
      "the top 5 % or 1 000 domains are for small and medium-sized "
      "enterprises, which the provider is not declared to be",
      "de top 5 % of 1 000 domeinen is voor kleine en middelgrote "
      "ondernemingen, waarvoor de aanbieder zich niet uitgeeft");
  fault.hint = context.Say(
      "list the top 10 %, or declare it in `scope.small_or_medium_enterprise`",
      "vermeld de top 10 %, of geef het op in "
      "`scope.small_or_medium_enterprise`");
  fault.related = {{PathTo(context, "scope.small_or_medium_enterprise"),
                    context.Say("not declared to be a small or medium-sized "
                                "enterprise",
                                "niet opgegeven als kleine of middelgrote "
                                "onderneming")}};
  reporter.Report(fault);
}

}  // namespace modelcard
