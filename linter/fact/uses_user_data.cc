#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact UsesUserData(const v1::ModelDocumentation& document) {
  const v1::UserData& data = document.training_summary().user_data();
  if (data.model_interactions_used() || data.other_services_used()) {
    return Known("USES_USER_DATA", true,
                 "data of users was used (training-content template, section "
                 "2.4)",
                 "er zijn gebruikersdata gebruikt (sjabloon trainingscontent, "
                 "afdeling 2.4)");
  }
  if (!data.has_model_interactions_used()) {
    return Unknown("USES_USER_DATA",
                   "training_summary.user_data.model_interactions_used");
  }
  if (!data.has_other_services_used()) {
    return Unknown("USES_USER_DATA",
                   "training_summary.user_data.other_services_used");
  }
  return Known("USES_USER_DATA", false,
               "no data of users was used (training-content template, section "
               "2.4)",
               "er zijn geen gebruikersdata gebruikt (sjabloon "
               "trainingscontent, afdeling 2.4)");
}

}  // namespace modelcard
