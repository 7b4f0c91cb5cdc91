#pragma once

#include "core/data/source.h"
#include "core/train/measure.h"
#include "tests/core/inspect/set_weights.h"

#include <cmath>

namespace sluice::testing {

/// Twelve sequences of "Hold that number", eight steps each, with weights set by hand: a dense network whose answer is 0.25 times the
/// newest value minus 0.5 times the one three steps before, and an LSTM of one unit whose gates depend on the mark alone,
///
///     i = σ(−5 + 8 mark), f = σ(4 − 8 mark), o = σ(3), g = tanh(value)
inline MeasuredRun heldRun()
{
    Experiment experiment;
    experiment.data.source = "generate:hold";
    experiment.data.params = {{"length", 8}, {"sequences", 12}, {"mark_probability", 0.3}};
    experiment.task.kind = TaskKind::regress;
    experiment.task.output = OutputAt::every;
    experiment.task.lookback = 8;
    experiment.task.split = {6, 3, 3};
    experiment.task.scaling = Scaling::none;
    experiment.models = {{"Dense", {DenseSpec{1, Activation::identity}}}, {"LSTM", {LstmSpec{1}}}};
    MeasuredRun run;
    run.task = std::make_shared<const Task>(
        Task::create(experiment.task, experiment.data, loadData(experiment.data, 3).value()).value());
    const ModelShape shape = ModelShape::of(*run.task);

    SetWeights dense(experiment.models[0], shape);
    dense.at("layers.0.weight", 0, 2 * 7) = 0.5F; // all features of a step together, the newest step last
    dense.at("layers.0.weight", 0, 2 * 4) = -1;
    dense.at("head.weight", 0) = 0.5F;

    SetWeights lstm(experiment.models[1], shape);
    lstm.at("layers.0.weight_ih", 0, 1) = 8;
    lstm.at("layers.0.weight_ih", 1, 1) = -8;
    lstm.at("layers.0.weight_ih", 2, 0) = 1;
    const float biases[] = {-5, 4, 0, 3};
    for (size_t gate = 0; gate < 4; ++gate)
        lstm.at("layers.0.bias_ih", gate) = biases[gate];
    lstm.at("head.weight", 0) = 1;

    const auto snapshot = [](const std::string &model, std::vector<float> weights, uint32_t epoch) {
        Snapshot made;
        made.model = model;
        made.at.epoch = epoch;
        made.weights = std::move(weights);
        return std::make_shared<const Snapshot>(std::move(made));
    };
    const auto untrained = [&](const std::vector<float> &weights) { return std::vector<float>(weights.size(), 0); };
    run.kept = {{snapshot("Dense", untrained(dense.flat()), 0), snapshot("LSTM", untrained(lstm.flat()), 0)}};
    run.final = {snapshot("Dense", dense.flat(), 4), snapshot("LSTM", lstm.flat(), 4)};
    // The LSTM's validation loss: 0.9, 0.5, 0.05, 0.02, 0.04 of the variance; the dense network's stays.
    const double left[] = {0.9, 0.5, 0.05, 0.02, 0.04};
    for (uint32_t epoch = 0; epoch < 5; ++epoch) {
        const double train = run.task->targetVariance(Split::train), validation = run.task->targetVariance(Split::validation);
        run.epochs.push_back({0, epoch, epoch, 0.8 * train, 0.8 * validation, 0, epoch == 0});
        run.epochs.push_back({1, epoch, epoch, 0.5 * left[epoch] * train, left[epoch] * validation, 0, epoch < 4});
    }
    run.experiment = std::make_shared<const Experiment>(std::move(experiment));
    return run;
}

inline double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

} // namespace sluice::testing
