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

/// One unit whose forget gate is σ(5) away from marks (inside_fixture.h): what stands in the explanations can be worked out by hand.
class ExplanationNumbersTest : public QObject {
    Q_OBJECT

    ViewState state_ = holdState();
    InsideContent inside_;
    MemoryContent memory_;

    QString numbers(Explained view) const { return explanationNumbers(view, state_, {&inside_, &memory_}); }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        const arma::fmat &x = state_.task->sample(Split::validation, 0).x;
        state_.selection.step = 30;
        while (x(1, state_.selection.step) > 0.5f) // a step without a mark
            ++state_.selection.step;
        inside_ = insideContent(state_, traceSample(state_), InsideMode::recurrent);
        const std::atomic<bool> abandoned = false;
        memory_ = MemoryWork().contentOf(state_, abandoned).value();
    }

    /// Every explanation whose formula speaks of gates, states or gradients at one step has its numbers beside it, in both voices.
    void formulasOfWhatIsPickedAreFilledIn()
    {
        for (const Explained view :
             {Explained::inside, Explained::cell, Explained::hold, Explained::flow, Explained::inputGradient,
              Explained::retention, Explained::memory, Explained::saturation, Explained::selection}) {
            const QString own = numbers(view);
            QVERIFY2(!own.isEmpty(), qPrintable(explanation(view).title));
            for (const bool expert : {false, true}) {
                const QString said = QTextDocumentFragment::fromHtml(explanationHtml(view, expert, own)).toPlainText();
                QVERIFY2(said.simplified().contains(own.simplified()), qPrintable(said));
            }
        }
    }

    void theNumbersAreTheNets()
    {
        const double forget = 1 / (1 + std::exp(-5));
        QVERIFY2(numbers(Explained::hold).endsWith("= " + shortNumber(forget)), qPrintable(numbers(Explained::hold)));
        QCOMPARE(numbers(Explained::cell),
                 inside_.cell->numbers + ";  " + inside_.cell->title + ": h = " + numbers(Explained::cell).section(": h = ", 1));
        const size_t left = memory_.steps - 1 - state_.selection.step;
        QVERIFY2(numbers(Explained::memory).startsWith(QString("unit 1, t = %1").arg(state_.selection.step + 1)),
                 qPrintable(numbers(Explained::memory)));
        const arma::fmat &x = state_.task->sample(Split::validation, 0).x;
        double kept = 1; // ∂c(T)/∂c(t) is the product of the forget gates behind it
        for (size_t step = state_.selection.step + 1; step <= state_.selection.step + left; ++step)
            kept /= 1 + std::exp(-(5 - 8.0 * double{x(1, step)}));
        QVERIFY2(numbers(Explained::memory).contains("∂c(T)/∂c(t) = " + shortNumber(kept)),
                 qPrintable(numbers(Explained::memory) + " against " + shortNumber(kept)));
        QVERIFY2(numbers(Explained::saturation).contains("x = 0"), qPrintable(numbers(Explained::saturation)));
    }

    /// f held at ½: the products of both sides are powers and sigmoids by hand.
    void underAWhatIfBothSidesAreNamed()
    {
        ViewState held = state_;
        held.selection.memory.later = 3;
        held.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const std::atomic<bool> abandoned = false;
        const MemoryContent memory = MemoryWork().contentOf(held, abandoned).value();
        const QString now = sideText(MapShows::whatIf) + ": ", was = sideText(MapShows::before) + ": ";
        QStringList seen;
        for (const Explained view :
             {Explained::flow, Explained::inputGradient, Explained::retention, Explained::memory, Explained::saturation}) {
            const QString own = explanationNumbers(view, held, {&inside_, &memory});
            QVERIFY2(own.count(now) == 1 && own.count(was) == 1 && own.indexOf(now) < own.indexOf(was), qPrintable(own));
            QVERIFY2(!explanationNumbers(view, state_, {&inside_, &memory_}).contains(was), qPrintable(own));
            seen << own;
        }
        const size_t at = state_.selection.step;
        const arma::fmat &x = state_.task->sample(Split::validation, 0).x;
        double product = 1;
        for (size_t step = at + 1; step <= at + 3; ++step)
            product /= 1 + std::exp(-(5 - 8.0 * double{x(1, step)}));
        QVERIFY2(seen[2].section(now, 1).section(was, 0, 0).contains("∏ f = " + shortNumber(0.125)), qPrintable(seen[2]));
        QVERIFY2(seen[2].section(was, 1).contains("∏ f = " + shortNumber(product)), qPrintable(seen[2]));
        QVERIFY2(seen[3].section(now, 1).section(was, 0, 0).contains("half-life in steps, cell path only: " + shortNumber(1.0)),
                 qPrintable(seen[3]));
        QVERIFY2(seen[4].section(was, 1).contains("x = 0"), qPrintable(seen[4]));
    }

    /// Of another sample, while it is being computed.
    void whatIsBeingComputedHasNoNumbersYet()
    {
        ViewState other = state_;
        other.selection.sample = 1;
        other.selection.step = 4;
        const auto count = state_.task->sampleCount(Split::validation);
        const QString expected = QString("validation sample 2 of %1, t = 5: being computed …").arg(count);
        for (const Explained view :
             {Explained::flow, Explained::inputGradient, Explained::retention, Explained::memory, Explained::saturation})
            QCOMPARE(explanationNumbers(view, other, {.inside = &inside_, .memoryAwaited = true}), expected);
        QCOMPARE(explanationNumbers(Term::halfLife, other, {.memoryAwaited = true}), expected);
        QVERIFY(explanationNumbers(Explained::flow, other, {.inside = &inside_}).isEmpty()); // nobody asked for it
    }

    /// f = σ(5) away from marks and σ(−3) at them, over all steps.
    void theHalfLifeIsThatOfTheForgetGates()
    {
        const arma::fmat &x = state_.task->sample(Split::validation, 0).x;
        double rate = 0;
        for (size_t step = 0; step < 60; ++step)
            rate += std::log(1 + std::exp(-(5 - 8.0 * double{x(1, step)}))) / 60;
        QCOMPARE(explanationNumbers(Term::halfLife, state_, {.memory = &memory_}),
                 QString("unit 1;  0.69 ÷ %1 = %2").arg(shortNumber(rate), shortNumber(std::log(2.0) / rate)));
    }

    /// z = 5 − 8 mark of the forget gate, without h.
    void whatGoesIntoThePickedGate()
    {
        ViewState picked = state_;
        picked.selection.part = Traced::forgetGate;
        const QString own = explanationNumbers(Term::preactivation, picked, {.inside = &inside_});
        QVERIFY2(own.contains("z(forget gate) = 0.00 + 0.00 + 5.00 = 5.00"), qPrintable(own));
    }

    /// The picked part is what a what-if would hold.
    void thePickedPartIsTheOneOfTheFormula()
    {
        ViewState picked = state_;
        picked.selection.part = Traced::outputGate;
        const double output = 1 / (1 + std::exp(-3));
        const QString own = explanationNumbers(Explained::hold, picked, {&inside_, &memory_});
        QVERIFY2(own.contains(": o = ") && own.endsWith("= " + shortNumber(output)), qPrintable(own));
    }

    void theNewestNormsOfThePickedLayer()
    {
        ViewState trained = state_;
        auto history = std::make_shared<TrainingHistory>();
        history->norms = {{1, 0, 1, 9, 9, 9}, {1, 0, 2, 0.5f, 0.25f, 2}, {0, 0, 3, 7, 7, 7}};
        trained.history = history;
        QCOMPARE(explanationNumbers(Explained::norms, trained, {&inside_, &memory_}),
                 QString("‖∂L/∂w‖ = %1, ‖Δw‖ = %2, ‖w‖ = %3, ‖Δw‖ ÷ ‖w‖ = %4")
                     .arg(shortNumber(0.5), shortNumber(0.25), shortNumber(2), shortNumber(0.125)));
    }

    /// z = W·x + b over the causal window by hand, a = tanh z, and y = v·a + b by which ∂y/∂z = v·(1 − a²).
    void theDenseNetworksUnit()
    {
        ViewState state = state_;
        state.selection.unit = 3;
        const auto dense = denseContent(state, traceSample(state), 1);
        const ModelSpec &spec = state.experiment->models[0];
        const std::vector<float> &weights = state.moment[0]->weights;
        const auto tensor = [&](const std::string &name) {
            for (const Tensor &each : tensorsOf(spec, ModelShape::of(*state.task)))
                if (each.name == name)
                    return weights.data() + each.offset;
            return static_cast<const float *>(nullptr);
        };
        const arma::fmat x = state.task->sample(Split::validation, 0).x;
        const size_t now = state.selection.step;
        double z = double{tensor("layers.0.bias")[3]};
        for (size_t back = 0; back <= now; ++back)
            for (size_t feature = 0; feature < 2; ++feature)
                z += double{tensor("layers.0.weight")[((59 - back) * 2 + feature) * 16 + 3]} * double{x(feature, now - back)};
        const double a = std::tanh(z);
        const double w = double{tensor("layers.0.weight")[(59 * 2 + 1) * 16 + 3]};
        const double adds = w * double{x(1, now)} * double{tensor("head.weight")[3]} * (1 - a * a);
        QCOMPARE(explanationNumbers(Explained::dense, state, {.dense = &*dense}),
                 QString("layer 1, unit 4: a = φ(%1) = %2;  unit 4, t = %3, mark: W = %4, W·x·∂y/∂z = %5")
                     .arg(shortNumber(z), shortNumber(a))
                     .arg(now + 1)
                     .arg(shortNumber(w), shortNumber(adds)));
        QVERIFY(explanationNumbers(Explained::dense, state, {}).isEmpty());
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

    void whereNothingIsOpenNothingIsFilledIn()
    {
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view)
            QVERIFY(explanationNumbers(static_cast<Explained>(view), {}, {}).isEmpty());
    }
};

QTEST_MAIN(ExplanationNumbersTest)
#include "explanation_numbers_test.moc"
