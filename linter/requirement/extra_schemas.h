// Requirements that an organisation adds in a schema of its own: extensions of
// the message that documents are written in, with the same options.

#ifndef LINTER_REQUIREMENT_EXTRA_SCHEMAS_H_
#define LINTER_REQUIREMENT_EXTRA_SCHEMAS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/dynamic_message.h"
#include "google/protobuf/text_format.h"

namespace modelcard {

// A serialised `google.protobuf.FileDescriptorSet`, as `protoc` writes it.
struct SchemaFile {
  std::string path;
  std::string bytes;
};

// Outlives every catalogue, document and message that was made with it.
class ExtraSchemas {
 public:
  // Fails on what is no descriptor set, does not fit together, or adds nothing
  // to `root`. What the files share with the linter's own schema is taken from
  // the linter.
  static absl::StatusOr<std::unique_ptr<ExtraSchemas>> Load(
      const google::protobuf::Descriptor& root,
      const std::vector<SchemaFile>& files);

  // The fields that are added to the root message, by number.
  const std::vector<const google::protobuf::FieldDescriptor*>& extensions()
      const {
    return extensions_;
  }

  // For the text-format parser: finds `[acme.v1.requirements]`.
  const google::protobuf::TextFormat::Finder& finder() const {
    return *finder_;
  }

 private:
  ExtraSchemas();

  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_;
  std::unique_ptr<google::protobuf::TextFormat::Finder> finder_;
  std::vector<const google::protobuf::FieldDescriptor*> extensions_;
};

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_EXTRA_SCHEMAS_H_
