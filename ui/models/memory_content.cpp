#include "ui/models/memory_content.h"

#include "core/inspect/plain_cubes.h"
#include "ui/models/answer.h"
#include "ui/models/inside_content.h"
#include "ui/models/language.h"
#include "ui/models/memory_at_once.h"
#include "ui/models/memory_heading.h"
#include "ui/models/memory_runs.h"
#include "ui/models/model_name.h"
#include "ui/models/part_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double leastNorm = 1e-12; // below this a float's gradient is noise

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

/// Builds the content; a class only so that its parts need not be handed around.
class Builder {
public:
    Builder(const ViewState &state, const std::atomic<bool> &abandoned, MemoryRuns &runs)
        : state_(state), abandoned_(abandoned), runs_(runs), selection_(recurrentSelection(state)),
          shape_(ModelShape::of(*state.task))
    {
        runs_.setModels(state.experiment->models.size());
    }

    std::optional<MemoryContent> build();

private:
    const ModelSpec &model() const { return state_.experiment->models[selection_.model]; }
    RunKey keyOf(size_t model, const std::vector<WhatIf> &whatIfs) const
    {
        return {state_.experiment, state_.task, state_.moment[model], {selection_.split, selection_.sample}, whatIfs, model};
    }
    /// As the what-ifs leave it.
    const GradientFlow &answerFlowOf(size_t model) { return runs_.flow(keyOf(model, selection_.whatIfs), {content_.answered}); }
    QString answerName(size_t model) { return askedAnswerName(*state_.task, answerFlowOf(model).ofClass); }
    /// Of what is drawn: the loss, or the same class's score with what-ifs and without.
    AskedAnswer asked(size_t model)
    {
        if (!content_.ofAnswer)
            return {content_.answered, true, {}};
        return {content_.answered, false, answerFlowOf(model).ofClass};
    }
    void describe();
    void addFlow(size_t model);
    void addFlowBefore(size_t model);
    void addFlowUntrained(size_t model);
    void addWhole(size_t model, const GradientFlow &flow, const QString &name, FlowCurve::Of of);
    std::vector<QString> answerNames();
    void addCurve(size_t model, const QString &model_name, FlowCurve::Kind kind, const arma::rowvec &norms);
    void fitNorms();
    void addInput();
    void fitInput();
    using Side = MemoryRuns::Side;
    std::vector<MemoryLine> memoryOf(const LayerKey &layer, Side side);
    std::shared_ptr<const KeptCurves> keptOf(const LayerKey &layer, Side side);
    bool addMemory();
    bool addSaturation();

