#include "core/io/exported_model.h"

#include "core/base/build_info.h"
#include "core/data/data_hash.h"
#include "core/io/experiment_tree.h"
#include "core/io/json_build.h"
#include "core/io/test_score.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <thread>

namespace sluice {

namespace {

void takeInputs(const Task &task, ExportedModel &model)
{
    const auto &columns = task.inputColumns();
    const Scaler &scaler = task.inputScaler();
    for (const Feature &feature : task.featureList()) {
        const auto entry = static_cast<size_t>(std::find(columns.begin(), columns.end(), feature.column) - columns.begin());
        model.features.push_back(feature.name);
        model.inputOffset.push_back(feature.member ? 0 : scaler.offset(entry));
        model.inputScale.push_back(feature.member ? 1 : scaler.scale(entry));
    }
}

template <class T> std::string jsonList(const std::vector<T> &values)
{
    return writeCompactJson(listOf(values, [](const T &value) { return JsonValue{value}; }));
}

/// As result.json has them.
std::string validationMetrics(const Task &task, const Snapshot &snapshot, const ModelSpec &spec)
{
    ThreadPool pool(std::max(1U, std::thread::hardware_concurrency()));
    JsonObject metrics;
    for (const TestScore &score : testScores(0, 0, evaluate(spec, task, Split::validation, snapshot.weights, pool)))
        metrics.push_back({score.measure, {score.value}});
    return writeCompactJson({std::move(metrics)});
}

std::map<std::string, std::string> metadataOf(const Experiment &experiment, const Task &task, const Snapshot &snapshot,
                                              const ExportedModel &model)
{
    std::map<std::string, std::string> metadata = {{"program", "sluice " + buildDescription()},
                                                   {"model", model.spec.name},
                                                   {"experiment", writeCompactJson(experimentTree(experiment))},
                                                   {"seed", std::to_string(experiment.training.seed)},
                                                   {"data", experiment.data.source},
                                                   {"data_hash", dataHash(task.data())},
                                                   {"epoch", std::to_string(epochOfWeights(snapshot))},
                                                   {"train_loss", shortestText(snapshot.trainLoss)},
                                                   {"validation_loss", shortestText(snapshot.validationLoss)},
                                                   {"validation", validationMetrics(task, snapshot, model.spec)},
                                                   {"features", jsonList(model.features)},
                                                   {"input_offset", jsonList(model.inputOffset)},
                                                   {"input_scale", jsonList(model.inputScale)},
                                                   {"target", model.target},
                                                   {"target_offset", shortestText(model.targetOffset)},
                                                   {"target_scale", shortestText(model.targetScale)},
                                                   {"classes", jsonList(model.classes)}};
    if (!isRestored(snapshot))
        metadata["step"] = std::to_string(snapshot.at.step);
    if (!task.data().provenance.sha256.empty())
        metadata["data_sha256"] = task.data().provenance.sha256;
    return metadata;
}

} // namespace

ExportedModel exportedModel(const Experiment &experiment, const ModelSpec &model, const Task &task, const Snapshot &snapshot)
{
    ExportedModel exported;
    exported.spec = model;
    exported.shape = ModelShape::of(task);
    exported.weights = snapshot.weights;
    exported.tabular = task.tabular();
    exported.target = task.data().columns[task.targetColumn()];
    exported.targetOffset = task.targetScaler().offset(0);
    exported.targetScale = task.targetScaler().scale(0);
    exported.classes = task.classes();
    takeInputs(task, exported);
    exported.metadata = metadataOf(experiment, task, snapshot, exported);
    return exported;
}

} // namespace sluice
