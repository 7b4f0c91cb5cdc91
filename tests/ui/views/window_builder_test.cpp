#include "tests/ui/visitor.h"
#include "ui/models/language.h"
#include "ui/views/axis_titles.h"
#include "ui/views/split_plot.h"
#include "ui/views/window_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTemporaryDir>
#include <set>

using namespace sluice;

namespace {

/// Who has the windows of a rising series before them, and drags.
class Builder : public testing::Visitor {
public:
    /// Windows dealt at random, and a scaler that has seen them all.
    void leakAll()
    {
        TaskSpec task = draft().task();
        task.splitOrder = SplitOrder::shuffled;
        task.scalerRows = ScalerRows::all;
        draft().setTask(task);
    }
    void showWindowsOf(const QString &file)
    {
        drop(file);
        QTRY_VERIFY(find<QPushButton>("openExperiment")->isEnabled());
        click("showWindows");
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
};

QStringList wordsOf(const HandlePlot &plot)
{
    QStringList words;
    for (const QCPItemText *word : plot.findChildren<QCPItemText *>())
        if (word->visible())
            words << word->text();
    return words;
}

} // namespace

class WindowBuilderTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
        writeSmallCsv(folder_.filePath("rain.csv"));
    }

    void rowsAreNamedByTheirDates()
    {
        QFile file(folder_.filePath("dated.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("day,value\n");
        for (int row = 0; row < 60; ++row)
            file.write(QDate(2024, 1, 1).addDays(row).toString(Qt::ISODate).toUtf8() + "," + QByteArray::number(row % 7) + "\n");
        file.close();
        Builder visitor;
        visitor.showWindowsOf(file.fileName());
        auto *window = visitor.page->findChild<WindowPlot *>();
        auto *split = visitor.page->findChild<SplitPlot *>();
        QTRY_COMPARE(window->xAxis->label(), QString("day"));
        QCOMPARE(split->xAxis->label(), QString("day"));
        for (HandlePlot *plot : std::initializer_list<HandlePlot *>{window, split}) {
            plot->replot();
            const QVector<double> ticks = plot->xAxis->tickVector();
            QVERIFY(ticks.size() > 1);
            for (qsizetype tick = 0; tick < ticks.size(); ++tick)
                QCOMPARE(plot->xAxis->tickVectorLabels()[tick],
                         QDate(2024, 1, 1).addDays(std::lround(ticks[tick]) - 1).toString(Qt::ISODate));
        }
        const SampleRange range = *visitor.draft().plan().range;
        const auto tipOf = [&](size_t row) { return window->tipAt({window->xAxis->coordToPixel(double(row) + 1), 30}); };
        const auto told = [](size_t row) {
            const QString day = QDate(2024, 1, 1).addDays(static_cast<qint64>(row)).toString(Qt::ISODate);
            return QString("row %1 (%2): %3").arg(row + 1).arg(day).arg(row % 7);
        };
        QCOMPARE(tipOf(range.firstRow), told(range.firstRow) + "\ninput");
        QCOMPARE(tipOf(range.targetRow), told(range.targetRow) + "\ntarget");
        QCOMPARE(tipOf(range.firstRow - 1), told(range.firstRow - 1));
    }

    void boundariesAndWindowsAreDragged()
    {
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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

    /// A name stands where the window is not: within its frame it would seem to be the window's.
    void theWindowDoesNotHaveThePartsName()
    {
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
        auto *split = visitor.page->findChild<SplitPlot *>();
        QTRY_COMPARE(split->handles().size(), size_t(3));
        split->window()->grab();
        const auto placeOf = [&](const QString &words) {
            for (const QCPItemText *word : split->findChildren<QCPItemText *>())
                if (word->visible() && word->text() == words)
                    return QRectF(word->topLeft->pixelPosition(), word->bottomRight->pixelPosition());
            return QRectF();
        };
        const double middle = (split->xAxis->coordToPixel(0.5) + split->xAxis->coordToPixel(42.5)) / 2;
        for (const int target : {14, 26, 40}) {
            visitor.drag(split, 2, target);
            QTRY_COMPARE(visitor.draft().plan().range->targetRow, size_t(target - 1));
            split->replot();
            const QRectF name = placeOf("training");
            const SampleRange &range = *visitor.draft().plan().range;
            const double from = split->xAxis->coordToPixel(double(range.firstRow) + 0.5);
            const double to = split->xAxis->coordToPixel(double(range.targetRow) + 1.5);
            QVERIFY2(name.right() < from || name.left() > to, qPrintable(QString::number(target)));
            QVERIFY(name.left() > split->xAxis->coordToPixel(0.5) && name.right() < split->xAxis->coordToPixel(42.5));
            const bool free = to < middle - name.width() || from > middle + name.width();
            QVERIFY(!free || std::abs(name.center().x() - middle) < 2);
        }
    }

    void axesHaveTheUnit()
    {
        Builder visitor;
        const char *airline = "builtin:airpassengers";
        visitor.draft().openSource(airline, QString::fromStdString(descriptionOf(airline)->title));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.click("showWindows");
        QTRY_COMPARE(titleOf(*visitor.page->findChild<SplitPlot *>()->yAxis), QString("thousand passengers"));
        QCOMPARE(titleOf(*visitor.page->findChild<WindowPlot *>()->yAxis), QString("thousand passengers"));
        visitor.draft().openSource("builtin:sunspots", "Sunspots");
        QTRY_COMPARE(titleOf(*visitor.page->findChild<SplitPlot *>()->yAxis), QString("count (sunspots)"));
    }

    void noCurveStrikesWordsThrough()
    {
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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
        Builder visitor;
        visitor.showWindowsOf(folder_.filePath("rain.csv"));
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

    void theTargetAmongTheInputsOfItsRowIsRefusedWithTheReason()
    {
        Builder visitor;
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
};

QTEST_MAIN(WindowBuilderTest)
#include "window_builder_test.moc"
