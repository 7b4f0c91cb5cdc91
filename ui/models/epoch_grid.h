#pragma once

#include "core/train/snapshot.h"

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sluice {

/// The epochs of kept moments as the columns of a map: evenly spaced from 0 to the last, at most 512 of them. Kept moments lie
/// unevenly, so a column shows the one nearest to it (the earlier of two), which is also the one that a click there picks.
class EpochGrid {
public:
    EpochGrid() = default;
    explicit EpochGrid(std::vector<uint32_t> epochs); ///< ascending

    bool empty() const { return epochs_.empty(); }
    const std::vector<uint32_t> &epochs() const { return epochs_; }
    uint32_t last() const { return epochs_.empty() ? 0 : epochs_.back(); }
    size_t columns() const;
    /// Epochs from column to column.
    double spacing() const;
    double epochAt(size_t column) const { return static_cast<double>(column) * spacing(); }
    /// Index of the moment nearest to this epoch.
    size_t nearest(double epoch) const;
    /// rows × moments → rows × columns.
    arma::mat spread(const arma::mat &ofMoments) const;

private:
    std::vector<uint32_t> epochs_;
};

uint32_t epochOf(const Moment &moment);

/// At most about `most` of the kept moments: the first in every 2ⁿ epochs, and the newest. While training goes on, those chosen
/// stay chosen until n grows.
std::vector<Moment> evenlyChosen(const std::vector<Moment> &kept, size_t most);

} // namespace sluice
