#include "linter/artifact/model_facts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using Artifact = v1::ArtifactFacts;

// With the slash; empty for a file in the root.
absl::string_view DirectoryOf(absl::string_view name) {
  const size_t slash = name.rfind('/');
  return slash == name.npos ? "" : name.substr(0, slash + 1);
}

bool IsWeights(const Artifact& artifact) {
  switch (artifact.format()) {
    case v1::SAFETENSORS:
    case v1::GGUF:
    case v1::ONNX:
    case v1::PYTORCH_ZIP:
    case v1::PICKLE:
      return true;
    default:
      return false;
  }
}

// "model-00001-of-00003.safetensors": place and number of shards; the name
// without them goes to `stem`.
bool ShardOf(absl::string_view name, std::string& stem, v1::ShardFacts& shard) {
  constexpr size_t kDigits = 5;
  const size_t dot = name.rfind('.');
  const size_t of = name.rfind("-of-");
  uint32_t number = 0, total = 0;
  if (dot == name.npos || of == name.npos || of + 4 + kDigits != dot ||
      of < kDigits + 1 || name[of - kDigits - 1] != '-' ||
      !absl::SimpleAtoi(name.substr(of - kDigits, kDigits), &number) ||
      !absl::SimpleAtoi(name.substr(of + 4, kDigits), &total)) {
    return false;
  }
  stem = absl::StrCat(name.substr(0, of - kDigits - 1), name.substr(dot));
  shard.set_number(number);
  shard.set_of(total);
  return true;
}

class Gathering {
 public:
  explicit Gathering(std::vector<Artifact> artifacts)
      : artifacts_(std::move(artifacts)) {
    std::sort(artifacts_.begin(), artifacts_.end(),
              [](const Artifact& a, const Artifact& b) {
                return a.name() < b.name();
              });
    for (const Artifact& artifact : artifacts_) {
      by_name_.emplace(artifact.name(), &artifact);
    }
  }

  v1::ModelFacts Run() {
    for (const Artifact& artifact : artifacts_) {
      if (artifact.format() == v1::SAFETENSORS_INDEX) UseIndex(artifact);
    }
    std::map<std::string, std::vector<const Artifact*>> numbered;
    for (const Artifact& artifact : artifacts_) {
      if (!IsWeights(artifact) || used_[artifact.name()]) continue;
      std::string stem;
      v1::ShardFacts shard;
      if (artifact.shard().of() > 1 || ShardOf(artifact.name(), stem, shard)) {
        if (stem.empty()) ShardOf(artifact.name(), stem, shard);
        numbered[stem.empty() ? artifact.name() : stem].push_back(&artifact);
      } else {
        AddSet({&artifact});
      }
    }
    for (const auto& [stem, shards] : numbered) UseNumbered(shards);
    for (const Artifact& artifact : artifacts_) CheckExternal(artifact);
    for (Artifact& artifact : artifacts_) {
      artifact.mutable_tensors()->clear_dtypes();
      artifact.clear_tensors();
      *model_.add_artifacts() = std::move(artifact);
    }
    return std::move(model_);
  }

 private:
  void Fault(const std::string& artifact, std::string message) {
    v1::ModelFault& fault = *model_.add_faults();
    fault.set_artifact(artifact);
    fault.set_message(std::move(message));
  }

  void UseIndex(const Artifact& index) {
    std::vector<const Artifact*> shards;
    bool whole = true;
    for (const v1::IndexedShard& entry : index.index()) {
      const std::string name =
          absl::StrCat(DirectoryOf(index.name()), entry.file());
      const auto found = by_name_.find(name);
      if (found == by_name_.end()) {
        Fault(index.name(), absl::StrCat("names the shard \"", name,
                                         "\", which is no artifact of the "
                                         "model"));
        whole = false;
        continue;
      }
      const Artifact& shard = *found->second;
      shards.push_back(&shard);
      used_[name] = true;
      if (shard.has_tensors() &&
          shard.tensors().names_sha256() != entry.names_sha256()) {
        Fault(name, absl::StrCat("has ", shard.tensors().count(),
                                 " tensors; \"", index.name(), "\" lists ",
                                 entry.tensors(), " for it, or others"));
        whole = false;
      }
    }
    if (!shards.empty()) {
      AddSet(shards, whole ? "" : "its shards do not fit together");
    }
  }

