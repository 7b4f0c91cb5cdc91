#include "tests/tools/picture_subject.h"

#include <QEventLoop>
#include <QFile>
#include <QStackedWidget>
#include <QTimer>
#include <iostream>

namespace sluice::pictures {

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

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

void open(MainWindow &window, const Subject &subject)
{
    QEventLoop loop;
    QObject::connect(&window.workbench(), &Workbench::opened, &loop, &QEventLoop::quit);
    subject.open(window);
    loop.exec();
    Selection selection = window.workbench().viewState().selection;
    selection.step = subject.step;
    window.workbench().setSelection(selection);
    wait(100); // the tabs of what it has
}

void trainUntil(Workbench &workbench, uint32_t epoch)
{
    workbench.setPace({});
    workbench.train();
    waitUntil(workbench, [&] { return workbench.shownEpoch() >= epoch || workbench.progress().phase == Phase::finished; });
    workbench.pause();
    waitUntil(workbench, [&] { return !workbench.running(); });
}

void trainToTheEnd(Workbench &workbench)
{
    workbench.setPace({});
    workbench.train();
    waitUntil(workbench, [&] { return !workbench.viewState().final.empty(); });
    wait(1500); // the numbers are being computed
}

QString writeRhyme(const QDir &folder)
{
    const QString path = folder.filePath("rhyme.txt");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (int line = 0; line < 80; ++line)
        file.write(line % 2 == 0 ? "one for the gate, two for the cell\n" : "three for what it has to tell\n");
    return path;
}

void take(MainWindow &window, const Look &look, const QString &file)
{
    window.workbench().setExpert(look.expert);
    window.setDark(look.dark);
    window.resize(look.size);
    QImage before, now;
    do { // until what is computed beside the window has come
        before = now;
        wait(400);
        now = window.grab().toImage();
    } while (now != before);
    if (!now.save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
}

void turnTo(MainWindow &window, QWidget *page)
{
    window.setPage(static_cast<int>(window.findChild<QStackedWidget *>()->indexOf(page)));
}

void takeLooks(MainWindow &window, const QString &name, const QDir &folder)
{
    for (const bool expert : {false, true})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                const Look look{expert, dark, size};
                take(window, look, folder.filePath(name + '-' + look.name() + ".png"));
            }
}

} // namespace sluice::pictures
