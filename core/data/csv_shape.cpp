#include "core/data/csv_shape.h"

#include "core/data/csv_sentences.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace sluice {

namespace {

MissingPolicy policyOf(const CsvSettings &settings)
{
    return settings.missing.value_or(MissingPolicy::error);
}

/// Whether nothing but row numbers gives the order, as in a table that was saved with them.
bool isNumbered(const CsvTable &table, const CsvRoles &roles)
{
    if (roles.times.size() != 1 || table.columns[roles.times[0]].type != ColumnType::integer || table.rows() == 0)
        return false;
    return numbersRows(table.values(roles.times[0], 0), table.values(roles.times[0], table.rows() - 1), table.rows());
}

DataForm formOf(const CsvTable &table, const CsvRoles &roles, const CsvSettings &settings)
{
    if (settings.form)
        return *settings.form;
    if (roles.series)
        return DataForm::sequences;
    const bool classes = roles.target && table.columns[*roles.target].type == ColumnType::category;
    return classes && (roles.times.empty() || isNumbered(table, roles)) ? DataForm::table : DataForm::series;
}

class Grouping {
public:
    Grouping(const CsvTable &table, const CsvRoles &roles, const CsvSettings &settings, std::vector<CsvRemark> &remarks)
        : table_(table), roles_(roles), settings_(settings), remarks_(remarks), times_(timesOf(table, roles))
    {
    }

    CsvGroups make()
    {
        groups_.form = formOf(table_, roles_, settings_);
        checkForm();
        for (size_t column = 0; column < table_.columns.size(); ++column)
            if (roles_.uses(column))
                checkMissing(column);
        groups_.whole = !roles_.series && policyOf(settings_) != MissingPolicy::drop && !settings_.sortByTime.value_or(false);
        if (groups_.whole)
            checkTimes(table_.rows(), [](size_t step) { return step; });
        else
            group();
        for (auto &rows : groups_.rows) {
            sort(rows);
            checkTimes(rows.size(), [&](size_t step) { return rows[step]; });
            if (policyOf(settings_) == MissingPolicy::interpolate)
                checkGaps(rows);
        }
        return std::move(groups_);
    }

private:
    void checkForm();
    void checkMissing(size_t column);
    void remarkMissing(size_t column, Message empty, Message word, Message advice);
    void group();
    bool lacks(size_t row) const;
    void sort(std::vector<size_t> &rows) const;
    template <class RowAt> void checkTimes(size_t steps, RowAt rowAt);
    void checkGaps(const std::vector<size_t> &rows);
    void remarkTime(size_t row, bool again);

