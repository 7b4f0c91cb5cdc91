#include "ui/models/prediction.h"

#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/step_axis.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct PredictionText {
    Q_DECLARE_TR_FUNCTIONS(PredictionText)
};

QString tracedName(Traced traced)
{
    switch (traced) {
    case Traced::inputGate:
        return PredictionText::tr("input gate i(t)");
    case Traced::forgetGate:
        return PredictionText::tr("forget gate f(t)");
    case Traced::candidate:
        return PredictionText::tr("candidate cell input g(t)");
    case Traced::outputGate:
        return PredictionText::tr("output gate o(t)");
    case Traced::cell:
        return PredictionText::tr("cell c(t)");
    case Traced::hidden:
        return PredictionText::tr("hidden state h(t)");
    case Traced::resetGate:
        return PredictionText::tr("reset gate r(t)");
    case Traced::updateGate:
        return PredictionText::tr("update gate z(t)");
    case Traced::written:
        return PredictionText::tr("written");
    case Traced::preactivation:
        return PredictionText::tr("preactivation z(t)");
    case Traced::input:
        return PredictionText::tr("input x(t)");
    case Traced::kept:
        break;
    }
    return PredictionText::tr("kept");
}

bool overSamples(const CurveSpec &curve, const Task &task)
{
    return curve.kind == CurveSpec::Kind::answer && task.outputSteps() == 1;
}

QString xTitleOf(const CurveSpec &curve, const Task &task)
{
    switch (curve.kind) {
    case CurveSpec::Kind::traced:
        return stepAxis(task).title;
    case CurveSpec::Kind::answer:
        return overSamples(curve, task) ? PredictionText::tr("sample") : stepAxis(task).title;
    case CurveSpec::Kind::trainLoss:
    case CurveSpec::Kind::validationLoss:
        return PredictionText::tr("epoch");
    case CurveSpec::Kind::gradient:
        break;
    }
    return PredictionText::tr("steps before the answer");
}

QString yTitleOf(const CurveSpec &curve, const Task &task)
{
    switch (curve.kind) {
    case CurveSpec::Kind::traced:
        return tracedName(curve.traced);
    case CurveSpec::Kind::answer:
        return task.data().unit.empty() ? PredictionText::tr("answer")
                                        : PredictionText::tr("answer, %1").arg(shippedText(task.data().unit));
    case CurveSpec::Kind::trainLoss:
        return PredictionText::tr("training loss ÷ that of the best constant");
    case CurveSpec::Kind::validationLoss:
        return PredictionText::tr("validation loss ÷ that of the best constant");
    case CurveSpec::Kind::gradient:
        break;
    }
    return PredictionText::tr("log₁₀ ‖∂y/∂x‖");
}

} // namespace

Prediction::Prediction(size_t points, double least, double most) : values_(points, std::nan("")), least_(least), most_(most) {}

bool Prediction::begun() const
{
    return std::ranges::any_of(values_, [](double value) { return std::isfinite(value); });
}

void Prediction::draw(size_t from, double fromValue, size_t to, double toValue)
{
    if (values_.empty())
        return;
    const size_t last = values_.size() - 1;
    from = std::min(from, last);
    to = std::min(to, last);
    const auto distance = static_cast<double>(std::max(from, to) - std::min(from, to));
    for (size_t point = std::min(from, to); point <= std::max(from, to); ++point) {
        const double way = distance > 0 ? std::abs(static_cast<double>(point) - static_cast<double>(from)) / distance : 1;
        values_[point] = std::clamp(fromValue + way * (toValue - fromValue), least_, most_);
    }
}

double Prediction::startOf(size_t point) const
{
    return begun() ? completed()[point] : (least_ + most_) / 2;
}

void Prediction::raise(size_t point, double share)
{
    if (point >= values_.size())
        return;
    const double value = std::isfinite(values_[point]) ? values_[point] : startOf(point);
    values_[point] = std::clamp(value + share * (most_ - least_), least_, most_);
}

void Prediction::clear()
{
    std::ranges::fill(values_, std::nan(""));
}

std::vector<double> Prediction::completed() const
{
    std::vector<double> all = values_;
    const auto isDrawn = [](double value) { return std::isfinite(value); };
    auto before = std::ranges::find_if(all, isDrawn);
    if (before == all.end())
        return all;
    std::fill(all.begin(), before, *before);
    while (true) {
        const auto next = std::find_if(before + 1, all.end(), isDrawn);
        if (next == all.end())
            break;
        const auto steps = static_cast<double>(next - before);
        for (auto place = before + 1; place != next; ++place)
            *place = *before + (*next - *before) * static_cast<double>(place - before) / steps;
        before = next;
    }
    std::fill(before + 1, all.end(), *before);
    return all;
}

PredictionAxis predictionAxis(const CurveSpec &curve, const ViewState &state)
{
    PredictionAxis axis;
    if (!state.task)
        return axis;
    const auto x = curveAxis(curve, *state.experiment, *state.task);
    if (!x) {
        axis.problem = x.error();
        return axis;
    }
    axis.x = *x;
    axis.known = knownTarget(curve, *state.task);
    axis.xTitle = xTitleOf(curve, *state.task);
    axis.yTitle = yTitleOf(curve, *state.task);
    return axis;
}

QString curveName(const CurveSpec &curve, const ViewState &state)
{
    return modelName(state.experiment->models[std::min(curve.model, state.experiment->models.size() - 1)].name);
}

} // namespace sluice
