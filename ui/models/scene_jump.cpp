#include "ui/models/scene_jump.h"

#include <algorithm>

namespace sluice {

namespace {

/// The step of the selected sample; unchanged where there is no such step.
size_t stepAfter(const ChosenStep &chosen, const Selection &selection, const Task &task)
{
    if (chosen.step)
        return *chosen.step;
    if (selection.sample >= task.sampleCount(selection.split))
        return selection.step;
    const auto step = stepOf(chosen, task, task.sample(selection.split, selection.sample));
    return step && *step ? **step : selection.step;
}

/// Unchanged where there is no such sample.
size_t sampleAfter(const ChosenSample &chosen, const Selection &selection, const Task *task)
{
    if (chosen.index)
        return *chosen.index;
    const auto sample = task ? sampleOf(chosen, *task, selection.split) : std::nullopt;
    return sample && *sample ? **sample : selection.sample;
}

bool isDense(const ViewState &state, size_t model)
{
    return state.experiment && model < state.experiment->models.size() && !state.experiment->models[model].recurrent();
}

} // namespace

Selection selectionAfter(const SceneJump &jump, const ViewState &state, const MeasuredValues &values)
{
    Selection selection = state.selection;
    const auto take = [](const std::optional<size_t> &from, size_t &to) { to = from.value_or(to); };
    take(jump.model, selection.model);
    if (jump.model && isDense(state, *jump.model))
        selection.dense = *jump.model;
    take(jump.layer, selection.layer);
    take(jump.unit, selection.unit);
    if (const auto found = values.find(jump.unitOf); found != values.end() && found->second >= 1)
        selection.unit = static_cast<size_t>(found->second) - 1;
    selection.split = jump.split.value_or(selection.split);
    if (jump.sample)
        selection.sample = sampleAfter(*jump.sample, selection, state.task.get());
    if (jump.part)
        selection.part = jump.part;
    selection.memory.ofAnswer = jump.ofAnswer.value_or(selection.memory.ofAnswer);
    if (jump.whatIfs)
        selection.whatIfs = *jump.whatIfs;
    if (jump.moment && state.task)
        selection.step = stepAfter(*jump.moment, selection, *state.task);
    return selection;
}

SceneJump jumpTo(const ViewState &state, const SeenPage &seen, uint32_t epoch, const QString &label)
{
    const Selection &selection = state.selection;
    SceneJump jump;
    jump.label = label.toStdString();
    jump.page = seen.page;
    jump.beginner = !state.expert;
    jump.live = state.live;
    if (!state.live)
        jump.epoch = epoch;
    jump.model = seen.dense ? selection.dense : selection.model;
    jump.layer = selection.layer;
    jump.unit = selection.unit;
    jump.split = selection.split;
    jump.sample = ChosenSample{selection.sample};
    jump.moment = ChosenStep{selection.step};
    jump.part = selection.part;
    if (seen.page == ScenePage::memory)
        jump.ofAnswer = selection.memory.ofAnswer;
    if (seen.dense)
        jump.contributions = seen.contributions;
    jump.whatIfs = selection.whatIfs;
    return jump;
}

} // namespace sluice
