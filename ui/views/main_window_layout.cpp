#include "ui/views/main_window.h"

#include "ui/views/explained.h"
#include "ui/views/marks_style.h"
#include "ui/views/seeds_page.h"
#include "ui/views/view_menu.h"
#include "ui/views/window_pages.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace sluice {

namespace {

constexpr int docksVersion = 1;

} // namespace

WindowLayout MainWindow::layoutNow() const
{
    return {saveGeometry(), saveState(docksVersion), pages_->key(), panelSwitch_->isChecked(), workbench_.viewState().dark};
}

void MainWindow::takeLayout(const WindowLayout &layout)
{
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    if (!layout.docks.isEmpty())
        restoreState(layout.docks, docksVersion);
    panelSwitch_->setChecked(layout.panel);
    workbench_.setDark(layout.dark);
    pages_->turnTo(layout.page);
    showState(); // the docks' bytes say of each whether it was seen; that depends on what is open
}

/// Pages and docks as they stood; size and colours are those of this machine and person.
void MainWindow::takeSessionLayout(const std::string &text)
{
    auto layout = layoutInSession(text);
    if (!layout)
        return;
    layout->dark = workbench_.viewState().dark;
    takeLayout(*layout);
}

/// Everything where it was when the window was made, its size and colours as they are.
void MainWindow::resetLayout()
{
    WindowLayout first = firstLayout_;
    first.geometry.clear();
    first.dark = workbench_.viewState().dark;
    takeLayout(first);
}

void MainWindow::addViewMenu()
{
    viewMenu_ = new QPushButton(this);
    viewMenu_->setObjectName("viewMenu");
    setExplained(viewMenu_, Explained::viewing);
    viewMenu_->setProperty("flat-text", true);
    auto *menu = new QMenu(viewMenu_);
    viewMenu_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillViewMenu(*menu); });
    pages_->row()->addWidget(viewMenu_);
    endOfViewMenu_ = new ViewMenu(this);
    connect(endOfViewMenu_, &ViewMenu::motionReduced, this, &MainWindow::setStill);
    setStill(endOfViewMenu_->reducedMotion());
}

void MainWindow::setStill(bool still)
{
    setAnimated(!still); // docks that give way
    if (auto *style = qobject_cast<MarksStyle *>(QApplication::style()))
        style->setStill(still);
    pages_->find<SeedsPage>()->setStill(still);
}

void MainWindow::followSystemMotion()
{
    endOfViewMenu_->followSystemMotion();
}

void MainWindow::fillViewMenu(QMenu &menu)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const auto add = [&](const QString &text, const QKeySequence &keys, bool checked, std::function<void()> action) {
        QAction *entry = menu.addAction(keys.isEmpty() ? text : text + '\t' + keys.toString(QKeySequence::NativeText));
        entry->setCheckable(true);
        entry->setChecked(checked);
        connect(entry, &QAction::triggered, this, std::move(action));
        return entry;
    };
    for (int index = 0; index < pages_->count(); ++index)
        if (pages_->isThere(index))
            add(pages_->name(index), Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index), index == pages_->stack()->currentIndex(),
                [this, index] { pages_->turnTo(index); });
    menu.addSeparator();
    const ViewState &state = workbench_.viewState();
    QAction *panel = add(tr("Experiment"), Qt::CTRL | Qt::Key_P, panelSwitch_->isChecked(), [this] { panelSwitch_->toggle(); });
    panel->setEnabled(state.expert && state.experiment);
    panel->setToolTip(panel->isEnabled() ? tr("Show or put away the experiment") : tr("Experts see the experiment"));
    add(tr("Dark"), Qt::CTRL | Qt::Key_D, state.dark, [this] { workbench_.setDark(!workbench_.viewState().dark); });
    menu.addSeparator();
    QAction *reset = menu.addAction(tr("Reset layout"), this, &MainWindow::resetLayout);
    reset->setToolTip(tr("The first page, and the experiment back at the right edge"));
    endOfViewMenu_->addTo(menu);
}

} // namespace sluice
