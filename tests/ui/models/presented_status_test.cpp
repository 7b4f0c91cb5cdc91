#include "tests/ui/inside_fixture.h"
#include "ui/models/presented_status.h"

#include <QTextBoundaryFinder>
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
        const auto said = [&] { return presentedStatus(state, "Sunspots", "Compare", "", "finished").replace(QChar::Nbsp, ' '); };
        state.live = true;
        QCOMPARE(said(), QString("Sunspots  ·  Compare  ·  finished"));
        state.live = false; // at the weights of an earlier epoch
        QCOMPARE(said(), QString("Sunspots  ·  Compare  ·  epoch 14 of 15  ·  finished"));

        auto scene = std::make_shared<Scene>();
        state.scene.scene = scene;
        QVERIFY(said().startsWith("Sunspots  ·  Compare")); // its only run needs no name
        scene->runs = {{"high", "Rate 30", *experiment}};
        QVERIFY(said().startsWith("Sunspots  ·  Compare")); // its own run needs no name either
        state.scene.run = "high";
        QVERIFY(said().startsWith("Sunspots  ·  Rate 30  ·  Compare"));
        scene->steps.resize(3);
        scene->steps[1].title = "When will it close?";
        state.scene.step = 1;
        QCOMPARE(said(),
                 QString("Sunspots  ·  Rate 30  ·  2 of 3: When will it close?  ·  Compare  ·  epoch 14 of 15  ·  finished"));
    }

    /// A line ends after a part.
    void breaksBetweenItsParts()
    {
        const ViewState state = testing::sunspotState(6);
        const QStringList words =
            presentedStatus(state, "Sunspots, yearly", "Inside (1 of 2)", "LSTM, unit 1 of 2", "finished: 6 epochs")
                .split(' ', Qt::SkipEmptyParts);
        QCOMPARE(words.size(), 4);
        QVERIFY(words[0].startsWith("Sunspots") && words[0].endsWith("·"));
        QCOMPARE(words[3], QString("finished:\u00A06\u00A0epochs"));
    }

    /// In a script without blanks, too.
    void breaksNoChineseWord()
    {
        const ViewState state = testing::sunspotState(6);
        const QString said = presentedStatus(state, "未训练的网络", "内部（1 / 2）", "LSTM，单元 1 / 8", "已完成：15 轮");
        QTextBoundaryFinder lines(QTextBoundaryFinder::Line, said);
        int breaks = 0;
        while (lines.toNextBoundary() > 0 && lines.position() < said.size()) {
            QVERIFY2(said.left(lines.position()).trimmed().endsWith(u'·'), qPrintable(said.left(lines.position())));
            ++breaks;
        }
        QCOMPARE(breaks, 3);
    }

    void namesTheCellThatIsSeen()
    {
        ViewState state = testing::sunspotState(6);
        const auto &models = state.experiment->models;
        state.selection.model = 0; // which may have no memory
        state.selection.sample = 2;
        const QString said = presentedInside(state, InsideMode::recurrent);
        const auto recurrent = std::ranges::find_if(models, &ModelSpec::recurrent);
        QVERIFY2(said.startsWith(QString::fromStdString(recurrent->name) + ", unit 1 of "), qPrintable(said));
        QVERIFY2(said.contains(", validation sample 3 of "), qPrintable(said));
        QCOMPARE(presentedInside(state, InsideMode::both), said);
        QVERIFY(presentedInside(state, InsideMode::dense).startsWith("Dense, validation sample 3 of "));
        auto dense = std::make_shared<Experiment>(*state.experiment);
        std::erase_if(dense->models, &ModelSpec::recurrent);
        state.experiment = dense;
        QVERIFY(presentedInside(state, InsideMode::recurrent).startsWith("Dense, validation sample 3 of "));
        QVERIFY(presentedInside({}, InsideMode::recurrent).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PresentedStatusTest)
#include "presented_status_test.moc"
