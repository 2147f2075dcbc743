#include "linter/card/hugging_face.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

using Kind = YamlNode::Kind;

constexpr absl::string_view kLicences =
    "technical_documentation.distribution.licensing.licences.";
constexpr absl::string_view kResults =
    "technical_documentation.evaluation.results.";

struct KeyOfTexts {
  absl::string_view key;
  absl::string_view field;
};

// A text, or a list of texts that are elements of a list.
constexpr KeyOfTexts kTexts[] = {
    {"base_model", "general.base_models.name"},
    {"datasets", "training_summary.public_datasets.large.name"},
    {"library_name",
     "downstream_documentation.required_software.software.name"},
};

// What a task reads and writes, as values of the enum Modality.
struct Task {
  absl::string_view tag;
  absl::string_view inputs;
  absl::string_view outputs;
};

constexpr Task kTasks[] = {
    {"text-generation", "TEXT", "TEXT"},
    {"text2text-generation", "TEXT", "TEXT"},
    {"translation", "TEXT", "TEXT"},
    {"summarization", "TEXT", "TEXT"},
    {"question-answering", "TEXT", "TEXT"},
    {"fill-mask", "TEXT", "TEXT"},
    {"image-text-to-text", "TEXT,IMAGES", "TEXT"},
    {"image-to-text", "IMAGES", "TEXT"},
    {"text-to-image", "TEXT", "IMAGES"},
    {"image-to-image", "IMAGES", "IMAGES"},
    {"text-to-video", "TEXT", "VIDEO"},
    {"video-text-to-text", "TEXT,VIDEO", "TEXT"},
    {"text-to-speech", "TEXT", "AUDIO"},
    {"text-to-audio", "TEXT", "AUDIO"},
    {"audio-text-to-text", "TEXT,AUDIO", "TEXT"},
    {"audio-to-audio", "AUDIO", "AUDIO"},
    {"automatic-speech-recognition", "AUDIO", "TEXT"},
};

std::vector<const YamlNode*> Elements(const YamlNode& value) {
  std::vector<const YamlNode*> elements;
  if (value.kind == Kind::kScalar) elements.push_back(&value);
  if (value.kind != Kind::kSequence) return elements;
  for (const YamlNode& each : value.values) elements.push_back(&each);
  return elements;
}

void Add(absl::string_view field, const YamlNode* value, MappedGroup& group) {
  if (value != nullptr && value->kind == Kind::kScalar && !value->IsNull()) {
    group.values.push_back(
        {std::string(field), value->range, value->text, !value->quoted});
  }
}

// A group that is a part of the value of its key.
MappedGroup& AddGroup(const YamlNode& node, std::string name,
                      std::vector<MappedGroup>& groups) {
  MappedGroup& group = groups.emplace_back();
  group.range = node.use;
  group.name = std::move(name);
  return group;
}

std::string NameOf(const YamlNode& node) {
  for (const char* key : {"name", "type"}) {
    const YamlNode* name = node.Find(key);
    if (name != nullptr && name->kind == Kind::kScalar) return name->text;
  }
  return "";
}

// "other" says only that the name is elsewhere.
bool IsOther(const YamlNode& licence) { return licence.text == "other"; }

// An address that the reader of the document can follow.
bool IsAddress(const YamlNode& link) {
  return link.kind == Kind::kScalar && absl::StartsWith(link.text, "https://");
}

std::vector<MappedGroup> Licence(const YamlNode& value, const YamlNode& all) {
  std::vector<MappedGroup> groups;
  for (const YamlNode* licence : Elements(value)) {
    MappedGroup& group = AddGroup(*licence, licence->text, groups);
    const YamlNode* name = all.Find("license_name");
    const bool other = IsOther(*licence) && name != nullptr;
    Add(absl::StrCat(kLicences, "name"), other ? name : licence, group);
    const YamlNode* link = all.Find("license_link");
    if (link != nullptr && IsAddress(*link)) {
      Add(absl::StrCat(kLicences, "url"), link, group);
    }
  }
  return groups;
}

std::vector<MappedGroup> Modalities(const YamlNode& value) {
  std::vector<MappedGroup> groups;
  for (const Task& task : kTasks) {
    if (value.text != task.tag) continue;
    for (const auto& [names, field] :
         {std::pair(task.inputs, "input_modalities"),
          std::pair(task.outputs, "output_modalities")}) {
      for (const absl::string_view name : absl::StrSplit(names, ',')) {
        AddGroup(value, "", groups)
            .values.push_back(
                {absl::StrCat("technical_documentation.properties.", field,
                              ".modality"),
                 value.range, std::string(name)});
      }
    }
  }
  return groups;
}

// All that are named are one answer; what is no name is listed alone.
std::vector<MappedGroup> Languages(const YamlNode& value) {
  std::vector<absl::string_view> names;
  std::vector<MappedGroup> groups;
  bool bare = false;
  for (const YamlNode* each : Elements(value)) {
    if (each->kind != Kind::kScalar || each->IsNull()) {
      AddGroup(*each, "", groups);
      continue;
    }
    names.push_back(each->text);
    // `no` is Norwegian here, as on the hub.
    bare = bare || (!each->quoted && each->text != "no");
  }
  if (names.empty()) return groups;
  AddGroup(value, "", groups)
      .values.push_back({"training_summary.overview.languages", value.range,
                         absl::StrJoin(names, ", "), bare});
  return groups;
}

