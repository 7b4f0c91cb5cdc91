#include "core/task/least_squares.h"

#include "core/base/random.h"

#include <QtTest>

using namespace sluice;

namespace {

arma::mat noise(size_t rows, size_t columns, const char *name)
{
    const RandomStream random(3, Purpose::data, name);
    arma::mat values(rows, columns);
    for (size_t index = 0; index < values.n_elem; ++index)
        values(index) = random.normal(index);
    return values;
}

/// Hands over the equations (one a column) in three blocks of different width.
arma::vec solved(const arma::mat &equations)
{
    const size_t first = equations.n_cols / 3;
    const size_t second = equations.n_cols / 2;
    return leastSquares(equations.n_rows - 1, [&](const auto &use) {
        use(equations.head_cols(first));
        use(equations.cols(first, second - 1));
        use(equations.tail_cols(equations.n_cols - second));
    });
}

} // namespace

class LeastSquaresTest : public QObject {
    Q_OBJECT

private slots:
    void isOrdinaryLeastSquares();
    void aLineThroughPoints();
    void stiffEquationsKeepTheirDigits();
    void dependentColumnsStillPredict();
};

void LeastSquaresTest::isOrdinaryLeastSquares()
{
    const arma::mat equations = noise(8, 100, "equations");
    // Independent: the pseudoinverse by singular values.
    const arma::vec expected = arma::pinv(arma::mat(equations.head_rows(7).t())) * equations.row(7).t();
    QVERIFY(arma::norm(solved(equations) - expected) < 1e-12 * arma::norm(expected));
}

void LeastSquaresTest::aLineThroughPoints()
{
    // Anscombe (1973), first set: y = 3.0001 + 0.50009 x.
    const arma::mat equations = {{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
                                 {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                                 {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68}};
    const auto line = solved(equations);
    QVERIFY(std::abs(line(0) - 0.500090909090909) < 1e-13);
    QVERIFY(std::abs(line(1) - 3.00009090909091) < 1e-12);
}

void LeastSquaresTest::stiffEquationsKeepTheirDigits()
{
    // Two columns that differ by 1e-6: normal equations would lose twelve digits of sixteen.
    arma::mat equations = noise(3, 200, "stiff");
    equations.row(1) = equations.row(0) + 1e-6 * equations.row(1);
    equations.row(2) = 2 * equations.row(0) - 3 * equations.row(1);
    const auto weights = solved(equations);
    QVERIFY(std::abs(weights(0) - 2) < 1e-8);
    QVERIFY(std::abs(weights(1) + 3) < 1e-8);
}

void LeastSquaresTest::dependentColumnsStillPredict()
{
    arma::mat equations = noise(4, 50, "dependent");
    equations.row(1) = equations.row(0);
    equations.row(2).zeros();
    equations.row(3) = 4 * equations.row(0);
    const auto weights = solved(equations);
    QVERIFY(std::abs(weights(0) + weights(1) - 4) < 1e-6);
    QVERIFY(std::abs(weights(0) - weights(1)) < 1e-6);
    QCOMPARE(weights(2), 0.0);
    const arma::mat few = noise(20, 6, "few");
    const auto fitted = solved(few);
    QVERIFY(arma::abs(few.head_rows(19).t() * fitted - few.row(19).t()).max() < 1e-5);
}

QTEST_GUILESS_MAIN(LeastSquaresTest)
#include "least_squares_test.moc"
