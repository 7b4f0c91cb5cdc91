#include "core/data/csv_words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>

namespace sluice {

namespace {

constexpr size_t fewNames = 20;
constexpr size_t mostNames = 1000;
constexpr size_t rowsBetweenReports = 8192;
constexpr uint32_t noName = std::numeric_limits<uint32_t>::max();
constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// The names in a column, numbered as they come.
class Names {
public:
    size_t numberOf(std::string_view name)
    {
        const auto found = numbers_.find(name);
        if (found != numbers_.end())
            return found->second;
        numbers_.emplace(name, names_.size());
        names_.emplace_back(name);
        return names_.size() - 1;
    }
    const std::vector<std::string> &names() const { return names_; }

private:
    std::unordered_map<std::string, size_t, TextHash, std::equal_to<>> numbers_;
    std::vector<std::string> names_;
};

/// One way to read a column as times: values where cells could be read, NaN elsewhere.
struct TimeReading {
    ColumnType type = ColumnType::dateTime;
    DateOrder order = DateOrder::yearMonthDay;
    std::vector<double> values{};
    size_t count = 0;
    std::vector<CsvExample> bad{}; ///< the first cells that could not be read

    std::optional<double> read(std::string_view cell) const
    {
        return type == ColumnType::timeOfDay ? parseTimeOfDay(cell) : parseDate(cell, order);
    }
    bool increasing() const
    {
        double newest = -std::numeric_limits<double>::infinity();
        for (const double value : values) {
            if (std::isnan(value))
                continue;
            if (value <= newest)
                return false;
            newest = value;
        }
        return true;
    }
};

/// A column while its cells go by.
class WordColumn {
public:
    WordColumn(size_t index, const CsvTable &table, const ColumnSettings *told);

    size_t index() const { return index_; }
    void take(const CsvCell &cell, size_t row, size_t offset);
    void finish(CsvTable &table);

private:
    void openTimes(std::string_view cell);
    void takeName(const CsvCell &cell, size_t row);
    void takeTime(const CsvCell &cell, size_t row, size_t offset);
    const TimeReading *bestTime(CsvColumn &column) const;
    void finishTimes(CsvTable &table, const TimeReading &times) const;
    void finishClasses(CsvTable &table) const;
    ColumnType typeOfWords(const CsvColumn &column) const;

