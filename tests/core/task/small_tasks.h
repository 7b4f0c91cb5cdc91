#pragma once

#include "core/task/task.h"

#include <QtGlobal>
#include <cmath>

namespace sluice::testing {

/// A series of 20 rows: time, a wave, the target and a constant.
inline Dataset series(size_t rows = 20)
{
    Dataset data;
    data.name = "rows";
    data.columns = {"t", "wave", "y", "flat"};
    data.order = "t";
    data.target = "y";
    data.inputs = {"wave", "y", "flat"};
    arma::mat values(4, rows);
    for (size_t row = 0; row < rows; ++row)
        values.col(row) = arma::vec{double(row), std::sin(double(row)), double(row * row) / 4, 0.1};
    data.sequences.push_back(values);
    return data;
}

inline Dataset sequences(size_t count, size_t length)
{
    DataSpec spec;
    spec.source = "generate:count";
    spec.params = {{"sequences", double(count)}, {"length", double(length)}};
    return *loadData(spec, 11);
}

inline Task make(const TaskSpec &spec, Dataset data, const DataSpec &dataSpec = {})
{
    auto task = Task::create(spec, dataSpec, std::move(data));
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

inline TaskSpec specOf(TaskKind kind, OutputAt output, size_t lookback, size_t horizon = 1)
{
    TaskSpec spec;
    spec.kind = kind;
    spec.output = output;
    spec.lookback = lookback;
    spec.horizon = horizon;
    return spec;
}

inline bool same(const arma::fmat &first, const arma::fmat &second)
{
    return arma::approx_equal(first, second, "absdiff", 0);
}

} // namespace sluice::testing
