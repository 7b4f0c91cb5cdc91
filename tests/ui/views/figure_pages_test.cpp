// Every page has its figures, with the numbers that its own model has.
#include "tests/ui/drawn_figure.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/memory_content.h"
#include "ui/models/path_content.h"
#include "ui/models/runs_content.h"
#include "ui/models/saturation_trail.h"
#include "ui/models/seed_content.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

SessionRun runOf(uint64_t id, const ViewState &state, uint64_t seed)
{
    Experiment experiment = *state.experiment;
    experiment.training.seed = seed;
    SessionRun run;
    run.id = id;
    run.experiment = std::make_shared<const Experiment>(experiment);
    for (uint32_t epoch = 0; epoch <= 4; ++epoch)
        for (uint32_t model = 0; model < 2; ++model) {
            const double loss = 1.0 / (1 + epoch + model + static_cast<double>(id));
            run.epochs.push_back({model, epoch, epoch * 3, 2 * loss, loss, 0.1, false});
        }
    return run;
}

} // namespace

class FigurePagesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyPageOfTheWindowHasOne()
    {
        std::set<FigurePage> pages;
        for (const FigureView &view : figureViews())
            pages.insert(view.page);
        for (const FigurePage page :
             {FigurePage::compare, FigurePage::inside, FigurePage::memory, FigurePage::training, FigurePage::surface,
              FigurePage::seeds, FigurePage::text, FigurePage::runs, FigurePage::data})
            QVERIFY2(pages.contains(page), qPrintable(pageTitle(page)));
        const auto unknown = findFigureViews("nothing", {});
        for (const char *name : {"runs", "seeds", "text", "unit-memory", "path", "runs-page", "data-page"})
            QVERIFY2(unknown.error().english().find(name) != std::string::npos, name);
    }

    void runsLieOverEachOther()
    {
        ViewState state = testing::holdState();
        const std::vector<SessionRun> runs = {runOf(1, state, 1), runOf(2, state, 2), runOf(3, state, 3)};
        QVERIFY(!drawnRuns(runs, {}, 1, {}));
        state.drawnRuns = drawnRuns(runs, {1, 3}, 1, {});
        Figure figure = figureOf("runs", state);
        QCOMPARE(figure.plots().front()->graphCount(), 4); // two runs of two models
        QCOMPARE(figure.table().columns.size(), size_t(8));
        const std::vector<RunCurve> curves = runCurves(runs, {1, 3}, 1, {});
        for (int line = 0; line < 4; ++line) {
            const RunCurve &curve = curves[static_cast<size_t>(line)];
            QVERIFY(same(columnOf(figure, 2 * line), curve.epoch));
            QVERIFY(same(columnOf(figure, 2 * line + 1), curve.loss));
            QCOMPARE(pointsOf(*figure.plots().front()->graph(line))[2], std::pair(2.0, curve.loss[2]));
        }
        QCOMPARE(columnOf(figure, 7)[4], 1.0 / (1 + 4 + 1 + 3)); // run 3, LSTM, epoch 4
    }

    void seedsAreABandAndItsMean()
    {
        ViewState state = testing::holdState();
        std::vector<SessionRun> runs = {runOf(1, state, 1), runOf(2, state, 2), runOf(3, state, 3), runOf(4, state, 2)};
        runs[2].deleted = true;
        Experiment other = *runs[1].experiment;
        other.training.batch += 1;
        runs.push_back(runOf(5, state, 7));
        runs.back().experiment = std::make_shared<const Experiment>(other);
        QVERIFY(!bandsOfRuns({runs[0], runs[4]}, 1));
        state.experiment = runs[0].experiment;
        state.seedBands = bandsOfRuns(runs, 1);
        QCOMPARE(state.seedBands->seeds, size_t(2)); // of seed 2 the newer one; not the deleted one, not another experiment
        Figure figure = figureOf("seeds", state);
        QCOMPARE(figure.plots().front()->graphCount(), 12); // least, most and mean of two losses of two models
        const std::vector<double> mean = columnOf(figure, 4), least = columnOf(figure, 5), most = columnOf(figure, 6);
        QCOMPARE(least[2], 1.0 / (1 + 2 + 4)); // runs 1 and 4, the dense net after two epochs
        QCOMPARE(most[2], 1.0 / (1 + 2 + 1));
        QCOMPARE(mean[2], (1.0 / 7 + 1.0 / 4) / 2);
    }

    void aTextHasItsProbabilities()
    {
        ViewState state = testing::textState(rhyme);
        state.selection.model = 1;
        state.writing = Writing{1, {"two", 90, 0.7, 5}};
        Figure figure = figureOf("text", state);
        const SampledTokens sampled =
            *sampleTokens(state.experiment->models[1], *state.task, state.moment[1]->weights, {"two", 90, 0.7, 5});
        QCOMPARE(sampled.tokens.size(), size_t(93));
        const std::vector<double> code = columnOf(figure, 1), probability = columnOf(figure, 2);
        QVERIFY(same(probability, sampled.probability));
        QVERIFY(std::isnan(probability[2]) && probability[3] > 0 && probability[3] < 1);
        std::string text;
        for (const double each : code)
            text += static_cast<char>(each);
        QCOMPARE(text, *sampleText(state.experiment->models[1], *state.task, state.moment[1]->weights, {"two", 90, 0.7, 5}));
        const QByteArray svg = *figureBytes(figure, FigureFile::svg, {});
        QVERIFY2(svg.contains(">w</text>") && svg.contains(QStringLiteral("␣").toUtf8()), "the characters stand in their cells");
        state.writing.reset(); // the picked model, as usual
        QCOMPARE(columnOf(*std::make_unique<Figure>(figureOf("text", state)), 0).size(), SamplingSpec().length + 1);
    }

    void unitsKeepWhatTheTableSays()
    {
        ViewState state = testing::sunspotState(5);
        state.selection.step = 20;
        Figure figure = figureOf("unit-memory", state);
        MemoryContent content = *MemoryWork().contentOf(state, kept);
        std::ranges::sort(content.memory, {}, &MemoryLine::unit);
        QCOMPARE(content.memory.size(), size_t(5));
        std::vector<double> halfLife, jacobian, retained;
        for (const MemoryLine &line : content.memory) {
            halfLife.push_back(line.halfLife.value());
            jacobian.push_back(line.jacobian.value());
            retained.push_back(line.retained);
        }
        QVERIFY(same(columnOf(figure, 0), {1, 2, 3, 4, 5}));
        QVERIFY(same(columnOf(figure, 1), halfLife));
        QVERIFY(same(columnOf(figure, 2), jacobian));
        QVERIFY(same(columnOf(figure, 3), retained));
        QCOMPARE(figure.plots().front()->graphCount(), 3);
        QCOMPARE(pointsOf(*figure.plots().front()->graph(1))[4], std::pair(5.0, jacobian[4]));
        QCOMPARE(pointsOf(*figure.plots().front()->graph(2))[4], std::pair(5.0, halfLife[4]));
    }

    // b = −2, 0, 8 (training_fixture.h): without a mark f = 0.12, 0.5, 0.9997.
    void saturationCarriesTheTrailOfItsUnit()
    {
        const ViewState state = testing::learningState({0, 4, 20});
        Figure figure = figureOf("saturation", state);
        const auto trails = saturationTrails(state, [] { return true; });
        QCOMPARE(trails->size(), size_t(3));
        QVERIFY(same(columnOf(figure, 9), {0, 4, 20}));
        QVERIFY(same(columnOf(figure, 10), (*trails)[1].below));
        QVERIFY(same(columnOf(figure, 11), (*trails)[1].above));
        QVERIFY((*trails)[1].above.back() > 0.5 && (*trails)[1].above.front() == 0);
        const auto curves = figure.plots().front()->findChildren<QCPCurve *>();
        QCOMPARE(curves.size(), 3);
        QCOMPARE(curves[1]->dataCount(), 3);
    }

    void aPathHasTheErrorOfEachStep()
    {
        const ViewState state = pathState();
        Figure figure = figureOf("path", state);
        const PathContent content = *pathContent(state, kept);
        QCOMPARE(content.x.size(), size_t(4));
        const auto ahead = [&](int column) {
            std::vector<double> values = columnOf(figure, column);
            values.resize(content.x.size());
            return values;
        };
        QVERIFY(same(ahead(1), content.target));
        QVERIFY(same(ahead(2), content.models[0].answer));
        QVERIFY(same(ahead(5), content.models[1].rmse));
        const auto last = static_cast<int>(figure.table().columns.size()) - 1;
        QVERIFY(same(columnOf(figure, last), content.known));
        QVERIFY(same(columnOf(figure, last - 1), content.knownX));
        for (size_t step = 0; step < content.x.size(); ++step) // the second model's band
            QVERIFY(std::abs(ahead(last - 2)[step] - ahead(last - 3)[step] - 2 * content.models[1].rmse[step]) < 1e-9);
        QVERIFY(figure.plots().front()->graphCount() >= 10);
    }

    void bothNetworksStandOverOneTimeAxis()
    {
        const ViewState state = testing::holdState();
        Figure both = figureOf("inside-both", state), one = figureOf("inside", state);
        QVERIFY(both.table().columns.size() > one.table().columns.size());
    }

    void theDataHaveTheirPartsAndAWindow()
    {
        ViewState state = testing::sunspotState(3);
        state.selection.split = Split::test;
        state.selection.sample = 4;
        const arma::mat &rows = state.task->data().sequences.front();
        Figure split = figureOf("split", state);
        const std::vector<double> series = columnOf(split, 1);
        QCOMPARE(series.size(), size_t(309));
        QCOMPARE(series[100], rows(state.task->targetColumn(), 100));
        Figure window = figureOf("window", state);
        const SampleRange &range = state.task->samples(Split::test)[4];
        const std::vector<double> row = columnOf(window, 0), value = columnOf(window, 1);
        for (size_t k = 0; k < row.size(); ++k)
            QCOMPARE(value[k], rows(state.task->targetColumn(), static_cast<arma::uword>(row[k]) - 1));
        const auto target = pointsOf(*window.plots().front()->graph(2));
        QCOMPARE(target.size(), size_t(1));
        QCOMPARE(target.front().first, static_cast<double>(range.targetRow + 1));
    }
};

QTEST_MAIN(FigurePagesTest)
#include "figure_pages_test.moc"
