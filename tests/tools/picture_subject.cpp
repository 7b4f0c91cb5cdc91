#include "tests/tools/picture_subject.h"

#include <QEventLoop>
#include <QTimer>

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

} // namespace sluice::pictures
