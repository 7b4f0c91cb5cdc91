#include "tests/ui/lecture.h"
#include "tests/ui/told_scene.h"
#include "ui/models/projection.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/compare_page.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/loss_plot.h"
#include "ui/views/memory_page.h"
#include "ui/views/memory_table.h"
#include "ui/views/output_plot.h"
#include "ui/views/runs_page.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/scene_card.h"
#include "ui/views/training_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
using Quantity = InsideRow::Quantity;

namespace {

std::vector<Quantity> seenRows(const InsidePage &page)
{
    std::vector<Quantity> quantities;
    for (const InsideRow &row : page.findChild<InsideStack *>()->content().rows)
        quantities.push_back(row.quantity);
    return quantities;
}

/// Two numbers beside or below each other on an axis that touch.
QString runTogether(const QCPAxis &axis)
{
    QVector<double> ticks;
    QVector<QString> labels;
    axis.ticker()->generate(axis.range(), axis.parentPlot()->locale(), 'g', axis.numberPrecision(), ticks, nullptr, &labels);
    const QFontMetricsF metrics(axis.tickLabelFont());
    const bool upright = axis.orientation() == Qt::Vertical;
    QString before;
    double end = -1e9;
    std::vector<std::pair<double, QString>> places;
    for (qsizetype tick = 0; tick < ticks.size(); ++tick)
        if (axis.range().contains(ticks[tick]) && !labels[tick].isEmpty())
            places.emplace_back(axis.coordToPixel(ticks[tick]), labels[tick]);
    std::ranges::sort(places);
    for (const auto &[place, label] : places) {
        const double half = (upright ? 0.8 * metrics.height() : metrics.horizontalAdvance(label) + 4) / 2;
        if (place - half < end)
            return before + " and " + label;
        end = place + half;
        before = label;
    }
    return {};
}

void sizes()
{
    QTest::addColumn<QSize>("screen");
    QTest::newRow("720") << QSize(1280, 720);
    QTest::newRow("1080") << QSize(1920, 1080);
}

} // namespace

class PresentedPagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// Every gate is on the first sheet of Inside, whichever models are shown, and the page keys lead to what is left out.
    void theGatesAreSeen_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("both") << static_cast<int>(InsideMode::both);
        QTest::newRow("LSTM") << static_cast<int>(InsideMode::recurrent);
    }
    void theGatesAreSeen()
    {
        QFETCH(int, mode);
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        auto *inside = lecture.window.findChild<InsidePage *>();
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<InsidePage>(lecture));
        inside->setMode(static_cast<InsideMode>(mode));
        const std::vector<Quantity> gates = {Quantity::forgetGate, Quantity::inputGate, Quantity::outputGate, Quantity::cell};
        std::vector<Quantity> others = {Quantity::written, Quantity::kept, Quantity::hidden};
        if (static_cast<InsideMode>(mode) == InsideMode::both)
            others.insert(others.begin(), Quantity::contribution);
        QTRY_VERIFY(seenRows(*inside) == gates);
        QTRY_VERIFY2(lecture.footer().contains("Inside (1 of 2)"), qPrintable(lecture.footer()));
        QVERIFY(panelsOf(*inside) <= mostProjectedPanels);
        lecture.press(Qt::Key_PageDown);
        QVERIFY(seenRows(*inside) == others);
        QVERIFY(lecture.footer().contains("Inside (2 of 2)"));
        QVERIFY(panelsOf(*inside) <= mostProjectedPanels);
        lecture.press(Qt::Key_PageDown);
        QVERIFY(lecture.pages()->currentWidget() != inside);
        lecture.press(Qt::Key_PageUp); // comes back from behind
        QVERIFY(seenRows(*inside) == others);
        lecture.window.setPresenting(false);
        QTRY_COMPARE(inside->sheets(), 1);
        QVERIFY(seenRows(*inside).size() >= others.size() + gates.size() - 1); // a beginner's view has no hidden state
    }

    void whatCannotBePressedIsNotShown()
    {
        Lecture lecture({1920, 1080});
        QTRY_VERIFY(lecture.ready());
        auto *runs = lecture.window.findChild<RunsPage *>();
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<RunsPage>(lecture));
        for (const QPushButton *button : runs->findChildren<QPushButton *>())
            QVERIFY2(!button->isVisible() || button->isEnabled(), qPrintable(button->text()));
        lecture.window.setPresenting(false);
        QVERIFY(runs->findChild<QPushButton *>("openRun")->isVisibleTo(runs));
    }

    void everyCardOfTrainingHasThePage_data() { sizes(); }
    void everyCardOfTrainingHasThePage()
    {
        QFETCH(QSize, screen);
        Lecture lecture(screen);
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<TrainingPage>(lecture));
        auto *page = lecture.stageOf()->findChild<TrainingPage *>();
        auto *atlas = page->findChild<AtlasPlot *>();
        QTRY_COMPARE(page->sheets(), 4);
        const double zoom = lecture.presentation()->zoom();
        for (int sheet = 0; sheet < 4; ++sheet) {
            QTRY_VERIFY2(lecture.footer().contains(QString("Training (%1 of 4)").arg(sheet + 1)), qPrintable(lecture.footer()));
            QTRY_COMPARE(panelsOf(*page), 1);
            QCOMPARE(atlas->isVisible(), sheet < 2);
            if (sheet < 2) // of six maps four, and two
                QCOMPARE(atlas->atlas().maps.size(), sheet == 0 ? size_t(4) : size_t(2));
            for (const Card *card : page->findChildren<Card *>()) {
                if (!card->isVisible())
                    continue;
                QTRY_VERIFY2(card->width() > 0.95 * page->width() && card->height() > 0.93 * page->height(),
                             qPrintable(QString("%1 × %2 of %3 × %4")
                                            .arg(card->width())
                                            .arg(card->height())
                                            .arg(page->width())
                                            .arg(page->height())));
                const QPoint end = card->mapTo(lecture.stageOf(), card->rect().bottomRight());
                QVERIFY2(end.x() * zoom <= screen.width() && end.y() * zoom <= screen.height(),
                         qPrintable(QString("sheet %1: %2, %3").arg(sheet).arg(end.x() * zoom).arg(end.y() * zoom)));
                for (const QLabel *label : card->findChildren<QLabel *>())
                    if (label->isVisible() && label->property("role") == "chart-title")
                        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                                 qPrintable(label->text()));
                for (Plot *plot : card->findChildren<Plot *>())
                    QTRY_VERIFY2(plot->isVisible() && plot->height() * zoom > screen.height() / 2.0,
                                 qPrintable(plot->accessibleName()));
            }
            lecture.press(Qt::Key_PageDown);
        }
        QVERIFY(lecture.pages()->currentWidget() != page);
        lecture.window.setPresenting(false);
        QVERIFY(turnTo<TrainingPage>(lecture));
        QTRY_COMPARE(panelsOf(*page), 2); // as beginners see it
        QCOMPARE(atlas->atlas().maps.size(), size_t(6));
    }

    /// Beside the gradients the table of what each unit keeps has no room: it comes on the next sheet, above the gates.
    void whatEachUnitKeepsIsOnTheNextSheet()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<MemoryPage>(lecture));
        auto *page = lecture.stageOf()->findChild<MemoryPage *>();
        auto *table = page->findChild<MemoryTable *>();
        QTRY_VERIFY2(lecture.footer().contains("Memory (1 of 2)"), qPrintable(lecture.footer()));
        const auto *flow = page->findChild<FlowPlot *>();
        const auto *gates = page->findChild<SaturationPlot *>();
        QVERIFY(!table->isVisible() && !gates->isVisible() && flow->isVisible());
        lecture.press(Qt::Key_PageDown);
        QTRY_VERIFY(table->isVisible() && table->width() > 0.9 * page->width());
        QCOMPARE(panelsOf(*page), 3); // between them what is left later
        QVERIFY(!flow->isVisible());
        QTRY_VERIFY2(gates->isVisible() && gates->height() > 0.5 * page->height(), qPrintable(QString::number(gates->height())));
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(table->height(), table->heightOfAll()); // nothing empty below its lines
        lecture.press(Qt::Key_PageDown);
        QVERIFY(lecture.pages()->currentWidget() != page);
        lecture.window.setPresenting(false);
        QCOMPARE(page->sheets(), 1);
    }

    /// However much a step says, its text covers no part of a card; what the page looked at comes back when it is put away.
    void gradientsAreSeenWholeAboveALongText_data() { sizes(); }
    void gradientsAreSeenWholeAboveALongText()
    {
        QFETCH(QSize, screen);
        Scene scene = toldScene();
        scene.steps.front().jumps.clear();
        for (int sentence = 0; sentence < 12; ++sentence)
            scene.steps.front().text += " The answer depends on its inputs as the gradient through time says.";
        Lecture lecture(screen, scene);
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<MemoryPage>(lecture));
        auto *page = lecture.stageOf()->findChild<MemoryPage *>();
        const auto *flow = page->findChild<FlowPlot *>();
        const auto *inputs = page->findChild<InputGradientPlot *>();
        const auto *told = lecture.stageOf()->findChild<SceneCard *>();
        const double zoom = lecture.presentation()->zoom();
        const auto endOf = [&](const QWidget *widget) {
            return widget->mapTo(lecture.stageOf(), QPoint(0, widget->height())).y();
        };
        QTRY_VERIFY(flow->isVisible() && inputs->isVisible());
        lecture.press(Qt::Key_T);
        QTRY_VERIFY(told->isVisible() && told->height() * zoom > 0.35 * screen.height());
        QTRY_VERIFY2(!inputs->isVisible() && endOf(flow->parentWidget()) <= told->y(),
                     qPrintable(QString("%1 of %2").arg(endOf(flow->parentWidget())).arg(told->y())));
        QTRY_VERIFY2(flow->height() * zoom > screen.height() / 5.0, qPrintable(QString("%1 of %2, card from %3")
                                                                                   .arg(flow->height() * zoom)
                                                                                   .arg(flow->parentWidget()->height() * zoom)
                                                                                   .arg(told->y() * zoom)));
        lecture.press(Qt::Key_T);
        QTRY_VERIFY(flow->isVisible() && inputs->isVisible() && endOf(inputs) * zoom <= screen.height());
    }

    /// Where nothing has a memory there is neither a page of it nor an atlas.
    void withoutAMemoryNoSheetSaysSo()
    {
        Scene scene = smallScene();
        scene.experiment.models.pop_back();
        Lecture lecture({1280, 720}, scene);
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        auto *training = lecture.window.findChild<TrainingPage *>();
        lecture.window.setPresenting(true);
        int cards = 0;
        lecture.onEverySheet([&](QWidget &page) {
            QVERIFY(!qobject_cast<MemoryPage *>(&page));
            if (&page != training)
                return;
            ++cards;
            QVERIFY2(lecture.footer().contains(QString("Training (%1 of 2)").arg(cards)), qPrintable(lecture.footer()));
            QVERIFY(!training->findChild<AtlasCard *>()->isVisible());
            QCOMPARE(panelsOf(page), 1);
        });
        QCOMPARE(cards, 2);
        lecture.press(Qt::Key_PageUp); // from behind
        QTRY_VERIFY2(lecture.footer().contains("Training (2 of 2)"), qPrintable(lecture.footer()));
        lecture.window.setPresenting(false);
        QVERIFY(training->findChild<AtlasCard *>()->isVisibleTo(training));
    }

    void theMainPlotOfCompareIsLarge_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("models");
        for (const QSize screen : {QSize(1280, 720), QSize(1920, 1080)})
            for (const int models : {2, 3, 4})
                QTest::newRow(qPrintable(QString("%1, %2 models").arg(screen.height()).arg(models))) << screen << models;
    }
    void theMainPlotOfCompareIsLarge()
    {
        QFETCH(QSize, screen);
        QFETCH(int, models);
        Scene scene = smallScene();
        for (int more = 2; more < models; ++more)
            scene.experiment.models.push_back({QString("GRU %1").arg(more).toStdString(), {GruSpec{2}}});
        Lecture lecture(screen, scene);
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        lecture.window.setPresenting(true);
        const double zoom = lecture.presentation()->zoom();
        const auto check = [&](Plot *plot) {
            QTRY_VERIFY(plot->isVisible());
            const auto height = [&] {
                plot->replot();
                return plot->axisRect()->height() * zoom;
            };
            QTRY_VERIFY2(height() >= screen.height() / 3.0, qPrintable(QString::number(height())));
            for (const QCPAxis *axis : plot->axisRect()->axes())
                if (axis->visible())
                    QVERIFY2(runTogether(*axis).isEmpty(), qPrintable(runTogether(*axis)));
        };
        check(lecture.stageOf()->findChild<OutputPlot *>());
        lecture.press(Qt::Key_PageDown);
        check(lecture.stageOf()->findChild<ComparePage *>()->findChild<LossPlot *>());
    }
};

QTEST_MAIN(PresentedPagesTest)
#include "presented_pages_test.moc"
