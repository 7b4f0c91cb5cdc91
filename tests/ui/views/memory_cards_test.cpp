#include "tests/ui/cut_off.h"
#include "tests/ui/shown_memory.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/colour.h"
#include "ui/models/memory_words.h"
#include "ui/views/fade_plot.h"
#include "ui/views/memory_table.h"
#include "ui/views/retention_card.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;

/// The cards of the page Memory that are about units: what is left of a change, and the list.
class MemoryCardsTest : public QObject {
    Q_OBJECT

private slots:
    /// The input that is changed and the step at which its effect is read are chosen, and the plot has the numbers.
    void whatIsChangedAndWhenItIsReadIsChosen()
    {
        testing::ShownMemory shown(testing::holdState());
        shown.state.selection.step = 20;
        shown.page.show(shown.state);
        QTRY_COMPARE(shown.page.content().selection.step, size_t(20));
        auto *fade = shown.page.findChild<FadePlot *>();
        auto *later = shown.page.findChild<QSpinBox *>();
        QComboBox *changed = nullptr;
        for (QComboBox *each : shown.page.findChildren<QComboBox *>())
            if (each->accessibleName() == "Input that is changed")
                changed = each;
        QVERIFY(changed);
        QCOMPARE(changed->currentText(), QString("value"));
        QCOMPARE(later->value(), 39); // to the end
        changed->setCurrentIndex(1);
        emit changed->activated(1);
        QCOMPARE(shown.state.selection.memory.input, std::optional<size_t>(1));
        QTRY_COMPARE(shown.page.content().changedName, QString("mark"));
        later->setValue(12);
        QCOMPARE(shown.state.selection.memory.later, std::optional<size_t>(12));
        QCOMPARE(shown.page.content().later, size_t(12)); // at once
        const KeptCurves &kept = *shown.page.content().kept;
        const PlotTable table = fade->table();
        QCOMPARE(table.columns[0].name, QString("k, steps after t = 21"));
        QCOMPARE(table.columns[1].name, QString("answer, measured"));
        QVERIFY(std::ranges::equal(table.columns[1].values, kept.output));
        QCOMPARE(table.columns[3].name, QString("∏ f of unit 1, cell path only"));
        QVERIFY(std::ranges::equal(table.columns[3].values, arma::rowvec(kept.products.row(0))));
        // Above all lines a click picks the step.
        fade->replot();
        const double k = fade->xAxis->range().upper - 3;
        QVERIFY(kept.products(0, static_cast<arma::uword>(k)) < 0.5);
        QTest::mouseClick(fade, Qt::LeftButton, {},
                          QPoint(static_cast<int>(fade->xAxis->coordToPixel(k)), fade->axisRect()->rect().top() + 1));
        QVERIFY(std::abs(double(*shown.state.selection.memory.later) - k) <= 1);
        emit changed->activated(2);
        QVERIFY(shown.state.selection.memory.allInputs);
        QTRY_COMPARE(shown.page.content().changedName, QString("all inputs"));
    }

