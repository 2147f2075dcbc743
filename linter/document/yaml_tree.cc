#include "linter/document/yaml_tree.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/document/json_tree.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/tree_failure.h"
#include "yaml.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCoreTag = "tag:yaml.org,2002:";

// What libyaml is fed, and where each of its characters stands in the source:
// libyaml counts characters, we count bytes.
struct Feed {
  std::string text;
  std::vector<size_t> offsets;
};

Feed FeedOf(absl::string_view part, size_t begin) {
  Feed feed{std::string(part), {}};
  feed.offsets.reserve(part.size() + 1);
  for (size_t i = 0; i < part.size(); ++i) {
    if ((static_cast<unsigned char>(part[i]) & 0xC0) != 0x80) {
      feed.offsets.push_back(begin + i);
    }
  }
  feed.offsets.push_back(begin + part.size());
  return feed;
}

Both CannotBeParsed() { return {"cannot be parsed", "is niet te ontleden"}; }

class Parser {
 public:
  Parser(const SourceText& source, ByteRange part)
      : source_(source),
        part_(part),
        feed_(FeedOf(source.text().substr(part.begin, part.end - part.begin),
                     part.begin)) {
    // Fails for want of memory only, which nothing here survives.
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser_, reinterpret_cast<const unsigned char*>(feed_.text.data()),
        feed_.text.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  std::variant<YamlNode, ReadFailure> Parse() {
    YamlNode root;
    // Stream and document begin; a stream without a document is empty.
    if (!Next() || !Next()) return *failure_;
    if (event_.type == YAML_STREAM_END_EVENT) {
      return SaysNothing(source_, part_.begin);
    }
    if (!Next() || !ReadNode(root, 0)) return *failure_;
    if (!Next() || !Next()) return *failure_;
    if (event_.type != YAML_STREAM_END_EVENT) {
      return FailureAt(source_, Offset(event_.start_mark),
                       {"holds more than one YAML document",
                        "bevat meer dan één YAML-document"},
                       {"make one file of each, and name both",
                        "maak van elk een bestand, en noem ze beide"});
    }
    return root;
  }

 private:
  size_t Offset(const yaml_mark_t& mark) const {
    return feed_.offsets[std::min(mark.index, feed_.offsets.size() - 1)];
  }

  bool Fail(ReadFailure failure) {
    failure_ = std::move(failure);
    return false;
  }

  bool Fail(size_t offset, Both message, Both hint) {
    return Fail(
        FailureAt(source_, offset, std::move(message), std::move(hint)));
  }

  bool Next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) != 0) return true;
    size_t offset = Offset(parser_.problem_mark);
    if (parser_.error == YAML_READER_ERROR) {
      offset = part_.begin +
               std::min(parser_.problem_offset, part_.end - part_.begin);
    }
    const absl::string_view rest = source_.text().substr(offset);
    if (absl::StartsWith(rest, "\t")) {
      return Fail(
          offset,
          {"a tab where YAML wants spaces", "een tab waar YAML spaties wil"},
          {"indent with spaces", "spring in met spaties"});
    }
    // What the library says is quoted as it is.
    std::string said = parser_.problem == nullptr ? "" : parser_.problem;
    if (parser_.context != nullptr) {
      absl::StrAppend(&said, " ", parser_.context);
    }
    Both message = said.empty() ? CannotBeParsed()
                                : InBoth("$0", "is niet te ontleden: $0", said);
    return Fail(
        offset, std::move(message),
        {"a text with `: `, ` #` or a first character such as `@`, `%` or `*` "
         "needs quotes",
         "een tekst met `: `, ` #` of een eerste teken als `@`, `%` of `*` "
         "hoort tussen aanhalingstekens"});
  }

  // The node that begins with the current event.
  bool ReadNode(YamlNode& node, int depth) {
    const size_t begin = Offset(event_.start_mark);
    if (++values_ > kMaxYamlValues) return Fail(TooManyValues(source_, begin));
    if (depth > kMaxYamlNesting) return Fail(NestedTooDeep(source_, begin));
    std::string anchor;
    switch (event_.type) {
      case YAML_ALIAS_EVENT:
        return ReadAlias(node);
      case YAML_SCALAR_EVENT:
        anchor = Text(event_.data.scalar.anchor);
        if (!ReadScalar(node)) return false;
        break;
      case YAML_SEQUENCE_START_EVENT:
        anchor = Text(event_.data.sequence_start.anchor);
        if (!ReadSequence(node, depth)) return false;
        break;
      case YAML_MAPPING_START_EVENT:
        anchor = Text(event_.data.mapping_start.anchor);
        if (!ReadMapping(node, depth)) return false;
        break;
      default:
        return Fail(begin, CannotBeParsed(), {});
    }
    node.use = node.range;
    if (!anchor.empty()) {
      if (!Charge(node, begin)) return false;
      anchors_.insert_or_assign(std::move(anchor), node);
    }
    return true;
  }

  bool ReadAlias(YamlNode& node) {
    const ByteRange use = {Offset(event_.start_mark), Offset(event_.end_mark)};
    const std::string name = Text(event_.data.alias.anchor);
    const auto found = anchors_.find(name);
    if (found == anchors_.end()) {
      return Fail(
          use.begin,
          InBoth("*$0 refers to nothing before it",
                 "*$0 verwijst naar niets dat ervoor staat", name),
          InBoth("write the value, or mark an earlier one with &$0",
                 "schrijf de waarde, of merk een eerdere met &$0", name));
    }
    if (!Charge(found->second, use.begin)) return false;
    node = found->second;
    node.use = use;
    return true;
  }

  // What is written once and used often counts each time.
  bool Charge(const YamlNode& node, size_t offset) {
    values_ += Count(node);
    return values_ <= kMaxYamlValues ||
           Fail(offset,
                InBoth("stands for more than the limit of $0 values",
                       "staat voor meer dan de grens van $0 waarden",
                       kMaxYamlValues),
                {"write less with references such as *name",
                 "schrijf minder met verwijzingen als *naam"});
  }

  static size_t Count(const YamlNode& node) {
    size_t count = 1 + node.keys.size();
    for (const YamlNode& value : node.values) count += Count(value);
    return count;
  }

  bool ReadScalar(YamlNode& node) {
    const auto& scalar = event_.data.scalar;
    node.kind = YamlNode::Kind::kScalar;
    node.text.assign(reinterpret_cast<const char*>(scalar.value),
                     scalar.length);
    node.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    node.range = {Offset(event_.start_mark), Offset(event_.end_mark)};
    if (!CheckTag(Text(scalar.tag), {"str", "int", "float", "bool", "null"})) {
      return false;
    }
    if (Text(scalar.tag) == absl::StrCat(kCoreTag, "str")) node.quoted = true;
    const absl::string_view written = source_.text().substr(
        node.range.begin, node.range.end - node.range.begin);
    // A tag or an anchor is no part of the value; a block ends with line
    // breaks.
    const size_t first = FirstOfValue(written);
    size_t last = written.size();
    while (last > first && absl::StrContains(" \t\r\n", written[last - 1])) {
      --last;
    }
    node.range = {node.range.begin + first, node.range.begin + last};
    return true;
  }

  // Where the value begins behind `&name` and `!!str`.
  static size_t FirstOfValue(absl::string_view written) {
    size_t at = 0;
    while (at < written.size() && (written[at] == '&' || written[at] == '!')) {
      const size_t space = written.find_first_of(" \t\r\n", at);
      if (space == absl::string_view::npos) return written.size();
      at =
          std::min(written.find_first_not_of(" \t\r\n", space), written.size());
    }
    return at;
  }

  bool ReadSequence(YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kSequence;
    node.flow = event_.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    node.range.begin = Offset(event_.start_mark);
    if (!CheckTag(Text(event_.data.sequence_start.tag), {"seq"})) return false;
    while (true) {
      if (!Next()) return false;
      if (event_.type == YAML_SEQUENCE_END_EVENT) break;
      if (!ReadNode(node.values.emplace_back(), depth + 1)) return false;
    }
    End(node);
    return true;
  }

  bool ReadMapping(YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kMapping;
    node.flow = event_.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    node.range.begin = Offset(event_.start_mark);
    if (!CheckTag(Text(event_.data.mapping_start.tag), {"map"})) return false;
    absl::flat_hash_map<std::string, size_t> seen;
    while (true) {
      if (!Next()) return false;
      if (event_.type == YAML_MAPPING_END_EVENT) break;
      YamlNode& key = node.keys.emplace_back();
      if (!ReadNode(key, depth + 1) || !CheckKey(key, seen)) return false;
      if (!Next() || !ReadNode(node.values.emplace_back(), depth + 1)) {
        return false;
      }
    }
    End(node);
    return true;
  }

  bool CheckKey(const YamlNode& key,
                absl::flat_hash_map<std::string, size_t>& seen) {
    const size_t at = key.use.begin;
    if (key.kind != YamlNode::Kind::kScalar) {
      return Fail(at,
                  {"a key must be a text", "een sleutel moet een tekst zijn"},
                  {"write `key: value`", "schrijf `sleutel: waarde`"});
    }
    if (key.text == "<<" && !key.quoted) {
      return Fail(at,
                  {"<< merges what is written elsewhere",
                   "<< voegt in wat elders staat"},
                  {"write the keys out", "schrijf de sleutels uit"});
    }
    const auto [first, is_new] = seen.emplace(key.text, at);
    return is_new || Fail(GivenTwice(source_, at, key.text, first->second));
  }

  // The event that ends a block stands before the next one, far behind it.
  void End(YamlNode& node) {
    node.range.end =
        node.flow || node.values.empty()
            ? Offset(event_.end_mark)
            : std::max(node.range.begin, node.values.back().use.end);
  }

  bool CheckTag(const std::string& tag,
                const std::vector<absl::string_view>& known) {
    if (tag.empty() || tag == "!") return true;
    for (const absl::string_view name : known) {
      if (tag == absl::StrCat(kCoreTag, name)) return true;
    }
    return Fail(Offset(event_.start_mark),
                InBoth("the tag $0 means nothing here",
                       "de tag $0 betekent hier niets", tag),
                {"leave it out", "laat haar weg"});
  }

  static std::string Text(const yaml_char_t* text) {
    return text == nullptr ? "" : reinterpret_cast<const char*>(text);
  }

  const SourceText& source_;
  const ByteRange part_;
  const Feed feed_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  size_t values_ = 0;
  absl::flat_hash_map<std::string, YamlNode> anchors_;
  std::optional<ReadFailure> failure_;
};

}  // namespace

bool YamlNode::IsNull() const {
  return kind == Kind::kScalar && !quoted &&
         (text.empty() || text == "~" || text == "null" || text == "Null" ||
          text == "NULL");
}

const YamlNode* YamlNode::Find(const std::string& key) const {
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].text == key) return &values[i];
  }
  return nullptr;
}

ReadFailure FailureAt(const SourceText& source, size_t offset, Both message,
                      Both hint) {
  const Position at = source.PositionAt(offset);
  return FailureIn(source.path(), at.line, at.column, std::move(message),
                   std::move(hint));
}

std::variant<YamlNode, ReadFailure> ParseYaml(const SourceText& source,
                                              ByteRange part,
                                              YamlSyntax syntax) {
  return syntax == YamlSyntax::kJson ? ParseJson(source, part)
                                     : Parser(source, part).Parse();
}

}  // namespace modelcard
