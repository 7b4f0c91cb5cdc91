#include "core/train/learner.h"

#include "core/inspect/probe.h"
#include "core/nn/loss.h"
#include "core/train/divergence.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>

namespace sluice {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr size_t addedAtOnce = 16384; // floats a piece of work: 64 KiB, small enough for a core's cache

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void addTo(float *__restrict sum, const float *__restrict part, size_t count)
{
    for (size_t k = 0; k < count; ++k)
        sum[k] += part[k];
}

double weightOf(const LossSpec &loss, const Batch &batch)
{
    double weight = 0;
    for (size_t shard = 0; shard < batch.shardCount; ++shard)
        weight += lossWeight(loss, batch.shards[shard].target());
    return weight;
}

/// Numbers that a model's layers remember of one sequence.
size_t statesOf(const Model &model)
{
    size_t size = 0;
    for (const auto &layer : model.layers())
        size += layer->makeCache()->states().size() * layer->outputFeatures();
    return size;
}

} // namespace

bool isFiniteLoss(double loss)
{
    return std::isfinite(static_cast<float>(loss));
}

Learner::Learner(const ModelSpec &spec, const Task &task, const TrainingSpec &training, std::vector<float> initialWeights,
                 const std::atomic<bool> *interrupt)
    : task_(&task), interrupt_(interrupt), model_(spec, ModelShape::of(task)), optimizer_(makeOptimizer(training.optimizer)),
      training_(training), updatesInAll_(training.epochs * batchesPerEpoch(training, task)),
      weights_(initialWeights.empty() ? model_.initialParameters(training.seed) : std::move(initialWeights)),
      lastFinite_(weights_), optimizerState_(optimizer_->stateSize(weights_.size())),
      learningRate_(training.optimizer.learningRate), trainLoss_(unknown), validationLoss_(unknown), packed_(model_.makePacked()),
      splitPass_(model_, task, training.loss, interrupt)
{
    assert(weights_.size() == model_.parameterCount());
    if (task.spec().stateful)
        stateSize_ = statesOf(model_);
    for (const Tensor &tensor : model_.tensors()) {
        const size_t layer = layerOf(tensor, spec);
        if (norms_.empty() || norms_.back().layer != layer) {
            norms_.push_back({layer});
            pieces_.push_back({tensor.offset});
        }
        pieces_.back().size += tensor.size();
    }
}

double Learner::rateAt(const Position &at) const
{
    return learningRate_ * scheduleFactor(training_.schedule, at.epoch, at.step, updatesInAll_) * plateau_.factor;
}

void Learner::runShard(const Shard &shard, const ForwardMode &mode, Lane &lane) const
{
    if (interrupt_ && *interrupt_)
        return;
    const ConstView input = shard.input();
    const ConstView predicted = model_.forward(weights_, packed_, input, lane.cache, mode);
    lane.dy.resize(predicted.features, predicted.width, predicted.steps);
    const View dy = lane.dy.view().alignedWith(input);
    lane.lossSum = lossGradient(training_.loss, predicted, shard.target(), batchWeight_, dy);
    model_.backward(packed_, input, dy, lane.cache, lane.gradient);
}

std::span<float> Learner::addGradients(size_t shards, ThreadPool &pool)
{
    const size_t count = weights_.size();
    pool.forEach((count + addedAtOnce - 1) / addedAtOnce, [this, shards](size_t piece) {
        const size_t first = piece * addedAtOnce;
        const size_t length = std::min(addedAtOnce, weights_.size() - first);
        for (size_t shard = 1; shard < shards; ++shard)
            addTo(lanes_[0].gradient.data() + first, lanes_[shard].gradient.data() + first, length);
    });
    return lanes_[0].gradient;
}

/// The sequences begin where the batch before left them, or at zero.
void Learner::setStates(const Batch &batch, size_t shard, Lane &lane) const
{
    if (stateSize_ == 0)
        return;
    const size_t width = batch.shards[shard].input().width;
    size_t from = batch.firstSample(shard) * stateSize_;
    for (size_t layer = 0; layer < lane.cache.layers.size(); ++layer)
        for (RecurrentState &state : lane.cache.layers[layer]->states()) {
            const size_t units = model_.layers()[layer]->outputFeatures();
            state.initial.resize(units, width, 1);
            if (batch.beginsSequences)
                state.initial.fill(0);
            else
                std::copy_n(carried_.data() + from, units * width, state.initial.view().data);
            from += units * width;
        }
}

