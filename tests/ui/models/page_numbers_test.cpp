#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/explanation_numbers.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QTextDocumentFragment>
#include <QtTest>
#include <cmath>
#include <map>

using namespace sluice;
using namespace sluice::testing;

/// The numbers in the explanations of what the pages beside Inside and Memory draw, worked out by hand.
class PageNumbersTest : public QObject {
    Q_OBJECT

    ViewState state_ = holdState();

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        const arma::fmat &x = state_.task->sample(Split::validation, 0).x;
        state_.selection.step = 30;
        while (x(1, state_.selection.step) > 0.5f) // a step without a mark
            ++state_.selection.step;
    }

    /// A linear network over the plane: P = σ(2 x₁ − x₂ + ½) at the middle of the picked sample's cell.
    void theSurfaceAtThePickedSample()
    {
        TaskSpec task;
        task.kind = TaskKind::classify;
        ViewState state = stateOf({"generate:xor", {}, {}, {}, {}, {}}, task, {{"Linear", {}}});
        std::vector<float> weights(3);
        const ModelShape shape = ModelShape::of(*state.task);
        setTensor(weights, state.experiment->models[0], shape, "head.weight", {2, -1});
        setTensor(weights, state.experiment->models[0], shape, "head.bias", {0.5});
        state.moment[0] = snapshotOf(state.experiment->models[0], weights);
        state.selection.sample = 5;
        const std::atomic<bool> abandoned = false;
        const SurfaceContent surface = *surfaceContent(state, abandoned);
        const SampleRange range = state.task->samples(Split::validation)[5];
        const auto middle = [](const PlotRange &axis, double value) {
            const double cell = (axis.upper - axis.lower) / double(surfaceCells);
            return axis.lower + (std::floor((value - axis.lower) / cell) + 0.5) * cell;
        };
        const arma::mat &table = state.task->data().sequences[0];
        const auto &columns = state.task->inputColumns();
        const double x = middle(surface.x, table(columns[0], range.targetRow));
        const double y = middle(surface.y, table(columns[1], range.targetRow));
        const Scaler &scaler = state.task->inputScaler();
        const double p = 1 / (1 + std::exp(-(2 * scaler.apply(0, x) - scaler.apply(1, y) + 0.5)));
        const QString own = explanationNumbers(Explained::surface, state, {.surface = &surface});
        QVERIFY2(own.contains("Linear: P(") && own.section("= ", -1) == shortNumber(p),
                 qPrintable(own + " against " + QString::number(p)));
        QVERIFY2(own.startsWith(surface.xTitle + " = " + shortNumber(x) + ","), qPrintable(own + " against " + exactText(x)));
    }

    void theScattersSums()
    {
        const ViewState state = sunspotState(4);
        const std::atomic<bool> abandoned = false;
        const CompareDetails details = *compareDetails(state, CompareView::scatter, abandoned);
        double squared = 0, mean = 0, spread = 0;
        const auto &samples = state.task->samples(Split::validation);
        const auto targetOf = [&](size_t k) {
            return state.task->data().sequences[0](state.task->targetColumn(), samples[k].targetRow);
        };
        for (size_t k = 0; k < samples.size(); ++k) {
            const Trace trace = probe(state.experiment->models[1], ModelShape::of(*state.task), state.moment[1]->weights,
                                      state.task->sample(Split::validation, k));
            squared += std::pow(state.task->targetScaler().undo(0, trace.output(0, 0)) - targetOf(k), 2);
            mean += targetOf(k) / double(samples.size());
        }
        for (size_t k = 0; k < samples.size(); ++k)
            spread += std::pow(targetOf(k) - mean, 2);
        const QString expected = QString("LSTM: R² = 1 − %1 ÷ %2 = %3")
                                     .arg(shortNumber(squared), shortNumber(spread), shortNumber(1 - squared / spread));
        const QString own = explanationNumbers(Explained::scatter, state, {.details = &details});
        QVERIFY2(own.endsWith(expected), qPrintable(own + " against " + expected));
    }

    /// Nothing can be found out from R² = 1 but what it is.
    void aPerfectModelHasItsSumsToo()
    {
        CompareDetails details;
        ScatterContent &scatter = details.scatter.emplace();
        scatter.models.resize(1);
        scatter.models[0].name = "LSTM";
        scatter.models[0].spread = 5;
        scatter.models[0].r2 = 1;
        QCOMPARE(explanationNumbers(Explained::scatter, state_, {.details = &details}), QString("LSTM: R² = 1 − 0 ÷ 5.0 = 1.0"));
    }

    void theHistogramsFullestBin()
    {
        ViewState state = state_;
        auto history = std::make_shared<TrainingHistory>();
        history->kept = {state.moment};
        state.history = history;
        const auto parts = distributionParts(state, DistributionOf::weights);
        const auto question = distributionQuestion(state, DistributionOf::weights, parts.front(), false);
        const auto histogram = std::make_shared<const Histogram>(distributionWork(*question)(*state.moment[0]));
        const DistributionMap map = distributionMap(state, *question, {state.moment}, {histogram});
        const Tensor tensor = tensorsOf(state.experiment->models[0], ModelShape::of(*state.task)).front();
        std::vector<float> values(state.moment[0]->weights.begin() + std::ptrdiff_t(tensor.offset),
                                  state.moment[0]->weights.begin() + std::ptrdiff_t(tensor.offset + tensor.size()));
        double high = 1;
        const float largest = std::abs(*std::ranges::max_element(values, {}, [](float value) { return std::abs(value); }));
        while (high / 2 >= double{largest})
            high /= 2;
        std::map<int, int> counts;
        for (const float value : values)
            ++counts[int(std::floor((double{value} + high) / (high / 64)))];
        const auto fullest =
            std::ranges::max_element(counts, {}, [](const std::pair<const int, int> &each) { return each.second; });
        const QString own = explanationNumbers(Explained::histograms, state, {.distribution = &map});
        const double low = -high + fullest->first * high / 64;
        QVERIFY2(own == QString("epoch 14, fullest bin %1 … %2: %3 ÷ %4 = %5")
                            .arg(plainText(low), plainText(low + high / 64))
                            .arg(fullest->second)
                            .arg(values.size())
                            .arg(shortNumber(double(fullest->second) / double(values.size()))),
                 qPrintable(own));
    }

    /// Under a what-if both sides have their own: f = σ(5) at 60 steps but for the marks, or held.
    void theHistogramsOfBothSides()
    {
        ViewState state = state_;
        auto history = std::make_shared<TrainingHistory>();
        history->kept = {state.moment};
        state.history = history;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const auto parts = distributionParts(state, DistributionOf::activations);
        const auto forget = std::ranges::find_if(
            parts, [](const DistributionPart &part) { return part.model == 1 && part.name.contains("forget gate"); });
        const auto question = distributionQuestion(state, DistributionOf::activations, *forget, false);
        const auto of = [&](const DistributionQuestion &asked) {
            return std::make_shared<const Histogram>(distributionWork(asked)(*state.moment[1]));
        };
        const DistributionMap map =
            distributionMap(state, *question, {state.moment}, {of(*question)}, {of(question->untouched())});
        const auto marks = static_cast<int>(arma::accu(state.task->sample(Split::validation, 0).x.row(1)));
        const QString own = explanationNumbers(Explained::histograms, state, {.distribution = &map});
        const QStringList sides = own.split("as it was, without the what-if: ");
        QCOMPARE(sides.size(), qsizetype(2));
        QVERIFY2(sides[0].startsWith("◆ with the what-if: epoch 14, fullest bin ") && sides[0].contains(": 60 ÷ 60 = 1"),
                 qPrintable(own));
        QVERIFY2(sides[1].startsWith("epoch 14, fullest bin ") && sides[1].contains(QString(": %1 ÷ 60 = ").arg(60 - marks)),
                 qPrintable(own));
    }

    /// f = σ(5) is open but at marks, where σ(−3) is shut; held at a half it is neither.
    void theSaturationOfBothSides()
    {
        ViewState state = state_;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const std::atomic<bool> abandoned = false;
        const MemoryContent memory = MemoryWork().contentOf(state, abandoned).value();
        double marks = 0, steps = 0;
        for (size_t sample = 0; sample < memory.saturationOver; ++sample) {
            const arma::fmat x = state.task->sample(Split::validation, sample).x;
            marks += double{arma::accu(x.row(1))};
            steps += double(x.n_cols);
        }
        const QString own = explanationNumbers(Explained::saturation, state, {.memory = &memory});
        const QStringList sides = own.split("as it was, without the what-if: ");
        QCOMPARE(sides.size(), qsizetype(2));
        QVERIFY2(sides[0].startsWith("unit 1;  ◆ with the what-if: ") && sides[0].contains("forget gate: x = 0, y = 0"),
                 qPrintable(own));
        QVERIFY2(sides[1].contains(
                     QString("forget gate: x = %1, y = %2").arg(shortNumber(marks / steps), shortNumber(1 - marks / steps))),
                 qPrintable(own));
    }

    /// At the cursor, of the shown epoch: f = σ(b) away from a mark, and what is held.
    void theAtlasAtTheCursor()
    {
        ViewState state = learningState({0, 14});
        state.selection = state_.selection;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        const AtlasQuestion question = *atlasQuestion(state);
        AtlasTraces now, was;
        for (const Moment &moment : state.history->kept) {
            now.push_back(std::make_shared<const AtlasTrace>(atlasTrace(question, *moment[1])));
            was.push_back(std::make_shared<const AtlasTrace>(atlasTrace(question.untouched(), *moment[1])));
        }
        const GateAtlas atlas = gateAtlas(state, state.history->kept, now, false, was);
        const QString own = explanationNumbers(Explained::atlas, state, {.atlas = &atlas});
        const QStringList sides = own.split("as it was, without the what-if: ");
        QCOMPARE(sides.size(), qsizetype(2));
        QVERIFY2(sides[0].startsWith(QString("unit 1, e = 14, t = %1;  ").arg(state.selection.step + 1)) &&
                     sides[0].contains("f(t) = 0.25"),
                 qPrintable(own));
        const double open = 1 / (1 + std::exp(-forgetBiasAt(14)));
        QVERIFY2(sides[1].contains("f(t) = " + shortNumber(open)), qPrintable(own));
    }

    /// y and, of the net that was solved by hand, ŷ = 1.9 o tanh c.
    void theOutputAtTheCursor()
    {
        const OutputContent output = outputContent(state_);
        const Sample sample = state_.task->sample(Split::validation, 0);
        double c = 0;
        for (size_t t = 0; t <= state_.selection.step; ++t) {
            const double mark = double{sample.x(1, t)}, value = double{sample.x(0, t)};
            c = c / (1 + std::exp(-(5 - 8 * mark))) + std::tanh(double{0.6F} * value) / (1 + std::exp(-(-5 + 7 * mark)));
        }
        const double answer = double{1.9F} / (1 + std::exp(-3)) * std::tanh(c);
        const QString own = explanationNumbers(Explained::output, state_, {.output = &output});
        QVERIFY2(own.startsWith("y = " + shortNumber(double{sample.y(0, state_.selection.step)}) + ";  "), qPrintable(own));
        QVERIFY2(own.endsWith("LSTM: ŷ = " + shortNumber(answer)), qPrintable(own + " against " + QString::number(answer)));
    }

    void theNewestBatch()
    {
        ViewState state = state_;
        state.recentSteps = {{0, 3, 1, 9, 0.5F, 1, 0.25F}, {1, 3, 1, 9, 0.125F, 1, 0.25F}};
        QCOMPARE(explanationNumbers(Explained::batch, state, {}),
                 QString("|B| = 32;  Dense: L = 0.50, η = 0.25;  LSTM: L = %1, η = 0.25").arg(shortNumber(0.125)));
    }

    /// All weights are zero but the head's biases ln 2 and 0, of K classes: p = 2 / (K + 1), and 1 / K where the one is edited to 0.
    void theNextCharactersOfBothSides()
    {
        ViewState state = textState("abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc");
        const size_t classes = state.task->classes().size();
        auto blank = std::make_shared<Snapshot>(*state.moment[1]);
        std::ranges::fill(blank->weights, 0.0F);
        blank->weights[blank->weights.size() - classes] = std::log(2.0F);
        const WhatIf edit{{}, true, 1, WeightEdit{"head.bias", 0, 0, 0}};
        const std::atomic<bool> abandoned = false;
        const auto text = generateText({state.experiment->models[1], state.task, blank, {"b", 3, 1, 1}, 1, {edit}}, abandoned);
        QCOMPARE(classes, size_t(3));
        QCOMPARE(explanationNumbers(Explained::text, state, {.text = &*text}),
                 QString("p right after the start, T = 1: a 0.50 → 0.33;  b 0.25 → 0.33;  c 0.25 → 0.33"));
    }
};

QTEST_MAIN(PageNumbersTest)
#include "page_numbers_test.moc"
