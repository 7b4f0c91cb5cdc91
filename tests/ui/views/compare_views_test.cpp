#include "tests/ui/cut_off.h"
#include "tests/ui/inside_fixture.h"
#include "tests/ui/small_scene.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/batch_strip.h"
#include "ui/views/cards_area.h"
#include "ui/views/compare_page.h"
#include "ui/views/detail_plots.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/loss_plot.h"
#include "ui/views/main_window.h"
#include "ui/views/model_card.h"
#include "ui/views/output_plot.h"
#include "ui/views/surface_page.h"
#include "ui/views/surface_plot.h"

#include <QHelpEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolTip>
#include <QtTest>

using namespace sluice;

namespace {

Scene tableScene(const std::string &source)
{
    Scene scene = smallScene();
    scene.beginner = false;
    scene.experiment.data = DataSpec{source, {}, {}, {}, {}, {}};
    scene.experiment.task = TaskSpec{};
    scene.experiment.task.kind = TaskKind::classify;
    scene.experiment.models = {{"Dense", {DenseSpec{8, Activation::tanh}}}, {"LSTM", {LstmSpec{.units = 4}}}};
    scene.experiment.training.loss.type = LossSpec::Type::crossEntropy;
    return scene;
}

struct Person {
    explicit Person(const Scene &scene) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
    }
    QPushButton *button(const char *name) { return window.findChild<QPushButton *>(name); }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    template <class Widget> QList<Widget *> all()
    {
        QList<Widget *> shown;
        for (Widget *widget : window.findChildren<Widget *>())
            if (widget->isVisible())
                shown << widget;
        return shown;
    }
    void holdForgetGates(bool held)
    {
        Selection wanted = window.workbench().viewState().selection;
        wanted.whatIfs = {{{}, held, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        window.workbench().setSelection(wanted);
    }
    QPushButton *tab(const QString &text)
    {
        for (QPushButton *each : window.findChildren<QPushButton *>())
            if (each->property("page").toBool() && each->text() == text)
                return each;
        return nullptr;
    }

    MainWindow window;
};

} // namespace

class CompareViewsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aNumberHasAScatterAndResiduals()
    {
        Person person(smallScene());
        QVERIFY(person.button("viewScatter")->isVisible());
        QVERIFY(!person.button("viewConfusion")->isVisible());
        QVERIFY(!person.button("viewReliability")->isVisible());
        auto *output = person.window.findChild<OutputPlot *>();
        QCOMPARE(output->axisRectCount(), 1);
        person.click("residuals");
        QTRY_COMPARE(output->axisRectCount(), 3); // a strip a model
        QVERIFY(person.window.findChild<QLabel *>("nearest")->text().startsWith("nearest to the target: Dense at "));
        person.click("residuals");
        QTRY_COMPARE(output->axisRectCount(), 1);
        QVERIFY(person.window.findChild<QLabel *>("nearest")->text().isEmpty());
        person.click("viewScatter");
        QTRY_COMPARE(person.all<ScatterPlot>().size(), 1);
        const PlotTable table = person.all<ScatterPlot>().front()->table();
        QCOMPARE(table.columns.size(), size_t(4));
        QCOMPARE(table.columns[0].values.size(), size_t(12 * 12));
        QVERIFY(!output->isVisible());
    }

