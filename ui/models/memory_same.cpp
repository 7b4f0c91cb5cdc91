#include "ui/models/memory_content.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

/// To the bit, NaN like NaN.
template <class Values> bool same(const Values &one, const Values &other)
{
    return one.n_rows == other.n_rows && one.n_cols == other.n_cols &&
           std::equal(one.begin(), one.end(), other.begin(),
                      [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

bool sameAxis(const MemoryContent &one, const MemoryContent &other)
{
    return one.steps == other.steps && one.axis.title == other.axis.title && one.axis.names == other.axis.names;
}

bool sameLine(const MemoryLine &one, const MemoryLine &other)
{
    const bool own = one.unit == other.unit && one.halfLife == other.halfLife && one.gone == other.gone &&
                     one.heldSteps == other.heldSteps && one.firstHeld == other.firstHeld && one.jacobian == other.jacobian &&
                     one.retained == other.retained && !one.before == !other.before;
    return own && (!one.before || sameLine(*one.before, *other.before));
}

} // namespace

bool sameFlow(const MemoryContent &one, const MemoryContent &other)
{
    return sameAxis(one, other) && one.ofAnswer == other.ofAnswer && one.range.low == other.range.low &&
           one.range.high == other.range.high &&
           std::ranges::equal(one.curves, other.curves, [](const FlowCurve &a, const FlowCurve &b) {
               return a.model == b.model && a.kind == b.kind && a.name == b.name && a.of == b.of && same(a.norms, b.norms);
           });
}

bool sameInputs(const MemoryContent &one, const MemoryContent &other)
{
    return sameAxis(one, other) && one.inputNames == other.inputNames && one.scaled == other.scaled &&
           one.fedClasses == other.fedClasses && one.inputLimit == other.inputLimit && same(one.fed, other.fed) &&
           same(one.fedBefore, other.fedBefore) && same(one.input, other.input) && same(one.inputBefore, other.inputBefore);
}

bool sameSaturation(const MemoryContent &one, const MemoryContent &other)
{
    return one.saturationOver == other.saturationOver && one.selection.thresholds == other.selection.thresholds &&
           std::ranges::equal(one.saturation, other.saturation, [](const SaturationSeries &a, const SaturationSeries &b) {
               return a.gate == b.gate && a.name == b.name && same(a.below, b.below) && same(a.above, b.above) &&
                      same(a.belowBefore, b.belowBefore) && same(a.aboveBefore, b.aboveBefore);
           });
}

bool sameLines(const MemoryContent &one, const MemoryContent &other)
{
    return one.steps == other.steps && one.selection.step == other.selection.step && one.later == other.later &&
           one.changed == other.changed && one.cells == other.cells && std::ranges::equal(one.memory, other.memory, sameLine);
}

} // namespace sluice
