#include "tests/ui/person.h"
#include "ui/views/banner.h"
#include "ui/views/data_page.h"
#include "ui/views/output_plot.h"
#include "ui/views/text_page.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

/// Everything that can be opened from the window.
class OpeningWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void opensWhatIsDropped()
    {
        QTemporaryDir folder;
        writeSmallCsv(folder.filePath("rain.csv"));
        Person person;
        QTRY_VERIFY(person.ready());
        person.drop(folder.filePath("rain.csv"));
        QTRY_VERIFY(person.button("openExperiment")->isEnabled());
        QCOMPARE(person.window.workbench().title(), "Small"); // the data are looked at first
        person.click("openExperiment");
        QTRY_COMPARE(person.window.workbench().title(), "rain.csv");
        person.drop(folder.filePath("missing.json"));
        auto *banner = person.window.findChild<Banner *>();
        QTRY_VERIFY(banner->sentence().contains("missing.json"));
        QCOMPARE(person.window.workbench().title(), "rain.csv");
        person.click("closeBanner");
        QVERIFY(banner->isHidden());
        // The whole validation part, with the sample under the cursor.
        auto *plot = person.window.findChild<OutputPlot *>();
        QTRY_COMPARE(plot->table().columns.front().values.size(), person.sees().task->sampleCount(Split::validation));
    }

    /// Named on the command line, with nothing open yet.
    void theFirstFileIsLookedAtWhereItCannotBeOpened()
    {
        QTemporaryDir folder;
        QFile gaps(folder.filePath("gaps.csv"));
        QVERIFY(gaps.open(QIODevice::WriteOnly));
        gaps.write("day,sales\n2021-03-01,5\n2021-03-02,\n2021-03-03,7\n");
        gaps.close();
        MainWindow window({}, 1);
        window.resize(1280, 720);
        window.show();
        auto *nothing = window.findChild<QLabel *>("nothingOpen");
        auto *data = window.findChild<DataPage *>();
        QVERIFY(nothing->isVisible() && nothing->text().startsWith("Nothing is open."));
        QVERIFY(!window.findChild<OutputPlot *>()->isVisible());
        window.openFile(gaps.fileName());
        QTRY_VERIFY(data->isVisible());
        QTRY_COMPARE(data->findChild<QListWidget *>("problems")->count(), 1);
        QVERIFY(!nothing->isVisible());
        window.setPage(0);
        QVERIFY(nothing->isVisible());
        window.openFile(SLUICE_SOURCE_DIR "/resources/datasets/nile.csv");
        QTRY_VERIFY(window.findChild<OutputPlot *>()->isVisible());
        QVERIFY(!nothing->isVisible());
    }

    void builtInDataAreInSubMenusByGroup()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QStringList groups;
        QStringList titles;
        QAction *nile = nullptr;
        for (const QAction *entry : person.button("source")->menu()->actions()) {
            if (!entry->menu())
                continue;
            groups << entry->text();
            QVERIFY(entry->menu()->actions().size() <= 12); // a menu that fits a small screen
            for (QAction *action : entry->menu()->actions()) {
                titles << action->text();
                QVERIFY(!action->toolTip().isEmpty());
                nile = action->text().startsWith("Flow of the Nile") ? action : nile;
            }
        }
        QCOMPARE(groups, (QStringList{"Real data", "Signals", "Memory tasks", "Grammars", "Tables"}));
        QVERIFY(titles.contains("Lorenz") && titles.contains("Adding problem") && titles.contains("XOR"));
        QVERIFY(nile);
        const QString title = nile->text();
        nile->trigger();
        QTRY_COMPARE(person.window.workbench().title(), title);
        QTRY_VERIFY(person.window.workbench().canTrain());
    }

    void theTabTextIsThereForCharactersAlone()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        const auto tab = [&](const char *name) {
            const auto tabs = person.window.findChildren<QPushButton *>();
            return *std::ranges::find_if(
                tabs, [&](const QPushButton *button) { return button->property("page").toBool() && button->text() == name; });
        };
        QVERIFY(tab("Text")->isHidden());
        QTest::keyClick(&person.window, Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(person.window.findChild<TextPage *>()->isVisible(), false);
        QTemporaryDir folder;
        QFile file(folder.filePath("rhyme.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int line = 0; line < 60; ++line)
            file.write(line % 2 == 0 ? "one two three four, and round we go\n" : "once more\n");
        file.close();
        person.drop(folder.filePath("rhyme.txt"));
        QTRY_VERIFY(person.button("openExperiment")->isEnabled());
        person.click("openExperiment");
        QTRY_COMPARE(person.window.workbench().title(), "rhyme.txt");
        QTRY_VERIFY(!tab("Text")->isHidden());
        QTest::mouseClick(tab("Text"), Qt::LeftButton);
        QVERIFY(person.window.findChild<TextPage *>()->isVisible());
    }

    void dataOfEveryKindOpenAndTrain_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("series") << "generate:ar";
        QTest::newRow("numbers at every step") << "generate:count";
        QTest::newRow("classes at the last step, sequences that differ in length") << "generate:temporal_order";
        QTest::newRow("classes at every step, sequences that differ in length") << "generate:reber";
        QTest::newRow("table") << "generate:xor";
    }

    void dataOfEveryKindOpenAndTrain()
    {
        QFETCH(QString, source);
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.workbench().openSource(source, "Opened");
        QTRY_COMPARE(person.window.workbench().title(), "Opened");
        QTRY_VERIFY(person.ready());
        for (const char *view : {"beginner", "expert"}) {
            const uint32_t epoch = person.window.workbench().shownEpoch();
            person.click(view);
            person.click("oneEpoch");
            QTRY_COMPARE(person.window.workbench().shownEpoch(), epoch + 1);
            QTRY_VERIFY(!person.window.workbench().running());
        }
        QVERIFY(!person.window.grab().isNull());
    }
};

QTEST_MAIN(OpeningWindowTest)
#include "opening_window_test.moc"
