#include "ui/models/norm_curves.h"

#include "ui/models/gate_atlas.h"
#include "ui/models/inside_traces.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace sluice {

namespace {

constexpr size_t mostPoints = 256;

struct NormText {
    Q_DECLARE_TR_FUNCTIONS(NormText)
};

double valueOf(const LayerNormRecord &record, NormKind kind)
{
    switch (kind) {
    case NormKind::gradient:
        return double{record.gradientNorm};
    case NormKind::update:
        return double{record.updateNorm};
    case NormKind::weight:
        return double{record.weightNorm};
    case NormKind::ratio:
        break;
    }
    return double{record.updateNorm} / double{record.weightNorm};
}

QString nameOf(const Experiment &experiment, size_t model, size_t layer)
{
    const ModelSpec &spec = experiment.models[model];
    const QString name = modelName(spec.name);
    return closedUp(layer < spec.layers.size() ? NormText::tr("%1 layer %2").arg(name).arg(layer + 1)
                                               : NormText::tr("%1 head").arg(name));
}

/// Points of a logarithmic axis: zero and what is not finite have none.
struct Points {
    std::vector<double> epochs, values;
};

Points pointsOf(const std::vector<const LayerNormRecord *> &records, NormKind kind, size_t batchesPerEpoch)
{
    Points points;
    const double batches = static_cast<double>(std::max<size_t>(1, batchesPerEpoch));
    for (const LayerNormRecord *record : records) {
        const double value = valueOf(*record, kind);
        if (!std::isfinite(value) || value <= 0)
            continue;
        points.epochs.push_back(static_cast<double>(record->step) / batches);
        points.values.push_back(value);
    }
    return points;
}

/// Geometric means of as many neighbours as make no more than mostPoints of them.
Points thinned(const Points &points)
{
    const size_t together = (points.values.size() + mostPoints - 1) / mostPoints;
    if (together <= 1)
        return points;
    Points means;
    for (size_t first = 0; first < points.values.size(); first += together) {
        const size_t count = std::min(together, points.values.size() - first);
        double logarithms = 0, epochs = 0;
        for (size_t k = first; k < first + count; ++k) {
            logarithms += std::log(points.values[k]);
            epochs += points.epochs[k];
        }
        means.epochs.push_back(epochs / static_cast<double>(count));
        means.values.push_back(std::exp(logarithms / static_cast<double>(count)));
    }
    return means;
}

void addCurves(NormContent &content, const ViewState &state)
{
    std::map<std::pair<size_t, size_t>, std::vector<const LayerNormRecord *>> layers;
    for (const LayerNormRecord &record : state.history->norms)
        if (record.model < state.experiment->models.size())
            layers[{record.model, record.layer}].push_back(&record);
    double low = INFINITY, high = 0;
    for (const auto &[of, records] : layers) {
        Points points = thinned(pointsOf(records, content.kind, state.batchesPerEpoch));
        for (const double value : points.values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
        content.curves.push_back({of.first, of.second, nameOf(*state.experiment, of.first, of.second), std::move(points.epochs),
                                  std::move(points.values)});
    }
    content.range = decadesAround(low, high);
}

} // namespace

NormContent normContent(const ViewState &state, NormKind kind)
{
    NormContent content;
    content.kind = kind;
    if (!state.experiment || !state.history || (state.history->norms.empty() && state.history->kept.size() <= 1))
        content.nothing = NormText::tr("Nothing is trained yet.");
    else if (state.history->norms.empty())
        content.nothing = NormText::tr("No norms were logged in this run: its session was written by an older version.");
    if (!content.nothing.isEmpty())
        return content;
    addCurves(content, state);
    std::vector<uint32_t> epochs;
    for (const Moment &moment : state.history->kept)
        epochs.push_back(epochOf(moment));
    content.grid = EpochGrid(std::move(epochs));
    content.shownEpoch = shownWeightsEpoch(state, validSelection(state).model);
    if (std::ranges::any_of(state.selection.whatIfs, &WhatIf::on))
        content.idle = NormText::tr("Logged while the networks learned: what-ifs change nothing of it.");
    content.lastEpoch = std::max(1.0, static_cast<double>(content.grid.last()));
    for (const NormCurve &curve : content.curves)
        if (!curve.epochs.empty())
            content.lastEpoch = std::max(content.lastEpoch, curve.epochs.back());
    return content;
}

QString normTitle(NormKind kind)
{
    switch (kind) {
    case NormKind::gradient:
        return NormText::tr("norm of the gradient, before clipping");
    case NormKind::update:
        return NormText::tr("norm of the update");
    case NormKind::weight:
        return NormText::tr("norm of the weights");
    case NormKind::ratio:
        break;
    }
    return NormText::tr("norm of the update ÷ norm of the weights");
}

PlotTable normTable(const NormContent &content)
{
    PlotTable table;
    for (const NormCurve &curve : content.curves) {
        table.columns.push_back({NormText::tr("epoch of %1").arg(curve.name), curve.epochs});
        table.columns.push_back({QStringLiteral("%1 %2").arg(curve.name, normTitle(content.kind)), curve.values});
    }
    return table;
}

QString normTip(const NormContent &content, double epoch, double value)
{
    QString tip;
    double nearest = INFINITY;
    for (const NormCurve &curve : content.curves) {
        if (curve.epochs.empty())
            continue;
        const auto place = std::ranges::min_element(curve.epochs, {}, [&](double other) { return std::abs(other - epoch); });
        const auto k = static_cast<size_t>(place - curve.epochs.begin());
        const double distance = std::abs(std::log(curve.values[k] / value));
        if (!(distance < nearest))
            continue;
        nearest = distance;
        tip = NormText::tr("%1, epoch %2: %3").arg(curve.name, plainText(curve.epochs[k]), exactText(curve.values[k]));
    }
    return tip;
}

} // namespace sluice
