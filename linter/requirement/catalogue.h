// Every requirement that a document type carries in its field options.

#ifndef LINTER_REQUIREMENT_CATALOGUE_H_
#define LINTER_REQUIREMENT_CATALOGUE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/field_path.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// The `requirement` option of a field; null if it has none.
const v1::Requirement* RequirementOf(
    const google::protobuf::FieldDescriptor& field);

// The `value` option of a field; the default if it has none.
const v1::ValueShape& ShapeOf(const google::protobuf::FieldDescriptor& field);

// Whether requirements are asked for somewhere inside a message field.
bool HoldsRequirements(const google::protobuf::FieldDescriptor& field);

struct CatalogueEntry {
  const v1::Requirement* requirement;

  // From the root message to the field, without list indexes.
  FieldPath path;

  // How a message to people calls it: see NameOf in wording.h, or with what is
  // in brackets, where another requirement differs in that alone.
  std::string english = "";
  std::string dutch = "";

  const std::string& Name(Language language) const {
    return language == Language::kDutch ? dutch : english;
  }

  const google::protobuf::FieldDescriptor& field() const {
    return *path.back().field;
  }

  // Whether it stands in a schema of the organisation itself.
  bool IsOfOrganisation() const { return path.front().field->is_extension(); }
};

class Catalogue {
 public:
  // Reads the options below `root`. Fails on a catalogue that cannot be
  // trusted: an id twice or none at all, a title or source left out, a
  // reference to an id that does not exist, a message that contains itself.
  // `extensions` are fields of `root` that stand in another schema.
  static absl::StatusOr<Catalogue> Of(
      const google::protobuf::Descriptor& root,
      std::vector<const google::protobuf::FieldDescriptor*> extensions = {});

  // For a type whose fields have shapes but answer no requirement.
  static Catalogue OfShapes(const google::protobuf::Descriptor& root) {
    return Catalogue(root);
  }

  const google::protobuf::Descriptor& root() const { return *root_; }

  const std::vector<const google::protobuf::FieldDescriptor*>& extensions()
      const {
    return extensions_;
  }

  // In the order of the schema, those of extensions last.
  const std::vector<CatalogueEntry>& entries() const { return entries_; }

  // Null if there is no such id.
  const CatalogueEntry* Find(absl::string_view id) const;

  std::vector<std::string> Ids() const;

  // For messages to people: there is no requirement "X"; did you mean "Y"?
  std::string UnknownId(absl::string_view id) const;

  // Version of the legal text that the requirements were written from.
  const std::string& law_text_version() const;

 private:
  explicit Catalogue(const google::protobuf::Descriptor& root) : root_(&root) {}

  const google::protobuf::Descriptor* root_;
  std::vector<const google::protobuf::FieldDescriptor*> extensions_;
  std::vector<CatalogueEntry> entries_;
  absl::flat_hash_map<std::string, size_t> by_id_;
};

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_CATALOGUE_H_
