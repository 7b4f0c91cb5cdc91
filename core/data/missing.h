#pragma once

#include "core/data/dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// What happens to a row that lacks a value. Never a silent zero.
enum class MissingPolicy {
    error,      ///< the first missing value is an error
    drop,       ///< the row is left out
    interpolate ///< linear between the known neighbours in time; before the first and after the last known value: that value
};

/// The words that pandas 2 reads as missing by default: "NA", "NaN", "null", … An empty cell is missing in any case.
const std::vector<std::string> &defaultMissingTokens();

/// Tells the words that mean a missing value from others.
class MissingWords {
public:
    explicit MissingWords(std::vector<std::string> words);

    bool numeric() const { return numeric_; } ///< some could pass for numbers: -999
    bool holds(std::string_view cell) const;  ///< blanks around it do not count; nothing at all is missing too

private:
    std::vector<std::string> words_;
    size_t longest_ = 0;
    bool numeric_ = false;
};

/// Fills the NaN of one row of `values` by interpolation over `times` (one a column of `values`, increasing). Returns how many
/// were filled; all remain where no value is known.
size_t interpolateRow(arma::mat &values, size_t row, const arma::rowvec &times);

} // namespace sluice
