#include "ui/models/opening.h"

#include "core/data/source.h"
#include "core/io/atomic_file.h"
#include "core/io/experiment_json.h"
#include "core/io/homework.h"
#include "core/io/json_value.h"
#include "core/io/network_weights.h"
#include "core/task/leaks.h"
#include "core/task/task_key.h"
#include "core/train/reference_loss.h"
#include "ui/models/file_content.h"
#include "ui/models/first_experiment.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double framesOfARun = 450; // 15 s at 30 a second
constexpr double slowest = 0.2;      // nobody waits for the next batch of a tiny run

Result<std::vector<std::vector<float>>> readInitialWeights(const Experiment &experiment, const Task &task,
                                                           const std::filesystem::path &directory)
{
    std::vector<std::vector<float>> weights(experiment.models.size());
    for (const auto &[name, file] : experiment.training.initialWeights) {
        const auto model = std::ranges::find(experiment.models, name, &ModelSpec::name);
        if (model == experiment.models.end())
            return fail(SLUICE_MESSAGE("ui", "initial_weights names “%1”, which is none of the models."), name);
        auto read = readWeights(directory / file, *model, ModelShape::of(task));
        if (!read)
            return passOn(read);
        weights[static_cast<size_t>(model - experiment.models.begin())] = std::move(*read);
    }
    return weights;
}

/// The rest, once there is a task.
Result<Opened> opened(Experiment experiment, std::shared_ptr<const Task> task, const std::filesystem::path &directory,
                      const std::string &title)
{
    if (const auto sound = checkExperiment(experiment); !sound)
        return passOn(sound);
    if (const auto fits = checkLoss(experiment.training.loss, *task); !fits)
        return passOn(fits);
    auto weights = readInitialWeights(experiment, *task, directory);
    if (!weights)
        return passOn(weights);
    Opened result;
    result.title = title;
    result.directory = directory;
    result.updatesPerFrame = suggestedPace(experiment.training.epochs * batchesPerEpoch(experiment.training, *task));
    result.referenceLoss = referenceLoss(experiment.training.loss, *task, Split::validation);
    result.constantLoss = constantLoss(experiment.training.loss, *task, Split::validation);
    for (const Leak &leak : findLeaks(experiment.task, experiment.data, task->data(), task.get()))
        result.leaks.push_back(leak.sentence);
    result.experiment = std::make_shared<const Experiment>(std::move(experiment));
    result.task = std::move(task);
    result.initialWeights = std::move(*weights);
    return result;
}

Result<std::shared_ptr<const Task>> makeTask(const Experiment &experiment, Dataset data)
{
    auto task = Task::create(experiment.task, experiment.data, std::move(data));
    if (!task)
        return passOn(task);
    return std::make_shared<const Task>(std::move(*task));
}

Result<Opened> openWeights(const std::filesystem::path &file, const ExpectedSizes &expected, const LoadControl &control)
{
    auto read = readWeightsFile(file, control);
    if (!read)
        return passOn(read);
    auto network = readNetwork(*read, file.string(), expected);
    if (!network)
        return passOn(network);
    Opened result;
    result.weightsFile = std::filesystem::absolute(file);
    result.network = std::make_shared<const ReadNetwork>(std::move(*network));
    return result;
}

/// What a session keeps of the data goes to `kept`; `read` reads them from the same bytes.
template <class Read> std::invoke_result_t<Read, const LoadControl &>
readKept(const DataSpec &spec, const std::filesystem::path &directory, LoadControl control, SessionData &kept, const Read &read)
{
    auto described = describeData(spec, directory, control);
    if (described) {
        control.contents = described->bytes;
        kept = std::move(*described);
    }
    auto result = read(control);
    if (result && !described)
        return passOn(described);
    return result;
}

Result<Opened> openData(const std::filesystem::path &file, const LoadControl &control)
{
    DataSpec spec;
    spec.source = file.string();
    SessionData kept;
    auto first =
        readKept(spec, {}, control, kept, [&](const LoadControl &sameBytes) { return firstExperiment(file, {}, sameBytes); });
    if (!first)
        return passOn(first);
    first->data.provenance.sha256 = kept.sha256;
    auto task = makeTask(first->experiment, std::move(first->data));
    if (!task)
        return passOn(task);
    auto result = opened(std::move(first->experiment), *task, file.parent_path(), file.filename().string());
    if (!result)
        return result;
    result->note = first->note;
    result->data = std::move(kept);
    return result;
}

