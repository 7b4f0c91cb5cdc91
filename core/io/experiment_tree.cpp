#include "core/io/experiment_tree.h"

#include "core/io/data_tree.h"
#include "core/io/experiment_words.h"
#include "core/io/layer_tree.h"
#include "core/io/training_tree.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sluice {

namespace {

constexpr size_t longestName = 64;
constexpr size_t mostModels = 16;
constexpr size_t mostLayers = 64;
constexpr uint64_t mostSteps = 1'000'000;
constexpr double mostRows = 1e9;
constexpr uint64_t mostTargetsAtOnce = 1000;

std::array<double, 3> readSplit(const JsonReader &reader)
{
    std::array<double, 3> split{};
    const auto parts = reader.list(3, 3);
    for (size_t part = 0; part < parts.size(); ++part)
        split[part] = parts[part].number({0, mostRows});
    const double sum = split[0] + split[1] + split[2];
    const bool counts = std::all_of(split.begin(), split.end(), [](double part) { return std::floor(part) == part; });
    if (!counts && sum > 1 + 1e-9)
        reader.unexpected(SLUICE_MESSAGE("core", "fractions that sum to at most 1, or three row counts"));
    return split;
}

TaskSpec readTask(const JsonReader &reader)
{
    reader.expectKeys({"kind", "output", "lookback", "horizon", "multi_step", "period", "stride", "stateful", "split",
                       "split_order", "scaling", "scaler_rows"});
    TaskSpec task;
    if (const auto kind = reader.find("kind"))
        task.kind = kind->choice(kindWords);
    if (const auto output = reader.find("output"))
        task.output = output->choice(outputWords);
    if (const auto lookback = reader.find("lookback"))
        task.lookback = lookback->whole(1, mostSteps);
    if (const auto horizon = reader.find("horizon"))
        task.horizon = horizon->whole(1, mostSteps);
    if (const auto multiStep = reader.find("multi_step"); multiStep && !multiStep->isNull())
        task.multiStep = multiStep->choice(multiStepWords);
    if (task.multiStep && task.horizon > mostTargetsAtOnce)
        reader.require("horizon").unexpected(Sentence(SLUICE_MESSAGE("core", "at most %1 with multi_step"), mostTargetsAtOnce));
    if (const auto period = reader.find("period"); period && !period->isNull())
        task.period = period->whole(1, mostSteps);
    if (const auto stride = reader.find("stride"))
        task.stride = stride->whole(1, mostSteps);
    if (const auto stateful = reader.find("stateful"))
        task.stateful = stateful->boolean();
    if (const auto split = reader.find("split"))
        task.split = readSplit(*split);
    if (const auto scaling = reader.find("scaling"))
        task.scaling = scaling->choice(scalingWords);
    if (const auto order = reader.find("split_order"))
        task.splitOrder = order->choice(splitOrderWords);
    if (const auto rows = reader.find("scaler_rows"))
        task.scalerRows = rows->choice(scalerRowsWords);
    return task;
}

/// Names become file names: NAME.safetensors.
bool isFileName(const std::string &name)
{
    return name.front() != '.' && std::none_of(name.begin(), name.end(), [](char character) {
               const auto code = static_cast<unsigned char>(character);
               return code < 0x20 || code == 0x7f || character == '/' || character == '\\';
           });
}

ModelSpec readModel(const JsonReader &reader)
{
    reader.expectKeys({"name", "layers"});
    ModelSpec model;
    model.name = reader.require("name").text(longestName);
    for (const auto &layer : reader.require("layers").list(1, mostLayers))
        model.layers.push_back(readLayer(layer));
    return model;
}

} // namespace

Experiment readExperimentTree(const JsonReader &reader)
{
    reader.expectKeys({"schema", "data", "task", "models", "training"});
    reader.require("schema").whole(experimentSchema, experimentSchema);
    Experiment experiment;
    experiment.data = readData(reader.require("data"));
    if (const auto task = reader.find("task"))
        experiment.task = readTask(*task);
    for (const auto &model : reader.require("models").list(1, mostModels))
        experiment.models.push_back(readModel(model));
    if (experiment.task.ofClasses())
        experiment.training.loss.type = LossSpec::Type::crossEntropy;
    if (const auto training = reader.find("training"))
        readTraining(*training, experiment.training);
    if (reader.problems().none())
        checkExperimentTree(experiment, reader.path(), reader.problems());
    return experiment;
}

void checkExperimentTree(const Experiment &experiment, const std::string &path, JsonProblems &problems)
{
    const std::string &file = problems.fileName();
    const std::string models = jsonPath(path, "models");
    if (experiment.models.empty())
        problems.add(Error(SLUICE_MESSAGE("core", "%1: %2: there is no model; add one."), file, models));
    std::set<std::string> names;
    for (size_t index = 0; index < experiment.models.size(); ++index) {
        const ModelSpec &model = experiment.models[index];
        const std::string place = jsonPath(models, index);
        if (model.name.empty() || !isFileName(model.name))
            problems.add(
                Error(SLUICE_MESSAGE("core", "%1: %2: found \"%3\", expected a name without slashes and control characters, "
                                             "and no dot in front."),
                      file, jsonPath(place, "name"), model.name));
        if (!names.insert(model.name).second)
            problems.add(Error(SLUICE_MESSAGE("core", "%1: %2: another model is called \"%3\" too; give each a name of its own."),
                               file, jsonPath(place, "name"), model.name));
        if (model.layers.empty())
            problems.add(Error(SLUICE_MESSAGE("core", "%1: %2: there is no layer; add one."), file, jsonPath(place, "layers")));
        checkLayers(model, jsonPath(place, "layers"), problems);
    }
    if (experiment.training.loss.ofClasses() != experiment.task.ofClasses())
        problems.add(
            Error(experiment.task.ofClasses()
                      ? SLUICE_MESSAGE("core", "%1: %2: the task tells classes apart, which needs the loss cross_entropy.")
                      : SLUICE_MESSAGE("core", "%1: %2: the task predicts a number, which needs the loss mse, mae or huber."),
                  file, jsonPath(jsonPath(path, "training"), "loss")));
    for (const auto &[name, weights] : experiment.training.initialWeights)
        if (!names.contains(name))
            problems.add(Error(SLUICE_MESSAGE("core", "%1: %2: there is no model of this name."), file,
                               jsonPath(jsonPath(jsonPath(path, "training"), "initial_weights"), name)));
}

} // namespace sluice
