#include "ui/models/memory_content.h"

#include "core/inspect/gradient_flow.h"
#include "core/inspect/memory.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/probe.h"
#include "ui/models/answer.h"
#include "ui/models/inside_content.h"
#include "ui/models/memo.h"
#include "ui/models/part_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double mostBackward = 2e10; // multiply-adds: about a second
constexpr double leastNorm = 1e-12;   // below this a float's gradient is noise

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

/// What the networks' run on a sample is made from.
struct RunKey {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    SnapshotPtr snapshot;
    SampleKey sample;
    std::vector<WhatIf> whatIfs;
    size_t model = 0;
    bool operator==(const RunKey &) const = default;
};

/// A network on the sample, and what is asked of it at many cursors.
struct NetworkRun {
    NetworkWeights weights;
    NetworkValues values;
    std::vector<Intervention> interventions;
};

struct FlowKey {
    RunKey run;
    size_t answered = 0;
    bool operator==(const FlowKey &) const = default;
};

struct LayerKey {
    RunKey run;
    size_t layer = 0;
    bool operator==(const LayerKey &) const = default;
};

struct RetentionKey {
    LayerKey layer;
    size_t step = 0;
    bool operator==(const RetentionKey &) const = default;
};

struct SaturationKey {
    SaturationQuestion question;
    SnapshotPtr snapshot;
    bool operator==(const SaturationKey &) const = default;
};

/// One model's, as the what-ifs leave it or as it was.
struct OfModel {
    Memo<RunKey, NetworkRun> run;
    Memo<FlowKey, GradientFlow> flow;
};

} // namespace

struct MemoryWork::Kept {
    std::vector<OfModel> models, before;
    Memo<LayerKey, std::vector<UnitMemory>> memory;
    Memo<RetentionKey, arma::vec> retained; ///< at the last step
    Memo<SaturationKey, std::optional<LayerSaturation>> saturation;
};

