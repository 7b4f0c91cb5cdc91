#include "ui/models/scene_jump.h"

#include <algorithm>

namespace sluice {

namespace {

/// The step of the selected sample; unchanged where there is no such step.
size_t stepOf(const SceneMoment &moment, const Selection &selection, const Task &task)
{
    if (moment.step)
        return *moment.step;
    if (selection.sample >= task.sampleCount(selection.split))
        return selection.step;
    const auto meant = stepsWhere(moment.where, task, task.sample(selection.split, selection.sample));
    if (!meant)
        return selection.step;
    size_t seen = 0;
    for (size_t step = 0; step < meant->n_elem; ++step)
        if ((*meant)(step) && ++seen == moment.nth)
            return step;
    return selection.step;
}

bool isDense(const ViewState &state, size_t model)
{
    return state.experiment && model < state.experiment->models.size() && !state.experiment->models[model].recurrent();
}

} // namespace

Selection selectionAfter(const SceneJump &jump, const ViewState &state)
{
    Selection selection = state.selection;
    const auto take = [](const std::optional<size_t> &from, size_t &to) { to = from.value_or(to); };
    take(jump.model, selection.model);
    if (jump.model && isDense(state, *jump.model))
        selection.dense = *jump.model;
    take(jump.layer, selection.layer);
    take(jump.unit, selection.unit);
    take(jump.sample, selection.sample);
    selection.split = jump.split.value_or(selection.split);
    if (jump.part)
        selection.part = jump.part;
    if (jump.whatIfs)
        selection.whatIfs = *jump.whatIfs;
    if (jump.moment && state.task)
        selection.step = stepOf(*jump.moment, selection, *state.task);
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
    jump.sample = selection.sample;
    jump.moment = SceneMoment{selection.step, {}, 1};
    jump.part = selection.part;
    if (seen.dense)
        jump.contributions = seen.contributions;
    jump.whatIfs = selection.whatIfs;
    return jump;
}

} // namespace sluice
