#include "linter/requirement/algoritmekader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kSite = "https://minbzk.github.io/Algoritmekader/";

const v1::AlgoritmekaderPage& PageOf(int value) {
  return v1::Algoritmekader_descriptor()
      ->FindValueByNumber(value)
      ->options()
      .GetExtension(v1::algoritmekader_page);
}

const v1::AlgoritmekaderMeasurePage& MeasureOf(int value) {
  return v1::AlgoritmekaderMeasure_descriptor()
      ->FindValueByNumber(value)
      ->options()
      .GetExtension(v1::algoritmekader_measure_page);
}

}  // namespace

std::vector<const v1::AlgoritmekaderPage*> AlgoritmekaderPages(
    const v1::Requirement& requirement) {
  std::vector<const v1::AlgoritmekaderPage*> pages;
  for (const int value : requirement.algoritmekader()) {
    pages.push_back(&PageOf(value));
  }
  return pages;
}

std::vector<const v1::AlgoritmekaderMeasurePage*> AlgoritmekaderMeasures(
    const v1::Requirement& requirement) {
  std::vector<const v1::AlgoritmekaderMeasurePage*> measures;
  const auto add = [&](int value) {
    const auto* measure = &MeasureOf(value);
    if (std::find(measures.begin(), measures.end(), measure) ==
        measures.end()) {
      measures.push_back(measure);
    }
  };
  for (const int page : requirement.algoritmekader()) {
    for (const int value : PageOf(page).measure()) add(value);
  }
  for (const int value : requirement.algoritmekader_measure()) add(value);
  return measures;
}

std::string AlgoritmekaderUrl(absl::string_view path) {
  return absl::StrCat(kSite, path, "/");
}

}  // namespace modelcard
