#pragma once

#include "ui/models/epoch_grid.h"
#include "ui/models/inside_content.h"
#include "ui/models/step_axis.h"

#include <QString>
#include <armadillo>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// What the atlas is computed for: one recurrent layer of one model on one sample.
struct AtlasQuestion {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    Split split = Split::validation;
    size_t sample = 0, model = 0, layer = 0;
    std::vector<WhatIf> whatIfs;
    bool touched() const { return reaches(whatIfs, model); }
    AtlasQuestion untouched() const; ///< without the what-ifs
    bool operator==(const AtlasQuestion &) const = default;
};

/// The cell's quantities at one kept moment, in the order of quantitiesOf(layer); each units × steps.
using AtlasTrace = std::vector<arma::fmat>;

/// Nothing where no model has a memory, or nothing is loaded.
std::optional<AtlasQuestion> atlasQuestion(const ViewState &state);
AtlasTrace atlasTrace(const AtlasQuestion &question, const Snapshot &snapshot);
/// The kept moments that the atlas is made of: as many as 128 MiB of traces hold (under a what-if those without it too), and no more
/// than are drawn.
std::vector<Moment> atlasMoments(const ViewState &state, const AtlasQuestion &question);

/// One quantity over time step and epoch.
struct AtlasMap {
    QString title;   ///< "forget gate"
    QString formula; ///< "f(t)"
    QString word;    ///< "keep", for beginners; or empty
    bool gate = false;
    double limit = 1;    ///< of both
    arma::mat values;    ///< steps × moments of the grid; NaN where it is not computed yet
    arma::mat untouched; ///< likewise, without the what-ifs; empty where there are none
    std::optional<Traced> traced;
    bool picked = false; ///< Selection::part

    double low() const { return gate ? 0 : -limit; }
    double high() const { return gate ? 1 : limit; }
};

/// One cell in the course of training: when did its gates learn to open, and for which time steps?
struct GateAtlas {
    QString nothing; ///< why there is nothing to show; empty otherwise
    Selection selection;
    bool mean = false; ///< over the layer's units, instead of one
    size_t units = 0;
    StepAxis axis;
    size_t steps = 0;
    bool gates = true; ///< the cell has some
    QString who;       ///< "unit 3" or "mean of 16 units"
    QString subtitle;  ///< "validation sample 3 of 46 · epochs 0 … 60, 34 of 61 computed"
    EpochGrid grid;
    std::vector<AtlasMap> maps;
    uint32_t shownEpoch = 0;
    bool touched() const { return !maps.empty() && !maps.front().untouched.empty(); }
};

using AtlasTraces = std::vector<std::shared_ptr<const AtlasTrace>>;
/// A pure function of what is looked at and of `traces`, one a moment of `moments`; null where it is not computed yet. `untouched`: of
/// the same question without its what-ifs, where any of them touches it; otherwise none.
GateAtlas gateAtlas(const ViewState &state, const std::vector<Moment> &moments, const AtlasTraces &traces, bool mean,
                    const AtlasTraces &untouched = {});
/// The same with what its maps show in place of their values: a change is what-if − before, signed, on a scale of its own.
GateAtlas withMapsOf(GateAtlas atlas, MapShows shows);

/// A projector shows no more maps than that at once, and the others on further sheets.
inline constexpr size_t mostProjectedMaps = 4;
size_t atlasSheets(const GateAtlas &atlas);
GateAtlas atlasSheet(GateAtlas atlas, size_t sheet);

/// "forget gate f(t), unit 3, epoch 12, t = 20: 0.123456789", and without the what-ifs; `epoch` as on the axis.
QString atlasTip(const GateAtlas &atlas, const AtlasMap &map, double epoch, size_t step);

/// One row an epoch and step, one column a quantity, and one of what it was without the what-ifs.
PlotTable atlasTable(const GateAtlas &atlas);

/// The epoch whose weights a model has in the shown moment: an earlier one where its best weights were restored.
uint32_t shownWeightsEpoch(const ViewState &state, size_t model);

} // namespace sluice
