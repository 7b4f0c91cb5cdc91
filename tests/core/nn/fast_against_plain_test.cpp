#include "core/base/random.h"
#include "core/inspect/plain_network.h"
#include "core/nn/isa.h"
#include "core/nn/model.h"

#include <QProcess>
#include <QtTest>
#include <algorithm>

using namespace sluice;

namespace {

Block<float> randomBlock(size_t features, size_t width, size_t steps, uint64_t seed)
{
    const RandomStream random(seed, Purpose::data, "inputs");
    Block<float> block(features, width, steps);
    for (size_t k = 0; k < block.view().size(); ++k)
        block.view().data[k] = static_cast<float>(random.normal(k));
    return block;
}

std::vector<float> randomWeights(const Model &model, uint64_t seed)
{
    const RandomStream random(seed, Purpose::weights, "noise");
    auto weights = model.initialParameters(seed);
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] += static_cast<float>(0.2 * (random.uniform(k) - 0.5));
    return weights;
}

arma::cube cubeOf(BlockView<const float> view)
{
    arma::cube values(view.features, view.width, view.steps);
    std::copy_n(view.data, view.size(), values.memptr());
    return values;
}

/// The output, and ∂L/∂x of L = half its sum of squares.
struct Fast {
    arma::cube output, dx;
};

Fast fast(const Model &model, const std::vector<float> &weights, BlockView<const float> x)
{
    auto cache = model.makeCache();
    auto packed = model.makePacked();
    model.pack(weights, packed);
    const ConstView output = model.forward(weights, packed, x, cache);
    std::vector<float> gradient(weights.size());
    Block<float> dx(x.features, x.width, x.steps);
    model.backward(packed, x, output, cache, gradient, dx.view());
    return {cubeOf(output), cubeOf(dx.view())};
}

arma::cube plain(const Model &model, const std::vector<float> &weights, BlockView<const float> x)
{
    const auto network = unpackWeights(model.spec(), model.shape(), weights);
    return runPlainNetwork(model.spec(), model.shape(), network, cubeOf(x)).output;
}

double relativeDifference(const arma::cube &found, const arma::cube &expected)
{
    return arma::norm(arma::vectorise(found - expected)) / arma::norm(arma::vectorise(expected));
}

} // namespace

/// The fused kernel in float and the textbook's equations in double: each is the test of the other. In the test program that was
/// started, everything runs on the machine's best instruction path; the last test starts it again on each of the others.
class FastAgainstPlainTest : public QObject {
    Q_OBJECT

private slots:
    void agree_data();
    void agree();
    void aSequenceDoesNotDependOnItsBatch_data();
    void aSequenceDoesNotDependOnItsBatch();
    void agreeOnEveryInstructionPath_data();
    void agreeOnEveryInstructionPath();
    void cleanupTestCase() { qInfo("%s: largest relative difference %.1e", isaName().c_str(), largestDifference_); }

private:
    double largestDifference_ = 0;
};

