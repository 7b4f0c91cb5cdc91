#include "core/nn/initializers.h"
#include "core/nn/model.h"

#include <QtTest>
#include <armadillo>
#include <cmath>

using namespace sluice;

Q_DECLARE_METATYPE(sluice::Initializer)

namespace {

arma::mat drawn(Initializer kind, size_t rows, size_t columns, size_t fan = 1)
{
    arma::Mat<Real> weights(rows, columns, arma::fill::value(9));
    uint64_t index = 5;
    initializeWeights(kind, {weights.memptr(), rows, columns, rows}, fan, RandomStream(3, Purpose::weights, "net"), index);
    return arma::conv_to<arma::mat>::from(weights);
}

double meanSquare(const arma::mat &values)
{
    return arma::accu(arma::square(values)) / static_cast<double>(values.n_elem);
}

} // namespace

class InitializersTest : public QObject {
    Q_OBJECT

private slots:
    // The variances are the published ones: 5400 draws leave a standard error of 1–2 %.
    void varianceIsThePublishedOne_data()
    {
        QTest::addColumn<Initializer>("kind");
        QTest::addColumn<double>("variance");
        QTest::addColumn<double>("limit");
        QTest::newRow("Glorot uniform") << Initializer::glorotUniform << 2.0 / 150 << std::sqrt(6.0 / 150);
        QTest::newRow("Glorot normal") << Initializer::glorotNormal << 2.0 / 150 << 10.0;
        QTest::newRow("He uniform") << Initializer::heUniform << 2.0 / 90 << std::sqrt(6.0 / 90);
        QTest::newRow("He normal") << Initializer::heNormal << 2.0 / 90 << 10.0;
        QTest::newRow("LeCun uniform") << Initializer::lecunUniform << 1.0 / 90 << std::sqrt(3.0 / 90);
        QTest::newRow("LeCun normal") << Initializer::lecunNormal << 1.0 / 90 << 10.0;
        QTest::newRow("PyTorch") << Initializer::pytorch << 1.0 / 3 / 40 << 1 / std::sqrt(40.0);
    }
    void varianceIsThePublishedOne()
    {
        QFETCH(Initializer, kind);
        QFETCH(double, variance);
        QFETCH(double, limit);
        const arma::mat weights = drawn(kind, 60, 90, 40);
        QVERIFY(std::abs(meanSquare(weights) / variance - 1) < 0.06);
        QVERIFY(arma::abs(weights).max() <= limit);
        QVERIFY(std::abs(arma::accu(weights)) / static_cast<double>(weights.n_elem) < 4 * std::sqrt(variance / 5400));
    }

    void orthogonalHasOrthonormalColumnsOrRows()
    {
        for (const size_t size : {1, 2, 17, 64}) {
            const arma::mat square = drawn(Initializer::orthogonal, size, size);
            QVERIFY(arma::abs(square.t() * square - arma::eye(size, size)).max() < 1e-6);
        }
        const arma::mat high = drawn(Initializer::orthogonal, 20, 7);
        QVERIFY(arma::abs(high.t() * high - arma::eye(7, 7)).max() < 1e-6);
        const arma::mat wide = drawn(Initializer::orthogonal, 7, 20);
        QVERIFY(arma::abs(wide * wide.t() - arma::eye(7, 7)).max() < 1e-6);
    }

    void zerosAreZeros() { QCOMPARE(arma::abs(drawn(Initializer::zeros, 4, 3)).max(), 0.0); }

    void gateBiasesAreSetAndOthersAreZero()
    {
        const ModelSpec spec{"net", {LstmSpec{3, 1.5, -4}}};
        const ModelShape shape{2, 4, 1, OutputAt::last, 4};
        const Model model(spec, shape);
        const auto parameters = model.initialParameters(1);
        const Tensor bias = model.tensors()[2];
        QCOMPARE(QString::fromStdString(bias.name), QString("layers.0.bias_ih"));
        const std::vector<float> found(parameters.begin() + static_cast<long>(bias.offset),
                                       parameters.begin() + static_cast<long>(bias.offset + bias.size()));
        QCOMPARE(found, (std::vector<float>{-4, -4, -4, 1.5, 1.5, 1.5, 0, 0, 0, 0, 0, 0}));
    }

    void pytorchDrawsBiasesToo()
    {
        const ModelShape shape{2, 4, 1, OutputAt::last, 4};
        const LstmSpec lstm{.units = 400,
                            .forgetBias = 0,
                            .inputBias = 0,
                            .initializer = Initializer::pytorch,
                            .recurrentInitializer = Initializer::pytorch};
        const Model model({"net", {lstm}}, shape);
        const auto parameters = model.initialParameters(1);
        const Tensor bias = model.tensors()[2];
        const arma::vec found =
            arma::conv_to<arma::vec>::from(std::vector<float>(parameters.begin() + static_cast<long>(bias.offset),
                                                              parameters.begin() + static_cast<long>(bias.offset + bias.size())));
        // The sum of two uniform draws on ±1/√400: variance 2 · (1/400)/3, at most 2/20.
        QVERIFY(std::abs(meanSquare(found) / (2.0 / 1200) - 1) < 0.1);
        QVERIFY(arma::abs(found).max() <= 0.1);
    }

    void initialWeightsAreAFunctionOfSeedAndName()
    {
        const ModelShape shape{2, 4, 1, OutputAt::last, 4};
        const auto weights = [&](const char *name, uint64_t seed) {
            return Model(ModelSpec{name, {LstmSpec{3}}}, shape).initialParameters(seed);
        };
        QCOMPARE(weights("a", 1), weights("a", 1));
        QVERIFY(weights("a", 1) != weights("a", 2));
        QVERIFY(weights("a", 1) != weights("b", 1));
    }

    void countsAreThoseOfTheEquations()
    {
        const ModelShape every{2, 60, 1, OutputAt::every, 60};
        QCOMPARE(parameterCount({"LSTM", {LstmSpec{1, 1, -4}}}, every), size_t{18});
        QCOMPARE(parameterCount({"Dense", {DenseSpec{64}, DenseSpec{64}}}, every), size_t{11969});
    }
};

QTEST_GUILESS_MAIN(InitializersTest)
#include "initializers_test.moc"
