#include "linter/requirement/extra_schemas.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/dynamic_message.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::DescriptorPool;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::FileDescriptor;
using ::google::protobuf::FileDescriptorProto;
using ::google::protobuf::FileDescriptorSet;
using ::google::protobuf::Message;
using ::google::protobuf::MessageFactory;

// Keeps the first error of a file.
class FirstError : public DescriptorPool::ErrorCollector {
 public:
  void RecordError(absl::string_view, absl::string_view element, const Message*,
                   ErrorLocation, absl::string_view message) override {
    if (text_.empty()) text_ = absl::StrCat(element, ": ", message);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Finds extensions in a pool that lies over the generated one.
class Finder : public google::protobuf::TextFormat::Finder {
 public:
  Finder(const DescriptorPool& pool, MessageFactory& factory)
      : pool_(pool), factory_(factory) {}

  const FieldDescriptor* FindExtension(Message* message,
                                       const std::string& name) const override {
    const FieldDescriptor* field = pool_.FindExtensionByName(name);
    return field != nullptr &&
                   field->containing_type() == message->GetDescriptor()
               ? field
               : nullptr;
  }

  MessageFactory* FindExtensionFactory(const FieldDescriptor*) const override {
    return &factory_;
  }

 private:
  const DescriptorPool& pool_;
  MessageFactory& factory_;
};

// The first extension of a file, or of a message in it, whose number another
// one has taken: the pool keeps silent about it and forgets the second. Null if
// there is none.
template <typename Scope>
const FieldDescriptor* FindClash(const DescriptorPool& pool,
                                 const Scope& scope) {
  for (int i = 0; i < scope.extension_count(); ++i) {
    const FieldDescriptor* extension = scope.extension(i);
    if (pool.FindExtensionByNumber(extension->containing_type(),
                                   extension->number()) != extension) {
      return extension;
    }
  }
  return nullptr;
}

const FieldDescriptor* FindClashWithin(const DescriptorPool& pool,
                                       const Descriptor& message) {
  const FieldDescriptor* clash = FindClash(pool, message);
  for (int i = 0; clash == nullptr && i < message.nested_type_count(); ++i) {
    clash = FindClashWithin(pool, *message.nested_type(i));
  }
  return clash;
}

const FieldDescriptor* FindClashIn(const DescriptorPool& pool,
                                   const FileDescriptor& file) {
  const FieldDescriptor* clash = FindClash(pool, file);
  for (int i = 0; clash == nullptr && i < file.message_type_count(); ++i) {
    clash = FindClashWithin(pool, *file.message_type(i));
  }
  return clash;
}

// Builds files after those that they import.
class Builder {
 public:
  explicit Builder(DescriptorPool& pool) : pool_(pool) {}

  // Takes the files of a set that the linter does not have itself.
  absl::Status Add(const SchemaFile& schema) {
    FileDescriptorSet set;
    if (!set.ParseFromString(schema.bytes) || set.file_size() == 0) {
      return absl::InvalidArgumentError(
          absl::StrCat(schema.path,
                       ": is no descriptor set; name a "
                       "`proto_library`, or what `protoc "
                       "--descriptor_set_out` writes"));
    }
    for (FileDescriptorProto& file : *set.mutable_file()) {
      const std::string name = file.name();
      if (DescriptorPool::generated_pool()->FindFileByName(name) != nullptr) {
        continue;
      }
      const auto [place, is_new] =
          files_.try_emplace(name, schema.path, std::move(file));
      (void)place;
      if (is_new) names_.push_back(name);
    }
    return absl::OkStatus();
  }

  absl::Status Build() {
    for (const std::string& name : names_) {
      if (absl::Status status = BuildFile(name); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  absl::Status BuildFile(const std::string& name) {
    const auto found = files_.find(name);
    // Built already, the linter's own, or missing: the pool says which.
    if (found == files_.end() || !begun_.insert(name).second) {
      return absl::OkStatus();
    }
    const auto& [path, file] = found->second;
    for (const std::string& import : file.dependency()) {
      if (absl::Status status = BuildFile(import); !status.ok()) return status;
    }
    FirstError error;
    const FileDescriptor* built = pool_.BuildFileCollectingErrors(file, &error);
    if (built == nullptr) {
      return absl::InvalidArgumentError(absl::StrCat(
          path, ": schema ", name, " cannot be used: ", error.text()));
    }
    if (const FieldDescriptor* clash = FindClashIn(pool_, *built)) {
      return absl::InvalidArgumentError(absl::StrCat(
          path, ": schema ", name, " cannot be used: ", clash->full_name(),
          " has the number ", clash->number(),
          ", which another extension has"));
    }
    return absl::OkStatus();
  }

  DescriptorPool& pool_;
  std::map<std::string, std::pair<std::string, FileDescriptorProto>> files_;
  std::vector<std::string> names_;
  std::set<std::string> begun_;
};

}  // namespace

ExtraSchemas::ExtraSchemas()
    : pool_(DescriptorPool::generated_pool()),
      factory_(&pool_),
      finder_(std::make_unique<Finder>(pool_, factory_)) {
  // Messages of the linter's own schema stay those that it was compiled with.
  factory_.SetDelegateToGeneratedFactory(true);
}

absl::StatusOr<std::unique_ptr<ExtraSchemas>> ExtraSchemas::Load(
    const Descriptor& root, const std::vector<SchemaFile>& files) {
  auto schemas = absl::WrapUnique(new ExtraSchemas());
  Builder builder(schemas->pool_);
  for (const SchemaFile& file : files) {
    if (absl::Status status = builder.Add(file); !status.ok()) return status;
  }
  if (absl::Status status = builder.Build(); !status.ok()) return status;
  schemas->pool_.FindAllExtensions(&root, &schemas->extensions_);
  if (!files.empty() && schemas->extensions_.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        files.front().path, ": adds nothing to the documentation; its ",
        "requirements have to be fields of an extension: extend ",
        root.full_name(), " { … }"));
  }
  return schemas;
}

}  // namespace modelcard
