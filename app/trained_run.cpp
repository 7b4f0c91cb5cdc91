#include "app/trained_run.h"

#include "app/named_experiment.h"
#include "core/base/listed.h"

#include <algorithm>
#include <set>

namespace sluice {

namespace {

/// "0–5, 7, 9"
Sentence rangesText(const std::set<uint32_t> &numbers)
{
    std::vector<std::string> ranges;
    for (auto first = numbers.begin(); first != numbers.end();) {
        auto end = first;
        uint32_t last = *first;
        while (++end != numbers.end() && *end == last + 1)
            last = *end;
        ranges.push_back(std::to_string(*first) + (last == *first ? "" : "–" + std::to_string(last)));
        first = end;
    }
    return listed(ranges);
}

Result<Moment> momentOf(const StoredRun &stored, std::optional<uint64_t> epoch)
{
    if (!epoch)
        return stored.final;
    Moment moment(stored.experiment.models.size());
    std::set<uint32_t> kept;
    for (const SnapshotPtr &snapshot : stored.snapshots) {
        const auto model = std::ranges::find(stored.experiment.models, snapshot->model, &ModelSpec::name);
        if (model == stored.experiment.models.end() || snapshot->at.batch != 0)
            continue;
        kept.insert(snapshot->at.epoch);
        if (snapshot->at.epoch == *epoch)
            moment[static_cast<size_t>(model - stored.experiment.models.begin())] = snapshot;
    }
    if (std::ranges::find(moment, nullptr) == moment.end())
        return moment;
    return fail(SLUICE_MESSAGE("app", "--epoch %1: no moment of that epoch was kept; there are %2"), *epoch, rangesText(kept));
}

} // namespace

Result<TrainedRun> findTrainedRun(const Arguments &arguments)
{
    const std::string &where = arguments.operands.front();
    Result<NamedExperiment> named = findExperiment(where, {}, arguments.number("run"));
    if (!named)
        return passOn(named);
    if (!named->storedRun)
        return fail(SLUICE_MESSAGE("app", "%1 is an experiment, not a session: there are no weights in it yet"), where);
    Result<Moment> moment = momentOf(*named->storedRun, arguments.number("epoch"));
    if (!moment)
        return passOn(moment);
    named->storedRun->experiment.training.initialWeights.clear(); // a trained run needs them no more
    const Result<Opened> opened = openNamed(*named, where);
    if (!opened)
        return passOn(opened);
    return TrainedRun{std::make_shared<const Experiment>(named->storedRun->experiment),
                      opened->task,
                      std::move(*moment),
                      std::move(named->storedRun->epochs),
                      named->storedRun->outcome,
                      named->storedRun->message,
                      named->storedRun->id};
}

Result<TrainedModel> findTrainedModel(const Arguments &arguments)
{
    Result<TrainedRun> run = findTrainedRun(arguments);
    if (!run)
        return passOn(run);
    const std::vector<ModelSpec> &models = run->experiment->models;
    const Result<size_t> model = findModel(models, arguments.text("model"));
    if (!model)
        return passOn(model);
    const ModelSpec spec = models[*model];
    const SnapshotPtr snapshot = run->moment.at(*model);
    if (!snapshot)
        return fail(SLUICE_MESSAGE("app", "%1 was not trained in this session"), spec.name);
    return TrainedModel{std::move(*run), spec, snapshot};
}

Result<std::shared_ptr<const Task>> askedTask(const Arguments &arguments, const TrainedRun &run)
{
    if (!arguments.has("data"))
        return run.task;
    const Dataset &trained = run.task->data();
    DataSpec spec = run.experiment->data;
    spec.source = arguments.text("data");
    spec.form = trained.form;
    spec.target = trained.columns[run.task->targetColumn()];
    spec.inputs.emplace();
    for (const size_t column : run.task->inputColumns())
        spec.inputs->push_back(trained.columns[column]);
    Result<Dataset> data = loadData(spec, run.experiment->training.seed);
    if (!data)
        return passOn(data);
    Result<Task> task = run.task->onOtherData(std::move(*data));
    if (!task)
        return passOn(task);
    return std::make_shared<const Task>(std::move(*task));
}

} // namespace sluice
