#include "core/train/trainer.h"

#include "core/train/learner.h"

#include <algorithm>

namespace sluice {

namespace {

std::vector<std::unique_ptr<Learner>> makeLearners(const Experiment &experiment, const Task &task,
                                                   const std::vector<std::vector<float>> &initialWeights,
                                                   const std::atomic<bool> *interrupt)
{
    std::vector<std::unique_ptr<Learner>> learners;
    for (size_t model = 0; model < experiment.models.size(); ++model)
        learners.push_back(std::make_unique<Learner>(experiment.models[model], task, experiment.training,
                                                     initialWeights.empty() ? std::vector<float>{} : initialWeights[model],
                                                     interrupt));
    return learners;
}

/// One cut of the batch serves all models.
size_t commonShardWidth(const std::vector<std::unique_ptr<Learner>> &learners)
{
    size_t width = 1;
    for (const auto &learner : learners)
        width = std::max(width, learner->model().shardWidth());
    return width;
}

} // namespace

Trainer::Trainer(const Experiment &experiment, const Task &task, ThreadPool &pool, Run &run,
                 const std::vector<std::vector<float>> &initialWeights, const std::atomic<bool> *interrupt)
    : experiment_(experiment), task_(&task), pool_(&pool), run_(&run), interrupt_(interrupt),
      learners_(makeLearners(experiment, task, initialWeights, interrupt)),
      batches_(task, batchSpecOf(experiment.training), commonShardWidth(learners_)), validationLosses_(learners_.size())
{
    findGoing();
}

Trainer::~Trainer() = default;

void Trainer::findGoing()
{
    going_.clear();
    for (size_t model = 0; model < learners_.size(); ++model)
        if (!learners_[model]->stopped())
            going_.push_back(model);
}

void Trainer::measureInitialWeights()
{
    if (position_.step > 0 || run_->epochRecordCount() > 0)
        return;
    std::vector<EpochRecord> records;
    for (const size_t model : going_) {
        const auto trainLoss = learners_[model]->measure(Split::train, *pool_);
        const auto validationLoss = learners_[model]->measure(Split::validation, *pool_);
        if (!trainLoss || !validationLoss)
            return;
        learners_[model]->setInitialLosses(*trainLoss, *validationLoss);
        EpochRecord record;
        record.model = static_cast<uint32_t>(model);
        record.trainLoss = *trainLoss;
        record.validationLoss = *validationLoss;
        records.push_back(record);
    }
    for (const auto &record : records)
        run_->append(record);
    run_->keep(fullMoment());
}

std::optional<Divergence> Trainer::trainBatch()
{
    measureInitialWeights();
    if (position_.batch == batches_.count()) // interrupted there
        return completeEpoch();

    batches_.assemble(position_.epoch, position_.batch, batch_);
    for (const size_t model : going_)
        learners_[model]->computeGradient(batch_, position_, *pool_);
    if (interrupted())
        return {};
    for (const size_t model : going_)
        if (const auto fault = learners_[model]->result().fault; fault != BatchResult::Fault::none)
            return diverged(model, fault == BatchResult::Fault::gradient, Split::train, batch_.ranges);
    const Position at = position_;
    ++position_.step;
    for (const size_t model : going_) {
        const double learningRate = learners_[model]->rateAt(at);
        log(model, learningRate);
        learners_[model]->update(learningRate);
        logNorms(model);
    }
    ++position_.batch;
    return position_.batch < batches_.count() ? std::nullopt : completeEpoch();
}

void Trainer::log(size_t model, double learningRate)
{
    const BatchResult &result = learners_[model]->result();
    StepRecord record;
    record.model = static_cast<uint32_t>(model);
    record.epoch = position_.epoch;
    record.batch = position_.batch;
    record.step = position_.step;
    record.loss = static_cast<float>(result.loss);
    record.gradientNorm = static_cast<float>(result.gradientNorm);
    record.learningRate = static_cast<float>(learningRate);
    run_->append(record);
}

void Trainer::logNorms(size_t model)
{
    for (const LayerNorms &norms : learners_[model]->norms())
        run_->append(LayerNormRecord{static_cast<uint32_t>(model), static_cast<uint32_t>(norms.layer), position_.step,
                                     static_cast<float>(norms.gradient), static_cast<float>(norms.update),
                                     static_cast<float>(norms.weight)});
}

std::optional<Divergence> Trainer::completeEpoch()
{
    for (const size_t model : going_) {
        const auto loss = learners_[model]->measure(Split::validation, *pool_);
        if (!loss)
            return {};
        validationLosses_[model] = *loss;
    }
    if (auto divergence = divergedInValidation())
        return divergence;

    ++position_.epoch;
    position_.batch = 0;
    std::vector<size_t> improved;
    for (const size_t model : going_) {
        EpochRecord record = learners_[model]->completeEpoch(position_.epoch, validationLosses_[model]);
        record.model = static_cast<uint32_t>(model);
        record.step = position_.step;
        run_->append(record);
        if (record.best)
            improved.push_back(model);
    }
    const Moment moment = fullMoment();
    for (const size_t model : improved) {
        learners_[model]->setBest(moment[model]);
        run_->keepBest(model, moment[model]);
    }
    run_->keep(moment);
    findGoing();
    restoreBestWhereFinished();
    return {};
}

/// The epoch's last update is seen here first.
std::optional<Divergence> Trainer::divergedInValidation()
{
    for (const size_t model : going_)
        if (!isFiniteLoss(validationLosses_[model])) {
            return diverged(model, false, Split::validation, task_->samples(Split::validation));
        }
    return {};
}

Divergence Trainer::diverged(size_t model, bool inGradient, Split split, std::span<const SampleRange> samples)
{
    Learner &learner = *learners_[model];
    const auto fault = inGradient ? BatchResult::Fault::gradient : BatchResult::Fault::loss;
    const uint32_t batch = split == Split::train ? position_.batch + 1 : position_.batch;
    Divergence divergence{model, position_.epoch + 1, batch, learner.placeOfFault(fault, samples), inGradient};
    if (!inGradient)
        learner.keepLastFinite();
    return divergence;
}

bool Trainer::finished() const
{
    return position_.epoch >= experiment_.training.epochs || going_.empty();
}

void Trainer::restoreBestWhereFinished()
{
    if (!finished())
        return;
    for (const auto &learner : learners_)
        learner->restoreBest();
}

Position Trainer::position() const
{
    return position_;
}

size_t Trainer::batchesPerEpoch() const
{
    return batches_.count();
}

void Trainer::setLearningRate(double learningRate)
{
    for (const auto &learner : learners_)
        learner->setLearningRate(learningRate);
    run_->append(LearningRateChange{position_.step, learningRate});
}

Moment Trainer::moment(bool full) const
{
    Moment moment;
    moment.reserve(learners_.size());
    for (const auto &learner : learners_)
        moment.push_back(std::make_shared<const Snapshot>(learner->snapshot(position_, full)));
    return moment;
}

Moment Trainer::liveMoment() const
{
    return moment(false);
}

Moment Trainer::fullMoment() const
{
    return moment(true);
}

Checkpoint Trainer::checkpoint() const
{
    Checkpoint checkpoint{fullMoment(), {}};
    for (const auto &learner : learners_)
        checkpoint.best.push_back(learner->best());
    return checkpoint;
}

Result<void> Trainer::restore(const Checkpoint &checkpoint)
{
    const size_t count = learners_.size();
    if (checkpoint.models.size() != count || (!checkpoint.best.empty() && checkpoint.best.size() != count))
        return fail(SLUICE_MESSAGE("core", "the snapshot has %1 models; the experiment has %2"), checkpoint.models.size(), count);
    const auto bestOf = [&](size_t model) { return checkpoint.best.empty() ? SnapshotPtr{} : checkpoint.best[model]; };
    const Position at = checkpoint.models.front()->at;
    if (at.batch > batches_.count())
        return fail(SLUICE_MESSAGE("core", "the snapshot is after batch %1 of an epoch; here an epoch has %2 batches"), at.batch,
                    batches_.count());
    for (size_t model = 0; model < count; ++model) {
        const Snapshot &from = *checkpoint.models[model];
        if (from.at != at)
            return fail(SLUICE_MESSAGE("core", "the snapshots of %1 and %2 are not of the same moment"),
                        checkpoint.models.front()->model, from.model);
        if (auto possible = learners_[model]->canRestore(from, bestOf(model).get()); !possible)
            return possible;
    }
    position_ = at;
    for (size_t model = 0; model < count; ++model) {
        learners_[model]->restore(*checkpoint.models[model], bestOf(model));
        if (bestOf(model))
            run_->keepBest(model, bestOf(model));
    }
    if (at.batch == 0)
        run_->keep(checkpoint.models);
    findGoing();
    restoreBestWhereFinished();
    return {};
}

} // namespace sluice
