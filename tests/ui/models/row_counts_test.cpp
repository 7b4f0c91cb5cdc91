#include "ui/models/language.h"
#include "ui/models/row_counts.h"

#include <QtTest>

using namespace sluice;

/// One of a kind is in the singular.
class RowCountsTest : public QObject {
    Q_OBJECT

private slots:
    void oneIsNotMany()
    {
        useLanguage(*QCoreApplication::instance(), "en"); // whose plurals are a translation
        QCOMPARE(rowsText(1), "1 row");
        QCOMPARE(rowsText(2), "2 rows");
        QCOMPARE(sequencesText(1), "1 sequence");
        QCOMPARE(sequencesText(0), "0 sequences");
        QCOMPARE(stepsText(1), "1 step");
        QVERIFY(stepsText(1024).endsWith(" steps") && stepsText(1024).startsWith("1")); // its digits in groups
    }
};

QTEST_GUILESS_MAIN(RowCountsTest)
#include "row_counts_test.moc"
