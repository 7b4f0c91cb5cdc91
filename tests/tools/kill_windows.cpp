// Kills the window's process with SIGKILL at random moments, while it trains and keeps what it trains, and looks at what is left.
//
//     build/release/bin/kill_windows [--kills 200] [--seed 1]
//
// Each time the program starts itself as a window without a display that trains the small scene (full speed and paced in turns) and tells
// every frame how far it is. What it leaves behind must open, SQLite must find it whole, and at most two seconds of training may be
// missing from it; a window that is started then must offer it, and go on from it. Prints a table and fails where one of it is not
// so.

#include "core/io/sqlite.h"
#include "tests/ui/small_scene.h"
#include "ui/views/main_window.h"
#include "ui/views/recovery_bar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <iostream>

using namespace sluice;
namespace fs = std::filesystem;

namespace {

constexpr double mostLost = 2.0;
constexpr double longest = 3.5; // of a training: three savings, and something after them
constexpr int patience = 60'000;

Scene endlessScene()
{
    Scene scene = smallScene();
    scene.experiment.training.epochs = 1'000'000;
    scene.experiment.training.stop.reset();
    return scene;
}

/// The process that is killed: a window that trains, and one line a frame with the updates so far.
int beKilled(const QString &folder, bool paced)
{
    MainWindow window({endlessScene()}, 1);
    window.keepSessionsIn(folder.toStdU16String());
    window.show();
    window.openScene({});
    QObject::connect(&window.workbench(), &Workbench::opened, &window, [&] {
        window.workbench().setPace(paced ? Pace(40) : Pace());
        window.workbench().train();
    });
    QObject::connect(&window.workbench(), &Workbench::changed, &window, [&] {
        const auto &steps = window.workbench().viewState().recentSteps;
        if (!steps.empty())
            std::cout << steps.back().step << std::endl;
    });
    return QApplication::exec();
}

struct Told {
    double when = 0;
    uint64_t step = 0;
};

/// What was left of one killed process.
struct Kill {
    double after = 0; ///< seconds of training
    double lost = 0;  ///< likewise
    uint64_t step = 0;
};

struct Failure {
    QString why;
};

/// Trains in another process until so many seconds after its first update; returns what it told until then, and when it was killed.
std::pair<std::vector<Told>, double> trainAndKill(const QString &folder, bool paced, double after)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    const auto now = [&] { return static_cast<double>(clock.nsecsElapsed()) / 1e9; };
    std::vector<Told> told;
    const auto listen = [&] {
        while (process.canReadLine())
            told.push_back({now(), process.readLine().trimmed().toULongLong()});
    };
    process.start(QCoreApplication::applicationFilePath(), {"--be-killed", folder, "--paced", paced ? "1" : "0"});
    while (told.empty() || now() < told.front().when + after) {
        const double left = told.empty() ? patience / 1000.0 : told.front().when + after - now();
        if (!process.waitForReadyRead(std::max(1, static_cast<int>(1000 * left))) && process.state() != QProcess::Running)
            throw Failure{"the window ended by itself"};
        listen();
        if (told.empty() && now() > patience / 1000.0)
            throw Failure{"the window does not train"};
    }
    process.kill();
    const double killed = now();
    process.waitForFinished(patience);
    listen();
    return {told, killed};
}

std::vector<fs::path> sessionsIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto &file : fs::directory_iterator(folder))
            if (file.path().extension() == ".sluice" && !file.path().filename().string().starts_with('.'))
                files.push_back(file.path());
    return files;
}

/// A copy is looked at, with the logs beside it.
void checkIntegrity(const fs::path &session, const fs::path &folder)
{
    const fs::path copy = folder / "copy.sluice";
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(copy.string() + suffix);
        if (fs::exists(session.string() + suffix))
            fs::copy_file(session.string() + suffix, copy.string() + suffix);
    }
    const auto database = SqliteDatabase::open(copy, SqliteDatabase::Mode::write);
    if (!database)
        throw Failure{QString::fromStdString(database.error().english())};
    SqliteStatement check(**database, "PRAGMA integrity_check");
    const auto row = check.next();
    if (!row || !*row || check.text(0) != "ok")
        throw Failure{"integrity_check says " + QString::fromStdString(check.text(0).value_or("nothing"))};
}

