#include "core/data/csv_sniff.h"

#include <algorithm>
#include <map>

namespace sluice {

namespace {

constexpr std::string_view candidates = "\t;|, ";
constexpr size_t sniffedRecords = 100;
constexpr size_t sniffedBytes = 256u << 10;
constexpr std::ptrdiff_t fewestBelowPreamble = 5; // records

using Record = std::vector<CsvCell>;

/// The first records that hold something.
std::vector<Record> firstRecords(std::string_view text, char separator, char comment)
{
    std::vector<Record> records;
    CsvTokens tokens(text, separator, comment);
    Record record;
    while (records.size() < sniffedRecords && tokens.position() < sniffedBytes) {
        const auto found = tokens.next(record);
        if (found == CsvTokens::Found::end)
            break;
        const bool blank = std::all_of(record.begin(), record.end(), [](const CsvCell &cell) { return cell.blank(); });
        if (found == CsvTokens::Found::record && !blank)
            records.push_back(record);
    }
    return records;
}

/// The number of cells that most records have.
size_t usualWidth(const std::vector<Record> &records)
{
    std::map<size_t, size_t> counts;
    for (const auto &record : records)
        ++counts[record.size()];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &left, const auto &right) { return left.second < right.second; });
    return most == counts.end() ? 0 : most->first;
}

NumberStyle anyMark(char separator, char thousands)
{
    return {separator == ',' ? '.' : '\0', thousands};
}

bool isMissing(const CsvCell &cell, const std::vector<std::string> &tokens)
{
    return cell.blank() || (cell.text.size() < 20 && std::find(tokens.begin(), tokens.end(), cell.unescaped()) != tokens.end());
}

bool isDate(std::string_view text)
{
    return parseDate(text, DateOrder::yearMonthDay) || parseDate(text, DateOrder::dayMonthYear) ||
           parseDate(text, DateOrder::monthDayYear);
}

/// A time of day that was cut from its date: "2024-03-01 10:00".
bool isTimeOf(const CsvCell &date, const CsvCell &cell)
{
    return parseTimeOfDay(cell.text) && isDate(date.text);
}

/// A mark of a sentence: a blank follows it, or nothing, unless it was cut from what follows at a blank.
bool isPunctuation(std::string_view text, size_t at, char separator)
{
    return at + 1 < text.size() ? text[at + 1] == ' ' : separator != ' ';
}

/// A word that could be cut further: blanks and punctuation in it say nothing, as words stand in sentences.
bool holdsOther(const CsvCell &cell, char separator)
{
    if (cell.quoted)
        return false;
    const auto text = cell.text;
    for (size_t at = 0; at < text.size(); ++at) {
        const bool cuts = text[at] != separator && text[at] != ' ' && candidates.find(text[at]) != candidates.npos;
        if (cuts && !isPunctuation(text, at, separator))
            return true;
    }
    return false;
}

/// What a record's cells are worth together, cut at the right separator most.
double worthOf(const Record &record, char separator, const NumberStyle &style, const std::vector<std::string> &missing)
{
    double worth = 0;
    for (size_t at = 0; at < record.size(); ++at) {
        const auto &cell = record[at];
        if (separator == ' ' && at > 0 && isTimeOf(record[at - 1], cell))
            continue;
        if (isMissing(cell, missing) || isMeasured(cell, style))
            worth += 1;
        else if (!holdsOther(cell, separator))
            worth += 0.5;
    }
    return worth;
}

double worthOf(const std::vector<Record> &records, char separator, const CsvSettings &settings)
{
    const size_t width = usualWidth(records);
    if (width < 2)
        return 0;
    const auto style = settings.decimal ? NumberStyle{*settings.decimal, settings.thousands.value_or('\0')}
                                        : anyMark(separator, settings.thousands.value_or('\0'));
    const auto &missing = settings.missingTokens ? *settings.missingTokens : defaultMissingTokens();
    double alike = 0;
    double worth = 0;
    for (const auto &record : records) {
        if (record.size() != width)
            continue;
        ++alike;
        worth += worthOf(record, separator, style, missing);
    }
    return alike / static_cast<double>(records.size()) * worth / (alike * static_cast<double>(width));
}

char sniffSeparator(std::string_view text, char comment, const CsvSettings &settings)
{
    char best = ',';
    double most = 0;
    for (const char candidate : candidates) {
        if (candidate == comment)
            continue;
        const double worth = worthOf(firstRecords(text, candidate, comment), candidate, settings);
        if (worth > most + 1e-9) {
            best = candidate;
            most = worth;
        }
    }
    return best;
}

