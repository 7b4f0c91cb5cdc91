#include "tests/ui/lecture.h"
#include "tests/ui/patience.h"
#include "tests/ui/shown_numbers.h"
#include "ui/models/value_text.h"
#include "ui/views/branch_dialog.h"
#include "ui/views/compare_page.h"
#include "ui/views/explainer.h"
#include "ui/views/help_button.h"
#include "ui/views/line_slider.h"
#include "ui/views/loss_plot.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QToolTip>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
using Person = sluice::testing::TrainedPerson;

namespace {

/// The LSTM of a kept epoch.
const Snapshot &keptAt(Person &person, uint32_t epoch)
{
    for (const Moment &moment : person.sees().history->kept)
        if (moment[1]->at.epoch == epoch && moment[1]->at.batch == 0)
            return *moment[1];
    qFatal("epoch %u was not kept", epoch);
}

} // namespace

/// Going through time and through training, and what the pages say of themselves.
class MomentsWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// Where training ended is not where the weights are from that it took back.
    void theTransportSaysWhichWeightsAreShown()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 500;
        scene.experiment.training.optimizer.learningRate = 0.5;
        scene.experiment.training.stop = StoppingSpec{3, true};
        Lecture lecture({1280, 720}, scene);
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        Workbench &workbench = lecture.window.workbench();
        QTRY_VERIFY(areRestored(workbench.viewState().moment));
        lecture.window.findChild<QPushButton *>("stepTraining")->click();
        const auto *slider = lecture.window.findChild<LineSlider *>("transport");
        const auto *jump = lecture.window.findChild<QSpinBox *>("jump");
        const QString ended = QString("trained to epoch %1 · best weights: epoch").arg(workbench.shownEpoch());
        QTRY_VERIFY2(jump->toolTip().startsWith(ended), qPrintable(jump->toolTip()));
        QCOMPARE(slider->accessibleDescription(), jump->toolTip());
        const uint32_t kept = workbench.keptEpochs().front();
        workbench.showEpoch(kept);
        QTRY_COMPARE(jump->toolTip(), QString("epoch %1, kept").arg(kept));
    }

    void theTransportPlaysBothWaysAndInALoop()
    {
        Person person;
        person.click("stepTime");
        auto &slider = person.find<LineSlider>("transport");
        QCOMPARE(slider.series().size(), size_t(12));
        const Selection &at = person.sees().selection;
        const Task &task = *person.sees().task;
        const size_t drawn = task.targetFeature().value_or(0);
        const double value = task.featureValue(drawn, double(task.sample(at.split, at.sample).x(drawn, 6)));
        const QPoint place(slider.xOf(7), slider.height() / 2);
        QHelpEvent help(QEvent::ToolTip, place, slider.mapToGlobal(place));
        QCoreApplication::sendEvent(&slider, &help);
        QCOMPARE(QToolTip::text(),
                 QString("t = 7: %1 %2").arg(QString::fromStdString(task.featureList()[drawn].name), exactText(value)));
        QVERIFY(slider.accessibleDescription().startsWith(QString("t = %1: ").arg(at.step + 1)));
        person.find<QComboBox>("speed").setCurrentIndex(5);
        person.click("last");
        person.click("playBack");
        QTRY_COMPARE(person.sees().selection.step, size_t(0)); // and stays there
        QTRY_COMPARE(person.find<QPushButton>("playBack").accessibleName(), QString("Play backwards"));
        person.click("first");
        person.click("play");
        QTRY_COMPARE(person.sees().selection.step, size_t(11));
        person.click("loop");
        bool wrapped = false;
        connect(&person.window.workbench(), &Workbench::changed, &person.window, [&, last = size_t(0)]() mutable {
            wrapped = wrapped || (last == 11 && person.sees().selection.step == 0);
            last = person.sees().selection.step;
        });
        person.click("last");
        person.settle();
        person.click("play");
        QTRY_VERIFY(person.sees().selection.step == 5);
        wrapped = false;
        QTRY_VERIFY(wrapped);
        person.click("play");
        person.find<QSpinBox>("jump").setValue(4);
        QCOMPARE(person.sees().selection.step, size_t(3));
    }

    void branchingFromADialogForksTheLosses()
    {
        Person person;
        person.window.setPage(0);
        person.window.workbench().showEpoch(3);
        person.settle();
        QVERIFY(person.find<QComboBox>("futures").isHidden());
        person.click("branch");
        auto *dialog = person.window.findChild<BranchDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QDoubleSpinBox *>("branchRate")->setValue(0.1);
        QCOMPARE(dialog->name(), QString("from 3: learning rate 0.1"));
        QTest::mouseClick(dialog->findChild<QPushButton *>("branchNow"), Qt::LeftButton);
        QTRY_VERIFY(!person.sees().moment.empty());
        QCOMPARE(person.window.workbench().shownEpoch(), 3u);
        person.window.workbench().train();
        QTRY_COMPARE_WITH_TIMEOUT(person.window.workbench().progress().phase, Phase::finished, patience);
        person.settle();
        const PlotTable losses = person.window.findChild<ComparePage *>()->findChild<LossPlot *>()->table();
        QCOMPARE(losses.columns.size(), size_t(6 + 4)); // two models, and each once more of the other future
        QVERIFY(person.find<QComboBox>("futures").isVisible());
        QCOMPARE(person.find<QComboBox>("futures").currentIndex(), 1);
        emit person.find<QComboBox>("futures").activated(0);
        person.settle();
        QCOMPARE(person.window.workbench().shownFuture(), size_t(0));
    }

    // What is drawn, written and told after picking and scrubbing is what the plain equations give of that very snapshot.
    void whateverIsPickedTheNumbersAreThoseOfThePlainEquations()
    {
        Person person;
        person.click("expert");
        QTRY_COMPARE(wrongInside(person, keptAt(person, 6)), QString());
        Selection selection = person.sees().selection;
        selection.sample = 5;
        selection.unit = 1;
        person.window.workbench().setSelection(selection);
        person.click("stepTime");
        for (const int step : {1, 8, 12}) {
            person.find<QSpinBox>("jump").setValue(step);
            QCOMPARE(person.sees().selection.step, size_t(step - 1));
            QTRY_COMPARE(wrongInside(person, keptAt(person, 6)), QString());
        }
        person.click("stepTraining");
        auto &slider = person.find<LineSlider>("transport");
        for (const int place : {2, 0, 5}) {
            QTest::mouseClick(&slider, Qt::LeftButton, {}, {slider.xOf(place), slider.height() - 8});
            const uint32_t epoch = person.window.workbench().shownEpoch();
            QCOMPARE(epoch, uint32_t(place));
            QTRY_COMPARE(wrongInside(person, keptAt(person, epoch)), QString());
            QVERIFY(!wrongInside(person, keptAt(person, 6)).isEmpty()); // other weights have other numbers
        }
        person.window.setPage(0);
        QTRY_COMPARE(wrongOnCompare(person, keptAt(person, 5)), QString());
        person.find<QSpinBox>("jump").setValue(3);
        QCOMPARE(person.window.workbench().shownEpoch(), 3u);
        QTRY_COMPARE(wrongOnCompare(person, keptAt(person, 3)), QString());
        QVERIFY(!wrongOnCompare(person, keptAt(person, 5)).isEmpty());
    }

    void aBranchShowsTheNumbersOfItsOwnSnapshots()
    {
        Person person;
        person.click("expert");
        const std::vector<float> forked = keptAt(person, 3).weights;
        const Snapshot first = keptAt(person, 6);
        person.window.workbench().showEpoch(3);
        person.click("branch");
        auto *dialog = person.window.findChild<BranchDialog *>();
        dialog->findChild<QDoubleSpinBox *>("branchRate")->setValue(0.1);
        QTest::mouseClick(dialog->findChild<QPushButton *>("branchNow"), Qt::LeftButton);
        QTRY_VERIFY(!person.sees().moment.empty() && person.window.workbench().shownEpoch() == 3u);
        QCOMPARE(person.sees().moment[1]->weights, forked);
        QTRY_COMPARE(wrongInside(person, *person.sees().moment[1]), QString());
        person.window.workbench().train();
        QTRY_COMPARE_WITH_TIMEOUT(person.window.workbench().progress().phase, Phase::finished, patience);
        const Snapshot branched = keptAt(person, 6);
        QVERIFY(branched.weights != first.weights);
        QTRY_COMPARE(wrongInside(person, branched), QString());
        QVERIFY(!wrongInside(person, first).isEmpty());
        person.window.setPage(0);
        QTRY_COMPARE(wrongOnCompare(person, branched), QString());
        emit person.find<QComboBox>("futures").activated(0);
        QTRY_COMPARE(person.window.workbench().shownFuture(), size_t(0));
        QTRY_COMPARE(wrongOnCompare(person, first), QString());
        QVERIFY(!wrongOnCompare(person, branched).isEmpty());
    }

    void everyPageSaysWhatItShows_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("views");
        QTest::newRow("Compare") << "Compare" << 4;
        QTest::newRow("Inside") << "Inside" << 4;
        QTest::newRow("Memory") << "Memory" << 4;
        QTest::newRow("Training") << "Training" << 3;
        QTest::newRow("Seeds") << "Seeds" << 2;
    }

    void everyPageSaysWhatItShows()
    {
        QFETCH(QString, page);
        QFETCH(int, views);
        Person person;
        for (QPushButton *tab : person.window.findChildren<QPushButton *>())
            if (tab->property("page").toBool() && tab->text() == page)
                QTest::mouseClick(tab, Qt::LeftButton);
        person.settle();
        const auto buttons = person.window.findChildren<HelpButton *>();
        for (const HelpButton *button : buttons)
            QVERIFY(person.window.findChild<Explainer *>()->explanationOf(*button, {}).size() > 100);
        const auto seen = [&] { return std::ranges::count_if(buttons, [](auto *button) { return button->isVisible(); }); };
        QTRY_VERIFY2(seen() >= views, qPrintable(page)); // a page may compute first
    }
};

QTEST_MAIN(MomentsWindowTest)
#include "moments_window_test.moc"
