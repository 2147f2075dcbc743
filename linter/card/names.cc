#include "linter/card/names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

bool IsNumber(absl::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// Letters beyond ASCII stay. Of UTF-8, sequences of four bytes are emoji, and
// those that begin with E2 are signs.
size_t LengthOfLetter(absl::string_view text) {
  const unsigned char first = static_cast<unsigned char>(text[0]);
  if (first < 0xC3 || first == 0xE2 || first >= 0xEF) return 0;
  return std::min<size_t>(first < 0xE0 ? 2 : 3, text.size());
}

void Add(absl::string_view name, const FieldPath& path,
         absl::flat_hash_map<std::string, std::vector<FieldPath>>& fields) {
  std::string plain = PlainName(name);
  if (plain.empty()) return;
  std::vector<FieldPath>& paths = fields[std::move(plain)];
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) {
    paths.push_back(path);
  }
}

}  // namespace

std::string PlainName(absl::string_view name) {
  const std::string plain = absl::StrReplaceAll(
      name, {{"&", " and "}, {"'", ""}, {"\xE2\x80\x99", ""}});
  std::string words;
  for (size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
      words += absl::ascii_tolower(static_cast<unsigned char>(c));
      continue;
    }
    const size_t length = LengthOfLetter(absl::string_view(plain).substr(i));
    if (length > 0) {
      words += plain.substr(i, length);
      i += length - 1;
    } else if (static_cast<unsigned char>(c) < 0x80 ||
               static_cast<unsigned char>(c) >= 0xC0) {
      words += ' ';
    }
  }
  std::vector<std::string> parts =
      absl::StrSplit(words, ' ', absl::SkipEmpty());
  const auto first =
      std::find_if_not(parts.begin(), parts.end(),
                       [](const std::string& part) { return IsNumber(part); });
  if (first != parts.end()) parts.erase(parts.begin(), first);
  return absl::StrJoin(parts, " ");
}

CardNames::Fields CardNames::FieldsOf(const Catalogue& catalogue) {
  Fields fields, shortened;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    // Which element of a list would be meant is not known.
    const bool in_list = std::any_of(
        entry.path.begin(), entry.path.end() - 1,
        [](const FieldStep& step) { return step.field->is_repeated(); });
    // An organisation's message cannot be made from the linter's own schema.
    const bool added = std::any_of(
        entry.path.begin(), entry.path.end(),
        [](const FieldStep& step) { return step.field->is_extension(); });
    if (in_list || added) continue;
    for (const std::string* title :
         {&entry.requirement->title().en(), &entry.requirement->title().nl()}) {
      Add(*title, entry.path, fields);
      const size_t bracket = title->find(" (");
      if (bracket != std::string::npos) {
        shortened[PlainName(title->substr(0, bracket))].push_back(entry.path);
      }
    }
    for (const std::string& heading : entry.requirement->heading()) {
      Add(heading, entry.path, fields);
    }
  }
  // "Number of parameters (total model size)" also without the brackets, unless
  // they are what tells it from another.
  for (const auto& [name, paths] : shortened) {
    if (paths.size() == 1 && !fields.contains(name)) {
      Add(name, paths[0], fields);
    }
  }
  return fields;
}

const std::vector<FieldPath>& CardNames::Find(absl::string_view name) const {
  static const auto& none = *new std::vector<FieldPath>;
  if (!fields_) fields_ = FieldsOf(*catalogue_);
  const auto found = fields_->find(PlainName(name));
  return found == fields_->end() ? none : found->second;
}

}  // namespace modelcard
