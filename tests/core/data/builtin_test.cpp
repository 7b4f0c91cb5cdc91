#include "core/data/builtin.h"

#include "core/data/calendar.h"
#include "core/data/embedded.h"
#include "tests/core/data/load.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray fileInTree(const std::string &name)
{
    QFile file(QString(SLUICE_SOURCE_DIR "/resources/datasets/") + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool near(double one, double other)
{
    return std::abs(one - other) < 1e-6;
}

} // namespace

class BuiltInTest : public QObject {
    Q_OBJECT

private slots:
    void seriesAreThePublishedOnes_data();
    void seriesAreThePublishedOnes();
    void seriesKnowTheirTime();
    void missingWeeksLieOnStraightLines();
    void irisIsRs();
    void digitsAreEightByEight();
    void embeddedFilesAreThoseOfTheTree();
};

void BuiltInTest::seriesAreThePublishedOnes_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("sum");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::newRow("builtin:sunspots") << 309 << 15373.4 << 5.0 << 2.9;
    QTest::newRow("builtin:airpassengers") << 144 << 40363.0 << 112.0 << 432.0;
    QTest::newRow("builtin:nile") << 100 << 91935.0 << 1120.0 << 740.0;
    QTest::newRow("builtin:nottem") << 240 << 11769.5 << 40.6 << 37.8;
    QTest::newRow("builtin:elnino") << 732 << 16903.8 << 23.11 << 22.07;
}

void BuiltInTest::seriesAreThePublishedOnes()
{
    QFETCH(int, rows);
    QFETCH(double, sum);
    QFETCH(double, first);
    QFETCH(double, last);
    const auto data = load(QTest::currentDataTag());
    QCOMPARE(data.form, DataForm::series);
    QCOMPARE(data.usual, (UsualTask{UsualQuestion::forecast, AnsweredAt::last}));
    QCOMPARE(data.columns.size(), size_t{2});
    QCOMPARE(data.order, data.columns.front());
    QCOMPARE(data.target, data.columns.back());
    QCOMPARE(data.inputs, std::vector<std::string>{data.target});
    QVERIFY(!data.unit.empty());
    const auto &values = data.sequences.at(0);
    QCOMPARE(int(values.n_cols), rows);
    QVERIFY(near(arma::accu(values.row(1)), sum));
    QCOMPARE(values(1, 0), first);
    QCOMPARE(values(1, values.n_cols - 1), last);
}

void BuiltInTest::seriesKnowTheirTime()
{
    const auto sunspots = load("builtin:sunspots").sequences.at(0);
    QCOMPARE(sunspots(0, 0), 1700.0);
    QCOMPARE(sunspots(0, 308), 2008.0);
    const auto nile = load("builtin:nile").sequences.at(0);
    QCOMPARE(nile(0, 0), 1871.0);
    QCOMPARE(nile(0, 99), 1970.0);
    const std::pair<const char *, std::pair<const char *, const char *>> dated[] = {
        {"builtin:airpassengers", {"1949-01-01", "1960-12-01"}},
        {"builtin:nottem", {"1920-01-01", "1939-12-01"}},
        {"builtin:elnino", {"1950-01-01", "2010-12-01"}},
        {"builtin:co2", {"1958-03-29", "2001-12-29"}}};
    for (const auto &[source, span] : dated) {
        const auto data = load(source);
        const auto &rows = data.sequences.at(0);
        QVERIFY(data.datedOrder);
        QCOMPARE(formatIsoDate(rows(0, 0)), std::string(span.first));
        QCOMPARE(formatIsoDate(rows(0, rows.n_cols - 1)), std::string(span.second));
    }
}

void BuiltInTest::missingWeeksLieOnStraightLines()
{
    const auto data = load("builtin:co2");
    const auto &rows = data.sequences.at(0);
    QCOMPARE(rows.n_cols, arma::uword{2284});
    QVERIFY(arma::all(arma::diff(rows.row(0)) == 7));
    QVERIFY(QByteArray(data.provenance.source.c_str()).contains("59 of the 2284 weeks"));
    const auto lines = fileInTree("co2.csv").split('\n');
    double sum = 0;
    int missing = 0;
    for (int week = 0; week < 2284; ++week) {
        const QByteArray cell = lines[week + 1].split(',')[1];
        if (!cell.isEmpty()) {
            sum += cell.toDouble();
            QCOMPARE(rows(1, week), cell.toDouble());
            continue;
        }
        ++missing;
        QVERIFY(near(rows(1, week - 1) + rows(1, week + 1), 2 * rows(1, week))); // straight
    }
    QCOMPARE(missing, 59);
    QVERIFY(near(sum, 756816.5));
    // 1958-05-10 stands alone between 1958-05-03 (316.9) and 1958-05-17 (317.5).
    QCOMPARE(formatIsoDate(rows(0, 6)), std::string("1958-05-10"));
    QVERIFY(near(rows(1, 6), 317.2));
}

