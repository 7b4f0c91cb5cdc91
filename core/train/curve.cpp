#include "core/train/curve.h"

#include "core/inspect/gradient_flow.h"
#include "core/inspect/probe.h"
#include "core/train/given_name.h"
#include "core/train/reference_loss.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr size_t mostSamples = 100; // of a curve over samples
constexpr size_t gradientSamples = 20;

bool overEpochs(const CurveSpec &spec)
{
    return spec.kind == CurveSpec::Kind::trainLoss || spec.kind == CurveSpec::Kind::validationLoss;
}

bool overSamples(const CurveSpec &spec, const Task &task)
{
    return spec.kind == CurveSpec::Kind::answer && task.outputSteps() == 1;
}

std::vector<double> counted(size_t first, size_t count)
{
    std::vector<double> numbers(count);
    for (size_t k = 0; k < count; ++k)
        numbers[k] = static_cast<double>(first + k);
    return numbers;
}

Result<void> check(const CurveSpec &spec, const Experiment &experiment, const Task &task)
{
    if (spec.model >= experiment.models.size())
        return fail(SLUICE_MESSAGE("core", "there is no model %1"), spec.model + 1);
    if (spec.sample >= task.sampleCount(spec.split))
        return fail(SLUICE_MESSAGE("core", "this split has %1 samples, there is no number %2 (counted from 0)"),
                    task.sampleCount(spec.split), spec.sample);
    if (spec.kind == CurveSpec::Kind::answer && !task.classes().empty())
        return fail(SLUICE_MESSAGE("core", "answers that are classes make no curve"));
    if (spec.kind != CurveSpec::Kind::traced)
        return {};
    const ModelSpec &model = experiment.models[spec.model];
    if (spec.layer >= model.layers.size() || !has(model.layers[spec.layer], spec.traced))
        return fail(SLUICE_MESSAGE("core", "layer %1 of %2 has no such part"), spec.layer + 1, givenName(model.name));
    const size_t units = outputFeatures(model.layers[spec.layer], 1);
    if (spec.unit >= units)
        return fail(SLUICE_MESSAGE("core", "layer %1 of %2 has %3 units, there is no unit %4 (counted from 0)"), spec.layer + 1,
                    givenName(model.name), units, spec.unit);
    return {};
}

std::vector<double> inOwnUnits(const arma::mat &values, const Task &task)
{
    std::vector<double> numbers;
    for (const double value : values.row(0))
        numbers.push_back(task.targetScaler().undo(0, value));
    return numbers;
}

std::vector<double> tracedRow(const CurveSpec &spec, const MeasuredRun &run)
{
    const Trace trace = probe(run.experiment->models[spec.model], ModelShape::of(*run.task), run.final[spec.model]->weights,
                              run.task->sample(spec.split, spec.sample));
    const arma::rowvec row = valuesOf(trace.layers[spec.layer], spec.traced)->row(spec.unit);
    return {row.begin(), row.end()};
}

std::vector<double> answers(const CurveSpec &spec, const MeasuredRun &run)
{
    const ModelSpec &model = run.experiment->models[spec.model];
    const ModelShape shape = ModelShape::of(*run.task);
    const auto &weights = run.final[spec.model]->weights;
    if (!overSamples(spec, *run.task))
        return inOwnUnits(probe(model, shape, weights, run.task->sample(spec.split, spec.sample)).output, *run.task);
    std::vector<double> all;
    for (size_t index = 0; index < std::min(mostSamples, run.task->sampleCount(spec.split)); ++index)
        all.push_back(inOwnUnits(probe(model, shape, weights, run.task->sample(spec.split, index)).output, *run.task).back());
    return all;
}

std::vector<double> losses(const CurveSpec &spec, const MeasuredRun &run)
{
    const bool train = spec.kind == CurveSpec::Kind::trainLoss;
    const double reference = referenceLoss(run.experiment->training.loss, *run.task, train ? Split::train : Split::validation);
    std::vector<double> all;
    for (const EpochRecord &record : run.epochs)
        if (record.model == spec.model && record.epoch > 0)
            all.push_back((train ? record.trainLoss : record.validationLoss) / reference);
    return all;
}