    const ViewState &state_;
    const std::atomic<bool> &abandoned_;
    MemoryRuns &runs_;
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

std::optional<MemoryContent> Builder::build()
{
    content_.selection = selection_;
    content_.ofAnswer = selection_.memory.ofAnswer;
    content_.steps = state_.task->samples(selection_.split)[selection_.sample].steps;
    content_.answered = shape_.output == OutputAt::every ? selection_.step : content_.steps - 1;
    for (size_t k = 0; k < state_.experiment->models.size(); ++k) {
        if (abandoned_)
            return {};
        if (state_.experiment->models[k].recurrent() && state_.moment[k])
            addFlow(k);
    }
    describe();
    fitNorms();
    if (!addMemory() || !addSaturation())
        return {};
    return content_;
}

/// Of each recurrent model's score; nothing where the curves are of the loss.
std::vector<QString> Builder::answerNames()
{
    if (!content_.ofAnswer)
        return {};
    std::vector<QString> names(state_.experiment->models.size());
    for (size_t k = 0; k < names.size(); ++k)
        if (state_.experiment->models[k].recurrent())
            names[k] = answerName(k);
    return names;
}

void Builder::describe()
{
    content_.title = memoryTitle(content_, *state_.experiment);
    content_.subtitle = memorySubtitle(content_, state_, answerNames());
    content_.axis = stepAxis(*state_.task);
    content_.scaled = state_.task->spec().scaling != Scaling::none;
    content_.layers = recurrentLayers(*state_.experiment);
    content_.readout = shape_.output == OutputAt::last;
    content_.cells = std::holds_alternative<LstmSpec>(model().layers[selection_.layer]);
}

void Builder::addFlow(size_t model)
{
    const ModelSpec &spec = state_.experiment->models[model];
    const bool shown = model == selection_.model;
    const GradientFlow &flow = runs_.flow(keyOf(model, selection_.whatIfs), asked(model));
    const bool whatIf = reaches(selection_.whatIfs, model);
    const QString own = modelName(spec.name), name = whatIf ? closedUp(MemoryText::tr("%1, what if,").arg(own)) : own;
    const size_t first = content_.curves.size();
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
    for (size_t k = first; whatIf && k < content_.curves.size(); ++k)
        content_.curves[k].of = FlowCurve::Of::whatIf;
    if (shown)
        addInput();
    if (whatIf)
        addFlowBefore(model);
    if (untrainedOf(state_, model))
        addFlowUntrained(model);
}

/// The first and the selected layer, without the parts of a cell.
void Builder::addWhole(size_t model, const GradientFlow &flow, const QString &name, FlowCurve::Of of)
{
    for (const LayerGradientFlow &layer : flow.layers) {
        const bool selected = model == selection_.model && layer.layer == selection_.layer;
        if (!selected && &layer != &flow.layers.front())
            continue;
        addCurve(model, name, FlowCurve::Kind::hidden, layer.hidden);
        content_.curves.back().of = of;
        if (layer.cell.is_empty())
            continue;
        addCurve(model, name, FlowCurve::Kind::cell, layer.cell);
        content_.curves.back().of = of;
    }
}

void Builder::addFlowBefore(size_t model)
{
    const QString name = closedUp(MemoryText::tr("%1 as it was,").arg(modelName(state_.experiment->models[model].name)));
    addWhole(model, runs_.flowBefore(keyOf(model, {}), asked(model)), name, FlowCurve::Of::before);
    if (model == selection_.model)
        content_.inputBefore = runs_.flowBefore(keyOf(model, {}), {content_.answered, false, answerFlowOf(model).ofClass}).input;
    fitInput();
}

void Builder::addFlowUntrained(size_t model)
{
    RunKey key = keyOf(model, {});
    key.snapshot = untrainedOf(state_, model);
    const QString name = closedUp(MemoryText::tr("%1 untrained,").arg(modelName(state_.experiment->models[model].name)));
    addWhole(model, runs_.flowUntrained(key, asked(model)), name, FlowCurve::Of::untrained);
}

void Builder::addCurve(size_t model, const QString &modelName, FlowCurve::Kind kind, const arma::rowvec &norms)
{
    arma::rowvec drawn = norms;
    drawn.transform([](double norm) { return norm > leastNorm && std::isfinite(norm) ? norm : std::nan(""); });
    const bool whole = kind == FlowCurve::Kind::hidden || kind == FlowCurve::Kind::cell; // parts are of one model only
    content_.curves.push_back(
        {model, kind, whole ? MemoryText::tr("%1 %2").arg(modelName, symbolOf(kind)) : symbolOf(kind), std::move(drawn)});
}

/// Whole powers of ten around what there is.
void Builder::fitNorms()
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

/// Of the answer in any case: what it looked at.
void Builder::addInput()
{
    content_.input = answerFlowOf(selection_.model).input;
    setInputs(content_, state_, overTime(runs_.run(keyOf(selection_.model, selection_.whatIfs)).values.input, 0));
    content_.inputTitle = closedUp(MemoryText::tr("What %1 looked at: ∂y/∂x(t)").arg(modelName(model().name)));
    if (const QString answer = answerName(selection_.model); !answer.isEmpty())
        content_.inputTitle = MemoryText::tr("%1, %2").arg(content_.inputTitle, answer);
    fitInput();
}

void Builder::fitInput()
{
    double largest = 0;
    for (const arma::mat *values : {&content_.input, &content_.inputBefore})
        for (const double value : *values)
            largest = std::max(largest, std::abs(value)); // which passes over NaN
    content_.inputLimit = niceLimit(largest);
}

std::vector<MemoryLine> Builder::memoryOf(const LayerKey &layer, Side side)
{
    std::vector<MemoryLine> lines(runs_.retention(layer, selection_.step, content_.changed, side).units.n_rows);
    for (size_t unit = 0; unit < lines.size(); ++unit)
        lines[unit].unit = unit;
    if (!content_.cells)
        return lines;
    for (const UnitMemory &unit : runs_.memory(layer, side)) {
        lines[unit.unit].halfLife = unit.halfLife;
        lines[unit.unit].heldSteps = unit.held.n_elem;
        lines[unit.unit].firstHeld = unit.held.is_empty() ? 0 : unit.held.front();
        lines[unit.unit].gone = halfGone(runningProduct(unit.path, selection_.step));
        if (!unit.jacobian.is_empty())
            lines[unit.unit].jacobian = unit.jacobian(selection_.step);
    }
    return lines;
}

std::shared_ptr<const KeptCurves> Builder::keptOf(const LayerKey &layer, Side side)
{
    const Retention &measured = runs_.retention(layer, selection_.step, content_.changed, side);
    auto kept = std::make_shared<KeptCurves>();
    kept->states = measured.units;
    kept->output = measured.output;
    kept->outputEffect = measured.outputEffect;
    if (!content_.cells)
        return kept;
    kept->products.set_size(arma::size(kept->states));
    for (const UnitMemory &unit : runs_.memory(layer, side))
        kept->products.row(unit.unit) = runningProduct(unit.path, selection_.step);
    return kept;
}

bool Builder::addMemory()
{
    if (abandoned_)
        return false;
    content_.changed = changedInput(state_, content_.fed);
    content_.changedName =
        content_.changed ? content_.inputNames[static_cast<qsizetype>(*content_.changed)] : MemoryText::tr("all inputs");
    const LayerKey touched{keyOf(selection_.model, selection_.whatIfs), selection_.layer};
    content_.memory = memoryOf(touched, Side::touched);
    content_.kept = keptOf(touched, Side::touched);
    if (!abandoned_ && reaches(selection_.whatIfs, selection_.model)) {
        const LayerKey untouched{keyOf(selection_.model, {}), selection_.layer};
        const std::vector<MemoryLine> before = memoryOf(untouched, Side::before);
        content_.keptBefore = keptOf(untouched, Side::before);
        for (size_t unit = 0; unit < before.size(); ++unit)
            content_.memory[unit].before = std::make_shared<const MemoryLine>(before[unit]);
    }
    readLater(content_, state_.selection.memory);
    return !abandoned_;
}

bool Builder::addSaturation()
{
    auto question = saturationQuestion(state_);
    if (!question)
        return true;
    const SnapshotPtr &snapshot = state_.moment[question->model];
    const LayerSaturation *found = runs_.saturation(*question, snapshot, Side::touched, abandoned_);
    if (!found)
        return false;
    content_.saturationOver = std::min(saturationSamples, state_.task->sampleCount(question->split));
    for (const GateSaturation &gate : *found)
        content_.saturation.push_back({gate.gate, partText(gate.gate), gate.below, gate.above});
    if (!reaches(question->whatIfs, question->model))
        return true;
    question->whatIfs.clear();
    const LayerSaturation *before = runs_.saturation(*question, snapshot, Side::before, abandoned_);
    for (size_t gate = 0; before && gate < before->size(); ++gate) {
        content_.saturation[gate].belowBefore = (*before)[gate].below;
        content_.saturation[gate].aboveBefore = (*before)[gate].above;
    }
    return before != nullptr;
}

} // namespace

