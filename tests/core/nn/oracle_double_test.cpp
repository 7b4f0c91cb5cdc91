#define SLUICE_DOUBLE

#include <QtTest>

#include "tests/core/nn/oracle_case.h"

using namespace sluice;

/// Double against double: what is left is rounding.
class OracleDoubleTest : public QObject {
    Q_OBJECT

    static constexpr double limit = 1e-9;

private slots:
    void forwardAndGradientsAreThoseOfPyTorch_data() { everyOracleCase(); }
    void forwardAndGradientsAreThoseOfPyTorch()
    {
        QFETCH(QString, group);
        QFETCH(QJsonObject, content);
        OracleCase oracle(content);
        VERIFY_WITHIN(group, "forward", oracle.lossDistance(oracle.run(oracle.initial())), limit);
        VERIFY_WITHIN(group, "forward", oracle.outputDistance(), limit);
        VERIFY_WITHIN(group, "gradient", oracle.gradientDistance(), limit);
        QVERIFY(oracle.paddingHasNoGradient());
    }

    void fiftyStepsOfGradientDescentAreThoseOfPyTorch_data() { everyOracleCase(); }
    void fiftyStepsOfGradientDescentAreThoseOfPyTorch()
    {
        QFETCH(QString, group);
        QFETCH(QJsonObject, content);
        OracleCase oracle(content);
        const QJsonValue trained = oracle.trained().first();
        const OptimizerSpec spec = oracle.optimizer(trained);
        QCOMPARE(spec.type, OptimizerSpec::Type::sgd);
        auto parameters = oracle.initial();
        for (int step = 0; step < 50; ++step) {
            oracle.run(parameters);
            for (size_t k = 0; k < parameters.size(); ++k)
                parameters[k] -= spec.learningRate * oracle.gradient()[k];
        }
        VERIFY_WITHIN(group, "training", oracle.parameterDistance(parameters, trained), limit);
    }

    void cleanupTestCase() { errors_.print(); }

private:
    sluice::testing::LargestErrors errors_{"double"};
};

QTEST_GUILESS_MAIN(OracleDoubleTest)
#include "oracle_double_test.moc"
