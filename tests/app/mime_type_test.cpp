// A session is known by its name, and without one by its bytes; another SQLite database is not taken for one.

#include "core/io/session_schema.h"
#include "core/io/sqlite.h"

#include <QMimeDatabase>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

class MimeTypeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(folder_.path()).mkpath("mime/packages"));
        QVERIFY(QFile::copy(SLUICE_SOURCE_DIR "/resources/package/sluice.xml", folder_.filePath("mime/packages/sluice.xml")));
        const QString others = "mime/packages/freedesktop.org.xml"; // SQLite's among them
        QVERIFY(QFile::copy("/usr/share/" + others, folder_.filePath(others)));
        qputenv("XDG_DATA_DIRS", folder_.path().toUtf8());
        qputenv("XDG_DATA_HOME", folder_.filePath("home").toUtf8());
        QCOMPARE(QProcess::execute("update-mime-database", {folder_.filePath("mime")}), 0);
        makeDatabase("session.sluice", sessionApplicationId);
        makeDatabase("nameless", sessionApplicationId);
        makeDatabase("other", 1);
    }

    void aSessionIsKnown()
    {
        const QMimeDatabase types;
        const QMimeType session = types.mimeTypeForFile(folder_.filePath("session.sluice"));
        QCOMPARE(session.name(), QString("application/x-sluice"));
        QCOMPARE(session.iconName(), QString("sluice"));
        QVERIFY(session.inherits("application/vnd.sqlite3"));
        QCOMPARE(types.mimeTypeForFile(folder_.filePath("nameless")).name(), QString("application/x-sluice"));
        QCOMPARE(types.mimeTypeForFile(folder_.filePath("other")).name(), QString("application/vnd.sqlite3"));
    }

    void theDesktopOpensItWithSluice()
    {
        const QSettings entry(SLUICE_SOURCE_DIR "/resources/package/org.sluice.Sluice.desktop", QSettings::IniFormat);
        QVERIFY(entry.value("Desktop Entry/Exec").toString().startsWith("sluice %f"));
        QVERIFY(entry.value("Desktop Entry/MimeType").toString().startsWith("application/x-sluice"));
    }

private:
    void makeDatabase(const QString &name, uint32_t applicationId)
    {
        const auto opened = SqliteDatabase::open(folder_.filePath(name).toStdString(), SqliteDatabase::Mode::create);
        QVERIFY(opened);
        QVERIFY((*opened)->run("PRAGMA application_id = " + std::to_string(applicationId) + "; CREATE TABLE t(a)"));
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(MimeTypeTest)
#include "mime_type_test.moc"
