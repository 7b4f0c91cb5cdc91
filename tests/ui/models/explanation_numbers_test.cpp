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

    void whereNothingIsOpenNothingIsFilledIn()
    {
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view)
            QVERIFY(explanationNumbers(static_cast<Explained>(view), {}, {}).isEmpty());
    }
};

QTEST_MAIN(ExplanationNumbersTest)
#include "explanation_numbers_test.moc"
