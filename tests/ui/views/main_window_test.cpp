#include "tests/ui/person.h"
#include "ui/models/language.h"
#include "ui/views/compare_page.h"
#include "ui/views/inside_page.h"
#include "ui/views/loss_plot.h"
#include "ui/views/output_plot.h"
#include "ui/views/transport.h"

#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

std::vector<float> lstmWeights(Person &person)
{
    return person.sees().moment[1]->weights;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useLanguage(*qApp, "en"); // whose plurals are a translation
        QLocale::setDefault(QLocale::c());
    }

    void trainsToTheEndAfterOneClick()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QVERIFY(person.button("train")->isEnabled());
        QCOMPARE(person.button("train")->text(), "Train");
        QTRY_VERIFY(person.words().startsWith("Nothing is trained yet"));
        person.click("train");
        QVERIFY(person.window.workbench().running());
        QCoreApplication::processEvents();
        QCOMPARE(person.button("train")->text(), "Pause");
        QTRY_VERIFY(person.progress().startsWith("finished: 6 epochs"));
        QCOMPARE(person.button("train")->text(), "More epochs…");
        QVERIFY(!person.button("oneEpoch")->isEnabled());
        QVERIFY(person.button("oneEpoch")->toolTip().contains("ended"));
        QCOMPARE(person.sees().moment.front()->at.epoch, 6u);
        QCOMPARE(person.sees().epochs.size(), size_t(14));
        QTRY_VERIFY(!person.words().startsWith("Nothing"));
    }

    void pausesAndSteps()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 1000;
        Person person(scene);
        QTRY_VERIFY(person.ready());
        person.click("train");
        QTRY_VERIFY(person.window.workbench().shownEpoch() >= 2);
        person.click("train");
        QTRY_COMPARE(person.button("train")->text(), "Train");
        QTRY_VERIFY(person.progress().endsWith("paused"));
        person.click("oneEpoch");
        QTRY_VERIFY(!person.window.workbench().running());
        const Position at = person.sees().moment.front()->at;
        QCOMPARE(at.batch, 0u);
        person.click("oneBatch");
        QTRY_VERIFY(!person.window.workbench().running());
        QCOMPARE(person.sees().moment.front()->at, (Position{at.epoch, 1, at.step + 1}));
        QTRY_COMPARE(person.progress(), QString("epoch %1 of 1000, batch 1 of 3 · paused").arg(at.epoch + 1));
    }

    void theFirstMenuBeginsWithFilesAndSaysTheirKeys()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QStringList texts;
        for (const QAction *action : person.button("source")->menu()->actions())
            texts << (action->isSeparator() ? QString("-") : action->text());
        QCOMPARE(texts.mid(0, 5), (QStringList{"Open file…\tCtrl+O", "Save session\tCtrl+S", "Save session as…\tCtrl+Shift+S",
                                               "-", "All scenes…"}));
        QVERIFY(!texts.join('|').contains("-|-"));
    }

    void thePaceIsSaidInWholeUpdates()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        const auto saysAt = [&](double pace) {
            person.window.workbench().setPace(pace);
            person.click("expert");
            person.click("beginner");
            QCoreApplication::processEvents();
            return person.window.findChild<LineSlider *>("pace")->toolTip();
        };
        QTRY_COMPARE(saysAt(387.4), QString("387 updates in a drawn frame"));
        QTRY_COMPARE(saysAt(0.31), QString("0.3 updates in a drawn frame"));
        QTRY_COMPARE(saysAt(1.4), QString("One update in a drawn frame"));
    }

    void startsOverFromTheSameInitialWeights()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        const auto initial = lstmWeights(person);
        person.click("oneEpoch");
        QTRY_COMPARE(person.window.workbench().shownEpoch(), 1u);
        QVERIFY(lstmWeights(person) != initial);
        person.click("startOver");
        QTRY_VERIFY(!person.sees().moment.empty());
        QVERIFY(lstmWeights(person) == initial);
        QTRY_VERIFY(person.progress().startsWith("ready"));
    }

    void scrubsBackAndGoesLive()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        const auto initial = lstmWeights(person);
        person.window.workbench().setPace({});
        person.click("train");
        QTRY_VERIFY(person.progress().startsWith("finished"));
        QVERIFY(!person.button("live")->isEnabled() && person.button("live")->isChecked());
        const auto last = lstmWeights(person);
        person.drag(person.slider(), 2);
        QTRY_COMPARE(person.window.workbench().shownEpoch(), 2u);
        QVERIFY(!person.sees().live);
        QTRY_VERIFY(person.button("live")->isEnabled());
        QVERIFY(!person.button("live")->isChecked());
        person.click("first");
        QVERIFY(lstmWeights(person) == initial);
        person.click("next");
        QCOMPARE(person.window.workbench().shownEpoch(), 1u);
        person.click("previous");
        QCOMPARE(person.window.workbench().shownEpoch(), 0u);
        person.click("play");
        QTRY_VERIFY(person.sees().live);
        QVERIFY(lstmWeights(person) == last);
        person.click("previous");
        QTRY_VERIFY(person.button("live")->isEnabled());
        person.click("live");
        QTRY_VERIFY(person.sees().live);
        QVERIFY(person.button("live")->isChecked());
    }

    void stepsThroughTime()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.click("stepTime");
        person.click("first");
        QCOMPARE(person.sees().selection.step, size_t(0));
        QTest::keyClick(&person.window, Qt::Key_Right);
        QTest::keyClick(&person.window, Qt::Key_Right);
        QTest::keyClick(&person.window, Qt::Key_Left);
        QCOMPARE(person.sees().selection.step, size_t(1));
        for (const auto key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp})
            QTest::keyClick(&person.window, key);
        QCOMPARE(person.sees().selection.unit, size_t(1)); // of two
        QCOMPARE(person.sees().selection.sample, size_t(1));
        person.click("last");
        QCOMPARE(person.sees().selection.step, size_t(11));
        QTRY_COMPARE(person.slider()->value(), 12);
        person.drag(person.slider(), 5);
        QCOMPARE(person.sees().selection.step, size_t(4));
        // The slider has its own arrow keys once it has the keyboard.
        person.slider()->setFocus();
        QTRY_COMPARE(person.slider()->value(), 5);
        QTest::keyClick(person.slider(), Qt::Key_Home);
        QCOMPARE(person.sees().selection.step, size_t(0));
        QVERIFY(!person.sees().moment.empty());
    }

    void worksByKeyboard()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 1000;
        Person person(scene);
        QTRY_VERIFY(person.ready());
        person.window.activateWindow();
        QTRY_VERIFY(person.window.isActiveWindow());
        person.window.setFocus();
        QTest::keyClick(&person.window, Qt::Key_B);
        QTRY_COMPARE(person.sees().moment.front()->at.step, uint64_t(1));
        QTest::keyClick(&person.window, Qt::Key_E);
        QTRY_COMPARE(person.sees().moment.front()->at.step, uint64_t(3));
        QTRY_VERIFY(!person.window.workbench().running());
        QTest::keyClick(&person.window, Qt::Key_Space);
        QVERIFY(person.window.workbench().running());
        QTest::keyClick(&person.window, Qt::Key_Space);
        QVERIFY(!person.window.workbench().running());
        QTest::keyClick(&person.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!person.sees().moment.empty());
        QCOMPARE(person.sees().moment.front()->at.step, uint64_t(0));
        QTest::keyClick(&person.window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(person.sees().dark);
    }

    /// And leave the training as it is.
    void homeAndEndGoWhereTheTransportDoes()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.workbench().setPace({});
        person.click("train");
        QTRY_VERIFY(person.progress().startsWith("finished"));
        const uint32_t trained = person.window.workbench().shownEpoch();
        QVERIFY(trained > 0);
        person.window.activateWindow();
        QTRY_VERIFY(person.window.isActiveWindow());
        person.window.setFocus();
        person.click("stepTime");
        QTest::keyClick(&person.window, Qt::Key_End);
        QCOMPARE(person.sees().selection.step, size_t(11));
        QTest::keyClick(&person.window, Qt::Key_Home);
        QCOMPARE(person.sees().selection.step, size_t(0));
        QCOMPARE(person.window.workbench().shownEpoch(), trained);
        const auto drawn = [&person] { return person.button("play")->icon().pixmap(16).toImage(); };
        const QImage stopped = drawn();
        QTest::keyClick(&person.window, Qt::Key_K);
        QVERIFY(drawn() != stopped);
        QTRY_VERIFY(person.sees().selection.step > 1);
        QTest::keyClick(&person.window, Qt::Key_K);
        QCOMPARE(drawn(), stopped);
        person.click("stepTraining");
        QTest::keyClick(&person.window, Qt::Key_Home);
        QTRY_COMPARE(person.window.workbench().shownEpoch(), uint32_t(0));
        QVERIFY(!person.sees().live);
        QTest::keyClick(&person.window, Qt::Key_End);
        QTRY_COMPARE(person.window.workbench().shownEpoch(), trained);
        QVERIFY(person.sees().live);
    }

    void clickingAPlotPicksTheTimeStep()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        auto *plot = person.window.findChild<OutputPlot *>();
        QTRY_VERIFY(plot->xAxis->range().upper > 11);
        const QPoint spot(qRound(plot->xAxis->coordToPixel(9.2)), plot->height() / 2);
        QTest::mouseClick(plot, Qt::LeftButton, {}, spot);
        QCOMPARE(person.sees().selection.step, size_t(8));
        auto *sample = person.window.findChild<QSpinBox *>("sample");
        sample->setValue(7);
        QCOMPARE(person.sees().selection.sample, size_t(6));
    }

    void expertShowsTheExperimentAndBeginnerDoesNot()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        auto *dock = person.window.findChild<QDockWidget *>("experiment");
        QVERIFY(!dock->isVisible());
        person.click("expert");
        QTRY_VERIFY(dock->isVisible());
        person.click("panelSwitch");
        QVERIFY(!dock->isVisible());
        person.click("panelSwitch");
        QVERIFY(dock->isVisible());
        auto *epochs = person.window.findChild<QSpinBox *>("epochs");
        QVERIFY(!person.button("apply")->isEnabled());
        epochs->setValue(9);
        QVERIFY(person.button("apply")->isEnabled());
        person.click("apply");
        QTRY_COMPARE(person.sees().experiment->training.epochs, size_t(9));
        auto *rate = person.window.findChild<QDoubleSpinBox *>("learningRate");
        rate->setValue(0.004);
        QCOMPARE(person.window.workbench().learningRate(), 0.004);
        person.click("beginner");
        QTRY_VERIFY(!dock->isVisible());
    }

    void aSpaceThatComesLateDoesNotStartOver()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QVERIFY(QTest::qWaitForWindowActive(&person.window));
        person.window.workbench().setPace({});
        person.button("train")->setFocus();
        QTest::keyClick(person.button("train"), Qt::Key_Space);
        QTRY_VERIFY(person.progress().startsWith("finished"));
        const uint32_t end = person.window.workbench().shownEpoch();
        QVERIFY(end > 0);
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(person.window.workbench().shownEpoch(), end);
        QTRY_VERIFY(person.progress().startsWith("finished"));
    }

    void thePageKeysCountThoseThatAreThere()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        std::vector<QPushButton *> tabs;
        for (QPushButton *tab : person.window.findChildren<QPushButton *>())
            if (tab->property("page").toBool() && tab->isVisible())
                tabs.push_back(tab);
        QVERIFY(tabs.size() >= 6);
        for (size_t place = 0; place < tabs.size(); ++place) {
            QTest::keyClick(&person.window, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place)), Qt::ControlModifier);
            QVERIFY2(tabs[place]->isChecked(), qPrintable(tabs[place]->text()));
        }
    }

    void pagesShareOneSelectionAndOneMoment()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        auto *inside = person.window.findChild<InsidePage *>();
        QVERIFY(!inside->isVisible());
        QTest::keyClick(&person.window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(inside->isVisible());
        person.click("stepTime");
        person.click("first");
        QTest::keyClick(&person.window, Qt::Key_Right);
        QTRY_COMPARE(inside->content().selection.step, size_t(1));
        Selection selection = inside->content().selection;
        selection.sample = 3;
        emit inside->selectionEdited(selection);
        person.window.setPage(0);
        QCOMPARE(person.window.findChild<QSpinBox *>("sample")->value(), 4);
    }

    void plotsTakeTheirNumbersHome()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.workbench().setPace({});
        person.click("train");
        QTRY_VERIFY(person.progress().startsWith("finished"));
        const PlotTable losses = person.window.findChild<ComparePage *>()->findChild<LossPlot *>()->table();
        QCOMPARE(losses.columns.size(), size_t(6));
        for (size_t epoch = 0; epoch <= 6; ++epoch)
            QCOMPARE(losses.columns[5].values[epoch], person.sees().epochs[2 * epoch + 1].validationLoss);
        const PlotTable outputs = person.window.findChild<OutputPlot *>()->table();
        QCOMPARE(outputs.columns.size(), size_t(4));
        QCOMPARE(outputs.columns[3].values.size(), size_t(12));
    }

    void closingDuringTrainingEndsWithinASecond()
    {
        QElapsedTimer closing;
        {
            Scene scene = smallScene();
            scene.experiment.training.epochs = 1'000'000;
            Person person(scene);
            QTRY_VERIFY(person.ready());
            person.window.workbench().setPace({});
            person.click("train");
            QTRY_VERIFY(person.window.workbench().shownEpoch() > 10);
            closing.start();
            person.window.close();
        }
        QVERIFY2(closing.elapsed() < 1000, qPrintable(QString::number(closing.elapsed())));
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