// One result for each metric of each run. A key that says what no result has a
// field for is listed where it stands first: each run has the same ones.
class ModelIndex {
 public:
  std::vector<MappedGroup> Read(const YamlNode& index) {
    for (const YamlNode* model : Elements(index)) {
      if (IsMapping(*model)) ReadModel(*model);
    }
    return std::move(groups_);
  }

 private:
  // Whether it holds keys; else it is listed.
  bool IsMapping(const YamlNode& node) {
    if (node.kind == Kind::kMapping) return true;
    AddGroup(node, "", groups_);
    return false;
  }

  void ReadModel(const YamlNode& model) {
    const YamlNode* runs = model.Find("results");
    if (runs != nullptr && runs->kind == Kind::kSequence) {
      for (const YamlNode& run : runs->values) {
        if (IsMapping(run)) ReadRun(run);
      }
    }
    ListRest("model", model, {{"name", Kind::kScalar}, List("results")});
    MappedGroup name;
    Add("general.model.name", model.Find("name"), name);
    if (name.values.empty()) return;
    name.range = name.values[0].range;
    name.name = name.values[0].text;
    groups_.push_back(std::move(name));
  }

  void ReadRun(const YamlNode& run) {
    const YamlNode* data = run.Find("dataset");
    const YamlNode* benchmark = data == nullptr ? nullptr : data->Find("name");
    const YamlNode* metrics = run.Find("metrics");
    if (metrics == nullptr || metrics->kind != Kind::kSequence ||
        metrics->values.empty()) {
      AddGroup(run, benchmark == nullptr ? "" : benchmark->text, groups_);
      return;
    }
    for (const YamlNode& metric : metrics->values) {
      if (IsMapping(metric)) ReadMetric(run, benchmark, metric);
    }
    ListRest("run", run,
             {{"dataset", Kind::kMapping},
              {"source", Kind::kMapping},
              List("metrics")});
    if (data != nullptr) ListRest("dataset", *data, {{"name", Kind::kScalar}});
    if (const YamlNode* source = run.Find("source")) {
      ListRest("source", *source, {{"url", Kind::kScalar}});
    }
  }

  void ReadMetric(const YamlNode& run, const YamlNode* benchmark,
                  const YamlNode& metric) {
    MappedGroup& group = AddGroup(metric, NameOf(metric), groups_);
    const YamlNode* name = metric.Find("name");
    Add(absl::StrCat(kResults, "benchmark"), benchmark, group);
    Add(absl::StrCat(kResults, "metric"),
        name == nullptr ? metric.Find("type") : name, group);
    Add(absl::StrCat(kResults, "score"), metric.Find("value"), group);
    if (const YamlNode* source = run.Find("source")) {
      Add(absl::StrCat(kResults, "url"), source->Find("url"), group);
    }
    ListRest("metric", metric,
             {{"name", Kind::kScalar},
              {"type", Kind::kScalar},
              {"value", Kind::kScalar}});
  }

  struct UsedKey {
    absl::string_view key;
    Kind kind;
  };

  static UsedKey List(absl::string_view key) { return {key, Kind::kSequence}; }

  // The keys of a mapping that are none of `used`, or whose value is of another
  // kind. Its type is only another name for what has one.
  void ListRest(absl::string_view of, const YamlNode& node,
                const std::vector<UsedKey>& used) {
    for (size_t i = 0; i < node.keys.size(); ++i) {
      const std::string& key = node.keys[i].text;
      const YamlNode& value = node.values[i];
      const bool is_used =
          std::any_of(used.begin(), used.end(), [&](const UsedKey& each) {
            return each.key == key && each.kind == value.kind;
          });
      const bool is_name = key == "type" && node.Find("name") != nullptr;
      if (is_used || is_name || value.IsNull() ||
          !listed_.insert(absl::StrCat(of, ".", key)).second) {
        continue;
      }
      MappedGroup& group = AddGroup(value, key, groups_);
      group.range.begin = node.keys[i].use.begin;
    }
  }

  std::vector<MappedGroup> groups_;
  absl::flat_hash_set<std::string> listed_;
};

}  // namespace

std::vector<MappedGroup> MapHuggingFaceKey(absl::string_view key,
                                           const YamlNode& value,
                                           const YamlNode& all) {
  if (key == "license") return Licence(value, all);
  if (key == "language") return Languages(value);
  if (key == "pipeline_tag") return Modalities(value);
  if (key == "model-index") return ModelIndex().Read(value);
  std::vector<MappedGroup> groups;
  for (const KeyOfTexts& each : kTexts) {
    if (each.key != key) continue;
    for (const YamlNode* element : Elements(value)) {
      Add(each.field, element, AddGroup(*element, element->text, groups));
    }
  }
  return groups;
}

bool IsPartOfOtherKey(absl::string_view key, const YamlNode& all) {
  const YamlNode* licence = all.Find("license");
  const YamlNode* value = all.Find(std::string(key));
  if (licence == nullptr || value == nullptr) return false;
  const std::vector<const YamlNode*> licences = Elements(*licence);
  if (key == "license_link") return !licences.empty() && IsAddress(*value);
  return key == "license_name" && value->kind == Kind::kScalar &&
         std::any_of(licences.begin(), licences.end(),
                     [](const YamlNode* each) { return IsOther(*each); });
}

}  // namespace modelcard