/// The best snapshot of a model as early stopping knew it at a moment, if the session still has it.
SnapshotPtr bestKnown(const StoredRun &stored, const std::map<uint32_t, Checkpoint> &kept, const Snapshot &snapshot, size_t model)
{
    const auto epoch = snapshot.continuation->stopping.bestEpoch;
    if (!epoch)
        return {};
    if (const auto found = kept.find(*epoch); found != kept.end())
        return found->second.models[model];
    const SnapshotPtr &best = stored.best[model];
    return best && best->at.epoch == *epoch ? best : SnapshotPtr();
}

std::map<uint32_t, Checkpoint> keptMoments(const StoredRun &stored)
{
    const auto &models = stored.experiment.models;
    std::map<uint32_t, Checkpoint> kept;
    auto snapshots = stored.inherited;
    snapshots.insert(snapshots.end(), stored.snapshots.begin(), stored.snapshots.end());
    for (const SnapshotPtr &snapshot : snapshots) {
        const auto model = std::ranges::find(models, snapshot->model, &ModelSpec::name);
        if (model == models.end() || !snapshot->continuation || snapshot->at.batch != 0)
            continue;
        Moment &moment = kept[snapshot->at.epoch].models;
        moment.resize(models.size());
        moment[static_cast<size_t>(model - models.begin())] = snapshot;
    }
    std::erase_if(kept,
                  [](const auto &entry) { return std::ranges::find(entry.second.models, nullptr) != entry.second.models.end(); });
    for (auto &[epoch, checkpoint] : kept)
        for (size_t model = 0; model < models.size(); ++model)
            checkpoint.best.push_back(bestKnown(stored, kept, *checkpoint.models[model], model));
    return kept;
}

Result<Opened> goOnWith(StoredRun stored, const std::filesystem::path &file, const LoadControl &control)
{
    auto checkpoint = newestCheckpoint(stored);
    if (!checkpoint)
        return passOn(checkpoint);
    auto result = openRun(stored, file, control);
    if (!result)
        return result;
    result->log = logUpTo(stored, *checkpoint);
    result->resumeFrom = std::move(*checkpoint);
    result->whatIfs = std::move(stored.whatIfs);
    result->testedAfter = std::move(stored.testedAfter);
    result->kept = keptMoments(stored);
    return result;
}

/// Where the run is still what the scene had trained, the scene is told on, with what had been answered.
void takeUpScene(const SessionContents &contents, const std::string &file, Opened &opened)
{
    auto scene = parseScene(contents.scene, file);
    const auto homework = parseHomework(contents.homework, file);
    if (!scene || !homework || !(scene->experimentOf(homework->run) == *opened.experiment))
        return;
    opened.updatesPerFrame = scene->updatesPerFrame;
    opened.beginner = scene->beginner;
    opened.scene = std::make_shared<const Scene>(std::move(*scene));
    opened.run = homework->run;
    opened.answers = answersOf(*homework);
}

/// `number`: of the run, from 1; the newest where there is no such one.
Result<Opened> openSession(const std::filesystem::path &file, const LoadControl &control, size_t number = 0)
{
    auto contents = readSessionContents(file);
    if (!contents)
        return passOn(contents);
    const bool known = number > 0 && number <= contents->runs.size();
    auto stored = readSession(file, known ? std::optional(number) : std::nullopt);
    if (!stored)
        return passOn(stored);
    auto result = goOnWith(std::move(*stored), file, control);
    if (!result)
        return result;
    if (!known && !contents->homework.empty())
        takeUpScene(*contents, file.filename().string(), *result);
    result->contents = std::make_shared<const SessionContents>(std::move(*contents));
    return result;
}

/// The session that a figure was drawn from; where that is gone, the experiment that the figure carries.
Result<Opened> openFigure(const std::filesystem::path &file, const LoadControl &control)
{
    auto source = readFigureSource(file);
    if (!source)
        return passOn(source);
    const std::filesystem::path session = source->session;
    const bool there = !session.empty() && std::filesystem::is_regular_file(session);
    auto result = there ? openSession(session, control, source->run)
                        : openExperiment(source->experiment, source->directory, file.filename().string(), {}, control);
    if (result)
        result->figure = std::move(*source);
    return result;
}

} // namespace

double suggestedPace(size_t updates)
{
    return std::max(slowest, static_cast<double>(updates) / framesOfARun);
}

