#include "ui/models/unit_order.h"

#include <QtTest>

using namespace sluice;
using Order = std::vector<size_t>;

class UnitOrderTest : public QObject {
    Q_OBJECT

private slots:
    void meanAndPeakAreByHand()
    {
        const arma::mat values = {{0, 0, 3}, {-9, 1, 1}, {1, 2, 0}, {1, 2, 0}};
        QVERIFY((unitOrder(values, UnitOrder::natural) == Order{0, 1, 2, 3}));
        // Means 1, −7/3, 1, 1: equal ones by number.
        QVERIFY((unitOrder(values, UnitOrder::mean) == Order{0, 2, 3, 1}));
        // Largest magnitudes at steps 2, 0, 1, 1.
        QVERIFY((unitOrder(values, UnitOrder::peakTime) == Order{1, 2, 3, 0}));
    }

    void valuesThatAreNotFiniteCountAsZero()
    {
        const arma::mat values = {{arma::datum::nan, 0, 1}, {arma::datum::inf, -3, 0}};
        QVERIFY((unitOrder(values, UnitOrder::mean) == Order{0, 1}));
        QVERIFY((unitOrder(values, UnitOrder::peakTime) == Order{1, 0}));
    }

    // Sines shifted by what grows along a line correlate by cos of the difference: the line is the one true order.
    void similarityFindsAShuffledLine()
    {
        constexpr size_t units = 24;
        constexpr size_t steps = 200;
        Order shuffled(units);
        for (size_t k = 0; k < units; ++k)
            shuffled[k] = (7 * k + 3) % units; // 7 and 24 have no common divisor
        arma::mat values(units, steps);
        for (size_t k = 0; k < units; ++k)
            for (size_t t = 0; t < steps; ++t)
                values(k, t) = std::sin(2 * arma::datum::pi * double(t) / double(steps) + 0.1 * double(shuffled[k]));
        Order found;
        for (const size_t unit : unitOrder(values, UnitOrder::similarity))
            found.push_back(shuffled[unit]);
        Order line(units);
        std::iota(line.begin(), line.end(), size_t(0));
        if (found.front() > found.back())
            std::ranges::reverse(found);
        QVERIFY(found == line);
    }

    void similarityKeepsTwoKindsApartWhateverTheirSize()
    {
        arma::mat values(6, 40);
        for (size_t t = 0; t < 40; ++t) {
            const double up = std::sin(0.3 * double(t));
            const double other = std::cos(0.9 * double(t));
            values.col(t) = arma::vec{up, other, 5 * up + 2, 0.1 * other, up - 1, 3 * other};
        }
        const Order order = unitOrder(values, UnitOrder::similarity);
        for (size_t k = 1; k < 3; ++k)
            QCOMPARE(order[k] % 2, order[0] % 2);
        for (size_t k = 4; k < 6; ++k)
            QCOMPARE(order[k] % 2, order[3] % 2);
        QVERIFY(order[0] % 2 == 0); // unit 1 in the upper half
    }

    void everyUnitIsThereOnce_data()
    {
        QTest::addColumn<int>("units");
        for (const int units : {0, 1, 2, 3, 5, 40})
            QTest::newRow(qPrintable(QString::number(units))) << units;
    }

    void everyUnitIsThereOnce()
    {
        QFETCH(int, units);
        for (const auto order : {UnitOrder::natural, UnitOrder::mean, UnitOrder::peakTime, UnitOrder::similarity}) {
            arma::mat values(arma::uword(units), 4, arma::fill::zeros); // constant: nothing correlates
            if (units > 3)
                values(2, 1) = arma::datum::nan;
            Order all = unitOrder(values, order);
            std::ranges::sort(all);
            QCOMPARE(all.size(), size_t(units));
            for (size_t k = 0; k < all.size(); ++k)
                QCOMPARE(all[k], k);
        }
    }
};

QTEST_GUILESS_MAIN(UnitOrderTest)
#include "unit_order_test.moc"
