#include "linter/inventory/page_link.h"

#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "modelcard/v1/inventory.pb.h"

namespace modelcard {
namespace {

struct Kind {
  absl::string_view suffix, en, nl;
};

constexpr Kind kKinds[] = {
    {".ai_office", "Technical documentation for the AI Office",
     "Technische documentatie voor het AI-bureau"},
    {".national_authority", "Technical documentation for national authorities",
     "Technische documentatie voor nationale autoriteiten"},
    {".downstream", "Documentation for providers who build on the model",
     "Documentatie voor aanbieders die op het model voortbouwen"},
    {".public", "Public summary", "Openbare samenvatting"},
    {".supervision", "Who supervises the system",
     "Wie toezicht houdt op het systeem"},
};

}  // namespace

std::string UrlOfPath(absl::string_view path) {
  std::string url;
  for (const char c : path) {
    if (absl::ascii_isalnum(c) || absl::StrContains("/._-~", c)) {
      url.push_back(c);
    } else {
      absl::StrAppendFormat(&url, "%%%02X", static_cast<unsigned char>(c));
    }
  }
  return url;
}

std::optional<v1::PageLink> PageLinkTo(absl::string_view path) {
  absl::string_view stem = path;
  if (!absl::ConsumeSuffix(&stem, ".html")) return std::nullopt;
  v1::PageLink link;
  link.set_language(absl::ConsumeSuffix(&stem, ".nl") ? "nl" : "en");
  for (const Kind& kind : kKinds) {
    if (!absl::EndsWith(stem, kind.suffix)) continue;
    link.mutable_title()->set_en(kind.en);
    link.mutable_title()->set_nl(kind.nl);
    link.set_href(UrlOfPath(path));
    return link;
  }
  return std::nullopt;
}

}  // namespace modelcard
