#include "core/data/generators.h"

#include "tests/core/data/load.h"

#include <QtTest>
#include <set>

using namespace sluice;

namespace {

const Generator &named(const QByteArray &id)
{
    return *std::ranges::find(generators(), id.toStdString(), &Generator::id);
}

bool takes(const Generator &generator, const std::string &parameter)
{
    return std::ranges::find(generator.parameters, parameter, &ParameterRange::name) != generator.parameters.end();
}

/// As few numbers as the generator makes, unless `parameters` says otherwise.
Dataset small(const Generator &generator, Parameters parameters = {}, uint64_t seed = 42)
{
    for (const char *size : {"sequences", "rows", "length"})
        if (takes(generator, size) && !parameters.contains(size))
            parameters[size] = std::string(size) == "sequences" ? 4 : 40;
    return load(generator.id, parameters, seed);
}

bool same(const arma::mat &one, const arma::mat &other)
{
    return one.n_cols == other.n_cols && arma::approx_equal(one, other, "absdiff", 0);
}

/// Where the length is part of the problem, only the row of values is the same for a longer sequence (catalogue.h).
const std::set<std::string> lengthIsPartOfTheProblem = {"generate:adding", "generate:multiplication", "generate:temporal_order",
                                                        "generate:temporal_order_3"};

} // namespace

class GeneratorsTest : public QObject {
    Q_OBJECT

private slots:
    void eachTellsWhatItIs_data() { addAll(); }
    void eachTellsWhatItIs();
    void eachFillsItsColumns_data() { addAll(); }
    void eachFillsItsColumns();
    void theSeedDecides_data() { addAll(); }
    void theSeedDecides();
    void moreKeepsWhatWasThere_data() { addAll(); }
    void moreKeepsWhatWasThere();
    void longerKeepsWhatWasThere_data() { addAll(); }
    void longerKeepsWhatWasThere();
    void rangesAreRefusedWithASentence_data() { addAll(); }
    void rangesAreRefusedWithASentence();
    void theEndsOfTheRangesWork_data() { addAll(); }
    void theEndsOfTheRangesWork();
    void parametersMustGoTogether_data();
    void parametersMustGoTogether();

private:
    static void addAll();
};

void GeneratorsTest::addAll()
{
    QTest::addColumn<int>("unused");
    for (const auto &generator : generators())
        QTest::newRow(generator.id.c_str()) << 0;
}

void GeneratorsTest::eachTellsWhatItIs()
{
    const auto &generator = named(QTest::currentDataTag());
    QCOMPARE(std::ranges::count(generators(), generator.id, &Generator::id), std::ptrdiff_t{1});
    QVERIFY(generator.id.starts_with("generate:"));
    QVERIFY(!generator.title.empty());
    QVERIFY(generator.teaches.size() > 20 && (generator.teaches.ends_with('.') || generator.teaches.ends_with('?')));
    QVERIFY(generator.group != SourceGroup::real);
    for (const auto &range : generator.parameters) {
        QVERIFY(range.smallest <= range.usual && range.usual <= range.largest);
        QVERIFY(!range.whole || std::floor(range.usual) == range.usual);
        QVERIFY(!range.meaning.empty());
    }
    const auto data = small(generator);
    QCOMPARE(data.name, generator.title);
    QCOMPARE(data.usual, generator.usual);
    QVERIFY(QByteArray(data.provenance.source.c_str()).startsWith("generated from the seed"));
    QVERIFY(QByteArray(data.provenance.source.c_str()).endsWith(generator.reference.c_str()));
}

void GeneratorsTest::eachFillsItsColumns()
{
    const auto &generator = named(QTest::currentDataTag());
    const auto data = small(generator);
    const size_t target = data.columnIndex(data.target);
    QVERIFY(target < data.columns.size());
    QVERIFY(!data.inputs.empty());
    const bool isInput = std::ranges::find(data.inputs, data.target) != data.inputs.end();
    QCOMPARE(isInput, generator.usual.question == UsualQuestion::forecast);
    for (const auto &input : data.inputs)
        QVERIFY(data.columnIndex(input) < data.columns.size());
    QCOMPARE(!data.classesOf(target).empty(), generator.usual.question == UsualQuestion::classify);
    QCOMPARE(data.form == DataForm::series, generator.group == SourceGroup::signal);
    QCOMPARE(data.form == DataForm::table, generator.group == SourceGroup::table);
    for (const auto &rows : data.sequences) {
        QCOMPARE(size_t{rows.n_rows}, data.columns.size());
        QVERIFY(rows.is_finite() && rows.n_cols > 0);
        for (size_t column = 0; column < data.columns.size(); ++column)
            for (const double value : rows.row(column))
                if (const size_t classes = data.classesOf(column).size(); classes > 0)
                    QVERIFY(value >= 0 && value < double(classes) && std::floor(value) == value);
    }
}

void GeneratorsTest::theSeedDecides()
{
    const auto &generator = named(QTest::currentDataTag());
    const auto one = small(generator);
    const auto again = small(generator);
    const auto other = small(generator, {}, 43);
    bool different = false;
    for (size_t sequence = 0; sequence < one.sequences.size(); ++sequence) {
        QVERIFY(same(one.sequences[sequence], again.sequences[sequence]));
        different = different || !same(one.sequences[sequence], other.sequences[sequence]);
    }
    QVERIFY(different);
    if (one.sequences.size() > 1)
        QVERIFY(!same(one.sequences[0], one.sequences[1]) || !same(one.sequences[1], one.sequences[2]));
}

