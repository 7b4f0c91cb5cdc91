#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <armadillo>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

enum class Scaling { standard, minmax, none };

/// scaled = (value − offset) / scale, one pair an entry. Fitted on the training rows only.
/// standard: mean and population standard deviation; minmax: minimum and range; a constant column gets scale 1. Classes are not
/// scaled.
struct Scaler {
    arma::vec offset;
    arma::vec scale;

    double apply(size_t entry, double value) const { return (value - offset(entry)) / scale(entry); }
    double undo(size_t entry, double value) const { return value * scale(entry) + offset(entry); }
};

/// One number that a model is fed at a step: a column's value, or whether it is of one class (one-hot).
struct Feature {
    size_t column = 0;            ///< of the dataset
    std::optional<size_t> member; ///< the class
    std::string name;             ///< "count", "symbol = B"
};

/// The features that columns of a dataset make, in the columns' order, a class column as one 0-or-1 feature a class.
std::vector<Feature> featuresOf(const Dataset &data, const std::vector<size_t> &columns);

/// Columns of a dataset made ready: a row a column, numbers scaled, classes as their numbers. One matrix a sequence.
struct ScaledColumns {
    std::vector<size_t> columns;
    std::vector<size_t> classes; ///< of each column; 0 for numbers
    Scaler scaler;               ///< one entry a column
    std::vector<arma::fmat> sequences;

    /// Writes the features of one row.
    void writeFeatures(size_t sequence, size_t row, float *to) const;
};

/// Error: a value too far from the training rows to have a finite scaled float.
Result<ScaledColumns> scaleColumns(const Dataset &data, const std::vector<size_t> &columns, Scaler scaler, size_t sequences);

/// A target column as class numbers with their names: the dataset's own classes, or else its distinct whole numbers in order.
/// Errors: numbers that are not whole, more than 10 000 of them, only one class.
struct ClassColumn {
    std::vector<std::string> names;
    std::vector<arma::rowvec> sequences; ///< class numbers, one row a sequence
};
Result<ClassColumn> classColumn(const Dataset &data, size_t column);

} // namespace sluice
