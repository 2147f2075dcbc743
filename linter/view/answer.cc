#include "linter/view/answer.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/view/field_label.h"
#include "linter/view/value.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using page::Block;
using page::Inline;
using page::Span;

// A wider table is hard to read; its rows are shown one below the other.
constexpr size_t kMostColumns = 5;

// A part of an answer that needs no label when it stands alone.
bool SpeaksForItself(const FieldDescriptor& field) {
  constexpr absl::string_view kNames[] = {"url", "text", "description",
                                          "modalities", "listed"};
  return absl::c_linear_search(kNames, field.name());
}

bool IsFrame(const FieldDescriptor& field) {
  return field.message_type() != nullptr && !HoldsAnswer(field);
}

// Fields of `message` that are given and are part of this answer.
std::vector<const FieldDescriptor*> PartsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  std::erase_if(fields, [](const FieldDescriptor* field) {
    return RequirementOf(*field) != nullptr || IsFrame(*field);
  });
  return fields;
}

int CountOf(const Message& message, const FieldDescriptor& field) {
  return field.is_repeated()
             ? message.GetReflection()->FieldSize(message, &field)
             : 1;
}

const Message& MessageIn(const Message& message, const FieldDescriptor& field,
                         int index) {
  const auto& reflection = *message.GetReflection();
  return field.is_repeated()
             ? reflection.GetRepeatedMessage(message, &field, index)
             : reflection.GetMessage(message, &field);
}

// The number in `number_field` with what stands in `unit` behind it.
const FieldDescriptor* UnitOf(const Message& message,
                              const FieldDescriptor& number_field) {
  if (number_field.cpp_type() != FieldDescriptor::CPPTYPE_DOUBLE) {
    return nullptr;
  }
  const FieldDescriptor* unit =
      message.GetDescriptor()->FindFieldByName("unit");
  return unit != nullptr && message.GetReflection()->HasField(message, unit)
             ? unit
             : nullptr;
}

// Whether another field shows what stands in this one.
bool IsShownElsewhere(const Message& message, const FieldDescriptor& field) {
  return field.name() == "unit" &&
         absl::c_any_of(PartsOf(message), [&](const FieldDescriptor* other) {
           return UnitOf(message, *other) == &field;
         });
}

Inline CellOf(const Message& message, const FieldDescriptor& field,
              Language language);

// A message inside a line or cell: "Label: value" for each part, on lines of
// their own.
Inline InlineMessage(const Message& message, absl::string_view separator,
                     Language language) {
  std::vector<const FieldDescriptor*> parts = PartsOf(message);
  std::erase_if(parts, [&](const FieldDescriptor* part) {
    return IsShownElsewhere(message, *part);
  });
  Inline all;
  for (const FieldDescriptor* part : parts) {
    if (!all.empty()) page::Append(all, page::Plain(std::string(separator)));
    if (parts.size() > 1) {
      page::Append(all,
                   page::Styled(absl::StrCat(FieldLabel(*part, language), ": "),
                                Span::Style::kMuted));
    }
    page::Append(all, CellOf(message, *part, language));
  }
  return all;
}

// All of a field in one line or cell.
Inline CellOf(const Message& message, const FieldDescriptor& field,
              Language language) {
  Inline all;
  const bool is_enum = field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM;
  for (int i = 0; i < CountOf(message, field); ++i) {
    if (i > 0) page::Append(all, page::Plain(is_enum ? ", " : "\n"));
    if (field.message_type() != nullptr) {
      page::Append(all,
                   InlineMessage(MessageIn(message, field, i),
                                 field.is_repeated() ? "; " : "\n", language));
      continue;
    }
    page::Append(
        all, ValueOf(message, field, field.is_repeated() ? i : -1, language));
  }
  if (const FieldDescriptor* unit = UnitOf(message, field)) {
    page::Append(all, page::Plain(" "));
    page::Append(all, ValueOf(message, *unit, -1, language));
  }
  if (is_enum && !all.empty()) all[0].text = Capitalised(all[0].text);
  return all;
}

page::KeyValues KeyValuesOf(const Message& message, Language language) {
  page::KeyValues list;
  for (const FieldDescriptor* part : PartsOf(message)) {
    if (IsShownElsewhere(message, *part)) continue;
    list.rows.emplace_back(page::Plain(FieldLabel(*part, language)),
                           CellOf(message, *part, language));
  }
  return list;
}

// The parts that any entry of the list gives, in the order of the schema.
std::vector<const FieldDescriptor*> ColumnsOf(const Message& message,
                                              const FieldDescriptor& list) {
  std::vector<const FieldDescriptor*> columns;
  for (int i = 0; i < CountOf(message, list); ++i) {
    const Message& entry = MessageIn(message, list, i);
    for (const FieldDescriptor* part : PartsOf(entry)) {
      if (!IsShownElsewhere(entry, *part) &&
          !absl::c_linear_search(columns, part)) {
        columns.push_back(part);
      }
    }
  }
  absl::c_sort(columns, [](const auto* a, const auto* b) {
    return a->index() < b->index();
  });
  return columns;
}

