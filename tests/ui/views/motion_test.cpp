#include "tests/ui/person.h"
#include "ui/models/system_motion.h"
#include "ui/views/data_page.h"
#include "ui/views/plot.h"
#include "ui/views/seed_plot.h"
#include "ui/views/seeds_page.h"
#include "ui/views/settings_dialog.h"

#include <QComboBox>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTemporaryDir>
#include <QtTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using sluice::testing::Person;

namespace {

constexpr auto animations = {Qt::UI_AnimateMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeMenu, Qt::UI_FadeTooltip};

/// As a user sees it: the check mark in the menu View.
QAction *entry(Person &person)
{
    auto *menu = person.button("viewMenu")->menu();
    emit menu->aboutToShow();
    return menu->findChild<QAction *>("reduceMotion");
}

/// Whether the window came to be; with less motion where that is asked for.
bool isReady(Person &person, bool reduced)
{
    if (!QTest::qWaitFor([&] { return person.ready(); }))
        return false;
    if (reduced)
        entry(person)->trigger();
    return true;
}

/// A window that follows a desktop.
struct Follower : Person {
    explicit Follower(const Scene &scene = smallScene()) : Person(scene) { window.followSystemMotion(); }
    bool reduced() { return entry(*this)->isChecked(); }
};

/// Times that a plot was painted.
class Paintings : public QObject {
public:
    explicit Paintings(QWidget &window)
    {
        for (Plot *plot : window.findChildren<Plot *>())
            plot->installEventFilter(this);
    }
    int most() const { return counts_.isEmpty() ? 0 : *std::ranges::max_element(counts_); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++counts_[object];
        return false;
    }

private:
    QHash<QObject *, int> counts_;
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

    /// A training is drawn once a second, and as it ends.
    void aTrainingIsDrawnSeldom()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 25;
        const auto drawn = [&](bool reduced) {
            Person person(scene);
            if (!isReady(person, reduced))
                return std::pair(-1, 0.0);
            person.window.workbench().setPace(1);
            QCoreApplication::processEvents();
            const Paintings paintings(person.window);
            QElapsedTimer clock;
            clock.start();
            person.window.workbench().train();
            const bool ended =
                QTest::qWaitFor([&] { return person.window.workbench().progress().phase == Phase::finished; }, 60'000);
            return std::pair(ended ? paintings.most() : -1, double(clock.elapsed()) / 1000);
        };
        const auto [often, fast] = drawn(false);
        const auto [seldom, slow] = drawn(true);
        QVERIFY2(often > 15, qPrintable(QString::number(often)));
        QVERIFY2(seldom >= 1 && seldom <= slow + 3, qPrintable(QString("%1 in %2 s").arg(seldom).arg(slow)));
    }

