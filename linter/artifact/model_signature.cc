#include "linter/artifact/model_signature.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/json_leaves.h"
#include "linter/artifact/json_reader.h"
#include "linter/artifact/metadata.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// Some 50,000 files.
constexpr size_t kMaxPayload = 8 << 20;

bool IsSha256(absl::string_view digest) {
  return digest.size() == 64 &&
         std::all_of(digest.begin(), digest.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c)) ||
                  (c >= 'a' && c <= 'f');
         });
}

// Gathers the resources of the statement: {name, algorithm, digest} each.
class Statement {
 public:
  explicit Statement(v1::ArtifactFacts& facts) : facts_(facts) {}

  void Leaf(const JsonLeaf& leaf) {
    if (leaf.path == "predicateType") {
      AddMetadata("predicateType", leaf.text, facts_);
      return;
    }
    if (leaf.path == "predicate.serialization.method") method_ = leaf.text;
    constexpr absl::string_view kResources = "predicate.resources.";
    if (!absl::StartsWith(leaf.path, kResources)) return;
    const absl::string_view rest = leaf.path.substr(kResources.size());
    const size_t dot = rest.find('.');
    if (dot == rest.npos) return;
    if (rest.substr(0, dot) != index_) {
      FinishResource();
      index_ = std::string(rest.substr(0, dot));
    }
    const absl::string_view key = rest.substr(dot + 1);
    if (key == "name") name_ = leaf.text;
    if (key == "algorithm") algorithm_ = leaf.text;
    if (key == "digest") digest_ = leaf.text;
  }

  // After the last of them. Parts of files have digests of their own, which say
  // nothing of the file as a whole.
  void Finish() {
    FinishResource();
    if (method_.empty() || method_ == "files") return;
    facts_.clear_signed_files();
    facts_.clear_unknown();
    facts_.add_unknown(
        absl::StrCat("which files are signed: the digests are "
                     "not of whole files but of \"",
                     Shown(method_), "\""));
  }

 private:
  // The resource that was begun last.
  void FinishResource() {
    if (index_.empty()) return;
    if (algorithm_ == "sha256" && IsSha256(digest_)) {
      v1::SignedFile& file = *facts_.add_signed_files();
      file.set_name(Shown(name_, 4096));
      file.set_sha256(digest_);
    } else {
      facts_.add_unknown(absl::StrCat("\"", Shown(name_),
                                      "\" is signed by a "
                                      "digest of another kind: ",
                                      Shown(algorithm_)));
    }
    index_.clear();
    name_.clear();
    algorithm_.clear();
    digest_.clear();
  }

  v1::ArtifactFacts& facts_;
  std::string method_, index_, name_, algorithm_, digest_;
};

}  // namespace

void ReadModelSignature(ByteReader& bytes, v1::ArtifactFacts& facts) {
  std::string payload;
  bool cut = false;
  JsonVisitor visitor;
  visitor.leaf = [&](const JsonLeaf& leaf) {
    if (leaf.path == "dsseEnvelope.payload" || leaf.path == "payload") {
      payload = leaf.text;
      cut = leaf.reader.cut();
    }
    if (leaf.path == "mediaType") AddMetadata("mediaType", leaf.text, facts);
  };
  if (!WalkJson(bytes, "the signature", visitor, facts, kMaxPayload)) return;
  if (payload.empty() || cut) {
    Broken(
        facts, 0,
        cut ? absl::StrCat("a statement of more than ", kMaxPayload, " bytes")
            : "holds no DSSE envelope with a payload");
    return;
  }
  std::string statement;
  if (!absl::Base64Unescape(payload, &statement)) {
    Broken(facts, 0, "the payload of the envelope is not base64");
    return;
  }
  MemoryBlocks blocks(statement);
  ByteReader inner(blocks, statement.size());
  Statement reader(facts);
  JsonVisitor resources;
  resources.leaf = [&](const JsonLeaf& leaf) { reader.Leaf(leaf); };
  v1::ArtifactFacts inner_faults;
  if (!WalkJson(inner, "the signed statement", resources, inner_faults)) {
    Broken(facts, 0, inner_faults.faults(0).message());
    return;
  }
  reader.Finish();
  if (facts.signed_files().empty() && facts.unknown().empty()) {
    facts.add_unknown(
        "the signed statement lists no files under "
        "predicate.resources");
  }
}

}  // namespace modelcard
