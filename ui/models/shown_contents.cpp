#include "ui/models/shown_contents.h"

namespace sluice {

bool isOfSameNetworks(const ViewState &shown, const ViewState &asked)
{
    const bool weights = shown.moment == asked.moment || (shown.live && asked.live);
    return shown.experiment && shown.experiment == asked.experiment && shown.task == asked.task && weights;
}

bool isOfSameSample(const ViewState &shown, const ViewState &asked)
{
    const Selection &one = shown.selection, &other = asked.selection;
    return isOfSameNetworks(shown, asked) && one.split == other.split && one.sample == other.sample &&
           one.whatIfs == other.whatIfs;
}

bool isAtSameCursor(const ViewState &shown, const ViewState &asked)
{
    const Selection &one = shown.selection, &other = asked.selection;
    return isOfSameSample(shown, asked) && one.model == other.model && one.dense == other.dense && one.layer == other.layer &&
           one.unit == other.unit && one.step == other.step && one.part == other.part;
}

} // namespace sluice
