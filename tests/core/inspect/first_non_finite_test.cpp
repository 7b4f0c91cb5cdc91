#include "core/base/random.h"
#include "core/inspect/probe.h"

#include <QtTest>
#include <algorithm>
#include <limits>

using namespace sluice;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float largest = std::numeric_limits<float>::max();

std::vector<float> randomWeights(const ModelSpec &spec, const ModelShape &shape)
{
    const RandomStream random(1, Purpose::weights, "noise");
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(random.uniform(k) - 0.5);
    return weights;
}

QString place(const std::optional<Sentence> &found)
{
    return found ? QString::fromStdString(found->english()) : QString();
}

// Sets one row of a tensor.
void setRow(std::vector<float> &weights, const std::vector<Tensor> &tensors, const QString &name, int row, float value)
{
    const auto place = std::find_if(tensors.begin(), tensors.end(),
                                    [&](const Tensor &tensor) { return QString::fromStdString(tensor.name) == name; });
    QVERIFY(place != tensors.end());
    for (size_t column = 0; column < place->columns; ++column)
        weights[place->offset + column * place->rows + static_cast<size_t>(row)] = value;
}

} // namespace

class FirstNonFiniteTest : public QObject {
    Q_OBJECT

private slots:
    void namesThePart_data();
    void namesThePart();
    void namesTheEarlierStepBeforeTheEarlierLayer();
};

void FirstNonFiniteTest::namesThePart_data()
{
    QTest::addColumn<QString>("tensor");
    QTest::addColumn<int>("row");
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all finite") << "head.bias" << 0 << 1.0f << "";
    QTest::newRow("NaN in the dense layer") << "layers.0.bias" << 0 << notANumber << "layer 1";
    QTest::newRow("NaN in an input gate") << "layers.1.weight_ih" << 0 << notANumber << "layer 2, input gate";
    QTest::newRow("NaN in a forget gate") << "layers.1.weight_ih" << 4 << notANumber << "layer 2, forget gate";
    QTest::newRow("NaN in a candidate") << "layers.1.bias_ih" << 7 << notANumber << "layer 2, candidate";
    QTest::newRow("NaN in an output gate") << "layers.2.weight_hh" << 7 << notANumber << "layer 3, output gate";
    QTest::newRow("beyond float in a forget gate") << "layers.1.weight_ih" << 5 << largest << "layer 2, forget gate";
    QTest::newRow("infinite behind the last recurrent layer") << "layers.3.weight" << 1 << infinite << "layer 4";
    QTest::newRow("NaN in the head") << "head.bias" << 0 << notANumber << "head";
}

void FirstNonFiniteTest::namesThePart()
{
    QFETCH(QString, tensor);
    QFETCH(int, row);
    QFETCH(float, value);
    QFETCH(QString, expected);
    const ModelSpec spec{"net", {DenseSpec{3}, LstmSpec{3}, LstmSpec{2}, DenseSpec{2}}};
    const ModelShape shape{.features = 2, .steps = 6, .outputs = 1, .output = OutputAt::last, .lookback = 6};
    auto weights = randomWeights(spec, shape);
    setRow(weights, tensorsOf(spec, shape), tensor, row, value);
    const Sample sample{arma::fmat(2, 6, arma::fill::value(10.0f)), arma::fmat(1, 1, arma::fill::zeros)};
    QCOMPARE(place(firstNonFinite(spec, shape, weights, sample)), expected);
}

void FirstNonFiniteTest::namesTheEarlierStepBeforeTheEarlierLayer()
{
    const ModelSpec spec{"net", {LstmSpec{1}, LstmSpec{1}}};
    const ModelShape shape{.features = 1, .steps = 3, .outputs = 1, .output = OutputAt::every, .lookback = 3};
    const auto tensors = tensorsOf(spec, shape);
    auto weights = randomWeights(spec, shape);
    setRow(weights, tensors, "layers.0.weight_ih", 1, largest);
    const Sample sample{arma::fmat{{0.5f, 4.0f, 0.5f}}, arma::fmat(1, 3, arma::fill::zeros)}; // too large at the second step
    QCOMPARE(place(firstNonFinite(spec, shape, weights, sample)), QString("layer 1, forget gate"));
    setRow(weights, tensors, "layers.1.bias_ih", 3, notANumber); // already at the first
    QCOMPARE(place(firstNonFinite(spec, shape, weights, sample)), QString("layer 2, output gate"));
}

QTEST_GUILESS_MAIN(FirstNonFiniteTest)
#include "first_non_finite_test.moc"
