#include "tests/ui/training_fixture.h"
#include "ui/models/norm_curves.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// Four updates an epoch; every norm a power of ten of its own: gradient 10^(−step), update 10^(−step − 3), weights 10.
ViewState stateOf(uint64_t steps)
{
    ViewState state = testing::learningState({0, 1, 2});
    state.batchesPerEpoch = 4;
    auto history = std::make_shared<TrainingHistory>(*state.history);
    for (uint64_t step = 1; step <= steps; ++step)
        for (uint32_t model = 0; model < 2; ++model)
            for (uint32_t layer = 0; layer < 2; ++layer)
                history->norms.push_back({model, layer, step, static_cast<float>(std::pow(10, -double(step % 8))),
                                          static_cast<float>(std::pow(10, -double(step % 8) - 3)), 10});
    state.history = history;
    return state;
}

} // namespace

class NormCurvesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyLayerIsALineOverTheEpochs()
    {
        const NormContent content = normContent(stateOf(7), NormKind::gradient);
        QVERIFY(content.nothing.isEmpty());
        QStringList names;
        for (const NormCurve &curve : content.curves)
            names << curve.name;
        QCOMPARE(names, QStringList({"Dense layer 1", "Dense head", "LSTM layer 1", "LSTM head"}));
        QCOMPARE(content.curves[0].epochs, (std::vector<double>{0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75}));
        for (size_t k = 0; k < 7; ++k)
            QVERIFY(std::abs(std::log10(content.curves[0].values[k]) + double(k + 1)) < 1e-6);
        QVERIFY(content.range.low <= 1e-7 * 1.001 && content.range.high >= 0.1);
        QCOMPARE(content.lastEpoch, 2.0);
        QCOMPARE(content.grid.epochs(), (std::vector<uint32_t>{0, 1, 2}));
        QCOMPARE(content.shownEpoch, 2U);
    }

    // Restored weights are looked at where they were learnt, and each model's were at a time of their own.
    void theCursorIsAtTheEpochOfTheSelectedModelsWeights()
    {
        ViewState state = stateOf(7);
        state.moment[1] = testing::restoredFrom(*state.moment[1], 1);
        state.selection.model = 1;
        QCOMPARE(normContent(state, NormKind::gradient).shownEpoch, 1U);
        state.moment[0] = testing::restoredFrom(*state.moment[0], 0);
        QCOMPARE(normContent(state, NormKind::gradient).shownEpoch, 1U);
    }

    void theRatioIsUpdateOverWeight()
    {
        const NormContent content = normContent(stateOf(3), NormKind::ratio);
        for (size_t k = 0; k < 3; ++k)
            QVERIFY(std::abs(std::log10(content.curves[3].values[k]) + double(k + 1) + 4) < 1e-6);
        QVERIFY(std::abs(normContent(stateOf(3), NormKind::weight).curves[0].values[2] - 10) < 1e-6);
        QVERIFY(std::abs(std::log10(normContent(stateOf(3), NormKind::update).curves[0].values[2]) + 6) < 1e-6);
    }

    // Geometric means of 8 neighbours, whose exponents are all of 0 … −7: 10^−3.5.
    void manyUpdatesAreAveragedInTheLogarithm()
    {
        const NormContent content = normContent(stateOf(2048), NormKind::gradient);
        QCOMPARE(content.curves[0].values.size(), size_t(256));
        for (const double value : content.curves[0].values)
            QVERIFY(std::abs(std::log10(value) + 3.5) < 1e-6);
        QCOMPARE(content.curves[0].epochs[0], 4.5 / 4);
        QCOMPARE(content.lastEpoch, (2048 - 3.5) / 4);
    }

    void zeroHasNoPlaceOnALogarithmicAxis()
    {
        ViewState state = stateOf(2);
        auto history = std::make_shared<TrainingHistory>(*state.history);
        history->norms.push_back({0, 0, 3, 0, 0, 0});
        state.history = history;
        for (const NormKind kind : {NormKind::gradient, NormKind::update, NormKind::weight, NormKind::ratio})
            QCOMPARE(normContent(state, kind).curves[0].values.size(), size_t(2));
    }

    void withoutNormsItSaysWhy()
    {
        QVERIFY(!normContent(ViewState(), NormKind::gradient).nothing.isEmpty());
        QVERIFY(normContent(testing::learningState({0, 1}), NormKind::gradient).nothing.contains("session"));
        QVERIFY(!normContent(testing::learningState({0}), NormKind::gradient).nothing.contains("session"));
    }

    void aTipNamesTheNearestLine()
    {
        const NormContent content = normContent(stateOf(7), NormKind::gradient);
        QCOMPARE(normTip(content, 0.45, 0.012), QString("Dense layer 1, epoch 0.5: 0.00999999978"));
        QCOMPARE(normTable(content).columns.size(), size_t(8));
    }
};

QTEST_GUILESS_MAIN(NormCurvesTest)
#include "norm_curves_test.moc"
