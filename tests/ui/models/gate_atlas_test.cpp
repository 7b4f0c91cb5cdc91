#include "tests/ui/training_fixture.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/language.h"

#include <QtTest>
#include <cmath>
#include <tuple>

using namespace sluice;

namespace {

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

GateAtlas atlasOf(const ViewState &state, bool mean = false)
{
    const auto question = atlasQuestion(state);
    if (!question)
        return gateAtlas(state, {}, {}, mean);
    const auto moments = atlasMoments(state, *question);
    AtlasTraces traces, untouched;
    for (const Moment &moment : moments) {
        const Snapshot &snapshot = *moment[question->model];
        traces.push_back(std::make_shared<const AtlasTrace>(atlasTrace(*question, snapshot)));
        if (question->touched())
            untouched.push_back(std::make_shared<const AtlasTrace>(atlasTrace(question->untouched(), snapshot)));
    }
    return gateAtlas(state, moments, traces, mean, untouched);
}

const AtlasMap *mapOf(const GateAtlas &atlas, const QString &title)
{
    for (const AtlasMap &map : atlas.maps)
        if (map.title == title)
            return &map;
    return nullptr;
}

WhatIf forgetHeldAt(double value, size_t model = 1)
{
    return {{}, true, model, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, value}};
}

QStringList titlesOf(const GateAtlas &atlas)
{
    QStringList titles;
    for (const AtlasMap &map : atlas.maps)
        titles << map.title;
    return titles;
}

} // namespace

class GateAtlasTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    // Restored weights are looked at where they were learnt.
    void theCursorIsAtTheEpochOfTheWeights()
    {
        ViewState state = testing::learningState({0, 3, 7, 8});
        QCOMPARE(atlasOf(state).shownEpoch, state.moment[1]->at.epoch);
        state.moment[1] = testing::restoredFrom(*state.history->kept[1][1], 3);
        QCOMPARE(atlasOf(state).shownEpoch, 3U);
    }

    // f(t) = σ(b − 8 mark(t)), whatever h was; b is set for each epoch.
    void theForgetGateOfEachEpochIsItsClosedForm()
    {
        const std::vector<uint32_t> epochs = {0, 3, 7, 8};
        const ViewState state = testing::learningState(epochs);
        const GateAtlas atlas = atlasOf(state);
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        const AtlasMap *forget = mapOf(atlas, "forget gate");
        QVERIFY(forget && forget->gate);
        QCOMPARE(forget->values.n_rows, x.n_cols);
        QCOMPARE(atlas.grid.epochs(), epochs);
        const AtlasMap *cell = mapOf(atlas, "cell");
        double largest = 0;
        for (size_t moment = 0; moment < epochs.size(); ++moment) {
            double c = 0;
            for (arma::uword t = 0; t < x.n_cols; ++t) {
                const double mark = x(1, t), f = sigmoid(testing::forgetBiasAt(epochs[moment]) - 8 * mark);
                c = f * c + sigmoid(-5 + 7 * mark) * std::tanh(double(0.6f) * x(0, t));
                largest = std::max(largest, std::abs(c));
                QVERIFY(std::abs(forget->values(t, moment) - f) < 1e-6);
                QVERIFY(std::abs(cell->values(t, moment) - c) < 1e-6);
            }
        }
        QVERIFY(cell->limit >= largest && cell->limit < 2 * largest);
        QCOMPARE(forget->high(), 1.0);
        QCOMPARE(forget->low(), 0.0);
    }

    // c(t) = f·c(t−1) + i·g: once with f held at 0.25, once with the gate's own f.
    void underAWhatIfWhatWasStandsBesideIt()
    {
        const std::vector<uint32_t> epochs = {0, 3, 8};
        ViewState state = testing::learningState(epochs);
        QVERIFY(!atlasOf(state).touched());
        state.selection.whatIfs = {forgetHeldAt(0.25)};
        const GateAtlas atlas = atlasOf(state), before = withMapsOf(atlas, MapShows::before),
                        change = withMapsOf(atlas, MapShows::change), now = withMapsOf(atlas, MapShows::whatIf);
        QVERIFY(atlas.touched());
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        constexpr size_t cells = 2, forgets = 3;
        QCOMPARE(titlesOf(now).mid(2, 2), QStringList({"cell, what if", "forget gate, what if"}));
        QCOMPARE(titlesOf(before).mid(2, 2), QStringList({"cell, as it was", "forget gate, as it was"}));
        QCOMPARE(titlesOf(change).mid(2, 2), QStringList({"change of cell", "change of forget gate"}));
        double largest = 0, largestChange = 0;
        for (size_t moment = 0; moment < epochs.size(); ++moment) {
            double c = 0, was = 0;
            for (arma::uword t = 0; t < x.n_cols; ++t) {
                const double mark = x(1, t), f = sigmoid(testing::forgetBiasAt(epochs[moment]) - 8 * mark);
                const double written = sigmoid(-5 + 7 * mark) * std::tanh(double(0.6f) * x(0, t));
                c = 0.25 * c + written;
                was = f * was + written;
                largest = std::max({largest, std::abs(c), std::abs(was)});
                largestChange = std::max(largestChange, std::abs(c - was));
                for (const auto &[shown, forget, cell] :
                     {std::tuple(&atlas, 0.25, c), std::tuple(&before, f, was), std::tuple(&change, 0.25 - f, c - was)}) {
                    QVERIFY(std::abs(shown->maps[forgets].values(t, moment) - forget) < 1e-6);
                    QVERIFY(std::abs(shown->maps[cells].values(t, moment) - cell) < 1e-6);
                }
            }
        }
        // One scale for what is and what was; a change has its own about zero.
        const AtlasMap &cell = atlas.maps[cells], &moved = change.maps[cells];
        QVERIFY(cell.limit >= largest && cell.limit < 2 * largest);
        QCOMPARE(before.maps[cells].limit, cell.limit);
        QVERIFY(moved.limit >= largestChange && moved.limit < 2 * largestChange);
        QVERIFY(before.maps[forgets].gate && !change.maps[forgets].gate);
        QVERIFY(change.maps[forgets].low() < 0);
        state.selection.whatIfs = {forgetHeldAt(0.25, 0)}; // of the other model
        QVERIFY(!atlasOf(state).touched());
    }

    void underAWhatIfTipAndTableHaveBoth()
    {
        ViewState state = testing::learningState({0, 4});
        state.selection.whatIfs = {forgetHeldAt(0.25)};
        const GateAtlas atlas = atlasOf(state);
        const AtlasMap &map = *mapOf(atlas, "forget gate");
        const QString tip = atlasTip(atlas, map, 4, 9);
        QVERIFY2(tip.contains(", t = 10: 0.25 (untouched "), qPrintable(tip));
        QVERIFY(std::abs(tip.section("change ", 1).chopped(1).toDouble() - (0.25 - map.untouched(9, 1))) < 1e-8);
        const PlotTable table = atlasTable(atlas);
        QCOMPARE(table.columns.size(), 2 + 2 * atlas.maps.size());
        const auto was = std::ranges::find(table.columns, QString("forget gate f(t) untouched"), &PlotColumn::name);
        QVERIFY(was != table.columns.end());
        QCOMPARE((was - 1)->name, QString("forget gate f(t)"));
        QCOMPARE((was - 1)->values[60 + 9], 0.25);
        QCOMPARE(was->values[60 + 9], map.untouched(9, 1));
    }

    void whatWasMayNotBeComputedYet()
    {
        ViewState state = testing::learningState({0, 4});
        state.selection.whatIfs = {forgetHeldAt(0.25)};
        const auto question = atlasQuestion(state);
        const auto moments = atlasMoments(state, *question);
        const auto known = std::make_shared<const AtlasTrace>(atlasTrace(*question, *moments[1][1]));
        const GateAtlas atlas = gateAtlas(state, moments, {known, known}, false, {nullptr, known});
        QVERIFY(atlas.subtitle.contains("1 of 2 epochs computed"));
        const AtlasMap change = *mapOf(withMapsOf(atlas, MapShows::change), "change of forget gate");
        QVERIFY(change.values.col(0).has_nan() && !change.values.col(1).has_nan());
    }

    void aProjectorGetsFourMapsASheet()
    {
        GateAtlas atlas = atlasOf(testing::learningState({0, 3}));
        atlas.maps.resize(6);
        const QStringList all = titlesOf(atlas);
        QCOMPARE(atlasSheets(atlas), size_t(2));
        QCOMPARE(titlesOf(atlasSheet(atlas, 0)), all.mid(0, 4));
        QCOMPARE(titlesOf(atlasSheet(atlas, 1)), all.mid(4));
        atlas.maps.resize(4);
        QCOMPARE(atlasSheets(atlas), size_t(1));
        QCOMPARE(atlasSheets(GateAtlas()), size_t(1));
        QVERIFY(atlasSheet(GateAtlas(), 0).maps.empty());
    }

    void eachCellHasItsOwnMaps()
    {
        ViewState state = testing::learningState({0, 1});
        QCOMPARE(titlesOf(atlasOf(state)), QStringList({"written", "kept", "cell", "forget gate", "input gate",
                                                        "candidate cell input", "output gate", "hidden state"}));
        state.expert = false;
        QCOMPARE(titlesOf(atlasOf(state)),
                 QStringList({"cell", "forget gate", "input gate", "candidate cell input", "output gate", "hidden state"}));
        const auto atlasFor = [](const LayerSpec &cell) {
            ViewState own = testing::holdState(cell, {});
            auto history = std::make_shared<TrainingHistory>();
            history->kept = {own.moment};
            own.history = history;
            return atlasOf(own);
        };
        QVERIFY(atlasFor(GruSpec{1}).gates && !atlasFor(RnnSpec{1}).gates);
        QCOMPARE(titlesOf(atlasFor(GruSpec{1})), QStringList({"hidden state", "update gate", "reset gate", "candidate"}));
        QCOMPARE(titlesOf(atlasFor(RnnSpec{1})), QStringList({"hidden state", "preactivation"}));
    }

    void theMeanIsThatOfTheUnits()
    {
        ViewState state = testing::sunspotState(3);
        state.history = testing::historyOf(state, {0, 1}, [&](size_t model, uint32_t) { return state.moment[model]->weights; });
        arma::mat sum(24, 2, arma::fill::zeros);
        for (size_t unit = 0; unit < 3; ++unit) {
            state.selection.unit = unit;
            sum += mapOf(atlasOf(state), "output gate")->values;
        }
        const GateAtlas mean = atlasOf(state, true);
        QCOMPARE(mean.who, QString("mean of 3 units"));
        QVERIFY(arma::approx_equal(mapOf(mean, "output gate")->values, arma::mat(sum / 3), "absdiff", 1e-6));
    }

    void whatIsNotComputedYetIsEmpty()
    {
        const ViewState state = testing::learningState({0, 4, 6});
        const auto question = atlasQuestion(state);
        const auto moments = atlasMoments(state, *question);
        const auto known = std::make_shared<const AtlasTrace>(atlasTrace(*question, *moments[1][1]));
        const GateAtlas atlas = gateAtlas(state, moments, {nullptr, known, nullptr}, false);
        const AtlasMap &map = *mapOf(atlas, "forget gate");
        QVERIFY(map.values.col(0).has_nan() && !map.values.col(1).has_nan() && map.values.col(2).has_nan());
        QVERIFY(atlas.subtitle.contains("1 of 3 epochs computed"));
        QVERIFY(!atlasOf(state).subtitle.contains("computed"));
    }

    void aTipHasTheExactNumber()
    {
        const GateAtlas atlas = atlasOf(testing::learningState({0, 4}));
        const AtlasMap &map = *mapOf(atlas, "forget gate");
        const QString tip = atlasTip(atlas, map, 3.2, 9);
        QVERIFY2(tip.startsWith("forget gate f(t), unit 1, epoch 4, t = 10: "), qPrintable(tip));
        QVERIFY(std::abs(tip.section(": ", 1).toDouble() - map.values(9, 1)) < 1e-8);
    }

    void theTableHasARowAnEpochAndStep()
    {
        const GateAtlas atlas = atlasOf(testing::learningState({0, 4, 5}));
        const PlotTable table = atlasTable(atlas);
        QCOMPARE(table.columns.size(), atlas.maps.size() + 2);
        QCOMPARE(table.columns[0].values.size(), size_t(3 * 60));
        QCOMPARE(table.columns[0].values[60], 4.0);
        QCOMPARE(table.columns[1].values[61], 2.0);
        QCOMPARE(table.columns[5].values[61], atlas.maps[3].values(1, 1));
    }

    void withoutAMemoryOrAHistoryItSaysWhy()
    {
        QVERIFY(!gateAtlas(ViewState(), {}, {}, false).nothing.isEmpty());
        ViewState state = testing::sunspotState();
        QVERIFY(!atlasOf(state).nothing.isEmpty()); // nothing was kept
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.pop_back();
        state.experiment = experiment;
        QVERIFY(atlasOf(state).nothing.contains("LSTM"));
    }

    void largeTracesMakeFewerMoments()
    {
        ViewState state = testing::largeState(); // 8 quantities of 128 units × 200 steps: 800 KB a moment
        std::vector<uint32_t> epochs(1000);
        for (uint32_t epoch = 0; epoch < epochs.size(); ++epoch)
            epochs[epoch] = epoch;
        state.history = testing::historyOf(state, epochs, [](size_t, uint32_t) { return std::vector<float>(); });
        const auto moments = atlasMoments(state, *atlasQuestion(state));
        QVERIFY(moments.size() > 100 && moments.size() <= 164);
        QCOMPARE(epochOf(moments.front()), 0U);
        QCOMPARE(epochOf(moments.back()), 999U);
        state.selection.whatIfs = {forgetHeldAt(0.25)}; // with and without it: together no more than 128 MiB
        const auto both = atlasMoments(state, *atlasQuestion(state));
        QVERIFY(both.size() > 50 && both.size() * 2 * 8 * 128 * 200 * sizeof(float) <= size_t(128) << 20);
    }
};

QTEST_GUILESS_MAIN(GateAtlasTest)
#include "gate_atlas_test.moc"
