#include "tests/ui/drop_file.h"
#include "tests/ui/small_scene.h"
#include "ui/models/column_table.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/views/column_view.h"
#include "ui/views/data_page.h"
#include "ui/views/main_window.h"
#include "ui/views/window_plots.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// A window with nothing open and the page Data in front.
class Visitor {
public:
    Visitor() : window({smallScene()}, 1), page(window.findChild<DataPage *>())
    {
        window.resize(1280, 720);
        window.show();
    }
    void drop(const QString &file) { testing::dropFile(window, file); }
    DataDraft &draft() { return page->draft(); }
    template <class Widget> Widget *find(const char *name) { return page->findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
    /// Windows dealt at random, and a scaler that has seen them all.
    void leakAll()
    {
        TaskSpec task = draft().task();
        task.splitOrder = SplitOrder::shuffled;
        task.scalerRows = ScalerRows::all;
        draft().setTask(task);
    }
    /// Drags the k-th handle of a plot to a place on its axis.
    void drag(HandlePlot *plot, size_t handle, double to)
    {
        const QPoint from = plot->gripOf(handle);
        const QPoint end(static_cast<int>(plot->xAxis->coordToPixel(to)), from.y());
        QTest::mousePress(plot, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, end, plot->mapToGlobal(end), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, end);
    }

    MainWindow window;
    DataPage *page;
};

QStringList wordsOf(const HandlePlot &plot)
{
    QStringList words;
    for (const QCPItemText *word : plot.findChildren<QCPItemText *>())
        if (word->visible())
            words << word->text();
    return words;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class DataPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
        writeSmallCsv(folder_.filePath("rain.csv"));
        write(folder_.filePath("gaps.csv"), "a,b\n1,2\n3,\n5,6\n7,8\n");
        write(folder_.filePath("bad.csv"), "a;b\n1,5;2\n3\n2,5;x\n4,5;7\n");
    }

