#include "core/train/measure.h"
#include "core/train/trainer.h"
#include "tests/ui/trained_session.h"
#include "ui/views/banner.h"
#include "ui/views/runs_page.h"
#include "ui/views/runs_plot.h"
#include "ui/views/runs_table.h"
#include "ui/views/table_copy.h"

#include <QComboBox>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Who is asked before something is lost, and looks at the runs.
struct Trained : TrainedSession {
    QMessageBox *question() { return window.findChild<QMessageBox *>("unsaved"); }
    void answer(const QString &text)
    {
        for (QAbstractButton *button : question()->buttons())
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(text));
    }
    void openRunsPage()
    {
        auto *page = window.findChild<RunsPage *>();
        for (int index = 0; index < 9; ++index)
            if (!page->isVisible())
                window.setPage(index);
        QVERIFY(page->isVisible());
    }
    RunsTable &table() { return *window.findChild<RunsTable *>("runs"); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void choose(int row) { table().setCurrentIndex(table().model()->index(row, 0)); }
};

} // namespace

class SessionWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSessionOpensAsTheWindowStood()
    {
        Trained person;
        person.openRunsPage();
        const QString file = person.folder.filePath("a.sluice");
        person.window.workbench().saveSession(file);
        QTRY_VERIFY(!person.window.isWindowModified());
        Person other;
        QTRY_VERIFY(other.ready());
        other.window.setDark(true);
        auto *runs = other.window.findChild<RunsPage *>();
        QVERIFY(!runs->isVisible());
        other.window.openFile(file);
        QTRY_VERIFY(runs->isVisible());
        QVERIFY(other.sees().dark); // colours are no layout
    }

    void theTitleSaysWhetherSomethingWouldBeLost()
    {
        Trained person;
        QTRY_VERIFY(person.window.isWindowModified());
        QVERIFY(person.window.windowTitle().contains("Small[*]"));
        person.window.workbench().saveSession(person.folder.filePath("a.sluice"));
        QTRY_VERIFY(!person.window.isWindowModified());
        QCOMPARE(person.window.windowTitle(), "Small (a.sluice)[*] – Sluice");
    }

    void closingAsksBeforeSomethingIsLost()
    {
        Trained person;
        QVERIFY(!person.window.close());
        QVERIFY(person.question());
        person.answer("Cancel");
        QTRY_VERIFY(!person.question());
        QVERIFY(person.window.isVisible());
        QVERIFY(!person.window.close());
        person.answer("Discard");
        QTRY_VERIFY(!person.window.isVisible());
    }

    void whatHasANameClosesWithoutAQuestion()
    {
        Trained person;
        const QString file = person.folder.filePath("a.sluice");
        person.window.workbench().saveSession(file);
        QTRY_VERIFY(person.window.workbench().session().named());
        person.trainAnEpoch();
        person.window.close();
        QTRY_VERIFY(!person.window.isVisible());
        QVERIFY(!person.question());
        QCOMPARE(readSession(file.toStdString())->steps.back().step, uint64_t(6));
    }

    void nothingTrainedNothingAsked()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QVERIFY(person.window.close());
    }

    void aSessionThatIsDroppedAsksAboutTheOpenOne()
    {
        Trained first;
        const QString file = first.folder.filePath("a.sluice");
        first.window.workbench().saveSession(file);
        QTRY_VERIFY(first.window.workbench().session().named());
        Trained person;
        person.drop(file);
        QTRY_VERIFY(person.question());
        QCOMPARE(person.window.workbench().title(), "Small");
        person.answer("Discard");
        QTRY_COMPARE(person.window.workbench().title(), "a.sluice");
        QVERIFY(person.window.workbench().session().named());
    }

    void recentFilesAreInTheMenu()
    {
        Trained person;
        QSettings settings(person.folder.filePath("s.ini"), QSettings::IniFormat);
        person.window.rememberIn(settings);
        const QString file = person.folder.filePath("a.sluice");
        person.window.workbench().saveSession(file);
        const auto entry = [&]() -> QAction * {
            for (QAction *action : person.button("source")->menu()->actions())
                if (action->toolTip() == file)
                    return action;
            return nullptr;
        };
        QTRY_VERIFY(entry());
        QCOMPARE(settings.value("recentFiles").toStringList(), QStringList{file});
        QVERIFY(QFile::remove(file));
        entry()->trigger();
        QVERIFY(person.window.findChild<Banner *>()->sentence().contains("is not there any more"));
        QVERIFY(!entry());
    }

    void theRunsAreListedAndDrawn()
    {
        Trained person;
        Experiment edited = *person.sees().experiment;
        edited.training.batch = 8;
        edited.training.seed = 12;
        person.window.workbench().apply(edited);
        QTRY_COMPARE(person.sees().experiment->training.batch, size_t(8));
        QTRY_VERIFY(person.ready());
        person.trainAnEpoch();
        person.openRunsPage();
        QTRY_COMPARE(person.table().model()->rowCount(), 2);
        person.table().sortByColumn(RunsTableModel::seed, Qt::DescendingOrder);
        QCOMPARE(person.cell(0, RunsTableModel::seed), "12");
        QCOMPARE(person.cell(1, RunsTableModel::seed), "≠ 3");
        QCOMPARE(person.cell(1, RunsTableModel::settings), "batch 8 → 16");
        const QModelIndex differing = person.table().model()->index(1, RunsTableModel::settings);
        QCOMPARE(differing.data(Qt::ToolTipRole).toString(), "batch 8 → 16"); // where it is cut off
        const QRect room = person.table().visualRect(differing);
        QVERIFY(room.width() >= 180);
        QVERIFY2(room.right() <= person.table().viewport()->width(), "begins where it cannot be seen");
        const int before = room.width();
        person.window.resize(person.window.width() + 300, person.window.height());
        QTRY_COMPARE(person.table().visualRect(differing).width(), before + 300);
        person.table().sortByColumn(RunsTableModel::seed, Qt::AscendingOrder);
        QCOMPARE(person.cell(0, RunsTableModel::seed), "≠ 3");
        auto *plot = person.window.findChild<RunsPlot *>();
        QCOMPARE(plot->table().columns.size(), size_t(8));                       // two runs of two models
        QVERIFY(plot->graph(0)->pen().style() != plot->graph(1)->pen().style()); // of one run: not by colour alone
        QVERIFY(person.table().model()->setData(person.table().model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(plot->table().columns.size(), size_t(4));
        const QModelIndex name = person.table().model()->index(0, RunsTableModel::name);
        QVERIFY(!person.table().model()->setData(name, name.data(Qt::EditRole), Qt::EditRole));
        person.table().model()->setData(name, "wide batches", Qt::EditRole);
        person.table().model()->setData(person.table().model()->index(0, RunsTableModel::notes), "as a start", Qt::EditRole);
        QTRY_COMPARE(person.cell(0, RunsTableModel::name), "wide batches");
        QTRY_COMPARE(person.cell(0, RunsTableModel::notes), "as a start");
    }

    void aRunIsOpenedDeletedAndBroughtBack()
    {
        Trained person;
        const uint64_t first = person.window.workbench().shownRun();
        person.click("startOver");
        QTRY_VERIFY(person.ready());
        person.trainAnEpoch();
        person.openRunsPage();
        QTRY_COMPARE(person.table().model()->rowCount(), 2);
        person.table().sortByColumn(RunsTableModel::name, Qt::AscendingOrder);
        QTRY_VERIFY(person.window.workbench().session().find(first)->stored);
        person.choose(1);
        QVERIFY(!person.button("deleteRun")->isEnabled());
        QVERIFY(!person.button("openRun")->isEnabled());
        QVERIFY(person.button("openRun")->toolTip().contains("already"));
        person.choose(0);
        QVERIFY(person.button("deleteRun")->isEnabled());
        QTest::keyClick(&person.table(), Qt::Key_Delete);
        QTRY_COMPARE(person.table().model()->rowCount(), 1);
        QTest::keyClick(&person.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(person.table().model()->rowCount(), 2);
        person.choose(0);
        person.click("openRun");
        QTRY_COMPARE(person.window.workbench().shownRun(), first);
        QTRY_VERIFY(person.ready());
        QCOMPARE(person.window.workbench().title(), "Small");
    }

    void whatWasDoneToARunIsThereWhenItIsOpenedAgain()
    {
        Trained person;
        Workbench &workbench = person.window.workbench();
        const uint64_t first = workbench.shownRun();
        const auto hold = [&](const char *name) {
            Selection selection = person.sees().selection;
            selection.whatIfs.push_back({name, true, 1, StepShuffle{}});
            workbench.setSelection(selection);
        };
        const auto names = [&] {
            QStringList all;
            for (const WhatIf &whatIf : person.sees().selection.whatIfs)
                all << QString::fromStdString(whatIf.name);
            return all.join(' ');
        };
        const auto open = [&](uint64_t run) {
            person.openRunsPage();
            for (int row = 0; row < person.table().model()->rowCount(); ++row)
                if (person.cell(row, RunsTableModel::name) == QString("run %1").arg(run))
                    person.choose(row);
            QTRY_VERIFY(person.button("openRun")->isEnabled());
            person.click("openRun");
            QTRY_COMPARE(workbench.shownRun(), run);
            QTRY_VERIFY(person.ready());
        };
        const auto press = [&](Qt::KeyboardModifiers with) { QTest::keyClick(&person.window, Qt::Key_Z, with); };
        hold("one");
        hold("two");
        Experiment edited = *person.sees().experiment;
        edited.training.seed = 12;
        workbench.apply(edited);
        QTRY_COMPARE(person.sees().experiment->training.seed, uint64_t(12));
        QTRY_VERIFY(person.ready());
        const uint64_t second = workbench.shownRun();
        QCOMPARE(names(), "");
        person.trainAnEpoch();
        hold("other");
        QTRY_VERIFY(workbench.session().find(first)->stored && workbench.session().find(second)->stored);

        open(first);
        QCOMPARE(names(), "one two");
        press(Qt::ControlModifier);
        QCOMPARE(names(), "one");
        open(second);
        QCOMPARE(names(), "other");
        press(Qt::ControlModifier);
        QCOMPARE(names(), "");
        press(Qt::ControlModifier); // nothing of the first one's is undone here
        QCOMPARE(names(), "");
        press(Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(names(), "other");
        open(first);
        QCOMPARE(names(), "one");
        press(Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(names(), "one two");
        press(Qt::ControlModifier);
        press(Qt::ControlModifier);
        QCOMPARE(names(), "");
    }

    void whatWasSeenOfTheTestPartStandsInTheList()
    {
        Trained person;
        Workbench &workbench = person.window.workbench();
        person.click("startOver");
        QTRY_VERIFY(person.ready());
        person.trainAnEpoch();
        person.window.setPage(0);
        person.click("allMeasures");
        auto *part = person.window.findChild<QComboBox *>("part");
        QTRY_VERIFY(part && part->isVisible());
        part->setCurrentIndex(2);
        emit part->activated(2);
        QTRY_VERIFY(!workbench.session().find(2)->testScores.empty());
        const auto relative = [&](size_t model) {
            ThreadPool pool(1);
            return evaluate(person.sees().experiment->models[model], *person.sees().task, Split::test,
                            person.sees().moment[model]->weights, pool)
                .relative;
        };
        const double least = std::min(relative(0), relative(1));
        person.openRunsPage();
        const auto column = RunsTableModel::test;
        person.table().sortByColumn(column, Qt::AscendingOrder);
        QTRY_COMPARE(person.table().model()->index(0, column).data(exactRole).toDouble(), least);
        QVERIFY2(person.cell(0, column).endsWith("Dense") || person.cell(0, column).endsWith("LSTM"),
                 qPrintable(person.cell(0, column)));
        QVERIFY(person.table().model()->index(0, column).data(Qt::ToolTipRole).toString().contains("after epoch 1: "));
        QCOMPARE(person.cell(1, column), "not looked at"); // whichever way it is sorted, it has no number
        person.table().sortByColumn(column, Qt::DescendingOrder);
        QCOMPARE(person.cell(0, column), "not looked at");

        const QString file = person.folder.filePath("a.sluice");
        workbench.saveSession(file);
        QTRY_VERIFY(workbench.session().named());
        const auto contents = readSessionContents(file.toStdString()).value();
        QVERIFY(contents.runs[0].testScores.empty() && contents.runs[0].testedAfter.empty());
        QCOMPARE(contents.runs[1].testedAfter, std::set<uint32_t>{1});
        QVERIFY(contents.runs[1].testScores == workbench.session().find(2)->testScores);
        QCOMPARE(runLines(storedRuns(contents), 2, {})[1].testError, least);
    }

    void aDeletedRunComesBackFromAnyRun()
    {
        Trained person;
        Workbench &workbench = person.window.workbench();
        for (int run = 0; run < 2; ++run) {
            person.click("startOver");
            QTRY_VERIFY(person.ready());
            person.trainAnEpoch();
        }
        person.openRunsPage();
        QTRY_COMPARE(person.table().model()->rowCount(), 3);
        QTRY_VERIFY(workbench.session().find(1)->stored && workbench.session().find(2)->stored);
        workbench.deleteRun(1);
        QTRY_COMPARE(person.table().model()->rowCount(), 2);
        workbench.showRun(2);
        QTRY_COMPARE(workbench.shownRun(), uint64_t(2));
        QTRY_VERIFY(person.ready());
        QTest::keyClick(&person.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(person.table().model()->rowCount(), 3);
    }
};

QTEST_MAIN(SessionWindowTest)
#include "session_window_test.moc"