std::vector<Block> OneBelowTheOther(const Message& message,
                                    const FieldDescriptor& list,
                                    Language language) {
  std::vector<Block> blocks;
  for (int i = 0; i < CountOf(message, list); ++i) {
    blocks.push_back(page::Paragraph{
        page::Styled(absl::StrCat(i + 1, "."), Span::Style::kStrong)});
    blocks.push_back(KeyValuesOf(MessageIn(message, list, i), language));
  }
  return blocks;
}

// A list of messages: a table, or a plain list if it would have one column.
std::vector<Block> ListOf(const Message& message, const FieldDescriptor& list,
                          Language language) {
  const std::vector<const FieldDescriptor*> columns = ColumnsOf(message, list);
  if (columns.size() > kMostColumns) {
    return OneBelowTheOther(message, list, language);
  }
  page::Bullets bullets;
  page::Table table;
  for (const FieldDescriptor* column : columns) {
    table.headers.push_back(FieldLabel(*column, language));
  }
  for (int i = 0; i < CountOf(message, list); ++i) {
    const Message& entry = MessageIn(message, list, i);
    const std::vector<const FieldDescriptor*> given = PartsOf(entry);
    std::vector<Inline> row;
    for (const FieldDescriptor* column : columns) {
      row.push_back(absl::c_linear_search(given, column)
                        ? CellOf(entry, *column, language)
                        : page::Plain("–"));
    }
    if (columns.size() == 1) bullets.items.push_back(row[0]);
    table.rows.push_back(std::move(row));
  }
  if (columns.empty()) return {};
  if (columns.size() == 1) return {std::move(bullets)};
  return {std::move(table)};
}

std::vector<Block> ScalarBlocks(const Message& message,
                                const FieldDescriptor& field,
                                Language language) {
  const bool is_string = field.cpp_type() == FieldDescriptor::CPPTYPE_STRING;
  if (!is_string) {
    return {page::Paragraph{CellOf(message, field, language)}};
  }
  if (!field.is_repeated()) {
    const Inline value = ValueOf(message, field, -1, language);
    return ShapeOf(field).has_format()
               ? std::vector<Block>{page::Paragraph{value}}
               : page::Paragraphs(value[0].text);
  }
  page::Bullets bullets;
  for (int i = 0; i < CountOf(message, field); ++i) {
    bullets.items.push_back(ValueOf(message, field, i, language));
  }
  return {std::move(bullets)};
}

// What an answer with several parts says: short parts in one list, then its
// lists of messages under their labels.
std::vector<Block> MessageBlocks(const Message& message, Language language) {
  const std::vector<const FieldDescriptor*> parts = PartsOf(message);
  if (parts.size() == 1 &&
      (parts[0]->message_type() != nullptr || SpeaksForItself(*parts[0]))) {
    return AnswerOf(message, *parts[0], language);
  }
  if (parts.size() == 1 && parts[0]->name() == "none" &&
      message.GetReflection()->GetBool(message, parts[0])) {
    return {page::Paragraph{page::Plain(FieldLabel(*parts[0], language))}};
  }
  std::vector<Block> blocks, lists;
  page::KeyValues short_parts;
  for (const FieldDescriptor* part : parts) {
    if (IsShownElsewhere(message, *part)) continue;
    const std::string label = FieldLabel(*part, language);
    if (!part->is_repeated() || part->message_type() == nullptr) {
      short_parts.rows.emplace_back(page::Plain(label),
                                    CellOf(message, *part, language));
      continue;
    }
    lists.push_back(page::Paragraph{page::Styled(label, Span::Style::kStrong)});
    absl::c_move(ListOf(message, *part, language), std::back_inserter(lists));
  }
  if (!short_parts.rows.empty()) blocks.push_back(std::move(short_parts));
  absl::c_move(lists, std::back_inserter(blocks));
  return blocks;
}

}  // namespace

bool HoldsAnswer(const FieldDescriptor& field) {
  if (field.message_type() == nullptr) return true;
  for (int i = 0; i < field.message_type()->field_count(); ++i) {
    const FieldDescriptor& part = *field.message_type()->field(i);
    if (RequirementOf(part) == nullptr && HoldsAnswer(part)) return true;
  }
  return false;
}

std::vector<Block> AnswerOf(const Message& message,
                            const FieldDescriptor& field, Language language) {
  const auto& reflection = *message.GetReflection();
  const bool given = field.is_repeated()
                         ? reflection.FieldSize(message, &field) > 0
                         : reflection.HasField(message, &field);
  if (!given) return {};
  if (field.message_type() == nullptr) {
    return ScalarBlocks(message, field, language);
  }
  return field.is_repeated()
             ? ListOf(message, field, language)
             : MessageBlocks(reflection.GetMessage(message, &field), language);
}

}  // namespace modelcard