    size_t index_;
    size_t rows_;
    size_t present_ = 0; ///< cells that are not missing
    ColumnSettings told_;
    bool used_; ///< told to be something that is not ignored
    bool wantsNames_;
    bool wantsTimes_;
    Names names_;
    std::vector<uint32_t> numbers_; ///< per row, of its name
    std::vector<TimeReading> times_;
    std::vector<CsvExample> noTimes_; ///< cells before the first that is a time
};

WordColumn::WordColumn(size_t index, const CsvTable &table, const ColumnSettings *told) : index_(index), rows_(table.rows())
{
    told_ = told == nullptr ? ColumnSettings() : *told;
    used_ = told_.role && *told_.role != ColumnRole::ignore && *told_.role != ColumnRole::time;
    if (!told_.type && (told_.role == ColumnRole::label || told_.role == ColumnRole::seriesId))
        told_.type = ColumnType::category;
    wantsNames_ = !told_.type || told_.type == ColumnType::category;
    wantsTimes_ = !told_.type || told_.type == ColumnType::dateTime || told_.type == ColumnType::timeOfDay;
    if (wantsNames_)
        numbers_.assign(rows_, noName);
}

/// The ways to read times that the first cell which is one leaves open.
void WordColumn::openTimes(std::string_view cell)
{
    const auto open = [&](ColumnType type, DateOrder order) {
        times_.push_back({type, order, std::vector<double>(rows_, missingValue), 0, noTimes_});
    };
    const bool dates = told_.type != ColumnType::timeOfDay;
    const auto allowed = [&](DateOrder order) { return dates && (!told_.dateOrder || told_.dateOrder == order); };
    const auto reads = [&](DateOrder order) { return allowed(order) && parseDate(cell, order); };
    if (reads(DateOrder::yearMonthDay)) {
        open(ColumnType::dateTime, DateOrder::yearMonthDay);
    } else if (reads(DateOrder::dayMonthYear) || reads(DateOrder::monthDayYear)) {
        for (const auto order : {DateOrder::dayMonthYear, DateOrder::monthDayYear})
            if (allowed(order))
                open(ColumnType::dateTime, order);
    } else if (told_.type != ColumnType::dateTime && parseTimeOfDay(cell)) {
        open(ColumnType::timeOfDay, DateOrder::yearMonthDay);
    }
}

void WordColumn::takeName(const CsvCell &cell, size_t row)
{
    numbers_[row] = static_cast<uint32_t>(names_.numberOf(cell.unescaped()));
    if (names_.names().size() > mostNames && !told_.type && !used_) {
        wantsNames_ = false;
        numbers_ = {};
    }
}

void WordColumn::takeTime(const CsvCell &cell, size_t row, size_t offset)
{
    const auto addTo = [&](std::vector<CsvExample> &examples) {
        if (examples.size() < mostCsvExamples)
            examples.push_back({offset, cell.text, CellContent::word});
    };
    if (times_.empty() && std::ranges::any_of(cell.text, [](char letter) { return letter >= '0' && letter <= '9'; }))
        openTimes(cell.text);
    if (times_.empty())
        addTo(noTimes_);
    for (auto &way : times_) {
        const auto value = way.read(cell.text);
        if (value) {
            way.values[row] = *value;
            ++way.count;
        } else {
            addTo(way.bad);
        }
    }
}

void WordColumn::take(const CsvCell &cell, size_t row, size_t offset)
{
    ++present_;
    if (wantsNames_)
        takeName(cell, row);
    if (wantsTimes_)
        takeTime(cell, row, offset);
}

/// The reading that fits most cells. Where day-month and month-day fit equally well and differ, the one whose dates increase.
const TimeReading *WordColumn::bestTime(CsvColumn &column) const
{
    if (times_.size() < 2)
        return times_.empty() ? nullptr : &times_.front();
    const auto &first = times_[0];
    const auto &second = times_[1];
    if (first.count != second.count)
        return first.count > second.count ? &first : &second;
    const bool same = std::equal(first.values.begin(), first.values.end(), second.values.begin(), [](double left, double right) {
        return left == right || (std::isnan(left) && std::isnan(right));
    });
    column.ambiguousDates = !same && first.increasing() == second.increasing();
    return second.increasing() && !first.increasing() ? &second : &first;
}

void WordColumn::finishTimes(CsvTable &table, const TimeReading &times) const
{
    auto &column = table.columns[index_];
    column.type = times.type;
    column.dateOrder = times.order;
    column.badCells = times.bad;
    column.words = present_ - times.count;
    for (size_t row = 0; row < rows_; ++row)
        table.values(index_, row) = times.values[row];
}

/// Names in the order of their numbers where all are numbers, else of their bytes.
std::vector<std::string> sortedNames(std::vector<std::string> names)
{
    std::vector<std::pair<double, std::string>> keyed;
    bool numbers = true;
    for (auto &name : names) {
        const auto number = readNumber(name, {'.', '\0'});
        numbers = numbers && number.content == CellContent::number;
        keyed.emplace_back(number.value, std::move(name));
    }
    std::sort(keyed.begin(), keyed.end(), [&](const auto &left, const auto &right) {
        return numbers && left.first != right.first ? left.first < right.first : left.second < right.second;
    });
    for (size_t each = 0; each < names.size(); ++each)
        names[each] = std::move(keyed[each].second);
    return names;
}

void WordColumn::finishClasses(CsvTable &table) const
{
    auto &column = table.columns[index_];
    column.type = ColumnType::category;
    column.badCells.clear();
    column.words = 0;
    column.classes = told_.classes.empty() ? sortedNames(names_.names()) : told_.classes;
    std::unordered_map<std::string_view, size_t> places;
    for (size_t place = 0; place < column.classes.size(); ++place)
        places.emplace(column.classes[place], place);
    std::vector<double> classOf;
    for (const auto &name : names_.names()) {
        const auto place = places.find(name);
        classOf.push_back(place == places.end() ? missingValue : static_cast<double>(place->second));
    }
    for (size_t row = 0; row < rows_; ++row) {
        const bool missing = numbers_[row] == noName;
        const double number = missing ? missingValue : classOf[numbers_[row]];
        table.values(index_, row) = number;
        if (!missing && std::isnan(number) && ++column.words <= mostCsvExamples)
            column.badCells.push_back(table.cellAt(row, index_));
    }
}

ColumnType WordColumn::typeOfWords(const CsvColumn &column) const
{
    const size_t numbers = present_ - column.words;
    if (2 * (numbers + column.numberLike) >= present_)
        return ColumnType::number;
    const size_t names = names_.names().size();
    const bool few = names <= fewNames || (2 * names <= rows_ && names <= mostNames);
    return used_ || (wantsNames_ && few) ? ColumnType::category : ColumnType::text;
}

void WordColumn::finish(CsvTable &table)
{
    auto &column = table.columns[index_];
    const auto *times = bestTime(column);
    const bool isTime = times != nullptr && (told_.type || 2 * times->count >= present_);
    column.ambiguousDates = column.ambiguousDates && isTime;
    if (isTime)
        return finishTimes(table, *times);
    const auto type = told_.type ? *told_.type : typeOfWords(column);
    if (type == ColumnType::category)
        return finishClasses(table);
    if (type == ColumnType::number)
        return;
    column.type = type; // text, or times of which there are none
    column.badCells = noTimes_;
    column.words = type == ColumnType::text ? 0 : present_;
    if (type == ColumnType::text)
        column.badCells.clear();
    if (!table.values.empty())
        table.values.row(index_).fill(missingValue);
}

} // namespace

Result<void> readCsvWords(CsvTable &table, const std::vector<size_t> &columns, const CsvSettings &settings,
                          const LoadControl &control)
{
    const MissingWords missing(settings.missingTokens ? *settings.missingTokens : defaultMissingTokens());
    std::vector<WordColumn> words;
    for (const size_t column : columns) {
        const auto told = settings.columns.find(table.columns[column].name);
        words.emplace_back(column, table, told == settings.columns.end() ? nullptr : &told->second);
    }
    CsvTokens tokens(table.text, table.dialect.separator, table.dialect.comment);
    std::vector<CsvCell> record;
    for (size_t row = 0; row < table.rows(); ++row) {
        tokens.seek(table.rowBegins[row]);
        tokens.next(record, columns.back() + 1);
        for (auto &column : words) {
            const auto &cell = record[column.index()];
            if (!missing.holds(cell.text))
                column.take(cell, row, static_cast<size_t>(cell.text.data() - table.text.data()));
        }
        if ((row + 1) % rowsBetweenReports != 0)
            continue;
        const double done = 0.7 + 0.25 * static_cast<double>(row) / static_cast<double>(table.rows());
        if (const auto going = reach(done, table.file, control); !going)
            return passOn(going);
    }
    for (auto &column : words)
        column.finish(table);
    return {};
}

} // namespace sluice
