#include "core/inspect/gradient_check.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace sluice;

namespace {

constexpr double tolerance = 1e-7;

ModelShape shapeOf(size_t features, size_t steps, OutputAt output, size_t lookback)
{
    return {.features = features, .steps = steps, .outputs = 2, .output = output, .lookback = lookback};
}

GradientCheckOptions optionsOf(size_t width, std::vector<size_t> lengths = {}, LossSpec loss = {}, uint64_t seed = 1)
{
    GradientCheckOptions options;
    options.width = width;
    options.loss = std::move(loss);
    options.lengths = std::move(lengths);
    options.seed = seed;
    return options;
}

LstmSpec of1997(size_t units)
{
    return {.units = units, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic};
}

} // namespace

class GradientTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithDifferences_data();
    void agreesWithDifferences();
    void ofEveryLoss_data();
    void ofEveryLoss();
    void ofSequencesOfDifferentLengths_data();
    void ofSequencesOfDifferentLengths();
    void withDropout();
    void checksEveryNumber();
    void aWrongGradientIsCaught();
    void cleanupTestCase();

private:
    /// `group`: layers, variant or loss.
    void verify(const QString &group, const ModelSpec &spec, const ModelShape &shape, const GradientCheckOptions &options);

    struct Checked {
        size_t elements = 0;
        double error = 0; ///< the largest of all tensors; gradient_check.h says of what it is relative to
    };
    std::map<QString, Checked> checked_;
};

void GradientTest::verify(const QString &group, const ModelSpec &spec, const ModelShape &shape,
                          const GradientCheckOptions &options)
{
    for (const auto &row : checkGradients(spec, shape, options)) {
        Checked &checked = checked_[group];
        checked.elements += row.elements;
        checked.error = std::max(checked.error, row.error);
        QVERIFY2(row.error <= tolerance, qPrintable(QString("seed %1, %2: relative error %3")
                                                        .arg(options.seed)
                                                        .arg(QString::fromStdString(row.name))
                                                        .arg(row.error)));
    }
}

// For tests/bench/oracle_table.py.
void GradientTest::cleanupTestCase()
{
    for (const auto &[group, checked] : checked_)
        qInfo("gradient %s elements %zu error %.1e", qPrintable(group), checked.elements, checked.error);
}

