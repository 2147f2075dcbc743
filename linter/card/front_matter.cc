#include "linter/card/front_matter.h"

#include <utility>
#include <variant>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/card/card_lines.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

bool IsFence(absl::string_view line) {
  return absl::StripTrailingAsciiWhitespace(line) == "---";
}

bool IsNothing(absl::string_view line) {
  const absl::string_view text = absl::StripAsciiWhitespace(line);
  return text.empty() || absl::StartsWith(text, "#");
}

}  // namespace

std::variant<FrontMatter, ReadFailure> ReadFrontMatter(const SourceText& source,
                                                       const CardLines& lines) {
  const size_t size = source.text().size();
  int open = 1;
  while (open < lines.count() &&
         absl::StripAsciiWhitespace(lines.Text(open)).empty()) {
    ++open;
  }
  if (!IsFence(lines.Text(open))) return FrontMatter{{}, {0, size}};
  int close = open + 1;
  bool empty = true;
  for (; close <= lines.count() && !IsFence(lines.Text(close)); ++close) {
    empty = empty && IsNothing(lines.Text(close));
  }
  if (close > lines.count()) {
    return FailureAt(source, lines.Start(open),
                     {"the block that begins here has no end",
                      "het blok dat hier begint heeft geen einde"},
                     {"end it with a line of three hyphens: ---",
                      "sluit het af met een regel van drie streepjes: ---"});
  }
  FrontMatter front{{}, {lines.Start(close + 1), size}};
  if (empty) return front;
  auto tree = ParseYaml(source, {lines.Start(open + 1), lines.Start(close)},
                        YamlSyntax::kYaml);
  if (auto* failure = std::get_if<ReadFailure>(&tree)) return *failure;
  YamlNode& keys = std::get<YamlNode>(tree);
  if (keys.kind != YamlNode::Kind::kMapping) {
    return FailureAt(source, keys.use.begin,
                     {"the block at the beginning of a card must hold keys",
                      "het blok aan het begin van een kaart moet sleutels "
                      "bevatten"},
                     {"write it as `key: value` lines",
                      "schrijf het als regels `sleutel: waarde`"});
  }
  front.keys = std::move(keys);
  return front;
}

}  // namespace modelcard
