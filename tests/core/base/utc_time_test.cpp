#include "core/base/utc_time.h"

#include <QDateTime>
#include <QtTest>

using namespace sluice;

class UtcTimeTest : public QObject {
    Q_OBJECT

private slots:
    void itIsTheTimeOfGreenwich()
    {
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        const QString text = QString::fromStdString(utcNow());
        const qint64 after = QDateTime::currentSecsSinceEpoch();
        QCOMPARE(text.size(), qsizetype(20));
        const QDateTime read = QDateTime::fromString(text, Qt::ISODate);
        QCOMPARE(read.toUTC().toString("yyyy-MM-ddTHH:mm:ssZ"), text);
        QVERIFY(read.toSecsSinceEpoch() >= before && read.toSecsSinceEpoch() <= after);
    }
};

QTEST_GUILESS_MAIN(UtcTimeTest)
#include "utc_time_test.moc"
