#include "tests/ui/training_fixture.h"
#include "ui/models/distribution.h"
#include "ui/models/language.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace sluice;

namespace {

DistributionPart partNamed(const ViewState &state, DistributionOf of, const QString &name)
{
    for (const DistributionPart &part : distributionParts(state, of))
        if (part.name == name)
            return part;
    qFatal("no part %s", qPrintable(name));
}

DistributionMap mapOf(const ViewState &state, DistributionOf of, const QString &name, bool batch = false)
{
    const auto question = distributionQuestion(state, of, partNamed(state, of, name), batch);
    const auto work = distributionWork(*question), workUntouched = distributionWork(question->untouched());
    Histograms found, untouched;
    for (const Moment &moment : distributionMoments(state)) {
        found.push_back(std::make_shared<const Histogram>(work(*moment[question->part.model])));
        if (question->touched())
            untouched.push_back(std::make_shared<const Histogram>(workUntouched(*moment[question->part.model])));
    }
    return distributionMap(state, *question, distributionMoments(state), found, untouched);
}

/// How many values lie around this one at a moment.
uint32_t countAt(const DistributionMap &map, size_t moment, double value)
{
    const Histogram &histogram = map.histograms[moment];
    return histogram.counts[static_cast<size_t>(std::floor((value - histogram.low) / histogram.width()))];
}

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

} // namespace

class DistributionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void weightsSetByHandAreInTheirBins()
    {
        const ViewState state = testing::learningState({0, 2, 16}); // biases i f g o: −5, b, 0, 3 with b = −2, −1, 6
        const DistributionMap map = mapOf(state, DistributionOf::weights, "LSTM layers.0.bias_ih (4)");
        QCOMPARE(map.grid.epochs(), (std::vector<uint32_t>{0, 2, 16}));
        QCOMPARE(map.histograms[0].high, 8.0);
        const std::array<double, 3> biases = {-2, -1, 6};
        for (size_t moment = 0; moment < 3; ++moment)
            for (const double value : {-5.0, biases[moment], 0.0, 3.0})
                QCOMPARE(countAt(map, moment, value), 1U);
        // Drawn are the bins from −5 to 6; bins where there is nothing stay empty.
        QCOMPARE(map.apart(), 0.125);
        QCOMPARE(map.bottom(), -5 + 0.0625);
        QCOMPARE(map.bins, size_t(11 * 8 + 1));
        QCOMPARE(map.shares(0, 1), 0.25);
        QVERIFY(std::isnan(map.shares(1, 1)));
        QCOMPARE(map.largest, 0.25);
    }

    // y = 1.9 h and no bias: ∂L/∂(head's bias) = 2 (ŷ − y) for one step, their mean over a sequence.
    void gradientsAreThoseOfTheLossOnTheSample()
    {
        const ViewState state = testing::learningState({0, 14});
        const DistributionMap map = mapOf(state, DistributionOf::gradients, "LSTM head.bias (1)");
        const Sample sample = state.task->sample(Split::validation, 0);
        for (size_t moment = 0; moment < 2; ++moment) {
            double c = 0, sum = 0;
            for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
                const double mark = sample.x(1, t), bias = testing::forgetBiasAt(map.grid.epochs()[moment]);
                c = sigmoid(bias - 8 * mark) * c + sigmoid(-5 + 7 * mark) * std::tanh(double(0.6f) * sample.x(0, t));
                sum += 2 * (double(1.9f) * sigmoid(3) * std::tanh(c) - double(sample.y(0, t)));
            }
            const double magnitude = std::log10(std::abs(sum) / static_cast<double>(sample.x.n_cols));
            QCOMPARE(countAt(map, moment, magnitude), 1U);
            QCOMPARE(map.histograms[moment].total, uint64_t(1));
        }
        QVERIFY(map.subtitle.startsWith("loss on validation sample 1 of "));
        const DistributionMap batch = mapOf(state, DistributionOf::gradients, "LSTM head.bias (1)", true);
        QVERIFY(batch.subtitle.contains("training samples"));
        QVERIFY(batch.histograms[0].counts != map.histograms[0].counts || batch.histograms[1].counts != map.histograms[1].counts);
    }

    // An edit is of one weight of one tensor: the forget gate's bias, which learns, is 7 at every epoch.
    void weightsAreThoseThatAnEditLeaves()
    {
        ViewState state = testing::learningState({0, 2, 16});
        const WhatIf edit{"", true, 1, WeightEdit{"layers.0.bias_ih", 1, 0, 7}};
        state.selection.whatIfs = {edit};
        const DistributionMap map = mapOf(state, DistributionOf::weights, "LSTM layers.0.bias_ih (4)");
        QVERIFY(map.touched() && map.idle.isEmpty());
        const std::array<double, 3> biases = {-2, -1, 6};
        for (size_t moment = 0; moment < 3; ++moment) {
            for (const double value : {-5.0, 7.0, 0.0, 3.0})
                QCOMPARE(countAt(map, moment, value), 1U);
            QCOMPARE(countAt(map, moment, biases[moment]), 0U);
            const Histogram &was = map.untouched[moment];
            QCOMPARE(was.counts[static_cast<size_t>((biases[moment] - was.low) / was.width())], 1U);
            QCOMPARE(was.counts[static_cast<size_t>((7 - was.low) / was.width())], 0U);
        }
        const DistributionMap other = mapOf(state, DistributionOf::weights, "LSTM layers.0.weight_ih (4 × 2)");
        QVERIFY2(!other.touched() && other.idle.contains("only an edited weight"), qPrintable(other.idle));
        state.selection.whatIfs.front().on = false;
        QVERIFY(mapOf(state, DistributionOf::weights, "LSTM layers.0.weight_ih (4 × 2)").idle.isEmpty());
    }

    // f held at a quarter and the head's bias edited: ŷ = 1.9 h + ½ with c(t) = c(t−1) / 4 + i g; at its mark 1 the input is edited.
    void gradientsAreThoseUnderTheWhatIfs()
    {
        ViewState state = testing::learningState({0, 14});
        const WhatIf held{"a name", true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}};
        const WhatIf bias{"", true, 1, WeightEdit{"head.bias", 0, 0, 0.5}};
        const WhatIf input{"", true, 0, InputEdit{{Split::validation, 0}, 0, {{7, 0.75}}}};
        const WhatIf elsewhere{"", true, 0, InputEdit{{Split::validation, 1}, 0, {{7, 0.75}}}};
        state.selection.whatIfs = {held, bias, input};
        const DistributionMap map = mapOf(state, DistributionOf::gradients, "LSTM head.bias (1)");
        QVERIFY(map.touched() && map.idle.isEmpty());
        const Sample sample = state.task->sample(Split::validation, 0);
        const auto slope = [&](double forgetBias, bool whatIf) {
            double c = 0, sum = 0;
            for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
                const double mark = sample.x(1, t), value = whatIf && t == 7 ? 0.75 : double(sample.x(0, t));
                c = (whatIf ? 0.25 : sigmoid(forgetBias - 8 * mark)) * c +
                    sigmoid(-5 + 7 * mark) * std::tanh(double(0.6f) * value);
                sum += 2 * (double(1.9f) * sigmoid(3) * std::tanh(c) + (whatIf ? 0.5 : 0) - double(sample.y(0, t)));
            }
            return std::log10(std::abs(sum) / static_cast<double>(sample.x.n_cols));
        };
        for (size_t moment = 0; moment < 2; ++moment) {
            const double forgetBias = testing::forgetBiasAt(map.grid.epochs()[moment]);
            QCOMPARE(countAt(map, moment, slope(forgetBias, true)), 1U);
            const Histogram &was = map.untouched[moment];
            QCOMPARE(was.counts[static_cast<size_t>((slope(forgetBias, false) - was.low) / was.width())], 1U);
        }
        QVERIFY(map.histograms[1].counts != map.untouched[1].counts);
        // The held gate's own weights are of no consequence any more.
        const DistributionMap biases = mapOf(state, DistributionOf::gradients, "LSTM layers.0.bias_ih (4)");
        const auto counted = [](const Histogram &histogram) {
            return std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0U);
        };
        QCOMPARE(counted(biases.untouched[1]), 4U);
        QCOMPARE(counted(biases.histograms[1]), 3U);

        state.selection.whatIfs = {elsewhere};
        const DistributionMap idle = mapOf(state, DistributionOf::gradients, "LSTM head.bias (1)");
        QVERIFY2(!idle.touched() && idle.idle.contains("another sample"), qPrintable(idle.idle));
        state.selection.whatIfs = {held};
        const DistributionMap dense = mapOf(state, DistributionOf::gradients, "Dense head.bias (1)");
        QVERIFY(!dense.touched() && dense.idle.contains("another model"));
        QVERIFY(mapOf(state, DistributionOf::gradients, "LSTM head.bias (1)", true).touched()); // of a batch, too
    }

    void activationsFollowTheWhatIfs()
    {
        ViewState state = testing::learningState({0, 16});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        const DistributionMap map = mapOf(state, DistributionOf::activations, "LSTM layer 1: forget gate f(t)");
        for (size_t moment = 0; moment < 2; ++moment)
            QCOMPARE(countAt(map, moment, 0.25), map.histograms[moment].total);
        QVERIFY(map.touched());
        const DistributionMap weights = mapOf(state, DistributionOf::weights, "LSTM layers.0.bias_ih (4)");
        QVERIFY(!weights.subtitle.contains("what-if")); // they are what they are
    }

    // Without the what-if f = σ(b), at a mark σ(b − 8): two bins, and none of them the one in which it is held.
    void underAWhatIfWhatWasStandsBesideIt()
    {
        ViewState state = testing::learningState({0, 14});
        QVERIFY(mapOf(state, DistributionOf::activations, "LSTM layer 1: forget gate f(t)").untouched.empty());
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        const DistributionMap map = mapOf(state, DistributionOf::activations, "LSTM layer 1: forget gate f(t)");
        const DistributionCells before = distributionCells(map, MapShows::before),
                                change = distributionCells(map, MapShows::change);
        QVERIFY(!before.change && change.change);
        QCOMPARE(before.limit, map.largest); // one scale for both
        QCOMPARE(change.limit, 1.0);
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        const double marks = std::round(double(arma::accu(x.row(1)))), all = static_cast<double>(x.n_cols);
        const auto rowOf = [&](double value) {
            return static_cast<arma::uword>(std::floor((value - map.bottom()) / map.apart() + 0.5));
        };
        for (size_t moment = 0; moment < 2; ++moment) {
            const double bias = testing::forgetBiasAt(map.grid.epochs()[moment]);
            const arma::uword open = rowOf(sigmoid(bias)), atMarks = rowOf(sigmoid(bias - 8)), held = rowOf(0.25);
            QCOMPARE(map.untouched[moment].counts[map.firstBin + open], static_cast<uint32_t>(all - marks));
            QCOMPARE(before.values(open, moment), (all - marks) / all);
            QCOMPARE(before.values(atMarks, moment), marks / all);
            QVERIFY(std::isnan(before.values(held, moment)));
            QCOMPARE(change.values(open, moment), -(all - marks) / all);
            QCOMPARE(change.values(atMarks, moment), -marks / all);
            QCOMPARE(change.values(held, moment), 1.0);
            QVERIFY(std::isnan(change.values(held + 1, moment))); // there never was anything
        }
        const QString tip = distributionTip(map, 14, rowOf(0.25));
        QVERIFY2(tip.endsWith(QString(": %1 of %1 values (untouched 0 of %1)").arg(all)), qPrintable(tip));
        const PlotTable table = distributionTable(map);
        QCOMPARE(table.columns.size(), size_t(5));
        QCOMPARE(table.columns[4].name, QString("values untouched"));
        for (const size_t column : {3, 4})
            QCOMPARE(std::accumulate(table.columns[column].values.begin(), table.columns[column].values.end(), 0.0), 2 * all);
        QVERIFY(table.columns[3].values != table.columns[4].values);
    }

    void activationsAreThoseOfTheSample()
    {
        const ViewState state = testing::learningState({0, 14});
        const DistributionMap map = mapOf(state, DistributionOf::activations, "LSTM layer 1: forget gate f(t)");
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        const auto marks = static_cast<uint32_t>(std::lround(arma::accu(x.row(1))));
        const double bias = testing::forgetBiasAt(14);
        QCOMPARE(countAt(map, 1, sigmoid(bias)), static_cast<uint32_t>(x.n_cols) - marks);
        QCOMPARE(countAt(map, 1, sigmoid(bias - 8)), marks);
        QVERIFY(map.bottom() > 0);
    }

    void whatIsNotKnownYetIsEmptyAndSharesTheBins()
    {
        const ViewState state = testing::learningState({0, 2, 16});
        const auto question = distributionQuestion(state, DistributionOf::weights,
                                                   partNamed(state, DistributionOf::weights, "LSTM layers.0.bias_ih (4)"), false);
        const auto known = std::make_shared<const Histogram>(distributionWork(*question)(*state.history->kept[2][1]));
        const DistributionMap map = distributionMap(state, *question, state.history->kept, {nullptr, nullptr, known});
        QCOMPARE(map.histograms[0].high, 8.0);
        QVERIFY(!map.shares.col(0).is_finite() && map.shares.col(2).has_nan());
        QVERIFY(map.subtitle.contains("1 of 3 epochs computed"));
        QVERIFY(!distributionMap(state, *question, state.history->kept, {nullptr, nullptr, nullptr}).nothing.isEmpty());
        QVERIFY(!distributionMap(state, *question, {}, {}).nothing.isEmpty());
    }

    void everyPartCanBeChosen()
    {
        const ViewState state = testing::learningState({0, 1});
        QStringList names;
        for (const DistributionPart &part : distributionParts(state, DistributionOf::weights))
            names << part.name;
        QCOMPARE(names.size(), 4 + 5);
        QCOMPARE(names[0], QString("Dense layers.0.weight (16 × 120)"));
        QCOMPARE(names[4], QString("LSTM layers.0.weight_ih (4 × 2)"));
        for (const auto of : {DistributionOf::weights, DistributionOf::gradients, DistributionOf::activations})
            for (const DistributionPart &part : distributionParts(state, of)) {
                const DistributionMap map = mapOf(state, of, part.name);
                const Histogram &last = map.histograms.back();
                QVERIFY(last.total > 0);
                QVERIFY(std::accumulate(last.counts.begin(), last.counts.end(), uint64_t(0)) <= last.total);
            }
        QVERIFY(!distributionQuestion(state, DistributionOf::weights, {7, 0, 0, "none"}, false));
        QVERIFY(!distributionQuestion(ViewState(), DistributionOf::weights, {}, false));
    }

    void aTipAndTheTableHaveTheCounts()
    {
        const DistributionMap map = mapOf(testing::learningState({0, 2}), DistributionOf::weights, "LSTM layers.0.bias_ih (4)");
        QCOMPARE(distributionTip(map, 1.8, 0), QString("epoch 2, −5 … −4.875: 1 of 4 values"));
        const PlotTable table = distributionTable(map);
        QCOMPARE(table.columns.size(), size_t(4));
        QCOMPARE(table.columns[0].values.size(), 2 * map.bins);
        QCOMPARE(std::accumulate(table.columns[3].values.begin(), table.columns[3].values.end(), 0.0), 8.0);
    }
};

QTEST_GUILESS_MAIN(DistributionTest)
#include "distribution_test.moc"
