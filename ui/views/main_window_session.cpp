// The window's session: saved, left and recovered; the window itself is in main_window.cpp.

#include "ui/views/banner.h"
#include "ui/views/main_window.h"
#include "ui/views/recovery_bar.h"
#include "ui/views/scene_editor.h"
#include "ui/views/session_guard.h"
#include "ui/views/toolbar.h"

#include <QCloseEvent>
#include <memory>

namespace sluice {

void MainWindow::addSession()
{
    connect(toolbar_, &Toolbar::saveAskedFor, guard_, &SessionGuard::save);
    connect(toolbar_, &Toolbar::saveAsAskedFor, guard_, &SessionGuard::saveAs);
    connect(toolbar_, &Toolbar::sceneChosen, this, &MainWindow::openBuiltIn);
    connect(toolbar_, &Toolbar::sourceChosen, this, [this](const QString &id, const QString &title) {
        guard_->leaveNamed([this, id, title] { workbench_.openSource(id, title); });
    });
    workbench_.session().layoutFrom([this] { return sessionTextOf(layoutNow()); });
    connect(&workbench_, &Workbench::layoutFound, this, &MainWindow::takeSessionLayout);
    connect(banner_, &Banner::seen, recovery_, &RecoveryBar::setWaiting);
    connect(&workbench_, &Workbench::leftOversFound, recovery_, &RecoveryBar::offer);
    connect(recovery_, &RecoveryBar::discarded, this, [](const LeftOver &leftOver) { removeUnnamed(leftOver.file); });
    connect(recovery_, &RecoveryBar::openAskedFor, this,
            [this](const LeftOver &leftOver) { guard_->leave([this, leftOver] { workbench_.recover(leftOver); }); });
}

void MainWindow::keepSessionsIn(const std::filesystem::path &folder)
{
    workbench_.keepSessionsIn(folder);
}

void MainWindow::openBuiltIn(const Scene &scene)
{
    guard_->leaveNamed([this, scene] { workbench_.openScene(scene); });
}

/// The question, or the rest of the writing, may take longer than the event.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (sceneEditor_ && sceneEditor_->isVisible() && !sceneEditor_->isSaved()) {
        event->ignore();
        return sceneEditor_->leave([this] { close(); });
    }
    if (!mayClose_) {
        const auto asking = std::make_shared<bool>(true);
        guard_->leave([this, asking] {
            mayClose_ = true;
            if (!*asking)
                close();
        });
        *asking = false;
    }
    event->setAccepted(mayClose_);
}

void MainWindow::showTitle()
{
    const SessionKeeper &session = workbench_.session();
    const QString title = workbench_.title().replace(QStringLiteral("[*]"), QString());
    const QString file = session.named() ? QString::fromStdU16String(session.file().filename().u16string()) : QString();
    if (title.isEmpty())
        setWindowTitle(tr("Sluice"));
    else if (file.isEmpty() || file == title)
        setWindowTitle(tr("%1[*] – Sluice").arg(title));
    else
        setWindowTitle(tr("%1 (%2)[*] – Sluice").arg(title, file));
    setWindowModified(workbench_.unsaved());
}

} // namespace sluice
