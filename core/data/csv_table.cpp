#include "core/data/csv_table.h"
#include "core/data/csv_sentences.h"

#include "core/base/listed.h"
#include "core/data/csv_types.h"
#include "core/data/csv_words.h"
#include "core/data/loading.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace sluice {

namespace {

constexpr size_t longestName = 200;
constexpr size_t rowsBetweenReports = 8192;
constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

bool isBlank(const std::vector<CsvCell> &record)
{
    return record.size() == 1 && record.front().blank();
}

class TableReader {
public:
    TableReader(std::string_view text, const std::string &file, const CsvSettings &settings, const LoadControl &control)
        : settings_(settings), control_(control),
          missing_(settings.missingTokens ? *settings.missingTokens : defaultMissingTokens()), tokens_({}, ',')
    {
        table_.file = file;
        table_.dialect = sniffCsv(text, settings);
        const size_t end = withoutEmptyRows(text, table_.dialect.separator).size();
        table_.text = text.substr(0, std::max(end, table_.dialect.begin)); // told lines to skip may reach beyond it
        tokens_ = CsvTokens(table_.text, table_.dialect.separator, table_.dialect.comment);
        tokens_.seek(table_.dialect.begin);
    }

    Result<CsvTable> read();

private:
    bool nextRecord();
    Result<void> readNames();
    Result<std::string> nameOf(size_t column, std::unordered_set<std::string> &taken);
    Result<void> makeRoom();
    Result<void> readRows();
    bool takeRow();
    void takeRecord();
    /// Whether a cell that looks like a number is one: it is no sentinel such as -999, and no comma in it stands between thousands.
    bool plainNumbersCount() const { return table_.dialect.numbers.thousands == '\0' && !missing_.numeric(); }
    bool addNumbers();
    void addRow(size_t offset);
    double readCell(size_t column, const CsvCell &cell);
    void noteFault();
    void noteRagged();
    bool isRemarkAtTheEnd() const;
    void note(bool error, size_t offset, size_t column, Sentence what);
    Result<void> checkColumns() const;
    size_t offsetOf(const CsvCell &cell) const { return static_cast<size_t>(cell.text.data() - table_.text.data()); }

