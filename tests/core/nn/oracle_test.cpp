#include <QtTest>

#include "core/optim/optimizer.h"
#include "tests/core/nn/oracle_case.h"

using namespace sluice;

/// Training's number type, float, against PyTorch in double.
class OracleTest : public QObject {
    Q_OBJECT

private slots:
    void forwardAndGradientsAreThoseOfPyTorch_data() { everyOracleCase(); }
    void forwardAndGradientsAreThoseOfPyTorch()
    {
        QFETCH(QString, group);
        QFETCH(QJsonObject, content);
        OracleCase oracle(content);
        VERIFY_WITHIN(group, "forward", oracle.lossDistance(oracle.run(oracle.initial())), 1e-6);
        VERIFY_WITHIN(group, "forward", oracle.outputDistance(), 1e-6);
        VERIFY_WITHIN(group, "gradient", oracle.gradientDistance(), 1e-5);
        QVERIFY(oracle.paddingHasNoGradient());
    }

    void fiftyUpdatesAreThoseOfPyTorch_data() { everyOracleCase(); }
    void fiftyUpdatesAreThoseOfPyTorch()
    {
        QFETCH(QString, group);
        QFETCH(QJsonObject, content);
        OracleCase oracle(content);
        for (const auto trained : oracle.trained()) {
            const OptimizerSpec spec = oracle.optimizer(trained);
            const QJsonValue type = trained.toObject()["optimizer"].toObject()["type"];
            const auto optimizer = makeOptimizer(spec);
            auto parameters = oracle.initial();
            std::vector<float> state(optimizer->stateSize(parameters.size()));
            for (uint64_t step = 1; step <= 50; ++step) {
                oracle.run(parameters);
                optimizer->update({parameters, oracle.gradient(), parameters, step, spec.learningRate}, state);
            }
            const bool ofOptimizers = group == "optimizers";
            VERIFY_WITHIN(ofOptimizers ? "optimizer " + type.toString() : group, "training",
                          oracle.parameterDistance(parameters, trained), 1e-4);
        }
    }

    void cleanupTestCase() { errors_.print(); }

private:
    sluice::testing::LargestErrors errors_{"float"};
};

QTEST_GUILESS_MAIN(OracleTest)
#include "oracle_test.moc"
