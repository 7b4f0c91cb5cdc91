#define SLUICE_DOUBLE

#include "core/nn/loss.h"

#include <QtTest>
#include <cmath>
#include <vector>

using namespace sluice;

namespace {

using Type = LossSpec::Type;

/// Outputs and targets of a batch of one step, column after column.
struct Batch {
    std::vector<double> predicted, target;
    size_t outputs = 1;

    ConstView outputView() const { return {predicted.data(), outputs, predicted.size() / outputs, 1}; }
    ConstView targetView() const
    {
        const size_t width = predicted.size() / outputs;
        return {target.data(), target.size() / width, width, 1};
    }
};

struct Found {
    double loss = 0;
    std::vector<double> gradient;
};

/// The mean loss and its gradient.
Found lossOf(const LossSpec &spec, const Batch &batch)
{
    Found found;
    found.gradient.assign(batch.predicted.size(), NAN);
    const double weight = lossWeight(spec, batch.targetView());
    const View dy(found.gradient.data(), batch.outputs, batch.outputView().width, 1);
    found.loss = lossGradient(spec, batch.outputView(), batch.targetView(), weight, dy) / weight;
    if (found.loss != lossSum(spec, batch.outputView(), batch.targetView()) / weight)
        found.loss = NAN;
    return found;
}

bool near(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-15 * std::max(1.0, std::abs(expected));
}

bool near(const std::vector<double> &actual, const std::vector<double> &expected)
{
    return std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(),
                      [](double a, double b) { return near(a, b); });
}

} // namespace

class LossTest : public QObject {
    Q_OBJECT

private slots:
    void squaredErrorByHand();
    void absoluteErrorByHand();
    void hubersLossByHand();
    void crossEntropyByHand();
    void binaryCrossEntropyByHand();
    void twoLogitsOfWhichOneIsZeroAreOne();
    void logitsOfAThousand();
    void addingToAllLogitsChangesNothing();
    void classWeightsByHand();
    void aWeightIsAsManyCopies();
    void largeErrorsStayFinite();
    void paddingDoesNotCount_data();
    void paddingDoesNotCount();
    void shardsAddUp();
};

// Differences 1, −3, 0, 2: mean of squares 14/4; gradient 2d/4.
void LossTest::squaredErrorByHand()
{
    const Found found = lossOf({}, {{2, -1, 0.5, 3}, {1, 2, 0.5, 1}});
    QVERIFY(near(found.loss, 3.5));
    QVERIFY(near(found.gradient, {0.5, -1.5, 0, 1}));
    const Found two = lossOf({}, {{2, -1, 0.5, 3}, {1, 2, 0.5, 1}, 2}); // a mean over outputs too
    QVERIFY(near(two.loss, 3.5));
    QVERIFY(near(two.gradient, found.gradient));
}

void LossTest::absoluteErrorByHand()
{
    const Found found = lossOf({Type::mae}, {{2, -1, 0.5, 3}, {1, 2, 0.5, 1}});
    QVERIFY(near(found.loss, 6.0 / 4));
    QVERIFY(near(found.gradient, {0.25, -0.25, 0, 0.25}));
}

// δ = 2: 1/2, 2(3 − 1), 0, and at the knee 2²/2 = 2(2 − 1); gradient d or ±δ, over 4.
void LossTest::hubersLossByHand()
{
    const Found found = lossOf({Type::huber, 2}, {{2, -1, 0.5, 3}, {1, 2, 0.5, 1}});
    QVERIFY(near(found.loss, (0.5 + 4 + 0 + 2) / 4));
    QVERIFY(near(found.gradient, {0.25, -0.5, 0, 0.5}));
}

// Logits log 1, log 2, log 5 are the probabilities 1/8, 2/8, 5/8.
void LossTest::crossEntropyByHand()
{
    const std::vector<double> logits = {0, std::log(2.0), std::log(5.0)};
    const double eighths[] = {1, 2, 5};
    for (size_t right = 0; right < 3; ++right) {
        const Found found = lossOf({Type::crossEntropy}, {logits, {static_cast<double>(right)}, 3});
        QVERIFY(near(found.loss, std::log(8 / eighths[right])));
        for (size_t k = 0; k < 3; ++k)
            QVERIFY(near(found.gradient[k], eighths[k] / 8 - (k == right ? 1 : 0)));
    }
}

