#include "tests/core/data/load.h"

#include <QtTest>
#include <numbers>

using namespace sluice;

namespace {

const arma::mat &rowsOf(const Dataset &data)
{
    return data.sequences.front();
}

} // namespace

class TableGeneratorsTest : public QObject {
    Q_OBJECT

private slots:
    void classesAreAsLikely_data() { addAll(); }
    void classesAreAsLikely();
    void noiseIsAddedToBoth_data() { addAll(); }
    void noiseIsAddedToBoth();
    void xorHasFourCorners();
    void moonsAreHalfCircles();
    void circlesHaveTheirRadii();
    void spiralsWindEvenly();

private:
    static void addAll()
    {
        QTest::addColumn<int>("unused");
        for (const char *source : {"generate:xor", "generate:moons", "generate:circles", "generate:spirals"})
            QTest::newRow(source) << 0;
    }
};

void TableGeneratorsTest::classesAreAsLikely()
{
    const auto data = load(QTest::currentDataTag(), {{"rows", 4000}});
    QCOMPARE(data.columns, (std::vector<std::string>{"x", "y", "class"}));
    QCOMPARE(data.inputs, (std::vector<std::string>{"x", "y"}));
    QCOMPARE(data.classesOf(2).size(), size_t{2});
    QVERIFY(std::abs(arma::accu(rowsOf(data).row(2)) - 2000) < 4 * std::sqrt(1000.0));
}

void TableGeneratorsTest::noiseIsAddedToBoth()
{
    const auto clean = load(QTest::currentDataTag(), {{"rows", 20000}, {"noise", 0}});
    const auto noisy = load(QTest::currentDataTag(), {{"rows", 20000}, {"noise", 0.1}});
    const arma::mat noise = (rowsOf(noisy) - rowsOf(clean)).eval().head_rows(2);
    for (arma::uword axis = 0; axis < 2; ++axis) {
        QVERIFY(std::abs(arma::mean(noise.row(axis))) < 4 * 0.1 / std::sqrt(20000));
        QVERIFY(std::abs(arma::stddev(noise.row(axis)) - 0.1) < 4 * 0.1 / std::sqrt(40000));
    }
    QVERIFY(std::abs(arma::dot(noise.row(0), noise.row(1)) / 20000) < 4 * 0.01 / std::sqrt(20000));
}

void TableGeneratorsTest::xorHasFourCorners()
{
    const auto data = load("generate:xor", {{"rows", 4000}, {"noise", 0}});
    arma::mat corners(2, 2);
    for (arma::uword row = 0; row < 4000; ++row) {
        const double x = rowsOf(data)(0, row);
        const double y = rowsOf(data)(1, row);
        QVERIFY((x == 0 || x == 1) && (y == 0 || y == 1));
        ++corners(arma::uword(x), arma::uword(y));
        QCOMPARE(data.classesOf(2)[size_t(rowsOf(data)(2, row))], std::string(x == y ? "same" : "different"));
    }
    QVERIFY(arma::abs(corners - 1000).max() < 4 * std::sqrt(4000 * 0.25 * 0.75));
}

void TableGeneratorsTest::moonsAreHalfCircles()
{
    const auto data = load("generate:moons", {{"rows", 4000}, {"noise", 0}});
    double sides[2] = {0, 0};
    for (arma::uword row = 0; row < 4000; ++row) {
        const double x = rowsOf(data)(0, row);
        const double y = rowsOf(data)(1, row);
        const bool lower = data.classesOf(2)[size_t(rowsOf(data)(2, row))] == "lower";
        const double right = x - (lower ? 1 : 0);
        const double up = lower ? 0.5 - y : y;
        QVERIFY(up >= 0);
        QVERIFY(std::abs(std::hypot(right, up) - 1) < 1e-12);
        sides[lower] += right;
    }
    for (const double side : sides) // the mean of cos over a half circle is 0
        QVERIFY(std::abs(side / 2000) < 4 * std::sqrt(0.5 / 2000));
}

void TableGeneratorsTest::circlesHaveTheirRadii()
{
    const auto data = load("generate:circles", {{"rows", 4000}, {"noise", 0}, {"factor", 0.3}});
    arma::vec centre(2);
    for (arma::uword row = 0; row < 4000; ++row) {
        const auto point = rowsOf(data).col(row).head(2);
        const bool inner = data.classesOf(2)[size_t(rowsOf(data)(2, row))] == "inner";
        QVERIFY(std::abs(arma::norm(point) - (inner ? 0.3 : 1)) < 1e-12);
        centre += arma::normalise(point) / 4000;
    }
    QVERIFY(arma::abs(centre).max() < 4 * std::sqrt(0.5 / 4000)); // all round
}

void TableGeneratorsTest::spiralsWindEvenly()
{
    const auto data = load("generate:spirals", {{"rows", 6000}, {"noise", 0}, {"arms", 3}, {"turns", 2}});
    QCOMPARE(data.classesOf(2), (std::vector<std::string>{"arm 1", "arm 2", "arm 3"}));
    double squares = 0;
    arma::rowvec counts(3);
    for (arma::uword row = 0; row < 6000; ++row) {
        const auto point = rowsOf(data).col(row);
        const double radius = std::hypot(point(0), point(1));
        // Unwound by its two turns and turned back by its arm's third of a turn, a point lies on the positive x axis.
        const double angle = std::atan2(point(1), point(0)) - 2 * std::numbers::pi * (2 * radius + point(2) / 3);
        QVERIFY(std::abs(std::remainder(angle, 2 * std::numbers::pi)) < 1e-9);
        squares += radius * radius;
        ++counts(arma::uword(point(2)));
    }
    QVERIFY(std::abs(squares / 6000 - 0.5) < 4 * std::sqrt(1.0 / 12 / 6000)); // r² is uniform
    QVERIFY(arma::abs(counts - 2000).max() < 4 * std::sqrt(6000 * 2.0 / 9));
}

QTEST_GUILESS_MAIN(TableGeneratorsTest)
#include "table_generators_test.moc"
