// Reads the documents of many models, each in the schema that it is written in.

#ifndef LINTER_CLI_DOCUMENT_PARSER_H_
#define LINTER_CLI_DOCUMENT_PARSER_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "linter/document/source_text.h"
#include "linter/requirement/extra_schemas.h"

namespace modelcard {

// Outlives what it has read. Documents in the same schemas can be compared:
// their answers to the organisation itself are the same fields.
class DocumentParser {
 public:
  DocumentParser();
  ~DocumentParser();

  // The sources together, in whatever format they are, as a message of that
  // type with the requirements that the schemas add to it. Null if they cannot
  // be read, or the schemas cannot be used.
  std::shared_ptr<const google::protobuf::Message> Read(
      std::vector<SourceText> sources, const std::string& type_name,
      const std::vector<SchemaFile>& schemas);

 private:
  struct Schema;

  // Null if the schemas cannot be used.
  const Schema* Find(const std::vector<SchemaFile>& files);

  // By the digests of their files.
  std::map<std::string, std::unique_ptr<Schema>> schemas_;
};

}  // namespace modelcard

#endif  // LINTER_CLI_DOCUMENT_PARSER_H_
