#include "tests/tools/scene_pictures.h"

#include "tests/tools/picture_subject.h"
#include "ui/views/presentation.h"
#include "ui/views/scene_list.h"

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>
#include <iostream>

namespace sluice::pictures {

namespace {

void takeStep(MainWindow &window, const QString &file)
{
    wait(700);
    if (!window.grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
}

/// Presses a chip; another run that it opens is trained.
void follow(MainWindow &window, const SceneJump &jump, QPushButton &chip)
{
    Workbench &workbench = window.workbench();
    if (!jump.run || *jump.run == workbench.viewState().scene.run) {
        chip.click();
        return;
    }
    QEventLoop opened;
    QObject::connect(&workbench, &Workbench::opened, &opened, &QEventLoop::quit);
    chip.click();
    opened.exec();
    trainToTheEnd(workbench);
}

void press(MainWindow &window, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(window.findChild<Presentation *>(), &event);
}

/// The step as it is told from a projector: reached by its keys from the one beside it.
void comeAgain(MainWindow &window)
{
    const bool first = window.workbench().viewState().scene.step == 0;
    for (const Qt::Key key : {first ? Qt::Key_N : Qt::Key_P, first ? Qt::Key_P : Qt::Key_N}) {
        press(window, key);
        wait(100);
    }
}

/// A step of a trained scene as it opens, after each of its chips, as a projector shows the last of them, and how it is told there.
void takeTrained(MainWindow &window, const SceneStep &step, const std::function<QString(const QString &)> &file)
{
    if (auto *show = window.findChild<QPushButton *>("scenePredict"); step.question && show && show->isVisible())
        show->click();
    takeStep(window, file("after"));
    for (qsizetype k = 0; k < static_cast<qsizetype>(step.jumps.size()); ++k) {
        const auto chips = window.findChildren<QPushButton *>("sceneChip");
        if (k >= chips.size() || !chips[k]->isVisible())
            break;
        follow(window, step.jumps[static_cast<size_t>(k)], *chips[k]);
        takeStep(window, file(QString("chip%1").arg(k + 1)));
    }
    window.setPresenting(true);
    takeStep(window, file("presented"));
    comeAgain(window);
    takeStep(window, file("told"));
    window.setPresenting(false);
}

/// Every sheet that a projector shows, in both sizes.
void takeSheets(MainWindow &window, const std::function<QString(const QString &)> &file)
{
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
        window.resize(size);
        window.setPage(0);
        window.setPresenting(true);
        auto *presentation = window.findChild<Presentation *>();
        QString before;
        for (int sheet = 1; presentation->status() != before; ++sheet) {
            before = presentation->status();
            takeStep(window, file(QString("sheet%1-%2").arg(sheet).arg(size.height())));
            press(window, Qt::Key_PageDown);
        }
        window.setPresenting(false);
    }
    window.resize(1280, 720);
}

/// Untrained, the questions stand open; trained, they are shown and each step's chips are followed, also on a projector.
void takeScene(MainWindow &window, const Scene &scene, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {QString::fromStdString(scene.id), [&](MainWindow &shown) { shown.openScene(scene.id); }, 0, 0});
    const auto file = [&](size_t step, const QString &when) {
        return folder.filePath(QString("scene-%1-%2-%3.png").arg(QString::fromStdString(scene.id)).arg(step + 1).arg(when));
    };
    const auto toStep = [&](size_t step) {
        wait(100);
        while (workbench.viewState().scene.step != step) {
            window.findChild<QPushButton *>(step > workbench.viewState().scene.step ? "sceneNext" : "sceneBack")->click();
            wait(100);
        }
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
    trainToTheEnd(workbench);
    for (size_t step = 0; step < scene.steps.size(); ++step) {
        toStep(step);
        takeTrained(window, scene.steps[step], [&](const QString &when) { return file(step, when); });
    }
    toStep(0);
    takeSheets(window, [&](const QString &when) { return file(0, when); });
}

} // namespace

int takeScenes(MainWindow &window, const std::vector<Scene> &scenes, const QStringList &ids, const QDir &folder)
{
    window.resize(1280, 720);
    for (const Scene &scene : scenes)
        if (ids.isEmpty() || ids.contains(QString::fromStdString(scene.id)))
            takeScene(window, scene, folder);
    SceneList list(scenes, &window);
    list.show();
    wait(300);
    return list.grab().save(folder.filePath("scene-list.png")) ? 0 : 1;
}

} // namespace sluice::pictures