Result<Opened> openExperiment(Experiment experiment, const std::filesystem::path &directory, const std::string &title,
                              std::shared_ptr<const Task> reuse, const LoadControl &control)
{
    SessionData kept;
    if (!reuse) {
        auto data = readKept(experiment.data, directory, control, kept, [&](const LoadControl &sameBytes) {
            return loadData(experiment.data, experiment.training.seed, directory, sameBytes);
        });
        if (!data)
            return passOn(data);
        data->provenance.sha256 = kept.sha256;
        auto task = makeTask(experiment, std::move(*data));
        if (!task)
            return passOn(task);
        reuse = std::move(*task);
    }
    auto result = opened(std::move(experiment), std::move(reuse), directory, title);
    if (result)
        result->data = std::move(kept);
    return result;
}

Result<Opened> openRun(const StoredRun &run, const std::filesystem::path &session, LoadControl control)
{
    const DataPlace place = placeOfData(run, session);
    control.contents = place.contents;
    auto result = openExperiment(run.experiment, run.directory, session.filename().string(), {}, control);
    if (!result)
        return result;
    if (const auto fits = checkFits(run, *result->task); !fits)
        return passOn(fits);
    result->storedRun = run.id;
    result->session = std::filesystem::absolute(session).lexically_normal();
    result->note = place.note;
    return result;
}

Result<Opened> openRunToGoOn(const std::filesystem::path &session, uint64_t id, const LoadControl &control)
{
    auto stored = readSessionRun(session, id);
    if (!stored)
        return passOn(stored);
    return goOnWith(std::move(*stored), session, control);
}

Result<Opened> openSource(const std::string &id, const std::string &title)
{
    DataSpec spec;
    spec.source = id;
    SessionData kept;
    auto data = readKept(spec, {}, {}, kept,
                         [&](const LoadControl &control) { return loadData(spec, TrainingSpec().seed, {}, control); });
    if (!data)
        return passOn(data);
    data->provenance.sha256 = kept.sha256;
    Experiment experiment = defaultExperiment(id, longestSequence(*data), data->usual);
    auto task = makeTask(experiment, std::move(*data));
    if (!task)
        return passOn(task);
    auto result = opened(std::move(experiment), *task, {}, title);
    if (result)
        result->data = std::move(kept);
    return result;
}

Result<Opened> openScene(std::shared_ptr<const Scene> scene, const std::string &run, const std::filesystem::path &directory,
                         std::shared_ptr<const Task> reuse)
{
    auto result = openExperiment(scene->experimentOf(run), directory, scene->title, std::move(reuse));
    if (!result)
        return result;
    result->updatesPerFrame = scene->updatesPerFrame;
    result->beginner = scene->beginner;
    result->scene = std::move(scene);
    result->run = run;
    return result;
}

Result<SceneOrExperiment> readSceneOrExperiment(const std::filesystem::path &file)
{
    const auto text = readWholeFile(file, JsonLimits().bytes);
    if (!text)
        return passOn(text);
    SceneOrExperiment read;
    if (looksLikeScene(*text)) {
        auto scene = parseScene(*text, file.string());
        if (!scene)
            return passOn(scene);
        read.scene = std::make_shared<const Scene>(std::move(*scene));
        return read;
    }
    auto experiment = parseExperiment(*text, file.string());
    if (!experiment)
        return passOn(experiment);
    read.experiment = std::move(*experiment);
    return read;
}

Result<Opened> openFile(const std::filesystem::path &file, const LoadControl &control, const ExpectedSizes &expected)
{
    switch (contentOf(file)) {
    case FileContent::session:
        return openSession(file, control);
    case FileContent::figure:
        return openFigure(file, control);
    case FileContent::experiment: {
        auto read = readSceneOrExperiment(file);
        if (!read)
            return passOn(read);
        const auto directory = std::filesystem::absolute(file).parent_path();
        auto result = read->scene ? openScene(read->scene, {}, directory)
                                  : openExperiment(std::move(read->experiment), directory, file.filename().string(), {}, control);
        if (!result)
            return tl::unexpected<Error>(atTaskKey(result.error(), file.string(), read->scene ? "$.experiment" : "$"));
        return result;
    }
    case FileContent::weights:
        return openWeights(file, expected, control);
    case FileContent::data:
        break;
    }
    return openData(file, control);
}

} // namespace sluice
