#include "tests/ui/training_fixture.h"
#include "ui/models/explanation_numbers.h"
#include "ui/models/number_text.h"

#include <QTextDocumentFragment>
#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

/// One unit whose forget gate is σ(5) away from marks (inside_fixture.h): what stands in the explanations can be worked out by hand.
class ExplanationNumbersTest : public QObject {
    Q_OBJECT

    ViewState state_ = holdState();
    InsideContent inside_;
    MemoryContent memory_;

    QString numbers(Explained view) const { return explanationNumbers(view, state_, inside_, memory_); }

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
        for (const Explained view : {Explained::inside, Explained::cell, Explained::hold, Explained::flow,
                                     Explained::inputGradient, Explained::memory, Explained::saturation, Explained::selection}) {
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

    /// The picked part is what a what-if would hold.
    void thePickedPartIsTheOneOfTheFormula()
    {
        ViewState picked = state_;
        picked.selection.part = Part::outputGate;
        const double output = 1 / (1 + std::exp(-3));
        const QString own = explanationNumbers(Explained::hold, picked, inside_, memory_);
        QVERIFY2(own.contains(": o = ") && own.endsWith("= " + shortNumber(output)), qPrintable(own));
    }

    void theNewestNormsOfThePickedLayer()
    {
        ViewState trained = state_;
        auto history = std::make_shared<TrainingHistory>();
        history->norms = {{1, 0, 1, 9, 9, 9}, {1, 0, 2, 0.5f, 0.25f, 2}, {0, 0, 3, 7, 7, 7}};
        trained.history = history;
        QCOMPARE(explanationNumbers(Explained::norms, trained, inside_, memory_),
                 QString("‖∂L/∂w‖ = %1, ‖Δw‖ = %2, ‖w‖ = %3, ‖Δw‖ ÷ ‖w‖ = %4")
                     .arg(shortNumber(0.5), shortNumber(0.25), shortNumber(2), shortNumber(0.125)));
    }

    void whereNothingIsOpenNothingIsFilledIn()
    {
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view)
            QVERIFY(explanationNumbers(static_cast<Explained>(view), {}, {}, {}).isEmpty());
    }
};

QTEST_MAIN(ExplanationNumbersTest)
#include "explanation_numbers_test.moc"
