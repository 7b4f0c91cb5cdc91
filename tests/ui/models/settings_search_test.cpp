#include "tests/ui/small_scene.h"
#include "ui/models/settings_search.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sluice;

namespace {

std::shared_ptr<const Task> taskOf(const Experiment &experiment)
{
    return std::make_shared<const Task>(
        *Task::create(experiment.task, experiment.data, *loadData(experiment.data, experiment.training.seed)));
}

} // namespace

class SettingsSearchTest : public QObject {
    Q_OBJECT
private slots:
    void everyTrialIsShownAndOneIsTheBest()
    {
        const Experiment experiment = smallScene().experiment;
        SettingsSearch search;
        QVERIFY(!search.best());
        search.start(experiment, taskOf(experiment), 1);
        QVERIFY(search.running());
        QCOMPARE(search.trials().size(), size_t(9));
        QCOMPARE(search.trials()[0].state, SettingsTrial::State::running);
        QCOMPARE(search.trials()[8].state, SettingsTrial::State::waiting);
        QTRY_VERIFY_WITH_TIMEOUT(!search.running(), 60'000);
        QCOMPARE(search.fraction(), 1.0);
        QCOMPARE(search.progressText(), QString("9 trials done"));
        double lowest = 1e9;
        for (const SettingsTrial &trial : search.trials()) {
            QCOMPARE(trial.state, SettingsTrial::State::done);
            lowest = std::min(lowest, *trial.validationLoss);
        }
        QCOMPARE(*search.trials()[*search.best()].validationLoss, lowest);
    }

    void cancellingKeepsWhatIsDone()
    {
        Experiment experiment = smallScene().experiment;
        experiment.training.epochs = 1'000'000;
        SettingsSearch search;
        search.start(experiment, taskOf(experiment), 1);
        search.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!search.running(), 60'000);
        for (const SettingsTrial &trial : search.trials())
            QCOMPARE(trial.state, SettingsTrial::State::cancelled);
        QVERIFY(!search.best());
        QVERIFY(search.progressText().contains("0 of 9"));
    }

    void closingDoesNotWaitForTheGrid()
    {
        Experiment experiment = smallScene().experiment;
        experiment.training.epochs = 1'000'000;
        {
            SettingsSearch search;
            search.start(experiment, taskOf(experiment), 0);
        }
        QVERIFY(true); // it came back
    }

    void unitsOfEachLayer()
    {
        QCOMPARE(unitsText({"m", {LstmSpec{16}, DropoutSpec{0.1}, DenseSpec{8, Activation::tanh}}}), QString("16 · 8"));
    }
};

QTEST_GUILESS_MAIN(SettingsSearchTest)
#include "settings_search_test.moc"
