#pragma once

#include "ui/models/shown_contents.h"
#include "ui/models/view_state.h"

namespace sluice {

/// RMSE of the first and the last step of a path.
QString pathNumbers(const PathContent &path);
/// Of the class of the picked sample: how many of it were taken for what.
QString confusionNumbers(const ConfusionContent &confusion, const ViewState &state);
/// The fullest bin's addend, and the sum.
QString reliabilityNumbers(const ReliabilityContent &reliability);
/// At the last epoch.
QString seedNumbers(const SeedBands &bands);
QString rankingNumbers(const std::vector<SeedRank> &ranking);
/// Of each drawn curve its last point.
QString runNumbers(const DrawnRuns &runs);
/// Of a curve that was drawn before it was seen.
QString questionNumbers(const std::vector<double> &drawn, const Curve &truth);
/// Of the picked unit and the one below it in the maps: how alike they are.
QString unitNumbers(const InsideContent &inside);

} // namespace sluice
