#pragma once

#include "ui/models/plot_range.h"
#include "ui/models/seed_content.h"
#include "ui/models/view_state.h"

#include <QString>
#include <optional>
#include <vector>

namespace sluice {

enum class LossAxis { epochs, seconds };
struct LossContent {
    struct Curve {
        size_t model = 0;
        QString name;
        std::vector<double> x;
        std::vector<double> train; ///< NaN where there is none, or where it is no number to draw
        std::vector<double> validation;
        double shown = 0; ///< x of the moment that is looked at
    };
    std::vector<Curve> curves;
    std::vector<Curve> others;      ///< validation losses of other futures, from where they forked; named after model and future
    std::vector<SeedBand> bands;    ///< of the same experiment with other seeds, over epochs
    size_t seeds = 0;               ///< that many
    QString lossTitle;              ///< of the axis
    std::optional<double> constant; ///< validation loss of the best constant answer
    QString constantName;           ///< "predict the training mean"
    PlotRange range;
    double xUpper = 1;
};
LossContent lossContent(const ViewState &state, LossAxis axis, bool logarithmic);

} // namespace sluice
