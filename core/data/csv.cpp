#include "core/data/csv.h"

#include "core/data/csv_long_form.h"
#include "core/data/csv_problems.h"
#include "core/data/csv_shape.h"
#include "core/data/csv_summary.h"
#include "core/data/csv_words.h"
#include "core/data/preview_words.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double bytesRead = 0.2; // parts of the way
constexpr double textDecoded = 0.25;

/// A file cut into cells, with the roles of its columns and all that is to be said about it.
struct Understood {
    DecodedText text;
    CsvTable table;
    CsvRoles roles;
    CsvGroups groups;
    CsvSettings settings;
    std::vector<CsvProblem> problems;
    size_t errors = 0; ///< in all, more than there are problems
};

bool isCellEnd(char letter)
{
    return letter == '"' || letter == '\n' || letter == '\r';
}

Result<void> checkSettings(const CsvSettings &settings, const std::string &file)
{
    const auto bad = [&](Message what, char found) {
        return fail(SLUICE_MESSAGE("core", "%1: “%2” cannot be the %3."), file, std::string(1, found), what);
    };
    if (settings.separator && (isCellEnd(*settings.separator) || *settings.separator == '\0'))
        return bad(SLUICE_MESSAGE("core", "separator"), *settings.separator);
    if (settings.decimal && *settings.decimal != '.' && *settings.decimal != ',')
        return bad(SLUICE_MESSAGE("core", "decimal mark"), *settings.decimal);
    if (settings.thousands && (isCellEnd(*settings.thousands) || (*settings.thousands >= '0' && *settings.thousands <= '9') ||
                               (*settings.thousands != '\0' && settings.decimal == settings.thousands)))
        return bad(SLUICE_MESSAGE("core", "thousands separator"), *settings.thousands);
    if (settings.comment && (isCellEnd(*settings.comment) || *settings.comment == ' ' ||
                             (*settings.comment != '\0' && settings.separator == settings.comment)))
        return bad(SLUICE_MESSAGE("core", "comment character"), *settings.comment);
    return {};
}

/// The settings with nothing left open.
CsvSettings completed(const CsvSettings &told, const Understood &file)
{
    CsvSettings settings = told;
    const auto &dialect = file.table.dialect;
    settings.encoding = file.text.encoding();
    settings.skipLines = dialect.skippedLines;
    settings.skipLast = told.skipLast.value_or(0);
    settings.separator = dialect.separator;
    settings.decimal = dialect.numbers.decimal == '\0' ? '.' : dialect.numbers.decimal;
    settings.thousands = dialect.numbers.thousands;
    settings.header = dialect.header;
    settings.comment = dialect.comment;
    settings.missing = told.missing.value_or(MissingPolicy::error);
    settings.missingTokens = told.missingTokens ? *told.missingTokens : defaultMissingTokens();
    settings.form = file.groups.form;
    settings.sortByTime = told.sortByTime.value_or(false);
    for (size_t index = 0; index < file.table.columns.size(); ++index) {
        const auto &column = file.table.columns[index];
        auto &each = settings.columns[column.name];
        each.role = file.roles.of[index];
        each.type = column.type;
        if (column.type == ColumnType::dateTime)
            each.dateOrder = column.dateOrder;
        each.classes = column.classes;
    }
    return settings;
}

/// Without so many lines at the end, and what is blank behind them.
std::string_view withoutLast(std::string_view text, size_t lines)
{
    for (; lines > 0 && !text.empty(); --lines) {
        const size_t last = text.find_last_not_of(" \t\r\n");
        const size_t end = last == std::string_view::npos ? last : text.find_last_of("\r\n", last);
        text = end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
    }
    return text;
}

/// Says of a table in long form which columns make it one, and that numbers of its rows say nothing. A column of series has to be read
/// as a category.
Result<void> takeLongForm(CsvTable &table, CsvSettings &settings, const LoadControl &control)
{
    const auto searched = findLongForm(table, settings, control);
    if (!searched)
        return passOn(searched);
    const auto found = *searched;
    if (!found)
        return {};
    const auto &series = table.columns[found->series];
    settings.columns[series.name].role = ColumnRole::seriesId;
    settings.columns[table.columns[found->time].name].role = ColumnRole::time;
    if (found->numbered)
        settings.columns[table.columns[0].name].role = ColumnRole::ignore;
    if (series.type == ColumnType::category)
        return {};
    LoadControl rest = control;
    rest.progress = {}; // it would go back
    return readCsvWords(table, {found->series}, settings, rest);
}