// The logit log 3 is the probability 3/4 of class 1.
void LossTest::binaryCrossEntropyByHand()
{
    for (const Type type : {Type::binaryCrossEntropy, Type::crossEntropy}) {
        const Found found = lossOf({type}, {{std::log(3.0), std::log(3.0), 0}, {1, 0, 1}});
        QVERIFY(near(found.loss, (std::log(4.0 / 3) + std::log(4.0) + std::log(2.0)) / 3));
        QVERIFY(near(found.gradient, {-0.25 / 3, 0.75 / 3, -0.5 / 3}));
    }
}

void LossTest::twoLogitsOfWhichOneIsZeroAreOne()
{
    for (const double z : {-7.0, -0.3, 0.0, 2.0, 30.0})
        for (const double right : {0.0, 1.0}) {
            const Found one = lossOf({Type::binaryCrossEntropy}, {{z}, {right}});
            const Found two = lossOf({Type::crossEntropy}, {{0, z}, {right}, 2});
            QVERIFY(near(one.loss, two.loss));
            QVERIFY(near(one.gradient[0], two.gradient[1]));
            QVERIFY(near(-one.gradient[0], two.gradient[0]));
        }
}

void LossTest::logitsOfAThousand()
{
    const Found right = lossOf({Type::binaryCrossEntropy}, {{1000, -1000}, {1, 0}});
    QCOMPARE(right.loss, 0.0);
    QCOMPARE(right.gradient, (std::vector<double>{0, 0}));
    const Found wrong = lossOf({Type::binaryCrossEntropy}, {{1000, -1000}, {0, 1}});
    QCOMPARE(wrong.loss, 1000.0);
    QCOMPARE(wrong.gradient, (std::vector<double>{0.5, -0.5}));

    const Batch many{{1000, -1000, 0, -1000, 1000, 1000}, {0, 0}, 3};
    const Found found = lossOf({Type::crossEntropy}, many);
    QVERIFY(near(found.loss, (2000 + std::log(2.0)) / 2));
    QVERIFY(near(found.gradient, {0, 0, 0, -0.5, 0.25, 0.25}));
}

void LossTest::addingToAllLogitsChangesNothing()
{
    const Found found = lossOf({Type::crossEntropy}, {{0.5, -1, 0.25, 2}, {1}, 4});
    for (const double shift : {-1024.0, 1024.0}) { // a power of two: the sums are exact
        const Found other = lossOf({Type::crossEntropy}, {{0.5 + shift, -1 + shift, 0.25 + shift, 2 + shift}, {1}, 4});
        QVERIFY(std::abs(other.loss - found.loss) < 1e-12);
        QVERIFY(near(other.gradient, found.gradient));
    }
}

// Weights 2 and 1/2: L = (2 log 4 + ½ log 4/3) / (2 + ½).
void LossTest::classWeightsByHand()
{
    const LossSpec weighted{Type::binaryCrossEntropy, 1, {2, 0.5}};
    const Found found = lossOf(weighted, {{std::log(3.0), std::log(3.0)}, {0, 1}});
    QVERIFY(near(found.loss, (2 * std::log(4.0) + 0.5 * std::log(4.0 / 3)) / 2.5));
    QVERIFY(near(found.gradient, {2 * 0.75 / 2.5, -0.5 * 0.25 / 2.5}));

    const LossSpec three{Type::crossEntropy, 1, {2, 0.5, 4}};
    const double a = std::log(2.0), b = std::log(5.0);
    const Found many = lossOf(three, {{0, a, b, 0, a, b}, {2, 0}, 3});
    QVERIFY(near(many.loss, (4 * std::log(8.0 / 5) + 2 * std::log(8.0)) / 6));
    QVERIFY(near(many.gradient, {4 / 48.0, 8 / 48.0, -12 / 48.0, -14 / 48.0, 4 / 48.0, 10 / 48.0}));
}

void LossTest::aWeightIsAsManyCopies()
{
    const Found weighted = lossOf({Type::crossEntropy, 1, {1, 3}}, {{0.4, -0.7}, {0, 1}});
    const Found copied = lossOf({Type::crossEntropy}, {{0.4, -0.7, -0.7, -0.7}, {0, 1, 1, 1}});
    QVERIFY(near(weighted.loss, copied.loss));
    QVERIFY(near(weighted.gradient[0], copied.gradient[0]));
    QVERIFY(near(weighted.gradient[1], 3 * copied.gradient[1]));
}

