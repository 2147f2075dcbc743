#include "linter/artifact/tensor_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/name_hash.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr size_t kMaxNameBytes = 4 << 20;

// What the tensors go by that turn tokens into vectors, and vectors into scores
// of tokens. Sources: Hugging Face Transformers; the table of tensor names of
// the GGUF tools.
constexpr absl::string_view kInputEmbeddings[] = {
    "embed_tokens.weight",    "wte.weight",        "word_embeddings.weight",
    "token_embd.weight",      "embed_in.weight",   "tok_embeddings.weight",
    "token_embedding.weight", "embeddings.weight", "shared.weight"};
constexpr absl::string_view kOutputHeads[] = {"lm_head.weight", "output.weight",
                                              "embed_out.weight"};

// What quantisation tools add beside tensors that hold several weights in each
// element: GPTQ and AWQ,
// compressed-tensors, HQQ, bitsandbytes, ModelOpt, OpenAI's MXFP4.
constexpr absl::string_view kPackedTensors[] = {
    ".qweight",
    ".weight_packed",
    ".W_q",
    ".quant_state.bitsandbytes__nf4",
    ".quant_state.bitsandbytes__fp4",
    ".weight_scale_2",
    "_proj_blocks"};

bool IsOneOf(absl::string_view name,
             absl::Span<const absl::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](absl::string_view part) {
    return name == part || (absl::EndsWith(name, part) &&
                            name[name.size() - part.size() - 1] == '.');
  });
}

bool IsPacked(absl::string_view name) {
  return std::any_of(
      std::begin(kPackedTensors), std::end(kPackedTensors),
      [&](absl::string_view end) { return absl::EndsWith(name, end); });
}

}  // namespace

bool ElementsOf(const std::vector<uint64_t>& shape, uint64_t& elements) {
  elements = 1;
  for (const uint64_t dimension : shape) {
    if (__builtin_mul_overflow(elements, dimension, &elements)) return false;
  }
  return true;
}

bool TensorTable::Add(const Tensor& tensor, v1::ArtifactFacts& facts) {
  if (entries_.size() == kMaxTensors) {
    return Broken(facts, tensor.declared_at,
                  absl::StrCat("more than ", kMaxTensors,
                               " tensors: no model has as many"));
  }
  if (__builtin_add_overflow(elements_, tensor.elements, &elements_)) {
    return Broken(facts, tensor.declared_at,
                  "the tensors have more elements than 64 bits can count");
  }
  v1::DtypeFacts& dtype = dtypes_[std::string(tensor.dtype)];
  dtype.set_count(dtype.count() + 1);
  dtype.set_elements(dtype.elements() + tensor.elements);
  dtype.set_bytes(dtype.bytes() + (tensor.end - tensor.begin));
  if (IsOneOf(tensor.name, kInputEmbeddings)) {
    input_embedding_ += tensor.elements;
  }
  if (IsOneOf(tensor.name, kOutputHeads)) output_head_ += tensor.elements;
  // MLX packs into 32 bits and adds scales.
  scaled_ = scaled_ || absl::EndsWith(tensor.name, ".scales");
  packed_ = packed_ || IsPacked(tensor.name);
  Entry& entry = entries_.emplace_back();
  entry.hash = HashOfName(tensor.name);
  entry.begin = tensor.begin;
  entry.end = tensor.end;
  entry.declared_at = tensor.declared_at;
  entry.name_at = static_cast<uint32_t>(names_.size());
  entry.name_size = 0;
  if (names_.size() + tensor.name.size() <= kMaxNameBytes) {
    names_.append(tensor.name);
    entry.name_size = static_cast<uint32_t>(tensor.name.size());
  }
  return true;
}

std::string TensorTable::NameOf(const Entry& entry) const {
  return absl::StrCat(
      "\"",
      Shown(absl::string_view(names_).substr(entry.name_at, entry.name_size)),
      "\"");
}

void TensorTable::CheckNames(v1::ArtifactFacts& facts) {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) {
              return std::tie(a.hash, a.declared_at) <
                     std::tie(b.hash, b.declared_at);
            });
  for (size_t i = 1; i < entries_.size(); ++i) {
    if (entries_[i].hash != entries_[i - 1].hash) continue;
    Broken(facts, entries_[i].declared_at,
           absl::StrCat("tensor ", NameOf(entries_[i]), " appears twice"));
  }
}

void TensorTable::CheckLayout(uint64_t data_at, uint64_t data_size,
                              uint64_t alignment, v1::ArtifactFacts& facts) {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) {
              return std::tie(a.begin, a.end, a.declared_at) <
                     std::tie(b.begin, b.end, b.declared_at);
            });
  const auto padded = [&](uint64_t offset) {
    return offset + (alignment - offset % alignment) % alignment;
  };
  uint64_t end = 0;
  for (const Entry& entry : entries_) {
    if (entry.begin < end) {
      Broken(facts, data_at + entry.begin,
             absl::StrCat("tensor ", NameOf(entry), " begins at byte ",
                          entry.begin,
                          " of the data, inside the tensor before it, which "
                          "ends at byte ",
                          end));
    } else if (entry.begin != end && entry.begin != padded(end)) {
      Broken(facts, data_at + end,
             absl::StrCat("bytes ", end, " to ", entry.begin,
                          " of the data belong to no tensor; the next one is ",
                          NameOf(entry)));
    }
    end = std::max(end, entry.end);
  }
  if (end < data_size && data_size != padded(end)) {
    Broken(facts, data_at + end,
           absl::StrCat("the last ", data_size - end,
                        " bytes of the data belong to no tensor"));
  }
}

void TensorTable::Count(v1::TensorFacts& facts) {
  facts.set_count(entries_.size());
  facts.set_elements(elements_);
  for (const auto& [name, dtype] : dtypes_) {
    v1::DtypeFacts& added = *facts.add_dtypes();
    added = dtype;
    added.set_dtype(name);
  }
  facts.set_input_embedding_elements(input_embedding_);
  facts.set_output_head_elements(output_head_);
  facts.set_packed(packed_ || (scaled_ && dtypes_.contains("U32")));
  std::vector<NameHash> hashes;
  hashes.reserve(entries_.size());
  for (const Entry& entry : entries_) hashes.push_back(entry.hash);
  std::sort(hashes.begin(), hashes.end());
  facts.set_names_sha256(DigestOfNames(hashes));
}

}  // namespace modelcard