Result<Understood> understand(std::string_view bytes, const std::string &file, CsvSettings settings, const LoadControl &control)
{
    if (const auto good = checkSettings(settings, file); !good)
        return passOn(good);
    auto text = decodeText(bytes, file, settings.encoding);
    if (!text)
        return passOn(text);
    if (const auto going = reach(textDecoded, file, control); !going)
        return passOn(going);
    auto table = readCsvTable(withoutLast(text->text(), settings.skipLast.value_or(0)), file, settings, control);
    if (!table)
        return passOn(table);
    if (const auto taken = takeLongForm(*table, settings, control); !taken)
        return passOn(taken);
    Understood result{std::move(*text), std::move(*table), {}, {}, {}, {}};
    auto remarks = result.table.remarks;
    result.errors = result.table.errorsBeyond;
    if (!result.table.columns.empty()) {
        result.roles = assignRoles(result.table, settings, remarks);
        result.errors += remarkBadCells(result.table, result.roles, remarks);
        result.groups = groupRows(result.table, result.roles, settings, remarks);
        result.errors += result.groups.errorsBeyond;
    }
    result.errors += static_cast<size_t>(std::ranges::count_if(remarks, &CsvRemark::error));
    result.settings = completed(settings, result);
    result.problems = problemsOf(result.table, std::move(remarks));
    return result;
}

Result<CsvReading> readingOf(Understood file, const LoadControl &control)
{
    for (const auto &problem : file.problems)
        if (problem.error)
            return tl::unexpected<Error>(problem.sentence);
    // Matrices of a few numbers are mostly overhead.
    const double overhead = static_cast<double>(file.groups.rows.size()) * sizeof(arma::mat);
    if (const auto room = checkMemory(overhead + 8.0 * static_cast<double>(file.table.values.n_elem), file.table.file, control);
        !room)
        return passOn(room);
    CsvReading reading;
    reading.rows = file.table.rows();
    auto shape = shapeTable(file.table, file.roles, file.groups, *file.settings.missing);
    reading.data = std::move(shape.data);
    reading.separator = *file.settings.separator;
    reading.header = *file.settings.header;
    reading.dropped = file.groups.dropped;
    reading.interpolated = shape.interpolated;
    reading.labelPerSequence = shape.labelPerSequence;
    reading.notes = std::move(file.problems);
    reading.settings = std::move(file.settings);
    return reading;
}

Result<CsvInspection> inspectionOf(Understood file)
{
    CsvInspection inspection;
    inspection.rows = file.table.rows();
    inspection.rowsLeftOut = file.table.rowsLeftOut;
    inspection.firstRows = firstRows(file.table);
    inspection.columns = summarize(file.table, file.roles);
    inspection.problems = std::move(file.problems);
    inspection.errors = file.errors;
    inspection.settings = std::move(file.settings);
    return inspection;
}

Sentence separatorWord(char separator)
{
    switch (separator) {
    case '\t':
        return Sentence(SLUICE_MESSAGE("core", "tab-separated"));
    case ';':
        return Sentence(SLUICE_MESSAGE("core", "semicolon-separated"));
    case '|':
        return Sentence(SLUICE_MESSAGE("core", "bar-separated"));
    case ' ':
        return Sentence(SLUICE_MESSAGE("core", "blank-separated"));
    case ',':
        return Sentence(SLUICE_MESSAGE("core", "comma-separated"));
    default:
        return Sentence(SLUICE_MESSAGE("core", "%1-separated"), std::string(1, separator));
    }
}