void LossTest::largeErrorsStayFinite()
{
    const Batch far{{1e100, -1e100}, {0, 0}};
    QVERIFY(near(lossOf({}, far).loss / 1e200, 1));
    QVERIFY(near(lossOf({Type::mae}, far).loss / 1e100, 1));
    const Found found = lossOf({Type::huber, 1}, far);
    QVERIFY(near(found.loss / 1e100, 1));
    QCOMPARE(found.gradient, (std::vector<double>{0.5, -0.5}));
}

void LossTest::paddingDoesNotCount_data()
{
    QTest::addColumn<LossSpec>("loss");
    QTest::addColumn<size_t>("outputs");
    QTest::newRow("mse") << LossSpec{} << size_t{1};
    QTest::newRow("mae") << LossSpec{Type::mae} << size_t{1};
    QTest::newRow("huber") << LossSpec{Type::huber, 0.5} << size_t{1};
    QTest::newRow("binary cross-entropy") << LossSpec{Type::binaryCrossEntropy, 1, {0.5, 2}} << size_t{1};
    QTest::newRow("cross-entropy") << LossSpec{Type::crossEntropy} << size_t{3};
    QTest::newRow("cross-entropy, weighted") << LossSpec{Type::crossEntropy, 1, {0.5, 2, 3}} << size_t{3};
}

// Three sequences of three, two and one steps: six answers. What lies before their first steps is never looked at.
void LossTest::paddingDoesNotCount()
{
    QFETCH(LossSpec, loss);
    QFETCH(size_t, outputs);
    const std::vector<uint32_t> begun = {1, 2, 3};
    std::vector<double> predicted, target, ownPredicted, ownTarget;
    for (size_t t = 0; t < 3; ++t)
        for (size_t s = 0; s < 3; ++s) {
            const bool own = s < begun[t];
            target.push_back(own ? static_cast<double>((t + s) % 2) : NAN);
            if (own)
                ownTarget.push_back(target.back());
            for (size_t k = 0; k < outputs; ++k) {
                predicted.push_back(own ? std::sin(static_cast<double>(7 * t + 3 * s + k)) : NAN);
                if (own)
                    ownPredicted.push_back(predicted.back());
            }
        }
    const Found expected = lossOf(loss, {ownPredicted, ownTarget, outputs});
    const ConstView targets(target.data(), 1, 3, 3, begun.data());
    std::vector<double> gradient(predicted.size(), NAN);
    const double weight = lossWeight(loss, targets);
    const ConstView outputView(predicted.data(), outputs, 3, 3, begun.data());
    const double sum = lossGradient(loss, outputView, targets, weight, {gradient.data(), outputs, 3, 3});
    QVERIFY(near(sum / weight, expected.loss));
    QVERIFY(near(lossSum(loss, outputView, targets) / weight, expected.loss));
    auto next = expected.gradient.begin();
    for (size_t t = 0; t < 3; ++t)
        for (size_t s = 0; s < 3; ++s)
            for (size_t k = 0; k < outputs; ++k)
                QVERIFY(near(gradient[(t * 3 + s) * outputs + k], s < begun[t] ? *next++ : 0.0));
    QVERIFY(next == expected.gradient.end());
}

void LossTest::shardsAddUp()
{
    const LossSpec loss{Type::crossEntropy, 1, {0.5, 2}};
    const Batch whole{{0.3, -1, 2, 0.7, -0.2}, {0, 1, 1, 0, 1}}, first{{0.3, -1, 2}, {0, 1, 1}}, second{{0.7, -0.2}, {0, 1}};
    const double weight = lossWeight(loss, first.targetView()) + lossWeight(loss, second.targetView());
    QCOMPARE(weight, 7.0);
    const double sum =
        lossSum(loss, first.outputView(), first.targetView()) + lossSum(loss, second.outputView(), second.targetView());
    const Found expected = lossOf(loss, whole);
    QVERIFY(near(sum / weight, expected.loss));
    std::vector<double> gradient(2, NAN);
    lossGradient(loss, second.outputView(), second.targetView(), weight, {gradient.data(), 1, 2, 1});
    QVERIFY(near(gradient, {expected.gradient[3], expected.gradient[4]}));
}

QTEST_GUILESS_MAIN(LossTest)
#include "loss_test.moc"