    const CsvTable &table_;
    const CsvRoles &roles_;
    const CsvSettings &settings_;
    std::vector<CsvRemark> &remarks_;
    std::vector<double> times_;
    size_t timeRemarks_ = 0;
    CsvGroups groups_;
};

void Grouping::checkForm()
{
    if (settings_.form == DataForm::sequences && !roles_.series)
        remarks_.push_back({true, table_.headerOffset, 0,
                            Sentence(SLUICE_MESSAGE("core", "this is one table; sequences need a column that says which "
                                                            "sequence a row belongs to."))});
    if (settings_.form && settings_.form != DataForm::sequences && roles_.series)
        remarks_.push_back(
            {true, table_.headerOffset, *roles_.series,
             Sentence(SLUICE_MESSAGE("core", "“%1” tells many sequences apart; the form cannot be a series or a table."),
                      quotable(table_.columns[*roles_.series].name))});
}

/// The advice follows what was found: nothing, or a word that stands for it.
void Grouping::remarkMissing(size_t column, Message empty, Message word, Message advice)
{
    groups_.errorsBeyond += beyondExamples(table_.columns[column].missing);
    const auto &cells = table_.columns[column].missingCells;
    const auto told = std::ranges::count_if(cells, looksEmpty, &CsvExample::found);
    const size_t more = table_.columns[column].blank - static_cast<size_t>(told);
    for (const auto &cell : cells) {
        if (looksEmpty(cell.found))
            remarks_.push_back({true, cell.offset, column, Sentence(empty, advice), more});
        else
            remarks_.push_back({true, cell.offset, column, Sentence(word, quotable(cell.found), advice)});
    }
}

void Grouping::checkMissing(size_t column)
{
    const auto &found = table_.columns[column];
    const bool number = found.type == ColumnType::number || found.type == ColumnType::integer;
    if (found.missing == 0 || policyOf(settings_) == MissingPolicy::drop)
        return;
    const bool between = number && roles_.of[column] != ColumnRole::time && groups_.form != DataForm::table;
    if (policyOf(settings_) == MissingPolicy::error && between)
        return remarkMissing(column, SLUICE_MESSAGE("core", "the cell is empty, expected a number; %1"),
                             SLUICE_MESSAGE("core", "found “%1”, which stands for a missing value; expected a number; %2"),
                             dropRowsOrInterpolate);
    if (policyOf(settings_) == MissingPolicy::error)
        return remarkMissing(column, SLUICE_MESSAGE("core", "the cell is empty, expected a value; %1"),
                             SLUICE_MESSAGE("core", "found “%1”, which stands for a missing value; %2"), dropRows);
    if (!between || found.empty(table_.rows()))
        remarkMissing(column, SLUICE_MESSAGE("core", "the cell is empty, and there is nothing to interpolate between; %1"),
                      SLUICE_MESSAGE("core", "found “%1”, which stands for a missing value, and there is nothing to interpolate "
                                             "between; %2"),
                      dropRows);
}

bool Grouping::lacks(size_t row) const
{
    for (size_t column = 0; column < table_.columns.size(); ++column)
        if (roles_.uses(column) && std::isnan(table_.values(column, row)))
            return true;
    return false;
}

void Grouping::group()
{
    const bool drop = policyOf(settings_) == MissingPolicy::drop;
    std::vector<size_t> placeOf(roles_.series ? table_.columns[*roles_.series].classes.size() : 1, table_.rows());
    for (size_t row = 0; row < table_.rows(); ++row) {
        if (drop && lacks(row)) {
            ++groups_.dropped;
            continue;
        }
        const double series = roles_.series ? table_.values(*roles_.series, row) : 0;
        if (std::isnan(series)) // an error already
            continue;
        auto &place = placeOf[static_cast<size_t>(series)];
        if (place == table_.rows()) {
            place = groups_.rows.size();
            groups_.rows.emplace_back();
            if (roles_.series)
                groups_.names.push_back(table_.columns[*roles_.series].classes[static_cast<size_t>(series)]);
        }
        groups_.rows[place].push_back(row);
    }
    if (groups_.rows.empty() && table_.rows() > 0 && drop)
        remarks_.push_back(
            {true, table_.headerOffset, 0,
             Sentence(SLUICE_MESSAGE("core", "every row lacks a value, so none is left; %1"), dropColumnsOrInterpolate)});
}

void Grouping::remarkTime(size_t row, bool again)
{
    if (++timeRemarks_ > mostCsvExamples) {
        ++groups_.errorsBeyond;
        return;
    }
    const size_t column = roles_.times.back();
    const auto cell = table_.cellAt(row, column);
    const bool date = table_.columns[column].type == ColumnType::dateTime;
    const auto message = again  ? SLUICE_MESSAGE("core", "found “%1” again, expected each time once.")
                         : date ? SLUICE_MESSAGE("core", "found “%1”, expected a date after the one of the row before.")
                                : SLUICE_MESSAGE("core", "found “%1”, expected a time after the one of the row before.");
    remarks_.push_back({true, cell.offset, column, Sentence(message, quotable(cell.found))});
}

/// rowAt(step) is the row of the table.
template <class RowAt> void Grouping::checkTimes(size_t steps, RowAt rowAt)
{
    double newest = -std::numeric_limits<double>::infinity();
    for (size_t step = 0; step < steps && !times_.empty(); ++step) {
        const size_t row = rowAt(step);
        if (times_[row] <= newest)
            remarkTime(row, times_[row] == newest);
        if (!std::isnan(times_[row]))
            newest = times_[row];
    }
}

void Grouping::sort(std::vector<size_t> &rows) const
{
    const bool all =
        std::none_of(rows.begin(), rows.end(), [&](size_t row) { return !times_.empty() && std::isnan(times_[row]); });
    if (settings_.sortByTime.value_or(false) && !times_.empty() && all) // a missing time is an error of its own
        std::stable_sort(rows.begin(), rows.end(), [&](size_t left, size_t right) { return times_[left] < times_[right]; });
}

/// Finds the columns in which one of several sequences has no value at all.
void Grouping::checkGaps(const std::vector<size_t> &rows)
{
    for (size_t column = 0; column < table_.columns.size() && groups_.rows.size() > 1; ++column) {
        const bool gaps =
            roles_.uses(column) && table_.columns[column].missing > 0 && !table_.columns[column].empty(table_.rows());
        if (!gaps || std::any_of(rows.begin(), rows.end(), [&](size_t row) { return !std::isnan(table_.values(column, row)); }))
            continue;
        const auto cell = table_.cellAt(rows.front(), column);
        remarks_.push_back(
            {true, cell.offset, column,
             Sentence(SLUICE_MESSAGE("core", "the series that begins here has no value in “%1”, so there is nothing to "
                                             "interpolate between; %2"),
                      quotable(table_.columns[column].name), dropRows)});
    }
}

/// The columns of a table that go into a dataset.
std::vector<size_t> keptColumns(const CsvTable &table, const CsvRoles &roles)
{
    std::vector<size_t> kept;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const bool joined = roles.times.size() == 2 && column == roles.times[1];
        if (roles.uses(column) && column != roles.series && !joined)
            kept.push_back(column);
    }
    return kept;
}

