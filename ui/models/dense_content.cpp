#include "ui/models/dense_content.h"

#include "core/inspect/first_layer.h"
#include "ui/models/answer.h"
#include "ui/models/inside_parts.h"
#include "ui/models/model_name.h"
#include "ui/models/step_axis.h"

namespace sluice {

namespace {

QStringList unitNames(size_t units)
{
    QStringList names;
    for (size_t unit = 0; unit < units; ++unit)
        names << InsideText::tr("unit %1").arg(unit + 1);
    return names;
}

/// Of layers over time those of the step, of the rest the one answer.
arma::rowvec atStep(const arma::mat &values, size_t step)
{
    return values.col(std::min<arma::uword>(step, values.n_cols - 1)).t();
}

/// One scale for a map and what it was.
double commonLimit(const arma::mat &values, const arma::mat &untouched)
{
    return limitOf(arma::join_cols(values, untouched));
}

void addLayers(const Trace &trace, const std::optional<Trace> &untouched, size_t step, DenseContent &content)
{
    for (size_t k = 0; k < trace.layers.size(); ++k) {
        const auto *dense = std::get_if<DenseTrace>(&trace.layers[k]);
        if (!dense || dense->activation.empty())
            continue;
        DenseContent::Layer layer;
        HeatMap &map = layer.activation;
        map.values = atStep(dense->activation, step);
        if (untouched)
            map.untouched = atStep(std::get<DenseTrace>(untouched->layers[k]).activation, step);
        layer.preactivation = atStep(dense->preactivation, step);
        map.limit = commonLimit(map.values, map.untouched);
        map.xNames = unitNames(map.values.n_cols);
        map.xTitle = InsideText::tr("unit");
        map.yNames = {InsideText::tr("layer %1").arg(k + 1)};
        map.valueTitle = InsideText::tr("activation");
        layer.title = InsideText::tr("layer %1, %n unit(s)", nullptr, static_cast<int>(map.values.n_cols)).arg(k + 1);
        content.layers.push_back(std::move(layer));
    }
}

/// The columns of one feature: one a time step.
arma::mat ofFeature(const arma::mat &values, size_t feature, size_t features)
{
    arma::mat own(values.n_rows, values.n_cols / features);
    for (arma::uword step = 0; step < own.n_cols; ++step)
        own.col(step) = values.col(step * features + feature);
    return own;
}

/// What the window's columns are called: steps of the sample; before its first step there are zeros.
QStringList stepNames(const ViewState &state, const FirstLayer &first, size_t columns, size_t step)
{
    const Task &task = *state.task;
    QStringList names;
    const StepAxis axis = stepAxis(task);
    const bool every = task.spec().output == OutputAt::every;
    for (size_t k = 0; k < columns; ++k) {
        if (first.kernel || (every && step + 1 < columns - k))
            names << InsideText::tr("%n step(s) back", nullptr, static_cast<int>(columns - 1 - k));
        else if (task.tabular())
            names << axis.names[static_cast<qsizetype>(k)];
        else
            names << QStringLiteral("t = %1").arg(every ? step + 2 + k - columns : k + 1);
    }
    return names;
}

void addFirstLayer(const ViewState &state, const FirstLayer &first, const FirstLayer &untouched, size_t step,
                   DenseContent &content)
{
    const auto own = [&](const arma::mat &values) { return ofFeature(values, content.feature, first.features); };
    HeatMap &weights = content.weights;
    weights.values = own(first.W);
    weights.untouched = own(untouched.W);
    weights.xNames = stepNames(state, first, weights.values.n_cols, step);
    // A window that ends at the cursor has it in its last column.
    const bool ends = first.kernel || state.task->spec().output == OutputAt::every;
    content.column = ends ? weights.values.n_cols - 1 : std::min<size_t>(step, weights.values.n_cols - 1);
    weights.xTitle = state.task->tabular() ? stepAxis(*state.task).title
                     : first.kernel        ? InsideText::tr("place in the kernel, the present step last")
                                           : InsideText::tr("time step in the window");
    weights.yTitle = InsideText::tr("unit");
    weights.yNames = unitNames(weights.values.n_rows);
    weights.limit = commonLimit(first.W, untouched.W); // and for all features
    weights.valueTitle = InsideText::tr("weight");
    content.weightsTitle = first.kernel
                               ? InsideText::tr("Kernel of the first layer")
                               : InsideText::tr("Weights of the first layer, %1 × %2").arg(first.W.n_rows).arg(first.W.n_cols);
    if (first.contribution.empty())
        return;
    content.contribution = weights;
    content.contribution.values = own(first.contribution);
    content.contribution.untouched = own(untouched.contribution);
    content.contribution.limit = commonLimit(first.contribution, untouched.contribution);
    content.answer = askedAnswerName(*state.task, first.ofClass);
    content.contribution.valueTitle = InsideText::tr("weight × input × ∂y/∂z");
}

} // namespace

std::optional<DenseContent> denseContent(const ViewState &state, const InsideTraces &traces, size_t feature)
{
    const Selection selection = validSelection(state);
    const InsideInput input{state, traces, selection, InsideMode::dense};
    const std::optional<size_t> model = input.denseModel();
    if (!model)
        return {};
    const Task &task = *state.task;
    const ModelSpec &spec = state.experiment->models[*model];
    DenseContent content;
    const QString name = modelName(spec.name);
    content.title =
        task.outputSteps() > 1 ? InsideText::tr("%1, for the answer at t = %2").arg(name).arg(selection.step + 1) : name;
    for (size_t f = 0; f < task.features(); ++f)
        content.features << featureName(task, f);
    content.feature = std::min(feature, task.features() - 1);
    addLayers(*traces.models[*model], traces.untouched[*model], selection.step, content);
    const ModelShape shape = ModelShape::of(task);
    const FirstLayer first = firstLayer(spec, shape, input.weights(*model), input.sample(), selection.step,
                                        interventionsOf(selection.whatIfs, *model));
    FirstLayer untouched;
    if (traces.untouched[*model]) // of the same class's score, or the two could not be compared
        untouched =
            firstLayer(spec, shape, state.moment[*model]->weights, input.untouchedSample(), selection.step, {}, first.ofClass);
    addFirstLayer(state, first, untouched, selection.step, content);
    return content;
}

} // namespace sluice