void GradientTest::agreesWithDifferences_data()
{
    QTest::addColumn<ModelSpec>("spec");
    QTest::addColumn<ModelShape>("shape");
    QTest::addColumn<size_t>("width");
    using enum OutputAt;
    const LstmSpec three{3, 1.5, -1};
    const LstmSpec four{4, 1, 0};
    const auto row = [](const char *name, std::vector<LayerSpec> layers, ModelShape shape, size_t width) {
        QTest::newRow(name) << ModelSpec{name, std::move(layers)} << shape << width;
    };
    row("lstm, last", {three}, shapeOf(2, 5, last, 5), 3);
    row("lstm, every", {three}, shapeOf(2, 5, every, 5), 3);
    row("lstm, one of everything", {LstmSpec{1, 1, -4}}, shapeOf(1, 3, every, 3), 2);
    row("lstm, more than a panel", {LstmSpec{33, 1, 0}}, shapeOf(2, 3, last, 3), 5);
    row("two lstm, last", {three, four}, shapeOf(2, 4, last, 4), 2);
    row("two lstm, every", {three, four}, shapeOf(2, 4, every, 4), 2);
    row("lstm, dense, last", {three, DenseSpec{4, Activation::tanh}}, shapeOf(2, 4, last, 4), 3);
    row("lstm, dense, every", {three, DenseSpec{4, Activation::tanh}}, shapeOf(2, 4, every, 4), 3);
    row("dense, lstm, last", {DenseSpec{4, Activation::sigmoid}, three}, shapeOf(2, 4, last, 4), 3);
    row("dense, lstm, dense, lstm, dense, last",
        {DenseSpec{3, Activation::tanh}, three, DenseSpec{4, Activation::relu}, four, DenseSpec{2}}, shapeOf(2, 4, last, 4), 2);
    row("dense identity", {DenseSpec{5, Activation::identity}}, shapeOf(2, 3, last, 3), 3);
    row("dense sigmoid", {DenseSpec{5, Activation::sigmoid}}, shapeOf(2, 3, last, 3), 3);
    row("dense tanh", {DenseSpec{5, Activation::tanh}}, shapeOf(2, 3, last, 3), 3);
    row("dense relu", {DenseSpec{5, Activation::relu}}, shapeOf(2, 3, last, 3), 3);
    row("dense leaky relu", {DenseSpec{5, Activation::leakyRelu}}, shapeOf(2, 3, last, 3), 3);
    row("dense elu", {DenseSpec{5, Activation::elu}}, shapeOf(2, 3, last, 3), 3);
    row("dense gelu", {DenseSpec{5, Activation::gelu}}, shapeOf(2, 3, last, 3), 3);
    row("dense silu", {DenseSpec{5, Activation::silu}}, shapeOf(2, 3, last, 3), 3);
    row("dense softplus", {DenseSpec{5, Activation::softplus}}, shapeOf(2, 3, last, 3), 3);
    row("two dense relu, every, look-back 3 of 7", {DenseSpec{9, Activation::relu}, DenseSpec{6, Activation::relu}},
        shapeOf(2, 7, every, 3), 3);
    row("dense elu, leaky relu, every", {DenseSpec{9, Activation::elu}, DenseSpec{6, Activation::leakyRelu}},
        shapeOf(2, 7, every, 3), 3);
    row("lstm, dense gelu, every", {three, DenseSpec{4, Activation::gelu}}, shapeOf(2, 4, every, 4), 3);
    row("dense, last, look-back 3 of 5", {DenseSpec{5, Activation::tanh}}, shapeOf(2, 5, last, 3), 3);
    row("dense, every, look-back past the start", {DenseSpec{5, Activation::tanh}}, shapeOf(2, 4, every, 9), 2);
    row("head alone", {}, shapeOf(2, 4, last, 4), 2);

    row("lstm of 1997, last", {of1997(3)}, shapeOf(2, 5, last, 5), 3);
    row("lstm of 1997, every", {of1997(3), of1997(4)}, shapeOf(2, 4, every, 4), 2);
    for (const auto &[name, forget] :
         {std::pair{"own", ForgetGate::own}, {"no", ForgetGate::none}, {"a coupled", ForgetGate::coupled}})
        for (const CellSquashing squashing : {CellSquashing::tanh, CellSquashing::logistic})
            for (const bool peepholes : {false, true}) {
                const LstmSpec lstm{.units = 3, .forgetGate = forget, .squashing = squashing, .peepholes = peepholes};
                const bool logistic = squashing == CellSquashing::logistic;
                row(qPrintable(QString("lstm with %1 forget gate%2%3")
                                   .arg(name, logistic ? ", logistic" : "", peepholes ? ", peepholes" : "")),
                    {lstm, lstm}, shapeOf(2, 4, every, 4), 2);
            }
    row("gru, last", {GruSpec{3}}, shapeOf(2, 5, last, 5), 3);
    row("gru, every", {GruSpec{3}}, shapeOf(2, 5, every, 5), 3);
    row("gru, one of everything", {GruSpec{1}}, shapeOf(1, 3, every, 3), 2);
    row("gru, more than a panel", {GruSpec{33}}, shapeOf(2, 3, last, 3), 5);
    row("two gru, dense, last", {GruSpec{3}, GruSpec{4}, DenseSpec{3, Activation::silu}}, shapeOf(2, 4, last, 4), 2);
    row("rnn tanh, last", {RnnSpec{3}}, shapeOf(2, 5, last, 5), 3);
    row("rnn relu, every", {RnnSpec{5, Activation::relu}}, shapeOf(2, 5, every, 5), 3);
    row("rnn, one of everything", {RnnSpec{1}}, shapeOf(1, 3, every, 3), 2);
    row("two rnn, last", {RnnSpec{3}, RnnSpec{4, Activation::relu}}, shapeOf(2, 4, last, 4), 2);
    row("conv, last", {ConvSpec{3, 2, Activation::tanh}}, shapeOf(2, 5, last, 5), 3);
    row("conv of one step", {ConvSpec{3, 1, Activation::gelu}}, shapeOf(2, 5, last, 5), 3);
    row("conv longer than the sequence", {ConvSpec{3, 7, Activation::tanh}}, shapeOf(2, 5, every, 3), 3);
    row("two conv, dense, every", {ConvSpec{4, 3, Activation::relu}, ConvSpec{3, 2, Activation::silu}, DenseSpec{3}},
        shapeOf(2, 6, every, 4), 2);
    row("conv, lstm, last", {ConvSpec{4, 3, Activation::relu}, three}, shapeOf(2, 6, last, 6), 2);
    row("gru, conv, dense, last", {GruSpec{3}, ConvSpec{4, 3, Activation::tanh}, DenseSpec{3, Activation::tanh}},
        shapeOf(2, 6, last, 6), 2);
    row("rnn, lstm, gru, every", {RnnSpec{3}, three, GruSpec{2}}, shapeOf(2, 4, every, 4), 2);
}

