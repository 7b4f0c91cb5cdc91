#include "core/task/features.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sluice {

namespace {

constexpr size_t mostClasses = 10'000;

Result<std::vector<double>> distinctWholeNumbers(const Dataset &data, size_t column)
{
    std::set<double> values;
    for (const auto &sequence : data.sequences)
        for (size_t row = 0; row < sequence.n_cols; ++row) {
            const double value = sequence(column, row);
            if (value != std::floor(value))
                return fail(SLUICE_MESSAGE("core",
                                           "The target “%1” holds %2; classes are words or whole numbers. To predict a number, "
                                           "choose the task forecast or regress."),
                            data.columns[column], value);
            values.insert(value);
            if (values.size() > mostClasses)
                return fail(SLUICE_MESSAGE("core", "The target “%1” has more than %2 different values: too many for classes."),
                            data.columns[column], mostClasses);
        }
    return std::vector(values.begin(), values.end());
}

std::string wholeNumberText(double value)
{
    return std::to_string(static_cast<long long>(value));
}

} // namespace

std::vector<Feature> featuresOf(const Dataset &data, const std::vector<size_t> &columns)
{
    std::vector<Feature> features;
    for (const size_t column : columns) {
        const auto &classes = data.classesOf(column);
        if (classes.empty())
            features.push_back({column, {}, data.columns[column]});
        for (size_t member = 0; member < classes.size(); ++member)
            features.push_back({column, member, data.columns[column] + " = " + classes[member]});
    }
    return features;
}

void ScaledColumns::writeFeatures(size_t sequence, size_t row, float *to) const
{
    const float *values = sequences[sequence].colptr(row);
    for (size_t entry = 0; entry < columns.size(); ++entry) {
        if (classes[entry] == 0) {
            *to++ = values[entry];
            continue;
        }
        std::fill_n(to, classes[entry], 0.0f);
        to[static_cast<size_t>(values[entry])] = 1;
        to += classes[entry];
    }
}

Result<ScaledColumns> scaleColumns(const Dataset &data, const std::vector<size_t> &columns, Scaler scaler, size_t sequences)
{
    ScaledColumns scaled{columns, {}, std::move(scaler), {}};
    for (const size_t column : columns)
        scaled.classes.push_back(data.classesOf(column).size());
    for (size_t sequence = 0; sequence < sequences; ++sequence) {
        const arma::mat &rows = data.sequences[sequence];
        arma::fmat &to = scaled.sequences.emplace_back(columns.size(), rows.n_cols);
        for (size_t row = 0; row < rows.n_cols; ++row)
            for (size_t entry = 0; entry < columns.size(); ++entry) {
                const double value = rows(columns[entry], row);
                const auto number = static_cast<float>(scaled.scaler.apply(entry, value));
                if (!std::isfinite(number))
                    return fail(SLUICE_MESSAGE("core", "The column “%1” holds %2, too far from its training rows to be scaled."),
                                data.columns[columns[entry]], value);
                to(entry, row) = number;
            }
    }
    return scaled;
}

Result<ClassColumn> classColumn(const Dataset &data, size_t column)
{
    ClassColumn found{data.classesOf(column), {}};
    std::vector<double> values;
    if (found.names.empty()) {
        const auto distinct = distinctWholeNumbers(data, column);
        if (!distinct)
            return passOn(distinct);
        values = *distinct;
        std::transform(values.begin(), values.end(), std::back_inserter(found.names), wholeNumberText);
    }
    if (found.names.size() < 2)
        return fail(SLUICE_MESSAGE("core", "The target “%1” has one class only; there is nothing to tell apart."),
                    data.columns[column]);
    for (const auto &sequence : data.sequences) {
        arma::rowvec numbers = sequence.row(column);
        if (!values.empty())
            numbers.transform([&](double value) {
                return static_cast<double>(std::lower_bound(values.begin(), values.end(), value) - values.begin());
            });
        found.sequences.push_back(std::move(numbers));
    }
    return found;
}

} // namespace sluice
