#include "ui/models/answer.h"
#include "ui/models/cell_quantities.h"
#include "ui/models/inside_parts.h"
#include "ui/models/model_name.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sluice {

namespace {

using Quantity = InsideRow::Quantity;
using Kind = InsideRow::Kind;

constexpr size_t mostLines = 4; // more units than this are a map

double largest(const arma::mat &values)
{
    double magnitude = 0;
    for (const double value : values) {
        if (std::isfinite(value))
            magnitude = std::max(magnitude, std::abs(value));
    }
    return magnitude;
}

bool isHeld(const InsideInput &input, std::optional<Part> part)
{
    const auto holds = interventionsOf(input.selection.whatIfs, input.selection.model);
    return part && std::any_of(holds.begin(), holds.end(), [&](const Intervention &hold) {
               return hold.layer == input.selection.layer && hold.part == *part;
           });
}

std::vector<size_t> shownUnits(const InsideInput &input, size_t units)
{
    if (!input.state.expert)
        return {input.selection.unit};
    std::vector<size_t> all(units);
    for (size_t k = 0; k < units; ++k)
        all[k] = k;
    return all;
}

arma::mat rowsOf(const arma::mat &values, const std::vector<size_t> &units)
{
    return values.n_rows == units.size() ? values : values.rows(arma::uvec(arma::conv_to<arma::uvec>::from(units)));
}

Kind kindFor(size_t rows, bool gate)
{
    return rows > mostLines ? Kind::map : rows > 1 || gate ? Kind::lines : Kind::bars;
}

QStringList unitNames(const std::vector<size_t> &units)
{
    QStringList names;
    for (const size_t unit : units)
        names << InsideText::tr("unit %1").arg(unit + 1);
    return names;
}

/// The units that are shown of a layer, and what they are called: the same in each of its rows.
struct NamedUnits {
    std::vector<size_t> units;
    QStringList names;
};

InsideRow cellRow(const InsideInput &input, const CellQuantity &describes, const NamedUnits &shown)
{
    const LayerTrace *untouched = input.untouchedLayer();
    InsideRow row;
    row.quantity = describes.quantity;
    row.title = InsideText::tr(describes.title);
    row.formula = InsideText::tr(describes.formula);
    row.word = describes.word && !input.state.expert ? InsideText::tr(describes.word) : QString();
    row.gate = describes.gate;
    row.traced = describes.traced;
    row.part = describes.part();
    row.units = shown.units;
    row.names = shown.names;
    row.kind = kindFor(row.units.size(), row.gate);
    row.values = rowsOf(describes.values(*input.layer()), row.units);
    if (untouched)
        row.untouched = rowsOf(describes.values(*untouched), row.units);
    row.held = isHeld(input, row.part);
    row.picked = row.traced && row.traced == input.selection.part;
    return row;
}

/// What is written is often so much smaller than what is kept that on their common scale nothing of it would be seen, and so is a
/// hidden state that is within ±1: then it has its own, and says how many times it is enlarged. Heights are added by the eye, and
/// shared for longer than colours.
void enlarge(InsideRow &row)
{
    const double seen = row.kind == Kind::map ? 0.5 : 0.25; // of the common scale
    const double most = std::max(largest(row.values), largest(row.untouched));
    const double own = niceLimit(most);
    if (most == 0 || own > seen * row.limit)
        return;
    row.enlarged = row.limit / own;
    row.limit = own;
}

/// Written and kept sum to the state: one scale for the three, or the eye could not add them.
void shareLimits(InsideRows &rows)
{
    const auto has = [&](Quantity quantity) { return std::ranges::find(rows, quantity, &InsideRow::quantity) != rows.end(); };
    const Quantity state = has(Quantity::cell) ? Quantity::cell : Quantity::hidden;
    const auto sums = [&](const InsideRow &row) {
        return has(Quantity::kept) &&
               (row.quantity == Quantity::written || row.quantity == Quantity::kept || row.quantity == state);
    };
    double common = 0;
    for (const InsideRow &row : rows) {
        if (sums(row))
            common = std::max({common, largest(row.values), largest(row.untouched)});
    }
    for (InsideRow &row : rows) {
        if (sums(row))
            row.limit = niceLimit(common);
        else if (row.quantity != Quantity::contribution && row.quantity != Quantity::activation)
            row.limit = niceLimit(std::max({1.0, largest(row.values), largest(row.untouched)}));
        if (sums(row) ? row.quantity == Quantity::written : row.quantity == Quantity::hidden)
            enlarge(row);
    }
}

InsideRow contributionRow(const InsideInput &input, size_t model)
{
    const Task &task = *input.state.task;
    const ModelSpec &spec = input.state.experiment->models[model];
    InsideRow row;
    row.quantity = Quantity::contribution;
    row.title = modelName(spec.name);
    row.formula = task.outputSteps() > 1 ? InsideText::tr("weight × input, for t = %1").arg(input.selection.step + 1)
                                         : InsideText::tr("weight × input");
    row.names = featureNames(task);
    const ModelShape shape = ModelShape::of(task);
    const size_t step = input.selection.step;
    InputContribution own = inputContribution(spec, shape, input.weights(model), input.sample(), step,
                                              interventionsOf(input.selection.whatIfs, model));
    if (input.traces.untouched[model]) // of the same class's score, or the two could not be compared
        row.untouched =
            inputContribution(spec, shape, input.state.moment[model]->weights, input.untouchedSample(), step, {}, own.ofClass)
                .values;
    row.answer = askedAnswerName(task, own.ofClass);
    row.values = std::move(own.values);
    row.kind = row.values.n_rows > 1 ? Kind::map : Kind::bars;
    row.limit = niceLimit(std::max(largest(row.values), largest(row.untouched)));
    return row;
}

/// Over the steps of the sample: what answers once stands at the last step.
arma::mat overSteps(const arma::mat &values, size_t steps)
{
    arma::mat all(values.n_rows, steps, arma::fill::value(arma::datum::nan));
    all.tail_cols(values.n_cols) = values;
    return all;
}

/// A matrix that a layer without memory has, and what it was without the what-ifs, or null.
InsideRow layerRow(const arma::mat &values, const arma::mat *untouched, size_t steps, Quantity quantity)
{
    InsideRow row;
    row.quantity = quantity;
    row.values = overSteps(values, steps);
    if (untouched)
        row.untouched = overSteps(*untouched, steps);
    row.kind = kindFor(row.values.n_rows, false);
    row.limit = niceLimit(std::max(largest(row.values), largest(row.untouched)));
    std::vector<size_t> units(values.n_rows);
    std::iota(units.begin(), units.end(), size_t(0));
    row.names = unitNames(units);
    return row;
}

const DenseTrace *denseLayer(const std::optional<Trace> &trace, size_t layer)
{
    return trace ? std::get_if<DenseTrace>(&trace->layers[layer]) : nullptr;
}

/// The hidden layers of a dense network that answers at every step; one that answers once has no time axis inside.
void addActivations(const InsideInput &input, size_t model, InsideRows &rows)
{
    const Trace &trace = *input.traces.models[model];
    for (size_t k = 0; k < trace.layers.size(); ++k) {
        const auto *dense = std::get_if<DenseTrace>(&trace.layers[k]);
        if (!dense || dense->activation.n_cols != trace.x.n_cols || dense->activation.n_cols < 2)
            continue;
        const DenseTrace *before = denseLayer(input.traces.untouched[model], k);
        rows.push_back(layerRow(dense->activation, before ? &before->activation : nullptr, trace.x.n_cols, Quantity::activation));
        rows.back().title = InsideText::tr("layer %1").arg(k + 1);
        rows.back().formula = InsideText::tr("activations");
    }
}

/// The selected layer of the recurrent model where it has no memory of its own.
void addLayerWithoutMemory(const InsideInput &input, InsideRows &rows)
{
    const size_t layer = input.selection.layer;
    const auto &trace = input.traces.models[input.selection.model];
    if (!trace || layer >= trace->layers.size())
        return;
    const DenseTrace *own = denseLayer(trace, layer);
    if (!own)
        return;
    const DenseTrace *before = denseLayer(input.traces.untouched[input.selection.model], layer);
    const auto add = [&](arma::mat DenseTrace::*values, Quantity quantity, const QString &title, const QString &formula) {
        InsideRow row = layerRow(own->*values, before ? &(before->*values) : nullptr, trace->x.n_cols, quantity);
        row.title = title;
        row.formula = formula;
        row.units = shownUnits(input, row.values.n_rows);
        row.values = rowsOf(row.values, row.units);
        if (before)
            row.untouched = rowsOf(row.untouched, row.units);
        row.names = unitNames(row.units);
        row.kind = kindFor(row.units.size(), false);
        rows.push_back(std::move(row));
    };
    add(&DenseTrace::activation, Quantity::activation, InsideText::tr("activation"), QStringLiteral("φ(z)"));
    if (input.state.expert)
        add(&DenseTrace::preactivation, Quantity::preactivation, InsideText::tr("preactivation"), QStringLiteral("z = Wx + b"));
}

} // namespace

