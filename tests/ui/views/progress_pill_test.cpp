#include "ui/views/progress_pill.h"

#include <QtTest>

using namespace sluice;

class ProgressPillTest : public QObject {
    Q_OBJECT

private slots:
    /// A dot with nothing behind it, or half a word, tells less than nothing.
    void whatHasNoRoomIsLeftOutWhole()
    {
        const QFontMetrics metrics{QFont()};
        const QString all = "early stop: epoch 41 · best: epoch 33 · 0.4 s";
        const auto fitted = [&](const QString &room) {
            return ProgressPill::fitted(all, metrics, metrics.horizontalAdvance(room));
        };
        QCOMPARE(fitted(all), all);
        QCOMPARE(fitted("early stop: epoch 41 · best: epoch 33 · "), QString("early stop: epoch 41 · best: epoch 33"));
        QCOMPARE(fitted("early stop: epoch 41 · best"), QString("early stop: epoch 41"));
        QVERIFY(fitted("early stop:").endsWith(QChar(0x2026)));
    }
};

QTEST_MAIN(ProgressPillTest)
#include "progress_pill_test.moc"