bool beginsWith(const Record &record, char letter)
{
    return !record.front().quoted && record.front().unescaped().starts_with(letter);
}

bool hasMeasured(const Record &record)
{
    return std::any_of(record.begin(), record.end(), [](const CsvCell &cell) { return isMeasured(cell, {'\0', '\0'}); });
}

/// Whether the records that begin with `mark` are remarks rather than rows or a header ("# year, count").
bool isComment(const std::vector<Record> &records, char mark)
{
    const auto marked = static_cast<size_t>(
        std::count_if(records.begin(), records.end(), [&](const Record &record) { return beginsWith(record, mark); }));
    if (marked == 0 || marked == records.size())
        return false;
    std::vector<Record> others;
    std::copy_if(records.begin(), records.end(), std::back_inserter(others),
                 [&](const Record &record) { return !beginsWith(record, mark); });
    const size_t width = usualWidth(others);
    const bool fits = std::all_of(records.begin(), records.end(),
                                  [&](const Record &record) { return !beginsWith(record, mark) || record.size() == width; });
    if (!fits)
        return true;
    const bool leads = beginsWith(records.front(), mark);
    return leads && (beginsWith(records[1], mark) || !hasMeasured(others.front()));
}

char sniffComment(std::string_view text, char separator)
{
    const auto records = firstRecords(text, separator, '\0');
    for (const char mark : {'#', '%'})
        if (isComment(records, mark))
            return mark;
    return '\0';
}

/// The decimal mark that more numbers have; between equals the one that comes first, '\0' where no number has one.
char sniffDecimal(const std::vector<Record> &records, char separator, char thousands)
{
    if (separator == ',')
        return thousands == '.' ? ',' : '.';
    if (thousands == '.' || thousands == ',')
        return thousands == '.' ? ',' : '.';
    char first = '\0';
    long points = 0;
    for (const auto &record : records)
        for (const auto &cell : record) {
            const auto number = readNumber(cell.text, {'\0', thousands});
            if (number.content != CellContent::number && number.content != CellContent::outOfRange)
                continue;
            const char mark = number.decimal;
            first = first == '\0' ? mark : first;
            points += mark == '.' ? 1 : mark == ',' ? -1 : 0;
        }
    return points == 0 ? first : points > 0 ? '.' : ',';
}

bool sniffHeader(const std::vector<Record> &records, char thousands)
{
    if (records.empty())
        return false;
    const auto &first = records.front();
    return std::none_of(first.begin(), first.end(),
                        [&](const CsvCell &cell) {
                            return isMeasured(cell, {'\0', thousands});
                        }) &&
           std::any_of(first.begin(), first.end(), [](const CsvCell &cell) {
               return cell.quoted || readNumber(cell.text, {'\0', '\0'}).content == CellContent::word;
           });
}

/// What spreadsheets write into a first line for themselves: "sep=;". A quote separates nothing.
char separatorLine(std::string_view text)
{
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    return line.size() == 5 && line.starts_with("sep=") && line[4] != '"' ? line[4] : '\0';
}

size_t offsetOfLine(std::string_view text, size_t lines)
{
    size_t at = 0;
    for (; lines > 0 && at < text.size(); --lines) {
        at = std::min(text.find_first_of("\r\n", at), text.size());
        at += text.substr(at).starts_with("\r\n") ? 2 : at < text.size() ? 1 : 0;
    }
    return at;
}

/// Cut where prose is: between words, or after a comma that a blank follows.
bool isCutLikeProse(const std::vector<Record> &records, char separator)
{
    const auto spaced = [](const Record &record) {
        return record.size() > 1 &&
               std::any_of(record.begin() + 1, record.end(), [](const CsvCell &cell) { return cell.text.starts_with(' '); });
    };
    return separator == ' ' || (separator == ',' && std::any_of(records.begin(), records.end(), spaced));
}

/// A title that a spreadsheet filled up with empty cells.
bool isPadded(const Record &record)
{
    return record.size() > 1 && !record.front().blank() &&
           std::all_of(record.begin() + 1, record.end(), [](const CsvCell &cell) { return cell.blank(); });
}

/// Words alone, or cut where prose is; no comment, and no number.
bool isPreamble(const Record &record)
{
    const bool prose = record.size() == 1 || isPadded(record) || isCutLikeProse({record}, ',');
    return prose && !hasMeasured(record) && !beginsWith(record, '#') && !beginsWith(record, '%');
}

