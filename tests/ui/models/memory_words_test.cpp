#include "ui/models/language.h"
#include "ui/models/memory_words.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

MemoryContent of(const std::vector<std::optional<double>> &halfLives)
{
    MemoryContent content;
    content.selection.step = 12;
    content.later = 11;
    for (size_t unit = 0; unit < halfLives.size(); ++unit) {
        MemoryLine line;
        line.unit = unit;
        line.halfLife = halfLives[unit];
        line.retained = 0.25 * static_cast<double>(unit);
        content.memory.push_back(line);
    }
    return content;
}

} // namespace

class MemoryWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void theWordsAreOfTheNumbers()
    {
        QCOMPARE(memoryWords({}), QString());
        QCOMPARE(memoryWords(of({4.125})),
                 QString("Along the cell alone half of what this unit holds is gone after 4.1 steps, at its mean rate. "
                         "Measured, 0\u00A0% of the largest effect of a change at t = 13 is left in it 11 steps later."));
        QVERIFY(
            memoryWords(of({INFINITY})).startsWith("This unit's forget gate is fully open: along its cell what it holds stays."));
        QCOMPARE(
            memoryWords(of({2.0, 120.4, 0.7})),
            QString(
                "Along the cell alone unit 2 keeps longest: half is gone after 120 steps, at its mean rate. Unit 3 lets go "
                "fastest: after 0.7. Measured, unit 3 keeps most of a change at t = 13: 50\u00A0% of its largest effect is left "
                "11 steps later."));
        QVERIFY(
            memoryWords(of({INFINITY, 3.0}))
                .startsWith("Along the cell alone unit 1 keeps longest: its forget gate is fully open. Unit 2 lets go fastest: "
                            "after 3.0. Measured, unit 2 keeps most"));
        QVERIFY(
            memoryWords(of({1.01, 1.02}))
                .startsWith("Along the cell alone all units forget at the same rate: half is gone after 1.0 steps. Measured"));
        QVERIFY(memoryWords(of({INFINITY, INFINITY})).startsWith("Along the cell alone every unit keeps what it holds"));
        QCOMPARE(
            memoryWords(of({{}, {}, {}})),
            QString(
                "Measured, unit 3 keeps most of a change at t = 13: 50\u00A0% of its largest effect is left 11 steps later."));
    }

    void aHeldCellIsNotSaidToKeep()
    {
        MemoryContent content = of({INFINITY});
        content.memory[0].heldSteps = 1;
        content.memory[0].firstHeld = 25;
        QVERIFY2(
            memoryWords(content).startsWith("This unit's forget gate is fully open. Its cell is held at t = 26: nothing passes "
                                            "there along it. Measured, 0\u00A0%"),
            qPrintable(memoryWords(content)));
        content = of({0.0});
        content.steps = 24;
        content.memory[0].heldSteps = 23;
        content.memory[0].firstHeld = 1;
        QVERIFY2(memoryWords(content).startsWith(
                     "Its cell is held at 23 steps, first at t = 2: nothing passes there along it. Measured"),
                 qPrintable(memoryWords(content)));
        content = of({2.0, 120.4});
        content.memory[1].heldSteps = 1;
        content.memory[1].firstHeld = 8;
        QVERIFY2(memoryWords(content).contains(
                     "after 2.0. The cell of unit 2 is held, first at t = 9: nothing passes there along it. Measured"),
                 qPrintable(memoryWords(content)));
        content.memory[0].heldSteps = 2;
        QVERIFY2(memoryWords(content).contains("The cells of 2 units are held at some steps: nothing passes there along them. M"),
                 qPrintable(memoryWords(content)));
    }

    /// Which rates are the same their numbers say, not what of them is printed.
    void ratesThatLookAlikeAreToldApart()
    {
        QVERIFY(memoryWords(of({0.96, 1.04}))
                    .startsWith("Along the cell alone unit 2 keeps longest: half is gone after 1.04 steps, at its mean rate. "
                                "Unit 1 lets go fastest: after 0.96. Measured"));
        QVERIFY(memoryWords(of({1.049, 1.051})).contains("all units forget at the same rate")); // "1.0" and "1.1"
    }

    /// Beside the mean rate stands what the curve from the cursor on shows.
    void whenHalfIsGoneFromTheCursorOnIsTold()
    {
        MemoryContent content = of({3.6, 2.0});
        content.steps = 24;
        content.memory[0].gone = 0.9;
        QVERIFY(
            memoryWords(content).contains("after 3.6 steps, at its mean rate. Unit 2 lets go fastest: after 2.0. Of what unit 1 "
                                          "holds at t = 13 half is gone 0.9 steps later. Measured"));
        content.memory[0].gone.reset();
        QVERIFY(memoryWords(content).contains("Of what unit 1 holds at t = 13 more than half is left at the end. Measured"));
        content.memory.pop_back();
        QVERIFY(memoryWords(content).contains("at its mean rate. Of what unit 1 holds at t = 13 more than half is left"));
        content.selection.step = 23;
        QVERIFY(!memoryWords(content).contains("Of what unit 1"));
    }

    /// f = 0.9 at every step, and a value that stays.
    void halfIsGoneWhereThePowerSaysSo()
    {
        arma::rowvec left(30);
        for (arma::uword k = 0; k < left.n_elem; ++k)
            left(k) = std::pow(0.9, double(k));
        QVERIFY(std::abs(*halfGone(left) - std::log(0.5) / std::log(0.9)) < 1e-12);
        QVERIFY(!halfGone(arma::rowvec(30, arma::fill::ones)));
        QVERIFY(!halfGone(left.head(4)));
        QCOMPARE(*halfGone({1, 1, 0.5, 0.1}), 2.0);
        QCOMPARE(*halfGone({1, 1, 0, 0}), 1.0); // at once after that step
        // What is drawn between two steps is straight.
        QCOMPARE(*halfPassed({1, 1, 0, 0}), 1.5);
        QCOMPARE(*halfPassed({1, 0.8, 0.3, 0.1}), 1.6);
        QCOMPARE(*halfPassed({1, 1, 0.5, 0.1}), 2.0);
        QVERIFY(!halfPassed(arma::rowvec(30, arma::fill::ones)));
    }

    void oneStepIsOne()
    {
        MemoryContent content = of({4.0});
        content.later = 1;
        QVERIFY(memoryWords(content).endsWith("is left in it 1 step later."));
        content.memory.push_back(content.memory.front());
        QVERIFY(memoryWords(content).endsWith("of its largest effect is left 1 step later."));
        KeptCurves kept;
        kept.output = {1, 0.25};
        kept.outputEffect = 0.8;
        content.kept = std::make_shared<const KeptCurves>(kept);
        QVERIFY(answerWords(content, true).endsWith("on the answer 25\u00a0% is left 1 step later."));
        QVERIFY(memoryWords(of({1.004, 0.96}))
                    .contains("half is gone after 1.00 steps, at its mean rate. Unit 2 lets go fastest: "
                              "after 0.96."));
    }

    /// Every number that the what-ifs changed has the mark and what it was.
    void whatIfNumbersAreSaidToBe()
    {
        MemoryContent content = of({3.6, 2.0});
        content.steps = 24;
        content.memory[0].gone = 0.9;
        const auto setBefore = [&](size_t unit, double halfLife, std::optional<double> gone) {
            MemoryLine before = content.memory[unit];
            before.before = nullptr;
            before.halfLife = halfLife;
            before.gone = gone;
            content.memory[unit].before = std::make_shared<const MemoryLine>(before);
        };
        setBefore(0, 1.5, 4.0);
        setBefore(1, 2.0, 4.0);
        QVERIFY2(
            memoryWords(content).startsWith(
                "Along the cell alone unit 1 keeps longest: half is gone after ◆ 3.6 (was 1.5) steps, at its mean rate. Unit 2 "
                "lets go fastest: after 2.0. Of what unit 1 holds at t = 13 half is gone ◆ 0.9 (was 4.0) steps later. Measured"),
            qPrintable(memoryWords(content)));
        content.memory[0].gone = 4.0;
        QVERIFY(memoryWords(content).contains("half is gone 4.0 steps later. Measured"));
        content.memory[0].gone.reset();
        QVERIFY2(
            memoryWords(content).contains("Of what unit 1 holds at t = 13 ◆ more than half is left at the end (before: half is "
                                          "gone 4.0 steps later). Measured"),
            qPrintable(memoryWords(content)));
        content.memory[0].gone = 4.0;
        setBefore(0, 1.5, {});
        QVERIFY(memoryWords(content).contains(
            "◆ half is gone 4.0 steps later (before: more than half is left at the end). Measured"));
        content.memory[0].halfLife = INFINITY;
        QVERIFY(memoryWords(content).contains("its forget gate is fully open. Half-life in steps: ◆ ∞ (was 1.5). Unit 2"));
        content.memory[1].halfLife = INFINITY;
        QVERIFY(
            memoryWords(content).contains("all forget gates are fully open. Half-life in steps: ◆ ∞ (was 1.5 … 2.0). Measured"));
        content.memory[0].halfLife = content.memory[1].halfLife = 1.0;
        QVERIFY(memoryWords(content).contains("at the same rate: half is gone after ◆ 1.0 (was 1.5 … 2.0) steps."));
        content.memory.pop_back();
        content.memory[0].halfLife = INFINITY;
        QVERIFY(memoryWords(content).contains("along its cell what it holds stays. Half-life in steps: ◆ ∞ (was 1.5). Measured"));
    }

    void theAnswersEffectIsToldInNumbers()
    {
        MemoryContent content = of({4.0});
        KeptCurves kept;
        kept.output = arma::rowvec(20, arma::fill::value(0.25));
        kept.outputEffect = 0.8;
        content.kept = std::make_shared<const KeptCurves>(kept);
        content.changedName = "price";
        QCOMPARE(retentionTitle(content), QString("What is left of price, changed at t = 13"));
        QCOMPARE(answerWords(content, true),
                 QString("price is changed at t = 13: of its largest effect on the answer 25\u00A0% is left 11 steps later."));
        QCOMPARE(answerWords(content, false), QString("At t = 24: 0.20, 25\u00A0% of the largest effect, 0.80"));
        kept.output.fill(0.1);
        kept.outputEffect = 0.5;
        content.keptBefore = std::make_shared<const KeptCurves>(kept);
        QCOMPARE(answerWords(content, false),
                 QString("At t = 24: ◆ 0.20 (was 0.050), ◆ 25\u00A0% (was 10\u00A0%) of the largest effect, ◆ 0.80 (was 0.50)"));
        QVERIFY(answerWords(content, true).endsWith("on the answer ◆ 25\u00A0% (was 10\u00A0%) is left 11 steps later."));
        MemoryLine before = content.memory[0];
        before.halfLife = 2.0;
        before.retained = 0.5;
        content.memory[0].before = std::make_shared<const MemoryLine>(before);
        QVERIFY(memoryWords(content).contains("is gone after ◆ 4.0 (was 2.0) steps"));
        QVERIFY(memoryWords(content).contains("Measured, ◆ 0\u00A0% (was 50\u00A0%) of the largest effect"));
        content.changedName = QString::fromUtf8("计数");
        useLanguage(*qApp, "zh_CN");
        const QString chinese = retentionTitle(content);
        useLanguage(*qApp, "en");
        QCOMPARE(chinese, QString::fromUtf8("在 t = 13 处改变计数之后还剩多少"));
        content.changedName = "price";
        kept.outputEffect = 0;
        content.kept = std::make_shared<const KeptCurves>(kept);
        QCOMPARE(answerWords(content, false), QString("Changing price at t = 13 does nothing to the answer."));
    }
};

QTEST_GUILESS_MAIN(MemoryWordsTest)
#include "memory_words_test.moc"