double niceLimit(double magnitude)
{
    if (!(magnitude > 1e-12) || !std::isfinite(magnitude))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(magnitude)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0}) {
        if (magnitude <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

void moveCursor(const InsideInput &input, InsideRows &rows)
{
    const auto isPicked = [&](const InsideRow &row) { return row.traced && row.traced == input.selection.part; };
    const bool everyStep = input.state.task->spec().output == OutputAt::every;
    for (size_t k = 0; k < rows.size(); ++k) { // what is not touched stays shared
        const InsideRow &before = std::as_const(rows)[k];
        const bool contribution = before.quantity == Quantity::contribution;
        if (before.picked != isPicked(before))
            rows[k].picked = isPicked(before);
        if (everyStep && contribution)
            rows[k] = contributionRow(input, *input.denseModel());
    }
}

InsideRows insideRows(const InsideInput &input)
{
    InsideRows rows;
    if (const auto dense = input.denseModel(); dense && input.mode != InsideMode::recurrent) {
        rows.push_back(contributionRow(input, *dense));
        if (input.mode == InsideMode::dense)
            addActivations(input, *dense, rows);
    }
    if (input.mode == InsideMode::dense)
        return rows;
    if (!input.layer()) {
        addLayerWithoutMemory(input, rows);
        return rows;
    }
    NamedUnits shown{shownUnits(input, input.units()), {}};
    shown.names = unitNames(shown.units);
    for (const CellQuantity &quantity : quantitiesOf(input.layerSpec())) {
        if (input.state.expert || !quantity.expertOnly || (input.hidden && quantity.quantity == Quantity::hidden))
            rows.push_back(cellRow(input, quantity, shown));
    }
    shareLimits(rows);
    return rows;
}

} // namespace sluice
