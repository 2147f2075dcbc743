#include "linter/card/topic.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace modelcard {

const std::vector<Topic>& Topics() {
  static const auto& topics = *new std::vector<Topic>{
      {"",
       "context length",
       "de contextlengte",
       "context",
       "token",
       "context",
       512,
       1.1,
       {"yarn",     "rope",    "extend",  "extrapolat", "nativ",
        "output",   "generat", "stage",   "train",      "previous",
        "than",     "compare", "default", "recommend",  "sliding",
        "local",    "needle",  "evaluat", "benchmark",  "beyond",
        "original", "scal",    "set ",    "reduc",      "fine-tun"}},
      {kTotalParameters,
       "number of parameters",
       "het aantal parameters",
       "parameters",
       "param",
       "model",
       1e6,
       1.25,
       {"activ",   "embedding", "teacher", "distil", "base",    "larger",
        "smaller", "than",      "compar",  "draft",  "encoder", "adapter",
        "lora",    "from",      "other",   "famil",  "series",  "variant",
        "sizes",   "range",     "expert",  "moe",    "vision",  "also",
        "and",     "or "}},
  };
  return topics;
}

bool IsOfAnother(absl::string_view key) {
  for (const absl::string_view word :
       {"hyper",     "train",     "activ",   "output", "embedding",
        "max new",   "nativ",     "extend",  "yarn",   "generat",
        "sampl",     "recommend", "default", "(",      "base",
        "effective", "original",  "per ",    "vision", "encoder"}) {
    if (absl::StrContains(key, word)) return true;
  }
  return false;
}

}  // namespace modelcard