void FastAgainstPlainTest::agree_data()
{
    QTest::addColumn<ModelSpec>("spec");
    QTest::addColumn<ModelShape>("shape");
    QTest::addColumn<size_t>("width");
    const auto rowOf = [](const QString &name, std::vector<LayerSpec> layers, size_t features, size_t steps, size_t width,
                          OutputAt output) {
        const ModelShape shape{.features = features, .steps = steps, .outputs = 3, .output = output, .lookback = steps};
        const QString full = name + (output == OutputAt::last ? ", last" : ", every");
        QTest::newRow(qPrintable(full)) << ModelSpec{"net", std::move(layers)} << shape << width;
    };
    const auto row = [&](const QString &name, const std::vector<LayerSpec> &layers, size_t features, size_t steps, size_t width) {
        rowOf(name, layers, features, steps, width, OutputAt::last);
        rowOf(name, layers, features, steps, width, OutputAt::every);
    };
    struct Sizes {
        size_t units, features, steps, width;
    };
    for (const auto [units, features, steps, width] :
         {Sizes{1, 1, 1, 1}, Sizes{1, 2, 50, 33}, Sizes{2, 1, 7, 3}, Sizes{3, 5, 12, 8}, Sizes{7, 4, 20, 5}, Sizes{15, 3, 9, 16},
          Sizes{16, 1, 24, 32}, Sizes{17, 2, 30, 31}, Sizes{31, 40, 11, 2}, Sizes{32, 8, 50, 17}, Sizes{33, 7, 13, 33},
          Sizes{48, 16, 10, 7}, Sizes{65, 33, 18, 9}, Sizes{100, 1, 50, 4}, Sizes{130, 40, 50, 33}})
        row(QString("lstm: units %1, inputs %2, steps %3, width %4").arg(units).arg(features).arg(steps).arg(width),
            {LstmSpec{units, 1, -1}}, features, steps, width);
    row("two lstm and two dense", {LstmSpec{20, 1, 0}, DenseSpec{9, Activation::relu}, LstmSpec{35, 2, -4}, DenseSpec{6}}, 3, 40,
        19);
    row("dense sigmoid", {DenseSpec{40, Activation::sigmoid}}, 3, 20, 33);
    row("dense tanh", {DenseSpec{64, Activation::tanh}, DenseSpec{64, Activation::tanh}}, 2, 50, 7);
    row("dense relu", {DenseSpec{17, Activation::relu}}, 5, 6, 1);
    row("dense leaky relu, elu", {DenseSpec{17, Activation::leakyRelu}, DenseSpec{33, Activation::elu}}, 5, 6, 9);
    row("dense gelu, silu, softplus",
        {DenseSpec{17, Activation::gelu}, DenseSpec{33, Activation::silu}, DenseSpec{8, Activation::softplus}}, 5, 6, 9);
    row("head alone", {}, 1, 12, 30);
    for (const ForgetGate forget : {ForgetGate::own, ForgetGate::none, ForgetGate::coupled})
        for (const CellSquashing squashing : {CellSquashing::tanh, CellSquashing::logistic})
            for (const bool peepholes : {false, true}) {
                const LstmSpec lstm{.units = 17, .forgetGate = forget, .squashing = squashing, .peepholes = peepholes};
                rowOf(QString("lstm: forget gate %1, squashing %2, peepholes %3")
                          .arg(static_cast<int>(forget))
                          .arg(static_cast<int>(squashing))
                          .arg(peepholes),
                      {lstm, lstm}, 3, 20, 9, OutputAt::every);
            }
    for (const size_t units : {1, 3, 16, 33, 100}) {
        rowOf(QString("gru: units %1").arg(units), {GruSpec{units}}, 3, 20, 9, OutputAt::every);
        rowOf(QString("rnn: units %1").arg(units), {RnnSpec{units}}, 3, 20, 9, OutputAt::every);
        rowOf(QString("conv: filters %1").arg(units), {ConvSpec{units, 5, Activation::tanh}}, 3, 20, 9, OutputAt::every);
    }
    row("gru, rnn relu, dense", {GruSpec{12}, RnnSpec{20, Activation::relu}, DenseSpec{5, Activation::tanh}}, 4, 15, 7);
    row("two conv, dense", {ConvSpec{6, 3, Activation::relu}, ConvSpec{5, 4, Activation::gelu}, DenseSpec{7}}, 4, 15, 7);
    row("conv, dropout, lstm, dropout", {ConvSpec{6, 3, Activation::relu}, DropoutSpec{0.5}, LstmSpec{5}, DropoutSpec{0.2}}, 4,
        15, 7);
}

void FastAgainstPlainTest::agree()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    QFETCH(size_t, width);
    const Model model(spec, shape);
    for (const uint64_t seed : {1u, 2u}) {
        const auto weights = randomWeights(model, seed);
        const auto x = randomBlock(shape.features, width, shape.steps, seed);
        const double difference = relativeDifference(fast(model, weights, x.view()).output, plain(model, weights, x.view()));
        QVERIFY2(difference <= 1e-6, qPrintable(QString("seed %1: %2").arg(seed).arg(difference)));
        largestDifference_ = std::max(largestDifference_, difference);
    }
}

void FastAgainstPlainTest::aSequenceDoesNotDependOnItsBatch_data()
{
    agree_data();
}

void FastAgainstPlainTest::aSequenceDoesNotDependOnItsBatch()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    QFETCH(size_t, width);
    const Model model(spec, shape);
    const auto weights = randomWeights(model, 1);
    const auto x = randomBlock(shape.features, width, shape.steps, 1);
    const Fast together = fast(model, weights, x.view());
    for (size_t s = 0; s < width; ++s) {
        Block<float> alone(shape.features, 1, shape.steps);
        for (size_t t = 0; t < shape.steps; ++t)
            std::copy_n(x.view().column(t, s), shape.features, alone.view().column(t, 0));
        const Fast found = fast(model, weights, alone.view());
        const arma::cube output = together.output.cols(s, s), dx = together.dx.cols(s, s);
        QVERIFY(arma::approx_equal(found.output, output, "absdiff", 0.0)); // bit for bit
        QVERIFY(arma::approx_equal(found.dx, dx, "absdiff", 0.0));
    }
}

void FastAgainstPlainTest::agreeOnEveryInstructionPath_data()
{
    QTest::addColumn<QString>("isa");
    for (const char *isa : {"base", "avx2", "avx512"})
        QTest::newRow(isa) << QString(isa);
}

void FastAgainstPlainTest::agreeOnEveryInstructionPath()
{
    QFETCH(QString, isa);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SLUICE_ISA", isa);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {"agree", "aSequenceDoesNotDependOnItsBatch"});
    QVERIFY(process.waitForFinished(-1));
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAll().constData());
}

QTEST_GUILESS_MAIN(FastAgainstPlainTest)
#include "fast_against_plain_test.moc"
