#include "ui/models/column_table.h"

#include "core/data/calendar.h"
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QTime>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct TypeChoice {
    ColumnType type;
    std::optional<DateOrder> dates;
};

const std::vector<TypeChoice> &typeChoices()
{
    static const std::vector<TypeChoice> all = {
        {ColumnType::number, {}},
        {ColumnType::integer, {}},
        {ColumnType::category, {}},
        {ColumnType::dateTime, DateOrder::yearMonthDay},
        {ColumnType::dateTime, DateOrder::dayMonthYear},
        {ColumnType::dateTime, DateOrder::monthDayYear},
        {ColumnType::timeOfDay, {}},
        {ColumnType::text, {}},
    };
    return all;
}

QString valueText(const CsvColumnSummary &column, double value)
{
    if (column.type == ColumnType::dateTime)
        return QString::fromStdString(formatIsoDate(value));
    if (column.type == ColumnType::timeOfDay)
        return QTime(0, 0).addSecs(static_cast<int>(value)).toString("HH:mm:ss");
    return plainText(value);
}

/// An end of the values, to the digits that the larger end has room for.
QString endText(const CsvColumnSummary &column, double value)
{
    constexpr int figures = 3;
    const double largest = std::max(std::abs(column.smallest), std::abs(column.largest));
    if (column.type != ColumnType::number || largest < 1e-3 || largest >= 1e6)
        return valueText(column, value);
    const double step = std::pow(10, std::min(0.0, std::floor(std::log10(largest)) + 1 - figures));
    return valueText(column, std::round(value / step) * step);
}

/// Of those classes that have a bin.
QStringList binNames(const CsvColumnSummary &column, const DataReading &reading)
{
    QStringList names;
    for (size_t bin = 0; column.type == ColumnType::category && bin < column.histogram.size(); ++bin)
        names << dataWord(reading, column.classes[bin]);
    return names;
}

} // namespace

QString valuesText(const CsvColumnSummary &column, const DataReading &reading)
{
    if (column.histogram.empty())
        return column.type == ColumnType::text ? ColumnTable::tr("words") : ColumnTable::tr("no values");
    if (column.type == ColumnType::category) {
        QStringList first;
        for (size_t index = 0; index < std::min<size_t>(column.classes.size(), 3); ++index)
            first << dataWord(reading, column.classes[index]);
        if (column.classes.size() > 3)
            first << QStringLiteral("…");
        return ColumnTable::tr("%1 classes: %2").arg(groupedNumber(column.classes.size()), joinedList(first));
    }
    const QString range = QStringLiteral("%1 … %2").arg(endText(column, column.smallest), endText(column, column.largest));
    const bool measured = column.type == ColumnType::number || column.type == ColumnType::integer;
    return measured && column.role != ColumnRole::time ? ColumnTable::tr("%1, mean %2").arg(range, shortNumber(column.mean))
                                                       : range;
}

ColumnTable::ColumnTable(DataDraft &draft, QObject *parent) : QAbstractTableModel(parent), draft_(draft)
{
    connect(&draft_, &DataDraft::readingChanged, this, &ColumnTable::refresh);
    connect(&draft_, &DataDraft::planChanged, this, &ColumnTable::showLeaks);
    connect(&draft_, &DataDraft::taskChanged, this, &ColumnTable::tellOfCells); // whether the target is an input
}

/// Of the same columns only the cells are new: what is selected stays so.
void ColumnTable::refresh()
{
    if (draft_.busy() && !draft_.reading().columns.empty())
        return;
    const auto &fresh = draft_.reading().columns;
    const bool same = std::ranges::equal(fresh, columns_, {}, &CsvColumnSummary::name, &CsvColumnSummary::name);
    if (!same)
        beginResetModel();
    columns_ = fresh;
    if (!same)
        return endResetModel();
    tellOfCells();
}

void ColumnTable::showLeaks()
{
    leaking_.clear();
    for (const auto &leak : draft_.plan().leaks)
        if (leak.column)
            for (size_t row = 0; row < columns_.size(); ++row)
                if (draft_.plan().data && columns_[row].name == draft_.plan().data->columns[*leak.column])
                    leaking_.push_back(row);
    tellOfCells();
}

void ColumnTable::tellOfCells()
{
    if (!columns_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, placeCount - 1));
}

int ColumnTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

int ColumnTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : placeCount;
}

