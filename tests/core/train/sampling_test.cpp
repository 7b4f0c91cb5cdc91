#include "core/train/sampling.h"

#include "core/data/text_file.h"
#include "core/nn/model.h"
#include "core/train/run.h"
#include "core/train/trainer.h"

#include <QtTest>
#include <cmath>
#include <map>

using namespace sluice;

namespace {

Task taskOf(const std::string &text, OutputAt output = OutputAt::every, size_t lookback = 6)
{
    TaskSpec spec;
    spec.kind = TaskKind::nextToken;
    spec.output = output;
    spec.lookback = lookback;
    auto task = Task::create(spec, {}, parseText(text, "text")->data);
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int k = 0; k < times; ++k)
        all += text;
    return all;
}

/// A net whose logits are the same whatever it sees: all weights zero but the head's bias.
std::vector<float> constantNet(const ModelSpec &spec, const Task &task, const std::vector<float> &logits)
{
    std::vector<float> weights(parameterCount(spec, ModelShape::of(task)));
    std::copy(logits.begin(), logits.end(), weights.end() - long(logits.size()));
    return weights;
}

const ModelSpec lstm{"LSTM", {LstmSpec{8}}};
const ModelSpec dense{"Dense", {DenseSpec{8, Activation::tanh}}};

} // namespace

class SamplingTest : public QObject {
    Q_OBJECT

private slots:
    void drawsFollowTheTemperature_data()
    {
        QTest::addColumn<double>("temperature");
        QTest::newRow("as it is") << 1.0;
        QTest::newRow("cold") << 0.5;
        QTest::newRow("hot") << 3.0;
    }
    void drawsFollowTheTemperature()
    {
        QFETCH(double, temperature);
        const Task task = taskOf(repeated("abc", 30));
        const auto weights = constantNet(lstm, task, {0, 1, 2});
        const std::string text = *sampleText(lstm, task, weights, {"a", 20'000, temperature, 7});
        QCOMPARE(text.size(), size_t(20'001));
        double total = 0;
        for (int k = 0; k < 3; ++k)
            total += std::exp(k / temperature);
        for (int k = 0; k < 3; ++k) {
            const double share = double(std::count(text.begin() + 1, text.end(), char('a' + k))) / 20'000;
            const double expected = std::exp(k / temperature) / total;
            QVERIFY(std::abs(share - expected) < 4 * std::sqrt(expected * (1 - expected) / 20'000)); // four standard errors
        }
    }

    void atZeroItIsTheLikeliest()
    {
        const Task task = taskOf(repeated("abc", 30));
        QCOMPARE(*sampleText(lstm, task, constantNet(lstm, task, {0, 2, 1}), {"ca", 5, 0, 1}), std::string("cabbbbb"));
    }

    void twoTokensHaveOneLogit()
    {
        const Task task = taskOf(repeated("ab", 40));
        const std::string text = *sampleText(lstm, task, constantNet(lstm, task, {1}), {"a", 20'000, 1, 3});
        const double share = double(std::count(text.begin() + 1, text.end(), 'b')) / 20'000;
        QVERIFY(std::abs(share - 1 / (1 + std::exp(-1.0))) < 0.014);
    }

    void everyTokenHasItsProbability()
    {
        const Task three = taskOf(repeated("abc", 30));
        const double sum = std::exp(0) + std::exp(1) + std::exp(2);
        for (const double temperature : {0.0, 0.5, 3.0}) { // the model's own, whatever it was drawn at
            const auto sampled = *sampleTokens(lstm, three, constantNet(lstm, three, {0, 1, 2}), {"cb", 50, temperature, 4});
            QCOMPARE(sampled.tokens.size(), size_t(52));
            QVERIFY(std::isnan(sampled.probability[0]) && std::isnan(sampled.probability[1]));
            for (size_t k = 2; k < 52; ++k)
                QVERIFY(std::abs(sampled.probability[k] - std::exp(double(sampled.tokens[k])) / sum) < 1e-12);
        }
        const Task two = taskOf(repeated("ab", 40));
        const auto sampled = *sampleTokens(lstm, two, constantNet(lstm, two, {1}), {"a", 50, 1, 3});
        for (size_t k = 1; k < 51; ++k)
            QVERIFY(std::abs(sampled.probability[k] - 1 / (1 + std::exp(sampled.tokens[k] == 1 ? -1.0 : 1.0))) < 1e-12);
    }

    void theSeedIsAllThatMatters()
    {
        const Task task = taskOf(repeated("abcd", 30));
        const auto weights = Model(lstm, ModelShape::of(task)).initialParameters(5);
        const std::string text = *sampleText(lstm, task, weights, {"", 100, 1, 2});
        QCOMPARE(*sampleText(lstm, task, weights, {"", 100, 1, 2}), text);
        QVERIFY(*sampleText(lstm, task, weights, {"", 100, 1, 3}) != text);
        QVERIFY(sampleText(lstm, task, weights, {"", 200, 1, 2})->starts_with(text));
        QCOMPARE(text.front(), 'a'); // the data's first
    }

    void aTrainedNetGoesOn_data()
    {
        QTest::addColumn<bool>("recurrent");
        QTest::addColumn<bool>("every");
        for (const bool recurrent : {false, true})
            for (const bool every : {false, true})
                QTest::addRow("%s, %s", recurrent ? "LSTM" : "dense", every ? "every step" : "last step") << recurrent << every;
    }
    void aTrainedNetGoesOn()
    {
        QFETCH(bool, recurrent);
        QFETCH(bool, every);
        Experiment experiment;
        experiment.models = {recurrent ? lstm : dense};
        experiment.training.loss.type = LossSpec::Type::crossEntropy;
        experiment.training.optimizer.learningRate = 0.05;
        experiment.training.epochs = 40;
        const Task task = taskOf(repeated("héllo ", 60), every ? OutputAt::every : OutputAt::last, 4);
        experiment.task = task.spec();
        ThreadPool pool(1);
        Run run(experiment, 1 << 24);
        Trainer trainer(experiment, task, pool, run);
        while (!trainer.finished())
            QVERIFY(!trainer.trainBatch());
        const std::string text = *sampleText(experiment.models[0], task, trainer.liveMoment()[0]->weights, {"héll", 20, 0.1, 1});
        QCOMPARE(text, std::string("héllo héllo héllo héllo "));
    }

    void whatCannotBeIsSaid()
    {
        const Task task = taskOf(repeated("abc", 30));
        const auto weights = constantNet(lstm, task, {0, 1, 2});
        const auto unknown = sampleText(lstm, task, weights, {"abé", 5, 1, 1});
        QVERIFY(!unknown && unknown.error().english().find("“é”") != std::string::npos);
        QVERIFY(!sampleText(lstm, task, weights, {"a", 5, -1, 1}));
        QVERIFY(!sampleText(lstm, task, weights, {"a", 5, std::nan(""), 1}));
        DataSpec sunspots;
        sunspots.source = "builtin:sunspots";
        QVERIFY(!canSample(*Task::create({}, sunspots, *loadData(sunspots, 1))));
        size_t asked = 0;
        QCOMPARE(*sampleText(lstm, task, weights, {"a", 50, 0, 1}, [&] { return ++asked <= 3; }), std::string("accc"));
    }
};

QTEST_GUILESS_MAIN(SamplingTest)
#include "sampling_test.moc"
