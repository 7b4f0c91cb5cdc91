// Every page has its figures, with the numbers that its own model has.
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/drawn_figure.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/views/figure_export.h"
#include "ui/views/plot.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace sluice;
using namespace sluice::testing;

/// Figures under what-ifs have both sides and draw the one that is chosen.
class FigureWhatIfsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

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
};

QTEST_MAIN(FigureWhatIfsTest)
#include "figure_what_ifs_test.moc"