/// The first record of the table below a preamble, where the text is cut in this way; the end where there is none.
std::vector<Record>::const_iterator belowPreamble(const std::vector<Record> &records, char separator)
{
    const size_t width = usualWidth(records);
    const auto hasWidth = [&](const Record &record) { return record.size() == width; };
    const auto first =
        std::find_if(records.begin(), records.end(), [&](const Record &record) { return hasWidth(record) && !isPadded(record); });
    const auto rows = records.end() - first;
    if (width < 2 || first == records.begin() || rows < fewestBelowPreamble || !std::all_of(records.begin(), first, isPreamble))
        return records.end();
    if (separator == ',' && width == 2 && hasMeasured(*first)) // or decimal commas below the name of the only column
        return records.end();
    if (std::prev(first)->size() > 1 && hasMeasured(*first)) // or names, of which the rows have more or fewer
        return records.end();
    const bool even = 10 * std::count_if(first, records.end(), hasWidth) >= 9 * rows;
    return even && 2 * std::count_if(first, records.end(), hasMeasured) > rows ? first : records.end();
}

/// How many lines stand above the table, such as its title and its source.
size_t preambleLines(std::string_view text, const CsvSettings &settings)
{
    const std::string_view tried = settings.separator ? std::string_view(&*settings.separator, 1) : "\t;|,";
    const char comment = settings.comment.value_or('\0');
    for (const char separator : tried) {
        const auto records = firstRecords(text, separator, comment);
        const auto first = belowPreamble(records, separator);
        if (first == records.end())
            continue;
        const size_t lines = lineAt(text, static_cast<size_t>(first->front().text.data() - text.data())) - 1;
        if (settings.separator || sniffSeparator(text.substr(offsetOfLine(text, lines)), comment, settings) == separator)
            return lines;
    }
    return 0;
}

} // namespace

bool isMeasured(const CsvCell &cell, const NumberStyle &style)
{
    const auto content = readNumber(cell.text, style).content;
    if (content == CellContent::number || content == CellContent::outOfRange)
        return true;
    return content == CellContent::word && (isDate(cell.text) || parseTimeOfDay(cell.text));
}

std::string_view withoutEmptyRows(std::string_view text, char separator)
{
    const std::string nothing{separator, ' ', '\t', '\r', '\n'};
    const size_t last = text.find_last_not_of(nothing);
    if (last == text.npos)
        return text;
    const size_t end = text.find_first_of("\r\n", last);
    return end == text.npos ? text : text.substr(0, end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
}

CsvDialect sniffCsv(std::string_view text, const CsvSettings &settings)
{
    CsvDialect dialect;
    const char named = separatorLine(text);
    dialect.skippedLines = settings.skipLines ? *settings.skipLines : named == '\0' ? preambleLines(text, settings) : 1;
    dialect.preamble = !settings.skipLines && named == '\0' && dialect.skippedLines > 0;
    dialect.begin = offsetOfLine(text, dialect.skippedLines);
    text.remove_prefix(dialect.begin);
    CsvSettings told = settings;
    if (!told.separator && named != '\0' && named != told.comment && dialect.skippedLines > 0)
        told.separator = named;
    const auto separator = [&](char comment) { return told.separator ? *told.separator : sniffSeparator(text, comment, told); };
    dialect.comment = told.comment.value_or('\0');
    dialect.separator = separator(dialect.comment);
    if (!told.comment && (dialect.comment = sniffComment(text, dialect.separator)) != '\0')
        dialect.separator = separator(dialect.comment);
    dialect.numbers.thousands = told.thousands.value_or('\0');
    const auto records = firstRecords(text, dialect.separator, dialect.comment);
    dialect.numbers.decimal = told.decimal ? *told.decimal : sniffDecimal(records, dialect.separator, dialect.numbers.thousands);
    dialect.header = told.header ? *told.header : sniffHeader(records, dialect.numbers.thousands);
    return dialect;
}

bool looksLikeTable(std::string_view text)
{
    const CsvDialect dialect = sniffCsv(text, {});
    const auto records = firstRecords(text.substr(dialect.begin), dialect.separator, dialect.comment);
    const size_t width = usualWidth(records);
    size_t alike = 0;
    size_t measured = 0;
    for (const auto &record : records) {
        alike += record.size() == width ? 1 : 0;
        measured += record.size() == width && hasMeasured(record) ? 1 : 0;
    }
    const bool even = width > 1 && 20 * alike >= 19 * records.size() && records.size() > 1;
    const bool prose = isCutLikeProse(records, dialect.separator);
    return 2 * measured > records.size() || (even && (!prose || 2 * measured == records.size()));
}

} // namespace sluice
