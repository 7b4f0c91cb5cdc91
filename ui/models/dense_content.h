#pragma once

#include "ui/models/heat_map.h"
#include "ui/models/inside_content.h"

namespace sluice {

/// Inside a network without recurrent layers, on the selected sample and for the answer at the cursor.
struct DenseContent {
    QString title; ///< "Dense, for the answer at t = 20"
    struct Layer {
        QString title;      ///< "layer 1, 64 units"
        HeatMap activation; ///< one row: the units
        arma::rowvec preactivation;
    };
    std::vector<Layer> layers;
    QStringList features; ///< of a step, to choose from
    size_t feature = 0;   ///< that is shown
    QString weightsTitle;
    HeatMap weights;      ///< of the first layer: units × the time steps of its window
    size_t column = 0;    ///< of the first layer's weights, that the cursor is at: that of its step
    HeatMap contribution; ///< of each of these weights to the answer; without values behind a convolution
    QString answer;       ///< which number that is: "y = score of “t”"
    bool touched() const { return !weights.untouched.empty(); } ///< by a what-if
};

/// `feature`: whose weights are shown, out of those of a step. Nothing where no such model has weights.
std::optional<DenseContent> denseContent(const ViewState &state, const InsideTraces &traces, size_t feature);

} // namespace sluice
