#include "core/train/sampling_what_if.h"

#include "core/data/text_file.h"
#include "core/inspect/plain_network.h"
#include "core/nn/model.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

constexpr size_t lookback = 4;
const ModelSpec lstm{"LSTM", {LstmSpec{5}}};
const ModelSpec dense{"Dense", {DenseSpec{6, Activation::tanh}}};

Task taskOf(const std::string &text, OutputAt output = OutputAt::every)
{
    TaskSpec spec;
    spec.kind = TaskKind::nextToken;
    spec.output = output;
    spec.lookback = lookback;
    return *Task::create(spec, {}, parseText(text, "text")->data);
}

std::string abcd()
{
    std::string all;
    for (int k = 0; k < 30; ++k)
        all += "abcdbca";
    return all;
}

std::vector<float> weightsOf(const ModelSpec &spec, const Task &task)
{
    std::vector<float> weights = Model(spec, ModelShape::of(task)).initialParameters(5);
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] += static_cast<float>(std::sin(double(k)));
    return weights;
}

/// p of the token after a window by the equations of an LSTM, written out: h held at a value from a step on.
arma::vec byHand(const Task &task, const std::vector<float> &weights, const std::vector<size_t> &window, size_t from, double held)
{
    const size_t H = 5, I = task.features();
    const float *at = weights.data();
    const auto take = [&at](size_t rows, size_t columns) {
        const arma::fmat own(at, rows, columns);
        at += rows * columns;
        return arma::conv_to<arma::mat>::from(own);
    };
    const arma::mat W = take(4 * H, I), R = take(4 * H, H), b = take(4 * H, 1), V = take(I, H), bias = take(I, 1);
    arma::vec h(H, arma::fill::zeros), c(H, arma::fill::zeros);
    for (size_t t = 0; t < window.size(); ++t) {
        const arma::vec z = W.col(window[t]) + R * h + b;
        const auto sigmoid = [&](size_t gate) { return arma::vec(1 / (1 + arma::exp(-z.subvec(gate * H, gate * H + H - 1)))); };
        c = sigmoid(1) % c + sigmoid(0) % arma::tanh(z.subvec(2 * H, 3 * H - 1));
        h = sigmoid(3) % arma::tanh(c);
        if (t >= from)
            h.fill(held);
    }
    const arma::vec e = arma::exp(V * h + bias);
    return e / arma::accu(e);
}

} // namespace

class SamplingWhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAnyItIsTheEnginesText()
    {
        for (const OutputAt output : {OutputAt::every, OutputAt::last})
            for (const ModelSpec &spec : {lstm, dense}) {
                const Task task = taskOf(abcd(), output);
                const auto weights = weightsOf(spec, task);
                const SamplingSpec how{"ab", 60, 0.8, 3};
                const auto engine = *sampleTokens(spec, task, weights, how);
                const auto plain = *sampleTokensWhatIf(spec, task, weights, how, {}, 0);
                QCOMPARE(plain.tokens, engine.tokens);
                for (size_t k = 2; k < plain.tokens.size(); ++k)
                    QVERIFY(std::abs(plain.probability[k] - engine.probability[k]) < 1e-5);
                for (size_t k = 0; k < task.classes().size(); ++k)
                    QVERIFY(std::abs(plain.afterStart[k] - engine.afterStart[k]) < 1e-5);
            }
    }

    // The probabilities of every draw are those of the equations, on the window of the text that was drawn under the what-if.
    void whatIsHeldIsHeldInEveryWindow()
    {
        const Task task = taskOf(abcd());
        const auto weights = weightsOf(lstm, task);
        const WhatIf held{{}, true, 1, Intervention{0, Part::hidden, {}, 2, SIZE_MAX, 0.3}};
        const auto sampled = *sampleTokensWhatIf(lstm, task, weights, {"d", 40, 1, 9}, {held}, 1);
        QVERIFY(sampled.tokens != sampleTokens(lstm, task, weights, {"d", 40, 1, 9})->tokens);
        for (size_t place = 1; place < sampled.tokens.size(); ++place) {
            const size_t seen = std::min(place, lookback);
            const std::vector<size_t> window(sampled.tokens.begin() + long(place - seen), sampled.tokens.begin() + long(place));
            const arma::vec p = byHand(task, weights, window, 2, 0.3);
            QVERIFY(std::abs(sampled.probability[place] - p(sampled.tokens[place])) < 1e-9);
            if (place == 1)
                QVERIFY(arma::approx_equal(arma::vec(sampled.afterStart), p, "absdiff", 1e-9));
        }
        QCOMPARE(sampleTokensWhatIf(lstm, task, weights, {"d", 40, 1, 9}, {held}, 0)->tokens,
                 sampleTokens(lstm, task, weights, {"d", 40, 1, 9})->tokens); // of another model
    }

    // All weights are zero but one of the head's biases: p = e^w / (e^w + K − 1).
    void anEditedWeightIsInTheProbabilities()
    {
        const Task task = taskOf(abcd());
        const std::vector<float> weights(parameterCount(lstm, ModelShape::of(task)));
        const WhatIf edit{{}, true, 0, WeightEdit{"head.bias", 1, 0, 2}};
        const auto sampled = *sampleTokensWhatIf(lstm, task, weights, {"a", 30, 0, 1}, {edit}, 0);
        const double likely = std::exp(2) / (std::exp(2) + double(task.classes().size()) - 1);
        for (size_t place = 1; place < sampled.tokens.size(); ++place) {
            QCOMPARE(sampled.tokens[place], size_t(1));
            QVERIFY(std::abs(sampled.probability[place] - likely) < 1e-9);
        }
    }

    void aShuffleIsOfEveryWindow()
    {
        const Task task = taskOf(abcd());
        const auto weights = weightsOf(lstm, task);
        StepShuffle shuffle;
        while (stepOrder(lookback, shuffle.seed) != std::vector<size_t>{3, 0, 1, 2})
            ++shuffle.seed;
        const auto sampled = *sampleTokensWhatIf(lstm, task, weights, {"abcd", 1, 1, 9}, {{{}, true, 0, shuffle}}, 0);
        const auto &t = sampled.tokens;
        const arma::vec p = byHand(task, weights, {t[3], t[0], t[1], t[2]}, SIZE_MAX, 0);
        QVERIFY(arma::approx_equal(arma::vec(sampled.afterStart), p, "absdiff", 1e-9));
    }

    void anEditedSampleDoesNothing()
    {
        const WhatIf edit{{}, true, 0, InputEdit{{Split::validation, 0}, 0, {{0, 5}}}};
        const WhatIf shuffle{{}, true, 1, StepShuffle{4}}, off{{}, false, 0, StepShuffle{4}};
        const WhatIf other{{}, true, 1, WeightEdit{"head.bias", 0, 0, 2}};
        QCOMPARE(whatIfsOnText({edit, shuffle, off, other}, 0), std::vector{shuffle});
        const Task task = taskOf(abcd());
        const auto weights = weightsOf(lstm, task);
        QCOMPARE(sampleTokensWhatIf(lstm, task, weights, {"a", 30, 1, 1}, {edit}, 0)->tokens,
                 sampleTokens(lstm, task, weights, {"a", 30, 1, 1})->tokens);
    }

    void itIsAbandonedAndRefusesWhatTheEngineRefuses()
    {
        const Task task = taskOf(abcd());
        const auto weights = weightsOf(lstm, task);
        int asked = 0;
        QCOMPARE(sampleTokensWhatIf(lstm, task, weights, {"a", 50, 0, 1}, {}, 0, [&] { return ++asked <= 3; })->tokens.size(),
                 size_t(4));
        QVERIFY(!sampleTokensWhatIf(lstm, task, weights, {"é", 5, 1, 1}, {}, 0));
        QVERIFY(!sampleTokensWhatIf(lstm, task, weights, {"a", 5, -1, 1}, {}, 0));
    }
};

QTEST_GUILESS_MAIN(SamplingWhatIfTest)
#include "sampling_what_if_test.moc"
