#include "ui/models/edited_training.h"

#include "ui/models/scene_rules.h"

namespace sluice {

EditedTraining::EditedTraining(Workbench &workbench, QObject *parent) : QObject(parent), workbench_(workbench)
{
    connect(&workbench, &Workbench::opened, this, &EditedTraining::goOn);
    connect(&workbench, &Workbench::changed, this, [this] {
        if (!workbench_.loading())
            next_ = nullptr; // it could not be opened, or was given up
    });
}

void EditedTraining::setEdits(const ExperimentEdits &edits)
{
    edits_ = edits;
    emit changed();
}

bool EditedTraining::waiting() const
{
    if (!edits_.of || edits_.of != workbench_.viewState().experiment)
        return false;
    Experiment edited = edits_.experiment;
    double &rate = edited.training.optimizer.learningRate;
    if (rate == workbench_.learningRate())
        rate = edits_.of->training.optimizer.learningRate;
    return !(edited == *edits_.of);
}

bool EditedTraining::appliesFirst() const
{
    const SceneState &scene = workbench_.viewState().scene;
    return waiting() && edits_.problem.isEmpty() && !workbench_.running() && !workbench_.loading() &&
           !isLocked(scene, SceneControl::training) && !isLocked(scene, SceneControl::experiment);
}

bool EditedTraining::canBegin() const
{
    return appliesFirst() || workbench_.canTrain();
}

void EditedTraining::begin(Command what)
{
    if (!appliesFirst())
        return (workbench_.*what)();
    next_ = what;
    workbench_.apply(edits_.experiment);
}

/// Something else may have been opened meanwhile.
void EditedTraining::goOn()
{
    const Command what = std::exchange(next_, nullptr);
    if (what && *workbench_.viewState().experiment == edits_.experiment)
        (workbench_.*what)();
}

} // namespace sluice
