#pragma once

#include "core/task/task.h"

#include <optional>
#include <vector>

namespace sluice {

/// One forecast, in any units that are linear in the data's own.
struct RowForecast {
    size_t sequence = 0;
    size_t row = 0; ///< that is forecast
    double value = 0;
};

/// Whether a forecast is a copy of the last value it was given.
///
/// r(k) is Pearson's correlation of the forecasts ŷ(t) with the data y(t − k), over the forecasts whose t − k exists for all k looked
/// at: k = 0 is the value that is forecast, k = h (the rows from the last input to the target) the last one that was known, and k goes
/// up to h + 12. The forecast copies where, of all these, r is largest at k = h, r(h) ≥ 0.9 and r(0) ≤ 0.97 r(h). A forecast that
/// sees ahead goes best with k = 0; one that repeats, shrinks or shifts its last input goes best with k = h.
struct CopyTest {
    std::vector<double> correlations; ///< r(0), r(1), …
    size_t bestLag = 0;
    size_t lastKnownLag = 0; ///< h
    bool copies = false;
};

/// Nothing where fewer than 10 forecasts can be looked at, or where they or the data do not vary.
std::optional<CopyTest> testCopying(const Task &task, const std::vector<RowForecast> &forecasts);

/// Of what a model answered on a split (Trainer's `predict`): the last row of each answer. Nothing but for a forecast of a column that
/// is among the inputs.
std::optional<CopyTest> testCopying(const Task &task, Split split, const arma::fcube &predictions);

} // namespace sluice
