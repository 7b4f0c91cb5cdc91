#include "tests/ui/shown_memory.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/colour.h"
#include "ui/models/language.h"
#include "ui/models/memory_words.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/fade_plot.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/memory_page.h"
#include "ui/views/memory_table.h"
#include "ui/views/plot_export.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/threshold_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace sluice;

class MemoryPageTest : public QObject {
    Q_OBJECT

private slots:
    void aClickPicksTheStepAndALineItsUnit()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *flow = shown.page.findChild<FlowPlot *>();
        flow->replot();
        const QPoint at(static_cast<int>(flow->xAxis->coordToPixel(7)), flow->axisRect()->rect().center().y());
        QTest::mouseClick(flow, Qt::LeftButton, {}, at);
        QCOMPARE(shown.state.selection.step, size_t(6));
        auto *table = shown.page.findChild<MemoryTable *>();
        QTRY_COMPARE(shown.page.content().selection.step, size_t(6));
        const size_t unit = shown.page.content().memory[3].unit;
        table->setCurrentIndex(table->model()->index(3, 0));
        QCOMPARE(shown.state.selection.unit, unit);
        QTRY_COMPARE(shown.page.content().selection.unit, unit);
        QCOMPARE(table->currentIndex().row(), 3);
    }

    /// The gradients get the width of the page; a table that would be cut is not there.
    void projectedItShowsTheGradientsLarge()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *flow = shown.page.findChild<FlowPlot *>();
        auto *table = shown.page.findChild<MemoryTable *>();
        shown.page.resize(930, 480);
        const QSize before = flow->size();
        QVERIFY(table->isVisible());
        shown.page.setProjected(true);
        QTRY_VERIFY(flow->width() > 1.4 * before.width());
        QVERIFY(flow->width() * flow->height() > 1.3 * before.width() * before.height());
        QVERIFY(!table->isVisible());
        shown.page.setSheet(1); // on the next sheet what is left, and the gates
        QVERIFY(shown.page.findChild<SaturationPlot *>()->isVisible() && shown.page.findChild<FadePlot *>()->isVisible());
        QVERIFY(!flow->isVisible() && !table->isVisible());
        shown.page.setProjected(false);
        QTRY_VERIFY(table->isVisible() && flow->width() <= before.width());
    }

    /// Less at once, in plainer words: which unit remembers for how long.
    void beginnersSeeLess()
    {
        ViewState state = testing::sunspotState(5);
        state.expert = false;
        testing::ShownMemory shown(state);
        auto *flow = shown.page.findChild<FlowPlot *>();
        auto *saturation = shown.page.findChild<SaturationPlot *>();
        auto *fade = shown.page.findChild<FadePlot *>();
        auto *table = shown.page.findChild<MemoryTable *>();
        QTRY_VERIFY(fade->isVisible() && table->isVisible());
        QVERIFY(!flow->isVisible() && !saturation->isVisible());
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(shown.page.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
        };
        QVERIFY(says("Which unit remembers for how long") && says("Which inputs LSTM looked at"));
        QVERIFY(says(memoryWords(shown.page.content())));
        for (int column = 0; column < 4; ++column)
            for (const QString &symbol : {"∂", "(t)"})
                QVERIFY(table->isColumnHidden(column) ||
                        !table->model()->headerData(column, Qt::Horizontal).toString().contains(symbol));
        QVERIFY(table->model()->index(0, 3).data().toString().endsWith("\u00A0%"));
        for (int k = 0; k < fade->legend->itemCount(); ++k)
            if (auto *item = qobject_cast<QCPPlottableLegendItem *>(fade->legend->item(k))) // the last row may have empty places
                QVERIFY(!item->plottable()->name().contains("∏"));
        // A click on a curve picks its unit.
        fade->replot();
        const size_t last = shown.page.content().memory.back().unit;
        const QPointF near(fade->xAxis->coordToPixel(1), fade->yAxis->coordToPixel(shown.page.content().kept->products(last, 1)));
        QTest::mouseClick(fade, Qt::LeftButton, {}, near.toPoint());
        QCOMPARE(shown.state.selection.unit, last);
        // The other view at once.
        shown.state.expert = true;
        shown.page.show(shown.state);
        QVERIFY(flow->isVisible() && saturation->isVisible() && fade->isVisible());
        QVERIFY(!table->isColumnHidden(2) && says("What each unit keeps"));
    }

    void theGradientIsOfTheLossOrOfTheAnswer()
    {
        testing::ShownMemory shown(testing::sunspotState(3));
        auto *flow = shown.page.findChild<FlowPlot *>();
        QComboBox *ofWhat = nullptr;
        for (QComboBox *each : shown.page.findChildren<QComboBox *>())
            if (each->accessibleName() == "What the gradient is of")
                ofWhat = each;
        QVERIFY(ofWhat && ofWhat->isVisible());
        QCOMPARE(ofWhat->currentText(), QString("of the loss L"));
        QVERIFY(flow->yAxis->label().contains("∂L"));
        emit ofWhat->activated(1);
        QVERIFY(shown.state.selection.memory.ofAnswer);
        QTRY_VERIFY(flow->yAxis->label().contains("∂y"));
        QCOMPARE(ofWhat->currentIndex(), 1);
    }

    /// Three networks before and after: told apart without colour, by rings, and named once.
    void untrainedLinesAreThinWithRings()
    {
        MemoryContent content;
        content.steps = 30;
        using Kind = FlowCurve::Kind;
        const arma::rowvec norms(30, arma::fill::ones);
        content.curves = {{1, Kind::hidden, "LSTM h", norms},
                          {1, Kind::hidden, "LSTM untrained, h", 0.5 * norms, FlowCurve::Of::untrained}};
        FlowPlot plot;
        plot.show(content, *testing::sunspotState(3).experiment);
        QStringList named;
        for (int k = 0; k < plot.legend->itemCount(); ++k)
            named << qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k))->plottable()->name();
        QCOMPARE(named, QStringList({"LSTM h", "untrained (rings)"}));
        const QCPGraph *now = nullptr, *untrained = nullptr;
        for (int k = 0; k < plot.graphCount(); ++k) {
            if (plot.graph(k)->name() == "LSTM h" && plot.graph(k)->scatterStyle().isNone())
                now = plot.graph(k);
            if (plot.graph(k)->name() == "LSTM untrained, h")
                untrained = plot.graph(k);
        }
        QVERIFY(now && untrained);
        QVERIFY(!untrained->scatterStyle().isNone() && untrained->pen().widthF() < now->pen().widthF());
        QCOMPARE(untrained->pen().dashPattern(), now->pen().dashPattern());
        QVERIFY(plot.tipAt({plot.xAxis->coordToPixel(3), 10}).contains("LSTM untrained, h: 0.5"));
        // In the legend as they are drawn; of several networks each.
        const auto entries = [&] {
            std::vector<const QCPGraph *> rings;
            for (int k = 0; k < plot.legend->itemCount(); ++k)
                if (auto *item = qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k));
                    item && item->plottable()->name().contains("ring"))
                    rings.push_back(qobject_cast<QCPGraph *>(item->plottable()));
            return rings;
        };
        QCOMPARE(entries().front()->pen().color(), untrained->pen().color());
        QCOMPARE(entries().front()->scatterStyle().pen().color(), untrained->scatterStyle().pen().color());
        content.curves.push_back({0, Kind::hidden, "Dense untrained, h", 0.2 * norms, FlowCurve::Of::untrained});
        plot.show(content, *testing::sunspotState(3).experiment);
        QCOMPARE(entries().size(), size_t(2));
        QCOMPARE(entries()[0]->name(), QString("LSTM untrained (rings)"));
        QCOMPARE(entries()[1]->name(), QString("Dense untrained (rings)"));
        QVERIFY(entries()[0]->pen().color() != entries()[1]->pen().color());
    }

    /// Whatever was shown before: more curves, and untrained ones among them.
    void theLegendHasTheOrderOfTheCurves()
    {
        using Kind = FlowCurve::Kind;
        const arma::rowvec norms(30, arma::fill::ones);
        MemoryContent trained;
        trained.steps = 30;
        trained.curves = {{1, Kind::hidden, "LSTM h", norms},
                          {0, Kind::hidden, "Dense untrained", norms, FlowCurve::Of::untrained}};
        MemoryContent content;
        content.steps = 30;
        content.curves = {
            {0, Kind::hidden, "Dense h", norms}, {1, Kind::hidden, "LSTM h", norms}, {1, Kind::cell, "LSTM c", norms}};
        FlowPlot plot;
        plot.resize(900, 300);
        for (const MemoryContent *shown : {&trained, &content, &trained, &content}) {
            plot.show(*shown, *testing::sunspotState(3).experiment);
            plot.replot(QCustomPlot::rpImmediateRefresh);
        }
        QStringList named;
        for (int k = 0; k < plot.legend->itemCount(); ++k)
            named << qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k))->plottable()->name();
        QCOMPARE(named, QStringList({"Dense h", "LSTM h", "LSTM c"}));
    }

    void noBlankStandsBehindATranslatedName()
    {
        MemoryContent content;
        content.steps = 30;
        for (const size_t model : {0, 1})
            content.curves.push_back(
                {model, FlowCurve::Kind::hidden, "h", arma::rowvec(30, arma::fill::ones), FlowCurve::Of::untrained});
        useLanguage(*qApp, "zh_CN");
        FlowPlot plot;
        plot.show(content, *testing::sunspotState(3).experiment);
        useLanguage(*qApp, "en");
        QStringList named;
        for (int k = 0; k < plot.legend->itemCount(); ++k)
            named << qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k))->plottable()->name();
        QCOMPARE(named, QStringList({"全连接未训练（圆圈）", "LSTM 未训练（圆圈）"}));
    }

    void whatAWhatIfLeavesOfTheGradientLooksLikeOne()
    {
        ViewState state = testing::sunspotState(3);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {1}, 0, SIZE_MAX, 0.95}}};
        testing::ShownMemory shown(state);
        const auto *flow = shown.page.findChild<FlowPlot *>();
        const auto named = [flow](const QString &name) -> const QCPGraph * {
            for (int k = 0; k < flow->graphCount(); ++k)
                if (flow->graph(k)->name() == name)
                    return flow->graph(k);
            return nullptr;
        };
        const QCPGraph *now = named("LSTM, what if, c"), *before = named("LSTM as it was, c");
        QVERIFY(now && before && !named("LSTM c"));
        QCOMPARE(now->pen().color(), QColor(whatIfColour));
        QCOMPARE(now->scatterStyle().shape(), QCPScatterStyle::ssDiamond);
        QVERIFY(before->pen().color() != now->pen().color() && before->scatterStyle().isNone());
    }

    /// In a window of 1280 × 720, beside what a scene tells and under a line that says what was read.
    void thePlotsBelowHaveRoomInASmallWindow()
    {
        testing::ShownMemory shown(testing::sunspotState(16));
        shown.page.setStyleSheet(styleSheet(theme(false)));
        shown.page.resize(1020, 545);
        for (const Plot *plot :
             std::initializer_list<const Plot *>{shown.page.findChild<FadePlot *>(), shown.page.findChild<SaturationPlot *>()})
            QTRY_VERIFY2(plot->axisRect()->height() >= 80, qPrintable(QString::number(plot->axisRect()->height())));
        const Plot *saturation = shown.page.findChild<SaturationPlot *>();
        QCOMPARE(saturation->legend->rowCount(), 1);
        QVERIFY(shown.page.findChild<FlowPlot *>()->axisRect()->height() >= 80);
    }

    /// A simple RNN has no gates: their card has no columns then.
    void aPageWithoutGatesIsLaidOutInSilence()
    {
        QTest::failOnWarning(QRegularExpression("QGridLayout"));
        TaskSpec task;
        task.lookback = 24;
        ViewState state = testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"RNN", {RnnSpec{5}}}});
        state.expert = true;
        const testing::ShownMemory shown(state);
        QVERIFY(shown.page.findChild<InputGradientPlot *>()->isVisible());
        QVERIFY(!shown.page.findChild<SaturationPlot *>()->isVisible());
    }

    void theThresholdsAreDraggedAndTheScatterFollows()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *strip = shown.page.findChild<ThresholdStrip *>();
        auto *plot = shown.page.findChild<SaturationPlot *>();
        const arma::vec before = shown.page.content().saturation[0].below;
        const int y = strip->height() / 2;
        QTest::mousePress(strip, Qt::LeftButton, {}, {strip->xOf(0.1), y});
        QTest::mouseMove(strip, {strip->xOf(0.45), y});
        QTest::mouseRelease(strip, Qt::LeftButton, {}, {strip->xOf(0.45), y});
        QVERIFY(std::abs(shown.state.selection.thresholds.low - 0.45) < 0.011);
        QCOMPARE(shown.state.selection.thresholds.high, 0.9);
        QTRY_COMPARE(shown.page.content().selection.thresholds, shown.state.selection.thresholds);
        QVERIFY(arma::accu(shown.page.content().saturation[0].below) > arma::accu(before));
        QVERIFY(plot->xAxis->label().contains(QString::number(shown.state.selection.thresholds.low)));
        // By keyboard, and one handle never passes the other.
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Space);
        QTest::keyClick(strip, Qt::Key_Left);
        QCOMPARE(shown.state.selection.thresholds.high, 0.89);
        QTRY_COMPARE(shown.page.content().selection.thresholds.high, 0.89);
        QTest::mousePress(strip, Qt::LeftButton, {}, {strip->xOf(0.89), y});
        QTest::mouseMove(strip, {strip->xOf(0.2), y});
        QTest::mouseRelease(strip, Qt::LeftButton, {}, {strip->xOf(0.2), y});
        QVERIFY(std::abs(shown.state.selection.thresholds.high - shown.state.selection.thresholds.low - 0.01) < 1e-9);
    }

    void aPointWithoutNeighboursIsMarked()
    {
        const ViewState state = testing::sunspotState(5);
        MemoryContent content;
        content.steps = 4;
        const double none = std::nan("");
        content.curves = {{1, FlowCurve::Kind::rest, "LSTM c, through gates", {1, none, 0.5, none}},
                          {1, FlowCurve::Kind::cell, "LSTM c", {none, 1, 0.5, none}}};
        FlowPlot plot;
        plot.show(content, *state.experiment);
        QVector<double> marked;
        for (int k = 0; k < plot.graphCount(); ++k)
            for (const QCPGraphData &point : *plot.graph(k)->data())
                if (!plot.graph(k)->scatterStyle().isNone() && std::isfinite(point.value))
                    marked << point.key;
        QCOMPARE(marked, QVector<double>({1, 3}));
        QCOMPARE(plot.legend->itemCount(), 2);
    }

    /// Of the scene with the most recurrent networks, beside a scene's text at 1280 pixels.
    void theLegendOfThreeNetworksTakesTwoRows()
    {
        ViewState state = testing::sunspotState(5);
        Experiment three = *state.experiment;
        three.models = {three.models[1], three.models[1], three.models[1]};
        MemoryContent content;
        content.steps = 2;
        using Kind = FlowCurve::Kind;
        const std::vector<std::tuple<size_t, Kind, const char *>> curves = {
            {0, Kind::hidden, "RNN h"},         {1, Kind::hidden, "LSTM h"},    {1, Kind::cell, "LSTM c"},
            {2, Kind::hidden, "LSTM open h"},   {2, Kind::cell, "LSTM open c"}, {2, Kind::cellPath, "c, along the cell"},
            {2, Kind::rest, "c, through gates"}};
        for (const auto &[model, kind, name] : curves)
            content.curves.push_back({model, kind, name, {1, 0.5}});
        FlowPlot plot;
        plot.show(content, three);
        plot.toPixmap(560, 300);
        QCOMPARE(plot.legend->rowCount(), 2);
    }

    /// A table is no series: what is fed one after the other are its columns, and they have names.
    void theColumnsOfATableAreNamedOnEveryAxis()
    {
        TaskSpec task;
        task.kind = TaskKind::classify;
        ViewState state = testing::stateOf(DataSpec{"generate:moons", {}, {}, {}, {}, {}}, task, {{"LSTM", {LstmSpec{4}}}});
        state.expert = true;
        state.history = testing::historyOf(state, {0, 3}, [&](size_t model, uint32_t) { return state.moment[model]->weights; });
        const TimeAxis inside = insideContent(state, traceSample(state), InsideMode::recurrent).axis;
        const QStringList &columns = inside.stepTexts;
        QCOMPARE(columns, QStringList({"x", "y"}));

        testing::ShownMemory shown(state);
        auto *flow = shown.page.findChild<FlowPlot *>();
        auto *input = shown.page.findChild<InputGradientPlot *>();
        AtlasPlot atlas;
        atlas.resize(600, 400);
        const auto question = atlasQuestion(state);
        const auto moments = atlasMoments(state, *question);
        std::vector<std::shared_ptr<const AtlasTrace>> traces;
        for (const Moment &moment : moments)
            traces.push_back(std::make_shared<const AtlasTrace>(atlasTrace(*question, *moment[0])));
        atlas.show(gateAtlas(state, moments, traces, false));
        for (Plot *plot : std::initializer_list<Plot *>{flow, input, &atlas})
            plot->replot();
        for (const QCPAxis *axis :
             {flow->xAxis, input->axisRect(1)->axis(QCPAxis::atBottom), atlas.findChild<EpochMap *>()->rows()}) {
            QCOMPARE(axis->label(), inside.title);
            QCOMPARE(QStringList(axis->tickVectorLabels()), columns);
        }
        QVERIFY(atlas.tipAt(atlas.placeOf(0, 3, 1)).contains("t = 2 (y)"));
        // What is taken home is the same on both themes.
        for (Plot *plot : std::initializer_list<Plot *>{flow, input, &atlas}) {
            plot->setDark(false);
            const QImage light = pictureOf(*plot, {500, 300}, 1);
            plot->setDark(true);
            QVERIFY(pictureOf(*plot, {500, 300}, 1) == light);
        }
        // And numbers again where the next data have steps.
        ViewState numbers = testing::sunspotState(4);
        numbers.history =
            testing::historyOf(numbers, {0, 3}, [&](size_t model, uint32_t) { return numbers.moment[model]->weights; });
        atlas.show(gateAtlas(numbers, numbers.history->kept, {nullptr, nullptr}, false));
        atlas.replot();
        const QCPAxis &steps = *atlas.findChild<EpochMap *>()->rows();
        QCOMPARE(steps.label(), QString("time step t"));
        QVERIFY(steps.tickVectorLabels().contains("10"));
    }

    void raisedDigitsAreLargerOnAProjector()
    {
        MemoryContent content;
        content.memory.resize(1);
        content.memory.front().jacobian = -1.5e-6;
        MemoryTableModel model;
        model.show(content);
        constexpr int unit = 0, jacobian = 2;
        QVERIFY(model.data(model.index(0, jacobian), Qt::DisplayRole).toString().contains(QString::fromUtf8("10⁻⁶")));
        QVERIFY(!model.data(model.index(0, jacobian), Qt::FontRole).isValid());
        QFont large;
        large.setPixelSize(30);
        model.setRaisedFont(large);
        QCOMPARE(model.data(model.index(0, jacobian), Qt::FontRole).value<QFont>(), large);
        QVERIFY(!model.data(model.index(0, unit), Qt::FontRole).isValid());
    }

    void everythingHasAName()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        for (QWidget *widget :
             std::initializer_list<QWidget *>{shown.page.findChild<FlowPlot *>(), shown.page.findChild<InputGradientPlot *>(),
                                              shown.page.findChild<SaturationPlot *>(), shown.page.findChild<MemoryTable *>(),
                                              shown.page.findChild<QComboBox *>(), shown.page.findChild<ThresholdStrip *>()})
            QVERIFY(!widget->accessibleName().isEmpty());
    }
};

QTEST_MAIN(MemoryPageTest)
#include "memory_page_test.moc"
