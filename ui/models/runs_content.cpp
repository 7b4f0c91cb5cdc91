#include "ui/models/runs_content.h"

#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/run_differences.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

QString testedText(const std::set<uint32_t> &epochs)
{
    return epochs.empty() ? QString() : Words::tr("after epoch %1").arg(epochNumbers(epochs));
}

/// The scores of one model that were seen last.
std::vector<TestScore> newestScores(const SessionRun &run, size_t model)
{
    std::vector<TestScore> scores;
    for (const TestScore &score : run.testScores) // by their epochs
        if (score.model == model) {
            if (!scores.empty() && scores.back().epoch != score.epoch)
                scores.clear();
            scores.push_back(score);
        }
    return scores;
}

void findTest(RunLine &line, const SessionRun &run)
{
    line.testError = std::numeric_limits<double>::quiet_NaN();
    QStringList lines;
    for (size_t model = 0; model < run.experiment->models.size(); ++model) {
        const QString name = modelName(run.experiment->models[model].name);
        QStringList measures;
        for (const TestScore &score : newestScores(run, model)) {
            measures << QStringLiteral("%1 %2").arg(QString::fromStdString(score.measure), exactText(score.value));
            if (score.measure != "relative" || score.value >= line.testError)
                continue;
            line.testError = score.value;
            line.testModel = name;
        }
        if (!measures.isEmpty())
            lines << Words::tr("%1, after epoch %2: %3")
                         .arg(name)
                         .arg(newestScores(run, model).back().epoch)
                         .arg(joinedList(measures));
    }
    line.testScores = lines.join('\n');
}

QString stateText(const SessionRun &run, bool shown)
{
    const QString end = !run.outcome                             ? Words::tr("not finished")
                        : *run.outcome == Outcome::Kind::stopped ? Words::tr("stopped")
                        : *run.outcome == Outcome::Kind::failed  ? Words::tr("failed")
                                                                 : Words::tr("finished");
    return shown ? Words::tr("shown, %1").arg(end) : end;
}

void findBest(RunLine &line, const std::vector<EpochRecord> &epochs, const std::vector<ModelSpec> &models)
{
    line.best = std::numeric_limits<double>::quiet_NaN();
    for (const EpochRecord &record : epochs) {
        line.epochs = std::max(line.epochs, record.epoch);
        if (record.epoch == 0 || !std::isfinite(record.validationLoss) || record.validationLoss >= line.best)
            continue;
        line.best = record.validationLoss;
        line.bestModel = modelName(models[record.model].name);
    }
}

bool haveComparableLosses(const Experiment &one, const Experiment &other)
{
    return one.data == other.data && one.task == other.task && one.training.loss == other.training.loss;
}

RunLine lineOf(const SessionRun &run, const std::vector<EpochRecord> &epochs, const SessionRun *shown)
{
    const Experiment &experiment = *run.experiment;
    RunLine line;
    line.id = run.id;
    line.name = runName(run);
    line.notes = run.notes;
    line.created = QDateTime::fromString(run.created, Qt::ISODate).toLocalTime();
    line.seed = experiment.training.seed;
    line.models = namesOf(experiment.models);
    line.planned = static_cast<uint32_t>(experiment.training.epochs);
    findBest(line, epochs, experiment.models);
    line.bestUnit = lossUnit(experiment.training.loss);
    line.tested = testedText(run.testedAfter);
    findTest(line, run);
    line.shown = &run == shown;
    line.state = stateText(run, line.shown);
    if (!shown || line.shown)
        return line;
    const Experiment &other = *shown->experiment;
    line.settings = runDifferences(run, *shown);
    line.comparable = haveComparableLosses(experiment, other);
    line.seedDiffers = experiment.training.seed != other.training.seed;
    line.epochsDiffer = experiment.training.epochs != other.training.epochs;
    line.modelsDiffer = experiment.models != other.models;
    return line;
}

/// Numbers of different losses stand beneath each other: each says what it is.
void tellUnits(std::vector<RunLine> &lines)
{
    const bool same = std::ranges::all_of(lines, [&](const RunLine &line) { return line.bestUnit == lines.front().bestUnit; });
    for (RunLine &line : lines)
        line.bestUnit = same ? QString() : line.bestUnit;
}

const SessionRun *runWith(const std::vector<SessionRun> &runs, uint64_t id)
{
    const auto found = std::ranges::find(runs, id, &SessionRun::id);
    return found == runs.end() ? nullptr : &*found;
}

} // namespace

QString bestText(const RunLine &line)
{
    if (!std::isfinite(line.best))
        return QStringLiteral("–");
    const QString text = QStringLiteral("%1 %2").arg(shortNumber(line.best), line.bestModel);
    return line.bestUnit.isEmpty() ? text : Words::tr("%1, %2").arg(text, line.bestUnit);
}

QString testText(const RunLine &line)
{
    if (std::isfinite(line.testError))
        return QStringLiteral("%1 %2").arg(shortNumber(line.testError), line.testModel);
    return line.tested.isEmpty() ? Words::tr("not looked at") : Words::tr("not kept");
}

QString runName(const SessionRun &run)
{
    return run.name.isEmpty() ? Words::tr("run %1").arg(run.id) : run.name;
}

std::vector<RunLine> runLines(const std::vector<SessionRun> &runs, uint64_t shown, const std::vector<EpochRecord> &live)
{
    const SessionRun *reference = runWith(runs, shown);
    std::vector<RunLine> lines;
    for (const SessionRun &run : runs)
        if (!run.deleted)
            lines.push_back(lineOf(run, run.id == shown && !live.empty() ? live : run.epochs, reference));
    tellUnits(lines);
    return lines;
}

std::vector<RunCurve> runCurves(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn, uint64_t shown,
                                const std::vector<EpochRecord> &live)
{
    std::vector<RunCurve> curves;
    for (size_t mark = 0; mark < drawn.size(); ++mark) {
        const SessionRun *run = runWith(runs, drawn[mark]);
        if (!run || run->deleted)
            continue;
        const std::vector<ModelSpec> &models = run->experiment->models;
        const size_t first = curves.size();
        for (size_t model = 0; model < models.size(); ++model)
            curves.push_back({run->id,
                              mark,
                              Words::tr("%1, %2").arg(runName(*run), modelName(models[model].name)),
                              models,
                              model,
                              {},
                              {},
                              run->id == shown,
                              lossTitle(run->experiment->training.loss, run->experiment->task.scaling != Scaling::none)});
        for (const EpochRecord &record : run->id == shown && !live.empty() ? live : run->epochs) {
            curves[first + record.model].epoch.push_back(record.epoch);
            curves[first + record.model].loss.push_back(record.validationLoss);
        }
    }
    return curves;
}

bool areComparable(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn)
{
    const Experiment *first = nullptr;
    for (const uint64_t id : drawn) {
        const SessionRun *run = runWith(runs, id);
        if (!run || run->deleted)
            continue;
        const Experiment &own = *run->experiment;
        if (first && !haveComparableLosses(own, *first))
            return false;
        first = &own;
    }
    return true;
}

std::shared_ptr<const DrawnRuns> drawnRuns(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn,
                                           uint64_t shown, const std::vector<EpochRecord> &live)
{
    DrawnRuns found{runCurves(runs, drawn, shown, live), areComparable(runs, drawn)};
    const bool untrained = std::ranges::all_of(found.curves, [](const RunCurve &curve) { return curve.epoch.empty(); });
    return untrained ? nullptr : std::make_shared<const DrawnRuns>(std::move(found));
}

} // namespace sluice
