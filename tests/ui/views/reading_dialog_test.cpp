#include "tests/ui/pupil.h"
#include "ui/models/shortcuts.h"
#include "ui/views/reading_dialog.h"

#include <QShortcut>
#include <QTextBrowser>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

/// The glossary and the page of shortcuts.
class ReadingDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theGlossaryAndTheShortcutsAreReadAndSearched()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        QTest::keyClick(&pupil.window, Qt::Key_F1, Qt::ShiftModifier);
        QTRY_VERIFY(pupil.reading());
        auto *page = pupil.reading()->findChild<QTextBrowser *>();
        QVERIFY(page->toPlainText().contains("forget gate"));
        QTest::keyClicks(pupil.reading()->findChild<QLineEdit *>(), "calibration");
        QCOMPARE(page->textCursor().selectedText(), QString("calibration"));
        pupil.reading()->close();
        pupil.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        QTest::keyClick(&pupil.window, '?');
        QTRY_VERIFY(pupil.reading());
        QVERIFY(pupil.reading()->findChild<QTextBrowser *>()->toPlainText().contains("train, or pause"));
    }

    /// Whoever adds a shortcut tells of it on the page.
    void everyShortcutIsOnThePage()
    {
        Pupil pupil;
        QStringList listed;
        for (const ShortcutGroup &group : shortcuts())
            for (const Shortcut &each : group.shortcuts)
                for (const QString &keys : each.keys.split(", "))
                    listed << keys;
        for (int page = 1; page <= 9; ++page)
            listed << QString("Ctrl+%1").arg(page);
        const auto direct = pupil.window.findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(direct.size() > 10);
        for (const QShortcut *shortcut : direct) {
            const QString keys = shortcut->key().toString(QKeySequence::PortableText);
            QVERIFY2(listed.contains(keys), qPrintable(keys));
        }
    }
};

QTEST_MAIN(ReadingDialogTest)
#include "reading_dialog_test.moc"
