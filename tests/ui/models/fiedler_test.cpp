#include "ui/models/fiedler.h"

#include <QtTest>

using namespace sluice;

class FiedlerTest : public QObject {
    Q_OBJECT

    static arma::mat laplacianOf(const arma::mat &weights) { return arma::diagmat(arma::sum(weights, 1)) - weights; }
    /// x' L x of a vector of length 1 that sums to 0: the second eigenvalue is the smallest that there is.
    static double quotient(const arma::mat &laplacian, const arma::vec &x) { return arma::as_scalar(x.t() * laplacian * x); }

private slots:
    // Of a path of n nodes the eigenvalue is 4 sin²(π / 2n), and the vector cos(π (k + ½) / n).
    void aPathHasItsClosedForm_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {3, 4, 10, 60, 128, 300})
            QTest::newRow(qPrintable(QString::number(nodes))) << nodes;
    }

    void aPathHasItsClosedForm()
    {
        QFETCH(int, nodes);
        const auto n = arma::uword(nodes);
        arma::mat weights(n, n, arma::fill::zeros);
        arma::vec expected(n);
        for (arma::uword k = 0; k < n; ++k) {
            expected(k) = std::cos(arma::datum::pi * (double(k) + 0.5) / double(n));
            if (k > 0)
                weights(k, k - 1) = weights(k - 1, k) = 1;
        }
        const arma::vec found = fiedlerVector(laplacianOf(weights));
        expected /= arma::norm(expected);
        const double sign = found(0) * expected(0) > 0 ? 1 : -1;
        QVERIFY(arma::abs(sign * found - expected).max() < 1e-8);
    }

    void itIsThatOfTheWholeDecomposition_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("steps");
        for (const int nodes : {5, 40, 128, 257})
            for (const int steps : {3, 20, 400})
                QTest::newRow(qPrintable(QString("%1 x %2").arg(nodes).arg(steps))) << nodes << steps;
    }

    void itIsThatOfTheWholeDecomposition()
    {
        QFETCH(int, nodes);
        QFETCH(int, steps);
        arma::mat points(static_cast<arma::uword>(nodes), static_cast<arma::uword>(steps), arma::fill::zeros);
        uint32_t state = 7;
        for (double &value : points) {
            state = state * 1664525u + 1013904223u;
            value = double(state >> 8) / double(1u << 24) - 0.5;
        }
        points.each_col() -= arma::vec(arma::mean(points, 1));
        points = arma::normalise(points, 2, 1);
        arma::mat weights = (1 + points * points.t()) / 2;
        weights.diag().zeros();
        const arma::mat laplacian = arma::symmatu(laplacianOf(weights));
        arma::vec values;
        arma::mat vectors;
        QVERIFY(arma::eig_sym(values, vectors, laplacian));
        const arma::vec found = fiedlerVector(laplacian);
        QVERIFY(std::abs(arma::norm(found) - 1) < 1e-9);
        QVERIFY(std::abs(arma::sum(found)) < 1e-9);
        QVERIFY(std::abs(quotient(laplacian, found) - values(1)) < 1e-9 * values(values.n_elem - 1));
        QVERIFY(arma::norm(laplacian * found - values(1) * found) < 1e-7 * values(values.n_elem - 1));
    }

    void aGraphInTwoPartsIsParted()
    {
        arma::mat weights(9, 9, arma::fill::zeros);
        for (arma::uword a = 0; a < 9; ++a)
            for (arma::uword b = 0; b < 9; ++b)
                weights(a, b) = a != b && (a % 2) == (b % 2) ? 1 : 0;
        const arma::vec found = fiedlerVector(laplacianOf(weights));
        for (arma::uword k = 2; k < 9; ++k)
            QVERIFY(std::abs(found(k) - found(k % 2)) < 1e-6);
        QVERIFY(found(0) * found(1) < 0);
    }

    void whereEveryVectorWouldDoItRises()
    {
        arma::mat weights(150, 150, arma::fill::value(0.5));
        weights.diag().zeros();
        const arma::vec found = fiedlerVector(laplacianOf(weights));
        const double sign = found(0) < found(149) ? 1 : -1;
        QVERIFY((sign * found).eval().is_sorted("strictascend"));
    }

    void noGraphAtAllIsNoProblem() { QVERIFY(fiedlerVector(arma::mat(4, 4, arma::fill::zeros)).is_finite()); }
};

QTEST_GUILESS_MAIN(FiedlerTest)
#include "fiedler_test.moc"
