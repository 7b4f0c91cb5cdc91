// The window's pictures, taken by the program's own classes: pictures FOLDER writes every page in both views, light and dark, in two
// sizes, in the middle of a training. pictures.sh beside this file chooses those of the README. pictures FOLDER scenes writes every
// step of every scene instead, before and after training.

#include "app/named_experiment.h"
#include "core/nn/isa.h"
#include "ui/views/main_window.h"
#include "ui/views/scene_list.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPushButton>
#include <QTimer>
#include <clocale>
#include <functional>
#include <iostream>

namespace {

using namespace sluice;

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until something is so; looks after every change of the workbench.
void waitUntil(Workbench &workbench, const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QObject::connect(&workbench, &Workbench::changed, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    if (!isSo())
        loop.exec();
}

void openScene(MainWindow &window, const std::string &id)
{
    QEventLoop loop;
    QObject::connect(&window.workbench(), &Workbench::opened, &loop, &QEventLoop::quit);
    window.openScene(id);
    loop.exec();
}

void trainUntil(Workbench &workbench, uint32_t epoch)
{
    workbench.setPace({});
    workbench.train();
    waitUntil(workbench, [&] { return workbench.shownEpoch() >= epoch; });
    workbench.pause();
    waitUntil(workbench, [&] { return !workbench.running(); });
}

struct Look {
    bool expert, dark;
    QSize size;
    QString name() const
    {
        return QString("%1-%2-%3").arg(expert ? "expert" : "beginner", dark ? "dark" : "light").arg(size.height());
    }
};

void take(MainWindow &window, const Look &look, const QString &file)
{
    window.workbench().setExpert(look.expert);
    window.setDark(look.dark);
    window.resize(look.size);
    wait(700); // what is computed beside the window has come by then
    if (!window.grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
}

void takeStep(MainWindow &window, const QString &file)
{
    wait(700);
    if (!window.grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
}

/// Untrained, the questions stand open; trained, they are shown and each step's first chip is followed.
void takeScene(MainWindow &window, const Scene &scene, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    openScene(window, scene.id);
    const auto file = [&](size_t step, const char *when) {
        return folder.filePath(QString("scene-%1-%2-%3.png").arg(QString::fromStdString(scene.id)).arg(step + 1).arg(when));
    };
    const auto toStep = [&](size_t step) {
        if (auto *next = window.findChild<QPushButton *>(step > workbench.viewState().scene.step ? "sceneNext" : "sceneBack"))
            next->click();
        wait(100);
    };
    for (size_t step = 0; step < scene.steps.size(); ++step) {
        toStep(step);
        takeStep(window, file(step, "before"));
        if (const auto &question = scene.steps[step].question) {
            SceneAnswers answers = workbench.viewState().scene.answers;
            SceneAnswer answer{question->id, {}, {}, false};
            if (std::holds_alternative<ChooseQuestion>(question->asked))
                answer.picked = 0;
            else
                answer.drawn = std::vector<double>(1000, std::get<DrawQuestion>(question->asked).most / 2);
            answers.set(answer);
            workbench.setAnswers(answers);
            wait(100);
        }
    }
    workbench.setPace({});
    workbench.train();
    waitUntil(workbench, [&] { return !workbench.viewState().final.empty(); });
    wait(1500); // the numbers are being computed
    for (size_t step = scene.steps.size(); step-- > 0;) {
        workbench.setSceneStep(step);
        wait(200);
        auto *chip = window.findChild<QPushButton *>(scene.steps[step].question ? "scenePredict" : "sceneChip");
        const bool opens = !scene.steps[step].jumps.empty() && scene.steps[step].jumps.front().run;
        if (chip && chip->isVisible() && !opens)
            chip->click();
        takeStep(window, file(step, "after"));
    }
}

int takeScenes(MainWindow &window, const std::vector<Scene> &scenes, const QDir &folder)
{
    window.resize(1280, 720);
    for (const Scene &scene : scenes)
        takeScene(window, scene, folder);
    SceneList list(scenes, &window);
    list.show();
    wait(300);
    return list.grab().save(folder.filePath("scene-list.png")) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    useSingleThreadedBlas();
    const QDir folder(QApplication::arguments().value(1, "."));
    folder.mkpath(".");

    const Result<std::vector<Scene>> scenes = builtInScenes();
    MainWindow window(*scenes, threadsBesideAWindow());
    window.show();
    if (QApplication::arguments().value(2) == "scenes")
        return takeScenes(window, *scenes, folder);
    const std::vector<std::pair<std::string, uint32_t>> moments = {{"hold", 18}, {"sunspots", 40}};
    for (const auto &[scene, epoch] : moments) {
        openScene(window, scene);
        Selection selection = window.workbench().viewState().selection;
        selection.step = scene == "hold" ? 20 : selection.step;
        window.workbench().setSelection(selection);
        trainUntil(window.workbench(), epoch);
        const QStringList pages = {"compare", "inside", "memory", "training"}; // as the tabs have them
        for (int index = 0; index < static_cast<int>(pages.size()); ++index) {
            window.setPage(index);
            for (const bool expert : {false, true})
                for (const bool dark : {false, true})
                    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                        const Look look{expert, dark, size};
                        take(window, look,
                             folder.filePath(QString::fromStdString(scene) + "-" + pages[index] + "-" + look.name() + ".png"));
                    }
        }
    }
    return 0;
}
