#include "core/data/csv_long_form.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <unordered_set>

namespace sluice {

namespace {

constexpr size_t fewestColumns = 3; // one of series, one of times, and something to predict
constexpr size_t fewestSeries = 6;  // so that each part of the usual split has some
constexpr size_t mostTried = 16;    // columns that could be the one or the other
constexpr double tableRead = 0.95;  // part of the way

std::optional<ColumnRole> toldRole(const CsvTable &table, const CsvSettings &settings, size_t column)
{
    const auto told = settings.columns.find(table.columns[column].name);
    return told == settings.columns.end() ? std::nullopt : told->second.role;
}

bool isLetter(char letter)
{
    return std::isalpha(static_cast<unsigned char>(letter)) != 0;
}

bool isUpper(char letter)
{
    return std::isupper(static_cast<unsigned char>(letter)) != 0;
}

/// The last word of "store_id", "store id" and "storeId", in small letters.
std::string lastWord(const std::string &name)
{
    size_t begin = name.size();
    while (begin > 0 && isLetter(name[begin - 1]) && (begin == name.size() || !isUpper(name[begin]) || isUpper(name[begin - 1])))
        --begin;
    std::string word = name.substr(begin);
    std::ranges::transform(word, word.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return word;
}

bool endsInOneOf(const std::string &name, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, lastWord(name)) != words.end();
}

bool namesSeries(const std::string &name)
{
    return endsInOneOf(name, {"id", "series", "sequence", "unit", "group", "subject"});
}

/// A part of the calendar, which is no series of its own.
bool namesCalendar(const std::string &name)
{
    return endsInOneOf(name, {"year", "season", "quarter", "month", "week", "weekday", "day", "date", "hour", "time"});
}

bool namesTime(const std::string &name)
{
    return namesCalendar(name) ||
           endsInOneOf(name, {"t", "years", "months", "weeks", "days", "hours", "minute", "second", "step", "cycle"});
}

/// A month or a day of the week: "Jan", "January", "mon", "Monday".
bool isCalendarWord(const std::string &name)
{
    constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
    constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                         "july",    "august",   "september", "october", "november", "december"};
    const auto word = lastWord(name);
    const auto begins = [&](std::string_view whole) { return whole.starts_with(word); };
    return word.size() >= 3 && word.size() == name.size() &&
           (std::ranges::any_of(months, begins) || std::ranges::any_of(days, begins));
}

/// Numbers of four digits, as years are.
bool holdsYears(const CsvTable &table, size_t column)
{
    for (size_t row = 0; row < table.rows(); ++row)
        if (!(table.values(column, row) >= 1000 && table.values(column, row) < 3000))
            return false;
    return true;
}

/// The rows at which another value begins; nothing where one comes again later, where most rows begin one, or very few do.
std::optional<std::vector<size_t>> blocksOf(const CsvTable &table, size_t column)
{
    constexpr size_t lookedUpAtOnce =
        2000; // most columns show early that they are none; a time of every row is not to be looked up
    std::vector<size_t> begins;
    std::unordered_set<double> seen;
    const auto isNew = [&](size_t row) { return seen.insert(table.values(column, row)).second; };
    for (size_t row = 0; row < table.rows(); ++row) {
        if (std::isnan(table.values(column, row)))
            return std::nullopt;
        if (row > 0 && table.values(column, row) == table.values(column, row - 1))
            continue;
        if (begins.size() < lookedUpAtOnce && !isNew(row))
            return std::nullopt;
        begins.push_back(row);
        if (2 * begins.size() > table.rows())
            return std::nullopt;
    }
    const size_t lookedUp = std::min(begins.size(), lookedUpAtOnce);
    const bool anew = std::all_of(begins.begin() + static_cast<std::ptrdiff_t>(lookedUp), begins.end(), isNew);
    return anew && begins.size() >= fewestSeries ? std::optional(std::move(begins)) : std::nullopt;
}

/// Whether values rise between the rows at which they go back.
bool restarts(const CsvTable &table, size_t column, const std::vector<size_t> &begins)
{
    const bool dates = table.columns[column].type == ColumnType::dateTime;
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    auto next = begins.begin() + 1;
    for (size_t row = 1; row < table.rows(); ++row) {
        const double step = table.values(column, row) - table.values(column, row - 1);
        const bool begin = next != begins.end() && *next == row;
        if (begin)
            ++next;
        if (begin ? !(step <= 0) : !(step > 0)) // both true for NaN
            return false;
        least = begin ? least : std::min(least, step);
        most = begin ? most : std::max(most, step);
    }
    return dates || most <= 2 * least;
}

/// Whether a column without a name numbers the rows, through all series.
bool numbersRows(const CsvTable &table, size_t column)
{
    if (table.columns[column].named || table.columns[column].type != ColumnType::integer)
        return false;
    for (size_t row = 1; row < table.rows(); ++row)
        if (table.values(column, row) - table.values(column, row - 1) != 1)
            return false;
    return true;
}

class LongFormFinder {
public:
    LongFormFinder(const CsvTable &table, const CsvSettings &settings) : table_(table)
    {
        for (size_t column = 0; column < table.columns.size(); ++column) {
            const auto told = toldRole(table, settings, column);
            const auto type = table.columns[column].type;
            const bool whole = type == ColumnType::integer;
            firstTold_ = firstTold_ || (column == 0 && told);
            seriesTold_ = seriesTold_ || told == ColumnRole::seriesId;
            if (told == ColumnRole::time)
                timesTold_.push_back(column);
            if (!told && (whole || type == ColumnType::category) && mayBeClasses(settings, column))
                series_.push_back(column);
            if (!told && (whole || type == ColumnType::dateTime) && timesOfType(type) < mostTried)
                times_.push_back(column);
        }
    }

