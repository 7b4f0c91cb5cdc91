#pragma once

#include "core/inspect/trace.h"
#include "core/io/npz.h"
#include "core/task/task.h"

#include <string>
#include <vector>

namespace sluice {

/// What happened inside a network on one sample, as a table: each quantity is steps × numbers, in the network's scaled units.
///
///     x                   the features as fed
///     layers.0.i …        of an LSTM i, f, g, o, c, h, squashed (of c), written (i·g), kept (f·c before); of a GRU r, z, n, h, recalled,
///                         written, kept; of an RNN and of layers without memory preactivation and h or activation. Layers count
///                         from 0, as in weight files
///     readout             the head applied at every step (recurrent models)
///     output, target      what was answered and what was asked for, scaled; of classes logits and class numbers
///     prediction          the output in the target's own units (of numbers)
///
/// A quantity of fewer steps than the sample belongs to its last ones.
struct TraceTable {
    struct Quantity {
        std::string name;
        std::vector<std::string> numbers; ///< names of its columns, where they have some: the features
        arma::mat values;                 ///< numbers × steps
    };
    size_t steps = 0;
    std::vector<Quantity> quantities;
};

TraceTable traceTable(const Task &task, const SampleRange &range, const Trace &trace);

/// step (from 1), then a column a number: "layers.0.f.3" is unit 3, counted from 0. Cells without a value are empty.
std::string traceCsv(const TraceTable &table);
/// One array a quantity, steps × numbers.
std::vector<NpyArray> traceArrays(const TraceTable &table);

} // namespace sluice
