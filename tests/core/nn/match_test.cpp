#include "core/nn/match.h"

#include <QtTest>

using namespace sluice;

class MatchTest : public QObject {
    Q_OBJECT

private slots:
    void everyPairWithinTwoPercent()
    {
        const ModelShape shape{.features = 3, .steps = 24, .outputs = 1, .lookback = 24};
        const std::vector<ModelSpec> models = {
            {"dense", {DenseSpec{64, Activation::tanh}}},
            {"deep", {DenseSpec{64, Activation::tanh}, DenseSpec{32, Activation::tanh}}},
            {"lstm", {LstmSpec{32}}},
            {"two", {LstmSpec{24}, DropoutSpec{0.2}, LstmSpec{12}}},
            {"gru", {GruSpec{40}}},
            {"rnn", {RnnSpec{50}, DenseSpec{20, Activation::relu}}},
            {"conv", {ConvSpec{.filters = 16, .kernel = 3}, DenseSpec{16, Activation::tanh}}},
        };
        for (const ModelSpec &model : models)
            for (const ModelSpec &other : models) {
                const MatchedPair pair = matchModels(model, other, shape);
                QCOMPARE(pair.model.parameters, parameterCount(pair.model.model, shape));
                QCOMPARE(pair.other.parameters, parameterCount(pair.other.model, shape));
                QVERIFY2(parametersMatch(pair.model.parameters, pair.other.parameters),
                         qPrintable(QString("%1 like %2: %3 for %4")
                                        .arg(model.name.c_str(), other.name.c_str())
                                        .arg(pair.model.parameters)
                                        .arg(pair.other.parameters)));
                // The other one is hardly touched.
                QVERIFY(std::abs(double(pair.other.parameters) / double(parameterCount(other, shape)) - 1) < 0.15);
                QCOMPARE(pair.model.model.layers.size(), model.layers.size());
            }
    }

    void theOtherGivesWayWhereUnitsAreTooCoarse()
    {
        // An LSTM of u units on 3 features: 4u(3 + u + 1) + u + 1, 4372 for 31 and 4641 for 32.
        const ModelShape shape{.features = 3, .steps = 24, .outputs = 1, .lookback = 24};
        const ModelSpec lstm{"lstm", {LstmSpec{8}}};
        const ModelSpec other{"dense", {DenseSpec{61, Activation::tanh}}}; // 73 · 61 + 62 = 4515
        const MatchedModel alone = matchParameters(lstm, parameterCount(other, shape), shape);
        QVERIFY(!parametersMatch(alone.parameters, parameterCount(other, shape)));
        const MatchedPair pair = matchModels(lstm, other, shape);
        QVERIFY(parametersMatch(pair.model.parameters, pair.other.parameters));
        QVERIFY(!(pair.other.model == other));
    }

    void oneLayerByHand()
    {
        // An LSTM of u units on one feature: 4u(1 + u + 1) + u + 1. For 1000: u = 14 makes 911, u = 15 makes 1036.
        const ModelShape shape{.features = 1, .steps = 10, .lookback = 10};
        const MatchedModel matched = matchParameters({"lstm", {LstmSpec{3}}}, 1000, shape);
        QCOMPARE(std::get<LstmSpec>(matched.model.layers[0]).units, size_t(15));
        QCOMPARE(matched.parameters, size_t(1036));
        QVERIFY(!parametersMatch(1036, 1000));
        QVERIFY(parametersMatch(1020, 1000) && !parametersMatch(1021, 1000) && parametersMatch(980, 1000));
    }

    void whatCannotBeReachedComesAsNearAsItCan()
    {
        const ModelShape shape{.features = 5, .steps = 10, .lookback = 10};
        const MatchedModel least = matchParameters({"lstm", {LstmSpec{30}}}, 3, shape);
        QCOMPARE(std::get<LstmSpec>(least.model.layers[0]).units, size_t(1));
        const ModelSpec bare{"bare", {DropoutSpec{0.5}}};
        QVERIFY(matchParameters(bare, 1000, shape).model == bare);
    }
};

QTEST_GUILESS_MAIN(MatchTest)
#include "match_test.moc"
