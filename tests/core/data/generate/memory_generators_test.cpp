#include "tests/core/data/load.h"

#include <QtTest>
#include <map>

using namespace sluice;

namespace {

/// The names of a column's classes along a sequence.
std::vector<std::string> words(const Dataset &data, size_t sequence, const char *column)
{
    const size_t index = data.columnIndex(column);
    std::vector<std::string> names;
    for (const double value : data.sequences[sequence].row(index))
        names.push_back(data.classesOf(index)[size_t(value)]);
    return names;
}

} // namespace

class MemoryGeneratorsTest : public QObject {
    Q_OBJECT

private slots:
    void holdIsTheNewestMarkedValue();
    void pickIsWhiteNoiseAndItsIndex();
    void countIsReset();
    void addingIsTheSumOfTwoMarkedValues_data();
    void addingIsTheSumOfTwoMarkedValues();
    void addingMarksEveryPlaceAlike();
    void temporalOrderIsTheOrderOfXAndY_data();
    void temporalOrderIsTheOrderOfXAndY();
    void copyRepeatsWhatItWasGiven();
    void aLongerDelayKeepsTheSymbols();
    void parityCountsOnes();
};

void MemoryGeneratorsTest::holdIsTheNewestMarkedValue()
{
    const auto data = load("generate:hold");
    QCOMPARE(data.sequences.size(), size_t{1400});
    QCOMPARE(data.columns, (std::vector<std::string>{"value", "mark", "held"}));
    double marks = 0;
    double squares = 0;
    for (const auto &rows : data.sequences) {
        QCOMPARE(rows.n_cols, arma::uword{60});
        QCOMPARE(rows(1, 0), 1.0);
        double held = 0;
        for (size_t step = 0; step < 60; ++step) {
            QVERIFY(std::abs(rows(0, step)) <= 1 && (rows(1, step) == 0 || rows(1, step) == 1));
            held = rows(1, step) == 1 ? rows(0, step) : held;
            QCOMPARE(rows(2, step), held);
            marks += rows(1, step);
            squares += rows(0, step) * rows(0, step);
        }
    }
    // 82 600 free marks at 0.05: standard deviation 63. 84 000 values: mean square 1/3 with standard deviation 0.001.
    QVERIFY(std::abs(marks - 1400 - 82600 * 0.05) < 4 * 63);
    QVERIFY(std::abs(squares / 84000 - 1.0 / 3) < 0.004);
}

void MemoryGeneratorsTest::pickIsWhiteNoiseAndItsIndex()
{
    const auto data = load("generate:pick", {{"index", 3}, {"length", 10}, {"sequences", 2000}});
    double sum = 0;
    double squares = 0;
    double neighbours = 0;
    for (const auto &rows : data.sequences) {
        QVERIFY(arma::all(rows.row(1) == rows(0, 3)));
        sum += arma::accu(rows.row(0));
        squares += arma::accu(arma::square(rows.row(0)));
        neighbours += arma::dot(rows.row(0).head(9), rows.row(0).tail(9));
    }
    // Four standard deviations of 20 000 draws.
    QVERIFY(std::abs(sum / 20000) < 4 * 0.0071);
    QVERIFY(std::abs(squares / 20000 - 1) < 4 * 0.01);
    QVERIFY(std::abs(neighbours / 18000) < 4 * 0.0075);
}

void MemoryGeneratorsTest::countIsReset()
{
    const auto data = load("generate:count");
    double events = 0;
    double resets = 0;
    for (const auto &rows : data.sequences) {
        double count = 0;
        for (size_t step = 0; step < rows.n_cols; ++step) {
            count = rows(1, step) == 1 ? 0 : count + rows(0, step);
            QCOMPARE(rows(2, step), count);
        }
        events += arma::accu(rows.row(0));
        resets += arma::accu(rows.row(1));
    }
    QVERIFY(std::abs(events / 84000 - 0.3) < 4 * 0.0016);
    QVERIFY(std::abs(resets / 84000 - 0.025) < 4 * 0.00054);
}

void MemoryGeneratorsTest::addingIsTheSumOfTwoMarkedValues_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("product");
    QTest::addColumn<int>("length");
    QTest::newRow("adding") << "generate:adding" << false << 50;
    QTest::newRow("adding, odd") << "generate:adding" << false << 7;
    QTest::newRow("adding, shortest") << "generate:adding" << false << 2;
    QTest::newRow("multiplication") << "generate:multiplication" << true << 50;
}

void MemoryGeneratorsTest::addingIsTheSumOfTwoMarkedValues()
{
    QFETCH(QString, source);
    QFETCH(bool, product);
    QFETCH(int, length);
    const auto data = load(source.toStdString(), {{"length", length}, {"sequences", 2000}});
    QCOMPARE(data.target, std::string(product ? "product" : "sum"));
    double sum = 0;
    double squares = 0;
    for (const auto &rows : data.sequences) {
        std::vector<double> marked;
        for (int step = 0; step < length; ++step) {
            QVERIFY(rows(0, step) >= 0 && rows(0, step) < 1);
            QVERIFY(rows(1, step) == 0 || rows(1, step) == 1);
            if (rows(1, step) == 1)
                marked.push_back(rows(0, step));
        }
        QCOMPARE(marked.size(), size_t{2});
        QCOMPARE(arma::accu(rows.row(1).head(length / 2)), 1.0); // one in each half
        const double answer = product ? marked[0] * marked[1] : marked[0] + marked[1];
        QVERIFY(arma::all(rows.row(2) == answer));
        sum += answer;
        squares += answer * answer;
    }
    // The figures that catalogue.h gives for predicting the mean, within four standard errors of 2000 draws.
    const double mean = sum / 2000;
    const double variance = squares / 2000 - mean * mean;
    QVERIFY(std::abs(mean - (product ? 0.25 : 1)) < 4 * std::sqrt((product ? 7.0 / 144 : 1.0 / 6) / 2000));
    QVERIFY(std::abs(variance - (product ? 7.0 / 144 : 1.0 / 6)) < (product ? 0.008 : 0.018));
}

