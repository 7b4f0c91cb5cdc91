#include "ui/models/mark_heaps.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace sluice {

namespace {

double distance(const QPointF &one, const QPointF &other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

} // namespace

std::vector<MarkHeap> markHeaps(const std::vector<QPointF> &marks, double reach)
{
    std::vector<size_t> order(marks.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t k) { return std::tuple(marks[k].x(), marks[k].y(), k); });
    std::vector<MarkHeap> heaps;
    size_t first = 0; // those before it are too far to the left
    for (const size_t mark : order) {
        while (first < heaps.size() && heaps[first].place.x() < marks[mark].x() - reach)
            ++first;
        const auto near = std::find_if(heaps.begin() + static_cast<std::ptrdiff_t>(first), heaps.end(),
                                       [&](const MarkHeap &heap) { return distance(heap.place, marks[mark]) <= reach; });
        if (near == heaps.end())
            heaps.push_back({marks[mark], {mark}});
        else
            near->marks.push_back(mark);
    }
    for (MarkHeap &heap : heaps)
        std::ranges::sort(heap.marks);
    return heaps;
}

} // namespace sluice
