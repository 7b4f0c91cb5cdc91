#include "ui/models/memory_runs.h"

#include "core/inspect/plain_cubes.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double mostBackward = 2e10; // multiply-adds: about a second

NetworkRun makeRun(const RunKey &key)
{
    const ModelSpec &spec = key.experiment->models[key.model];
    const ModelShape shape = ModelShape::of(*key.task);
    const auto weights = editedWeights(spec, shape, key.snapshot->weights, key.whatIfs, key.model);
    NetworkRun run{unpackWeights(spec, shape, weights), {}, interventionsOf(key.whatIfs, key.model)};
    const arma::cube x = oneSequence(alteredSample(*key.task, key.sample, key.whatIfs).x);
    run.values = runPlainNetwork(spec, shape, run.weights, x, run.interventions, true);
    return run;
}

} // namespace

void MemoryRuns::setModels(size_t count)
{
    models_.resize(count);
    before_.resize(count);
    untrained_.resize(count);
}

const NetworkRun &MemoryRuns::runOf(OfModel &kept, const RunKey &key)
{
    return kept.run.of(key, [&] { return makeRun(key); });
}

const GradientFlow &MemoryRuns::flowOf(OfModel &kept, const RunKey &key, const AskedAnswer &asked)
{
    return (asked.loss ? kept.lossFlow : kept.answerFlow).of({key, asked}, [&] {
        const NetworkRun &run = runOf(kept, key);
        const ModelShape shape = ModelShape::of(*key.task);
        const AnswerSeed seed = asked.loss ? lossSeed(shape, key.experiment->training.loss, run.values.output,
                                                      key.task->sample(key.sample.split, key.sample.index).y, asked.step)
                                           : answerSeed(shape, run.values.output, asked.step, asked.ofClass);
        return gradientFlow(key.experiment->models[key.model], run.weights, run.values, seed, run.interventions);
    });
}

const Retention &MemoryRuns::retention(const LayerKey &layer, size_t step, std::optional<size_t> input, Side side)
{
    return layerOn(side).retention.of({layer, step, input}, [&] {
        const RunKey &key = layer.run;
        const NetworkRun &kept = runOn(side, key);
        arma::vec change(kept.values.input.n_rows, arma::fill::value(input ? 0 : 1));
        if (input)
            change(*input) = 1;
        return measureEitherWay(key.experiment->models[key.model], ModelShape::of(*key.task), kept.weights, kept.values,
                                layer.layer, step, change, kept.interventions);
    });
}

const std::vector<UnitMemory> &MemoryRuns::memory(const LayerKey &layer, Side side)
{
    return layerOn(side).memory.of(layer, [&] {
        const NetworkRun &kept = runOn(side, layer.run);
        const auto &values = std::get<LstmValues>(kept.values.layers[layer.layer]);
        const double units = static_cast<double>(values.c.n_rows);
        const double oneBackward = 8 * units * units * static_cast<double>(kept.values.input.n_slices); // multiply-adds
        const auto jacobians = static_cast<size_t>(std::clamp(mostBackward / oneBackward, 1.0, units));
        std::vector<Intervention> held;
        std::ranges::copy_if(kept.interventions, std::back_inserter(held),
                             [&](const Intervention &each) { return each.layer == layer.layer; });
        return cellMemory(std::get<LstmWeights>(kept.weights.layers[layer.layer]), values, held, jacobians);
    });
}

const LayerSaturation *MemoryRuns::saturation(const SaturationQuestion &question, const SnapshotPtr &snapshot, Side side,
                                              const std::atomic<bool> &abandoned)
{
    auto &kept = layerOn(side).saturation;
    const auto &found =
        kept.of({question, snapshot}, [&] { return saturationOf(question, *snapshot, [&abandoned] { return !abandoned; }); });
    if (found)
        return &*found;
    kept = {};
    return nullptr;
}

} // namespace sluice
