#include "linter/artifact/onnx.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/metadata.h"
#include "linter/artifact/onnx_tensor.h"
#include "linter/artifact/tensor_table.h"
#include "linter/artifact/wire_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// Of graphs within graphs.
constexpr int kMaxDepth = 32;
constexpr uint64_t kMaxText = 64 << 10;
constexpr size_t kMaxFiles = 4096;

// Operators that take weights of less than 8 bits as bytes.
constexpr absl::string_view kPackingOperators[] = {
    "MatMulNBits", "MatMulBnb4", "GatherBlockQuantized", "QMoE"};

class Model {
 public:
  Model(ByteReader& bytes, v1::ArtifactFacts& facts)
      : bytes_(bytes), facts_(facts) {}

  void Read() {
    if (!ReadModel()) return;
    if (!has_graph_) {
      Broken(facts_, 0, "holds no graph, so it is no ONNX model");
      return;
    }
    table_.CheckNames(facts_);
    if (!facts_.faults().empty()) return;
    table_.Count(*facts_.mutable_tensors());
    for (const auto& [file, size] : external_) {
      v1::ExternalData& data = *facts_.add_external_data();
      data.set_file(Shown(file, kMaxMetadataValue));
      data.set_size(size);
    }
    if (constants_ > 0) {
      facts_.add_unknown(absl::StrCat(
          constants_, " elements of constants in nodes are not counted"));
    }
  }

 private:
  // Calls `field` for each field of the message that ends at `end`.
  template <typename F>
  bool ForEach(uint64_t end, F field) {
    WireReader wire(bytes_, end);
    while (wire.Next()) {
      if (!field(wire)) {
        return wire.error().empty() ? false : WireFault(wire);
      }
    }
    return wire.error().empty() || WireFault(wire);
  }

  bool WireFault(const WireReader& wire) {
    return Broken(facts_, wire.error_offset(), wire.error());
  }

  bool ReadModel() {
    return ForEach(bytes_.size(), [&](WireReader& wire) {
      std::string text;
      const bool is_bytes = wire.type() == WireReader::kBytes;
      switch (wire.field()) {
        case 1:
          facts_.set_format_version(absl::StrCat(wire.value()));
          return true;
        case 2:
        case 3:
          if (!is_bytes) return true;
          if (!wire.Text(kMaxText, text)) return false;
          AddMetadata(wire.field() == 2 ? "producer_name" : "producer_version",
                      text, facts_);
          return true;
        case 7:
          if (!is_bytes) return true;
          if (std::exchange(has_graph_, true)) {
            return Broken(facts_, wire.begin(), "holds two graphs");
          }
          return ReadGraph(wire.end(), 0);
        case 14:
          return !is_bytes || ReadMetadata(wire.end());
        default:
          return true;
      }
    });
  }

  bool ReadMetadata(uint64_t end) {
    std::string key, value;
    if (!ForEach(end, [&](WireReader& wire) {
          if (wire.type() != WireReader::kBytes || wire.length() > kMaxText) {
            return true;
          }
          return wire.field() > 2 ||
                 wire.Text(kMaxText, wire.field() == 1 ? key : value);
        })) {
      return false;
    }
    AddMetadata(key, value, facts_);
    return true;
  }

  bool ReadGraph(uint64_t end, int depth) {
    if (depth == kMaxDepth) {
      return Broken(
          facts_, bytes_.position(),
          absl::StrCat("graphs nested more than ", kMaxDepth, " deep"));
    }
    return ForEach(end, [&](WireReader& wire) {
      if (wire.type() != WireReader::kBytes) return true;
      switch (wire.field()) {
        case 1:
          return ReadNode(wire.end(), depth);
        case 5:
          return ReadInitializer(wire.end(), depth);
        case 15:
          return ReadSparse(wire.end(), depth);
        default:
          return true;
      }
    });
  }

  bool ReadNode(uint64_t end, int depth) {
    return ForEach(end, [&](WireReader& wire) {
      if (wire.type() != WireReader::kBytes) return true;
      if (wire.field() == 4 && wire.length() < 100) {
        std::string op;
        if (!wire.Text(100, op)) return false;
        if (std::find(std::begin(kPackingOperators),
                      std::end(kPackingOperators),
                      op) != std::end(kPackingOperators)) {
          table_.SetPacked();
        }
      }
      return wire.field() != 5 || ReadAttribute(wire.end(), depth);
    });
  }

  bool ReadAttribute(uint64_t end, int depth) {
    return ForEach(end, [&](WireReader& wire) {
      if (wire.type() != WireReader::kBytes) return true;
      // t and tensors, g and graphs.
      if (wire.field() == 5 || wire.field() == 10) {
        OnnxTensor tensor;
        if (!ReadOnnxTensor(bytes_, wire.end(), tensor, facts_)) return false;
        return !__builtin_add_overflow(constants_, tensor.elements,
                                       &constants_) ||
               Broken(facts_, wire.begin(),
                      "constants of more elements than 64 bits can count");
      }
      return (wire.field() != 6 && wire.field() != 11) ||
             ReadGraph(wire.end(), depth + 1);
    });
  }

  bool ReadInitializer(uint64_t end, int depth) {
    const uint64_t at = bytes_.position();
    OnnxTensor tensor;
    if (!ReadOnnxTensor(bytes_, end, tensor, facts_)) return false;
    if (!tensor.external_file.empty()) {
      uint64_t& size = external_[tensor.external_file];
      size = std::max(size, tensor.external_size);
      if (external_.size() > kMaxFiles) {
        return Broken(
            facts_, at,
            absl::StrCat("external data in more than ", kMaxFiles, " files"));
      }
    }
    // The same name may be used again in another graph.
    if (depth > 0) {
      absl::StrAppend(&tensor.name, "#", subgraph_tensors_++);
    }
    return table_.Add(
        {tensor.name, tensor.dtype, tensor.elements, 0, tensor.bytes, at},
        facts_);
  }

  // A SparseTensorProto: values, indices, dimensions. Its values count.
  bool ReadSparse(uint64_t end, int depth) {
    return ForEach(end, [&](WireReader& wire) {
      return wire.field() != 1 || wire.type() != WireReader::kBytes ||
             ReadInitializer(wire.end(), depth);
    });
  }

  ByteReader& bytes_;
  v1::ArtifactFacts& facts_;
  TensorTable table_;
  std::map<std::string, uint64_t> external_;
  uint64_t constants_ = 0;
  uint64_t subgraph_tensors_ = 0;
  bool has_graph_ = false;
};

}  // namespace

void ReadOnnx(ByteReader& bytes, v1::ArtifactFacts& facts) {
  Model(bytes, facts).Read();
}

}  // namespace modelcard
