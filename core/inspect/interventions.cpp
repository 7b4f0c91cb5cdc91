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

/// Calls change(first row, last row, intervention) for each run of rows that an intervention names.
template <class Change>
void forEachNamed(arma::uword rows, Part part, size_t step, const std::vector<Intervention> &interventions, Change change)
{
    for (const Intervention &intervention : interventions) {
        if (intervention.part != part || step < intervention.firstStep || step > intervention.lastStep)
            continue;
        if (intervention.action == Intervention::Action::add && !isState(part))
            continue;
        if (intervention.units.empty() && rows > 0)
            change(0, rows - 1, intervention);
        for (const size_t unit : intervention.units)
            if (unit < rows)
                change(unit, unit, intervention);
    }
}

} // namespace

void hold(arma::mat &values, Part part, size_t step, const std::vector<Intervention> &interventions)
{
    forEachNamed(values.n_rows, part, step, interventions, [&](size_t first, size_t last, const Intervention &intervention) {
        if (intervention.action == Intervention::Action::hold)
            values.rows(first, last).fill(intervention.value);
        else
            values.rows(first, last) += intervention.value;
    });
}

void cut(arma::mat &gradient, Part part, size_t step, const std::vector<Intervention> &interventions)
{
    forEachNamed(gradient.n_rows, part, step, interventions, [&](size_t first, size_t last, const Intervention &intervention) {
        if (intervention.action == Intervention::Action::hold)
            gradient.rows(first, last).zeros();
    });
}

} // namespace sluice
