// A schema of an organisation's own, for tests.

#ifndef LINTER_CLI_ACME_SCHEMA_H_
#define LINTER_CLI_ACME_SCHEMA_H_

#include <string>

#include "absl/log/absl_check.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/text_format.h"

namespace modelcard {

// What protoc makes of a schema with one requirement.
inline constexpr char kAcmeSchema[] = R"pb(
  file {
    name: "acme.proto"
    package: "acme.v1"
    dependency: "modelcard/v1/model_documentation.proto"
    dependency: "modelcard/v1/requirement.proto"
    syntax: "proto2"
    message_type {
      name: "Requirements"
      field {
        name: "risk_owner"
        number: 1
        label: LABEL_OPTIONAL
        type: TYPE_STRING
        options {
          [modelcard.v1.requirement] {
            id: "ACME.1"
            title { en: "Risk owner" nl: "Risico-eigenaar" }
            group: "acme"
            citation {
              text: ORGANISATION_POLICY
              locator { en: "section 3" nl: "paragraaf 3" }
            }
            force: TEMPLATE
            applies { when: "GPAI" }
            what { en: "Name the risk owner." nl: "Noem de eigenaar." }
          }
          [modelcard.v1.value] { format: EMAIL }
        }
      }
    }
    extension {
      name: "requirements"
      extendee: ".modelcard.v1.ModelDocumentation"
      number: 1000
      label: LABEL_OPTIONAL
      type: TYPE_MESSAGE
      type_name: ".acme.v1.Requirements"
    }
  }
)pb";

// The descriptor set that `text` says, as bytes.
inline std::string DescriptorSet(const std::string& text) {
  google::protobuf::FileDescriptorSet set;
  ABSL_CHECK(google::protobuf::TextFormat::ParseFromString(text, &set));
  return set.SerializeAsString();
}

}  // namespace modelcard

#endif  // LINTER_CLI_ACME_SCHEMA_H_