    Result<std::optional<CsvLongForm>> find(const LoadControl &control) const
    {
        if (seriesTold_ || timesTold_.size() > 1 || table_.columns.size() < fewestColumns)
            return std::nullopt;
        size_t tried = 0;
        for (size_t each = 0; each < series_.size() && tried < mostTried; ++each) {
            if (const auto going = reach(tableRead, table_.file, control); !going)
                return passOn(going);
            const auto begins = blocksOf(table_, series_[each]);
            tried += begins ? 1 : 0;
            if (const auto time = begins ? timeWithin(series_[each], *begins) : std::nullopt)
                return CsvLongForm{series_[each], *time, !firstTold_ && numbersRows(table_, 0)};
        }
        return std::nullopt;
    }

private:
    bool mayBeClasses(const CsvSettings &settings, size_t column) const
    {
        const auto told = settings.columns.find(table_.columns[column].name);
        return told == settings.columns.end() || told->second.type.value_or(ColumnType::category) == ColumnType::category;
    }
    size_t timesOfType(ColumnType type) const
    {
        return static_cast<size_t>(
            std::ranges::count_if(times_, [&](size_t column) { return table_.columns[column].type == type; }));
    }
    std::optional<size_t> timeWithin(size_t series, const std::vector<size_t> &begins) const
    {
        for (const size_t time : timesTold_.empty() ? times_ : timesTold_)
            if (time != series && isPair(series, time) && restarts(table_, time, begins))
                return time;
        return std::nullopt;
    }
    /// Dates say that a column is one of times; without them names have to.
    bool isPair(size_t series, size_t time) const
    {
        const auto &column = table_.columns[series];
        if (table_.columns[time].type == ColumnType::dateTime || namesSeries(column.name))
            return true;
        const bool last = series + 1 == table_.columns.size(); // the classes of a table stand there
        const bool words = column.type == ColumnType::category && !std::ranges::all_of(column.classes, isCalendarWord);
        return words && !last && !namesCalendar(column.name) &&
               (namesTime(table_.columns[time].name) || holdsYears(table_, time));
    }

    const CsvTable &table_;
    std::vector<size_t> series_; ///< columns that may be it
    std::vector<size_t> times_;
    std::vector<size_t> timesTold_;
    bool firstTold_ = false; ///< that its first column has a role
    bool seriesTold_ = false;
};

} // namespace

Result<std::optional<CsvLongForm>> findLongForm(const CsvTable &table, const CsvSettings &settings, const LoadControl &control)
{
    if (settings.form && *settings.form != DataForm::sequences)
        return std::nullopt;
    return LongFormFinder(table, settings).find(control);
}

} // namespace sluice
