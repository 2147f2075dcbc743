#include "linter/view/view.h"

#include <memory>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/disclosure.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

bool IsBinding(const v1::Requirement& requirement, const FactSet& facts) {
  return requirement.force() == v1::LAW ||
         requirement.force() == v1::TEMPLATE ||
         IsKnownAs(facts, requirement.signatory_fact(), true);
}

// Takes out of a message whatever the requirements in `shown` do not ask for.
class Filter {
 public:
  Filter(const Catalogue& catalogue, const View& view) : catalogue_(catalogue) {
    for (const ViewItem& item : view.items) {
      shown_.insert(item.entry->requirement);
    }
  }

  // `around` is the nearest requirement around `message`; null if there is
  // none.
  void Prune(const v1::Requirement* around, Message& message) const {
    if (message.GetDescriptor() == v1::NotApplicable::descriptor()) {
      around = RequirementNamedBy(
          google::protobuf::DownCastMessage<v1::NotApplicable>(message));
    }
    const auto& reflection = *message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection.ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const v1::Requirement* own = RequirementOf(*field);
      const v1::Requirement* requirement = own != nullptr ? own : around;
      if (!field->is_extension() && field->message_type() != nullptr) {
        PruneParts(*field, requirement, message);
      } else if (field->is_extension() || !shown_.contains(requirement)) {
        reflection.ClearField(&message, field);
      }
    }
  }

 private:
  // Prunes the messages in `field` and takes out those that are empty then.
  void PruneParts(const FieldDescriptor& field,
                  const v1::Requirement* requirement, Message& message) const {
    const auto& reflection = *message.GetReflection();
    if (!field.is_repeated()) {
      Message& part = *reflection.MutableMessage(&message, &field);
      Prune(requirement, part);
      if (part.ByteSizeLong() == 0) reflection.ClearField(&message, &field);
      return;
    }
    int kept = 0;
    const int size = reflection.FieldSize(message, &field);
    for (int i = 0; i < size; ++i) {
      Message& part = *reflection.MutableRepeatedMessage(&message, &field, i);
      Prune(requirement, part);
      if (part.ByteSizeLong() == 0) continue;
      reflection.SwapElements(&message, &field, kept++, i);
    }
    for (int i = kept; i < size; ++i) reflection.RemoveLast(&message, &field);
  }

  const v1::Requirement* RequirementNamedBy(
      const v1::NotApplicable& declared) const {
    const CatalogueEntry* entry = catalogue_.Find(declared.requirement());
    return entry == nullptr ? nullptr : entry->requirement;
  }

  const Catalogue& catalogue_;
  absl::flat_hash_set<const v1::Requirement*> shown_;
};

}  // namespace

View ViewOf(const Message& document, const Catalogue& catalogue,
            const FactSet& facts, v1::Audience audience) {
  View view{.audience = audience,
            .document = std::unique_ptr<Message>(document.New()),
            .items = {}};
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Requirement& requirement = *entry.requirement;
    const v1::Disclosure* disclosure = DisclosureTo(audience, requirement);
    const Applies applies = Judge(requirement, facts).applies;
    if (disclosure == nullptr || applies == Applies::kNo) continue;
    view.items.push_back({.entry = &entry,
                          .disclosure = disclosure,
                          .voluntary = applies == Applies::kWaived ||
                                       disclosure->how() == v1::ENCOURAGED,
                          .binding = IsBinding(requirement, facts)});
  }
  view.document->CopyFrom(document);
  view.document->DiscardUnknownFields();
  Filter(catalogue, view).Prune(nullptr, *view.document);
  return view;
}

}  // namespace modelcard
