#pragma once

#include "tests/ui/inside_fixture.h"

namespace sluice::testing {

/// The kept moments of a training that never was: `weights(model, epoch)` of each model of the state at each of the epochs.
inline std::shared_ptr<const TrainingHistory>
historyOf(const ViewState &state, const std::vector<uint32_t> &epochs,
          const std::function<std::vector<float>(size_t model, uint32_t epoch)> &weights)
{
    auto history = std::make_shared<TrainingHistory>();
    for (const uint32_t epoch : epochs) {
        Moment moment;
        for (size_t model = 0; model < state.experiment->models.size(); ++model) {
            auto snapshot = std::make_shared<Snapshot>();
            snapshot->model = state.experiment->models[model].name;
            snapshot->at = {epoch, 0, 32 * uint64_t{epoch}};
            snapshot->weights = weights(model, epoch);
            moment.push_back(std::move(snapshot));
        }
        history->kept.push_back(std::move(moment));
    }
    return history;
}

/// Of holdState: the bias of the forget gate at each epoch.
inline double forgetBiasAt(uint32_t epoch)
{
    return -2 + 0.5 * epoch;
}

/// "Hold that number" solved by hand except for the forget gate, which learns to open: f = σ(b − 8 mark) with b = forgetBiasAt(epoch).
inline ViewState learningState(const std::vector<uint32_t> &epochs)
{
    ViewState state = holdState();
    const ModelShape shape = ModelShape::of(*state.task);
    state.history = historyOf(state, epochs, [&](size_t model, uint32_t epoch) {
        std::vector<float> weights = state.moment[model]->weights;
        if (model == 1)
            setTensor(weights, state.experiment->models[1], shape, "layers.0.bias_ih",
                      {-5, static_cast<float>(forgetBiasAt(epoch)), 0, 3});
        return weights;
    });
    state.moment = state.history->kept.back();
    state.expert = true;
    return state;
}

} // namespace sluice::testing
