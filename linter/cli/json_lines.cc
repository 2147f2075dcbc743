#include "linter/cli/json_lines.h"

#include <map>
#include <string>
#include <variant>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

void Collect(const SourceText& source, const YamlNode& node,
             const std::string& before, std::map<std::string, int>& lines) {
  for (size_t i = 0; i < node.values.size(); ++i) {
    const bool keyed = node.kind == YamlNode::Kind::kMapping;
    const std::string key = keyed ? absl::StrCat(before, node.keys[i].text)
                                  : absl::StrCat(before, i);
    const YamlNode& at = keyed ? node.keys[i] : node.values[i];
    lines.emplace(key, source.PositionAt(at.range.begin).line);
    Collect(source, node.values[i], absl::StrCat(key, "."), lines);
  }
}

}  // namespace

int JsonLines::LineOf(const std::string& name, const std::string& key) const {
  const Lines& lines = LinesOf(name);
  const auto found = lines.find(key);
  return found == lines.end() ? 0 : found->second;
}

const JsonLines::Lines& JsonLines::LinesOf(const std::string& name) const {
  const auto [entry, is_new] = read_.try_emplace(name);
  const auto path = paths_.find(name);
  if (!is_new || path == paths_.end() || !absl::EndsWith(name, ".json")) {
    return entry->second;
  }
  const auto text = ReadText(path->second);
  if (const auto* source = std::get_if<SourceText>(&text)) {
    const auto tree =
        ParseYaml(*source, {0, source->text().size()}, YamlSyntax::kJson);
    if (const auto* root = std::get_if<YamlNode>(&tree)) {
      Collect(*source, *root, "", entry->second);
    }
  }
  return entry->second;
}

}  // namespace modelcard