void GeneratorsTest::moreKeepsWhatWasThere()
{
    const auto &generator = named(QTest::currentDataTag());
    const bool many = takes(generator, "sequences");
    if (!many && !takes(generator, "rows"))
        QSKIP("One series: longerKeepsWhatWasThere.");
    const auto few = small(generator);
    const auto more = small(generator, {{many ? "sequences" : "rows", 90}});
    QCOMPARE(more.sequences.size(), many ? size_t{90} : size_t{1});
    for (size_t sequence = 0; sequence < few.sequences.size(); ++sequence) {
        const auto &rows = few.sequences[sequence];
        QVERIFY(same(rows, more.sequences[sequence].head_cols(rows.n_cols)));
    }
}

void GeneratorsTest::longerKeepsWhatWasThere()
{
    const auto &generator = named(QTest::currentDataTag());
    if (!takes(generator, "length"))
        QSKIP("It has no length.");
    const auto brief = small(generator);
    const auto longer = small(generator, {{"length", 130}});
    if (generator.id.starts_with("generate:temporal_order"))
        return; // its places move with the length
    for (size_t sequence = 0; sequence < brief.sequences.size(); ++sequence) {
        const auto &rows = brief.sequences[sequence];
        const auto beginning = longer.sequences[sequence].head_cols(40);
        if (lengthIsPartOfTheProblem.contains(generator.id))
            QVERIFY(same(rows.row(0), beginning.row(0)));
        else
            QVERIFY(same(rows, beginning));
    }
}

void GeneratorsTest::rangesAreRefusedWithASentence()
{
    const auto &generator = named(QTest::currentDataTag());
    for (const auto &range : generator.parameters) {
        const auto name = QString::fromStdString(range.name);
        for (const double value : {range.smallest - 1, range.largest + 1, std::nan("")}) {
            const auto sentence = errorOf(generator.id, {{range.name, value}});
            QVERIFY2(sentence.startsWith("The parameter " + name + " is "), qPrintable(name + ": " + sentence));
            QVERIFY(sentence.contains(range.whole ? "must be a whole number from" : "must lie between"));
        }
        if (range.whole)
            QVERIFY(errorOf(generator.id, {{range.name, range.usual + 0.5}}).contains("whole number"));
    }
    QCOMPARE(errorOf(generator.id, {{"lenght", 3.0}}), QString::fromStdString(generator.id) + " has no parameter “lenght”.");
}

void GeneratorsTest::theEndsOfTheRangesWork()
{
    const auto &generator = named(QTest::currentDataTag());
    for (const auto &range : generator.parameters) {
        if (range.name == "sequences" || range.name == "rows" || range.name == "length")
            continue;
        for (const double end : {range.smallest, range.largest}) {
            Parameters parameters = {{range.name, end}};
            if (takes(generator, "sequences"))
                parameters["sequences"] = 3;
            const auto complete = completed(generator.parameters, parameters, generator.id);
            QVERIFY(complete);
            if (generator.check && !generator.check(*complete))
                continue;
            for (const auto &rows : load(generator.id, parameters).sequences)
                QVERIFY2(rows.is_finite(), range.name.c_str());
        }
    }
    for (const char *size : {"sequences", "rows", "length"}) {
        if (!takes(generator, size))
            continue;
        Parameters parameters = {{size, std::ranges::find(generator.parameters, size, &ParameterRange::name)->smallest}};
        if (takes(generator, "index"))
            parameters["index"] = 0;
        QVERIFY(small(generator, parameters).sequences.front().is_finite());
    }
}

void GeneratorsTest::parametersMustGoTogether_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("first");
    QTest::addColumn<double>("firstValue");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("secondValue");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *what, const char *source, const char *first, double firstValue, const char *second,
                        double secondValue, const char *sentence) {
        QTest::newRow(what) << QString(source) << QString(first) << firstValue << QString(second) << secondValue
                            << QString(sentence);
    };
    row("index", "generate:pick", "index", 24, "length", 24,
        "The parameter index is 24; it counts from 0 and must be less than the length, 24.");
    row("too much", "generate:hold", "sequences", 1e6, "length", 60,
        "1e+06 sequences of length 60 are too many numbers; at most 2e+07 steps in all.");
    row("too much to copy", "generate:copy", "sequences", 1e6, "delay", 20,
        "1e+06 sequences of length 30 are too many numbers; at most 2e+07 steps in all.");
    row("too many brackets", "generate:brackets", "sequences", 1e6, "pairs", 12,
        "1e+06 sequences of length 24 are too many numbers; at most 2e+07 steps in all.");
    row("periods", "generate:sines", "shortest_period", 50, "longest_period", 40,
        "The parameter shortest_period is 50; it must not be above longest_period, 40.");
    row("frequency", "generate:chirp", "rate", 0.01, "length", 100,
        "The frequency would rise to 1.02 cycles a step; it must stay at or below 0.5. Make start_frequency, rate or length "
        "smaller.");
    row("unit root", "generate:ar", "phi1", 1, "phi2", 0,
        "With these coefficients phi1 to phi4 the series would grow without bound; make them smaller (phi1 alone must lie "
        "between "
        "-1 and 1).");
}

void GeneratorsTest::parametersMustGoTogether()
{
    QFETCH(QString, source);
    QFETCH(QString, first);
    QFETCH(double, firstValue);
    QFETCH(QString, second);
    QFETCH(double, secondValue);
    QFETCH(QString, sentence);
    QCOMPARE(errorOf(source.toStdString(), {{first.toStdString(), firstValue}, {second.toStdString(), secondValue}}), sentence);
}

QTEST_GUILESS_MAIN(GeneratorsTest)
#include "generators_test.moc"
