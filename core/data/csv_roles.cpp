#include "core/data/csv_roles.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr double secondsOfDay = 86400;

/// Whether a column is whole numbers that rise in about equal steps.
bool isIndex(const CsvTable &table, size_t column)
{
    if (table.rows() < 3 || table.columns[column].type != ColumnType::integer)
        return false;
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (size_t row = 1; row < table.rows(); ++row) {
        const double step = table.values(column, row) - table.values(column, row - 1);
        if (!(step > 0)) // false for NaN too
            return false;
        least = std::min(least, step);
        most = std::max(most, step);
    }
    return most <= 2 * least;
}

/// Whether the known times rise, within each class of `groups` where that is a column.
bool rise(const CsvTable &table, const std::vector<double> &times, std::optional<size_t> groups = {})
{
    std::vector<double> newest(groups ? table.columns[*groups].classes.size() : 1, -std::numeric_limits<double>::infinity());
    for (size_t row = 0; row < times.size(); ++row) {
        const double group = groups ? table.values(*groups, row) : 0;
        if (std::isnan(times[row]) || std::isnan(group))
            continue;
        auto &last = newest[static_cast<size_t>(group)];
        if (times[row] <= last)
            return false;
        last = times[row];
    }
    return true;
}

class RoleFinder {
public:
    RoleFinder(const CsvTable &table, const CsvSettings &settings, std::vector<CsvRemark> &remarks)
        : table_(table), settings_(settings), remarks_(remarks), open_(table.columns.size(), true)
    {
        roles_.of.assign(table.columns.size(), ColumnRole::ignore);
    }

    CsvRoles find()
    {
        takeTold();
        ignoreEmpty();
        if (roles_.times.empty())
            findTime();
        else
            joinTimeOfDay();
        findSeries();
        findTarget();
        findInputs();
        remarkUnreadDates();
        return std::move(roles_);
    }

private:
    void give(size_t column, ColumnRole role)
    {
        roles_.of[column] = role;
        open_[column] = false;
    }
    void remark(bool error, size_t column, Message message)
    {
        remarks_.push_back({error, table_.headerOffset, column, Sentence(message, quotable(table_.columns[column].name))});
    }
    ColumnType type(size_t column) const { return table_.columns[column].type; }
    bool isNumber(size_t column) const { return type(column) == ColumnType::number || type(column) == ColumnType::integer; }
    bool isTable() const { return settings_.form == DataForm::table; }

    void takeTold();
    void takeTold(size_t column, ColumnRole role);
    void ignoreEmpty();
    void takeTime(size_t column);
    void takeTarget(size_t column);
    void findTime();
    void joinTimeOfDay();
    std::optional<size_t> seriesWithin(const std::vector<double> &times) const;
    void findSeries();
    void findTarget();
    void findInputs();
    void remarkUnreadDates();

    const CsvTable &table_;
    const CsvSettings &settings_;
    std::vector<CsvRemark> &remarks_;
    std::vector<bool> open_; ///< columns without a role
    CsvRoles roles_;
};

void RoleFinder::takeTime(size_t column)
{
    const bool pair =
        roles_.times.size() == 1 && ((type(roles_.times[0]) == ColumnType::dateTime && type(column) == ColumnType::timeOfDay) ||
                                     (type(roles_.times[0]) == ColumnType::timeOfDay && type(column) == ColumnType::dateTime));
    if (type(column) == ColumnType::category || type(column) == ColumnType::text)
        return remark(true, column, SLUICE_MESSAGE("core", "“%1” holds words and cannot give the time."));
    if (!roles_.times.empty() && !pair)
        return remark(true, column,
                      SLUICE_MESSAGE("core", "“%1” is another time; only one column can give the time, or a "
                                             "date and a time of day."));
    roles_.times.push_back(column);
}

void RoleFinder::takeTarget(size_t column)
{
    if (roles_.target)
        return remark(true, column, SLUICE_MESSAGE("core", "“%1” is a second target; only one column can be predicted."));
    roles_.target = column;
}

