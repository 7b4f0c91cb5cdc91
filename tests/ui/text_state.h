#pragma once

#include "core/data/text_file.h"
#include "tests/ui/inside_fixture.h"

namespace sluice::testing {

/// Untrained networks that tell the next character of a text from six, as if after some epochs.
inline ViewState textState(const std::string &text)
{
    Experiment experiment;
    experiment.task.kind = TaskKind::nextToken;
    experiment.task.output = OutputAt::every;
    experiment.task.lookback = 6;
    experiment.models = {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{4}}}};
    ViewState state;
    state.experiment = std::make_shared<const Experiment>(experiment);
    state.task = std::make_shared<const Task>(*Task::create(experiment.task, {}, parseText(text, "text")->data));
    for (const ModelSpec &model : experiment.models)
        state.moment.push_back(snapshotOf(model, Model(model, ModelShape::of(*state.task)).initialParameters(3)));
    return state;
}

} // namespace sluice::testing
