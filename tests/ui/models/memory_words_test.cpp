#include "ui/models/memory_words.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

MemoryContent of(const std::vector<std::optional<double>> &halfLives)
{
    MemoryContent content;
    content.selection.step = 12;
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
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theWordsAreOfTheNumbers()
    {
        QCOMPARE(memoryWords({}), QString());
        QCOMPARE(memoryWords(of({4.125})),
                 QString("Along the cell alone half of what this unit holds is gone after 4.1 steps, at its mean rate. "
                         "Measured, 0 % of the largest effect of a change at t = 13 is left at the end."));
        QVERIFY(
            memoryWords(of({INFINITY})).startsWith("This unit's forget gate is fully open: along its cell what it holds stays."));
        QCOMPARE(
            memoryWords(of({2.0, 120.4, 0.7})),
            QString("Along the cell alone unit 2 keeps longest: half is gone after 120 steps. Unit 3 lets go fastest: after "
                    "0.7. Measured, unit 3 keeps most of a change at t = 13: 50 % of its largest effect is left at the end."));
        QVERIFY(
            memoryWords(of({INFINITY, 3.0}))
                .startsWith("Along the cell alone unit 1 keeps longest: its forget gate is fully open. Unit 2 lets go fastest: "
                            "after 3.0. Measured, unit 2 keeps most"));
        QVERIFY(
            memoryWords(of({1.01, 1.02}))
                .startsWith("Along the cell alone all units forget at the same rate: half is gone after 1.0 steps. Measured"));
        QCOMPARE(memoryWords(of({{}, {}, {}})),
                 QString("Measured, unit 3 keeps most of a change at t = 13: 50 % of its largest effect is left at the end."));
    }

    /// Beside the product of so many equal forget gates.
    void whatIsLeftIsTheProductOfTheGates()
    {
        const double gate = 0.9, halfLife = std::log(2.0) / -std::log(gate);
        double product = 1;
        for (int later = 0; later < 30; ++later, product *= gate)
            QVERIFY(std::abs(shareLeft(halfLife, later) - product) < 1e-12);
        QCOMPARE(shareLeft(INFINITY, 100), 1.0);
        QCOMPARE(shareLeft(0, 1), 0.0);
        QCOMPARE(shareLeft(0, 0), 1.0);
    }
};

QTEST_GUILESS_MAIN(MemoryWordsTest)
#include "memory_words_test.moc"
