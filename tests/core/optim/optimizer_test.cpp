#include "core/optim/optimizer.h"

#include <QtTest>
#include <cmath>
#include <limits>
#include <vector>

using namespace sluice;

namespace {

constexpr double tolerance = 1e-6; // a few roundings of float at magnitude 1

OptimizerSpec sgd(double learningRate)
{
    OptimizerSpec spec;
    spec.type = OptimizerSpec::Type::sgd;
    spec.learningRate = learningRate;
    return spec;
}

bool near(double actual, double expected, double relative = tolerance)
{
    return std::abs(actual - expected) <= relative * std::max(1.0, std::abs(expected));
}

/// Adam on ½·a·θ² in double, written down from algorithm 1 with m̂ and v̂.
double adamInDouble(double theta, double curvature, double rate, int steps)
{
    double m = 0, v = 0;
    for (int t = 1; t <= steps; ++t) {
        const double g = curvature * theta;
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        const double mHat = m / (1 - std::pow(0.9, t));
        const double vHat = v / (1 - std::pow(0.999, t));
        theta -= rate * mHat / (std::sqrt(vHat) + 1e-8);
    }
    return theta;
}

/// θ after each of three updates on θ², whose gradient is 2θ, from θ = 1.
std::vector<double> onASquare(const OptimizerSpec &spec)
{
    const auto optimizer = makeOptimizer(spec);
    std::vector<float> theta = {1}, state(optimizer->stateSize(1));
    std::vector<double> path;
    for (uint64_t step = 1; step <= 3; ++step) {
        const std::vector<float> gradient = {2 * theta[0]};
        optimizer->update({theta, gradient, theta, step, spec.learningRate}, state);
        path.push_back(static_cast<double>(theta[0]));
    }
    return path;
}

} // namespace

class OptimizerTest : public QObject {
    Q_OBJECT

private slots:
    void updatesByHand_data();
    void updatesByHand();
    void sgdOnAQuadraticIsAGeometricSeries();
    void adamsFirstStepsByHand();
    void adamFollowsAlgorithmOne();
    void adamKeepsMomentsInItsState();
    void clippingScalesToTheLimit();
    void clippingLeavesASmallGradientAlone();
    void theNormSeesWhatIsNotFinite();
    void clippingByValueByHand();
    void penaltiesByHand();
    void statesAreOfTheirSize();
};

void OptimizerTest::updatesByHand_data()
{
    QTest::addColumn<OptimizerSpec>("spec");
    QTest::addColumn<std::vector<double>>("expected");
    using Type = OptimizerSpec::Type;
    const auto row = [](const char *name, const OptimizerSpec &spec, std::vector<double> expected) {
        QTest::newRow(name) << spec << std::move(expected);
    };
    // θ ← θ − 0.25·2θ = θ/2
    row("sgd", {.type = Type::sgd, .learningRate = 0.25}, {0.5, 0.25, 0.125});
    // v = 2, 2.6, 2.38; θ ← θ − 0.1 v
    row("momentum", {.type = Type::momentum, .learningRate = 0.1, .momentum = 0.5}, {0.8, 0.54, 0.302});
    // v = 2, 2.4, 2.08; θ ← θ − 0.1 (g + 0.5 v), g = 2, 1.4, 0.88
    row("nesterov", {.type = Type::nesterov, .learningRate = 0.1, .momentum = 0.5}, {0.7, 0.44, 0.248});
    // v ← 0.75 v + 0.25 g², so 1 at first; θ ← θ − 0.1 g/(√v + 0.5): 1 − 0.2/1.5, …
    row("rmsprop", {.type = Type::rmsprop, .learningRate = 0.1, .decay = 0.75, .epsilon = 0.5},
        {0.866666666667, 0.766195130366, 0.681475281027});
    // s = 4, 5, 5.305573; θ ← θ − 0.5 g/√s: 1 − 1/2, 0.5 − 0.5/√5, …
    row("adagrad", {.type = Type::adagrad, .learningRate = 0.5}, {0.5, 0.276393202250, 0.156398736020});
    // m̂ = 2 and v̂ = 4 at first, whatever β: θ ← θ − 0.1·m̂/(√v̂ + 0.1) = 1 − 0.2/2.1, …
    const OptimizerSpec adam{.learningRate = 0.1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.1};
    row("adam", adam, {0.904761904762, 0.810805949048, 0.718869276091});
    // the same after θ ← (1 − 0.1·0.2) θ, with g of before: 0.98 − 0.2/2.1, …
    OptimizerSpec adamw = adam;
    adamw.type = Type::adamw;
    adamw.weightDecay = 0.2;
    row("adamw", adamw, {0.884761904762, 0.773427847317, 0.666852782590});
    // μ_t = ½ (1 − ½·0.96^0.004t) = 0.2500408, 0.2500816, 0.2501224, 0.2501632; Π = 0.2500408, 0.0625306, 0.0156403;
    // θ ← θ − 0.1·((1 − μ_t) g/(1 − Π_t) + μ_{t+1} m/(1 − Π_{t+1}))/(√v̂ + 0.1), at first 1 − 0.1·(2 + 0.2667623)/2.1
    OptimizerSpec nadam = adam;
    nadam.type = Type::nadam;
    row("nadam", nadam, {0.892058930907, 0.802099673067, 0.716437388732});
}

