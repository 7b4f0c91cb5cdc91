#pragma once

#include "core/io/figure_source.h"

#include <optional>

namespace sluice {

class Plot;

/// Whoever shows plots and knows what of: a parent of theirs. What is saved of a plot by itself says where it comes from, too.
class FigureKeeper {
public:
    virtual ~FigureKeeper() = default;
    /// Nothing where nothing is open, or the plot shows nothing of it.
    virtual std::optional<FigureSource> sourceOf(const Plot &plot) const = 0;
};

} // namespace sluice
