#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/parameters.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// What the generators share. Each number of a generator is a function of (seed, sequence, step) alone, or of all the steps before
/// where one follows from another: asking for more sequences or rows does not change those that were there, and a longer
/// sequence begins as the shorter one did, except where the length is part of the problem (catalogue.h says so).

struct Column {
    std::string name;
    std::vector<std::string> classes = {}; ///< none: numbers
};

/// No rows yet. The last column is the target, those before it are the inputs.
Dataset withColumns(DataForm form, std::vector<Column> columns);
/// `sequences` matrices of `length` zero columns each.
Dataset emptySequences(std::vector<Column> columns, const Parameters &parameters);
/// One matrix of `length` zero columns; the last column is forecast from itself.
Dataset emptySeries(std::vector<Column> columns, const Parameters &parameters);
/// One matrix of `rows` zero columns.
Dataset emptyTable(std::vector<Column> columns, const Parameters &parameters);

/// The random numbers of one sequence; a series and a table are sequence 0.
RandomStream sequenceStream(uint64_t seed, std::string_view generator, size_t sequence = 0);
/// A whole number from 0 to count − 1, each as likely as the others.
size_t below(const RandomStream &stream, uint64_t index, size_t count);
/// Uniform on [low, high).
double between(const RandomStream &stream, uint64_t index, double low, double high);

/// Error: more than 20 million steps in all.
Result<void> checkTotal(double sequences, double length);

ParameterRange sequencesRange(double usual = 1400);
ParameterRange lengthRange(double smallest, double usual, double largest = 1e5);
ParameterRange seriesLengthRange(double usual);
ParameterRange rowsRange(double usual);

} // namespace sluice