void describeColumns(const CsvTable &table, const CsvRoles &roles, const std::vector<size_t> &kept, Dataset &data)
{
    bool classes = false;
    for (const size_t column : kept) {
        const auto &source = table.columns[column];
        auto name = source.name;
        if (!roles.times.empty() && column == roles.times[0]) {
            name += roles.times.size() == 2 ? " " + table.columns[roles.times[1]].name : "";
            data.order = name;
            data.datedOrder = source.type == ColumnType::dateTime || roles.times.size() == 2;
        } else if (roles.of[column] != ColumnRole::label) {
            data.inputs.push_back(name);
        }
        if (column == roles.target)
            data.target = name;
        data.columns.push_back(std::move(name));
        data.classes.push_back(source.type == ColumnType::category ? source.classes : std::vector<std::string>());
        classes = classes || !data.classes.back().empty();
    }
    if (!classes)
        data.classes.clear();
}

/// A sequence's numbers: kept columns × its steps; rowAt(step) is the row of the table.
template <class RowAt> arma::mat gather(const CsvTable &table, const std::vector<size_t> &kept, size_t steps, RowAt rowAt)
{
    arma::mat values(kept.size(), steps, arma::fill::none);
    preferLargePages(values.memptr(), values.n_elem * sizeof(double));
    for (size_t step = 0; step < steps; ++step) {
        const double *from = table.values.colptr(rowAt(step));
        double *to = values.colptr(step);
        for (size_t each = 0; each < kept.size(); ++each)
            to[each] = from[kept[each]];
    }
    return values;
}

/// Fills the gaps of one sequence. Returns how many there were.
size_t interpolate(arma::mat &values, const Dataset &data)
{
    const size_t order = data.columnIndex(data.order);
    const bool timed = !data.order.empty();
    const arma::rowvec times =
        timed ? arma::rowvec(values.row(order)) : arma::regspace<arma::rowvec>(0, static_cast<double>(values.n_cols) - 1);
    size_t filled = 0;
    for (size_t row = 0; row < values.n_rows; ++row)
        filled += interpolateRow(values, row, times);
    return filled;
}

bool isLabelPerSequence(const Dataset &data)
{
    const size_t target = data.columnIndex(data.target);
    return data.form == DataForm::sequences && !data.classesOf(target).empty() &&
           std::all_of(data.sequences.begin(), data.sequences.end(),
                       [&](const arma::mat &values) { return arma::all(values.row(target) == values(target, 0)); });
}

} // namespace

CsvGroups groupRows(const CsvTable &table, const CsvRoles &roles, const CsvSettings &settings, std::vector<CsvRemark> &remarks)
{
    return Grouping(table, roles, settings, remarks).make();
}

CsvShape shapeTable(CsvTable &table, const CsvRoles &roles, const CsvGroups &groups, MissingPolicy missing)
{
    CsvShape shape;
    auto &data = shape.data;
    data.name = std::filesystem::path(table.file).filename().string();
    data.provenance.source = table.file;
    data.form = groups.form;
    data.sequenceNames = groups.names;
    const auto kept = keptColumns(table, roles);
    describeColumns(table, roles, kept, data);
    if (roles.times.size() == 2) {
        const auto times = timesOf(table, roles);
        for (size_t row = 0; row < table.rows(); ++row)
            table.values(roles.times[0], row) = times[row];
    }
    if (groups.whole && kept.size() == table.columns.size())
        data.sequences.push_back(std::move(table.values));
    else if (groups.whole)
        data.sequences.push_back(gather(table, kept, table.rows(), [](size_t step) { return step; }));
    for (const auto &rows : groups.rows)
        data.sequences.push_back(gather(table, kept, rows.size(), [&](size_t step) { return rows[step]; }));
    if (missing == MissingPolicy::interpolate)
        for (auto &values : data.sequences)
            shape.interpolated += interpolate(values, data);
    shape.labelPerSequence = isLabelPerSequence(data);
    data.usual = usualTaskOf(data, shape.labelPerSequence);
    return shape;
}

} // namespace sluice
