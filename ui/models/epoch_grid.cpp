#include "ui/models/epoch_grid.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostGridColumns = 512;

} // namespace

EpochGrid::EpochGrid(std::vector<uint32_t> epochs) : epochs_(std::move(epochs)) {}

size_t EpochGrid::columns() const
{
    return epochs_.empty() ? 0 : std::min(size_t{last()} + 1, mostGridColumns);
}

double EpochGrid::spacing() const
{
    return columns() > 1 ? static_cast<double>(last()) / static_cast<double>(columns() - 1) : 1;
}

size_t EpochGrid::nearest(double epoch) const
{
    const auto distance = [epoch](uint32_t other) { return std::abs(other - epoch); };
    return static_cast<size_t>(std::ranges::min_element(epochs_, {}, distance) - epochs_.begin());
}

arma::mat EpochGrid::spread(const arma::mat &ofMoments) const
{
    arma::mat all(ofMoments.n_rows, columns());
    for (size_t column = 0; column < all.n_cols; ++column)
        all.col(column) = ofMoments.col(nearest(epochAt(column)));
    return all;
}

uint32_t epochOf(const Moment &moment)
{
    return moment.front()->at.epoch;
}

std::vector<Moment> evenlyChosen(const std::vector<Moment> &kept, size_t most)
{
    if (kept.size() <= most)
        return kept;
    const uint64_t span = uint64_t{epochOf(kept.back())} + 1;
    const uint64_t apart = std::bit_ceil((span + most - 1) / most);
    std::vector<Moment> chosen;
    uint64_t next = 0;
    for (const Moment &moment : kept) {
        if (epochOf(moment) < next && &moment != &kept.back())
            continue;
        chosen.push_back(moment);
        next = (epochOf(moment) / apart + 1) * apart;
    }
    return chosen;
}

} // namespace sluice