    void aDroppedFileIsLookedAtAndOpenedByAClick()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QVERIFY(visitor.page->isVisible());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        QVERIFY(!visitor.window.workbench().viewState().experiment); // only looked at
        QVERIFY(visitor.text("dataSentence").contains("60 rows"));
        QCOMPARE(visitor.find<QTableWidget>("firstRows")->item(0, 0)->text(), QString("1900"));
        visitor.click("openExperiment");
        QTRY_COMPARE(visitor.window.workbench().title(), QString("rain.csv"));
        QVERIFY(!visitor.page->isVisible());
        QCOMPARE(*visitor.window.workbench().viewState().experiment, visitor.draft().experiment());
    }

    void problemsStandWithTheirLines()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("bad.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 2);
        QCOMPARE(problems->item(0)->text(), QString("Line 3, column 2 (b): the row has 1 cell, expected 2 as in line 1."));
        QCOMPARE(problems->item(1)->text(), QString("Line 4, column 2 (b): found “x”, expected a number."));
        QVERIFY(!visitor.find<QPushButton>("openExperiment")->isEnabled());
        QVERIFY(visitor.text("whyNotOpen").contains("errors"));
    }

    /// What was read in one language is told in another, and back again.
    void problemsFollowTheLanguage()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("bad.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 2);
        const auto told = [&] {
            QStringList lines;
            for (int line = 0; line < problems->count(); ++line)
                lines << problems->item(line)->text() << problems->item(line)->data(Qt::AccessibleTextRole).toString();
            return lines;
        };
        const QStringList english = told();
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY(told() != english);
        for (const QString &line : told())
            QVERIFY2(line.contains("行") && !line.contains("expected"), qPrintable(line));
        useLanguage(*qApp, "en");
        QTRY_COMPARE(told(), english);
    }

    /// In the words of the control that mends it, whatever the language; the file is named above.
    void aMissingValueIsToldWithItsControl()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("gaps.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 1);
        QCOMPARE(visitor.text("dataTitle"), QString("gaps.csv"));
        for (const char *language : {"zh_CN", "en"}) {
            useLanguage(*qApp, language);
            const auto policy = [&]() -> const QComboBox * {
                for (const QComboBox *box : visitor.page->findChildren<QComboBox *>())
                    if (box->accessibleName() == QCoreApplication::translate("sluice::ReadingForm", "missing values"))
                        return box;
                return nullptr;
            };
            QTRY_VERIFY(policy());
            const QString told = problems->item(0)->text();
            for (const QString &word : {policy()->accessibleName(), policy()->itemText(1), policy()->itemText(2)})
                QVERIFY2(told.contains("“" + word + "”"), qPrintable(told));
            QVERIFY2(!told.contains("data.missing") && !told.contains("gaps"), qPrintable(told));
        }
        const Sentence &sentence = visitor.draft().reading().problems.front().sentence;
        QVERIFY(errorText(sentence).startsWith(folder_.filePath("gaps.csv")));
        QVERIFY(QString::fromStdString(sentence.english()).contains("data.missing “drop”")); // as the command line says it
    }

    void theWindowStaysItselfWhenAFileIsMissing()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("missing.csv"));
        QTRY_COMPARE(visitor.find<QListWidget>("problems")->count(), 1);
        QVERIFY(visitor.find<QListWidget>("problems")->item(0)->text().contains("missing.csv"));
    }

    void aSettingIsOverruledAndTakenBack()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        QComboBox *separator = nullptr;
        for (QComboBox *box : visitor.page->findChildren<QComboBox *>())
            if (box->accessibleName() == "separator")
                separator = box;
        QVERIFY(separator);
        QCOMPARE(separator->currentText(), QString("comma ,"));
        separator->setFocus();
        QTest::keyClick(separator, Qt::Key_Down); // to the semicolon
        QTRY_COMPARE(columns->model()->rowCount(), 1);
        QTRY_VERIFY(visitor.find<QPushButton>("findOut")->isEnabled());
        visitor.click("findOut");
        QTRY_COMPARE(columns->model()->rowCount(), 2);
    }

    void theHistogramsAreSeenInANarrowTable()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        for (const int width : {640, 1000}) {
            columns->setFixedWidth(width);
            QTRY_COMPARE(columns->width(), width);
            const int left = columns->columnViewportPosition(ColumnTable::histogram);
            QVERIFY(columns->columnWidth(ColumnTable::histogram) >= 100);
            QVERIFY(left + columns->columnWidth(ColumnTable::histogram) <= columns->viewport()->width());
        }
    }

    void aRoleIsChosenByKeys()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        columns->setFocus();
        columns->setCurrentIndex(columns->model()->index(0, ColumnTable::role));
        QTest::keyClick(columns, Qt::Key_Return);
        auto *editor = columns->findChild<QComboBox *>();
        QVERIFY(editor);
        editor->setCurrentText("input");
        emit editor->activated(editor->currentIndex());
        QTRY_COMPARE(columns->model()->index(0, ColumnTable::role).data().toString(), QString("input"));
    }

    void generatorsTakeTheirParametersInTheWindow()
    {
        Visitor visitor;
        visitor.window.setPage(qobject_cast<QStackedWidget *>(visitor.page->parentWidget())->indexOf(visitor.page));
        auto *sources = visitor.find<QTreeWidget>("sources");
        const auto found = sources->findItems("Hold that number", Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        sources->setCurrentItem(found.front());
        QTRY_VERIFY(visitor.find<QDoubleSpinBox>("parameter_length"));
        QVERIFY(!visitor.text("teaches").isEmpty());
        visitor.find<QDoubleSpinBox>("parameter_length")->setValue(17);
        visitor.find<QDoubleSpinBox>("parameter_sequences")->setValue(50);
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled() &&
                    visitor.draft().reading().data->sequences.size() == 50);
        visitor.click("openExperiment");
        QTRY_VERIFY(visitor.window.workbench().viewState().task);
        QCOMPARE(visitor.window.workbench().viewState().task->steps(), size_t(17));
    }

    void boundariesAndWindowsAreDragged()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        auto *split = visitor.page->findChild<SplitPlot *>();
        auto *window = visitor.page->findChild<WindowPlot *>();
        QTRY_COMPARE(split->handles().size(), size_t(3));
        QTRY_COMPARE(split->handles()[0].at, 42.0);
        visitor.drag(split, 0, 36);
        QTRY_COMPARE(visitor.draft().plan().parts[0].to, 36.0);
        QTRY_COMPARE(window->handles().size(), size_t(2));
        const SampleRange before = *visitor.draft().plan().range;
        visitor.drag(window, 0, static_cast<double>(before.firstRow + 1 - 4));
        QTRY_COMPARE(visitor.draft().plan().spec.lookback, size_t(14));
        QTRY_COMPARE(visitor.find<QSpinBox>("lookback")->value(), 14);
        QCOMPARE(visitor.draft().plan().range->targetRow, before.targetRow);
        visitor.drag(window, 1, static_cast<double>(before.targetRow + 1 + 3));
        QTRY_COMPARE(visitor.draft().plan().spec.horizon, size_t(4));
        // What is said is what the task has.
        QTRY_VERIFY(visitor.draft().plan().task);
        const size_t samples = visitor.draft().plan().task->sampleCount(Split::train);
        QTRY_VERIFY(visitor.text("blockSize").startsWith(QString("%1 samples").arg(samples)));
        QCOMPARE(samples, size_t(36 - 14 - 4 + 1));
    }

    void boundariesAndWindowsAreMovedByKeys()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        auto *split = visitor.page->findChild<SplitPlot *>();
        QTRY_COMPARE(split->handles().size(), size_t(3));
        split->setFocus();
        QTest::keyClick(split, Qt::Key_Down);
        QTest::keyClick(split, Qt::Key_Left);
        QTRY_COMPARE(visitor.draft().plan().parts[1].to, 50.0);
        auto *window = visitor.page->findChild<WindowPlot *>();
        window->setFocus();
        QTest::keyClick(window, Qt::Key_Left);
        QTRY_COMPARE(visitor.draft().plan().spec.lookback, size_t(11));
    }

    void whatLeaksSaysWhy()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        auto *leaks = visitor.find<QLabel>("leaks");
        QVERIFY(!leaks->isVisible());
        auto *order = visitor.find<QComboBox>("splitOrder");
        order->setCurrentIndex(1);
        emit order->activated(1);
        QTRY_VERIFY(leaks->isVisible());
        QVERIFY(leaks->text().contains("a training window holds"));
        order->setCurrentIndex(0);
        emit order->activated(0);
        QTRY_VERIFY(!leaks->isVisible());
        auto *scaler = visitor.find<QComboBox>("scalerRows");
        scaler->setCurrentIndex(1);
        emit scaler->activated(1);
        QTRY_VERIFY(leaks->text().contains("scaler has seen all rows"));
    }

    /// The smallest window has room for a plan with every leak: no control lies over another, and all of them are in sight.
    void everyLeakAndEveryControlHasRoom()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        visitor.leakAll();
        QTRY_COMPARE(visitor.text("leaks").count('\n'), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QWidgetList parts;
        for (const char *name :
             {"lookback", "horizon", "trainEnd", "validationEnd", "splitOrder", "scaling", "scalerRows", "targetIn", "splitPlot",
              "windowPlot", "block", "blockSize", "partSamples", "leaks", "sources", "teaches", "openExperiment"})
            parts << visitor.find<QWidget>(name);
        const auto placeOf = [&](const QWidget *part) { return QRect(part->mapTo(visitor.page, QPoint()), part->size()); };
        for (const QWidget *part : parts) {
            for (const QWidget *around = part->parentWidget(); around != visitor.page; around = around->parentWidget())
                QVERIFY2(around->rect().contains(QRect(part->mapTo(around, QPoint()), part->size())),
                         qPrintable(part->objectName()));
            for (const QWidget *other : parts)
                QVERIFY2(part == other || !placeOf(part).intersects(placeOf(other)),
                         qPrintable(part->objectName() + " over " + other->objectName()));
        }
        QVERIFY(visitor.page->findChild<SplitPlot *>()->axisRect()->height() >= 40);
    }

    void noCurveStrikesWordsThrough()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        QTRY_COMPARE(visitor.page->findChild<SplitPlot *>()->handles().size(), size_t(3));
        for (const HandlePlot *plot : visitor.page->findChildren<HandlePlot *>()) {
            const QStringList words = wordsOf(*plot);
            QVERIFY2(words.size() >= 4, qPrintable(words.join('|')));
            for (const QCPItemText *word : plot->findChildren<QCPItemText *>())
                QVERIFY2(word->brush().color().alphaF() > 0.8, qPrintable(word->text()));
        }
    }

    /// In grey, too, a part that is dealt can be told from the others.
    void partsThatAreDealtAreToldByWordAndShape()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        auto *split = visitor.page->findChild<SplitPlot *>();
        QTRY_VERIFY(wordsOf(*split).contains("validation"));
        visitor.leakAll();
        QTRY_VERIFY(wordsOf(*split).contains("⚠ validation"));
        const QStringList words = wordsOf(*split);
        QVERIFY2(words.contains("training") && words.contains("⚠ test"), qPrintable(words.join('|')));
        QVERIFY(words.contains("⚠ the scaler has seen all this"));
        std::set<double> tops; // of bands: a half and a whole
        for (const QCPItemRect *band : split->findChildren<QCPItemRect *>())
            if (band->layer()->name() == "background")
                tops.insert(band->topLeft->value());
        QCOMPARE(tops, (std::set<double>{0, 0.5}));
        QStringList marked;
        for (const QLabel *label : visitor.page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().startsWith("⚠ ") && label->objectName().isEmpty())
                marked << label->text();
        marked.sort();
        QCOMPARE(marked, (QStringList{"⚠ scaler sees", "⚠ split"}));
    }

    void theChosenSourceIsInSight()
    {
        Visitor visitor;
        auto *sources = visitor.find<QTreeWidget>("sources");
        visitor.draft().openSource("generate:spirals", "Spirals"); // far below, and the page is not shown yet
        visitor.window.setPage(qobject_cast<QStackedWidget *>(visitor.page->parentWidget())->indexOf(visitor.page));
        QTRY_VERIFY(sources->currentItem());
        const auto inSight = [&] {
            return sources->viewport()->rect().contains(sources->visualItemRect(sources->currentItem()));
        };
        QTRY_VERIFY(inSight());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.draft().openSource("builtin:airpassengers", "Air passengers");
        QTRY_VERIFY(inSight());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        sources->scrollToBottom();
        sources->setFixedHeight(60);
        QTRY_VERIFY(inSight());
    }

    void theTargetAmongTheInputsOfItsRowIsRefusedWithTheReason()
    {
        Visitor visitor;
        visitor.draft().openSource("generate:noisy_sine", "Sine");
        visitor.window.setPage(qobject_cast<QStackedWidget *>(visitor.page->parentWidget())->indexOf(visitor.page));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.draft().setRole(0, ColumnRole::input); // the clean sine tells of the noisy one
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        TaskSpec task = visitor.draft().task();
        task.kind = TaskKind::regress;
        visitor.draft().setTask(task);
        visitor.click("showWindows");
        QTRY_VERIFY(visitor.draft().plan().task);
        visitor.find<QCheckBox>("targetIn")->click();
        QTRY_VERIFY(visitor.find<QLabel>("leaks")->text().contains("the answer is given away"));
        QVERIFY(!visitor.find<QPushButton>("openExperiment")->isEnabled());
    }

    void titleAndSentenceFollowTheLanguage()
    {
        Visitor visitor;
        const std::string title = descriptionOf("builtin:sunspots")->title;
        visitor.draft().openSource("builtin:sunspots", QString::fromStdString(title));
        QTRY_VERIFY(visitor.text("dataSentence").contains("309 rows"));
        const QString before = visitor.text("dataTitle");
        QCOMPARE(before, QString::fromStdString(title));
        useLanguage(*qApp, "zh_CN");
        QTRY_COMPARE(visitor.text("dataTitle"), shippedText(title));
        QVERIFY(visitor.text("dataTitle") != before);
        QVERIFY2(visitor.text("dataSentence").startsWith(shippedText(title)) && !visitor.text("dataSentence").contains("rows"),
                 qPrintable(visitor.text("dataSentence")));
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY2(visitor.text("dataSentence").contains("60 行"), qPrintable(visitor.text("dataSentence")));
        useLanguage(*qApp, "en");
        QTRY_COMPARE(
            visitor.text("dataSentence"),
            QString("rain.csv: 60 rows, 2 columns, comma-separated with a header; predicts value from value, in the order of "
                    "year."));
    }

    void everyControlHasAName()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        for (QWidget *widget : visitor.page->findChildren<QWidget *>()) {
            const bool control = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
                                 qobject_cast<Plot *>(widget) ||
                                 (qobject_cast<QAbstractSpinBox *>(widget) && widget->objectName() != "qt_spinbox_lineedit");
            const bool inside = widget->parentWidget() && qobject_cast<QComboBox *>(widget->parentWidget()->parentWidget());
            if (control && !inside && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(DataPageTest)
#include "data_page_test.moc"
