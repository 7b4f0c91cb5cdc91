// Every page has its figures, with the numbers that its own model has.
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/memory_content.h"
#include "ui/models/path_content.h"
#include "ui/models/plot_table.h"
#include "ui/models/runs_content.h"
#include "ui/models/saturation_trail.h"
#include "ui/models/seed_content.h"
#include "ui/models/text_generation.h"
#include "ui/models/window_plan.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/plot.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace sluice;

namespace {

const std::atomic<bool> kept = false;

Figure figureOf(const std::string &name, const ViewState &state)
{
    const auto choice = findFigureViews(name, state);
    if (!choice)
        qFatal("%s", choice.error().english().c_str());
    const auto prepared = prepareFigure(choice->views, state, kept);
    if (!prepared)
        qFatal("%s", prepared.error().english().c_str());
    return drawFigure(**prepared, {});
}

/// The cells of a column as the file has them; NaN of an empty one.
std::vector<double> columnOf(Figure &figure, int column)
{
    const auto csv = figureBytes(figure, FigureFile::csv, {});
    std::vector<double> values;
    for (const QByteArray &line : csv->trimmed().split('\n').mid(1)) {
        const QByteArray cell = line.split(',').value(column).trimmed();
        values.push_back(cell.isEmpty() ? std::nan("") : cell.toDouble());
    }
    return values;
}

bool same(const std::vector<double> &one, const std::vector<double> &other)
{
    return std::ranges::equal(one, other, [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

/// What a line that can be seen is drawn through.
std::vector<std::pair<double, double>> pointsOf(const QCPGraph &graph)
{
    std::vector<std::pair<double, double>> points;
    for (const QCPGraphData &point : *graph.data())
        points.emplace_back(point.key, point.value);
    return points;
}

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

const std::string rhyme = "one two\nthree four\none two\nthree four\none two\nthree four\none two\nthree four\none two\nthree ";

ViewState pathState()
{
    const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
    TaskSpec task;
    task.lookback = 12;
    task.horizon = 4;
    task.multiStep = MultiStep::direct;
    return testing::stateOf(data, task, {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{3}}}});
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

    // Weights all zero but the head's bias, which is edited: p = e^w / (e^w + K − 1) of one class and 1 / K before.
    void aTextUnderAWhatIfStandsBelowTheOneWithout()
    {
        ViewState state = testing::textState(rhyme);
        auto blank = std::make_shared<Snapshot>(*state.moment[1]);
        std::ranges::fill(blank->weights, 0.0F);
        state.moment[1] = blank;
        state.writing = Writing{1, {"o", 60, 1, 5}};
        state.selection.whatIfs = {{{}, true, 1, WeightEdit{"head.bias", 2, 0, 3}}};
        Figure figure = figureOf("text", state);
        QCOMPARE(figure.plots().size(), size_t(2));
        const double classes = double(state.task->classes().size()), likely = std::exp(3) / (std::exp(3) + classes - 1);
        const double token = double(static_cast<unsigned char>(state.task->classes()[2].front()));
        const std::vector<double> before = columnOf(figure, 2), code = columnOf(figure, 4), after = columnOf(figure, 5);
        QCOMPARE(after.size(), size_t(61));
        for (size_t place = 1; place < after.size(); ++place) {
            QVERIFY(std::abs(before[place] - 1 / classes) < 1e-6);
            QVERIFY(std::abs(after[place] - (code[place] == token ? likely : likely / std::exp(3))) < 1e-9);
        }
        const QByteArray svg = *figureBytes(figure, FigureFile::svg, {});
        QVERIFY(svg.contains("as it was, without the what-if") && svg.contains(QStringLiteral("◆ with the what-if").toUtf8()));
        state.selection.whatIfs = {{{}, true, 1, InputEdit{{Split::validation, 0}, 0, {{0, 1}}}}}; // which does nothing here
        QCOMPARE(figureOf("text", state).plots().size(), size_t(1));
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

    // Held at ½ every unit's half-life is one step; without that it is what the gates say by the plain equations.
    void theUnitsHaveWhatTheyKeptWithoutTheWhatIf()
    {
        ViewState state = testing::sunspotState(5);
        state.selection.step = 10;
        Figure without = figureOf("unit-memory", state);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        Figure figure = figureOf("unit-memory", state);
        const ModelSpec &spec = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        const NetworkValues plain = runPlainNetwork(spec, shape, unpackWeights(spec, shape, state.moment[1]->weights),
                                                    oneSequence(state.task->sample(Split::validation, 0).x));
        const arma::cube &f = std::get<LstmValues>(plain.layers[0]).f;
        const std::vector<double> now = columnOf(figure, 1), was = columnOf(figure, 2);
        for (size_t unit = 0; unit < 5; ++unit) {
            const arma::vec own = f.tube(unit, 0);
            QVERIFY(std::abs(now[unit] - 1) < 1e-9);
            QVERIFY(std::abs(was[unit] - std::log(2.0) / arma::mean(-arma::log(own))) < 1e-6);
        }
        QVERIFY(same(columnOf(figure, 4), columnOf(without, 2)));
        QVERIFY(same(columnOf(figure, 6), columnOf(without, 3)));
        QVERIFY(!same(columnOf(figure, 5), columnOf(figure, 6)));
        // Empty marks beside those of now: left of a change, Jacobian, half-life.
        const Plot &plot = *figure.plots().front();
        QCOMPARE(plot.graphCount(), 6);
        QCOMPARE(pointsOf(*plot.graph(3))[4], std::pair(4.8, columnOf(figure, 6)[4]));
        QCOMPARE(pointsOf(*plot.graph(4))[4], std::pair(5.2, columnOf(figure, 4)[4]));
        QCOMPARE(pointsOf(*plot.graph(5))[4], std::pair(4.8, was[4]));
        QStringList names;
        for (int k = 0; k < plot.legend->itemCount(); ++k)
            names << qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k))->plottable()->name();
        QCOMPARE(names.size(), 3);
        QCOMPARE(names.count("as it was"), 1);
        const double highest = *std::ranges::max_element(was);
        QVERIFY(plot.graph(5)->valueAxis()->range().contains(highest));
    }

    void theAtlasHasWhatWas()
    {
        ViewState state = testing::learningState({0, 4, 20});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        Figure atlas = figureOf("atlas", state);
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        const std::vector<double> epoch = columnOf(atlas, 0), step = columnOf(atlas, 1), f = columnOf(atlas, 8),
                                  was = columnOf(atlas, 9);
        for (size_t row = 0; row < epoch.size(); ++row) {
            const double mark = x(1, static_cast<arma::uword>(step[row]) - 1);
            const double bias = testing::forgetBiasAt(static_cast<uint32_t>(epoch[row]));
            QCOMPARE(f[row], 0.5);
            QVERIFY(std::abs(was[row] - 1 / (1 + std::exp(8 * mark - bias))) < 1e-6);
        }
    }

    // As many values with the what-if as without it, of each moment and quantity, in other bins.
    void theActivationsHaveWhatWas()
    {
        ViewState state = testing::learningState({0, 4, 20});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        Figure figure = figureOf("activations", state);
        const auto all = [&](const std::vector<double> &counts) {
            return std::accumulate(counts.begin(), counts.end(), 0.0,
                                   [](double sum, double count) { return std::isnan(count) ? sum : sum + count; });
        };
        const std::vector<double> counts = columnOf(figure, 3), was = columnOf(figure, 4);
        QCOMPARE(all(counts), 3.0 * 60);
        QCOMPARE(all(was), 3.0 * 60);
        figure = figureOf("weights", state);
        QVERIFY(!figure.table().columns[4].name.contains("untouched")); // they are what they are
    }

    /// As the page Training draws it, whichever of the three is chosen there; the title says which.
    void theAtlasDrawsWhatIsChosen()
    {
        ViewState state = testing::learningState({0, 4, 20});
        QVERIFY(!figureOf("atlas", state).title().contains("what-if"));
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        constexpr int forget = 3; // after written, kept and cell
        for (const MapShows shows : {MapShows::whatIf, MapShows::before, MapShows::change}) {
            state.maps.atlas = shows;
            Figure figure = figureOf("atlas", state);
            QVERIFY2(figure.title().endsWith(" · " + sideText(shows)), qPrintable(figure.title()));
            const auto *map = qobject_cast<QCPColorMap *>(figure.plots().front()->plottable(forget));
            for (int step = 0; step < 60; ++step) {
                const double was = 1 / (1 + std::exp(8 * x(1, static_cast<arma::uword>(step)) - testing::forgetBiasAt(4)));
                const double wanted = shows == MapShows::whatIf ? 0.5 : shows == MapShows::before ? was : 0.5 - was;
                QVERIFY(std::abs(map->data()->data(4, step + 1) - wanted) < 1e-6);
            }
        }
    }

    void theActivationsDrawWhatIsChosen()
    {
        ViewState state = testing::learningState({0, 4, 20});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        state.selection.layer = 0;
        for (const MapShows shows : {MapShows::whatIf, MapShows::before, MapShows::change}) {
            state.maps.histograms = shows;
            Figure figure = figureOf("activations", state);
            QVERIFY2(figure.title().endsWith(" · " + sideText(shows)), qPrintable(figure.title()));
            double held = 0; // of the maps' cells of the last moment: how much lies in bins
            for (Plot *plot : figure.plots()) {
                const auto *map = qobject_cast<QCPColorMap *>(plot->plottable(0));
                for (int row = 0; row < map->data()->valueSize(); ++row)
                    if (const double share = map->data()->cell(map->data()->keySize() - 1, row); std::isfinite(share))
                        held += share;
            }
            const auto count = static_cast<double>(figure.plots().size());
            QVERIFY(std::abs(held - (shows == MapShows::change ? 0 : count)) < 1e-9); // all of it, or what came and went
        }
        QVERIFY(!figureOf("weights", state).title().contains("what-if")); // they are what they are
    }

    void theInsideDrawsWhatIsChosen()
    {
        ViewState state = testing::sunspotState(16);
        for (const char *view : {"inside", "dense"}) {
            state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}},
                                       {{}, true, 0, WeightEdit{"layers.0.weight", 3, 11, 9}}};
            std::vector<QImage> images;
            for (const MapShows shows : {MapShows::whatIf, MapShows::before, MapShows::change}) {
                state.maps.inside = shows;
                Figure figure = figureOf(view, state);
                QVERIFY2(figure.title().endsWith(sideText(shows)), qPrintable(figure.title()));
                images.push_back(figure.image(600));
            }
            QVERIFY(images[0] != images[1] && images[0] != images[2] && images[1] != images[2]);
        }
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

    void aPathIsDrawnWithAndWithoutTheWhatIf()
    {
        ViewState state = pathState();
        Figure without = figureOf("path", state);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.1}}};
        Figure figure = figureOf("path", state);
        QVERIFY(same(columnOf(figure, 4), columnOf(without, 4))); // the LSTM as it is
        QVERIFY(!same(columnOf(figure, 6), columnOf(figure, 4))); // and under the what-if
        const Plot &plot = *figure.plots().front();
        QStringList names;
        for (int k = 0; k < plot.legend->itemCount(); ++k)
            names << qobject_cast<QCPPlottableLegendItem *>(plot.legend->item(k))->plottable()->name();
        QVERIFY(names.contains("LSTM") && names.contains("LSTM, what if"));
        const std::vector<double> answers = columnOf(figure, 6);
        bool drawn = false;
        for (int k = 0; k < plot.graphCount(); ++k)
            if (plot.graph(k)->name() == "LSTM, what if") {
                drawn = true;
                QCOMPARE(pointsOf(*plot.graph(k))[3], std::pair(4.0, answers[3]));
            }
        QVERIFY(drawn);
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
