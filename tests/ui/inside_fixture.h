#pragma once

#include "core/data/source.h"
#include "core/nn/model.h"
#include "core/train/reference_loss.h"
#include "ui/models/view_state.h"

#include <cassert>
#include <cmath>
#include <string>

namespace sluice::testing {

inline void setTensor(std::vector<float> &weights, const ModelSpec &spec, const ModelShape &shape, const std::string &name,
                      const std::vector<float> &values)
{
    for (const Tensor &tensor : tensorsOf(spec, shape)) {
        if (tensor.name == name) {
            assert(tensor.size() == values.size());
            std::copy(values.begin(), values.end(), weights.begin() + static_cast<std::ptrdiff_t>(tensor.offset));
        }
    }
}

inline SnapshotPtr snapshotOf(const ModelSpec &spec, std::vector<float> weights)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->model = spec.name;
    snapshot->at = {14, 0, 448};
    snapshot->weights = std::move(weights);
    return snapshot;
}

/// The same weights at the end of a training that went on to epoch 60 and came back to them.
inline SnapshotPtr restoredFrom(const Snapshot &best, uint32_t epoch)
{
    auto restored = std::make_shared<Snapshot>(best);
    restored->at.epoch = 60;
    restored->at.batch = 0;
    restored->continuation.emplace();
    restored->continuation->stopping.bestEpoch = epoch;
    restored->continuation->stopping.bestLoss = restored->validationLoss;
    return restored;
}

inline ViewState stateOf(const DataSpec &data, const TaskSpec &task, std::vector<ModelSpec> models)
{
    auto experiment = std::make_shared<Experiment>();
    experiment->data = data;
    experiment->task = task;
    experiment->models = std::move(models);
    ViewState state;
    state.task = std::make_shared<Task>(*Task::create(task, data, *loadData(data, 16)));
    state.referenceLoss = state.task->targetVariance(Split::validation);
    state.constantLoss = constantLoss({}, *state.task, Split::validation);
    const ModelShape shape = ModelShape::of(*state.task);
    for (const ModelSpec &model : experiment->models)
        state.moment.push_back(snapshotOf(model, Model(model, shape).initialParameters(7)));
    state.experiment = experiment;
    return state;
}

/// "Hold that number" solved by hand: at a mark the forget gate closes and the input gate opens, otherwise the other way round.
/// i = σ(−5 + 7 mark), f = σ(5 − 8 mark), g = tanh(0.6 value), o = σ(3), y = 1.9 h.
inline ViewState holdState(size_t sequences = 40)
{
    const DataSpec data{"generate:hold", {{"length", 60}, {"sequences", static_cast<double>(sequences)}}, {}, {}, {}, {}};
    TaskSpec task;
    task.kind = TaskKind::regress;
    task.output = OutputAt::every;
    task.lookback = 60;
    task.scaling = Scaling::none;
    const ModelSpec dense{"Dense", {DenseSpec{16, Activation::tanh}}};
    const ModelSpec lstm{"LSTM", {LstmSpec{1, 1, -4}}};
    ViewState state = stateOf(data, task, {dense, lstm});
    const ModelShape shape = ModelShape::of(*state.task);
    std::vector<float> weights(parameterCount(lstm, shape), 0.0f);
    setTensor(weights, lstm, shape, "layers.0.weight_ih", {0, 0, 0.6f, 0, 7, -8, 0, 0}); // 4 × 2, column-major: value, mark
    setTensor(weights, lstm, shape, "layers.0.bias_ih", {-5, 5, 0, 3});
    setTensor(weights, lstm, shape, "head.weight", {1.9f});
    state.moment[1] = snapshotOf(lstm, std::move(weights));
    state.selection.model = 1;
    return state;
}

/// "Hold that number" with one unit of another cell; the weights are set by hand: rows of W are value and mark.
inline ViewState holdState(const LayerSpec &cell, const std::vector<std::pair<std::string, std::vector<float>>> &tensors)
{
    ViewState state = holdState();
    auto experiment = std::make_shared<Experiment>(*state.experiment);
    ModelSpec &model = experiment->models[1];
    model = {"Recurrent", {cell}};
    const ModelShape shape = ModelShape::of(*state.task);
    std::vector<float> weights(parameterCount(model, shape), 0.0f);
    for (const auto &[name, values] : tensors)
        setTensor(weights, model, shape, name, values);
    state.moment[1] = snapshotOf(model, std::move(weights));
    state.experiment = std::move(experiment);
    return state;
}

/// The yearly sunspots with seeded, untrained weights: a forecast, several units, answers at the last step.
inline ViewState sunspotState(size_t units = 16)
{
    const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
    TaskSpec task;
    task.lookback = 24;
    ViewState state = stateOf(data, task, {{"Dense", {DenseSpec{32, Activation::tanh}}}, {"LSTM", {LstmSpec{units, 1, 0}}}});
    state.selection.model = 1;
    state.expert = true;
    return state;
}

/// The largest page that must still redraw within a frame.
inline ViewState largeState()
{
    const DataSpec data{"generate:hold", {{"length", 200}, {"sequences", 20}}, {}, {}, {}, {}};
    TaskSpec task;
    task.kind = TaskKind::regress;
    task.output = OutputAt::every;
    task.lookback = 200;
    task.scaling = Scaling::none;
    ViewState state = stateOf(data, task, {{"Dense", {DenseSpec{16, Activation::tanh}}}, {"LSTM", {LstmSpec{128, 1, 0}}}});
    state.selection.model = 1;
    state.expert = true;
    return state;
}

} // namespace sluice::testing
