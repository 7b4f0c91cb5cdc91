#include "core/train/experiment.h"

namespace sluice {

Experiment::Experiment() = default;
Experiment::Experiment(const Experiment &) = default;
Experiment::Experiment(Experiment &&) noexcept = default;
Experiment &Experiment::operator=(const Experiment &) = default;
Experiment &Experiment::operator=(Experiment &&) noexcept = default;
Experiment::~Experiment() = default;
bool Experiment::operator==(const Experiment &) const = default;

BatchSpec batchSpecOf(const TrainingSpec &training)
{
    return {training.batch, training.shuffle, training.seed};
}

Result<void> checkLoss(const LossSpec &loss, const Task &task)
{
    const size_t classes = task.classes().size();
    if (loss.type == LossSpec::Type::binaryCrossEntropy && classes != 2)
        return fail(
            SLUICE_MESSAGE("core", "The loss binary_cross_entropy is of 2 classes; the target “%1” has %2. Use cross_entropy."),
            task.data().columns[task.targetColumn()], classes);
    if (!loss.classWeights.empty() && loss.classWeights.size() != classes)
        return fail(
            SLUICE_MESSAGE("core", "There are %1 class weights, and the target “%2” has %3 classes; give each one weight."),
            loss.classWeights.size(), task.data().columns[task.targetColumn()], classes);
    return {};
}

size_t batchesPerEpoch(const TrainingSpec &training, const Task &task)
{
    return Batches(task, batchSpecOf(training), 1).count();
}

} // namespace sluice
