#include "tests/ui/motion_entry.h"
#include "ui/models/system_motion.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QtTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::testing;

namespace {

constexpr auto animations = {Qt::UI_AnimateMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeMenu, Qt::UI_FadeTooltip};

/// A window that follows a desktop.
struct Follower : Person {
    explicit Follower(const Scene &scene = smallScene()) : Person(scene) { window.followSystemMotion(); }
    bool reduced() { return entry(*this)->isChecked(); }
};

} // namespace

/// Whoever wants little motion gets it, and is asked nothing where the desktop knows it.
class MotionTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QByteArray path_ = qgetenv("PATH");

    /// What `gsettings` of this desktop says.
    void setDesktop(const QByteArray &script)
    {
        QFile program(folder_.filePath("bin/gsettings"));
        QVERIFY(program.open(QIODevice::WriteOnly | QIODevice::Truncate));
        program.write("#!/bin/sh\n" + script + "\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    }
    void writeConfig(const QString &file, const QByteArray &text)
    {
        QVERIFY(QDir(folder_.path()).mkpath(QFileInfo("config/" + file).path()));
        QFile config(folder_.filePath("config/" + file));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(text);
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::setOrganizationName("Sluice");
        QVERIFY(QDir(folder_.path()).mkpath("bin"));
        qputenv("PATH", folder_.filePath("bin").toLocal8Bit() + ':' + path_);
        qputenv("XDG_CONFIG_HOME", folder_.filePath("config").toLocal8Bit());
        qputenv("XDG_CONFIG_DIRS", folder_.filePath("none").toLocal8Bit());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.filePath("settings"));
    }
    void init()
    {
        QSettings().clear();
        QDir(folder_.filePath("config")).removeRecursively();
        setDesktop("echo true");
        for (const Qt::UIEffect effect : {Qt::UI_General, Qt::UI_AnimateMenu, Qt::UI_FadeTooltip}) // what a desktop may have
            QApplication::setEffectEnabled(effect, true);
    }

    void theDesktopsWishIsTheDefault()
    {
        setDesktop("test \"$*\" = 'get org.gnome.desktop.interface enable-animations' && echo false");
        Follower person;
        QTRY_VERIFY(person.reduced());
        QVERIFY(!QSettings().contains("reducedMotion")); // nobody has chosen: it may be another one tomorrow
        setDesktop("echo true");
        Follower other;
        QTRY_VERIFY(!other.reduced());
    }

    void otherDesktopsAreAsked_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("reduced");
        QTest::newRow("Plasma") << "kdeglobals" << QByteArray("[KDE]\nAnimationDurationFactor=0\n") << true;
        QTest::newRow("Plasma, slow") << "kdeglobals" << QByteArray("[KDE]\nAnimationDurationFactor=0.5\n") << false;
        QTest::newRow("GTK 3") << "gtk-3.0/settings.ini" << QByteArray("[Settings]\ngtk-enable-animations=0\n") << true;
        QTest::newRow("GTK 4") << "gtk-4.0/settings.ini" << QByteArray("[Settings]\ngtk-enable-animations=false\n") << true;
        QTest::newRow("GTK, moving") << "gtk-3.0/settings.ini" << QByteArray("[Settings]\ngtk-enable-animations=1\n") << false;
        QTest::newRow("none of it") << "nothing" << QByteArray() << false;
    }
    void otherDesktopsAreAsked()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(bool, reduced);
        writeConfig(file, text);
        setDesktop("exit 1"); // it has no such database
        SystemMotion system;
        QSignalSpy answered(&system, &SystemMotion::answered);
        system.ask();
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toBool(), reduced);
    }

    void aDesktopWithoutTheProgramWishesNothing()
    {
        qputenv("PATH", folder_.filePath("none").toLocal8Bit());
        SystemMotion system;
        QSignalSpy answered(&system, &SystemMotion::answered);
        system.ask();
        qputenv("PATH", folder_.filePath("bin").toLocal8Bit() + ':' + path_);
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(!answered[0][0].toBool());
    }

    /// GNOME tells of a change; what it is, is asked again.
    void aChangeIsFollowed()
    {
        const QByteArray news = folder_.filePath("news").toLocal8Bit(), wish = folder_.filePath("wish").toLocal8Bit();
        QCOMPARE(::mkfifo(news, S_IRUSR | S_IWUSR), 0);
        const int teller = ::open(news, O_RDWR); // for writing alone it would wait for the reader
        const auto moves = [&](const char *answer) {
            QFile file(wish);
            return file.open(QIODevice::WriteOnly) && file.write(answer) > 0;
        };
        setDesktop("if test \"$*\" = 'monitor org.gnome.desktop.interface enable-animations'; then exec cat " + news +
                   "; else cat " + wish + "; fi");
        QVERIFY(moves("true\n"));
        Follower person;
        QVERIFY(moves("false\n") && ::write(teller, "enable-animations: false\n", 25) == 25);
        QTRY_VERIFY(person.reduced());
        QVERIFY(moves("true\n") && ::write(teller, "enable-animations: true\n", 24) == 24);
        QTRY_VERIFY(!person.reduced());
        entry(person)->trigger(); // from now on it counts
        QVERIFY(::write(teller, "enable-animations: true\n", 24) == 24);
        QCoreApplication::processEvents();
        QVERIFY(person.reduced());
        ::close(teller);
    }

    void aChangeInAFileIsFollowed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("reduced");
        QTest::addColumn<QByteArray>("moving");
        QTest::newRow("Plasma") << "kdeglobals" << QByteArray("[KDE]\nAnimationDurationFactor=0\n")
                                << QByteArray("[KDE]\nAnimationDurationFactor=0.5\n");
        QTest::newRow("GTK") << "gtk-3.0/settings.ini" << QByteArray("[Settings]\ngtk-enable-animations=false\n")
                             << QByteArray("[Settings]\ngtk-enable-animations=true\n");
    }
    void aChangeInAFileIsFollowed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, reduced);
        QFETCH(QByteArray, moving);
        setDesktop("exit 1");
        QVERIFY(QDir(folder_.path()).mkpath("config"));
        Follower person;
        QTRY_VERIFY(person.ready());
        QVERIFY(!person.reduced());
        writeConfig(file, reduced);
        QTRY_VERIFY(person.reduced());
        QVERIFY(QFile::remove(folder_.filePath("config/" + file))); // as one that is written anew
        writeConfig(file, moving);
        QTRY_VERIFY(!person.reduced());
        writeConfig(file, reduced);
        QTRY_VERIFY(person.reduced());
    }

    /// A desktop that does not answer keeps nobody waiting.
    void theWindowWaitsForNobody()
    {
        setDesktop("exec sleep 600");
        QElapsedTimer clock;
        clock.start();
        {
            Follower person;
            QTRY_VERIFY(person.ready());
            QVERIFY(!person.reduced());
        }
        QVERIFY(clock.elapsed() < 60'000);
    }

    void whatIsChosenHereCounts()
    {
        setDesktop("echo false");
        {
            Follower person;
            QTRY_VERIFY(person.reduced());
            entry(person)->trigger();
            QVERIFY(!person.reduced());
        }
        Follower again;
        QTRY_VERIFY(again.ready());
        QVERIFY(!again.reduced());
        entry(again)->trigger();
        setDesktop("echo true");
        Follower third;
        QVERIFY(third.reduced());
    }

    void nothingMovesByItself()
    {
        Person moving;
        QVERIFY(QApplication::isEffectEnabled(Qt::UI_AnimateMenu) && moving.window.isAnimated());
        entry(moving)->trigger();
        for (const Qt::UIEffect effect : animations)
            QVERIFY(!QApplication::isEffectEnabled(effect));
        QVERIFY(!moving.window.isAnimated());
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        entry(moving)->trigger();
        QVERIFY(QApplication::isEffectEnabled(Qt::UI_AnimateMenu) && QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateCombo)); // nor was it before
        QVERIFY(moving.window.isAnimated());
        QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
    }

    void cleanupTestCase() { qputenv("PATH", path_); }
};

QTEST_MAIN(MotionTest)
#include "motion_test.moc"
