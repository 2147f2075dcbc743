// Writes a safetensors file with the tensors of a LLaMA-style transformer and
// no data: the header is real, the data is a hole that takes no disk space.
//
//   sparse_safetensors --layers=36 --hidden=2048 --heads=16 --kv_heads=4
//       --intermediate=11008 --vocabulary=128256 FILE
//
// Weights are BF16; input and output embeddings are tied, so that there is no
// `lm_head`.

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using Config = std::map<std::string, uint64_t, std::less<>>;

constexpr uint64_t kBytesPerValue = 2;
constexpr uint64_t kMaxConfigValue = 1 << 20;

// The header, which grows by one tensor at a time; tensors lie one after the
// other in the order in which they are added.
class Header {
 public:
  void Add(std::string_view name, const std::vector<uint64_t>& shape) {
    uint64_t values = 1;
    std::string dimensions;
    for (const uint64_t dimension : shape) {
      values *= dimension;
      if (!dimensions.empty()) dimensions += ',';
      dimensions += std::to_string(dimension);
    }
    const uint64_t begin = data_size_;
    data_size_ += values * kBytesPerValue;
    json_ += json_.empty() ? "{" : ",";
    json_ += '"';
    json_ += name;
    json_ += R"(":{"dtype":"BF16","shape":[)" + dimensions +
             R"(],"data_offsets":[)" + std::to_string(begin) + "," +
             std::to_string(data_size_) + "]}";
  }

  // Length, JSON and the padding that aligns the data.
  std::string Bytes() const {
    std::string json = json_ + "}";
    json.append((8 - json.size() % 8) % 8, ' ');
    std::string bytes;
    for (int shift = 0; shift < 64; shift += 8) {
      bytes += static_cast<char>(json.size() >> shift & 0xff);
    }
    return bytes + json;
  }

  uint64_t data_size() const { return data_size_; }

 private:
  std::string json_;
  uint64_t data_size_ = 0;
};

Header HeaderOf(const Config& config) {
  const uint64_t hidden = config.at("hidden");
  const uint64_t key_value =
      hidden / config.at("heads") * config.at("kv_heads");
  const uint64_t intermediate = config.at("intermediate");
  Header header;
  header.Add("model.embed_tokens.weight", {config.at("vocabulary"), hidden});
  for (uint64_t i = 0; i < config.at("layers"); ++i) {
    const std::string layer = "model.layers." + std::to_string(i);
    const auto add = [&](std::string_view name, std::vector<uint64_t> shape) {
      header.Add(layer + "." + std::string(name) + ".weight", shape);
    };
    add("input_layernorm", {hidden});
    add("self_attn.q_proj", {hidden, hidden});
    add("self_attn.k_proj", {key_value, hidden});
    add("self_attn.v_proj", {key_value, hidden});
    add("self_attn.o_proj", {hidden, hidden});
    add("post_attention_layernorm", {hidden});
    add("mlp.gate_proj", {intermediate, hidden});
    add("mlp.up_proj", {intermediate, hidden});
    add("mlp.down_proj", {hidden, intermediate});
  }
  header.Add("model.norm.weight", {hidden});
  return header;
}

// Reads "--name=number" into `config`, which holds every name with 0.
bool ReadFlag(std::string_view argument, Config& config) {
  const size_t equals = argument.find('=');
  if (!argument.starts_with("--") || equals == argument.npos) return false;
  const auto entry = config.find(argument.substr(2, equals - 2));
  if (entry == config.end()) return false;
  const char* const end = argument.data() + argument.size();
  const auto [rest, error] =
      std::from_chars(argument.data() + equals + 1, end, entry->second);
  return error == std::errc() && rest == end && entry->second > 0 &&
         entry->second <= kMaxConfigValue;
}

bool Write(const Header& header, const std::string& file) {
  const std::string bytes = header.Bytes();
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (!out) return false;
  std::error_code error;
  std::filesystem::resize_file(file, bytes.size() + header.data_size(), error);
  return !error;
}

}  // namespace

int main(int argc, char** argv) {
  Config config = {{"layers", 0},       {"hidden", 0},   {"heads", 0},
                   {"intermediate", 0}, {"kv_heads", 0}, {"vocabulary", 0}};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  for (size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (ReadFlag(arguments[i], config)) continue;
    std::cerr << "sparse_safetensors: bad flag: " << arguments[i] << "\n";
    return 2;
  }
  for (const auto& [name, value] : config) {
    if (value > 0) continue;
    std::cerr << "sparse_safetensors: --" << name << " is missing\n";
    return 2;
  }
  if (!Write(HeaderOf(config), arguments.back())) {
    std::cerr << "sparse_safetensors: cannot write " << arguments.back()
              << "\n";
    return 1;
  }
}
