#include "ui/models/report_tables.h"

#include <QtTest>
#include <numeric>

using namespace sluice;

namespace {

/// As many rows and columns of numbers, with names.
ReportTable tableOf(qsizetype rows, qsizetype columns)
{
    ReportTable table{"caption", {QString()}, {}};
    for (qsizetype column = 0; column < columns; ++column)
        table.header << QString("measure %1").arg(column);
    for (qsizetype row = 0; row < rows; ++row) {
        table.rows.push_back({QString("model %1").arg(row)});
        for (qsizetype column = 0; column < columns; ++column)
            table.rows.back() << QString("%1/%2").arg(row).arg(column);
    }
    return table;
}

/// Every number beside its name and under its measure, or the other way round.
QSet<QString> factsOf(const std::vector<ReportTable> &tables)
{
    QSet<QString> facts;
    for (const ReportTable &table : tables)
        for (const QStringList &row : table.rows)
            for (qsizetype column = 1; column < row.size(); ++column) {
                QStringList names = {row.front(), table.header[column]};
                names.sort();
                facts << names.join(' ') + ": " + row[column];
            }
    return facts;
}

} // namespace

class ReportTablesTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLost_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("pieces");
        QTest::newRow("fits") << 3 << 4 << 5 << 1;
        QTest::newRow("turned") << 6 << 20 << 7 << 1;
        QTest::newRow("turned and in two") << 10 << 20 << 7 << 2;
        QTest::newRow("in three") << 20 << 12 << 5 << 3;
        QTest::newRow("one by one") << 4 << 5 << 1 << 4;
    }
    void nothingIsLost()
    {
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(int, most);
        QFETCH(int, pieces);
        const ReportTable table = tableOf(rows, columns);
        const auto fits = [most](const ReportTable &each) { return each.header.size() <= most; };
        const auto found = fittingTables(table, fits);
        QCOMPARE(found.size(), size_t(pieces));
        QCOMPARE(factsOf(found), factsOf({table}));
        QCOMPARE(factsOf(found).size(), qsizetype(rows) * columns);
        for (const ReportTable &each : found) {
            QVERIFY(most == 1 || fits(each));
            QCOMPARE(each.caption.isEmpty(), &each != &found.front());
            for (const QStringList &row : each.rows)
                QCOMPARE(row.size(), each.header.size());
        }
    }

    void pairsStayAsTheyAre()
    {
        const ReportTable pairs{{}, {}, {{"seed", "1"}}};
        const auto found = fittingTables(pairs, [](const ReportTable &) { return false; });
        QVERIFY(found.size() == 1 && found.front().rows == pairs.rows);
    }
};

QTEST_GUILESS_MAIN(ReportTablesTest)
#include "report_tables_test.moc"
