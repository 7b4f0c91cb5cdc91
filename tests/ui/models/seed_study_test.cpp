#include "tests/core/train/small_experiment.h"
#include "ui/models/opening.h"
#include "ui/models/seed_study.h"

#include "core/train/training_thread.h"
#include "tests/ui/small_scene.h"

#include <QSignalSpy>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

SeedRun runWith(const std::shared_ptr<const Experiment> &experiment, uint64_t seed, const std::vector<EpochRecord> &epochs,
                const std::vector<double> &ends, double reference)
{
    auto own = std::make_shared<Experiment>(*experiment);
    own->training.seed = seed;
    SeedRun run{own, nullptr, reference, epochs, {}, {}, {}};
    for (const double end : ends) {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->validationLoss = end;
        run.final.push_back(snapshot);
    }
    return run;
}

EpochRecord record(uint32_t model, uint32_t epoch, double train, double validation)
{
    EpochRecord made;
    made.model = model;
    made.epoch = epoch;
    made.trainLoss = train;
    made.validationLoss = validation;
    return made;
}

SeedStudy::Plan smallPlan()
{
    const auto opened = openExperiment(smallScene().experiment, {}, "small");
    return {opened->experiment, opened->task, {}, 11, 3};
}

} // namespace

class SeedStudyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void bandsAreByHand()
    {
        const auto experiment = std::make_shared<const Experiment>(smallScene().experiment);
        const std::vector<SeedRun> runs = {
            runWith(experiment, 1, {record(0, 0, 1, 4), record(1, 0, 9, 9), record(0, 1, 0.5, 2)}, {1, 1}, 1),
            runWith(experiment, 2, {record(0, 0, 3, 8), record(1, 0, 7, 5), record(0, 1, 0.1, NAN), record(0, 2, 0.2, 1)}, {1, 1},
                    1),
        };
        const std::vector<SeedBand> bands = seedBands(runs);
        QCOMPARE(bands.size(), size_t(2));
        QCOMPARE(bands[0].name, QString("Dense"));
        QVERIFY((bands[0].epoch == std::vector<double>{0, 1, 2}));
        QVERIFY((bands[0].seeds == std::vector<size_t>{2, 2, 1})); // the first stopped earlier
        QVERIFY((bands[0].train.mean == std::vector<double>{2, 0.3, 0.2}));
        QVERIFY((bands[0].train.least == std::vector<double>{1, 0.1, 0.2}));
        QVERIFY((bands[0].validation.most == std::vector<double>{8, 2, 1})); // what is no number is left out
        QVERIFY((bands[1].validation.mean == std::vector<double>{7}));
        QVERIFY(seedBands({}).empty());
    }

    void rankingIsByHand()
    {
        const auto experiment = std::make_shared<const Experiment>(smallScene().experiment);
        // Errors ÷ reference: Dense 0.5, 0.7, 0.9; LSTM 0.2, 0.8 and diverged.
        std::vector<SeedRun> runs = {runWith(experiment, 1, {}, {1, 0.4}, 2), runWith(experiment, 2, {}, {0.7, 0.8}, 1),
                                     runWith(experiment, 3, {}, {0.9, 0.1}, 1)};
        runs[2].divergence = Divergence{1, 2, 1, Sentence(SLUICE_MESSAGE("test", "head")), false};
        const std::vector<SeedRank> ranks = seedRanking(runs);
        QCOMPARE(ranks[0].name, QString("LSTM"));
        QCOMPARE(ranks[0].mean, 0.5);
        QVERIFY(std::abs(ranks[0].deviation - 0.6 / std::sqrt(2)) < 1e-12);
        QCOMPARE(ranks[0].finished, size_t(2));
        QVERIFY(std::isnan(ranks[0].errors[2]));
        QCOMPARE(ranks[0].firsts, size_t(1));
        QVERIFY(std::abs(ranks[1].mean - 0.7) < 1e-12);
        QVERIFY(std::abs(ranks[1].deviation - 0.2) < 1e-12);
        QCOMPARE(ranks[1].least, 0.5);
        QCOMPARE(ranks[1].most, 0.9);
        QCOMPARE(ranks[1].firsts, size_t(2));
        QVERIFY(std::isnan(deviationOf({3})));
        QVERIFY(std::isnan(meanOf({NAN})));
        QVERIFY(seedRanking({}).empty());
    }

    /// Whose weights the numbers are of, in words; and that they are: the least validation loss of the epochs, or the last.
    void theNoteSaysWhoseWeightsAreRanked()
    {
        for (const bool restores : {true, false}) {
            SeedStudy::Plan plan = smallPlan();
            auto experiment = std::make_shared<Experiment>(*plan.experiment);
            experiment->training.optimizer.learningRate = 0.3; // which goes up and down
            experiment->training.stop = {.patience = 100, .restoreBest = restores};
            plan.experiment = experiment;
            SeedStudy study(1);
            study.start(plan);
            QTRY_VERIFY_WITH_TIMEOUT(!study.running(), 60000);
            bool earlier = false;
            for (const SeedRank &rank : seedRanking(study.runs()))
                for (size_t k = 0; k < rank.errors.size(); ++k) {
                    const SeedRun &run = study.runs()[k];
                    double least = INFINITY, last = NAN;
                    for (const EpochRecord &epoch : run.epochs)
                        if (epoch.model == rank.model && epoch.epoch > 0) {
                            least = std::min(least, double(epoch.validationLoss));
                            last = epoch.validationLoss;
                        }
                    earlier = earlier || least < last;
                    const double own = (restores ? least : last) / run.referenceLoss;
                    QVERIFY(std::abs(rank.errors[k] - own) < 1e-9);
                }
            QVERIFY(earlier);
            const QString note = rankingNote(study.runs());
            QCOMPARE(note.contains("weights of its best epoch"), restores);
            QCOMPARE(note.contains("The validation part chose that epoch: the validation error is a little optimistic."),
                     restores);
            QCOMPARE(note.contains("at the end of its training"), !restores);
            QVERIFY(!note.contains("diverged"));
        }
    }

    void theNoteSaysWhatADivergedSeedIsMeasuredWith()
    {
        const auto experiment = std::make_shared<const Experiment>(smallScene().experiment);
        std::vector<SeedRun> runs = {runWith(experiment, 1, {}, {1, 0.4}, 2)};
        runs[0].divergence = Divergence{1, 2, 1, Sentence(SLUICE_MESSAGE("test", "head")), false};
        QVERIFY(rankingNote(runs).endsWith("the others of that seed count with the error after their last whole epoch."));
        QVERIFY(rankingNote({}).isEmpty());
    }

    void everySeedIsWhatTheCommandLineTrains()
    {
        SeedStudy study(1);
        QSignalSpy changes(&study, &SeedStudy::changed);
        const SeedStudy::Plan plan = smallPlan();
        study.start(plan);
        QVERIFY(study.running());
        QVERIFY(study.progressText().startsWith("seed 11: 1 of 3"));
        QTRY_VERIFY_WITH_TIMEOUT(!study.running(), 60000);
        QCOMPARE(study.runs().size(), size_t(3));
        QVERIFY(changes.count() >= 4);
        for (uint64_t seed = 11; seed < 14; ++seed) {
            Experiment experiment = *plan.experiment;
            experiment.training.seed = seed;
            const auto opened = openExperiment(experiment, {}, "small"); // generates the data anew
            TrainingThread thread(opened->experiment, opened->task,
                                  {.threads = 1, .resumeFrom = {}, .log = {}, .initialWeights = {}});
            thread.resume();
            thread.wait();
            const SeedRun &run = study.runs()[seed - 11];
            QCOMPARE(run.seed(), seed);
            QVERIFY(testing::sameBits(run.epochs, thread.run().epochs()));
            QVERIFY(testing::sameBits(run.final, thread.outcome()->final));
            QCOMPARE(run.referenceLoss, opened->referenceLoss);
        }
    }

    void testScoresComeWhenAskedFor()
    {
        SeedStudy study(1);
        study.start(smallPlan());
        QTRY_VERIFY_WITH_TIMEOUT(!study.running(), 60000);
        QVERIFY(!study.test());
        study.askForTest();
        QTRY_VERIFY(study.test().has_value());
        QCOMPARE(study.test()->relative.size(), size_t(2));
        const SeedRun &run = study.runs()[1];
        ThreadPool pool(1);
        const Metrics metrics = evaluate(run.experiment->models[1], *run.task, Split::test, run.final[1]->weights, pool);
        QCOMPARE(study.test()->relative[1][1], metrics.relative);
        QCOMPARE(study.test()->natural[1][1], metrics.rmse);
    }

    void cancellingLeavesEverythingAsItWas()
    {
        SeedStudy study(1);
        study.start(smallPlan());
        QTRY_VERIFY_WITH_TIMEOUT(!study.running(), 60000);
        const std::vector<float> before = study.runs()[0].final[0]->weights;
        SeedStudy::Plan longer = smallPlan();
        auto experiment = std::make_shared<Experiment>(*longer.experiment);
        experiment->training.epochs = 100000;
        longer.experiment = experiment;
        study.start(longer);
        QVERIFY(study.running());
        QCOMPARE(study.runs().size(), size_t(3)); // what was found stays in sight of whoever asks
        study.cancel();
        QVERIFY(!study.running());
        QVERIFY(study.coming().empty());
        QCOMPARE(study.runs().size(), size_t(3));
        QVERIFY(testing::sameBits(study.runs()[0].final[0]->weights, before));
        QVERIFY(study.progressText().isEmpty());
    }

    void whatCannotBeOpenedIsAProblem()
    {
        SeedStudy study(1);
        QSignalSpy problems(&study, &SeedStudy::problem);
        SeedStudy::Plan plan = smallPlan();
        auto experiment = std::make_shared<Experiment>(*plan.experiment);
        experiment->training.initialWeights = {{"LSTM", "there-is-no-such.safetensors"}};
        plan.experiment = experiment;
        study.start(plan);
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(!study.running());
        QVERIFY(study.runs().empty());
    }
};

QTEST_GUILESS_MAIN(SeedStudyTest)
#include "seed_study_test.moc"