namespace {

/// Builds the content; a class only so that its parts need not be handed around.
template <class Kept> class Builder {
public:
    Builder(const ViewState &state, const std::atomic<bool> &abandoned, Kept &kept)
        : state_(state), abandoned_(abandoned), kept_(kept), selection_(recurrentSelection(state)),
          shape_(ModelShape::of(*state.task))
    {
        kept_.models.resize(state.experiment->models.size());
        kept_.before.resize(state.experiment->models.size());
    }

    std::optional<MemoryContent> build();

private:
    const ModelSpec &model() const { return state_.experiment->models[selection_.model]; }
    RunKey keyOf(size_t model, const std::vector<WhatIf> &whatIfs) const
    {
        return {state_.experiment, state_.task, state_.moment[model], {selection_.split, selection_.sample}, whatIfs, model};
    }
    NetworkRun runOf(const RunKey &key) const;
    const GradientFlow &flowOf(OfModel &kept, const RunKey &key);
    void describe();
    void addFlow(size_t model);
    void addFlowBefore(size_t model);
    void addCurve(size_t model, const QString &model_name, FlowCurve::Kind kind, const arma::rowvec &norms);
    void fitNorms();
    void addInput(const GradientFlow &flow);
    void fitInput();
    bool addMemory();
    void addCells(const NetworkRun &run, const LayerKey &key);
    bool addSaturation();

    const ViewState &state_;
    const std::atomic<bool> &abandoned_;
    Kept &kept_;
    Selection selection_;
    ModelShape shape_;
    MemoryContent content_;
};

QString symbolOf(FlowCurve::Kind kind)
{
    switch (kind) {
    case FlowCurve::Kind::hidden:
        return QStringLiteral("h");
    case FlowCurve::Kind::cell:
        return QStringLiteral("c");
    case FlowCurve::Kind::cellPath:
        return MemoryText::tr("c, along the cell");
    case FlowCurve::Kind::rest:
        return MemoryText::tr("c, through gates");
    }
    return {};
}

QString beginning(const LayerSpec &layer)
{
    if (const auto *lstm = std::get_if<LstmSpec>(&layer); lstm && lstm->forgetGate == ForgetGate::own)
        return MemoryText::tr("forget bias %1").arg(plainText(lstm->forgetBias));
    if (const auto *lstm = std::get_if<LstmSpec>(&layer); lstm && lstm->forgetGate == ForgetGate::none)
        return MemoryText::tr("no forget gate");
    if (std::holds_alternative<RnnSpec>(layer))
        return MemoryText::tr("simple recurrent");
    return std::holds_alternative<GruSpec>(layer) ? MemoryText::tr("GRU") : MemoryText::tr("coupled gates");
}

template <class Kept> std::optional<MemoryContent> Builder<Kept>::build()
{
    content_.selection = selection_;
    content_.steps = state_.task->samples(selection_.split)[selection_.sample].steps;
    content_.answered = shape_.output == OutputAt::every ? selection_.step : content_.steps - 1;
    describe();
    for (size_t k = 0; k < state_.experiment->models.size(); ++k) {
        if (abandoned_)
            return {};
        if (state_.experiment->models[k].recurrent() && state_.moment[k])
            addFlow(k);
    }
    fitNorms();
    if (!addMemory() || !addSaturation())
        return {};
    return content_;
}

template <class Kept> NetworkRun Builder<Kept>::runOf(const RunKey &key) const
{
    const ModelSpec &spec = key.experiment->models[key.model];
    const auto weights = editedWeights(spec, shape_, key.snapshot->weights, key.whatIfs, key.model);
    NetworkRun run{unpackWeights(spec, shape_, weights), {}, interventionsOf(key.whatIfs, key.model)};
    const auto x = arma::conv_to<arma::mat>::from(alteredSample(*key.task, key.sample, key.whatIfs).x);
    run.values =
        runPlainNetwork(spec, shape_, run.weights, arma::cube(x.memptr(), x.n_rows, 1, x.n_cols), run.interventions, true);
    return run;
}

template <class Kept> const GradientFlow &Builder<Kept>::flowOf(OfModel &kept, const RunKey &key)
{
    return kept.flow.of({key, content_.answered}, [&] {
        const NetworkRun &run = kept.run.of(key, [&] { return runOf(key); });
        return gradientFlow(key.experiment->models[key.model], shape_, run.weights, run.values, content_.answered,
                            run.interventions);
    });
}

template <class Kept> void Builder<Kept>::describe()
{
    const size_t samples = state_.task->sampleCount(selection_.split);
    content_.title = MemoryText::tr("Gradient of the answer at t = %1, sample %2 of %3")
                         .arg(content_.answered + 1)
                         .arg(selection_.sample + 1)
                         .arg(samples);
    QStringList models;
    for (size_t k = 0; k < state_.experiment->models.size(); ++k) {
        const ModelSpec &each = state_.experiment->models[k];
        const auto layer = std::ranges::find_if(each.layers, isRecurrent);
        if (layer == each.layers.end() || !state_.moment[k])
            continue;
        const uint32_t epoch = epochOfWeights(*state_.moment[k]);
        models << MemoryText::tr("%1: %2, %3")
                      .arg(QString::fromStdString(each.name), beginning(*layer),
                           epoch == 0 ? MemoryText::tr("untrained") : MemoryText::tr("epoch %1").arg(epoch));
    }
    content_.subtitle = models.join(QStringLiteral(" · "));
    content_.layers = recurrentLayers(*state_.experiment);
    content_.cells = std::holds_alternative<LstmSpec>(model().layers[selection_.layer]);
}

template <class Kept> void Builder<Kept>::addFlow(size_t model)
{
    const ModelSpec &spec = state_.experiment->models[model];
    const bool shown = model == selection_.model;
    const GradientFlow &flow = flowOf(kept_.models[model], keyOf(model, selection_.whatIfs));
    const QString name = QString::fromStdString(spec.name);
    for (const LayerGradientFlow &layer : flow.layers) {
        const bool selected = shown && layer.layer == selection_.layer;
        if (!selected && &layer != &flow.layers.front())
            continue;
        addCurve(model, name, FlowCurve::Kind::hidden, layer.hidden);
        if (layer.cell.is_empty())
            continue;
        addCurve(model, name, FlowCurve::Kind::cell, layer.cell);
        if (selected) {
            addCurve(model, name, FlowCurve::Kind::cellPath, layer.cellPath);
            addCurve(model, name, FlowCurve::Kind::rest, layer.rest);
        }
    }
    if (shown)
        addInput(flow);
    if (reaches(selection_.whatIfs, model))
        addFlowBefore(model);
}

/// The first and the selected layer as they are without what-ifs.
template <class Kept> void Builder<Kept>::addFlowBefore(size_t model)
{
    const ModelSpec &spec = state_.experiment->models[model];
    const bool shown = model == selection_.model;
    const GradientFlow &flow = flowOf(kept_.before[model], keyOf(model, {}));
    const QString name = MemoryText::tr("%1 as it was,").arg(QString::fromStdString(spec.name));
    for (const LayerGradientFlow &layer : flow.layers) {
        if (&layer != &flow.layers.front() && !(shown && layer.layer == selection_.layer))
            continue;
        addCurve(model, name, FlowCurve::Kind::hidden, layer.hidden);
        content_.curves.back().before = true;
        if (layer.cell.is_empty())
            continue;
        addCurve(model, name, FlowCurve::Kind::cell, layer.cell);
        content_.curves.back().before = true;
    }
    if (shown)
        content_.inputBefore = flow.input;
    fitInput();
}

template <class Kept>
void Builder<Kept>::addCurve(size_t model, const QString &modelName, FlowCurve::Kind kind, const arma::rowvec &norms)
{
    arma::rowvec drawn = norms;
    drawn.transform([](double norm) { return norm > leastNorm && std::isfinite(norm) ? norm : std::nan(""); });
    content_.curves.push_back({model, kind, MemoryText::tr("%1 %2").arg(modelName, symbolOf(kind)), std::move(drawn)});
}

/// Whole powers of ten around what there is.
template <class Kept> void Builder<Kept>::fitNorms()
{
    double low = INFINITY, high = 0;
    for (const FlowCurve &curve : content_.curves) {
        for (const double norm : curve.norms) {
            if (std::isfinite(norm)) {
                low = std::min(low, norm);
                high = std::max(high, norm);
            }
        }
    }
    content_.range = decadesAround(low, high);
}

template <class Kept> void Builder<Kept>::addInput(const GradientFlow &flow)
{
    content_.input = flow.input;
    content_.fed = overTime(
        kept_.models[selection_.model]
            .run
            .of(keyOf(selection_.model, selection_.whatIfs), [&] { return runOf(keyOf(selection_.model, selection_.whatIfs)); })
            .values.input,
        0);
    content_.inputTitle = MemoryText::tr("What %1 looked at: ∂y/∂x(t)").arg(QString::fromStdString(model().name));
    for (size_t feature = 0; feature < flow.input.n_rows; ++feature)
        content_.inputNames << featureName(*state_.task, feature);
    fitInput();
}

template <class Kept> void Builder<Kept>::fitInput()
{
    double largest = 0;
    for (const arma::mat *values : {&content_.input, &content_.inputBefore})
        for (const double value : *values)
            largest = std::max(largest, std::abs(value)); // which passes over NaN
    content_.inputLimit = niceLimit(largest);
}

template <class Kept> bool Builder<Kept>::addMemory()
{
    if (abandoned_)
        return false;
    const RunKey key = keyOf(selection_.model, selection_.whatIfs);
    const NetworkRun &run = kept_.models[selection_.model].run.of(key, [&] { return runOf(key); });
    const LayerKey layer{key, selection_.layer};
    const arma::vec &retained = kept_.retained.of({layer, selection_.step}, [&] {
        const arma::vec change(run.values.input.n_rows, arma::fill::ones);
        const Retention measured = measureRetention(model(), shape_, run.weights, run.values, selection_.layer, selection_.step,
                                                    change, run.interventions);
        return arma::vec(measured.units.tail_cols(1));
    });
    content_.memory.resize(retained.n_elem);
    for (size_t unit = 0; unit < content_.memory.size(); ++unit) {
        content_.memory[unit].unit = unit;
        content_.memory[unit].retained = retained(unit);
    }
    if (content_.cells)
        addCells(run, layer);
    return !abandoned_;
}

/// A large layer has more units than can be run backwards while somebody waits: those that keep longest are.
template <class Kept> void Builder<Kept>::addCells(const NetworkRun &run, const LayerKey &key)
{
    const auto &values = std::get<LstmValues>(run.values.layers[selection_.layer]);
    const auto &memory = kept_.memory.of(key, [&] {
        const double units = static_cast<double>(values.c.n_rows);
        const double oneBackward = 8 * units * units * static_cast<double>(content_.steps); // multiply-adds
        const auto jacobians = static_cast<size_t>(std::clamp(mostBackward / oneBackward, 1.0, units));
        std::vector<Intervention> held;
        std::ranges::copy_if(run.interventions, std::back_inserter(held),
                             [&](const Intervention &each) { return each.layer == selection_.layer; });
        return cellMemory(std::get<LstmWeights>(run.weights.layers[selection_.layer]), values, held, jacobians);
    });
    for (const UnitMemory &unit : memory) {
        content_.memory[unit.unit].halfLife = unit.halfLife;
        if (!unit.jacobian.is_empty())
            content_.memory[unit.unit].jacobian = unit.jacobian(selection_.step);
    }
    std::ranges::stable_sort(content_.memory, std::greater(), [](const MemoryLine &line) { return line.halfLife.value_or(0); });
}

template <class Kept> bool Builder<Kept>::addSaturation()
{
    const auto question = saturationQuestion(state_);
    if (!question)
        return true;
    const SnapshotPtr &snapshot = state_.moment[question->model];
    const auto &found = kept_.saturation.of({*question, snapshot},
                                            [&] { return saturationOf(*question, *snapshot, [this] { return !abandoned_; }); });
    if (!found) { // it was abandoned
        kept_.saturation = {};
        return false;
    }
    for (const GateSaturation &gate : *found)
        content_.saturation.push_back({gate.gate, partText(gate.gate), gate.below, gate.above});
    return true;
}

PlotColumn stepsColumn(size_t steps)
{
    PlotColumn column{QStringLiteral("t"), {}};
    for (size_t t = 1; t <= steps; ++t)
        column.values.push_back(static_cast<double>(t));
    return column;
}

template <class Row> std::vector<double> valuesOf(const Row &row)
{
    return {row.begin(), row.end()};
}

} // namespace

