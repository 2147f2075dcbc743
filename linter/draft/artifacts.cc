#include "linter/draft/artifacts.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/check/bracket.h"
#include "linter/check/check.h"
#include "linter/check/not_applicable.h"
#include "linter/claim/parameter_count.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"
#include "linter/draft/draft.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/modality.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kProperties = "technical_documentation.properties.";
constexpr absl::string_view kLicences =
    "technical_documentation.distribution.licensing.licences";
constexpr absl::string_view kSizes =
    "downstream_documentation.maximum_input_sizes";
constexpr absl::string_view kDigests = "general.authenticity.artifacts";
constexpr absl::string_view kBaseModels = "general.base_models";

class Answers {
 public:
  Answers(const v1::ModelFacts& model, const LineOfKey& line_of_key,
          const IsCard& is_card, Language language, Known& known)
      : model_(model),
        line_of_key_(line_of_key),
        is_card_(is_card),
        language_(language),
        known_(known),
        document_(google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            *known.message)) {
    for (std::string& id : DeclaredNotApplicable(document_)) {
      declared_.insert(std::move(id));
    }
  }

  void Add() {
    AddParameters();
    AddArchitecture();
    AddModalities();
    AddContext();
    AddLicence();
    AddDigests();
    AddBaseModels();
  }

 private:
  template <typename... Args>
  std::string Say(absl::string_view en, absl::string_view nl,
                  const Args&... args) const {
    return modelcard::Say(language_, en, nl, args...);
  }

  void Remark(absl::string_view path, std::string remark) {
    known_.remarks[std::string(path)].push_back(std::move(remark));
  }

  // An entry of a list.
  static std::string At(absl::string_view list, int index) {
    return absl::StrCat(list, "[", index, "]");
  }

  // For example `from config.json, "vocab_size" in line 12`.
  std::string From(const v1::ArtifactFacts& artifact,
                   const std::string& key) const {
    const int line = line_of_key_(artifact.name(), key);
    return line == 0
               ? Say("from $0, \"$1\"", "uit $0, \"$1\"", artifact.name(), key)
               : Say("from $0, \"$1\" in line $2", "uit $0, \"$1\" in regel $2",
                     artifact.name(), key, line);
  }

  template <typename Declared>
  void Fact(absl::string_view path, const v1::ArtifactFacts& artifact,
            const Declared& declared) {
    if (declared.key().empty()) return;
    Remark(path, absl::StrCat(From(artifact, declared.key()), ": ",
                              declared.value()));
  }

  // Whether the artifacts may answer the field of a requirement: nobody did, or
  // only a card.
  bool IsOpen(absl::string_view id, const std::string& path) const {
    const FieldLocation* location = FindPath(path);
    return !declared_.contains(id) &&
           (location == nullptr || is_card_(*location));
  }

  const FieldLocation* FindPath(const std::string& path) const {
    const auto found = known_.document.locations().find(path);
    return found == known_.document.locations().end() ? nullptr
                                                      : &found->second;
  }

  // Says what a card says of a field that an artifact answers.
  void Replace(const std::string& path) {
    const FieldLocation* location = FindPath(path);
    if (location == nullptr) return;
    const SourceText& source = known_.document.SourceOf(*location);
    known_.replaced.insert(path);
    Remark(path, Say("$0:$1 says: $2", "$0:$1 zegt: $2", source.path(),
                     source.PositionAt(location->field.begin).line,
                     Shortened(source.text().substr(
                         location->value.begin,
                         location->value.end - location->value.begin))));
  }

  void AddParameters() {
    const std::string path = absl::StrCat(kProperties, "total_parameters");
    std::vector<ParameterCount> counts = CountParameters(model_, language_);
    std::erase_if(counts, [](const ParameterCount& count) {
      return !count.without.empty() || count.parameters == 0;
    });
    for (const ParameterCount& count : counts) {
      Remark(path, Say("from $0: its tensors hold $1 parameters",
                       "uit $0: de tensoren bevatten $1 parameters",
                       count.source, count.parameters));
    }
    const bool agree =
        !counts.empty() &&
        std::all_of(counts.begin(), counts.end(), [&](const auto& each) {
          return each.parameters == counts.front().parameters;
        });
    if (!agree || !IsOpen("AIA.XI.1.1.d-2", path)) return;
    v1::ModelProperties& properties =
        *document_.mutable_technical_documentation()->mutable_properties();
    Replace(path);
    properties.set_total_parameters(
        static_cast<double>(counts.front().parameters));
    AddRange(properties);
  }

  void AddRange(v1::ModelProperties& properties) {
    const std::string path = absl::StrCat(kProperties, "parameter_range");
    if (!IsOpen("AIA.XI.1.1.d-3", path)) return;
    const auto& ranges = *v1::ModelProperties::ParameterRange_descriptor();
    for (int i = 1; i < ranges.value_count(); ++i) {
      if (!InBracket(*ranges.value(i), properties.total_parameters())) continue;
      Replace(path);
      properties.set_parameter_range(
          static_cast<v1::ModelProperties::ParameterRange>(
              ranges.value(i)->number()));
      Remark(path, Say("follows from the number of parameters",
                       "volgt uit het aantal parameters"));
      return;
    }
  }

  // Facts that a description has to hold, and that are none by themselves.
  void AddArchitecture() {
    const std::string architecture = absl::StrCat(kProperties, "architecture");
    const std::string design = absl::StrCat(kProperties, "design");
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      const v1::DeclaredFacts& declared = artifact.declared();
      Fact(architecture, artifact, declared.architecture());
      Fact(architecture, artifact, declared.layers());
      Fact(architecture, artifact, declared.experts());
      Fact(design, artifact, declared.vocabulary_size());
      Fact(design, artifact, declared.dtype());
      Fact(design, artifact, declared.quantisation());
    }
  }

  void AddModalities() {
    if (declared_.contains("AIA.XI.1.1.e-1")) return;
    const std::string path = absl::StrCat(kProperties, "input_modalities");
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      for (const v1::DeclaredText& shown : artifact.declared().modality()) {
        v1::Modality modality = v1::MODALITY_UNSPECIFIED;
        if (!v1::Modality_Parse(absl::AsciiStrToUpper(shown.value()),
                                &modality)) {
          continue;
        }
        const auto& list =
            document_.technical_documentation().properties().input_modalities();
        if (std::any_of(list.begin(), list.end(), [&](const auto& each) {
              return each.modality() == modality;
            })) {
          continue;
        }
        Remark(At(path, list.size()), From(artifact, shown.key()));
        document_.mutable_technical_documentation()
            ->mutable_properties()
            ->add_input_modalities()
            ->set_modality(modality);
      }
    }
  }

  void AddContext() {
    // By length: what says it.
    absl::btree_map<uint64_t, std::string> lengths;
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      // A tokenizer's limit is not the model's.
      if (artifact.format() == v1::TOKENIZER_CONFIG) continue;
      const v1::DeclaredFacts& declared = artifact.declared();
      const v1::DeclaredNumber& length =
          declared.has_extended_context_length()
              ? declared.extended_context_length()
              : declared.context_length();
      if (length.value() > 0) {
        lengths.emplace(length.value(), From(artifact, length.key()));
      }
    }
    const auto& sizes =
        document_.downstream_documentation().maximum_input_sizes();
    const bool given =
        declared_.contains("AIA.XII.2.b-1") ||
        std::any_of(sizes.begin(), sizes.end(), [](const auto& each) {
          return each.modality() == v1::TEXT;
        });
    if (lengths.size() != 1 || given) {
      for (const auto& [length, from] : lengths) {
        Remark(kSizes, absl::StrCat(from, ": ", length));
      }
      return;
    }
    Remark(At(kSizes, sizes.size()), lengths.begin()->second);
    v1::MaximumSize& size = *document_.mutable_downstream_documentation()
                                 ->add_maximum_input_sizes();
    size.set_modality(v1::TEXT);
    size.mutable_size()->set_amount(
        static_cast<double>(lengths.begin()->first));
    size.mutable_size()->set_unit("tokens");
  }

  void AddLicence() {
    // By identifier in lower case: as it is written, and what says so.
    absl::btree_map<std::string, std::pair<std::string, std::string>> texts;
    bool contested = false;
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      if (const std::string& id = artifact.licence_text(); !id.empty()) {
        texts.emplace(absl::AsciiStrToLower(id),
                      std::pair(id, Say("from $0: it is the text of $1",
                                        "uit $0: het is de tekst van $1",
                                        artifact.name(), id)));
      }
      contested = contested || artifact.format() == v1::LICENCE_TEXT;
    }
    for (const auto& [key, text] : texts) {
      Remark(kLicences, text.second);
      Remark("open_source.licence.spdx_id", text.second);
    }
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      const v1::DeclaredText& declared = artifact.declared().licence();
      Fact(kLicences, artifact, declared);
      contested = contested &&
                  (declared.value().empty() ||
                   texts.contains(absl::AsciiStrToLower(declared.value())));
    }
    // The text of a GNU licence does not say whether later versions count.
    if (!contested || texts.size() != 1 ||
        absl::StrContains(texts.begin()->first, "gpl-") ||
        declared_.contains("AIA.XI.1.1.f")) {
      return;
    }
    NameLicence(texts.begin()->second.first);
  }

  void NameLicence(const std::string& id) {
    v1::Licensing& licensing = *document_.mutable_technical_documentation()
                                    ->mutable_distribution()
                                    ->mutable_licensing();
    if (licensing.licences().empty() && licensing.none_reason().empty()) {
      licensing.add_licences()->set_spdx_id(id);
      return;
    }
    for (v1::Licence& licence : *licensing.mutable_licences()) {
      if (licence.spdx_id().empty() &&
          absl::EqualsIgnoreCase(licence.name(), id)) {
        licence.set_spdx_id(id);
      }
    }
  }

  void AddDigests() {
    if (declared_.contains("MDF.GEN.3") ||
        document_.general().authenticity().artifacts_size() > 0) {
      return;
    }
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      if (artifact.sha256().empty() || !IsWeights(artifact.name())) continue;
      v1::Authenticity& authenticity =
          *document_.mutable_general()->mutable_authenticity();
      Remark(
          At(kDigests, authenticity.artifacts_size()),
          Say("from the bytes of $0", "uit de bytes van $0", artifact.name()));
      v1::ArtifactDigest& digest = *authenticity.add_artifacts();
      digest.set_file(artifact.name());
      digest.set_digest(absl::StrCat("sha256:", artifact.sha256()));
    }
  }

  bool IsWeights(const std::string& name) const {
    return std::any_of(model_.weights().begin(), model_.weights().end(),
                       [&](const v1::WeightSet& set) {
                         return std::find(set.files().begin(),
                                          set.files().end(),
                                          name) != set.files().end();
                       });
  }

  // An adapter is nothing without its model. What a conversion names may be the
  // model that it converts.
  void AddBaseModels() {
    const auto& bases = document_.general().base_models();
    const bool given = !bases.empty() || declared_.contains("MDF.GEN.6");
    for (const v1::ArtifactFacts& artifact : model_.artifacts()) {
      for (const v1::DeclaredText& base : artifact.declared().base_model()) {
        const bool is_path = absl::StartsWith(base.value(), "/") ||
                             absl::StartsWith(base.value(), ".");
        if (given || is_path || artifact.format() != v1::ADAPTER_CONFIG) {
          Fact(kBaseModels, artifact, base);
          continue;
        }
        Remark(At(kBaseModels, bases.size()), From(artifact, base.key()));
        document_.mutable_general()->add_base_models()->set_name(base.value());
      }
    }
  }

  const v1::ModelFacts& model_;
  const LineOfKey& line_of_key_;
  const IsCard& is_card_;
  const Language language_;
  Known& known_;
  v1::ModelDocumentation& document_;

  // Ids of requirements.
  absl::flat_hash_set<std::string> declared_;
};

}  // namespace

void AddArtifacts(const v1::ModelFacts& model, const LineOfKey& line_of_key,
                  const IsCard& is_card, Language language, Known& known) {
  Answers(model, line_of_key, is_card, language, known).Add();
}

}  // namespace modelcard
