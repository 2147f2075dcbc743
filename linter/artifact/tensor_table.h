// The tensors of one file: counts them, and finds those that overlap, leave
// holes or have the same name.

#ifndef LINTER_ARTIFACT_TENSOR_TABLE_H_
#define LINTER_ARTIFACT_TENSOR_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/artifact/name_hash.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// The largest model of 2026 has 90,000.
inline constexpr size_t kMaxTensors = 500'000;

// The product of the dimensions; false if it does not fit into 64 bits.
bool ElementsOf(const std::vector<uint64_t>& shape, uint64_t& elements);

class TensorTable {
 public:
  struct Tensor {
    absl::string_view name;
    absl::string_view dtype;
    uint64_t elements = 0;

    // Where its data lies, from the beginning of the data; both 0 if that is
    // another file or not known.
    uint64_t begin = 0;
    uint64_t end = 0;

    // Where the file describes it.
    uint64_t declared_at = 0;
  };

  // False if there are too many, which is noted as a fault.
  bool Add(const Tensor& tensor, v1::ArtifactFacts& facts);

  // Tensors whose elements hold several weights each.
  void SetPacked() { packed_ = true; }

  // Notes two tensors of one name.
  void CheckNames(v1::ArtifactFacts& facts);

  // Notes tensors that overlap, data between them that belongs to none, unless
  // it is less than `alignment` bytes that fill up to a multiple of it, and
  // data after the last one. `data_at` is where the data begins in the file,
  // `data_size` its length.
  void CheckLayout(uint64_t data_at, uint64_t data_size, uint64_t alignment,
                   v1::ArtifactFacts& facts);

  // Writes what was counted.
  void Count(v1::TensorFacts& facts);

 private:
  struct Entry {
    NameHash hash;
    uint64_t begin;
    uint64_t end;
    uint64_t declared_at;
    uint32_t name_at;
    uint32_t name_size;
  };

  // For messages; names beyond the first megabytes are not kept.
  std::string NameOf(const Entry& entry) const;

  std::vector<Entry> entries_;
  std::string names_;
  std::map<std::string, v1::DtypeFacts, std::less<>> dtypes_;
  uint64_t elements_ = 0;
  uint64_t input_embedding_ = 0;
  uint64_t output_head_ = 0;
  bool packed_ = false;
  bool scaled_ = false;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_TENSOR_TABLE_H_