void GradientTest::agreesWithDifferences()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    QFETCH(size_t, width);
    const uint64_t seeds = parameterCount(spec, shape) > 1000 ? 1 : 3;
    for (uint64_t seed = 1; seed <= seeds; ++seed)
        verify(QTest::currentDataTag(), spec, shape, optionsOf(width, {}, {}, seed));
}

void GradientTest::ofEveryLoss_data()
{
    QTest::addColumn<LossSpec>("loss");
    QTest::addColumn<size_t>("classes");
    using enum LossSpec::Type;
    QTest::newRow("mse") << LossSpec{mse} << size_t{0};
    QTest::newRow("mae") << LossSpec{mae} << size_t{0};
    QTest::newRow("huber") << LossSpec{huber, 0.3} << size_t{0};
    QTest::newRow("binary cross-entropy") << LossSpec{binaryCrossEntropy} << size_t{2};
    QTest::newRow("binary cross-entropy, weighted") << LossSpec{binaryCrossEntropy, 1, {0.25, 3}} << size_t{2};
    QTest::newRow("cross-entropy") << LossSpec{crossEntropy} << size_t{4};
    QTest::newRow("cross-entropy, weighted") << LossSpec{crossEntropy, 1, {0.5, 2, 0.125, 1}} << size_t{4};
}

void GradientTest::ofEveryLoss()
{
    QFETCH(LossSpec, loss);
    QFETCH(size_t, classes);
    const QString group = QString("loss ") + QTest::currentDataTag();
    for (const OutputAt output : {OutputAt::last, OutputAt::every}) {
        ModelShape shape = shapeOf(2, 4, output, 4);
        shape.outputs = classes > 2 ? classes : 1;
        shape.classes = classes;
        verify(group, {"net", {LstmSpec{3}, DenseSpec{3, Activation::tanh}}}, shape, optionsOf(5, {}, loss));
        verify(group, {"net", {DenseSpec{3, Activation::tanh}}}, shape, optionsOf(5, {4, 4, 3, 1, 1}, loss));
    }
}