/// "comma-separated with a header"
Sentence cellsOf(const CsvReading &reading)
{
    if (reading.data.columns.size() == 1)
        return Sentence(reading.header ? SLUICE_MESSAGE("core", "with a header") : SLUICE_MESSAGE("core", "without a header"));
    return Sentence(reading.header ? SLUICE_MESSAGE("core", "%1 with a header") : SLUICE_MESSAGE("core", "%1 without a header"),
                    separatorWord(reading.separator));
}

/// What is asked of it, and where it is not read as it stands.
std::vector<Sentence> asked(const CsvReading &reading)
{
    const auto &data = reading.data;
    std::vector<std::string> from = data.inputs;
    if (from.size() > 1 && !data.classesOf(data.columnIndex(data.target)).empty())
        std::erase(from, data.target); // a class is told from the other columns
    const auto inputs = columnList(from);
    std::vector<Sentence> parts;
    if (data.order.empty())
        parts.emplace_back(SLUICE_MESSAGE("core", "predicts %1 from %2"), data.target, inputs);
    else
        parts.emplace_back(SLUICE_MESSAGE("core", "predicts %1 from %2, in the order of %3"), data.target, inputs, data.order);
    std::vector<std::string> ignored;
    for (const auto &[name, column] : reading.settings.columns)
        if (column.role == ColumnRole::ignore)
            ignored.push_back(name);
    if (!ignored.empty())
        parts.emplace_back(SLUICE_MESSAGE("core", "ignores %1"), columnList(ignored));
    if (reading.dropped > 0)
        parts.emplace_back(SLUICE_MESSAGE("core", "drops %1 with a missing value"), countedRows(reading.dropped));
    if (reading.interpolated > 0)
        parts.emplace_back(reading.interpolated == 1 ? SLUICE_MESSAGE("core", "interpolates %1 missing value")
                                                     : SLUICE_MESSAGE("core", "interpolates %1 missing values"),
                           reading.interpolated);
    if (reading.settings.encoding == TextEncoding::latin1)
        parts.emplace_back(SLUICE_MESSAGE("core", "read as Latin-1"));
    if (reading.settings.encoding == TextEncoding::gb18030)
        parts.emplace_back(SLUICE_MESSAGE("core", "read as GB18030"));
    return parts;
}

} // namespace

bool CsvInspection::readable() const
{
    return std::none_of(problems.begin(), problems.end(), [](const CsvProblem &problem) { return problem.error; });
}

Result<CsvReading> parseCsv(std::string_view bytes, const std::string &fileName, const CsvSettings &settings,
                            const LoadControl &control)
{
    auto file = understand(bytes, fileName, settings, control);
    if (!file)
        return passOn(file);
    auto reading = readingOf(std::move(*file), control);
    if (const auto going = reach(1, fileName, control); !going)
        return passOn(going);
    return reading;
}

Result<CsvReading> readCsv(const std::filesystem::path &file, const CsvSettings &settings, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    return parseCsv(bytes->view(), file.string(), settings, control);
}

Result<CsvInspection> inspectCsvBytes(std::string_view bytes, const std::string &fileName, const CsvSettings &settings,
                                      const LoadControl &control)
{
    auto file = understand(bytes, fileName, settings, control);
    if (!file)
        return passOn(file);
    auto inspection = inspectionOf(std::move(*file));
    if (const auto going = reach(1, fileName, control); !going)
        return passOn(going);
    return inspection;
}

Result<CsvInspection> inspectCsv(const std::filesystem::path &file, const CsvSettings &settings, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    return inspectCsvBytes(bytes->view(), file.string(), settings, control);
}

Sentence previewSentence(const CsvReading &reading)
{
    const auto &data = reading.data;
    std::vector<Sentence> facts = {countedRows(reading.rows), countedColumns(data.columns.size())};
    if (const auto count = data.sequences.size(); data.form == DataForm::sequences)
        facts.push_back(countedSequences(count));
    facts.push_back(cellsOf(reading));
    return Sentence(SLUICE_MESSAGE("core", "%1: %2; %3."), data.name, joined(facts, SLUICE_MESSAGE("core", "%1, %2")),
                    joined(asked(reading), SLUICE_MESSAGE("core", "%1; %2")));
}

} // namespace sluice
