#include "core/task/scaler.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

/// Calls use(value) for each training value of a column.
template <class Use>
void forEachValue(const std::vector<arma::mat> &data, size_t sequences, size_t rows, size_t column, const Use &use)
{
    for (size_t sequence = 0; sequence < sequences; ++sequence) {
        const size_t end = std::min<size_t>(rows, data[sequence].n_cols);
        for (size_t row = 0; row < end; ++row)
            use(data[sequence](column, row));
    }
}

} // namespace

Scaler fitScaler(Scaling scaling, const Dataset &data, size_t sequences, size_t rows, const std::vector<size_t> &columns)
{
    Scaler scaler{arma::vec(columns.size(), arma::fill::zeros), arma::vec(columns.size(), arma::fill::ones)};
    if (scaling == Scaling::none)
        return scaler;
    for (size_t entry = 0; entry < columns.size(); ++entry) {
        const size_t column = columns[entry];
        if (!data.classesOf(column).empty())
            continue;
        double smallest = std::numeric_limits<double>::infinity();
        double largest = -smallest;
        double sum = 0;
        double count = 0;
        forEachValue(data.sequences, sequences, rows, column, [&](double value) {
            smallest = std::min(smallest, value);
            largest = std::max(largest, value);
            sum += value;
            ++count;
        });
        double offset = smallest;
        double scale = largest - smallest;
        if (scaling == Scaling::standard) {
            // An equal column's mean may differ from its value in the last place, and a spread of rounding errors is no scale.
            offset = scale > 0 ? sum / count : smallest;
            double squares = 0;
            forEachValue(data.sequences, sequences, rows, column,
                         [&](double value) { squares += (value - offset) * (value - offset); });
            scale = std::sqrt(squares / count);
        }
        scaler.offset(entry) = offset;
        scaler.scale(entry) = scale > 0 ? scale : 1;
    }
    return scaler;
}

} // namespace sluice
