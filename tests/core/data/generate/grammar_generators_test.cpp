#include "tests/core/data/load.h"

#include <QRegularExpression>
#include <QtTest>
#include <map>

using namespace sluice;

namespace {

/// The Reber grammar as a regular expression, read off the published graph: after T the loop S*, then X; after P the loop T*, then V;
/// from there the two halves lead into each other until S or VV ends the string.
const QString again = "(?:XT*VP)*(?:S|XT*VV)";
const QString reber = "B(?:TS*X" + again + "|PT*V(?:V|P" + again + "))E";
const QString embedded = "B([TP])" + reber + "\\1E";

/// The symbols of a column, one letter each.
QString letters(const Dataset &data, size_t sequence, size_t column)
{
    QString text;
    for (const double value : data.sequences[sequence].row(column))
        text += QString::fromStdString(data.classesOf(column)[size_t(value)]);
    return text;
}

} // namespace

class GrammarGeneratorsTest : public QObject {
    Q_OBJECT

private slots:
    void theExpressionKnowsTheGrammar_data();
    void theExpressionKnowsTheGrammar();
    void everyReberStringIsOfTheGrammar();
    void continualStringsFollowEachOther();
    void bracketsBalance_data();
    void bracketsBalance();
    void everyNestingIsAsLikelyAsAnother();
};

void GrammarGeneratorsTest::theExpressionKnowsTheGrammar_data()
{
    QTest::addColumn<bool>("valid");
    // Of the literature on the grammar, and near misses.
    for (const char *string : {"BTXSE", "BPVVE", "BTSSXXTVVE", "BPTVPXTTVVE", "BTXXTTVPSE", "BPTTVPSE"})
        QTest::newRow(string) << true;
    for (const char *string : {"BTSE", "BPTVE", "BTXXE", "BTTXSE", "BPVPVE", "TXSE", "BTXS", "BPVVEE"})
        QTest::newRow(string) << false;
}

void GrammarGeneratorsTest::theExpressionKnowsTheGrammar()
{
    QFETCH(bool, valid);
    const QRegularExpression whole("^" + reber + "$");
    QVERIFY(whole.isValid());
    QCOMPARE(whole.match(QTest::currentDataTag()).hasMatch(), valid);
}

void GrammarGeneratorsTest::everyReberStringIsOfTheGrammar()
{
    const auto data = load("generate:reber", {{"sequences", 5000}});
    QCOMPARE(data.classesOf(0), data.classesOf(1));
    const QRegularExpression whole("^" + embedded + "$");
    double sum = 0;
    double squares = 0;
    int outerT = 0;
    std::map<int, int> lengths;
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const QString string = letters(data, sequence, 0) + "E";
        QVERIFY2(whole.match(string).hasMatch(), qPrintable(string));
        QCOMPARE(letters(data, sequence, 1), string.mid(1));
        sum += double(string.size());
        squares += double(string.size()) * double(string.size());
        outerT += string[1] == 'T' ? 1 : 0;
        ++lengths[int(string.size())];
    }
    QCOMPARE(lengths.begin()->first, 9); // the shortest embedded string
    // Each way out of a node with probability ½: mean length 12, by solving the chain's six equations.
    const double mean = sum / 5000;
    QVERIFY(std::abs(mean - 12) < 4 * std::sqrt((squares / 5000 - mean * mean) / 5000));
    QVERIFY(std::abs(outerT - 2500) < 4 * std::sqrt(5000 * 0.25));
    // BTXSE and BPVVE, 1/8 each: a quarter of all strings has the least length.
    QVERIFY(std::abs(lengths[9] - 1250) < 4 * std::sqrt(5000 * 0.25 * 0.75));
}

void GrammarGeneratorsTest::continualStringsFollowEachOther()
{
    const auto data = load("generate:continual_reber", {{"length", 6000}, {"sequences", 3}});
    const QRegularExpression whole("\\G" + embedded);
    for (size_t sequence = 0; sequence < 3; ++sequence) {
        const QString stream = letters(data, sequence, 0);
        QCOMPARE(stream.size(), 6000);
        QCOMPARE(letters(data, sequence, 1).chopped(1), stream.mid(1));
        qsizetype read = 0;
        int strings = 0;
        for (auto match = whole.match(stream); match.hasMatch(); match = whole.match(stream, read), ++strings)
            read = match.capturedEnd();
        QVERIFY(stream.size() - read < 100); // but for the last string, which the end cuts
        QVERIFY(strings > 400 && strings < 600);
    }
}

void GrammarGeneratorsTest::bracketsBalance_data()
{
    QTest::addColumn<int>("pairs");
    QTest::addColumn<int>("kinds");
    QTest::newRow("usual") << 12 << 2;
    QTest::newRow("one pair") << 1 << 1;
    QTest::newRow("all kinds") << 40 << 4;
}

void GrammarGeneratorsTest::bracketsBalance()
{
    QFETCH(int, pairs);
    QFETCH(int, kinds);
    const auto data = load("generate:brackets", {{"pairs", pairs}, {"kinds", kinds}, {"sequences", 500}});
    QCOMPARE(data.inputs, std::vector<std::string>{"symbol"});
    QCOMPARE(int(data.classesOf(0).size()), 2 * kinds);
    const std::map<std::string, std::string> partner = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}};
    std::map<std::string, int> openers;
    for (const auto &rows : data.sequences) {
        QCOMPARE(int(rows.n_cols), 2 * pairs);
        std::vector<std::string> stack;
        for (size_t step = 0; step < rows.n_cols; ++step) {
            const auto &symbol = data.classesOf(0)[size_t(rows(0, step))];
            if (const auto opener = partner.find(symbol); opener != partner.end()) {
                stack.push_back(opener->second);
                ++openers[symbol];
            } else {
                QVERIFY(!stack.empty());
                QCOMPARE(symbol, stack.back());
                stack.pop_back();
            }
            QCOMPARE(rows(1, step), double(stack.size()));
            QCOMPARE(data.classesOf(2)[size_t(rows(2, step))], stack.empty() ? std::string("none") : stack.back());
        }
        QVERIFY(stack.empty());
    }
    QCOMPARE(int(openers.size()), kinds);
    const double share = 1.0 / kinds;
    for (const auto &[opener, times] : openers)
        QVERIFY(std::abs(times - 500 * pairs * share) <= 4 * std::sqrt(500 * pairs * share * (1 - share)));
}

void GrammarGeneratorsTest::everyNestingIsAsLikelyAsAnother()
{
    const auto data = load("generate:brackets", {{"pairs", 4}, {"kinds", 1}, {"sequences", 7000}});
    std::map<QString, int> nestings;
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence)
        ++nestings[letters(data, sequence, 0)];
    QCOMPARE(nestings.size(), size_t{14}); // the fourth Catalan number
    for (const auto &[nesting, times] : nestings)
        QVERIFY2(std::abs(times - 500) < 4 * std::sqrt(7000 * (1.0 / 14) * (13.0 / 14)), qPrintable(nesting));
}

QTEST_GUILESS_MAIN(GrammarGeneratorsTest)
#include "grammar_generators_test.moc"
