#pragma once

#include "ui/models/epoch_grid.h"
#include "ui/models/log_range.h"
#include "ui/models/plot_table.h"
#include "ui/models/view_state.h"

#include <QString>
#include <vector>

namespace sluice {

/// Of each layer's parameters at each logged update (LayerNormRecord).
enum class NormKind {
    gradient,
    update,
    weight,
    ratio ///< update ÷ weight
};

/// One layer of one model over training.
struct NormCurve {
    size_t model = 0, layer = 0;
    QString name;                       ///< "LSTM layer 1", "LSTM head"
    std::vector<double> epochs, values; ///< at most 256 points: geometric means of neighbouring updates
};

struct NormContent {
    QString nothing; ///< why there is nothing to show; empty otherwise
    NormKind kind = NormKind::gradient;
    std::vector<NormCurve> curves;
    LogRange range;
    double lastEpoch = 1;
    EpochGrid grid;          ///< of the kept moments
    uint32_t shownEpoch = 0; ///< of the selected model's weights
    QString idle;            ///< why what-ifs change nothing here; empty where none is on
};

NormContent normContent(const ViewState &state, NormKind kind);
QString normTitle(NormKind kind); ///< "norm of the gradient, before clipping"
PlotTable normTable(const NormContent &content);
/// "LSTM layer 1, epoch 3.25: 0.0123", of the curve that is nearest on a logarithmic axis.
QString normTip(const NormContent &content, double epoch, double value);

} // namespace sluice
