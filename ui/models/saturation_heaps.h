#pragma once

#include "ui/models/mark_heaps.h"
#include "ui/models/memory_content.h"

namespace sluice {

/// One gate of one unit in the scatter of their saturation.
struct SaturationMark {
    size_t series = 0, unit = 0;
    bool operator==(const SaturationMark &) const = default;
};
/// Numbers its marks: gate after gate, each with its units in order.
SaturationMark markOf(const MemoryContent &content, size_t number);
size_t numberOf(const MemoryContent &content, const SaturationMark &mark);
/// As (share below, share above).
std::vector<QPointF> saturationPlaces(const MemoryContent &content);

/// Of a heap of such marks: which units have one there, each once.
std::vector<size_t> unitsOf(const MemoryContent &content, const MarkHeap &heap);
/// The next one of them after `unit`, around its end; the first where that is none of them.
size_t unitAfter(const MemoryContent &content, const MarkHeap &heap, size_t unit);
size_t unitBefore(const MemoryContent &content, const MarkHeap &heap, size_t unit);

/// "×15": how many marks lie there.
QString heapText(const MarkHeap &heap);
/// Every unit there with its numbers, in short lines.
QString heapTip(const MemoryContent &content, const MarkHeap &heap);

} // namespace sluice
