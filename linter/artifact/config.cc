#include "linter/artifact/config.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/json_leaves.h"
#include "linter/artifact/json_reader.h"
#include "linter/artifact/metadata.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using Facts = v1::DeclaredFacts;

struct TextKey {
  absl::string_view key;
  bool (Facts::*has)() const;
  v1::DeclaredText* (Facts::*field)();
};

struct NumberKey {
  absl::string_view key;
  bool (Facts::*has)() const;
  v1::DeclaredNumber* (Facts::*field)();
};

// What architectures call the same thing. The first key of a file counts.
constexpr TextKey kTexts[] = {
    {"architectures.0", &Facts::has_architecture, &Facts::mutable_architecture},
    {"model_type", &Facts::has_model_type, &Facts::mutable_model_type},
    {"torch_dtype", &Facts::has_dtype, &Facts::mutable_dtype},
    {"dtype", &Facts::has_dtype, &Facts::mutable_dtype},
    {"tie_word_embeddings", &Facts::has_tied_embeddings,
     &Facts::mutable_tied_embeddings},
    {"is_encoder_decoder", &Facts::has_encoder_decoder,
     &Facts::mutable_encoder_decoder}};

constexpr NumberKey kNumbers[] = {
    {"max_position_embeddings", &Facts::has_context_length,
     &Facts::mutable_context_length},
    {"n_positions", &Facts::has_context_length, &Facts::mutable_context_length},
    {"n_ctx", &Facts::has_context_length, &Facts::mutable_context_length},
    {"max_sequence_length", &Facts::has_context_length,
     &Facts::mutable_context_length},
    {"max_seq_len", &Facts::has_context_length, &Facts::mutable_context_length},
    {"seq_length", &Facts::has_context_length, &Facts::mutable_context_length},
    {"vocab_size", &Facts::has_vocabulary_size,
     &Facts::mutable_vocabulary_size},
    {"num_hidden_layers", &Facts::has_layers, &Facts::mutable_layers},
    {"n_layer", &Facts::has_layers, &Facts::mutable_layers},
    {"n_layers", &Facts::has_layers, &Facts::mutable_layers},
    {"num_layers", &Facts::has_layers, &Facts::mutable_layers},
    {"num_local_experts", &Facts::has_experts, &Facts::mutable_experts},
    {"num_experts", &Facts::has_experts, &Facts::mutable_experts},
    {"n_routed_experts", &Facts::has_experts, &Facts::mutable_experts}};

class Config {
 public:
  explicit Config(v1::ArtifactFacts& facts) : facts_(facts) {}

  void Leaf(const JsonLeaf& leaf) {
    if (!absl::StrContains(leaf.path, '.')) {
      AddMetadata(leaf.path, leaf.text, facts_);
    }
    if (leaf.token == JsonToken::kNull) return;
    // A model of several parts describes its language model in a part.
    const absl::string_view key = absl::StripPrefix(leaf.path, "text_config.");
    Facts& declared = *facts_.mutable_declared();
    for (const TextKey& each : kTexts) {
      if (each.key == key && !(declared.*each.has)()) {
        Declare(leaf.text, leaf.path, *(declared.*each.field)());
      }
    }
    uint64_t number = 0;
    const bool is_number =
        leaf.token == JsonToken::kNumber && leaf.reader.Unsigned(number);
    for (const NumberKey& each : kNumbers) {
      if (is_number && each.key == key && !(declared.*each.has)()) {
        Declare(number, leaf.path, *(declared.*each.field)());
      }
    }
    if (key == "rope_scaling.factor") {
      scaling_key_ = std::string(leaf.path);
      if (!absl::SimpleAtod(leaf.text, &scaling_)) scaling_ = 0;
    }
    if (key == "rope_scaling.original_max_position_embeddings" && is_number) {
      unscaled_ = number;
    }
    if (key == "quantization_config.quant_method") method_ = leaf.text;
    if (key == "quantization_config.bits") bits_ = leaf.text;
  }

  // A part of the model for another kind of input.
  void Object(absl::string_view path) {
    if (path == "vision_config") AddModality("images", path);
    if (path == "audio_config") AddModality("audio", path);
  }

  void Finish() {
    Facts& declared = *facts_.mutable_declared();
    if (!method_.empty()) {
      Declare(
          bits_.empty() ? method_ : absl::StrCat(method_, ", ", bits_, " bits"),
          "quantization_config", *declared.mutable_quantisation());
    }
    if (!declared.has_context_length() || scaling_ <= 1 || scaling_ > 1e6) {
      return;
    }
    const uint64_t base =
        unscaled_ > 0 ? unscaled_ : declared.context_length().value();
    const double extended = static_cast<double>(base) * scaling_;
    if (extended > static_cast<double>(declared.context_length().value()) &&
        extended < 1e15) {
      Declare(static_cast<uint64_t>(extended), scaling_key_,
              *declared.mutable_extended_context_length());
    }
  }

 private:
  void AddModality(absl::string_view modality, absl::string_view key) {
    Declare(modality, key, *facts_.mutable_declared()->add_modality());
  }

  v1::ArtifactFacts& facts_;
  double scaling_ = 0;
  std::string scaling_key_;
  uint64_t unscaled_ = 0;
  std::string method_, bits_;
};

// Notes the entries of the first level, and hands every value on.
void ReadFlat(ByteReader& bytes, absl::string_view name,
              v1::ArtifactFacts& facts,
              const std::function<void(const JsonLeaf&)>& leaf) {
  JsonVisitor visitor;
  visitor.leaf = [&](const JsonLeaf& each) {
    if (!absl::StrContains(each.path, '.')) {
      AddMetadata(each.path, each.text, facts);
    }
    leaf(each);
  };
  WalkJson(bytes, name, visitor, facts);
}

}  // namespace

void ReadModelConfig(ByteReader& bytes, v1::ArtifactFacts& facts) {
  Config config(facts);
  JsonVisitor visitor;
  visitor.leaf = [&](const JsonLeaf& leaf) { config.Leaf(leaf); };
  visitor.object = [&](absl::string_view path) { config.Object(path); };
  if (WalkJson(bytes, "config.json", visitor, facts)) {
    config.Finish();
  } else {
    facts.clear_declared();
    facts.clear_metadata();
  }
}

void ReadGenerationConfig(ByteReader& bytes, v1::ArtifactFacts& facts) {
  ReadFlat(bytes, "generation_config.json", facts, [](const JsonLeaf&) {});
}

void ReadTokenizerConfig(ByteReader& bytes, v1::ArtifactFacts& facts) {
  // Tokenizers without a limit say 10^30.
  constexpr uint64_t kNoLimit = 1'000'000'000'000;
  ReadFlat(bytes, "tokenizer_config.json", facts, [&](const JsonLeaf& leaf) {
    uint64_t number = 0;
    if (leaf.path == "model_max_length" && leaf.token == JsonToken::kNumber &&
        leaf.reader.Unsigned(number) && number < kNoLimit) {
      Declare(number, leaf.path,
              *facts.mutable_declared()->mutable_context_length());
    }
  });
}

void ReadAdapterConfig(ByteReader& bytes, v1::ArtifactFacts& facts) {
  facts.set_adapter(true);
  ReadFlat(bytes, "adapter_config.json", facts, [&](const JsonLeaf& leaf) {
    if (leaf.path == "base_model_name_or_path" &&
        leaf.token == JsonToken::kString) {
      Declare(leaf.text, leaf.path,
              *facts.mutable_declared()->add_base_model());
    }
  });
}

}  // namespace modelcard