bool sameMemories(const ViewState &one, const ViewState &other)
{
    return sameTraces(one, other) && one.selection.layer == other.selection.layer;
}

MemoryWork::MemoryWork() : kept_(std::make_unique<Kept>()) {}
MemoryWork::~MemoryWork() = default;
MemoryWork::MemoryWork(MemoryWork &&) noexcept = default;
MemoryWork &MemoryWork::operator=(MemoryWork &&) noexcept = default;

std::optional<MemoryContent> MemoryWork::contentOf(const ViewState &state, const std::atomic<bool> &abandoned)
{
    MemoryContent content;
    const auto saysNothing = [&](const QString &why) {
        content.nothing = why;
        return content;
    };
    if (!state.experiment || !state.task || state.experiment->models.empty())
        return saysNothing(MemoryText::tr("Nothing is loaded yet."));
    if (std::ranges::none_of(state.experiment->models, &ModelSpec::recurrent))
        return saysNothing(MemoryText::tr("No model here has a memory: it takes an LSTM, a GRU or a simple RNN layer."));
    if (state.moment.size() != state.experiment->models.size() || std::ranges::find(state.moment, nullptr) != state.moment.end())
        return saysNothing(MemoryText::tr("There are no weights yet."));
    if (state.task->sampleCount(state.selection.split) == 0)
        return saysNothing(MemoryText::tr("This part of the data has no samples."));
    return Builder<Kept>(state, abandoned, *kept_).build();
}