void RoleFinder::takeTold(size_t column, ColumnRole role)
{
    give(column, role);
    const bool classes = role == ColumnRole::label || role == ColumnRole::seriesId;
    if (classes && type(column) != ColumnType::category)
        return remark(true, column, SLUICE_MESSAGE("core", "“%1” must be read as a category to name classes or series."));
    if (role != ColumnRole::ignore && type(column) == ColumnType::text)
        return remark(true, column, SLUICE_MESSAGE("core", "“%1” is text; read it as a category to use it."));
    if (role == ColumnRole::time)
        takeTime(column);
    else if (role == ColumnRole::target || role == ColumnRole::label)
        takeTarget(column);
    else if (role == ColumnRole::seriesId && roles_.series)
        remark(true, column, SLUICE_MESSAGE("core", "“%1” is a second column of series; there can be one."));
    else if (role == ColumnRole::seriesId)
        roles_.series = column;
}

void RoleFinder::takeTold()
{
    for (size_t column = 0; column < table_.columns.size(); ++column) {
        const auto told = settings_.columns.find(table_.columns[column].name);
        if (told != settings_.columns.end() && told->second.role)
            takeTold(column, *told->second.role);
    }
}

void RoleFinder::ignoreEmpty()
{
    for (size_t column = 0; column < table_.columns.size(); ++column) {
        if (!open_[column] || table_.rows() == 0 || !table_.columns[column].empty(table_.rows()))
            continue;
        give(column, ColumnRole::ignore);
        remark(false, column,
               table_.columns[column].named ? SLUICE_MESSAGE("core", "“%1” has no values; it is ignored.")
                                            : SLUICE_MESSAGE("core", "the column has neither name nor values; it is ignored."));
    }
}

void RoleFinder::findTime()
{
    const size_t columns = table_.columns.size();
    const bool first = open_[0] && columns > 1;
    if (open_[0] && type(0) == ColumnType::dateTime && !isTable())
        roles_.times = {0};
    else if (first && isIndex(table_, 0))
        roles_.times = {0};
    for (size_t column = 0; column < columns && roles_.times.empty(); ++column) {
        const bool dated = type(column) == ColumnType::dateTime || (column == 0 && first && type(0) == ColumnType::timeOfDay);
        if (!open_[column] || !dated)
            continue;
        roles_.times = {column};
        joinTimeOfDay();
        const auto times = timesOf(table_, roles_);
        const bool ordered = rise(table_, times, roles_.series) || (!roles_.series && seriesWithin(times));
        if (ordered || (settings_.sortByTime.value_or(false) && !isTable()))
            break;
        for (const size_t tried : roles_.times) {
            open_[tried] = true;
            roles_.of[tried] = ColumnRole::ignore;
        }
        roles_.times.clear();
    }
    if (!roles_.times.empty()) {
        give(roles_.times[0], ColumnRole::time);
        joinTimeOfDay();
    }
}

/// Lets a time of day join a date that does not tell the rows apart.
void RoleFinder::joinTimeOfDay()
{
    if (roles_.times.size() != 1 || type(roles_.times[0]) != ColumnType::dateTime || rise(table_, timesOf(table_, roles_)))
        return;
    for (size_t column = 0; column < table_.columns.size(); ++column)
        if (open_[column] && type(column) == ColumnType::timeOfDay) {
            give(column, ColumnRole::time);
            roles_.times.push_back(column);
            return;
        }
}

/// The first category within whose classes the times rise, where the rows are not one series.
std::optional<size_t> RoleFinder::seriesWithin(const std::vector<double> &times) const
{
    if (settings_.form && *settings_.form != DataForm::sequences)
        return std::nullopt;
    for (size_t column = 0; column < table_.columns.size(); ++column) {
        const auto &candidate = table_.columns[column];
        const bool groups = candidate.type == ColumnType::category && candidate.classes.size() > 1 &&
                            2 * candidate.classes.size() <= table_.rows();
        if (open_[column] && groups && rise(table_, times, column))
            return column;
    }
    return std::nullopt;
}

