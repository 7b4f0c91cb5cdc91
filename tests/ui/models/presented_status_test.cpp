#include "tests/ui/inside_fixture.h"
#include "ui/models/presented_status.h"

#include <QtTest>

using namespace sluice;

class PresentedStatusTest : public QObject {
    Q_OBJECT
private slots:
    void namesTheEpochThatIsShownAndTheRun()
    {
        ViewState state = testing::sunspotState(6);
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->training.epochs = 15;
        state.experiment = experiment;
        for (uint32_t epoch = 0; epoch <= 15; ++epoch)
            state.epochs.push_back({0, epoch, epoch, 1, 1, 0, false});
        const auto said = [&] { return presentedStatus(state, "Sunspots", "Compare", "finished"); };
        state.live = true;
        QCOMPARE(said(), QString("Sunspots  ·  Compare  ·  finished"));
        state.live = false; // at the weights of an earlier epoch
        QCOMPARE(said(), QString("Sunspots  ·  Compare  ·  epoch 14 of 15  ·  finished"));

        auto scene = std::make_shared<Scene>();
        state.scene.scene = scene;
        QVERIFY(said().startsWith("Sunspots  ·  Compare")); // its only run needs no name
        scene->runs = {{"high", "Rate 30", *experiment}};
        QVERIFY(said().startsWith("Sunspots  ·  the scene's own run  ·  Compare"));
        state.scene.run = "high";
        QVERIFY(said().startsWith("Sunspots  ·  Rate 30  ·  Compare"));
        scene->steps.resize(3);
        scene->steps[1].title = "When will it close?";
        state.scene.step = 1;
        QCOMPARE(said(),
                 QString("Sunspots  ·  Rate 30  ·  2 of 3: When will it close?  ·  Compare  ·  epoch 14 of 15  ·  finished"));
    }
};

QTEST_GUILESS_MAIN(PresentedStatusTest)
#include "presented_status_test.moc"
