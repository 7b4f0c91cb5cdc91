#include "ui/models/data_draft.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataDraft)
};

bool isTarget(ColumnRole role)
{
    return role == ColumnRole::target || role == ColumnRole::label;
}

/// Two columns cannot both have it; a date and a time of day may share the time.
bool excludes(ColumnRole given, ColumnRole had, ColumnType givenType, ColumnType hadType)
{
    if (isTarget(given))
        return isTarget(had);
    if (given == ColumnRole::time && had == ColumnRole::time) {
        const bool pair = (givenType == ColumnType::dateTime && hadType == ColumnType::timeOfDay) ||
                          (givenType == ColumnType::timeOfDay && hadType == ColumnType::dateTime);
        return !pair;
    }
    return given == ColumnRole::seriesId && had == given;
}

/// All that the experiment says of columns by the way is said of the columns themselves.
void foldIntoColumns(DataSpec &data, const DataReading &reading)
{
    if (!data.target && !data.inputs && !data.order)
        return;
    for (const CsvColumnSummary &column : reading.columns)
        data.file.csv.columns[column.name].role = column.role;
    data.target.reset();
    data.inputs.reset();
    data.order.reset();
}

void giveCsvRole(DataSpec &data, const DataReading &reading, size_t column, ColumnRole role)
{
    foldIntoColumns(data, reading);
    const CsvColumnSummary &given = reading.columns[column];
    auto &columns = data.file.csv.columns;
    for (const CsvColumnSummary &other : reading.columns)
        if (&other != &given && excludes(role, other.role, given.type, other.type))
            columns[other.name].role = isTarget(role) ? ColumnRole::input : ColumnRole::ignore;
    if (isTarget(given.role) && !isTarget(role)) // the reader looks for another one
        for (const CsvColumnSummary &other : reading.columns)
            if (const auto told = columns.find(other.name); &other != &given && told != columns.end())
                told->second.role = other.role == ColumnRole::input ? std::nullopt : told->second.role;
    columns[given.name].role = role;
    const bool asCategory = role == ColumnRole::label || role == ColumnRole::seriesId || given.type == ColumnType::text;
    if (asCategory && role != ColumnRole::ignore)
        columns[given.name].type = ColumnType::category;
}

/// Of data that are read without settings: the experiment itself says what is target and what input.
void giveNamedRole(DataSpec &data, const DataReading &reading, size_t column, ColumnRole role)
{
    std::vector<std::string> inputs;
    const std::string &name = reading.columns[column].name;
    for (const CsvColumnSummary &other : reading.columns)
        if (other.name != name && (other.role == ColumnRole::input || (isTarget(role) && isTarget(other.role))))
            inputs.push_back(other.name);
    if (role == ColumnRole::input)
        inputs.push_back(name);
    if (isTarget(role))
        data.target = name;
    data.inputs = inputs;
}

} // namespace

void giveRole(DataSpec &data, const DataReading &reading, size_t column, ColumnRole role)
{
    if (reading.overrulable())
        giveCsvRole(data, reading, column, role);
    else
        giveNamedRole(data, reading, column, role);
}

std::vector<ColumnRole> possibleRoles(const DataReading &reading, size_t column)
{
    if (reading.overrulable())
        return {ColumnRole::time,  ColumnRole::input,    ColumnRole::target,
                ColumnRole::label, ColumnRole::seriesId, ColumnRole::ignore};
    const ColumnRole role = reading.columns[column].role;
    if (role == ColumnRole::time)
        return {ColumnRole::time};
    if (isTarget(role))
        return {role}; // another column is made the target instead
    return {ColumnRole::input, ColumnRole::target, ColumnRole::ignore};
}

QString roleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::time:
        return Words::tr("time");
    case ColumnRole::input:
        return Words::tr("input");
    case ColumnRole::target:
        return Words::tr("target");
    case ColumnRole::label:
        return Words::tr("label");
    case ColumnRole::seriesId:
        return Words::tr("series id");
    case ColumnRole::ignore:
        break;
    }
    return Words::tr("ignore");
}

QString typeText(ColumnType type, std::optional<DateOrder> dates)
{
    switch (type) {
    case ColumnType::number:
        return Words::tr("number");
    case ColumnType::integer:
        return Words::tr("integer");
    case ColumnType::dateTime:
        if (!dates)
            return Words::tr("date");
        return *dates == DateOrder::yearMonthDay   ? Words::tr("date, year first")
               : *dates == DateOrder::dayMonthYear ? Words::tr("date, day first")
                                                   : Words::tr("date, month first");
    case ColumnType::timeOfDay:
        return Words::tr("time of day");
    case ColumnType::category:
        return Words::tr("category");
    case ColumnType::text:
        break;
    }
    return Words::tr("text");
}

} // namespace sluice
