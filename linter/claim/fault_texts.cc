#include "linter/claim/fault_texts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

// "*" stands for what differs from fault to fault: the same in both languages,
// in the same order, unless it is a sentence of the table itself.
struct Sentence {
  absl::string_view english;
  absl::string_view dutch;
};

// The first that fits counts, so the longer ones come first.
constexpr Sentence kSentences[] = {
    // Any format.
    {"tensor \"*\" appears twice", "tensor \"*\" komt twee keer voor"},
    {"tensor \"*\" begins at byte * of the data, inside the tensor before it, "
     "which ends at byte *",
     "tensor \"*\" begint bij byte * van de data, binnen de tensor ervoor, die "
     "eindigt bij byte *"},
    {"bytes * to * of the data belong to no tensor; the next one is *",
     "byte * tot * van de data horen bij geen tensor; de volgende is *"},
    {"the last * bytes of the data belong to no tensor",
     "de laatste * bytes van de data horen bij geen tensor"},
    {"more than * tensors: no model has as many",
     "meer dan * tensoren: geen model heeft er zoveel"},
    {"the tensors have more elements than 64 bits can count",
     "de tensoren hebben meer elementen dan 64 bits kunnen tellen"},
    // JSON.
    {"the header is no valid JSON: *", "de header is geen geldige JSON: *"},
    {"the index is no valid JSON: *", "de index is geen geldige JSON: *"},
    {"the signature is no valid JSON: *",
     "de handtekening is geen geldige JSON: *"},
    {"the signed statement is no valid JSON: *",
     "de ondertekende verklaring is geen geldige JSON: *"},
    {"the header is not a JSON object", "de header is geen JSON-object"},
    {"the index is not a JSON object", "de index is geen JSON-object"},
    {"* is no valid JSON: *", "* is geen geldige JSON: *"},
    {"* is not a JSON object", "* is geen JSON-object"},
    {"expected nothing but white space after the JSON value",
     "na de JSON-waarde mag alleen witruimte volgen"},
    {"expected \",\" or \"*\"", "verwacht: \",\" of \"*\""},
    {"key of more than * bytes", "sleutel van meer dan * bytes"},
    {"key \"*\" appears twice", "sleutel \"*\" komt twee keer voor"},
    {"more than * keys", "meer dan * sleutels"},
    {"expected a key in quotation marks",
     "verwacht: een sleutel tussen aanhalingstekens"},
    {"expected \":\" after the key", "verwacht: \":\" na de sleutel"},
    {"the text ends where a value was expected",
     "de tekst eindigt waar een waarde werd verwacht"},
    {"the text ends inside a string", "de tekst eindigt binnen een string"},
    {"expected a value", "verwacht: een waarde"},
    {"expected a digit", "verwacht: een cijfer"},
    {"expected a key", "verwacht: een sleutel"},
    {"expected the end", "verwacht: het einde"},
    {"control character in a string", "stuurteken in een string"},
    {"not UTF-8", "geen UTF-8"},
    {"unknown escape in a string", "onbekende escape in een string"},
    {"half of a surrogate pair", "een half surrogaatpaar"},
    {"expected four hexadecimal digits after \"\\u\"",
     "verwacht: vier hexadecimale cijfers na \"\\u\""},
    {"nested more than * deep", "meer dan * niveaus diep"},
    // safetensors and its index.
    {"shorter than the 8 bytes that hold the header's length",
     "korter dan de 8 bytes met de lengte van de header"},
    {"the header is said to have * bytes, but only * follow",
     "de header zou * bytes hebben, maar er volgen er maar *"},
    {"the header is said to have * bytes, but at most * are allowed",
     "de header zou * bytes hebben, maar er zijn er hoogstens * toegestaan"},
    {"the header does not begin with \"{\"", "de header begint niet met \"{\""},
    {"\"__metadata__\" is not an object of strings",
     "\"__metadata__\" is geen object van strings"},
    {"\"__metadata__\": the value of \"*\" is not a string",
     "\"__metadata__\": de waarde van \"*\" is geen string"},
    {"tensor \"*\" lacks *", "tensor \"*\" mist *"},
    {"tensor \"*\" is not an object", "tensor \"*\" is geen object"},
    {"the index has no \"weight_map\", or an empty one",
     "de index heeft geen \"weight_map\", of een lege"},
    {"\"weight_map\" is not an object of strings",
     "\"weight_map\" is geen object van strings"},
    {"\"weight_map\" has a value that is not a string",
     "\"weight_map\" heeft een waarde die geen string is"},
    // GGUF.
    {"does not begin with \"GGUF\"", "begint niet met \"GGUF\""},
    {"version * of GGUF; versions 2 and 3 can be read",
     "versie * van GGUF; versies 2 en 3 kunnen worden gelezen"},
    {"the file ends inside its header", "het bestand eindigt binnen de header"},
    {"the file ends inside its metadata",
     "het bestand eindigt binnen de metadata"},
    {"the file ends inside a tensor name",
     "het bestand eindigt binnen de naam van een tensor"},
    {"the file ends inside a metadata key",
     "het bestand eindigt binnen een sleutel van de metadata"},
    {"* tensors do not fit into the * bytes that follow",
     "* tensoren passen niet in de * bytes die volgen"},
    {"* metadata entries do not fit into the * bytes that follow",
     "* gegevens van de metadata passen niet in de * bytes die volgen"},
    {"* metadata entries, at most * are read",
     "* gegevens in de metadata, er worden er hoogstens * gelezen"},
    {"a tensor name of * bytes, at most * are allowed",
     "een tensornaam van * bytes, er zijn er hoogstens * toegestaan"},
    {"a metadata key of * bytes; expected 1 to *",
     "een sleutel van de metadata van * bytes; verwacht: 1 tot *"},
    {"metadata key \"*\" is not printable ASCII",
     "sleutel \"*\" van de metadata is geen afdrukbare ASCII"},
    {"metadata key \"*\" appears twice",
     "sleutel \"*\" van de metadata komt twee keer voor"},
    {"general.alignment is *; expected a 32-bit number that is a multiple of 8",
     "general.alignment is *; verwacht: een getal van 32 bits dat een veelvoud "
     "van 8 is"},
    {"tensor \"*\" has * dimensions, at most * are allowed",
     "tensor \"*\" heeft * dimensies, er zijn er hoogstens * toegestaan"},
    {"tensor \"*\" ends at byte * of the data, but the whole file has * bytes",
     "tensor \"*\" eindigt bij byte * van de data, maar het hele bestand heeft "
     "* bytes"},
    {"the tensors need * bytes of data from byte * on, but the file has * "
     "bytes",
     "de tensoren hebben * bytes aan data nodig vanaf byte *, maar het bestand "
     "heeft * bytes"},
    // What is wrong with one tensor or one entry.
    {"tensor \"*\": *", "tensor \"*\": *"},
    {"\"*\": *", "\"*\": *"},
    {"there is no dtype \"*\"", "dtype \"*\" bestaat niet"},
    {"there is no tensor type *", "tensortype * bestaat niet"},
    {"there is no value type *", "waardetype * bestaat niet"},
    {"there is no data type *", "datatype * bestaat niet"},
    {"dtype is no string", "dtype is geen string"},
    {"* is no list", "* is geen lijst"},
    {"* holds something other than an integer from 0 to 2^64 - 1",
     "* bevat iets anders dan een geheel getal van 0 tot 2^64 - 1"},
    {"* has more than * numbers", "* heeft meer dan * getallen"},
    {"data_offsets are not a beginning and an end after it",
     "data_offsets zijn geen begin en een einde daarna"},
    {"data_offsets end at byte * of the data, which has * bytes",
     "data_offsets eindigen bij byte * van de data, die * bytes heeft"},
    {"the product of shape is more than 64 bits can count",
     "het product van shape is meer dan 64 bits kunnen tellen"},
    {"the product of its dimensions is more than 64 bits can count",
     "het product van zijn dimensies is meer dan 64 bits kunnen tellen"},
    {"* elements of * bits do not fill the * bytes of its data_offsets",
     "* elementen van * bits vullen niet de * bytes van zijn data_offsets"},
    {"rows of * elements are no multiple of the * of a block of *",
     "rijen van * elementen zijn geen veelvoud van de * van een blok van *"},
    {"a single element cannot be of type *",
     "een enkel element kan niet van type * zijn"},
    {"its offset * is no multiple of the alignment, *",
     "zijn offset * is geen veelvoud van de uitlijning, *"},
    {"a boolean is 0 or 1, not *", "een boolean is 0 of 1, niet *"},
    {"a string of * bytes where only * are left",
     "een string van * bytes waar er nog maar * over zijn"},
    {"lists nested more than * deep", "lijsten van meer dan * niveaus diep"},
    {"more than * strings and lists in the metadata: no model has as many",
     "meer dan * strings en lijsten in de metadata: geen model heeft er "
     "zoveel"},
    {"has * bytes of data; * elements of type * take *",
     "heeft * bytes aan data; * elementen van type * vragen er *"},
    // Files that contradict each other.
    {"names the shard \"*\", which is no artifact of the model",
     "noemt de shard \"*\", die geen bestand van het model is"},
    {"has * tensors; \"*\" lists * for it, or others",
     "heeft * tensoren; \"*\" noemt er * voor, of andere"},
    {"* of * shards are there", "* van * shards zijn er"},
    {"its shards have * tensors together, but say that they have *",
     "zijn shards hebben samen * tensoren, maar zeggen dat het er * zijn"},
    {"keeps data in \"*\", which is no artifact of the model",
     "bewaart data in \"*\", dat geen bestand van het model is"},
    {"has * bytes; \"*\" keeps data up to byte * in it",
     "heeft * bytes; \"*\" bewaart er data in tot byte *"},
    // ZIP archives, ONNX, signatures.
    {"a ZIP archive without its directory: the end of the file is missing",
     "een ZIP-archief zonder zijn inhoudsopgave: het einde van het bestand "
     "ontbreekt"},
    {"holds no graph, so it is no ONNX model",
     "bevat geen graaf en is dus geen ONNX-model"},
    {"the file ends inside a field", "het bestand eindigt binnen een veld"},
    {"a field of * bytes in a message of which * are left",
     "een veld van * bytes in een bericht waarvan er nog * over zijn"},
    {"holds no DSSE envelope with a payload",
     "bevat geen DSSE-envelop met inhoud"},
};