    const CsvSettings &settings_;
    const LoadControl &control_;
    MissingWords missing_;
    CsvTokens tokens_;
    CsvTable table_;
    std::vector<CsvCell> record_;
    std::vector<size_t> blankLines_; ///< of a single column, since its newest row: missing values, if another row follows
    size_t faults_ = 0;
    size_t ragged_ = 0;
    size_t missed_ = 0; ///< rows that addNumbers could not take
    std::vector<CsvColumnCell> others_;
};

void TableReader::note(bool error, size_t offset, size_t column, Sentence what)
{
    table_.remarks.push_back({error, offset, column, std::move(what)});
}

void TableReader::noteFault()
{
    ++table_.rowsLeftOut;
    if (++faults_ > mostCsvExamples) {
        ++table_.errorsBeyond;
        return;
    }
    const auto &fault = tokens_.fault();
    switch (fault.kind) {
    case CsvFault::Kind::openQuote:
        return note(true, fault.offset, fault.column,
                    Sentence(SLUICE_MESSAGE("core", "the quote that opens here is never closed.")));
    case CsvFault::Kind::afterQuote:
        return note(true, fault.offset, fault.column,
                    Sentence(SLUICE_MESSAGE("core", "found “%1” after a closing quote, expected the next cell or the end of the "
                                                    "line."),
                             quotable(fault.found)));
    case CsvFault::Kind::tooManyCells:
        return note(
            true, fault.offset, fault.column,
            Sentence(SLUICE_MESSAGE("core", "the row has more than %1 cells; such a table cannot be read."), mostColumns));
    }
}

/// Goes on to the next record that holds something; false at the end.
bool TableReader::nextRecord()
{
    while (true) {
        const auto found = tokens_.next(record_);
        if (found == CsvTokens::Found::end)
            return false;
        if (found == CsvTokens::Found::fault)
            noteFault();
        else if (!isBlank(record_))
            return true;
        else if (table_.columns.size() == 1 && table_.rows() > 0)
            blankLines_.push_back(tokens_.recordBegin());
    }
}

Result<std::string> TableReader::nameOf(size_t column, std::unordered_set<std::string> &taken)
{
    auto name = record_[column].unescaped();
    std::replace_if(
        name.begin(), name.end(), [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
    // NumPy's savetxt marks its header as a comment.
    if (column == 0 && name.size() > 1 && name.front() == '#' && !record_[0].quoted)
        name.front() = ' ';
    const size_t first = name.find_first_not_of(' ');
    name = first == std::string::npos ? "" : name.substr(first, name.find_last_not_of(' ') - first + 1);
    if (name.size() > longestName)
        return fail(inFileAtPlace, table_.file, lineAt(table_.text, offsetOf(record_[column])), column + 1,
                    Sentence(SLUICE_MESSAGE("core", "the name “%1” is longer than %2 bytes."), quotable(name), longestName));
    table_.columns[column].named = !name.empty();
    const auto wanted = name.empty() ? "column " + std::to_string(column + 1) : name;
    name = wanted;
    for (size_t copy = 2; !taken.insert(name).second; ++copy)
        name = wanted + " (" + std::to_string(copy) + ")";
    if (name != wanted)
        note(false, offsetOf(record_[column]), column,
             Sentence(SLUICE_MESSAGE("core", "the name “%1” stands there twice; this column is called “%2”."), quotable(wanted),
                      quotable(name)));
    return name;
}

/// Reads the first record, and takes its cells for names where there is a header.
Result<void> TableReader::readNames()
{
    if (!nextRecord()) {
        if (!table_.remarks.empty())
            return {};
        return fail(inFileAtPlace, table_.file, 1, 1, SLUICE_MESSAGE("core", "the file is empty, expected rows of numbers."));
    }
    table_.headerOffset = tokens_.recordBegin();
    if (const size_t lines = table_.dialect.skippedLines; table_.dialect.preamble)
        note(false, 0, 0,
             lines == 1
                 ? Sentence(SLUICE_MESSAGE("core", "the first line is no row of the table; it is left out."))
                 : Sentence(SLUICE_MESSAGE("core", "the first %1 lines are no rows of the table; they are left out."), lines));
    table_.columns.resize(record_.size());
    std::unordered_set<std::string> taken;
    for (size_t column = 0; column < record_.size(); ++column) {
        if (!table_.dialect.header) {
            table_.columns[column].name = "column " + std::to_string(column + 1);
            table_.columns[column].named = false;
            continue;
        }
        auto name = nameOf(column, taken);
        if (!name)
            return passOn(name);
        table_.columns[column].name = std::move(*name);
    }
    if (!table_.dialect.header)
        tokens_.seek(table_.headerOffset);
    return {};
}

/// Takes memory for all the rows that the rest of the text can hold: a cell needs a byte or more.
Result<void> TableReader::makeRoom()
{
    const size_t columns = table_.columns.size();
    const auto rest = table_.text.substr(tokens_.position());
    const size_t lines = countLineEnds(rest) + (rest.ends_with('\n') || rest.ends_with('\r') ? 0 : 1);
    const size_t rows = std::min(lines, rest.size() / columns + 1);
    // The numbers twice, while they are put in shape.
    const double bytes = static_cast<double>(table_.text.size()) +
                         static_cast<double>(rows) * (2.0 * static_cast<double>(columns) + 1) * sizeof(double);
    if (const auto room = checkMemory(bytes, table_.file, control_); !room)
        return passOn(room);
    table_.values.set_size(columns, rows);
    table_.rowBegins.reserve(rows);
    preferLargePages(table_.values.memptr(), table_.values.n_elem * sizeof(double));
    preferLargePages(table_.rowBegins.data(), rows * sizeof(size_t));
    return {};
}

/// Such as the name of a source below the table.
bool TableReader::isRemarkAtTheEnd() const
{
    return record_.size() == 1 && !isMeasured(record_.front(), table_.dialect.numbers) &&
           table_.text.find_first_not_of(" \t\r\n", tokens_.position()) == table_.text.npos;
}

void TableReader::noteRagged()
{
    ++table_.rowsLeftOut;
    if (++ragged_ > mostCsvExamples) {
        ++table_.errorsBeyond;
        return;
    }
    const size_t expected = table_.columns.size();
    if (isRemarkAtTheEnd())
        return note(
            true, tokens_.recordBegin(), 1,
            Sentence(remarkAtTheEnd, expected, lineAt(table_.text, table_.headerOffset), settings_.skipLast.value_or(0) + 1));
    note(true, tokens_.recordBegin(), std::min(record_.size(), expected),
         Sentence(record_.size() == 1 ? SLUICE_MESSAGE("core", "the row has %1 cell, expected %2 as in line %3.")
                                      : SLUICE_MESSAGE("core", "the row has %1 cells, expected %2 as in line %3."),
                  record_.size(), expected, lineAt(table_.text, table_.headerOffset)));
}

double TableReader::readCell(size_t column, const CsvCell &cell)
{
    auto &found = table_.columns[column];
    auto &style = table_.dialect.numbers;
    const auto number = readNumber(cell.text, style);
    if ((number.content != CellContent::number || missing_.numeric()) && missing_.holds(cell.text)) {
        found.blank += looksEmpty(cell.text) ? 1 : 0;
        if (++found.missing <= mostCsvExamples)
            found.missingCells.push_back({offsetOf(cell), cell.text, CellContent::blank});
        return missingValue;
    }
    if (number.content == CellContent::number) {
        style.decimal = style.decimal == '\0' ? number.decimal : style.decimal;
        return number.value;
    }
    const bool numberLike = number.content != CellContent::word || isNumberLike(cell.text);
    found.numberLike += numberLike ? 1 : 0;
    if (++found.words <= mostCsvExamples)
        found.badCells.push_back({offsetOf(cell), cell.text, number.content});
    return missingValue;
}

void TableReader::addRow(size_t offset)
{
    double *row = table_.values.colptr(table_.rows());
    const bool plain = plainNumbersCount();
    for (size_t column = 0; column < record_.size(); ++column) {
        const auto text = record_[column].text;
        const char *end = text.data() + text.size();
        if (!plain || readPlainNumber(text.data(), end, table_.dialect.numbers.decimal, row[column]) != end)
            row[column] = readCell(column, record_[column]);
    }
    table_.rowBegins.push_back(offset);
}

/// Most rows of most tables are read in one go. Where many are not, it is not tried any more.
bool TableReader::addNumbers()
{
    const size_t row = table_.rows();
    if (missed_ > row / 2 + 16 || row == table_.values.n_cols || !blankLines_.empty() || !plainNumbersCount())
        return false;
    double *numbers = table_.values.colptr(row);
    if (!tokens_.nextNumbers(numbers, table_.columns.size(), table_.dialect.numbers.decimal, others_)) {
        ++missed_;
        return false;
    }
    for (const auto &[column, cell] : others_)
        numbers[column] = readCell(column, cell);
    table_.rowBegins.push_back(tokens_.recordBegin());
    return true;
}

void TableReader::takeRecord()
{
    if (record_.size() != table_.columns.size())
        return noteRagged();
    const size_t offset = tokens_.recordBegin();
    if (!blankLines_.empty()) {
        const auto row = record_;
        for (const size_t line : blankLines_) {
            record_ = {CsvCell{table_.text.substr(line, 0), false}};
            addRow(line);
        }
        record_ = row;
        blankLines_.clear();
    }
    addRow(offset);
}

bool TableReader::takeRow()
{
    if (addNumbers())
        return true;
    if (!nextRecord())
        return false;
    takeRecord();
    return true;
}

Result<void> TableReader::readRows()
{
    const auto size = static_cast<double>(table_.text.size());
    size_t nextReport = rowsBetweenReports;
    while (takeRow()) {
        if (table_.rows() < nextReport)
            continue;
        nextReport += rowsBetweenReports;
        if (const auto going = reach(0.25 + 0.45 * static_cast<double>(tokens_.position()) / size, table_.file, control_); !going)
            return passOn(going);
    }
    if (table_.rows() < table_.values.n_cols)
        table_.values.resize(table_.columns.size(), table_.rows());
    const bool broken =
        std::any_of(table_.remarks.begin(), table_.remarks.end(), [](const CsvRemark &each) { return each.error; });
    if (table_.rows() == 0 && !broken)
        return fail(inFileAtPlace, table_.file, lineAt(table_.text, table_.headerOffset), 1,
                    SLUICE_MESSAGE("core", "found names only, expected rows of numbers below them."));
    return {};
}

Result<void> TableReader::checkColumns() const
{
    std::unordered_set<std::string_view> known;
    for (const CsvColumn &column : table_.columns)
        known.insert(column.name);
    for (const auto &told : settings_.columns) {
        const auto &name = told.first;
        if (known.contains(name))
            continue;
        std::vector<std::string> names;
        for (size_t each = 0; each < std::min<size_t>(table_.columns.size(), 10); ++each)
            names.push_back(quotable(table_.columns[each].name));
        if (table_.columns.size() > names.size())
            names.emplace_back("…");
        return fail(SLUICE_MESSAGE("core", "%1: there is no column “%2”; its columns are %3."), table_.file, quotable(name),
                    listed(names));
    }
    return {};
}

Result<CsvTable> TableReader::read()
{
    if (const auto names = readNames(); !names)
        return passOn(names);
    if (table_.columns.empty())
        return std::move(table_);
    if (const auto columns = checkColumns(); !columns)
        return passOn(columns);
    if (const auto room = makeRoom(); !room)
        return passOn(room);
    if (const auto rows = readRows(); !rows)
        return passOn(rows);
    findIntegers(table_, settings_);
    const auto words = wordColumns(table_, settings_);
    if (!words.empty())
        if (const auto read = readCsvWords(table_, words, settings_, control_); !read)
            return passOn(read);
    if (const auto going = reach(0.95, table_.file, control_); !going)
        return passOn(going);
    return std::move(table_);
}

} // namespace

CsvExample CsvTable::cellAt(size_t row, size_t column) const
{
    CsvTokens tokens(text, dialect.separator, dialect.comment);
    tokens.seek(rowBegins[row]);
    std::vector<CsvCell> record;
    tokens.next(record);
    const auto &cell = record[std::min(column, record.size() - 1)];
    return {static_cast<size_t>(cell.text.data() - text.data()), cell.text, CellContent::word};
}

Result<CsvTable> readCsvTable(std::string_view text, const std::string &file, const CsvSettings &settings,
                              const LoadControl &control)
{
    return TableReader(text, file, settings, control).read();
}

} // namespace sluice
