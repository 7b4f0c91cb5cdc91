#include "app/homework_folder.h"
#include "tests/core/io/session_fixture.h"
#include "tests/ui/told_scene.h"
#include "ui/views/main_window.h"
#include "ui/views/scene_guide.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<Run> trained(uint32_t epochs)
{
    auto run = std::make_unique<Run>(example(), largeBudget);
    for (uint32_t epoch = 0; epoch < epochs; ++epoch)
        trainEpoch(*run, epoch);
    return run;
}

/// What a folder with this one session in it holds.
HomeworkFile handedInBeside(const fs::path &file)
{
    const auto all = readHomeworkFolder(file.parent_path());
    return all ? all->front() : HomeworkFile();
}

} // namespace

class HomeworkRunTest : public QObject {
    Q_OBJECT

private slots:
    /// A session with a run of three epochs and a newer one of a single epoch.
    void theNumbersAreThoseOfTheRunThatTheAnswersAreAbout()
    {
        const QTemporaryDir folder;
        const fs::path file = folder.path().toStdString() + "/a.sluice";
        const OneRun first = OneRun::create(file, example(), {}).value();
        QVERIFY(first.append(*trained(3)));
        const uint64_t second = first.writer->addRun({{}, {}, example(), {}, {}, {}}).value();
        QVERIFY(first.writer->append(second, *trained(1)));
        Homework homework{"Ada", "told", "Told", "", "", {}};
        homework.trained = first.id;
        QVERIFY(first.writer->writeHomework(toldScene(), homework));
        QCOMPARE(handedInBeside(file).problem, std::string());
        QCOMPARE(handedInBeside(file).epochs, size_t(3));
        QCOMPARE(handedInBeside(file).homework.trained, std::optional(first.id));
        homework.trained = 77; // never trained
        QVERIFY(first.writer->writeHomework(toldScene(), homework));
        QCOMPARE(handedInBeside(file).epochs, size_t(0));
        QVERIFY(handedInBeside(file).losses.empty());
        homework.trained.reset(); // of a file that does not say it
        QVERIFY(first.writer->writeHomework(toldScene(), homework));
        QCOMPARE(handedInBeside(file).epochs, size_t(1));
    }

    void theShownRunIsHandedIn()
    {
        const QTemporaryDir folder;
        const fs::path file = folder.path().toStdString() + "/a.sluice";
        MainWindow window({toldScene()}, 1);
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        Workbench &workbench = window.workbench();
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        workbench.setPace({});
        workbench.train();
        QTRY_VERIFY(!workbench.viewState().final.empty());
        const uint64_t first = workbench.shownRun();
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        workbench.startOver();
        workbench.oneEpoch();
        QTRY_COMPARE(workbench.shownEpoch(), 1u);
        QTRY_VERIFY(workbench.canShowRun(first));
        workbench.showRun(first);
        QTRY_COMPARE(workbench.shownRun(), first);
        workbench.saveSession(window.findChild<SceneGuide *>()->homework());
        QTRY_VERIFY(!readSessionContents(file)->homework.empty());
        QCOMPARE(handedInBeside(file).epochs, size_t(6));
    }
};

QTEST_MAIN(HomeworkRunTest)
#include "homework_run_test.moc"
