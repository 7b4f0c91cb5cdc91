#include "core/inspect/probe.h"
#include "core/io/scene.h"
#include "core/train/trainer.h"

#include <QFile>
#include <QtTest>

using namespace sluice;

namespace {

/// The shipped scene with its LSTM alone: models do not influence each other.
Experiment holdWithLstm()
{
    QFile file(SLUICE_SOURCE_DIR "/resources/scenes/hold.json");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the scene is missing");
    Experiment experiment = parseScene(file.readAll().toStdString(), "hold.json").value().experiment;
    std::erase_if(experiment.models, [](const ModelSpec &model) { return model.name != "LSTM"; });
    return experiment;
}

struct Mean {
    double sum = 0;
    double count = 0;
    void add(double value)
    {
        sum += value;
        ++count;
    }
    double value() const { return sum / count; }
};

/// What the gates do at marks and between them, over the validation sequences. The first step is left out: there is nothing to
/// keep or to forget yet.
struct Story {
    Mean forgetAtMarks, forgetBetween, writtenAtMarks, writtenBetween;
};

Story storyOf(const Experiment &experiment, const Task &task, std::span<const float> weights)
{
    Story story;
    for (size_t index = 0; index < task.sampleCount(Split::validation); ++index) {
        const Sample sample = task.sample(Split::validation, index);
        const Trace trace = probe(experiment.models.front(), ModelShape::of(task), weights, sample);
        const auto &lstm = std::get<LstmTrace>(trace.layers.front());
        for (size_t step = 1; step < task.steps(); ++step) {
            const bool marked = sample.x(1, step) > 0.5F;
            (marked ? story.forgetAtMarks : story.forgetBetween).add(lstm.f(0, step));
            (marked ? story.writtenAtMarks : story.writtenBetween).add(std::abs(lstm.i(0, step) * lstm.g(0, step)));
        }
    }
    return story;
}

} // namespace

class HoldSceneTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedSeedLearnsToHold();
};

void HoldSceneTest::theShippedSeedLearnsToHold()
{
    const Experiment experiment = holdWithLstm();
    const Task task =
        Task::create(experiment.task, experiment.data, loadData(experiment.data, experiment.training.seed).value()).value();
    QCOMPARE(parameterCount(experiment.models.front(), ModelShape::of(task)), size_t{18});
    ThreadPool pool(1);
    Run run(experiment, defaultRunBudget());
    Trainer trainer(experiment, task, pool, run);
    while (!trainer.finished())
        QVERIFY(!trainer.trainBatch());
    QCOMPARE(trainer.position().step, uint64_t{800});

    const auto weights = trainer.liveMoment().front()->weights;
    const Metrics metrics = evaluate(experiment.models.front(), task, Split::validation, weights, pool);
    const Story story = storyOf(experiment, task, weights);
    qInfo("error/variance %.4f; forget gate %.3f between marks, %.3f at marks; |i·g| %.4f between, %.3f at marks",
          metrics.relative, story.forgetBetween.value(), story.forgetAtMarks.value(), story.writtenBetween.value(),
          story.writtenAtMarks.value());
    QVERIFY(metrics.relative < 0.02);
    QVERIFY(story.forgetBetween.value() > 0.9);
    QVERIFY(story.forgetAtMarks.value() < 0.3);
    QVERIFY(story.writtenAtMarks.value() >= 10 * story.writtenBetween.value());
}

QTEST_GUILESS_MAIN(HoldSceneTest)
#include "hold_scene_test.moc"
