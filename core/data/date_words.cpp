#include "core/data/date_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace sluice {

namespace {

constexpr size_t longestWord = 12; // letters, "donnerstag"
constexpr size_t bytesOfAccented = 2;

/// In their order, for a search by halves; without accents.
constexpr auto months = std::to_array<std::pair<std::string_view, int>>({
    {"abr", 4},       {"abril", 4},     {"ago", 8},        {"agosto", 8},    {"aou", 8},        {"aout", 8},
    {"apr", 4},       {"april", 4},     {"aprile", 4},     {"aug", 8},       {"august", 8},     {"augustus", 8},
    {"avr", 4},       {"avril", 4},     {"dec", 12},       {"december", 12}, {"decembre", 12},  {"dez", 12},
    {"dezember", 12}, {"dezembro", 12}, {"dic", 12},       {"dicembre", 12}, {"diciembre", 12}, {"ene", 1},
    {"enero", 1},     {"feb", 2},       {"febbraio", 2},   {"feber", 2},     {"febrero", 2},    {"februar", 2},
    {"februari", 2},  {"february", 2},  {"fev", 2},        {"fevereiro", 2}, {"fevr", 2},       {"fevrier", 2},
    {"gen", 1},       {"gennaio", 1},   {"giu", 6},        {"giugno", 6},    {"jan", 1},        {"janeiro", 1},
    {"janner", 1},    {"januar", 1},    {"januari", 1},    {"january", 1},   {"janv", 1},       {"janvier", 1},
    {"juil", 7},      {"juillet", 7},   {"juin", 6},       {"jul", 7},       {"julho", 7},      {"juli", 7},
    {"julio", 7},     {"july", 7},      {"jun", 6},        {"june", 6},      {"junho", 6},      {"juni", 6},
    {"junio", 6},     {"lug", 7},       {"luglio", 7},     {"maart", 3},     {"mag", 5},        {"maggio", 5},
    {"mai", 5},       {"maio", 5},      {"mar", 3},        {"march", 3},     {"marco", 3},      {"mars", 3},
    {"marz", 3},      {"marzo", 3},     {"may", 5},        {"mayo", 5},      {"mei", 5},        {"mrt", 3},
    {"mrz", 3},       {"nov", 11},      {"november", 11},  {"novembre", 11}, {"novembro", 11},  {"noviembre", 11},
    {"oct", 10},      {"october", 10},  {"octobre", 10},   {"octubre", 10},  {"okt", 10},       {"oktober", 10},
    {"ott", 10},      {"ottobre", 10},  {"out", 10},       {"outubro", 10},  {"sep", 9},        {"sept", 9},
    {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"set", 9},       {"setembro", 9},   {"setiembre", 9},
    {"settembre", 9},
});
constexpr auto weekdays = std::to_array<std::string_view>(
    {"di",         "dienstag",  "dim",       "dimanche", "dinsdag",  "do",       "dom",       "domenica", "domingo", "donderdag",
     "donnerstag", "fr",        "freitag",   "fri",      "friday",   "gio",      "giovedi",   "jeu",      "jeudi",   "jue",
     "jueves",     "lun",       "lundi",     "lunedi",   "lunes",    "ma",       "maandag",   "mar",      "mardi",   "martedi",
     "martes",     "mer",       "mercoledi", "mercredi", "mi",       "mie",      "miercoles", "mittwoch", "mo",      "mon",
     "monday",     "montag",    "qua",       "quarta",   "qui",      "quinta",   "sa",        "sab",      "sabado",  "sabato",
     "sam",        "samedi",    "samstag",   "sat",      "saturday", "seg",      "segunda",   "sex",      "sexta",   "so",
     "sonnabend",  "sonntag",   "sun",       "sunday",   "ter",      "terca",    "thu",       "thur",     "thurs",   "thursday",
     "tue",        "tues",      "tuesday",   "ven",      "vendredi", "venerdi",  "vie",       "viernes",  "vr",      "vrijdag",
     "wed",        "wednesday", "wo",        "woensdag", "za",       "zaterdag", "zo",        "zondag"});
static_assert(std::ranges::is_sorted(months) && std::ranges::is_sorted(weekdays));

bool isLatin(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// The plain letter of one of U+00C0 to U+00FF, whose second byte this is; '\0' for other signs there.
char withoutAccent(char second)
{
    constexpr std::string_view plain = "aaaaaa.ceeeeiiii.nooooo..uuuuy..";
    const char letter = plain[static_cast<uint8_t>(second) & 31U];
    return letter == '.' ? '\0' : letter;
}

/// Bytes of the letter at the front, or 0.
size_t letterLength(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isLatin(text[0]))
        return 1;
    const bool accented = text.size() >= bytesOfAccented && text[0] == '\xC3' && (static_cast<uint8_t>(text[1]) & 0xC0U) == 0x80;
    return accented && withoutAccent(text[1]) != '\0' ? bytesOfAccented : 0;
}

/// Small letters without accents; empty where there are too many.
std::string folded(std::string_view word)
{
    std::string plain;
    while (!word.empty()) {
        const size_t length = letterLength(word);
        if (length == 0 || plain.size() == longestWord)
            return {};
        plain += length == bytesOfAccented ? withoutAccent(word[1]) : static_cast<char>(word[0] | 0x20);
        word.remove_prefix(length);
    }
    return plain;
}

} // namespace

size_t wordLength(std::string_view text)
{
    size_t length = 0;
    while (const size_t letter = letterLength(text.substr(length)))
        length += letter;
    return length;
}

std::optional<int> monthNamed(std::string_view word)
{
    const std::string name = folded(word);
    const auto found =
        std::ranges::lower_bound(months, std::string_view(name), {}, [](const auto &month) { return month.first; });
    return found != months.end() && found->first == name ? std::optional(found->second) : std::nullopt;
}

bool isWeekday(std::string_view word)
{
    return std::ranges::binary_search(weekdays, std::string_view(folded(word)));
}

} // namespace sluice
