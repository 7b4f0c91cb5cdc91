#pragma once

#include "core/data/loading.h"
#include "core/train/trainer.h"
#include "ui/models/view_state.h"

namespace sluice::testing {

inline std::shared_ptr<const Task> taskOf(const Experiment &experiment)
{
    return std::make_shared<const Task>(
        Task::create(experiment.task, experiment.data, loadData(experiment.data, experiment.training.seed).value()).value());
}

inline SnapshotPtr snapshot(const ModelSpec &spec, const Task &task, float weight, double validationLoss, uint32_t epoch)
{
    Snapshot made;
    made.model = spec.name;
    made.at = {epoch, 0, epoch * 3};
    made.validationLoss = validationLoss;
    made.weights.assign(parameterCount(spec, ModelShape::of(task)), weight);
    return std::make_shared<const Snapshot>(std::move(made));
}

inline ViewState stateOf(const Experiment &experiment, float weight = 0.1F)
{
    ViewState state;
    state.experiment = std::make_shared<const Experiment>(experiment);
    state.task = taskOf(experiment);
    state.referenceLoss = state.task->targetVariance(Split::validation);
    for (const ModelSpec &spec : experiment.models)
        state.moment.push_back(snapshot(spec, *state.task, weight, 0.5, 2));
    return state;
}

inline Experiment airPassengers()
{
    Experiment experiment;
    experiment.data.source = "builtin:airpassengers";
    experiment.task.lookback = 12;
    experiment.task.split = {96, 24, 24};
    experiment.models = {{"Dense", {DenseSpec{3, Activation::tanh}}},
                         {"LSTM", {LstmSpec{.units = 2, .forgetBias = 1, .inputBias = 0}}}};
    return experiment;
}

inline EpochRecord record(uint32_t model, uint32_t epoch, double train, double validation, double seconds)
{
    return {.model = model,
            .epoch = epoch,
            .step = epoch,
            .trainLoss = train,
            .validationLoss = validation,
            .seconds = seconds,
            .best = false};
}

} // namespace sluice::testing
