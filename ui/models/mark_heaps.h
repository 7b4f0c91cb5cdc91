#pragma once

#include <QPointF>
#include <vector>

namespace sluice {

/// Marks of a scatter that lie on each other.
struct MarkHeap {
    QPointF place;             ///< of the first of them
    std::vector<size_t> marks; ///< by their numbers, in that order
};

/// From left to right, heaps at one x from top to bottom (of pixels): each mark lies within `reach` of the place of its heap.
std::vector<MarkHeap> markHeaps(const std::vector<QPointF> &marks, double reach);

} // namespace sluice