// What the stars of `pattern` stand for in `text`; nothing if it does not fit.
std::optional<std::vector<absl::string_view>> Match(absl::string_view text,
                                                    absl::string_view pattern) {
  const std::vector<absl::string_view> pieces = absl::StrSplit(pattern, '*');
  if (!absl::StartsWith(text, pieces.front())) return std::nullopt;
  text.remove_prefix(pieces.front().size());
  std::vector<absl::string_view> stars;
  for (size_t i = 1; i < pieces.size(); ++i) {
    const bool last = i + 1 == pieces.size();
    if (last && !absl::EndsWith(text, pieces[i])) return std::nullopt;
    const size_t at =
        last ? text.size() - pieces[i].size() : text.find(pieces[i]);
    if (at == text.npos) return std::nullopt;
    stars.push_back(text.substr(0, at));
    text.remove_prefix(at + pieces[i].size());
  }
  if (!text.empty()) return std::nullopt;
  return stars;
}

}  // namespace

std::string FaultInDutch(absl::string_view message) {
  for (const Sentence& sentence : kSentences) {
    const auto stars = Match(message, sentence.english);
    if (!stars.has_value()) continue;
    const std::vector<absl::string_view> pieces =
        absl::StrSplit(sentence.dutch, '*');
    std::string dutch(pieces.front());
    for (size_t i = 0; i < stars->size(); ++i) {
      // Only the end of a sentence may be a sentence.
      const bool tail = i + 1 == stars->size() && pieces.back().empty();
      absl::StrAppend(
          &dutch, tail ? FaultInDutch((*stars)[i]) : std::string((*stars)[i]),
          pieces[i + 1]);
    }
    return dutch;
  }
  return std::string(message);
}

}  // namespace modelcard