void Learner::carryStates()
{
    if (stateSize_ == 0)
        return;
    carried_.resize(batch_->ranges.size() * stateSize_);
    float *to = carried_.data();
    for (size_t shard = 0; shard < batch_->shardCount; ++shard)
        for (const auto &layer : lanes_[shard].cache.layers)
            for (RecurrentState &state : layer->states()) {
                const ConstView last = state.values.view().lastSteps(1);
                to = std::copy_n(last.data, last.size(), to);
            }
}

size_t Learner::carriedAt(const Position &at) const
{
    if (stateSize_ == 0 || at.batch == 0)
        return 0;
    return Batches(*task_, batchSpecOf(training_), 1).ranges(at.epoch, at.batch - 1).size() * stateSize_;
}

void Learner::computeGradient(const Batch &batch, const Position &at, ThreadPool &pool)
{
    const auto start = std::chrono::steady_clock::now();
    while (lanes_.size() < batch.shardCount)
        lanes_.push_back({model_.makeCache(), {}, std::vector<float>(weights_.size()), 0});
    batch_ = &batch;
    batchWeight_ = weightOf(training_.loss, batch);

    model_.pack(weights_, packed_, Model::PackFor::gradient);
    const RandomStream dropout(training_.seed, Purpose::dropout, model_.spec().name, at.epoch, at.batch);
    const auto work = [&](size_t shard) {
        const ForwardMode mode{&dropout, batch.firstSample(shard), batch.ranges.size()};
        setStates(batch, shard, lanes_[shard]);
        runShard(batch.shards[shard], mode, lanes_[shard]);
    };
    pool.forEach(batch.shardCount, std::cref(work)); // a copy would not fit into std::function without memory of its own
    batchLossSum_ = 0;
    for (size_t shard = 0; shard < batch.shardCount; ++shard)
        batchLossSum_ += lanes_[shard].lossSum;

    result_.loss = batchLossSum_ / batchWeight_;
    measuresNorms_ = at.step % normsEvery(updatesInAll_) == 0;
    const std::span<float> gradient = addGradients(batch.shardCount, pool);
    if (measuresNorms_)
        measureGradientNorms(gradient);
    clip(gradient);
    result_.fault = BatchResult::Fault::none;
    if (!isFiniteLoss(result_.loss))
        result_.fault = BatchResult::Fault::loss;
    else if (!std::isfinite(result_.gradientNorm))
        result_.fault = BatchResult::Fault::gradient;
    seconds_ += secondsSince(start);
}

void Learner::measureGradientNorms(std::span<const float> gradient)
{
    for (size_t k = 0; k < pieces_.size(); ++k)
        norms_[k].gradient = globalNorm(gradient.subspan(pieces_[k].offset, pieces_[k].size));
}

void Learner::measureUpdateNorms()
{
    const std::span<const float> before = lastFinite_, after = weights_;
    for (size_t k = 0; k < pieces_.size(); ++k) {
        const auto [offset, size] = pieces_[k];
        norms_[k].weight = globalNorm(before.subspan(offset, size));
        norms_[k].update = distanceOf(after.subspan(offset, size), before.subspan(offset, size));
    }
}

void Learner::clip(std::span<float> gradient)
{
    const auto &limit = training_.clipNorm;
    result_.gradientNorm = limit ? clipByGlobalNorm(gradient, *limit) : globalNorm(gradient);
    if (training_.clipValue)
        clipByValue(gradient, *training_.clipValue);
}

void Learner::addPenalties(std::span<float> gradient) const
{
    if (training_.l1 == 0 && training_.l2 == 0)
        return;
    for (const Tensor &tensor : model_.tensors())
        if (!tensor.isVector)
            addPenalty(std::span(weights_).subspan(tensor.offset, tensor.size()), training_.l1, training_.l2,
                       gradient.subspan(tensor.offset, tensor.size()));
}

void Learner::update(double learningRate)
{
    const auto start = std::chrono::steady_clock::now();
    addPenalties(lanes_[0].gradient);
    lastFinite_.swap(weights_);
    optimizer_->update({lastFinite_, lanes_[0].gradient, weights_, ++optimizerSteps_, learningRate}, optimizerState_);
    if (measuresNorms_)
        measureUpdateNorms();
    lossSum_ += batchLossSum_;
    lossWeight_ += batchWeight_;
    trainLoss_ = lossSum_ / lossWeight_;
    carryStates();
    seconds_ += secondsSince(start);
}

