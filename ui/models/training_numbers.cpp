#include "ui/models/training_numbers.h"

#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingNumbers)
};

QString nameOf(const ViewState &state, size_t model)
{
    return modelName(state.experiment->models[model].name);
}

/// One line a model, of its newest update, whichever epoch is shown.
template <class Text> QString ofUpdates(const ViewState &state, Text text)
{
    QStringList lines;
    for (const StepRecord &step : state.recentSteps)
        if (step.model < state.experiment->models.size())
            lines << named(Words::tr("%1, update %2").arg(nameOf(state, step.model)).arg(step.step), text(step));
    return lines.join(betweenFacts);
}

const StepRecord *newestOf(const ViewState &state, size_t model)
{
    const auto found = std::ranges::find_if(state.recentSteps, [model](const StepRecord &step) { return step.model == model; });
    return found == state.recentSteps.end() ? nullptr : &*found;
}

/// The newest full snapshot of a model: what is shown, or what was kept last.
SnapshotPtr newestFull(const ViewState &state, size_t model)
{
    std::vector<SnapshotPtr> some;
    if (model < state.moment.size())
        some.push_back(state.moment[model]);
    if (state.history)
        for (auto moment = state.history->kept.rbegin(); moment != state.history->kept.rend(); ++moment)
            if (model < moment->size())
                some.push_back((*moment)[model]);
    const auto full = std::ranges::find_if(some, [](const SnapshotPtr &each) { return each && each->continuation.has_value(); });
    return full == some.end() ? nullptr : *full;
}

/// Where its layer's first weight lies among a model's parameters.
std::optional<Tensor> firstTensorOfLayer(const ViewState &state)
{
    const Selection &at = state.selection;
    if (at.model >= state.experiment->models.size())
        return {};
    const ModelSpec &spec = state.experiment->models[at.model];
    for (const Tensor &tensor : tensorsOf(spec, ModelShape::of(*state.task)))
        if (layerOf(tensor, spec) == at.layer)
            return tensor;
    return {};
}

bool isAdam(OptimizerSpec::Type type)
{
    return type == OptimizerSpec::Type::adam || type == OptimizerSpec::Type::adamw;
}

QString rateAlone(const ViewState &state)
{
    return ofUpdates(state, [](const StepRecord &step) {
        return QStringLiteral("η = %1, ‖∂L/∂w‖ = %2")
            .arg(rateText(double{step.learningRate}), shortNumber(double{step.gradientNorm}));
    });
}

/// Of one weight, the first of the selected layer, at the update after which the newest snapshot was kept.
QString adamNumbers(const ViewState &state)
{
    const auto tensor = firstTensorOfLayer(state);
    const SnapshotPtr snapshot = newestFull(state, state.selection.model);
    const OptimizerSpec &spec = state.experiment->training.optimizer;
    if (!tensor || !snapshot || snapshot->continuation->optimizerState.size() < 2 * snapshot->weights.size() ||
        snapshot->continuation->optimizerSteps == 0)
        return rateAlone(state);
    const Continuation &going = *snapshot->continuation;
    const auto steps = static_cast<double>(going.optimizerSteps);
    const double m = double{going.optimizerState[tensor->offset]} / (1 - std::pow(spec.beta1, steps));
    const double v = double{going.optimizerState[snapshot->weights.size() + tensor->offset]} / (1 - std::pow(spec.beta2, steps));
    const StepRecord *newest = newestOf(state, state.selection.model);
    const double rate = newest ? double{newest->learningRate} : going.learningRate;
    return named(
        Words::tr("%1, %2, first weight").arg(nameOf(state, state.selection.model), QString::fromStdString(tensor->name)),
        QStringLiteral("η·m̂ ÷ (√v̂ + ε) = %1·%2 ÷ (√%3 + %4) = %5")
            .arg(rateText(rate), afterSign(shortNumber(m)), shortNumber(v), plainText(spec.epsilon),
                 shortNumber(rate * m / (std::sqrt(v) + spec.epsilon))));
}

std::optional<double> momentumOf(const OptimizerSpec &spec)
{
    using Type = OptimizerSpec::Type;
    if (spec.type == Type::momentum || spec.type == Type::nesterov)
        return spec.momentum;
    return isAdam(spec.type) || spec.type == Type::nadam ? std::optional(spec.beta1) : std::nullopt;
}

QString momentumNumbers(const ViewState &state)
{
    const auto beta = momentumOf(state.experiment->training.optimizer);
    if (!beta)
        return {};
    const QString rule = QStringLiteral("m ← %1·m + %2·∂L/∂w").arg(plainText(*beta), plainText(1 - *beta));
    const QString norms = ofUpdates(
        state, [](const StepRecord &step) { return QStringLiteral("‖∂L/∂w‖ = %1").arg(shortNumber(double{step.gradientNorm})); });
    return norms.isEmpty() ? rule : rule + betweenFacts + norms;
}

QString clippingNumbers(const ViewState &state)
{
    const auto &limit = state.experiment->training.clipNorm;
    if (!limit)
        return {};
    return ofUpdates(state, [&](const StepRecord &step) {
        const double norm = double{step.gradientNorm};
        return QStringLiteral("min(1, %1 ÷ %2) = %3")
            .arg(plainText(*limit), shortNumber(norm), shortNumber(norm > *limit ? *limit / norm : 1));
    });
}

/// What the rate was set to is in the snapshot; what was trained with, in the log.
QString scheduleNumbers(const ViewState &state)
{
    const StepRecord *newest = newestOf(state, state.selection.model);
    if (!newest)
        return {};
    const SnapshotPtr full = newestFull(state, state.selection.model);
    const double base = full ? full->continuation->learningRate : state.experiment->training.optimizer.learningRate;
    const double rate = double{newest->learningRate};
    if (!(base > 0))
        return {};
    return QStringLiteral("η(%1) = %2·%3 = %4").arg(newest->step).arg(rateText(base), shortNumber(rate / base), rateText(rate));
}

} // namespace

QString trainingNumbers(Term term, const ViewState &state)
{
    switch (term) {
    case Term::gradient:
        return ofUpdates(state, [](const StepRecord &step) {
            return QStringLiteral("‖∂L/∂w‖ = %1").arg(shortNumber(double{step.gradientNorm}));
        });
    case Term::optimizer:
        return isAdam(state.experiment->training.optimizer.type) ? adamNumbers(state) : rateAlone(state);
    case Term::momentum:
        return momentumNumbers(state);
    case Term::clipping:
        return clippingNumbers(state);
    case Term::schedule:
        return scheduleNumbers(state);
    default:
        return {};
    }
}

} // namespace sluice
