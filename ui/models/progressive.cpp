#include "ui/models/progressive.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace sluice {

std::vector<size_t> coarseFirst(size_t count)
{
    std::vector<size_t> places(count);
    std::iota(places.begin(), places.end(), size_t{0});
    std::ranges::stable_sort(places, std::greater(), [](size_t place) { return std::countr_zero(place); });
    return places;
}

} // namespace sluice