    void theListIsSortedAsChosen()
    {
        TaskSpec task;
        task.lookback = 24;
        ViewState state = testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"GRU", {GruSpec{5}}}});
        state.expert = true;
        testing::ShownMemory shown(state);
        auto *table = shown.page.findChild<MemoryTable *>();
        QComboBox *order = nullptr;
        for (QComboBox *each : shown.page.findChildren<QComboBox *>())
            if (each->accessibleName() == "What the units are sorted by")
                order = each;
        QVERIFY(order && order->isVisible());
        const auto column = [&](int at) {
            std::vector<double> numbers;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                numbers.push_back(table->model()->index(row, at).data().toDouble());
            return numbers;
        };
        QCOMPARE(order->currentText(), QString("what is left"));
        QVERIFY(std::ranges::is_sorted(column(3), std::greater()));
        order->setCurrentIndex(1);
        emit order->activated(1);
        QCOMPARE(column(0), std::vector<double>({1, 2, 3, 4, 5})); // at once
    }

    /// The line of the picked unit is the product of its gates, which fall at two rates here, and has its half marked.
    void theProductIsDrawnWithItsHalf()
    {
        ViewState state = testing::holdState();
        state.selection.step = 0;
        state.expert = true;
        testing::ShownMemory shown(state);
        auto *fade = shown.page.findChild<FadePlot *>();
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        std::vector<double> expected = {1};
        for (arma::uword t = 1; t < x.n_cols; ++t)
            expected.push_back(expected.back() / (1 + std::exp(-(5 - 8 * double(x(1, t))))));
        const QCPGraph *picked = nullptr, *gone = nullptr;
        for (int k = 0; k < fade->graphCount(); ++k) {
            if (fade->graph(k)->name() == "∏ f")
                picked = fade->graph(k);
            if (fade->graph(k)->name() == "½ gone")
                gone = fade->graph(k);
        }
        QVERIFY(picked && gone);
        QCOMPARE(picked->dataCount(), static_cast<int>(expected.size()));
        for (int k = 0; k < picked->dataCount(); ++k)
            QVERIFY(std::abs(picked->data()->at(k)->value - expected[static_cast<size_t>(k)]) < 1e-6);
        const auto below = std::ranges::find_if(expected, [](double value) { return value <= 0.5; });
        QVERIFY(below != expected.end());
        const auto passed = static_cast<double>(below - expected.begin());
        QCOMPARE(gone->dataCount(), 1);
        const double ring = gone->data()->at(0)->key, last = expected[static_cast<size_t>(passed) - 1];
        QVERIFY(ring > passed - 1 && ring <= passed);
        QCOMPARE(gone->data()->at(0)->value, 0.5);
        QVERIFY(std::abs(last + (ring - passed + 1) * (*below - last) - 0.5) < 1e-6); // it is on the line as that is drawn
        QVERIFY(fade->legend->hasItemWithPlottable(gone));
        // For beginners the table says when the product itself has halved, beside the same at the mean rate.
        auto *table = shown.page.findChild<MemoryTable *>();
        constexpr int column = 4;
        QVERIFY(table->isColumnHidden(column));
        shown.state.expert = false;
        shown.page.show(shown.state);
        QVERIFY(!table->isColumnHidden(column));
        QCOMPARE(table->model()->headerData(column, Qt::Horizontal).toString(), QString("half gone after,\nfrom t = 1 on"));
        QCOMPARE(table->model()->index(0, column).data().toString(), QString::number(*halfGone(arma::rowvec(expected)), 'f', 1));
    }

    /// Also beside the experiment, in a small window, and with a scroll bar.
    void noColumnOfTheTableIsCut()
    {
        testing::ShownMemory shown(testing::sunspotState(16));
        auto *table = shown.page.findChild<MemoryTable *>();
        for (const bool expert : {true, false}) {
            shown.state.expert = expert;
            shown.page.show(shown.state);
            for (int width = 680; width <= 1280; width += 20) {
                shown.page.resize(width, 560);
                QCoreApplication::processEvents();
                int columns = 0;
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    columns += table->columnWidth(column);
                QVERIFY2(columns <= table->viewport()->width(),
                         qPrintable(QString("%1: %2 > %3").arg(width).arg(columns).arg(table->viewport()->width())));
                const QStringList cut = testing::cutOffHeaders(*table->horizontalHeader());
                QVERIFY2(cut.isEmpty(), qPrintable(QString("%1: %2").arg(width).arg(cut.join('\n'))));
            }
        }
    }

    /// In the colour of what-ifs, with diamonds; what it was stands under what it is.
    void whatAWhatIfLeavesLooksLikeOne()
    {
        ViewState state = testing::sunspotState(3);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {1}, 0, SIZE_MAX, 0.95}}};
        testing::ShownMemory shown(state);
        const auto *fade = shown.page.findChild<FadePlot *>();
        int touched = 0;
        for (int k = 0; k < fade->graphCount(); ++k) {
            const QCPGraph &graph = *fade->graph(k);
            if (!graph.name().startsWith("◆ "))
                continue;
            ++touched;
            QCOMPARE(graph.pen().color(), QColor(whatIfColour));
            QCOMPARE(graph.scatterStyle().shape(), QCPScatterStyle::ssDiamond);
        }
        QCOMPARE(touched, 3);       // the product, the state, the answer
        shown.state.expert = false; // without symbols
        shown.page.show(shown.state);
        for (int k = 0; k < fade->legend->itemCount(); ++k)
            if (auto *item = qobject_cast<QCPPlottableLegendItem *>(fade->legend->item(k))) // the last row may have empty places
                QVERIFY(!item->plottable()->name().contains("∏"));
        auto *table = shown.page.findChild<MemoryTable *>();
        const auto lines = shown.page.content().memory;
        const auto held = std::ranges::find(lines, size_t(1), &MemoryLine::unit);
        const QModelIndex cell = table->model()->index(static_cast<int>(held - lines.begin()), 1);
        QCOMPARE(cell.data().toString(),
                 QString("◆ %1\nwas %2").arg(halfLifeText(held->halfLife), halfLifeText(held->before->halfLife)));
        QVERIFY(table->visualRect(cell).height() >= 2 * table->fontMetrics().lineSpacing());
    }

    /// Where there is little room, words that the table has, too, give way to them; what is said stays within reach.
    void theCurvesHaveRoomInALowWindow()
    {
        ViewState state = testing::sunspotState(16);
        state.selection.step = 12;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        testing::ShownMemory shown(state);
        for (const bool expert : {true, false}) {
            shown.state.expert = expert;
            shown.page.show(shown.state);
            shown.page.resize(1000, 570); // beside a scene's text at 1280 × 720
            auto *fade = shown.page.findChild<FadePlot *>();
            QTRY_VERIFY2((fade->replot(), fade->axisRect()->height() >= 90),
                         qPrintable(QString::number(fade->axisRect()->height())));
            const auto *saturation = shown.page.findChild<SaturationPlot *>();
            QVERIFY(!saturation->isVisible() || saturation->axisRect()->height() >= 90);
            const QString words = answerWords(shown.page.content(), !expert);
            const auto *card = shown.page.findChild<RetentionCard *>();
            QCOMPARE(card->accessibleDescription(), words);
            const auto *hint = card->findChild<QLabel *>("retentionHint");
            QCOMPARE(hint->isVisible(), !expert);
            const auto *title = card->findChild<QLabel *>("retentionTitle");
            QCOMPARE(title->toolTip(), expert ? words : QString());
        }
        shown.state.expert = true;
        shown.page.show(shown.state);
        shown.page.resize(1600, 900);
        QTRY_VERIFY(shown.page.findChild<QLabel *>("retentionHint")->isVisible());
    }

    void theTableGoesHomeWithEveryDigit()
    {
        testing::ShownMemory shown(testing::sunspotState(3));
        auto *table = shown.page.findChild<MemoryTable *>();
        table->actions().front()->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("unit\thalf-life, cell path only, steps\t"));
        for (size_t row = 0; row < 3; ++row) {
            const MemoryLine &line = shown.page.content().memory[row];
            const QStringList cells = lines[static_cast<qsizetype>(row) + 1].split('\t');
            QCOMPARE(cells[0].toULong(), line.unit + 1);
            QCOMPARE(cells[1].toDouble(), *line.halfLife);
            QCOMPARE(cells[2].toDouble(), *line.jacobian);
            QCOMPARE(cells[3].toDouble(), line.retained);
        }
    }

    void theTablesHeadersHaveRoom()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        shown.state.selection.step = 20;
        shown.page.show(shown.state);
        QTRY_COMPARE(shown.page.content().selection.step, size_t(20));
        MemoryTable table;
        table.setStyleSheet(styleSheet(theme(false)));
        table.setFixedSize(365, 100); // with a scroll bar
        table.show(shown.page.content());
        table.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const QHeaderView &header = *table.horizontalHeader();
        for (int column = 0; column < header.count() - 1; ++column) // without the one for beginners
            for (const QString &line : table.model()->headerData(column, Qt::Horizontal).toString().split('\n'))
                QVERIFY2(header.sectionSize(column) > header.fontMetrics().horizontalAdvance(line) + 6, qPrintable(line));
        QVERIFY(!header.highlightSections()); // bold they would be wider
        QCOMPARE(header.length(), table.viewport()->width());
    }

    void thePickedUnitStaysInSightOfASmallerTable()
    {
        testing::ShownMemory shown(testing::sunspotState(16));
        MemoryTable table;
        table.resize(400, 500);
        table.show(shown.page.content());
        table.QWidget::show();
        const QModelIndex last = table.model()->index(table.model()->rowCount() - 1, 0);
        table.setCurrentIndex(last);
        QVERIFY(table.viewport()->rect().contains(table.visualRect(last)));
        table.resize(400, 150);
        QVERIFY(table.viewport()->rect().contains(table.visualRect(last)));
    }

    /// The longest memory is seen first; a unit that nobody picked is no reason to scroll.
    void theTableStandsAtItsTopUntilAUnitIsPicked()
    {
        testing::ShownMemory shown(testing::sunspotState(16));
        MemoryContent content = shown.page.content();
        content.selection.unit = content.memory.back().unit;
        MemoryTable table;
        table.resize(400, 150);
        table.QWidget::show();
        table.show(content);
        const auto seen = [&](int row) {
            return table.viewport()->rect().contains(table.visualRect(table.model()->index(row, 0)));
        };
        QVERIFY(seen(0));
        table.resize(400, table.heightOfAll() - 10);
        QVERIFY(seen(0));
        content.selection.unit = content.memory[14].unit; // on another page
        table.show(content);
        table.resize(400, 150);
        QVERIFY(seen(14));
        table.resize(400, table.heightOfAll() - 15);
        QVERIFY(seen(0) && seen(14));
    }
};

QTEST_MAIN(MemoryCardsTest)
#include "memory_cards_test.moc"
