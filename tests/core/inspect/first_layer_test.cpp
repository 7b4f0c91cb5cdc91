#include "core/inspect/first_layer.h"
#include "core/inspect/probe.h"
#include "core/nn/model.h"

#include <QtTest>
#include <set>

using namespace sluice;

namespace {

std::vector<float> someWeights(const ModelSpec &spec, const ModelShape &shape)
{
    return Model(spec, shape).initialParameters(11);
}

Sample someSample(size_t features, size_t steps, size_t outputs)
{
    Sample sample{arma::fmat(features, steps), arma::fmat(1, outputs, arma::fill::zeros)};
    for (arma::uword k = 0; k < sample.x.n_elem; ++k)
        sample.x(k) = std::sin(1.7f * float(k) + 0.3f);
    return sample;
}

} // namespace

class FirstLayerTest : public QObject {
    Q_OBJECT

private slots:
    void aLinearNetIsTheSumOfItsContributions()
    {
        const ModelSpec spec{"Linear", {DenseSpec{4, Activation::identity}}};
        const ModelShape shape{.features = 2, .steps = 3, .lookback = 3};
        std::vector<float> weights = someWeights(spec, shape);
        const auto tensors = tensorsOf(spec, shape);
        for (const Tensor &tensor : tensors)
            if (tensor.isVector)
                std::fill_n(weights.begin() + std::ptrdiff_t(tensor.offset), tensor.size(), 0.0f);
        const Sample sample = someSample(2, 3, 1);
        const FirstLayer first = firstLayer(spec, shape, weights, sample, 0);
        QCOMPARE(first.W.n_rows, arma::uword(4));
        QCOMPARE(first.W.n_cols, arma::uword(6));
        QCOMPARE(first.features, size_t(2));
        const double y = probe(spec, shape, weights, sample).output(0, 0);
        QVERIFY(std::abs(arma::accu(first.contribution) - y) < 1e-12);
        // All features of the first step first.
        QCOMPARE(first.input(1), double(sample.x(1, 0)));
        QCOMPARE(first.input(4), double(sample.x(0, 2)));
    }

    void unitsSumToGradientTimesInput_data()
    {
        QTest::addColumn<bool>("every");
        QTest::newRow("last") << false;
        QTest::newRow("every") << true;
    }

    void unitsSumToGradientTimesInput()
    {
        QFETCH(bool, every);
        const ModelSpec spec{"Dense", {DropoutSpec{0.5}, DenseSpec{5, Activation::tanh}, DenseSpec{3, Activation::silu}}};
        ModelShape shape{.features = 2, .steps = 6, .lookback = 6};
        shape.output = every ? OutputAt::every : OutputAt::last;
        shape.lookback = every ? 4 : 6;
        const auto weights = someWeights(spec, shape);
        const Sample sample = someSample(2, 6, every ? 6 : 1);
        const size_t step = 4;
        const FirstLayer first = firstLayer(spec, shape, weights, sample, step);
        QCOMPARE(first.layer, size_t(1));
        const arma::mat whole = inputContribution(spec, shape, weights, sample, step).values; // features × steps
        const arma::rowvec sums = arma::sum(first.contribution, 0);
        const size_t from = every ? step + 1 - shape.lookback : 0;
        for (size_t k = 0; k < shape.lookback; ++k)
            for (size_t f = 0; f < 2; ++f)
                QVERIFY(std::abs(sums(2 * k + f) - whole(f, from + k)) < 1e-12);
    }

    // Each weight's share by what happens to the answer when the weight changes: W ∂y/∂W.
    void aContributionIsTheWeightTimesItsGradient()
    {
        const ModelSpec spec{"Dense", {DenseSpec{3, Activation::tanh}, DenseSpec{2, Activation::sigmoid}}};
        const ModelShape shape{.features = 1, .steps = 4, .lookback = 4};
        auto weights = someWeights(spec, shape);
        const Sample sample = someSample(1, 4, 1);
        const FirstLayer first = firstLayer(spec, shape, weights, sample, 0);
        const Tensor W = tensorsOf(spec, shape).front();
        for (size_t k = 0; k < W.size(); ++k) {
            const float kept = weights[W.offset + k];
            const float h = 1.0f / 64;
            weights[W.offset + k] = kept + h;
            const double above = probe(spec, shape, weights, sample).output(0, 0);
            weights[W.offset + k] = kept - h;
            const double below = probe(spec, shape, weights, sample).output(0, 0);
            weights[W.offset + k] = kept;
            const double slope = (above - below) / (double(kept + h) - double(kept - h));
            QVERIFY(std::abs(first.contribution(k) - double(kept) * slope) < 2e-5); // both are column-major
        }
    }

    /// ∂y/∂z of a unit is ∂y/∂b. Of three classes y is the score of the likeliest, which is another one from sample to sample.
    void ofThreeClassesTheLikeliestIsAsked()
    {
        const ModelSpec spec{"Dense", {DenseSpec{4, Activation::tanh}, DenseSpec{3, Activation::silu}}};
        const ModelShape shape{.features = 1, .steps = 5, .outputs = 3, .lookback = 5, .classes = 3};
        auto weights = someWeights(spec, shape);
        const Tensor bias = tensorsOf(spec, shape)[1];
        std::set<arma::uword> asked;
        for (const float sign : {-3.0f, 3.0f}) {
            Sample sample = someSample(1, 5, 1);
            sample.x *= sign;
            const FirstLayer first = firstLayer(spec, shape, weights, sample, 0);
            const arma::uword likeliest = probe(spec, shape, weights, sample).output.index_max();
            QCOMPARE(first.ofClass, std::optional<size_t>(likeliest));
            asked.insert(likeliest);
            for (size_t unit = 0; unit < 4; ++unit) {
                float &b = weights[bias.offset + unit];
                const float kept = b, h = 1.0f / 64;
                b = kept + h;
                const double above = probe(spec, shape, weights, sample).output(likeliest);
                b = kept - h;
                const double below = probe(spec, shape, weights, sample).output(likeliest);
                b = kept;
                const double slope = (above - below) / (double(kept + h) - double(kept - h));
                QVERIFY(std::abs(first.sensitivity(unit) - slope) < 2e-4);
            }
        }
        QVERIFY(asked.size() > 1);
    }

    void withoutLayersTheHeadIsFirst()
    {
        const ModelSpec spec{"Linear", {}};
        const ModelShape shape{.features = 1, .steps = 5, .lookback = 5};
        const auto weights = someWeights(spec, shape);
        const Sample sample = someSample(1, 5, 1);
        const FirstLayer first = firstLayer(spec, shape, weights, sample, 0);
        QCOMPARE(first.layer, size_t(0));
        for (size_t k = 0; k < 5; ++k) {
            QCOMPARE(first.W(0, k), double(weights[k]));
            QCOMPARE(first.contribution(0, k), double(weights[k]) * double(sample.x(0, k)));
        }
    }

    void aConvolutionShowsItsKernel()
    {
        const ModelSpec spec{"Conv", {ConvSpec{4, 3, Activation::relu}, DenseSpec{2, Activation::tanh}}};
        const ModelShape shape{.features = 2, .steps = 6, .lookback = 6};
        const auto weights = someWeights(spec, shape);
        const FirstLayer first = firstLayer(spec, shape, weights, someSample(2, 6, 1), 0);
        QVERIFY(first.kernel);
        QCOMPARE(first.W.n_rows, arma::uword(4));
        QCOMPARE(first.W.n_cols, arma::uword(6));
        QVERIFY(first.contribution.empty());
    }
};

QTEST_GUILESS_MAIN(FirstLayerTest)
#include "first_layer_test.moc"