bool sameMemories(const ViewState &one, const ViewState &other)
{
    return sameTraces(one, other) && one.selection.layer == other.selection.layer;
}

MemoryWork::MemoryWork() : runs_(std::make_unique<MemoryRuns>()) {}
MemoryWork::~MemoryWork() = default;
MemoryWork::MemoryWork(MemoryWork &&) noexcept = default;
MemoryWork &MemoryWork::operator=(MemoryWork &&) noexcept = default;

QString whyNoMemory(const ViewState &state)
{
    if (!state.experiment || !state.task || state.experiment->models.empty())
        return MemoryText::tr("Nothing is loaded yet.");
    if (std::ranges::none_of(state.experiment->models, &ModelSpec::recurrent))
        return MemoryText::tr("No model here has a memory: it takes an LSTM, a GRU or a simple RNN layer.");
    if (state.moment.size() != state.experiment->models.size() || std::ranges::find(state.moment, nullptr) != state.moment.end())
        return MemoryText::tr("There are no weights yet.");
    return state.task->sampleCount(state.selection.split) == 0 ? MemoryText::tr("This part of the data has no samples.")
                                                               : QString();
}

std::optional<MemoryContent> MemoryWork::contentOf(const ViewState &state, const std::atomic<bool> &abandoned)
{
    MemoryContent content;
    content.nothing = whyNoMemory(state);
    if (!content.nothing.isEmpty())
        return content;
    return Builder(state, abandoned, *runs_).build();
}

} // namespace sluice
