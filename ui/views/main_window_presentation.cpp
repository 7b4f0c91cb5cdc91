// The page over the whole window, for a projector; the window itself is in main_window.cpp.

#include "ui/models/presented_status.h"
#include "ui/views/inside_page.h"
#include "ui/views/main_window.h"
#include "ui/views/prediction_page.h"
#include "ui/views/presentation.h"
#include "ui/views/scene_guide.h"
#include "ui/views/theme.h"
#include "ui/views/window_help.h"
#include "ui/views/window_pages.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace sluice {

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == !presentation_.isNull())
        return;
    pages_->setTold(false);
    pages_->setProjected(presenting); // before they are laid out in a projector's measures
    if (presenting)
        beginPresentation();
    else
        endPresentation();
    guide_->setProjected(presenting);
    showState();
}

/// On the whole screen.
void MainWindow::togglePresentation()
{
    setPresenting(!presentation_);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, !presentation_.isNull()));
}

void MainWindow::beginPresentation()
{
    expertBefore_ = workbench_.viewState().expert;
    pages_->turnToProjected();
    presentation_ = new Presentation(this);
    connect(presentation_, &Presentation::zoomed, help_, &WindowHelp::setScale);
    presentation_->setTheme(theme(workbench_.viewState().dark), styleSheet());
    presentation_->setGeometry(rect());
    presentation_->take(pages_->stack());
    connect(presentation_, &Presentation::pageAsked, pages_, &WindowPages::turnBy);
    connect(presentation_, &Presentation::stepAsked, guide_, &SceneGuide::stepBy);
    connect(presentation_, &Presentation::chipAsked, guide_, &SceneGuide::followNextChip);
    connect(guide_, &SceneGuide::stepTaken, presentation_, [this] { presentation_->setTextWanted(true); });
    connect(&guide_->reader(), &SceneReader::answered, presentation_, [this] { tellPresented(); });
    connect(presentation_, &Presentation::told, pages_, &WindowPages::setTold);
    connect(presentation_, &Presentation::ended, this, &MainWindow::togglePresentation, Qt::QueuedConnection);
    presentation_->show();
    presentation_->raise();
    workbench_.setExpert(false);
}

void MainWindow::endPresentation()
{
    static_cast<QVBoxLayout *>(centralWidget()->layout())->addWidget(presentation_->giveBack(), 1);
    pages_->stack()->show();
    delete presentation_;
    help_->setScale(1);
    workbench_.setExpert(expertBefore_);
}

/// A question that covers the pages covers what the step says, too.
void MainWindow::tellPresented()
{
    const auto told = guide_->content();
    const bool asks = guide_->predictionPage()->isVisibleTo(pages_->stack());
    presentation_->tell(told && !asks ? &*told : nullptr);
}

void MainWindow::showPresentation(const ViewState &state)
{
    pages_->showTabs(state, workbench_.loading()); // which pages can be turned to
    guide_->show(state);
    pages_->draw(state);
    const bool asks = guide_->predictionPage()->isVisibleTo(pages_->stack());
    const bool inside = !asks && pages_->scenePage() == ScenePage::inside;
    presentation_->setStatus(presentedStatus(state, workbench_.title(), asks ? QString() : pages_->name(),
                                             inside ? presentedInside(state, inside_->mode()) : QString(),
                                             workbench_.progress().where));
    tellPresented();
}

} // namespace sluice
