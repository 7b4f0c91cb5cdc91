// The window's keys; the window itself is in main_window.cpp.

#include "ui/views/main_window.h"
#include "ui/views/session_guard.h"
#include "ui/views/transport.h"
#include "ui/views/window_files.h"
#include "ui/views/window_pages.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

namespace sluice {

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, std::function<void()> action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(action));
    };
    add(Qt::Key_B, [this] { training_.begin(&Workbench::oneBatch); });
    add(Qt::Key_E, [this] { training_.begin(&Workbench::oneEpoch); });
    add(Qt::Key_L, [this] { workbench_.goLive(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { workbench_.startOver(); });
    add(Qt::Key_K, [this] { transport_->togglePlay(); });
    add(Qt::Key_Home, [this] { transport_->jumpToEnd(false); });
    add(Qt::Key_End, [this] { transport_->jumpToEnd(true); });
    add(Qt::Key_Left, [this] { transport_->stepTime(-1); });
    add(Qt::Key_Right, [this] { transport_->stepTime(1); });
    add(Qt::CTRL | Qt::Key_Z, [this] { workbench_.whatIfHistory().undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { workbench_.whatIfHistory().redo(); });
    add(Qt::CTRL | Qt::Key_P, [this] { panelSwitch_->toggle(); });
    add(Qt::CTRL | Qt::Key_G, [this] { guideSwitch_->toggle(); });
    add(QKeySequence::Open, [this] { files_->askForFile(); });
    add(QKeySequence::Save, [this] { guard_->save(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { guard_->saveAs(); });
    add(Qt::Key_F11, [this] { togglePresentation(); });
    add(Qt::CTRL | Qt::Key_D, [this] { workbench_.setDark(!workbench_.viewState().dark); });
    for (int place = 0; place < pages_->count(); ++place)
        add(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place), [this, place] { pages_->turnToPlace(place); });
}

// These keys reach the window only where no control wanted them.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return workbench_.cancelLoading();
    case Qt::Key_Space:
        return event->isAutoRepeat() ? void() : training_.toggle();
    case Qt::Key_Up:
        return stepSelection(&Selection::unit, -1);
    case Qt::Key_Down:
        return stepSelection(&Selection::unit, 1);
    case Qt::Key_PageUp:
        return stepSelection(&Selection::sample, -1);
    case Qt::Key_PageDown:
        return stepSelection(&Selection::sample, 1);
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::stepSelection(size_t Selection::*index, int by)
{
    Selection selection = workbench_.viewState().selection;
    if (by < 0 && selection.*index == 0)
        return;
    selection.*index += static_cast<size_t>(by); // wraps around for a step back
    workbench_.setSelection(selection);
}

} // namespace sluice
