#include "linter/cli/command_line.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/suggest.h"

namespace modelcard {

void CommandLine::Switch(std::string name, bool* value, std::string help) {
  Option option{std::move(name), "", std::move(help)};
  option.switched = value;
  options_.push_back(std::move(option));
}

void CommandLine::Flag(std::string name, std::string* value,
                       std::string placeholder, std::string help) {
  Option option{std::move(name), std::move(placeholder), std::move(help)};
  option.single = value;
  options_.push_back(std::move(option));
}

void CommandLine::Choice(std::string name, std::string* value,
                         std::vector<std::string> allowed, std::string help) {
  Option option{std::move(name), absl::StrJoin(allowed, "|"), std::move(help)};
  option.single = value;
  option.allowed = std::move(allowed);
  options_.push_back(std::move(option));
}

void CommandLine::List(std::string name, std::vector<std::string>* values,
                       std::string placeholder, std::string help) {
  Option option{std::move(name), std::move(placeholder), std::move(help)};
  option.list = values;
  options_.push_back(std::move(option));
}

const CommandLine::Option* CommandLine::Find(absl::string_view name) const {
  const auto found =
      std::find_if(options_.begin(), options_.end(),
                   [&](const Option& option) { return option.name == name; });
  return found == options_.end() ? nullptr : &*found;
}

absl::Status CommandLine::Set(const Option& option,
                              absl::string_view value) const {
  if (!option.allowed.empty() &&
      std::find(option.allowed.begin(), option.allowed.end(), value) ==
          option.allowed.end()) {
    return absl::InvalidArgumentError(
        absl::StrCat("--", option.name, "=", value, ": expected one of ",
                     absl::StrJoin(option.allowed, ", ")));
  }
  if (option.list != nullptr) {
    option.list->emplace_back(value);
  } else {
    *option.single = std::string(value);
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> CommandLine::Parse(
    const std::vector<std::string>& arguments) const {
  std::vector<std::string> positional;
  for (size_t i = 0; i < arguments.size(); ++i) {
    absl::string_view argument = arguments[i];
    if (argument == "--") {
      positional.insert(positional.end(),
                        arguments.begin() + static_cast<ptrdiff_t>(i) + 1,
                        arguments.end());
      break;
    }
    if (!absl::ConsumePrefix(&argument, "--")) {
      positional.emplace_back(arguments[i]);
      continue;
    }
    const size_t equals = argument.find('=');
    const absl::string_view name = argument.substr(0, equals);
    const Option* option = Find(name);
    if (option == nullptr) {
      std::vector<std::string> names;
      for (const Option& each : options_) names.push_back(each.name);
      const std::string best = Closest(name, names);
      return absl::InvalidArgumentError(absl::StrCat(
          "there is no flag --", name,
          best.empty() ? "" : absl::StrCat("; did you mean --", best, "?")));
    }
    if (option->switched != nullptr) {
      if (equals != absl::string_view::npos) {
        return absl::InvalidArgumentError(
            absl::StrCat("--", name, " takes no value"));
      }
      *option->switched = true;
      continue;
    }
    absl::string_view value;
    if (equals != absl::string_view::npos) {
      value = argument.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    } else {
      return absl::InvalidArgumentError(
          absl::StrCat("--", name, " needs a value: ", option->placeholder));
    }
    if (absl::Status status = Set(*option, value); !status.ok()) return status;
  }
  return positional;
}

std::string CommandLine::Help() const {
  std::string help;
  for (const Option& option : options_) {
    const std::string flag =
        option.switched != nullptr
            ? absl::StrCat("--", option.name)
            : absl::StrCat("--", option.name, "=", option.placeholder);
    absl::StrAppendFormat(&help, "  %-38s %s\n", flag, option.help);
  }
  return help;
}

absl::StatusOr<std::vector<std::string>> ExpandParamFiles(
    const std::vector<std::string>& arguments) {
  std::vector<std::string> expanded;
  bool flags_ended = false;
  for (const std::string& argument : arguments) {
    flags_ended = flags_ended || argument == "--";
    if (flags_ended || !absl::StartsWith(argument, "@")) {
      expanded.push_back(argument);
      continue;
    }
    auto text = ReadText(argument.substr(1));
    if (const auto* failure = std::get_if<ReadFailure>(&text)) {
      return absl::InvalidArgumentError(absl::StrCat(
          "argument file ", failure->path, ": ", failure->message));
    }
    for (const absl::string_view line : absl::StrSplit(
             std::get<SourceText>(text).text(), '\n', absl::SkipEmpty())) {
      expanded.emplace_back(line);
    }
  }
  return expanded;
}

}  // namespace modelcard
