#include "core/io/training_tree.h"

#include "core/io/experiment_words.h"
#include "core/io/json_build.h"

namespace sluice {

namespace {

constexpr size_t longestText = 4096;
constexpr size_t mostModels = 16;
constexpr size_t mostClasses = 10'000;
constexpr uint64_t mostSteps = 1'000'000;
constexpr NumberRange penaltyRange{0, 1e6};

LossSpec readLoss(const JsonReader &reader)
{
    LossSpec loss;
    if (!reader.isObject()) {
        loss.type = reader.choice(lossWords);
        return loss;
    }
    loss.type = reader.require("type").choice(lossWords);
    if (loss.type == LossSpec::Type::huber) {
        reader.expectKeys({"type", "delta"});
        if (const auto delta = reader.find("delta"))
            loss.delta = delta->number({0, 1e6, true});
    } else if (loss.ofClasses()) {
        reader.expectKeys({"type", "class_weights"});
        if (const auto weights = reader.find("class_weights"))
            for (const auto &weight : weights->list(2, mostClasses))
                loss.classWeights.push_back(weight.number({0, 1e6, true}));
    } else {
        reader.expectKeys({"type"});
    }
    return loss;
}

OptimizerSpec readOptimizer(const JsonReader &reader)
{
    OptimizerSpec optimizer;
    optimizer.type = reader.require("type").choice(optimizerWords);
    if (const auto rate = reader.find("learning_rate"))
        optimizer.learningRate = rate->number({0, 1000, true});
    std::vector<std::string_view> keys = {"type", "learning_rate"};
    for (const auto &[key, value, range] : numbersOf(optimizer.type)) {
        keys.push_back(key);
        if (const auto given = reader.find(key))
            optimizer.*value = given->number(range);
    }
    reader.expectKeys(keys);
    return optimizer;
}

StoppingSpec readStopping(const JsonReader &reader)
{
    reader.expectKeys({"patience", "restore_best"});
    StoppingSpec stop;
    if (const auto patience = reader.find("patience"))
        stop.patience = patience->whole(1, mostSteps);
    if (const auto restore = reader.find("restore_best"))
        stop.restoreBest = restore->boolean();
    return stop;
}

ScheduleSpec readSchedule(const JsonReader &reader)
{
    using Type = ScheduleSpec::Type;
    ScheduleSpec schedule;
    schedule.type = reader.require("type").choice(scheduleWords);
    const auto factor = [&](double usual) {
        schedule.factor = usual;
        if (const auto given = reader.find("factor"))
            schedule.factor = given->number({0, 1, true});
    };
    const auto count = [&](std::string_view key, size_t least, size_t &value) {
        if (const auto given = reader.find(key))
            value = given->whole(least, mostSteps);
    };
    const auto share = [&](std::string_view key, double &value) {
        if (const auto given = reader.find(key))
            value = given->number({0, 1});
    };
    switch (schedule.type) {
    case Type::constant:
        reader.expectKeys({"type"});
        break;
    case Type::step:
        reader.expectKeys({"type", "every", "factor"});
        count("every", 1, schedule.every);
        factor(0.1);
        break;
    case Type::exponential:
        reader.expectKeys({"type", "factor"});
        factor(0.95);
        break;
    case Type::cosine:
        reader.expectKeys({"type", "warm_up", "end"});
        count("warm_up", 0, schedule.warmUp);
        share("end", schedule.end);
        break;
    case Type::plateau:
        reader.expectKeys({"type", "factor", "patience", "least"});
        factor(0.1);
        count("patience", 0, schedule.patience);
        share("least", schedule.least);
        break;
    }
    return schedule;
}

std::optional<double> readLimit(const JsonReader &reader)
{
    return reader.isNull() ? std::nullopt : std::optional(reader.number({0, 1e9, true}));
}

JsonValue lossTree(const LossSpec &loss)
{
    const JsonValue type = wordOf(lossWords, loss.type);
    if (loss.type == LossSpec::Type::huber)
        return {JsonObject{{"type", type}, {"delta", {loss.delta}}}};
    if (loss.classWeights.empty())
        return type;
    const auto number = [](double weight) { return JsonValue{weight}; };
    return {JsonObject{{"type", type}, {"class_weights", listOf(loss.classWeights, number)}}};
}

JsonValue optimizerTree(const OptimizerSpec &optimizer)
{
    JsonObject object{{"type", wordOf(optimizerWords, optimizer.type)}, {"learning_rate", {optimizer.learningRate}}};
    for (const auto &number : numbersOf(optimizer.type))
        object.push_back({std::string(number.key), {optimizer.*number.value}});
    return {std::move(object)};
}

JsonValue scheduleTree(const ScheduleSpec &schedule)
{
    using Type = ScheduleSpec::Type;
    JsonObject object{{"type", wordOf(scheduleWords, schedule.type)}};
    if (schedule.type == Type::step)
        object.push_back({"every", whole(schedule.every)});
    if (schedule.type == Type::step || schedule.type == Type::exponential || schedule.type == Type::plateau)
        object.push_back({"factor", {schedule.factor}});
    if (schedule.type == Type::cosine) {
        object.push_back({"warm_up", whole(schedule.warmUp)});
        object.push_back({"end", {schedule.end}});
    }
    if (schedule.type == Type::plateau) {
        object.push_back({"patience", whole(schedule.patience)});
        object.push_back({"least", {schedule.least}});
    }
    return {std::move(object)};
}

JsonValue limitTree(const std::optional<double> &limit)
{
    return limit ? JsonValue{*limit} : JsonValue{};
}

} // namespace

void readTraining(const JsonReader &reader, TrainingSpec &training)
{
    reader.expectKeys({"loss", "optimizer", "schedule", "batch", "epochs", "shuffle", "clip_norm", "clip_value", "l1", "l2",
                       "stop", "seed", "initial_weights"});
    if (const auto loss = reader.find("loss"))
        training.loss = readLoss(*loss);
    if (const auto optimizer = reader.find("optimizer"))
        training.optimizer = readOptimizer(*optimizer);
    if (const auto schedule = reader.find("schedule"))
        training.schedule = readSchedule(*schedule);
    if (const auto batch = reader.find("batch"))
        training.batch = batch->whole(1, mostSteps);
    if (const auto epochs = reader.find("epochs"))
        training.epochs = epochs->whole(0, mostSteps);
    if (const auto shuffle = reader.find("shuffle"))
        training.shuffle = shuffle->boolean();
    if (const auto clip = reader.find("clip_norm"))
        training.clipNorm = readLimit(*clip);
    if (const auto clip = reader.find("clip_value"))
        training.clipValue = readLimit(*clip);
    if (const auto penalty = reader.find("l1"))
        training.l1 = penalty->number(penaltyRange);
    if (const auto penalty = reader.find("l2"))
        training.l2 = penalty->number(penaltyRange);
    if (const auto stop = reader.find("stop"))
        training.stop = stop->isNull() ? std::nullopt : std::optional(readStopping(*stop));
    if (const auto seed = reader.find("seed"))
        training.seed = seed->whole(0, std::numeric_limits<uint64_t>::max());
    if (const auto weights = reader.find("initial_weights"))
        for (const auto &[model, file] : weights->members(mostModels))
            training.initialWeights[model] = file.text(longestText);
}

JsonValue trainingTree(const TrainingSpec &training)
{
    JsonValue stop;
    if (training.stop)
        stop = {JsonObject{{"patience", whole(training.stop->patience)}, {"restore_best", {training.stop->restoreBest}}}};
    JsonObject object{{"loss", lossTree(training.loss)},
                      {"optimizer", optimizerTree(training.optimizer)},
                      {"schedule", scheduleTree(training.schedule)},
                      {"batch", whole(training.batch)},
                      {"epochs", whole(training.epochs)},
                      {"shuffle", {training.shuffle}},
                      {"clip_norm", limitTree(training.clipNorm)},
                      {"clip_value", limitTree(training.clipValue)},
                      {"l1", {training.l1}},
                      {"l2", {training.l2}},
                      {"stop", std::move(stop)},
                      {"seed", whole(training.seed)}};
    if (!training.initialWeights.empty()) {
        JsonObject files;
        for (const auto &[model, file] : training.initialWeights)
            files.push_back({model, {file}});
        object.push_back({"initial_weights", {std::move(files)}});
    }
    return {std::move(object)};
}

} // namespace sluice