void RoleFinder::findSeries()
{
    if (roles_.series || roles_.times.empty())
        return;
    const auto times = timesOf(table_, roles_);
    if (rise(table_, times))
        return;
    roles_.series = seriesWithin(times);
    if (roles_.series)
        give(*roles_.series, ColumnRole::seriesId);
}

void RoleFinder::findTarget()
{
    for (size_t column = table_.columns.size(); column > 0 && !roles_.target; --column)
        if (open_[column - 1] && (isNumber(column - 1) || type(column - 1) == ColumnType::category)) {
            give(column - 1, ColumnRole::target);
            roles_.target = column - 1;
        }
    if (roles_.target)
        return;
    const bool dates = std::all_of(table_.columns.begin(), table_.columns.end(),
                                   [](const CsvColumn &column) { return column.type == ColumnType::dateTime; });
    remarks_.push_back(
        {true, table_.headerOffset, table_.columns.size(),
         Sentence(dates ? SLUICE_MESSAGE("core", "there are dates only, expected a column of numbers beside them.")
                        : SLUICE_MESSAGE("core", "there is nothing to predict, expected a column of numbers or classes."))});
}

void RoleFinder::findInputs()
{
    for (size_t column = 0; column < table_.columns.size(); ++column) {
        if (!open_[column])
            continue;
        if (type(column) == ColumnType::text)
            remark(false, column, SLUICE_MESSAGE("core", "“%1” holds too many different words for classes; it is ignored."));
        else if (type(column) == ColumnType::dateTime || type(column) == ColumnType::timeOfDay)
            remark(false, column,
                   SLUICE_MESSAGE("core", "“%1” holds times that do not order the rows; it is "
                                          "ignored."));
        else
            roles_.of[column] = ColumnRole::input;
        open_[column] = false;
    }
}

/// Words of which most look like dates, in the first rows.
void RoleFinder::remarkUnreadDates()
{
    constexpr size_t lookedAt = 20;
    for (size_t column = 0; column < table_.columns.size(); ++column) {
        const auto told = settings_.columns.find(table_.columns[column].name);
        const bool words = type(column) == ColumnType::text || type(column) == ColumnType::category;
        if (!words || (told != settings_.columns.end() && (told->second.type || told->second.role)))
            continue;
        std::vector<std::string> dates;
        const size_t rows = std::min(table_.rows(), lookedAt);
        for (size_t row = 0; row < rows; ++row)
            if (const CsvExample cell = table_.cellAt(row, column); resemblesDate(cell.found))
                dates.emplace_back(cell.found);
        if (!dates.empty() && 2 * dates.size() >= rows)
            remarks_.push_back(
                {false, table_.headerOffset, column,
                 Sentence(SLUICE_MESSAGE("core", "“%1” looks like dates, but “%2” is none that can be read; written as "
                                                 "2024-01-31 they would give the time."),
                          quotable(table_.columns[column].name), quotable(dates.front()))});
    }
}

} // namespace

CsvRoles assignRoles(const CsvTable &table, const CsvSettings &settings, std::vector<CsvRemark> &remarks)
{
    return RoleFinder(table, settings, remarks).find();
}

std::vector<double> timesOf(const CsvTable &table, const CsvRoles &roles)
{
    std::vector<double> times;
    if (roles.times.empty())
        return times;
    times.resize(table.rows());
    for (size_t row = 0; row < table.rows(); ++row)
        times[row] = table.values(roles.times[0], row);
    if (roles.times.size() < 2)
        return times;
    const bool dateFirst = table.columns[roles.times[0]].type == ColumnType::dateTime;
    for (size_t row = 0; row < table.rows(); ++row) {
        const double second = table.values(roles.times[1], row);
        times[row] = dateFirst ? times[row] + second / secondsOfDay : times[row] / secondsOfDay + second;
    }
    return times;
}

} // namespace sluice