/// The last update that a session holds.
uint64_t stepIn(const fs::path &session)
{
    const auto contents = readSessionContents(session);
    if (!contents)
        throw Failure{QString::fromStdString(contents.error().english())};
    if (contents->runs.size() != 1)
        throw Failure{QString("it holds %1 runs").arg(contents->runs.size())};
    const auto run = readSession(session);
    if (!run)
        throw Failure{QString::fromStdString(run.error().english())};
    if (run->lastStep > 0)
        if (const auto moment = newestCheckpoint(*run); !moment)
            throw Failure{QString::fromStdString(moment.error().english())};
    return run->lastStep;
}

/// The next start: what was left is offered in the bar, and training goes on from it.
void recover(const fs::path &folder, uint64_t step)
{
    MainWindow window({smallScene()}, 1);
    window.show();
    window.keepSessionsIn(folder);
    const auto *bar = window.findChild<RecoveryBar *>();
    if (!QTest::qWaitFor([&] { return bar->isVisible(); }, patience))
        throw Failure{"what was left is not offered"};
    window.findChild<QPushButton *>("recover")->click();
    const Workbench &workbench = window.workbench();
    if (!QTest::qWaitFor([&] { return !workbench.viewState().moment.empty(); }, patience))
        throw Failure{"what was left is offered and does not open"};
    const uint64_t from = workbench.viewState().moment.front()->at.step;
    if (from == 0 || from > step)
        throw Failure{QString("after %1 updates it goes on from %2").arg(step).arg(from)};
    window.workbench().oneEpoch();
    const auto hasTrained = [&] { return !workbench.running() && workbench.viewState().moment.front()->at.step > from; };
    if (!QTest::qWaitFor(hasTrained, patience))
        throw Failure{"it does not go on"};
}

Kill oneKill(double after, bool paced)
{
    const QTemporaryDir folder;
    const fs::path place = folder.filePath("autosave").toStdString();
    const auto [told, killed] = trainAndKill(folder.filePath("autosave"), paced, after);
    const std::vector<fs::path> left = sessionsIn(place);
    if (left.size() > 1)
        throw Failure{QString("%1 files are left").arg(left.size())};
    Kill kill{after, 0, 0};
    for (const fs::path &session : left) {
        checkIntegrity(session, folder.path().toStdString());
        kill.step = stepIn(session);
    }
    const auto later = std::ranges::find_if(told, [&](const Told &each) { return each.step > kill.step; });
    kill.lost = later == told.end() ? 0 : killed - later->when;
    if (kill.lost > mostLost)
        throw Failure{QString("%1 s of training are lost").arg(kill.lost)};
    if (kill.step > 0)
        recover(place, kill.step);
    return kill;
}

void print(const std::vector<Kill> &kills)
{
    const auto row = [&](const char *name, double Kill::*number) {
        std::vector<double> values;
        for (const Kill &kill : kills)
            values.push_back(kill.*number);
        std::ranges::sort(values);
        if (!values.empty())
            std::cout << "| " << name << " | " << values[values.size() / 2] << " | " << values.back() << " |\n";
    };
    const auto fresh = std::ranges::count(kills, uint64_t(0), &Kill::step);
    std::cout << "| " << kills.size() << " kills, " << fresh << " before the first saving | median | most |\n|---|---|---|\n";
    row("after s of training", &Kill::after);
    row("seconds of training lost", &Kill::lost);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"kills", "how often", "N", "200"},
                       {"seed", "of the moments", "N", "1"},
                       {"be-killed", "the process that is killed", "FOLDER"},
                       {"paced", "whether it trains at a pace", "0|1"}});
    parser.process(application);
    if (parser.isSet("be-killed"))
        return beKilled(parser.value("be-killed"), parser.value("paced") == "1");
    QRandomGenerator chance(parser.value("seed").toUInt());
    std::vector<Kill> kills;
    try {
        for (int number = 0; number < parser.value("kills").toInt(); ++number)
            kills.push_back(oneKill(0.05 + (longest - 0.05) * chance.generateDouble(), number % 2 == 1));
    } catch (const Failure &failure) {
        std::cout << "kill " << kills.size() + 1 << " of seed " << parser.value("seed").toStdString() << ": "
                  << failure.why.toStdString() << std::endl;
        return 1;
    }
    print(kills);
    return 0;
}