std::vector<double> gradients(const CurveSpec &spec, const MeasuredRun &run)
{
    const ModelSpec &model = run.experiment->models[spec.model];
    const ModelShape shape = ModelShape::of(*run.task);
    arma::rowvec logarithms;
    size_t count = 0;
    for (size_t index = 0; index < std::min(gradientSamples, run.task->sampleCount(spec.split)); ++index) {
        const Sample sample = run.task->sample(spec.split, index);
        const arma::mat input = gradientFlow(model, shape, run.final[spec.model]->weights, sample, sample.x.n_cols - 1).input;
        const arma::rowvec one = arma::fliplr(arma::log10(arma::sqrt(arma::sum(arma::square(input), 0))));
        if (logarithms.is_empty())
            logarithms.zeros(one.n_elem);
        const arma::uword shared = std::min(logarithms.n_elem, one.n_elem); // sequences may differ in length
        logarithms = logarithms.head(shared) + one.head(shared);
        ++count;
    }
    logarithms /= static_cast<double>(count);
    return {logarithms.begin(), logarithms.end()};
}

} // namespace

Result<std::vector<double>> curveAxis(const CurveSpec &spec, const Experiment &experiment, const Task &task)
{
    if (const auto sound = check(spec, experiment, task); !sound)
        return passOn(sound);
    if (overEpochs(spec))
        return counted(1, experiment.training.epochs);
    if (overSamples(spec, task))
        return counted(1, std::min(mostSamples, task.sampleCount(spec.split)));
    const SampleRange &range = task.samples(spec.split)[spec.sample];
    if (spec.kind == CurveSpec::Kind::answer)
        return counted(1 + range.steps - std::min(range.steps, range.outputSteps), range.outputSteps);
    return counted(spec.kind == CurveSpec::Kind::gradient ? 0 : 1, range.steps);
}

std::vector<double> knownTarget(const CurveSpec &spec, const Task &task)
{
    if (overEpochs(spec) || spec.kind == CurveSpec::Kind::gradient || !task.classes().empty())
        return {};
    if (!overSamples(spec, task)) {
        const Sample sample = task.sample(spec.split, spec.sample);
        return sample.y.n_cols == sample.x.n_cols || spec.kind == CurveSpec::Kind::answer
                   ? inOwnUnits(arma::conv_to<arma::mat>::from(sample.y), task)
                   : std::vector<double>();
    }
    std::vector<double> all;
    for (size_t index = 0; index < std::min(mostSamples, task.sampleCount(spec.split)); ++index)
        all.push_back(inOwnUnits(arma::conv_to<arma::mat>::from(task.sample(spec.split, index).y), task).back());
    return all;
}

Result<Curve> curveOf(const CurveSpec &spec, const MeasuredRun &run)
{
    if (run.final.empty())
        return fail(SLUICE_MESSAGE("core", "there is no trained network yet"));
    auto axis = curveAxis(spec, *run.experiment, *run.task);
    if (!axis)
        return passOn(axis);
    Curve curve{std::move(*axis), {}};
    switch (spec.kind) {
    case CurveSpec::Kind::traced:
        curve.y = tracedRow(spec, run);
        break;
    case CurveSpec::Kind::answer:
        curve.y = answers(spec, run);
        break;
    case CurveSpec::Kind::trainLoss:
    case CurveSpec::Kind::validationLoss:
        curve.y = losses(spec, run);
        break;
    case CurveSpec::Kind::gradient:
        curve.y = gradients(spec, run);
        break;
    }
    curve.x.resize(std::min(curve.x.size(), curve.y.size()));
    curve.y.resize(curve.x.size());
    return curve;
}

CurveScore scoreCurve(const std::vector<double> &drawn, const Curve &truth)
{
    const size_t count = std::min(drawn.size(), truth.y.size());
    double sum = 0, distance = 0, squared = 0, spread = 0;
    size_t points = 0;
    for (size_t k = 0; k < count; ++k)
        if (std::isfinite(truth.y[k]) && std::isfinite(drawn[k])) {
            sum += truth.y[k];
            ++points;
        }
    const double mean = sum / static_cast<double>(points);
    for (size_t k = 0; k < count; ++k)
        if (std::isfinite(truth.y[k]) && std::isfinite(drawn[k])) {
            distance += std::abs(drawn[k] - truth.y[k]);
            squared += (drawn[k] - truth.y[k]) * (drawn[k] - truth.y[k]);
            spread += (truth.y[k] - mean) * (truth.y[k] - mean);
        }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {spread > 0 ? 1 - squared / spread : nan, points > 0 ? distance / static_cast<double>(points) : nan};
}

} // namespace sluice
