#include "app/bench_command.h"

#include "app/console.h"
#include "app/json_text.h"
#include "core/base/build_info.h"
#include "core/base/random.h"
#include "core/nn/isa.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <chrono>
#include <iostream>

namespace sluice {

namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t batchesPerEpoch = 16; // of which one also measures validation: the median never sees it
constexpr std::chrono::seconds warmUp(1), measured(3);
constexpr size_t leastSteps = 20;

struct Size {
    LayerSpec layer; ///< of `hidden` units
    size_t depth;    ///< such layers
    size_t inputs, hidden, batch, steps, threads;
    size_t classes; ///< 0: one number
};

/// A series of noise, long enough for whole batches, with one validation and one test window.
Result<Task> noiseTask(const Size &size)
{
    const size_t samples = size.batch * batchesPerEpoch;
    const size_t rows = size.steps + samples + 2;
    const RandomStream random(1, Purpose::data);
    Dataset data;
    data.name = "noise";
    data.form = DataForm::series;
    data.sequences.emplace_back(size.inputs + 1, rows);
    uint64_t index = 0;
    data.sequences.front().imbue([&] { return random.normal(index++); });
    for (size_t column = 0; column < size.inputs; ++column)
        data.inputs.push_back(std::to_string(column));
    data.columns = data.inputs;
    data.columns.push_back("target");
    data.target = "target";
    TaskSpec spec;
    spec.kind = size.classes > 0 ? TaskKind::classify : TaskKind::regress;
    if (size.classes > 0)
        data.sequences.front().row(size.inputs).imbue([&] { return static_cast<double>(index++ % size.classes); });
    spec.lookback = size.steps;
    spec.split = {static_cast<double>(rows - 2), 1, 1};
    return Task::create(spec, {}, std::move(data));
}

Experiment experimentOf(const Size &size)
{
    Experiment experiment;
    experiment.models = {{"bench", std::vector<LayerSpec>(size.depth, size.layer)}};
    experiment.training.batch = size.batch;
    experiment.training.epochs = UINT32_MAX;
    experiment.training.clipNorm = std::nullopt;
    if (size.classes > 0)
        experiment.training.loss.type = LossSpec::Type::crossEntropy;
    return experiment;
}

/// Multiplications and additions of the matrix products alone. Forward, the weights' gradient, and what flows back from a layer:
/// nothing has to flow back into the data.
double productOperations(const Size &size, const Task &task)
{
    const ModelSpec spec = experimentOf(size).models.front();
    const auto tensors = tensorsOf(spec, ModelShape::of(task));
    const auto samples = static_cast<double>(size.batch);
    double operations = 0;
    for (size_t k = 0; k < tensors.size(); ++k) {
        if (tensors[k].isVector)
            continue;
        const bool ofTheData = k == 0;
        const bool overTime = tensors[k].name.find("weight_") != std::string::npos;
        const double columns = samples * (overTime ? static_cast<double>(size.steps) : 1);
        operations += 2 * static_cast<double>(tensors[k].size()) * columns * (ofTheData ? 2 : 3);
    }
    return operations;
}

/// Seconds of each training step.
std::vector<double> timeSteps(const Size &size, const Task &task)
{
    const Experiment experiment = experimentOf(size);
    ThreadPool pool(size.threads);
    Run run(experiment, size_t{64} << 20);
    Trainer trainer(experiment, task, pool, run);
    std::vector<double> seconds;
    const Clock::time_point start = Clock::now();
    while (seconds.size() < leastSteps || Clock::now() - start < warmUp + measured) {
        const Clock::time_point before = Clock::now();
        trainer.trainBatch();
        const Clock::time_point after = Clock::now();
        if (before - start >= warmUp || seconds.size() < leastSteps)
            seconds.push_back(std::chrono::duration<double>(after - before).count());
        if (before - start < warmUp && after - start >= warmUp)
            seconds.clear();
    }
    return seconds;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::optional<LayerSpec> layerOf(const std::string &name, size_t hidden)
{
    if (name == "lstm")
        return LstmSpec{hidden};
    if (name == "gru")
        return GruSpec{hidden};
    if (name == "rnn")
        return RnnSpec{hidden};
    if (name == "dense")
        return DenseSpec{hidden, Activation::tanh};
    return {};
}

} // namespace

int benchCommand(const Arguments &arguments)
{
    const std::string name = arguments.text("layer");
    const size_t hidden = *arguments.number("hidden");
    const auto layer = layerOf(name, hidden);
    if (!layer)
        return complain(Error(SLUICE_MESSAGE("app", "--layer %1: expected lstm, gru, rnn or dense"), name), exitBadInput);
    const Size size = {*layer,
                       arguments.number("layers").value_or(1),
                       *arguments.number("inputs"),
                       hidden,
                       *arguments.number("batch"),
                       *arguments.number("steps"),
                       arguments.number("threads").value_or(1),
                       arguments.number("classes").value_or(0)};
    const Result<Task> task = noiseTask(size);
    if (!task)
        return complain(task.error(), exitBadInput);

    const std::vector<double> seconds = timeSteps(size, *task);
    const double typical = median(seconds);
    const double gflops = productOperations(size, *task) / typical * 1e-9;
    if (arguments.has("json")) {
        std::cout << jsonText({{"layer", QString::fromStdString(name)},
                               {"inputs", static_cast<qint64>(size.inputs)},
                               {"hidden", static_cast<qint64>(size.hidden)},
                               {"layers", static_cast<qint64>(size.depth)},
                               {"classes", static_cast<qint64>(size.classes)},
                               {"batch", static_cast<qint64>(size.batch)},
                               {"steps", static_cast<qint64>(size.steps)},
                               {"threads", static_cast<qint64>(size.threads)},
                               {"ms_per_step", typical * 1e3},
                               {"gflops", gflops},
                               {"repetitions", static_cast<qint64>(seconds.size())},
                               {"isa", QString::fromStdString(isaName())},
                               {"build", QString::fromStdString(buildDescription())}});
    } else {
        std::cout << said(Sentence(SLUICE_MESSAGE("app", "%1 ms a training step (median of %2), %3 GFLOP/s, threads: %4, %5"),
                                   typical * 1e3, seconds.size(), gflops, size.threads, isaName()))
                  << '\n';
    }
    return exitDone;
}

} // namespace sluice
