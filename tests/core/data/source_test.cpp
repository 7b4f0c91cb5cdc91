#include "core/data/source.h"

#include "tests/core/data/load.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace sluice;

class SourceTest : public QObject {
    Q_OBJECT

private slots:
    void everySourceLoads();
    void badSpecs_data();
    void badSpecs();
    void formAndOrderAreApplied();
    void filesAreRelativeToTheDirectory();
    void theExperimentSaysHowAFileIsRead();
    void inputsAreNotTakenForSeries();
};

void SourceTest::everySourceLoads()
{
    const auto sources = builtInSources();
    QCOMPARE(sources.size(), size_t{32});
    std::set<std::string> ids;
    auto group = SourceGroup::real;
    for (const auto &source : sources) {
        QVERIFY(ids.insert(source.id).second);
        QVERIFY(source.group >= group); // group by group
        group = source.group;
        QCOMPARE(source.id.starts_with("builtin:"), source.group == SourceGroup::real);
        QVERIFY(!source.title.empty() && !source.teaches.empty());
        QVERIFY(!source.provenance.source.empty() && !source.provenance.terms.empty());
        Parameters params;
        for (const auto &range : source.parameters)
            params[range.name] = range.usual;
        const auto data = load(source.id, params);
        QCOMPARE(data.name, source.title);
        QCOMPARE(data.usual, source.usual);
        QVERIFY(data.columnIndex(data.target) < data.columns.size());
    }
}

void SourceTest::badSpecs_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown table") << "builtin:moon"
                                   << "" << 0.0 << "There is no data called “builtin:moon”.";
    QTest::newRow("unknown generator") << "generate:moon"
                                       << "" << 0.0 << "There is no generator called “generate:moon”.";
    QTest::newRow("no source") << ""
                               << "" << 0.0 << "The data has no source; expected a built-in name, a generator or a file.";
    QTest::newRow("parameter of a table") << "builtin:sunspots"
                                          << "length" << 3.0
                                          << "The data “builtin:sunspots” has no parameter “length”; only generators have "
                                             "parameters.";
    QTest::newRow("unknown parameter") << "generate:hold"
                                       << "lenght" << 3.0 << "generate:hold has no parameter “lenght”.";
    QTest::newRow("probability") << "generate:hold"
                                 << "mark_probability" << 1.5
                                 << "The parameter mark_probability is 1.5; it must lie between 0 and 1.";
    QTest::newRow("not a number") << "generate:hold"
                                  << "mark_probability" << std::nan("")
                                  << "The parameter mark_probability is nan; it must lie between 0 and 1.";
    QTest::newRow("fraction") << "generate:hold"
                              << "length" << 2.5 << "The parameter length is 2.5; it must be a whole number from 1 to 100000.";
    QTest::newRow("no file") << "/nowhere/x.csv"
                             << "" << 0.0 << "/nowhere/x.csv: there is no such file.";
    QTest::newRow("a folder") << "/"
                              << "" << 0.0 << "/: this is no file.";
}

void SourceTest::badSpecs()
{
    QFETCH(QString, source);
    QFETCH(QString, parameter);
    QFETCH(double, value);
    QFETCH(QString, sentence);
    DataSpec spec;
    spec.source = source.toStdString();
    if (!parameter.isEmpty())
        spec.params[parameter.toStdString()] = value;
    QCOMPARE(errorOf(spec), sentence);
}

void SourceTest::formAndOrderAreApplied()
{
    DataSpec spec;
    spec.source = "builtin:sunspots";
    spec.form = DataForm::table;
    QCOMPARE(loadData(spec, 1)->form, DataForm::table);
    spec.form = DataForm::sequences;
    QCOMPARE(errorOf(spec),
             QString("“Sunspots, yearly 1700–2008” is one table; its form can be series or table, but not sequences."));
    spec.form = {};
    spec.order = std::string("year");
    QCOMPARE(loadData(spec, 1)->inputs, std::vector<std::string>{"count"});
    spec.order = std::string("count");
    QCOMPARE(errorOf(spec), QString("The column “count” cannot give the order: row 7 (29) does not come after row 6 (58)."));
    spec.order = std::string("month");
    QCOMPARE(errorOf(spec), QString("The data has no column “month”."));
    spec.source = "generate:hold";
    spec.order = {};
    spec.form = DataForm::series;
    QCOMPARE(errorOf(spec), QString("“Hold that number” holds many sequences; its form cannot be a series or a table."));
}