  void UseNumbered(const std::vector<const Artifact*>& shards) {
    const Artifact& first = *shards.front();
    uint32_t of = first.shard().of();
    std::string stem;
    v1::ShardFacts by_name;
    if (of == 0 && ShardOf(first.name(), stem, by_name)) of = by_name.of();
    uint64_t tensors = 0;
    for (const Artifact* shard : shards) tensors += shard->tensors().count();
    std::string unknown;
    if (shards.size() != of) {
      unknown = absl::StrCat(shards.size(), " of ", of, " shards are there");
      Fault(first.name(), unknown);
    } else if (first.shard().total_tensors() > 0 &&
               first.shard().total_tensors() != tensors) {
      unknown = absl::StrCat("its shards have ", tensors,
                             " tensors together, but say that they have ",
                             first.shard().total_tensors());
      Fault(first.name(), unknown);
    }
    AddSet(shards, unknown);
  }

  void AddSet(const std::vector<const Artifact*>& files,
              const std::string& unknown = "") {
    v1::WeightSet& set = *model_.add_weights();
    set.set_name(files.front()->name());
    set.set_format(files.front()->format());
    set.set_unknown(unknown);
    std::map<std::string, v1::DtypeFacts> dtypes;
    v1::TensorFacts& sum = *set.mutable_tensors();
    for (const Artifact* file : files) {
      set.add_files(file->name());
      Add(*file, set, dtypes);
    }
    for (const auto& [name, dtype] : dtypes) *sum.add_dtypes() = dtype;
    set.set_adapter(IsAdapter(*files.front()));
  }

  void Add(const Artifact& file, v1::WeightSet& set,
           std::map<std::string, v1::DtypeFacts>& dtypes) {
    if (!file.has_tensors()) {
      set.set_unknown(!file.faults().empty()
                          ? absl::StrCat(file.name(), " is broken")
                      : file.unknown().empty() ? "it has no tensors"
                                               : file.unknown(0));
      return;
    }
    const v1::TensorFacts& tensors = file.tensors();
    v1::TensorFacts& sum = *set.mutable_tensors();
    sum.set_count(sum.count() + tensors.count());
    uint64_t elements = 0;
    if (__builtin_add_overflow(sum.elements(), tensors.elements(), &elements)) {
      set.set_unknown("its elements are more than 64 bits can count");
    }
    sum.set_elements(elements);
    sum.set_input_embedding_elements(sum.input_embedding_elements() +
                                     tensors.input_embedding_elements());
    sum.set_output_head_elements(sum.output_head_elements() +
                                 tensors.output_head_elements());
    sum.set_packed(sum.packed() || tensors.packed());
    for (const v1::DtypeFacts& dtype : tensors.dtypes()) {
      v1::DtypeFacts& total = dtypes[dtype.dtype()];
      total.set_dtype(dtype.dtype());
      total.set_count(total.count() + dtype.count());
      total.set_elements(total.elements() + dtype.elements());
      total.set_bytes(total.bytes() + dtype.bytes());
    }
  }

  // Weights next to the configuration of an adapter, as PEFT names them.
  bool IsAdapter(const Artifact& file) const {
    const absl::string_view directory = DirectoryOf(file.name());
    const absl::string_view base = absl::StripPrefix(file.name(), directory);
    return file.adapter() ||
           (absl::StartsWith(base, "adapter_model.") &&
            by_name_.contains(absl::StrCat(directory, "adapter_config.json")));
  }

  void CheckExternal(const Artifact& artifact) {
    for (const v1::ExternalData& data : artifact.external_data()) {
      const std::string name = absl::StrCat(
          DirectoryOf(artifact.name()), absl::StripPrefix(data.file(), "./"));
      const auto found = by_name_.find(name);
      if (found == by_name_.end()) {
        Fault(artifact.name(), absl::StrCat("keeps data in \"", name,
                                            "\", which is no artifact of the "
                                            "model"));
      } else if (found->second->size() < data.size()) {
        Fault(name, absl::StrCat("has ", found->second->size(), " bytes; \"",
                                 artifact.name(), "\" keeps data up to byte ",
                                 data.size(), " in it"));
      }
    }
  }

  std::vector<Artifact> artifacts_;
  std::map<std::string, const Artifact*, std::less<>> by_name_;
  std::map<std::string, bool> used_;
  v1::ModelFacts model_;
};

}  // namespace

v1::ModelFacts ModelFactsOf(std::vector<v1::ArtifactFacts> artifacts) {
  return Gathering(std::move(artifacts)).Run();
}

}  // namespace modelcard