void OptimizerTest::updatesByHand()
{
    QFETCH(OptimizerSpec, spec);
    QFETCH(std::vector<double>, expected);
    const auto path = onASquare(spec);
    for (size_t step = 0; step < 3; ++step)
        QVERIFY2(near(path[step], expected[step], 3e-7), qPrintable(QString("%1: %2").arg(step).arg(path[step], 0, 'g', 9)));
}

void OptimizerTest::sgdOnAQuadraticIsAGeometricSeries()
{
    const auto optimizer = makeOptimizer(sgd(0.1));
    QCOMPARE(optimizer->stateSize(7), size_t{0});
    std::vector<float> theta = {5, -2};
    for (uint64_t step = 1; step <= 20; ++step) {
        const std::vector<float> gradient = {3 * theta[0], 3 * theta[1]}; // of 3/2·θ²
        optimizer->update({theta, gradient, theta, step, 0.1}, {});
    }
    QVERIFY(near(theta[0], 5 * std::pow(0.7, 20)));
    QVERIFY(near(theta[1], -2 * std::pow(0.7, 20)));
}

void OptimizerTest::adamsFirstStepsByHand()
{
    // g = 2 in step 1: m̂ = 2, v̂ = 4, so θ moves by η·2/(2 + ε).
    // g = −1 in step 2: m = 0.9·0.2 − 0.1 = 0.08, m̂ = 0.08/0.19; v = 0.999·0.004 + 0.001 = 0.004996, v̂ = 0.004996/0.001999.
    const auto optimizer = makeOptimizer({});
    std::vector<float> theta = {1}, state(optimizer->stateSize(1));
    optimizer->update({theta, std::vector<float>{2}, theta, 1, 0.5}, state);
    QVERIFY(near(theta[0], 0.5));
    optimizer->update({theta, std::vector<float>{-1}, theta, 2, 0.5}, state);
    QVERIFY(near(theta[0], 0.5 - 0.5 * 0.4210526315789 / std::sqrt(2.4992496248124)));
}

void OptimizerTest::adamFollowsAlgorithmOne()
{
    const auto optimizer = makeOptimizer({});
    std::vector<float> theta = {5, -0.25F}, state(optimizer->stateSize(2));
    for (uint64_t step = 1; step <= 60; ++step) {
        const std::vector<float> gradient = {2 * theta[0], 40 * theta[1]};
        optimizer->update({theta, gradient, theta, step, 0.05}, state);
    }
    QVERIFY(near(theta[0], adamInDouble(5, 2, 0.05, 60), 2e-5));
    QVERIFY(near(theta[1], adamInDouble(-0.25, 40, 0.05, 60), 2e-5));
}

