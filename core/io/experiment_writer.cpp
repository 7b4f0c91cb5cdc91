#include "core/io/data_tree.h"
#include "core/io/experiment_tree.h"
#include "core/io/experiment_words.h"
#include "core/io/json_build.h"
#include "core/io/layer_tree.h"
#include "core/io/training_tree.h"

namespace sluice {

namespace {

JsonValue taskTree(const TaskSpec &task)
{
    JsonObject object{{"kind", wordOf(kindWords, task.kind)},
                      {"output", wordOf(outputWords, task.output)},
                      {"lookback", whole(task.lookback)},
                      {"horizon", whole(task.horizon)}};
    if (task.multiStep)
        object.push_back({"multi_step", wordOf(multiStepWords, *task.multiStep)});
    if (task.period)
        object.push_back({"period", whole(*task.period)});
    if (task.stride)
        object.push_back({"stride", whole(*task.stride)});
    if (task.stateful)
        object.push_back({"stateful", {true}});
    object.push_back({"split", listOf(task.split, [](double part) { return JsonValue{part}; })});
    if (task.splitOrder != SplitOrder::time)
        object.push_back({"split_order", wordOf(splitOrderWords, task.splitOrder)});
    object.push_back({"scaling", wordOf(scalingWords, task.scaling)});
    if (task.scalerRows != ScalerRows::training)
        object.push_back({"scaler_rows", wordOf(scalerRowsWords, task.scalerRows)});
    return {std::move(object)};
}

JsonValue modelTree(const ModelSpec &model)
{
    return {JsonObject{{"name", {model.name}}, {"layers", listOf(model.layers, layerTree)}}};
}

} // namespace

JsonValue experimentTree(const Experiment &experiment)
{
    return {JsonObject{{"schema", whole(experimentSchema)},
                       {"data", dataTree(experiment.data)},
                       {"task", taskTree(experiment.task)},
                       {"models", listOf(experiment.models, modelTree)},
                       {"training", trainingTree(experiment.training)}}};
}

} // namespace sluice