    /// Against the equations of one unit, written out.
    void cardsAndWordsSayWhatAHeldGateDoesToTheWholeTestPart()
    {
        ViewState state = testing::holdState();
        ComparePage page;
        QSignalSpy looks(&page, &ComparePage::testLookedAt);
        page.resize(1000, 600);
        page.QWidget::show();
        page.show(state);
        const auto card = [&](qsizetype model) {
            return page.findChildren<ModelCardView *>()[model]->findChild<QLabel *>("whatIf");
        };
        auto *words = page.findChild<QLabel *>("whatIfNote");
        QVERIFY(!card(1)->isVisible() && !words->isVisible());
        const auto rmse = [&](std::optional<double> held) {
            const Task &task = *state.task;
            const auto sigma = [](double a) { return 1 / (1 + std::exp(-a)); };
            double squared = 0, count = 0;
            for (size_t k = 0; k < task.sampleCount(Split::test); ++k) {
                const Sample sample = task.sample(Split::test, k);
                double c = 0;
                for (arma::uword t = 0; t < sample.x.n_cols; ++t, ++count) {
                    const double value = double(sample.x(0, t)), mark = double(sample.x(1, t));
                    c = held.value_or(sigma(5 - 8 * mark)) * c + sigma(7 * mark - 5) * std::tanh(double(0.6f) * value);
                    squared += std::pow(double(1.9f) * sigma(3) * std::tanh(c) - double(sample.y(0, t)), 2);
                }
            }
            return std::sqrt(squared / count);
        };
        for (const double held : {0.5, 0.9}) {
            state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, held}}};
            page.show(state);
            QCOMPARE(card(1)->text(), QString("◆ test RMSE: computing …"));
            QVERIFY(words->text().contains("computing the whole part"));
            const QString change = QString("RMSE %1 → %2").arg(shortNumber(rmse({})), shortNumber(rmse(held)));
            QTRY_COMPARE(card(1)->text(), "◆ test " + change);
            QVERIFY(card(1)->isVisible() && !card(0)->isVisible());
            QVERIFY2(words->text().startsWith("◆ LSTM, whole test part: " + change), qPrintable(words->text()));
        }
        QCOMPARE(looks.size(), 2); // it is kept that the test part was looked at
        state.selection.whatIfs.clear();
        page.show(state);
        QVERIFY(!card(1)->isVisible() && !words->isVisible());
    }

    /// What is below gives way where there is no room for it.
    void residualsLeaveThePlotItsHeight()
    {
        Person person(smallScene());
        auto *page = person.window.findChild<ComparePage *>();
        auto *output = person.window.findChild<OutputPlot *>();
        auto *losses = page->findChild<LossPlot *>();
        const auto cards = [&] { return person.all<ModelCardView>().size(); };
        person.holdForgetGates(true);
        person.click("residuals");
        QTRY_COMPARE(output->axisRectCount(), 4);
        for (const auto &[size, below] : {std::pair(QSize(1280, 720), false), std::pair(QSize(1920, 1080), true)}) {
            person.window.resize(size);
            QTRY_COMPARE(losses->isVisible(), below);
            QCOMPARE(cards(), below ? 2 : 0);
            QTRY_VERIFY2((output->replot(), output->axisRect()->height() >= 120),
                         qPrintable(QString::number(output->axisRect()->height())));
            const auto wrong = [&] { return testing::cutOff(*page); };
            QTRY_VERIFY2(wrong().isEmpty(), qPrintable(wrong().join('\n')));
        }
        person.window.resize(1280, 720);
        QTRY_VERIFY(!losses->isVisible());
        person.click("viewScatter");
        QTRY_VERIFY(losses->isVisible());
        person.click("viewOutputs");
        QTRY_VERIFY(!losses->isVisible());
        person.click("residuals");
        QTRY_VERIFY(losses->isVisible());
        QCOMPARE(cards(), 2);
        person.click("residuals");
        QTRY_VERIFY(!losses->isVisible());
        SceneJump jump;
        jump.panel = PagePanel::words;
        page->seek(jump); // a scene speaks of what gave way
        QTRY_VERIFY(losses->isVisible());
    }

    void residualsUnderAWhatIfLookLikeIt()
    {
        Person person(smallScene());
        person.holdForgetGates(true);
        person.click("residuals");
        auto *output = person.window.findChild<OutputPlot *>();
        QTRY_COMPARE(output->axisRectCount(), 4);
        const auto lineOf = [&](int strip) { return output->axisRect(1 + strip)->graphs().front(); };
        for (const bool dark : {false, true}) {
            person.window.setDark(dark);
            QTRY_COMPARE(lineOf(2)->pen().color(), QColor(whatIfColourOn(dark)));
            QCOMPARE(lineOf(2)->scatterStyle().shape(), QCPScatterStyle::ssDiamond);
            QVERIFY(lineOf(1)->pen().color() != lineOf(2)->pen().color());
            QCOMPARE(lineOf(1)->scatterStyle().shape(), QCPScatterStyle::ssNone);
        }
    }

    void cardsAndWordsSayWhichModelAWhatIfReaches()
    {
        Person person(smallScene());
        auto *note = person.window.findChild<QLabel *>("whatIfNote");
        const auto saying = [&] {
            QStringList names;
            for (const ModelCardView *card : person.all<ModelCardView>())
                if (card->findChild<QLabel *>("whatIf")->isVisible())
                    names << card->accessibleName().section(':', 0, 0);
            return names;
        };
        QVERIFY(note->isHidden() && saying().isEmpty());
        person.holdForgetGates(true);
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(saying(), QStringList("LSTM"));
        QTRY_VERIFY2(note->text().startsWith("◆ LSTM, whole test part: RMSE "), qPrintable(note->text()));
        QTRY_VERIFY(!person.window.workbench().testedAfter().empty()); // and so it has been looked at
        const auto wrong = [&] { return testing::cutOff(*person.window.findChild<ComparePage *>()); };
        QTRY_VERIFY2(wrong().isEmpty(), qPrintable(wrong().join('\n')));
        person.holdForgetGates(false);
        QTRY_VERIFY(note->isHidden());
        QVERIFY(saying().isEmpty());
    }

    void classesHaveConfusionAndCalibration()
    {
        Person person(tableScene("builtin:iris"));
        QVERIFY(!person.button("viewScatter")->isVisible());
        QVERIFY(!person.button("residuals")->isVisible());
        person.click("viewConfusion");
        QTRY_COMPARE(person.all<HeatMapPlot>().size(), 2);
        HeatMapPlot *confusion = person.all<HeatMapPlot>().front();
        QCOMPARE(confusion->map().values.n_rows, arma::uword(3));
        confusion->replot();
        const QString tip = confusion->tipAt(confusion->axisRect()->rect().center());
        QVERIFY2(tip.contains("versicolor, versicolor"), qPrintable(tip));
        person.click("viewReliability");
        QTRY_COMPARE(person.all<ReliabilityPlot>().size(), 2);
        QVERIFY(person.all<HeatMapPlot>().isEmpty());
        ReliabilityPlot *plot = person.all<ReliabilityPlot>().front();
        QCOMPARE(plot->table().columns[0].values.size(), size_t(15));
        plot->replot();
        const QRect rect = plot->axisRect()->rect();
        QVERIFY(plot->tipAt({double(rect.left()) + 2, double(rect.center().y())}).startsWith("confidence 0 … "));
    }

    void aViewThatNoLongerAppliesGivesWay()
    {
        Person person(tableScene("builtin:iris"));
        person.click("viewConfusion");
        person.window.workbench().openScene(smallScene());
        QTRY_VERIFY(!person.button("viewConfusion")->isVisible());
        QTRY_VERIFY(person.window.findChild<OutputPlot *>()->isVisible());
        QVERIFY(person.button("viewOutputs")->isChecked());
    }

    /// However low the window: what has no room is scrolled to, by keys.
    void theWordsAreWholeInALowWindow()
    {
        Scene scene = smallScene();
        for (const char *name : {"Another network", "One network more"})
            scene.experiment.models.push_back({name, {GruSpec{2}}});
        Person person(scene);
        person.window.workbench().setPace({});
        person.window.workbench().train();
        QTRY_VERIFY(person.window.workbench().progress().phase == Phase::finished);
        auto *told = person.window.findChild<CardsArea *>();
        const auto *words = told->findChild<QLabel *>("words");
        const auto *baselines = told->findChild<QLabel *>("baselines");
        const auto isWhole = [](const QLabel *label) { return label->height() >= label->heightForWidth(label->width()); };
        person.window.resize(960, 600);
        QTRY_VERIFY(told->verticalScrollBar()->maximum() > 0);
        QTRY_VERIFY(isWhole(words) && isWhole(baselines));
        QVERIFY(told->height() >= 2 * told->fontMetrics().lineSpacing());
        QVERIFY((told->focusPolicy() & Qt::TabFocus) != 0);
        told->setFocus();
        const size_t unit = person.window.workbench().viewState().selection.unit;
        const auto goDown = [&] {
            for (int times = 0; told->verticalScrollBar()->value() < told->verticalScrollBar()->maximum() && times < 20; ++times)
                QTest::keyClick(told, Qt::Key_Down);
            return told->verticalScrollBar()->value() == told->verticalScrollBar()->maximum();
        };
        QTRY_VERIFY(goDown() && !baselines->visibleRegion().isEmpty()); // what is computed meanwhile makes the page longer
        QCOMPARE(person.window.workbench().viewState().selection.unit, unit);
        QTest::keyClick(told, Qt::Key_Home); // which would start over
        QCOMPARE(told->verticalScrollBar()->value(), 0);
        QTest::keyClick(told, Qt::Key_End);
        QCOMPARE(told->verticalScrollBar()->value(), told->verticalScrollBar()->maximum());
        QVERIFY(!person.window.workbench().viewState().moment.empty());
        person.window.resize(1920, 1080);
        QTRY_COMPARE(told->verticalScrollBar()->maximum(), 0);
        QVERIFY(isWhole(words) && isWhole(baselines));
        QCOMPARE(told->focusPolicy(), Qt::NoFocus); // there is nothing to do
    }

    void theSurfaceIsThereForTwoInputsOnlyAndLearns()
    {
        Person person(tableScene("generate:moons"));
        QTRY_VERIFY(person.tab("Surface")->isVisible());
        QTest::mouseClick(person.tab("Surface"), Qt::LeftButton);
        auto *page = person.window.findChild<SurfacePage *>();
        QTRY_COMPARE(page->content().models.size(), size_t(2));
        const arma::mat before = page->content().models[0].answer;
        QSignalSpy answers(page, &SurfacePage::answered);
        person.window.workbench().setPace({});
        person.window.workbench().train();
        QTRY_VERIFY(!person.window.workbench().running() && person.window.workbench().shownEpoch() == 6);
        QTRY_VERIFY(arma::abs(page->content().models[0].answer - before).max() > 0.01);
        // A click picks the nearest sample everywhere.
        QTRY_COMPARE(person.all<SurfacePlot>().size(), 2);
        SurfacePlot *plot = person.all<SurfacePlot>().front();
        plot->replot();
        const auto &point = page->content().points[5];
        QTest::mouseClick(plot, Qt::LeftButton, {},
                          QPoint(int(plot->xAxis->coordToPixel(point.x)), int(plot->yAxis->coordToPixel(point.y))));
        QTRY_VERIFY(person.window.workbench().viewState().selection.sample != 0);
        QVERIFY(plot->tipAt(plot->axisRect()->rect().center()).contains("P("));
        QTRY_VERIFY(!page->content().models[0].boundary.empty());
        QCOMPARE(plot->legend->itemCount(), 3); // two classes and where they are undecided
        person.window.workbench().openScene(smallScene());
        QTRY_VERIFY(!person.tab("Surface")->isVisible());
        QTRY_VERIFY(person.tab("Compare")->isChecked());
    }

    void theBatchHasAScaleAndExactTips()
    {
        Person person(smallScene());
        auto *strip = person.window.findChild<BatchStrip *>();
        const auto tipAt = [&](const QPoint &at) {
            QHelpEvent help(QEvent::ToolTip, at, strip->mapToGlobal(at));
            QCoreApplication::sendEvent(strip, &help);
            return QToolTip::text();
        };
        const BatchContent content = batchContent(person.window.workbench().viewState());
        const int first = strip->cells().left();
        QVERIFY(first > strip->fontMetrics().horizontalAdvance("mar")); // the names of the rows stand before them
        QCOMPARE(tipAt({first + 1, 1}), QString("value, t = 1: %1").arg(exactText(content.rows[0].values[0])));
        QVERIFY(tipAt({first + 1, strip->height() - 2}).startsWith("mark, t = 1: "));
        QVERIFY(tipAt({strip->width() - 5, 1}).startsWith("The first sample")); // the scale
    }

    void theScaleOfMarksBeginsAtNought()
    {
        const auto bluest = [](const std::vector<double> &values) {
            BatchStrip strip;
            strip.resize(400, 32);
            strip.show({{"mark", values, 1, false}});
            const QImage image = strip.grab().toImage();
            int most = 0; // of the scale beside the cells
            for (int x = strip.cells().right() + 1; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, image.height() / 2);
                most = std::max(most, colour.blue() - colour.red());
            }
            return most;
        };
        QVERIFY(bluest({0, -1, 1}) > 100);
        QVERIFY(bluest({0, 1, 0}) < 30);
    }

    void tipsOfPlotsAreExact()
    {
        Person person(smallScene());
        auto *output = person.window.findChild<OutputPlot *>();
        QTRY_VERIFY(output->table().columns.size() == 4);
        output->replot();
        const QRect rect = output->axisRect()->rect();
        const QString tip = output->tipAt({double(rect.left()), double(rect.center().y())});
        QVERIFY2(tip.startsWith("time step t: 1\ntarget: "), qPrintable(tip));
        QCOMPARE(tip.count('\n'), 3);
        auto *loss = person.window.findChild<ComparePage *>()->findChild<LossPlot *>();
        person.window.workbench().setPace({});
        person.window.workbench().oneEpoch();
        QTRY_VERIFY(!person.window.workbench().running());
        loss->replot();
        QTRY_VERIFY(loss->tipAt(loss->axisRect()->rect().center()).contains("validation"));
    }
};

QTEST_MAIN(CompareViewsTest)
#include "compare_views_test.moc"
