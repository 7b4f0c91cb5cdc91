#include "core/inspect/interventions.h"

#include <algorithm>
#include <iterator>

namespace sluice {

std::vector<Intervention> interventionsOn(size_t layer, const std::vector<Intervention> &interventions)
{
    std::vector<Intervention> own;
    std::copy_if(interventions.begin(), interventions.end(), std::back_inserter(own),
                 [layer](const Intervention &intervention) { return intervention.layer == layer; });
    return own;
}

namespace {

/// Calls set(first row, last row, value) for each run of rows that an intervention names.
template <class Set>
void forEachHeld(arma::uword rows, Part part, size_t step, const std::vector<Intervention> &interventions, Set set)
{
    for (const Intervention &intervention : interventions) {
        if (intervention.part != part || step < intervention.firstStep || step > intervention.lastStep)
            continue;
        if (intervention.units.empty() && rows > 0)
            set(0, rows - 1, intervention.value);
        for (const size_t unit : intervention.units)
            if (unit < rows)
                set(unit, unit, intervention.value);
    }
}

} // namespace

void hold(arma::mat &values, Part part, size_t step, const std::vector<Intervention> &interventions)
{
    forEachHeld(values.n_rows, part, step, interventions,
                [&](size_t first, size_t last, double value) { values.rows(first, last).fill(value); });
}

void cut(arma::mat &gradient, Part part, size_t step, const std::vector<Intervention> &interventions)
{
    forEachHeld(gradient.n_rows, part, step, interventions,
                [&](size_t first, size_t last, double) { gradient.rows(first, last).zeros(); });
}

} // namespace sluice