PlotTable flowTable(const MemoryContent &content)
{
    PlotTable table{{stepsColumn(content.steps)}};
    for (const FlowCurve &curve : content.curves)
        table.columns.push_back({curve.name, valuesOf(curve.norms)});
    return table;
}

PlotTable inputTable(const MemoryContent &content)
{
    PlotTable table{{stepsColumn(content.steps)}};
    const auto addRows = [&](const arma::mat &rows, const QString &name) {
        for (arma::uword row = 0; row < rows.n_rows; ++row)
            table.columns.push_back(
                {name.arg(content.inputNames[static_cast<qsizetype>(row)]), valuesOf(arma::rowvec(rows.row(row)))});
    };
    addRows(content.fed, QStringLiteral("%1"));
    addRows(content.input, QStringLiteral("∂y/∂%1"));
    addRows(content.inputBefore, MemoryText::tr("∂y/∂%1 as it was"));
    return table;
}

PlotTable saturationTable(const MemoryContent &content)
{
    PlotTable table;
    for (const SaturationSeries &series : content.saturation) {
        table.columns.push_back(
            {MemoryText::tr("%1 below %2").arg(series.name).arg(content.selection.thresholds.low), valuesOf(series.below)});
        table.columns.push_back(
            {MemoryText::tr("%1 above %2").arg(series.name).arg(content.selection.thresholds.high), valuesOf(series.above)});
    }
    return table;
}

} // namespace sluice
