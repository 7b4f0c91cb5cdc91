// The window's session: saved, left, recovered, and the files that were opened last; the window itself is in main_window.cpp.

#include "ui/models/scene_rules.h"
#include "ui/views/banner.h"
#include "ui/views/main_window.h"
#include "ui/views/recovery_bar.h"
#include "ui/views/session_guard.h"
#include "ui/views/toolbar.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <memory>

namespace sluice {

void MainWindow::addSession()
{
    connect(toolbar_, &Toolbar::saveAskedFor, guard_, &SessionGuard::save);
    connect(toolbar_, &Toolbar::saveAsAskedFor, guard_, &SessionGuard::saveAs);
    connect(toolbar_, &Toolbar::recentAskedFor, this, &MainWindow::openRecent);
    connect(&workbench_.session(), &SessionKeeper::saved, this, &MainWindow::noteRecent);
    connect(&workbench_, &Workbench::leftOversFound, recovery_, &RecoveryBar::offer);
    connect(recovery_, &RecoveryBar::discarded, this, [](const LeftOver &leftOver) { removeUnnamed(leftOver.file); });
    connect(recovery_, &RecoveryBar::openAskedFor, this,
            [this](const LeftOver &leftOver) { guard_->leave([this, leftOver] { workbench_.recover(leftOver); }); });
}

void MainWindow::keepSessionsIn(const std::filesystem::path &folder)
{
    workbench_.keepSessionsIn(folder);
}

void MainWindow::rememberIn(QSettings &settings)
{
    recent_.rememberIn(settings);
    toolbar_->setRecentFiles(recent_.files());
}

void MainWindow::noteRecent(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return;
    recent_.add(file);
    toolbar_->setRecentFiles(recent_.files());
}

void MainWindow::openRecent(const QString &file)
{
    if (QFileInfo(file).isFile())
        return lookAt(file);
    recent_.remove(file);
    toolbar_->setRecentFiles(recent_.files());
    banner_->say(Sentence(SLUICE_MESSAGE("ui", "%1 is not there any more; it was taken off the list."), file.toStdString()));
}

/// A session takes the place of the one that is open.
void MainWindow::openLeaving(const QString &file)
{
    const FileContent content = contentOf(std::filesystem::path(file.toStdU16String()));
    if (content == FileContent::session || content == FileContent::figure)
        guard_->leave([this, file] { workbench_.openFile(file); });
    else
        workbench_.openFile(file);
}

/// The question, or the rest of the writing, may take longer than the event.
void MainWindow::closeEvent(QCloseEvent *event)
{
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
    setWindowModified(session.unsaved());
}

} // namespace sluice