std::optional<double> Learner::measure(Split split, ThreadPool &pool)
{
    model_.pack(weights_, packed_, Model::PackFor::forward);
    return splitPass_.measure(split, weights_, packed_, pool);
}

void Learner::setInitialLosses(double trainLoss, double validationLoss)
{
    trainLoss_ = trainLoss;
    validationLoss_ = validationLoss;
}

EpochRecord Learner::completeEpoch(uint32_t epochsCompleted, double validationLoss)
{
    validationLoss_ = validationLoss;
    lossSum_ = 0;
    lossWeight_ = 0;
    carried_.clear(); // every epoch begins at zero
    observe(training_.schedule, validationLoss, plateau_);
    const bool better = !stopping_.bestEpoch || validationLoss < stopping_.bestLoss;
    if (better) {
        stopping_.bestLoss = validationLoss;
        stopping_.bestEpoch = epochsCompleted;
        stopping_.epochsSinceBest = 0;
    } else {
        ++stopping_.epochsSinceBest;
    }
    stopping_.stopped = training_.stop && stopping_.epochsSinceBest >= training_.stop->patience;

    EpochRecord record;
    record.epoch = epochsCompleted;
    record.trainLoss = trainLoss_;
    record.validationLoss = validationLoss;
    record.seconds = seconds_;
    record.best = better;
    return record;
}

Sentence Learner::placeOfFault(BatchResult::Fault fault, std::span<const SampleRange> samples) const
{
    const Sentence head(SLUICE_MESSAGE("core", "head"));
    if (fault == BatchResult::Fault::gradient)
        return placeInGradient(model_.spec(), model_.tensors(), lanes_[0].gradient).value_or(head);
    for (const SampleRange &sample : samples) {
        if (sample.steps == 0)
            continue;
        if (const auto place = firstNonFinite(model_.spec(), model_.shape(), weights_, task_->sample(sample)))
            return *place;
    }
    return head; // every value inside is finite: it is the output whose square is out of range
}

void Learner::keepLastFinite()
{
    weights_ = lastFinite_;
}

Snapshot Learner::snapshot(const Position &at, bool full) const
{
    Snapshot snapshot{model_.spec().name, at, trainLoss_, validationLoss_, weights_, {}};
    if (full)
        snapshot.continuation = Continuation{optimizerState_, optimizerSteps_, learningRate_, plateau_, lossSum_,
                                             lossWeight_,     seconds_,        stopping_,     carried_};
    return snapshot;
}

void Learner::restoreBest()
{
    if (!training_.stop || !training_.stop->restoreBest || !best_)
        return;
    weights_ = best_->weights;
    trainLoss_ = best_->trainLoss;
    validationLoss_ = best_->validationLoss;
    stopping_.epochsSinceBest = 0;
}

Result<void> Learner::canRestore(const Snapshot &from, const Snapshot *best) const
{
    const std::string &name = model_.spec().name;
    if (from.model != name || (best && best->model != name))
        return fail(SLUICE_MESSAGE("core", "the snapshot is of model %1; here model %2 is trained"), from.model, name);
    if (from.weights.size() != weights_.size() || (best && best->weights.size() != weights_.size()))
        return fail(SLUICE_MESSAGE("core", "%1 has %2 parameters here and %3 in the snapshot: it is another architecture"), name,
                    weights_.size(), from.weights.size());
    if (!from.continuation)
        return fail(SLUICE_MESSAGE("core", "%1: this snapshot holds weights only; training cannot go on from it"), name);
    if (from.continuation->optimizerState.size() != optimizerState_.size())
        return fail(SLUICE_MESSAGE("core", "%1: the snapshot was made with another optimizer"), name);
    if (from.continuation->carriedStates.size() != carriedAt(from.at))
        return fail(SLUICE_MESSAGE("core", "%1: the snapshot carries states of other sequences"), name);
    return {};
}

void Learner::restore(const Snapshot &from, SnapshotPtr best)
{
    weights_ = from.weights;
    lastFinite_ = from.weights;
    optimizerState_ = from.continuation->optimizerState;
    optimizerSteps_ = from.continuation->optimizerSteps;
    learningRate_ = from.continuation->learningRate;
    plateau_ = from.continuation->plateau;
    lossSum_ = from.continuation->lossSum;
    lossWeight_ = from.continuation->lossWeight;
    seconds_ = from.continuation->seconds;
    stopping_ = from.continuation->stopping;
    carried_ = from.continuation->carriedStates;
    trainLoss_ = from.trainLoss;
    validationLoss_ = from.validationLoss;
    best_ = std::move(best);
}

} // namespace sluice