void BuiltInTest::irisIsRs()
{
    const auto data = load("builtin:iris");
    QCOMPARE(data.form, DataForm::table);
    QCOMPARE(data.usual, (UsualTask{UsualQuestion::classify, AnsweredAt::last}));
    QCOMPARE(data.target, std::string("species"));
    QCOMPARE(data.inputs, (std::vector<std::string>{"sepal_length", "sepal_width", "petal_length", "petal_width"}));
    QCOMPARE(data.classesOf(4), (std::vector<std::string>{"setosa", "versicolor", "virginica"}));
    QVERIFY(data.classesOf(0).empty());
    const auto &rows = data.sequences.at(0);
    QCOMPARE(rows.n_cols, arma::uword{150});
    const double sums[] = {876.5, 458.6, 563.7, 179.9};
    for (arma::uword column = 0; column < 4; ++column)
        QVERIFY(near(arma::accu(rows.row(column)), sums[column]));
    for (arma::uword row = 0; row < 150; ++row)
        QCOMPARE(rows(4, row), double(row % 3));
    // The species' means as Fisher (1936), table 2, gives them, and flower 35, which UCI's file has as 4.9 3.1 1.5 0.1.
    const arma::mat setosa = rows.cols(arma::regspace<arma::uvec>(0, 3, 149));
    const arma::mat versicolor = rows.cols(arma::regspace<arma::uvec>(1, 3, 149));
    const arma::mat virginica = rows.cols(arma::regspace<arma::uvec>(2, 3, 149));
    QVERIFY(arma::approx_equal(arma::mean(setosa.head_rows(4), 1), arma::vec{5.006, 3.428, 1.462, 0.246}, "absdiff", 1e-9));
    QVERIFY(arma::approx_equal(arma::mean(versicolor.head_rows(4), 1), arma::vec{5.936, 2.770, 4.260, 1.326}, "absdiff", 1e-9));
    QVERIFY(arma::approx_equal(arma::mean(virginica.head_rows(4), 1), arma::vec{6.588, 2.974, 5.552, 2.026}, "absdiff", 1e-9));
    QVERIFY(arma::approx_equal(setosa.col(34).head(4), arma::vec{4.9, 3.1, 1.5, 0.2}, "absdiff", 0));
}

void BuiltInTest::digitsAreEightByEight()
{
    const auto data = load("builtin:digits");
    QCOMPARE(data.form, DataForm::table);
    QCOMPARE(data.target, std::string("digit"));
    QCOMPARE(data.inputs.size(), size_t{64});
    QCOMPARE(data.inputs[63], std::string("r7c7"));
    QVERIFY(data.order.empty());
    QCOMPARE(data.classesOf(64).size(), size_t{10});
    const auto &rows = data.sequences.at(0);
    QCOMPARE(rows.n_cols, arma::uword{1797});
    QCOMPARE(arma::accu(rows.head_rows(64)), 561718.0);
    QCOMPARE(arma::accu(rows.row(64)), 8070.0);
    QVERIFY(rows.head_rows(64).min() == 0 && rows.head_rows(64).max() == 16);
    const double counts[] = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
    for (int digit = 0; digit < 10; ++digit)
        QCOMPARE(double(arma::accu(rows.row(64) == digit)), counts[digit]);
}

void BuiltInTest::embeddedFilesAreThoseOfTheTree()
{
    const auto provenance = fileInTree("PROVENANCE.md");
    QCOMPARE(embeddedFiles().size(), builtInTables().size());
    for (const auto &file : embeddedFiles()) {
        const auto bytes = fileInTree(std::string(file.name));
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(QByteArray(file.text.data(), qsizetype(file.text.size())), bytes);
        const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray(file.sha256.data(), qsizetype(file.sha256.size())), hash);
        QVERIFY2(provenance.contains("`" + hash + "`"), hash.constData());
    }
}

QTEST_GUILESS_MAIN(BuiltInTest)
#include "builtin_test.moc"