QString ColumnTable::textAt(const CsvColumnSummary &column, int place) const
{
    switch (place) {
    case name:
        return dataWord(draft_.reading(), column.name);
    case role:
        return column.role == ColumnRole::target && draft_.targetIsInput() ? tr("target and input") : roleText(column.role);
    case type: {
        const auto &told = draft_.reading().settings.csv.columns;
        const auto found = told.find(column.name);
        return typeText(column.type, found == told.end() ? std::nullopt : found->second.dateOrder);
    }
    case missing:
        return column.bad > 0 ? tr("%1, %2 bad").arg(groupedNumber(column.missing), groupedNumber(column.bad))
                              : groupedNumber(column.missing);
    case values:
        return valuesText(column, draft_.reading());
    default:
        return {};
    }
}

QStringList ColumnTable::choices(const QModelIndex &index) const
{
    QStringList texts;
    if (index.column() == role)
        for (const ColumnRole each : possibleRoles(draft_.reading(), static_cast<size_t>(index.row())))
            texts << roleText(each);
    if (index.column() == type && draft_.reading().overrulable())
        for (const TypeChoice &each : typeChoices())
            texts << typeText(each.type, each.dates);
    return texts;
}

QString ColumnTable::tip(const CsvColumnSummary &column, int place) const
{
    if (place == role)
        return tr(
            "What the column is for. A target is what a model predicts, in a forecast an input too; a label is a class and no "
            "input; a series id tells which sequence a row belongs to");
    if (place == type && !draft_.reading().overrulable())
        return tr("Only the columns of a text file can be read as another type");
    if (place == missing && column.bad > 0)
        return tr("Bad: cells that are not of the column's type");
    if (place == histogram || place == values) {
        QStringList lines;
        for (size_t bin = 0; bin < std::min<size_t>(column.histogram.size(), 25); ++bin) {
            const double width = (column.largest - column.smallest) / static_cast<double>(column.histogram.size());
            const QString what = column.type == ColumnType::category
                                     ? dataWord(draft_.reading(), column.classes[bin])
                                     : tr("from %1").arg(valueText(column, column.smallest + width * static_cast<double>(bin)));
            lines << tr("%1: %2 rows").arg(what, groupedNumber(column.histogram[bin]));
        }
        return lines.join('\n');
    }
    return textAt(column, place);
}

QVariant ColumnTable::data(const QModelIndex &index, int dataRole) const
{
    if (!index.isValid() || static_cast<size_t>(index.row()) >= columns_.size())
        return {};
    const CsvColumnSummary &column = columns_[static_cast<size_t>(index.row())];
    switch (dataRole) {
    case Qt::DisplayRole:
        return textAt(column, index.column());
    case Qt::EditRole:
        return choices(index).indexOf(index.column() == role ? roleText(column.role) : textAt(column, index.column()));
    case Qt::ToolTipRole:
        return tip(column, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1 of %2: %3")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), dataWord(draft_.reading(), column.name),
                 textAt(column, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case choicesRole:
        return choices(index);
    case leaksRole:
        return std::ranges::find(leaking_, static_cast<size_t>(index.row())) != leaking_.end();
    case namesRole:
        return binNames(column, draft_.reading());
    case histogramRole:
        break;
    default:
        return {};
    }
    QList<double> heights;
    const size_t most = column.histogram.empty() ? 1 : std::max<size_t>(1, *std::ranges::max_element(column.histogram));
    for (const size_t count : column.histogram)
        heights << static_cast<double>(count) / static_cast<double>(most);
    return QVariant::fromValue(heights);
}

QVariant ColumnTable::headerData(int section, Qt::Orientation orientation, int dataRole) const
{
    if (orientation == Qt::Vertical || dataRole != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("column"), tr("role"), tr("type"), tr("missing"), tr("values"), tr("histogram")};
    return names.value(section);
}

Qt::ItemFlags ColumnTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return choices(index).size() > 1 ? usual | Qt::ItemIsEditable : usual;
}

bool ColumnTable::setData(const QModelIndex &index, const QVariant &value, int)
{
    const auto row = static_cast<size_t>(index.row());
    const int chosen = value.toInt();
    if (chosen < 0 || chosen >= choices(index).size())
        return false;
    if (index.column() == role)
        draft_.setRole(row, possibleRoles(draft_.reading(), row)[static_cast<size_t>(chosen)]);
    else
        draft_.setType(row, typeChoices()[static_cast<size_t>(chosen)].type, typeChoices()[static_cast<size_t>(chosen)].dates);
    return true;
}

} // namespace sluice