    /// Seeds that train, too: progress, losses and ranking.
    void seedsAreDrawnSeldom()
    {
        const auto drawn = [&](bool reduced) {
            Person person;
            if (!isReady(person, reduced))
                return std::pair(-1, 0.0);
            auto *page = person.window.findChild<SeedsPage *>();
            emit person.button("viewMenu")->menu()->aboutToShow();
            for (QAction *action : person.button("viewMenu")->menu()->actions())
                if (action->text().startsWith("Seeds"))
                    action->trigger();
            person.window.findChild<QSpinBox *>("seedCount")->setValue(120);
            QCoreApplication::processEvents();
            const Paintings paintings(*page);
            int moves = 0;
            QObject::connect(page->findChild<QProgressBar *>("seedProgress"), &QProgressBar::valueChanged, page,
                             [&moves] { ++moves; });
            QElapsedTimer clock;
            clock.start();
            person.click("trainSeeds");
            const bool ended =
                QTest::qWaitFor([&] { return page->study().runs().size() == 120 && paintings.most() > 0; }, 60'000);
            return std::pair(ended ? std::max(paintings.most(), moves) : -1, double(clock.elapsed()) / 1000);
        };
        const auto [often, fast] = drawn(false);
        const auto [seldom, slow] = drawn(true);
        QVERIFY2(often > 15, qPrintable(QString::number(often)));
        QVERIFY2(seldom >= 1 && seldom <= slow + 3, qPrintable(QString("%1 in %2 s").arg(seldom).arg(slow)));
    }

    /// How far a large file has been read.
    void readingIsDrawnSeldom()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("large.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray rows;
        for (int row = 0; row < 2000; ++row)
            rows += "0.1234567,1.234567,12.34567,123.4567,1234.567,12345.67,0.7654321,7.654321\n";
        file.write("a,b,c,d,e,f,g,h\n");
        for (int times = 0; times < 400; ++times)
            file.write(rows);
        file.close();
        const auto drawn = [&](bool reduced) {
            Person person;
            if (!isReady(person, reduced))
                return std::pair(-1, 0.0);
            auto *page = person.window.findChild<DataPage *>();
            int moves = 0;
            QObject::connect(page->findChild<QProgressBar *>(), &QProgressBar::valueChanged, page, [&moves] { ++moves; });
            QElapsedTimer clock;
            clock.start();
            page->openFile(path);
            const bool ended = QTest::qWaitFor([&] { return !page->draft().busy(); }, 60'000);
            return std::pair(ended ? moves : -1, double(clock.elapsed()) / 1000);
        };
        const auto [often, fast] = drawn(false);
        const auto [seldom, slow] = drawn(true);
        QVERIFY2(often > 3 * fast, qPrintable(QString("%1 in %2 s").arg(often).arg(fast)));
        QVERIFY2(seldom >= 0 && seldom <= slow, qPrintable(QString("%1 in %2 s").arg(seldom).arg(slow)));
    }

    /// The trials of a search for settings, and how far they are.
    void trialsAreDrawnSeldom()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 200;
        const auto drawn = [&](bool reduced) {
            Person person(scene);
            if (!isReady(person, reduced))
                return std::pair(-1, 0.0);
            const ViewState &state = person.sees();
            SettingsDialog dialog(*state.experiment, state.task, 1, &person.window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            int moves = 0;
            QObject::connect(dialog.findChild<ProgressPill *>(), &QProgressBar::valueChanged, &dialog, [&moves] { ++moves; });
            QElapsedTimer clock;
            clock.start();
            const bool ended = QTest::qWaitFor([&] { return !dialog.search().running(); }, 60'000);
            const bool told = dialog.findChild<ProgressPill *>()->text() == dialog.search().progressText();
            return std::pair(ended && told ? moves : -1, double(clock.elapsed()) / 1000);
        };
        const auto [often, fast] = drawn(false);
        const auto [seldom, slow] = drawn(true);
        QVERIFY2(often >= 9, qPrintable(QString("%1 in %2 s").arg(often).arg(fast)));
        QVERIFY2(seldom >= 1 && seldom <= slow + 2, qPrintable(QString("%1 in %2 s").arg(seldom).arg(slow)));
    }

    /// Played, one time step follows the other with nothing in between: all that is seen belongs to one of both.
    void playingStepsWithoutTweening()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        entry(person)->trigger();
        person.window.setPage(1);
        person.click("stepTime");
        person.click("first");
        person.window.findChild<QComboBox *>("speed")->setCurrentIndex(1); // two a second
        QCoreApplication::processEvents();
        person.click("play");
        QVERIFY(QTest::qWaitFor([&] { return person.sees().selection.step == 1; }));
        for (size_t step = 2; step < 6; ++step) {
            QTRY_COMPARE(person.sees().selection.step, step);
            QSet<QByteArray> pictures;
            while (person.sees().selection.step == step) {
                const QImage now = person.window.grab().toImage();
                if (person.sees().selection.step == step)
                    pictures.insert(QByteArray(reinterpret_cast<const char *>(now.constBits()), now.sizeInBytes()));
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            // the one before, what is drawn at once, and what had to be computed; a movement has fifteen
            QVERIFY2(pictures.size() <= 4, qPrintable(QString("step %1: %2").arg(step).arg(pictures.size())));
        }
    }

    void cleanupTestCase() { qputenv("PATH", path_); }
};

QTEST_MAIN(MotionTest)
#include "motion_test.moc"
