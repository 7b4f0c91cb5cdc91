#include "core/task/task.h"

#include "core/task/windows.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sluice {

namespace {

tl::unexpected<Error> unknownClass(const std::string &column, const std::string &name)
{
    return fail(SLUICE_MESSAGE("core", "The column “%1” holds “%2”, a class that the models were not trained on."), column, name);
}

/// What a class is called, of a column that names its classes or of whole numbers.
std::string nameOf(const std::vector<std::string> &names, double value)
{
    if (names.empty())
        return value == std::floor(value) ? std::to_string(static_cast<long long>(value)) : std::to_string(value);
    return names[static_cast<size_t>(value)];
}

/// The class numbers of a column, counted as `names` are.
Result<std::vector<arma::rowvec>> renumbered(const Dataset &data, size_t column, const std::vector<std::string> &names)
{
    std::map<std::string, double> numbers;
    for (const std::string &name : names)
        numbers.emplace(name, static_cast<double>(numbers.size()));
    std::vector<arma::rowvec> sequences;
    for (const arma::mat &sequence : data.sequences) {
        arma::rowvec row = sequence.row(column);
        for (double &value : row) {
            const std::string name = nameOf(data.classesOf(column), value);
            const auto found = numbers.find(name);
            if (found == numbers.end())
                return unknownClass(data.columns[column], name);
            value = found->second;
        }
        sequences.push_back(std::move(row));
    }
    return sequences;
}

/// Gives a column the classes that it has in the data trained on.
Result<void> takeClasses(Dataset &data, size_t column, const std::vector<std::string> &names)
{
    if (names.empty()) {
        if (data.classesOf(column).empty())
            return {};
        return fail(SLUICE_MESSAGE("core", "The column “%1” holds words here and held numbers in the data that the models were "
                                           "trained on."),
                    data.columns[column]);
    }
    const auto numbers = renumbered(data, column, names);
    if (!numbers)
        return passOn(numbers);
    for (size_t index = 0; index < data.sequences.size(); ++index)
        data.sequences[index].row(column) = (*numbers)[index];
    data.classes.resize(data.columns.size());
    data.classes[column] = names;
    return {};
}

} // namespace

Result<Task> Task::onOtherData(Dataset data) const
{
    const bool one = data_.form != DataForm::sequences;
    if (data.form != data_.form || data.sequences.empty() || (one && data.sequences.size() != 1))
        return fail(SLUICE_MESSAGE("core", "This data has another form than the data that the models were trained on."));
    Task other;
    other.spec_ = spec_;
    other.spec_.splitOrder = SplitOrder::time; // there is one part only
    other.data_ = std::move(data);
    const auto place = [&](size_t trained) { return other.data_.columnIndex(data_.columns[trained]); };
    std::vector<size_t> columns = inputs_.columns;
    if (std::ranges::find(columns, targetColumn_) == columns.end())
        columns.push_back(targetColumn_);
    for (const size_t column : columns) {
        if (place(column) == other.data_.columns.size())
            return fail(SLUICE_MESSAGE("core", "The data has no column “%1”."), data_.columns[column]);
        if (const auto taken = takeClasses(other.data_, place(column), data_.classesOf(column)); !taken)
            return passOn(taken);
    }
    for (const size_t column : inputs_.columns)
        other.inputs_.columns.push_back(place(column));
    other.targetColumn_ = place(targetColumn_);
    other.features_ = featuresOf(other.data_, other.inputs_.columns);
    if (const auto scaled = other.scaleOther(*this); !scaled)
        return passOn(scaled);
    other.rows_[static_cast<size_t>(Split::test)] = {0,
                                                     one ? other.data_.sequences.front().n_cols : other.data_.sequences.size()};
    other.takeSamples();
    if (other.samples(Split::test).empty())
        return fail(SLUICE_MESSAGE("core", "This data is too short: it holds no whole window of %1 rows."), rowsOfWindow(spec_));
    other.windowSteps_ = windowSteps_;
    other.naiveError_ = naiveError_;
    return other;
}

Result<void> Task::scaleOther(const Task &trained)
{
    const size_t count = data_.sequences.size();
    auto inputs = scaleColumns(data_, inputs_.columns, trained.inputs_.scaler, count);
    if (!inputs)
        return passOn(inputs);
    inputs_ = std::move(*inputs);
    if (tabular())
        expandTable();
    classes_ = trained.classes_;
    targetScaler_ = trained.targetScaler_;
    if (!spec_.ofClasses()) {
        const auto scaled = scaleColumns(data_, {targetColumn_}, targetScaler_, count);
        if (!scaled)
            return passOn(scaled);
        targets_.assign(scaled->sequences.begin(), scaled->sequences.end());
        return {};
    }
    const auto numbers = renumbered(data_, targetColumn_, classes_);
    if (!numbers)
        return passOn(numbers);
    for (const arma::rowvec &row : *numbers)
        targets_.push_back(arma::conv_to<arma::frowvec>::from(row));
    return {};
}

} // namespace sluice