void SourceTest::filesAreRelativeToTheDirectory()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath("small.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("t,a,b\n1,9,3\n2,7,4\n4,8,5\n");
    file.close();
    DataSpec spec;
    spec.source = "small.csv";
    const auto data = loadData(spec, 1, directory.path().toStdString());
    QVERIFY(data);
    QCOMPARE(data->order, std::string("t"));
    QCOMPARE(data->inputs, (std::vector<std::string>{"a", "b"}));
    spec.order = std::string("b");
    const auto reordered = loadData(spec, 1, directory.path().toStdString());
    QVERIFY(reordered);
    QCOMPARE(reordered->order, std::string("b"));
    QCOMPARE(reordered->inputs, (std::vector<std::string>{"t", "a"}));
}

void SourceTest::theExperimentSaysHowAFileIsRead()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath("small.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,when,a,kind,b\n");
    for (int row = 0; row < 60; ++row)
        file.write(QString("n%1,%2.01.20%3,%4,%5,\n")
                       .arg(row)
                       .arg(1 + row % 28)
                       .arg(10 + row * 7 % 60)
                       .arg(row % 9)
                       .arg(row % 2 ? "u" : "d")
                       .toUtf8());
    file.write("n60,1.1.2001,5,u,7\nn61,1.1.2002,5,u,7\n");
    file.close();
    DataSpec spec;
    spec.source = "small.csv";
    const auto load = [&] { return loadData(spec, 1, directory.path().toStdString()); };
    QVERIFY(!load()); // b lacks values
    spec.file.csv.columns["b"].role = ColumnRole::ignore;
    auto data = load();
    QVERIFY(data);
    QCOMPARE(data->columns, (std::vector<std::string>{"a", "kind"}));
    QCOMPARE(data->target, std::string("kind"));
    QCOMPARE(data->form, DataForm::table);
    spec.target = "a"; // instead of the target that the file's settings name
    spec.file.csv.columns["kind"].role = ColumnRole::label;
    spec.inputs = {{"name", "kind"}}; // words that would be ignored
    data = load();
    QVERIFY(data);
    QCOMPARE(data->columns, (std::vector<std::string>{"name", "a", "kind"}));
    QCOMPARE(data->target, std::string("a"));
    QCOMPARE(data->classesOf(0).size(), size_t{62});
    spec.order = "when";
    QVERIFY(!load());
    spec.file.csv.sortByTime = true;
    data = load();
    QVERIFY2(data, data ? "" : data.error().english().c_str());
    QVERIFY(data->datedOrder);
    QCOMPARE(data->order, std::string("when"));
    QVERIFY(arma::rowvec(data->sequences.at(0).row(data->columnIndex("when"))).is_sorted("strictascend"));
    spec.target = "c";
    QCOMPARE(QString::fromStdString(load().error().english()).section('/', -1),
             QString("small.csv: there is no column “c”; its columns are name, when, a, kind, b."));
}

void SourceTest::inputsAreNotTakenForSeries()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath("panel.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("country,code,day,x\n");
    for (int row = 0; row < 60; ++row)
        file.write(QString("Land %1,L%1,2024-01-%2,%3\n").arg(row / 10).arg(10 + row % 10).arg(row).toUtf8());
    file.close();
    DataSpec spec;
    spec.source = "panel.csv";
    const auto load = [&] { return loadData(spec, 1, directory.path().toStdString()); };
    QCOMPARE(load()->sequences.size(), size_t{6});
    spec.inputs = {{"country", "code", "day", "x"}};
    const auto data = load();
    QVERIFY2(data, data ? "" : data.error().english().c_str());
    QCOMPARE(data->sequences.size(), size_t{1});
    QCOMPARE(data->columns, *spec.inputs);
    QCOMPARE(data->target, std::string("x"));
}

QTEST_GUILESS_MAIN(SourceTest)
#include "source_test.moc"
