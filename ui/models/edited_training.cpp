#include "ui/models/edited_training.h"

#include "ui/models/scene_rules.h"

namespace sluice {

EditedTraining::EditedTraining(Workbench &workbench, QObject *parent) : QObject(parent), workbench_(workbench)
{
    connect(&workbench, &Workbench::opened, this, &EditedTraining::goOn);
    connect(&workbench, &Workbench::changed, this, &EditedTraining::forgetWhatIsNotLoading);
}

void EditedTraining::setEdits(const ExperimentEdits &edits)
{
    edits_ = edits;
    emit changed();
}

bool EditedTraining::waiting() const
{
    const ViewState &state = workbench_.viewState();
    return state.expert && edits_.differs && edits_.of == state.experiment;
}

bool EditedTraining::appliesFirst() const
{
    const ViewState &state = workbench_.viewState();
    return waiting() && edits_.problem.isEmpty() && !workbench_.running() && !workbench_.loading() &&
           !isLocked(state.scene, SceneControl::training) && letsApply(state, edits_.experiment);
}

bool EditedTraining::canBegin() const
{
    return appliesFirst() || workbench_.canTrain() ||
           (applying() && !isLocked(workbench_.viewState().scene, SceneControl::training));
}

void EditedTraining::begin(Command what)
{
    forgetWhatIsNotLoading(); // that is not told at once
    if (!applying() && !appliesFirst())
        return (workbench_.*what)();
    if (!applying())
        apply();
    next_ = what;
}

void EditedTraining::toggle()
{
    if (workbench_.running())
        workbench_.pause();
    else
        begin(&Workbench::train);
}

void EditedTraining::apply()
{
    if (applying() || !letsApply(workbench_.viewState(), edits_.experiment))
        return;
    applied_ = edits_.experiment;
    workbench_.apply(*applied_);
    emit changed();
}

/// Something else may have been opened meanwhile.
void EditedTraining::goOn()
{
    const auto applied = std::exchange(applied_, {});
    const Command what = std::exchange(next_, nullptr);
    if (what && applied && *workbench_.viewState().experiment == *applied)
        (workbench_.*what)();
}

/// It could not be opened, or was given up.
void EditedTraining::forgetWhatIsNotLoading()
{
    if (!applied_ || workbench_.loading())
        return;
    applied_.reset();
    next_ = nullptr;
    emit changed();
}

} // namespace sluice
