#pragma once

#include "core/inspect/histogram.h"
#include "ui/models/epoch_grid.h"
#include "ui/models/heat_map.h"
#include "ui/models/view_state.h"

#include <QString>
#include <armadillo>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

enum class DistributionOf {
    weights,
    gradients,  ///< of the loss, at the kept moments; in powers of ten
    activations ///< on the picked sample, over units and time steps
};

/// Which numbers: a tensor of a model's parameters, or what a layer computes.
struct DistributionPart {
    size_t model = 0;
    size_t layer = 0; ///< of activations
    size_t place = 0; ///< among tensorsOf(model), or among the layer's quantities
    QString name;     ///< "LSTM layers.0.weight_ih (64 × 1)", "LSTM layer 1: forget gate f(t)"
    bool operator==(const DistributionPart &) const = default;
};

struct DistributionQuestion {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    DistributionOf of = DistributionOf::weights;
    DistributionPart part;
    bool batch = false; ///< gradients: of the first training samples, a batch of them, instead of the picked sample
    Split split = Split::validation;
    size_t sample = 0;
    std::vector<WhatIf> whatIfs; ///< those that act on what is counted, without their names
    bool touched() const { return reaches(whatIfs, part.model); }
    DistributionQuestion untouched() const; ///< without the what-ifs
    bool operator==(const DistributionQuestion &) const = default;
};

std::vector<DistributionPart> distributionParts(const ViewState &state, DistributionOf of);
/// Nothing where there is nothing loaded or the part is none of this experiment. Weights are under those what-ifs that edit one of the
/// tensor's, gradients and activations under those that reach the model or what it is fed of their samples.
std::optional<DistributionQuestion> distributionQuestion(const ViewState &state, DistributionOf of, const DistributionPart &part,
                                                         bool batch);
/// Why a what-if that is on changes nothing of what is counted; empty where all that are on do, or none is.
QString idleWhatIfs(const DistributionQuestion &question, const std::vector<WhatIf> &whatIfs);
/// What finds the histogram of a snapshot; for use on one thread.
std::function<Histogram(const Snapshot &)> distributionWork(const DistributionQuestion &question);
std::vector<Moment> distributionMoments(const ViewState &state);

/// Histograms over the epochs as one map.
struct DistributionMap {
    QString nothing;  ///< why there is nothing to show; empty otherwise
    QString axis;     ///< "weight", "log₁₀ |∂L/∂w|"
    QString subtitle; ///< "of validation sample 3 of 46", "34 of 61 epochs computed"
    QString idle;     ///< idleWhatIfs()
    EpochGrid grid;
    std::vector<Histogram> histograms; ///< one a moment, all with the same bins; nothing counted where it is not known yet
    std::vector<Histogram> untouched;  ///< likewise, without the what-ifs; empty where there are none
    size_t firstBin = 0, bins = 0;     ///< those that are drawn: all in which there is anything, ever
    arma::mat shares;                  ///< bins × moments, of the values; NaN where a bin is empty
    arma::mat sharesUntouched;         ///< likewise, without the what-ifs
    double largest = 1;                ///< of all shares
    uint32_t shownEpoch = 0;

    bool touched() const { return !untouched.empty(); }
    double bottom() const; ///< middle of the first drawn bin
    double apart() const;
};

using Histograms = std::vector<std::shared_ptr<const Histogram>>;
/// `found`: one a moment, null where it is not known yet. `untouched`: of the same question without its what-ifs, where any of them
/// touches it; otherwise none.
DistributionMap distributionMap(const ViewState &state, const DistributionQuestion &question, const std::vector<Moment> &moments,
                                const Histograms &found, const Histograms &untouched = {});

/// What of it is drawn.
struct DistributionCells {
    QString title;      ///< empty for the map as the what-ifs leave it
    QString valueTitle; ///< on the scale
    arma::mat values;   ///< shares, or what-if − before where either bin has something in it
    bool change = false;
    double limit = 1;
};
DistributionCells distributionCells(const DistributionMap &map, MapShows shows);

/// "epoch 12, 0.25 … 0.28125: 12 of 64 values", and without the what-ifs; `row` counts the drawn bins.
QString distributionTip(const DistributionMap &map, double epoch, size_t row);
/// One row an epoch and drawn bin, with the counts and what they were without the what-ifs.
PlotTable distributionTable(const DistributionMap &map);

} // namespace sluice