void OptimizerTest::adamKeepsMomentsInItsState()
{
    const auto optimizer = makeOptimizer({});
    QCOMPARE(optimizer->stateSize(3), size_t{6});
    std::vector<float> theta = {1, 1, 1}, state(6);
    optimizer->update({theta, std::vector<float>{1, -2, 0}, theta, 1, 0.01}, state);
    const std::vector<double> expected = {0.1, -0.2, 0, 0.001, 0.004, 0};
    for (size_t k = 0; k < expected.size(); ++k)
        QVERIFY2(near(state[k], expected[k], 1e-8), qPrintable(QString::number(k)));
    QCOMPARE(theta[2], 1.0F);
}

void OptimizerTest::clippingScalesToTheLimit()
{
    std::vector<float> gradient(35, 0.0F);
    gradient[0] = 3;
    gradient[20] = -4;
    gradient[34] = 12; // beyond the last whole group of lanes
    QCOMPARE(clipByGlobalNorm(gradient, 1.0), 13.0);
    QVERIFY(near(gradient[0], 3.0 / 13));
    QVERIFY(near(gradient[20], -4.0 / 13));
    QVERIFY(near(gradient[34], 12.0 / 13));
    QVERIFY(near(globalNorm(gradient), 1.0));
}

void OptimizerTest::clippingLeavesASmallGradientAlone()
{
    std::vector<float> gradient = {0.3F, -0.4F};
    QVERIFY(near(clipByGlobalNorm(gradient, 1.0), 0.5));
    QCOMPARE(gradient, (std::vector<float>{0.3F, -0.4F}));
}

void OptimizerTest::theNormSeesWhatIsNotFinite()
{
    std::vector<float> gradient(40, 0.5F);
    gradient[17] = std::numeric_limits<float>::infinity();
    QVERIFY(!std::isfinite(globalNorm(gradient)));
    gradient[17] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(!std::isfinite(globalNorm(gradient)));
    gradient[17] = std::numeric_limits<float>::max(); // its square overflows a float
    QVERIFY(std::isfinite(globalNorm(gradient)));
}

void OptimizerTest::clippingByValueByHand()
{
    const float infinity = std::numeric_limits<float>::infinity();
    std::vector<float> gradient = {0.25F, -0.25F, 0.5F, -0.75F, 3, infinity, -infinity, 0};
    clipByValue(gradient, 0.5);
    QCOMPARE(gradient, (std::vector<float>{0.25F, -0.25F, 0.5F, -0.5F, 0.5F, 0.5F, -0.5F, 0}));
    gradient = {std::numeric_limits<float>::quiet_NaN()};
    clipByValue(gradient, 0.5);
    QVERIFY(std::isnan(gradient[0]));
}

// g + 0.5·w + 0.25·sign(w), sign 0 at 0.
void OptimizerTest::penaltiesByHand()
{
    const std::vector<float> weights = {2, -1, 0, 0.5F};
    std::vector<float> gradient = {1, 1, 1, -1};
    addPenalty(weights, 0.25, 0.5, gradient);
    QCOMPARE(gradient, (std::vector<float>{2.25F, 0.25F, 1, -0.5F}));
    addPenalty(weights, 0, 0, gradient);
    QCOMPARE(gradient, (std::vector<float>{2.25F, 0.25F, 1, -0.5F}));
}

void OptimizerTest::statesAreOfTheirSize()
{
    using Type = OptimizerSpec::Type;
    for (const auto &[type, size] : {std::pair{Type::sgd, 0},
                                     {Type::momentum, 7},
                                     {Type::nesterov, 7},
                                     {Type::rmsprop, 7},
                                     {Type::adagrad, 7},
                                     {Type::adam, 14},
                                     {Type::adamw, 14},
                                     {Type::nadam, 15}})
        QCOMPARE(makeOptimizer({.type = type})->stateSize(7), static_cast<size_t>(size));
}

QTEST_GUILESS_MAIN(OptimizerTest)
#include "optimizer_test.moc"