void GradientTest::ofSequencesOfDifferentLengths_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    using Layers = std::vector<LayerSpec>;
    const LstmSpec peepholes{.units = 3, .peepholes = true};
    const LstmSpec coupled{.units = 3, .forgetGate = ForgetGate::coupled, .peepholes = true};
    QTest::newRow("lstm") << Layers{LstmSpec{3}};
    QTest::newRow("two lstm, dense") << Layers{LstmSpec{3}, LstmSpec{4}, DenseSpec{3, Activation::tanh}};
    QTest::newRow("peepholes") << Layers{peepholes, coupled, of1997(2)};
    QTest::newRow("gru") << Layers{GruSpec{3}, GruSpec{2}};
    QTest::newRow("rnn") << Layers{RnnSpec{3}, RnnSpec{3, Activation::relu}};
    QTest::newRow("conv") << Layers{ConvSpec{3, 3, Activation::tanh}, ConvSpec{2, 2, Activation::silu}};
    QTest::newRow("dense") << Layers{DenseSpec{3, Activation::tanh}};
    QTest::newRow("dense, conv, lstm") << Layers{DenseSpec{3, Activation::sigmoid}, ConvSpec{3, 2, Activation::tanh},
                                                 LstmSpec{2}};
}

void GradientTest::ofSequencesOfDifferentLengths()
{
    QFETCH(std::vector<LayerSpec>, layers);
    const QString group = QString("different lengths ") + QTest::currentDataTag();
    for (const OutputAt output : {OutputAt::last, OutputAt::every})
        for (const std::vector<size_t> &lengths : {std::vector<size_t>{5, 5, 3, 1}, {5, 2, 2, 2}, {5, 1, 1, 1}})
            verify(group, {"net", layers}, shapeOf(2, 5, output, 4), optionsOf(4, lengths));
}

void GradientTest::withDropout()
{
    GradientCheckOptions options = optionsOf(3);
    options.training = true;
    for (const OutputAt output : {OutputAt::last, OutputAt::every})
        verify("dropout, lstm, dense",
               {"net", {DropoutSpec{0.3}, LstmSpec{5}, DropoutSpec{0.5}, DenseSpec{5, Activation::tanh}, DropoutSpec{0.4}}},
               shapeOf(2, 4, output, 4), options);
}

void GradientTest::checksEveryNumber()
{
    const ModelSpec spec{"net", {DenseSpec{3, Activation::tanh}, LstmSpec{2}, LstmSpec{4}, DenseSpec{5}}};
    const ModelShape shape = shapeOf(2, 3, OutputAt::last, 3);
    QStringList found;
    size_t parameters = 0;
    for (const auto &row : checkGradients(spec, shape, optionsOf(2))) {
        const QString name = QString::fromStdString(row.name);
        found += QString("%1 %2").arg(name).arg(row.elements);
        if (name.contains("weight") || name.contains("bias"))
            parameters += row.elements;
    }
    QCOMPARE(parameters, parameterCount(spec, shape));
    for (const char *expected : {"x 12", "layers.1.h0 4", "layers.1.c0 4", "layers.2.h0 8", "layers.2.c0 8",
                                 "layers.1.weight_ih 24", "layers.1.weight_hh 16", "layers.1.bias_ih 8", "head.bias 2"})
        QVERIFY2(found.contains(expected), expected);
}

void GradientTest::aWrongGradientIsCaught()
{
    const std::vector<double> numeric = {0.5, -2, 0.01, 1e-4};
    QCOMPARE(gradientError(numeric, numeric), 0.0);
    for (size_t k = 0; k < numeric.size(); ++k) {
        auto wrong = numeric;
        wrong[k] += 3e-7;
        QVERIFY(gradientError(wrong, numeric) > tolerance);
        wrong[k] = -numeric[k];
        QVERIFY(gradientError(wrong, numeric) > tolerance);
        wrong[k] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::isinf(gradientError(wrong, numeric)));
    }
    QVERIFY(std::isinf(gradientError(std::span(numeric).first(3), numeric)));
    const std::vector<double> zeros(4, 0.0);
    QCOMPARE(gradientError(zeros, zeros), 0.0);
}

QTEST_GUILESS_MAIN(GradientTest)
#include "gradient_test.moc"
