#include "tests/ui/motion_entry.h"
#include "ui/views/data_page.h"
#include "ui/views/plot.h"
#include "ui/views/progress_pill.h"
#include "ui/views/seed_plot.h"
#include "ui/views/seeds_page.h"
#include "ui/views/settings_dialog.h"

#include <QComboBox>
#include <QProgressBar>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Whether the window came to be; with less motion where that is asked for.
bool isReady(Person &person, bool reduced)
{
    if (!QTest::qWaitFor([&] { return person.ready(); }))
        return false;
    if (reduced)
        entry(person)->trigger();
    return true;
}

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

/// With less motion what goes on is drawn once a second, and nothing is tweened.
class SeldomDrawnTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::setOrganizationName("Sluice");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.filePath("settings"));
    }
    void init() { QSettings().clear(); }

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
};

QTEST_MAIN(SeldomDrawnTest)
#include "seldom_drawn_test.moc"