void MemoryGeneratorsTest::addingMarksEveryPlaceAlike()
{
    const auto data = load("generate:adding", {{"length", 10}, {"sequences", 5000}});
    arma::rowvec marks(10);
    for (const auto &rows : data.sequences)
        marks += rows.row(1);
    QVERIFY(arma::all(arma::abs(marks - 1000) < 4 * std::sqrt(5000 * 0.2 * 0.8)));
}

void MemoryGeneratorsTest::temporalOrderIsTheOrderOfXAndY_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("count");
    QTest::newRow("6a") << "generate:temporal_order" << 2;
    QTest::newRow("6b") << "generate:temporal_order_3" << 3;
}

void MemoryGeneratorsTest::temporalOrderIsTheOrderOfXAndY()
{
    QFETCH(QString, source);
    QFETCH(int, count);
    const auto data = load(source.toStdString(), {{"length", 100}, {"sequences", 2000}});
    // The places of the paper, whose sequences have 100 to 110 elements.
    const std::vector<std::pair<size_t, size_t>> places =
        count == 2 ? std::vector<std::pair<size_t, size_t>>{{10, 20}, {50, 60}}
                   : std::vector<std::pair<size_t, size_t>>{{10, 20}, {33, 43}, {66, 76}};
    std::map<std::string, int> orders;
    std::map<size_t, int> lengths;
    std::map<size_t, int> firstPlaces;
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto symbols = words(data, sequence, "symbol");
        const auto answers = words(data, sequence, "order");
        QVERIFY(symbols.size() >= 100 && symbols.size() <= 110);
        QCOMPARE(symbols.front(), std::string("E"));
        QCOMPARE(symbols.back(), std::string("B"));
        std::string order;
        for (size_t step = 1; step + 1 < symbols.size(); ++step) {
            const auto &symbol = symbols[step];
            if (symbol == "X" || symbol == "Y") {
                QVERIFY(step >= places[order.size()].first && step <= places[order.size()].second);
                if (order.empty())
                    ++firstPlaces[step];
                order += symbol;
            } else {
                QVERIFY(symbol == "a" || symbol == "b" || symbol == "c" || symbol == "d");
            }
        }
        QCOMPARE(int(order.size()), count);
        for (const auto &answer : answers)
            QCOMPARE(answer, order);
        ++orders[order];
        ++lengths[symbols.size()];
    }
    QCOMPARE(int(orders.size()), 1 << count);
    const double share = 1.0 / (1 << count);
    for (const auto &[order, times] : orders)
        QVERIFY2(std::abs(times - 2000 * share) < 4 * std::sqrt(2000 * share * (1 - share)), order.c_str());
    QCOMPARE(lengths.size(), size_t{11});
    QCOMPARE(firstPlaces.size(), size_t{11});
}

void MemoryGeneratorsTest::copyRepeatsWhatItWasGiven()
{
    const auto data = load("generate:copy", {{"items", 10}, {"alphabet", 8}, {"delay", 30}, {"sequences", 500}});
    QCOMPARE(data.classesOf(0), data.classesOf(1));
    QCOMPARE(data.classesOf(0).size(), size_t{10});
    arma::rowvec counts(8);
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto symbols = words(data, sequence, "symbol");
        const auto copies = words(data, sequence, "copy");
        QCOMPARE(symbols.size(), size_t{50}); // T + 20 with T = 30
        for (size_t step = 0; step < 50; ++step) {
            if (step >= 10)
                QCOMPARE(symbols[step], std::string(step == 39 ? "go" : "blank")); // T − 1 blanks, "go", 10 blanks
            QCOMPARE(copies[step], step < 40 ? std::string("blank") : symbols[step - 40]);
        }
        for (size_t item = 0; item < 10; ++item)
            ++counts(std::stoul(symbols[item]) - 1);
    }
    QVERIFY(arma::all(arma::abs(counts - 625) < 4 * std::sqrt(5000 * 0.125 * 0.875)));
}

void MemoryGeneratorsTest::aLongerDelayKeepsTheSymbols()
{
    const auto brief = load("generate:copy", {{"items", 5}, {"delay", 1}, {"sequences", 20}});
    const auto longer = load("generate:copy", {{"items", 7}, {"delay", 90}, {"sequences", 30}});
    for (size_t sequence = 0; sequence < 20; ++sequence)
        QVERIFY(arma::approx_equal(brief.sequences[sequence].row(0).head(5), longer.sequences[sequence].row(0).head(5), "absdiff",
                                   0));
}

void MemoryGeneratorsTest::parityCountsOnes()
{
    const auto data = load("generate:parity", {{"length", 33}, {"sequences", 1000}});
    double ones = 0;
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto bits = data.sequences[sequence].row(0);
        const auto parities = words(data, sequence, "parity");
        for (size_t step = 0; step < 33; ++step) {
            QVERIFY(bits(step) == 0 || bits(step) == 1);
            const auto count = size_t(arma::accu(bits.head(step + 1)));
            QCOMPARE(parities[step], std::string(count % 2 == 0 ? "even" : "odd"));
        }
        ones += arma::accu(bits);
    }
    QVERIFY(std::abs(ones / 33000 - 0.5) < 4 * 0.5 / std::sqrt(33000));
}

QTEST_GUILESS_MAIN(MemoryGeneratorsTest)
#include "memory_generators_test.moc"
