// The scene that the window tells: its text beside the pages, and what it leaves to be changed; the window itself is in main_window.cpp.

#include "ui/models/scene_rules.h"
#include "ui/views/banner.h"
#include "ui/views/explained.h"
#include "ui/views/inside_page.h"
#include "ui/views/main_window.h"
#include "ui/views/prediction_page.h"
#include "ui/views/scene_editor.h"
#include "ui/views/scene_guide.h"
#include "ui/views/scene_list.h"
#include "ui/views/session_guard.h"
#include "ui/views/window_pages.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace sluice {

namespace {

constexpr int roomForBothSides = 1600; // a scene's text on one side of the pages, the experiment on the other

bool isTold(const ViewState &state)
{
    return state.scene.scene && !state.scene.scene->steps.empty();
}

} // namespace

void MainWindow::addGuide()
{
    guide_ = new SceneGuide(workbench_, this);
    addDockWidget(Qt::LeftDockWidgetArea, guide_);
    guide_->hide();
    guideSwitch_ = new QPushButton(this);
    guideSwitch_->setObjectName("guideSwitch");
    setExplained(guideSwitch_, Explained::scene);
    guideSwitch_->setProperty("flat-text", true);
    guideSwitch_->setCheckable(true);
    guideSwitch_->setChecked(true);
    pages_->row()->insertWidget(0, guideSwitch_);
    connect(guideSwitch_, &QPushButton::toggled, this, [this](bool on) {
        if (on && !hasRoomForBothSides())
            panelSwitch_->setChecked(false);
        showState();
    });
    pages_->stack()->addWidget(guide_->predictionPage());
    connect(guide_, &SceneGuide::pageAsked, pages_, qOverload<ScenePage>(&WindowPages::turnTo));
    connect(guide_, &SceneGuide::sheetAsked, pages_, &WindowPages::seek);
    connect(guide_, &SceneGuide::kindAsked, this, [this](InsideMode kind) {
        inside_->showKind(kind);
        showState();
    });
    connect(guide_, &SceneGuide::contributionsAsked, inside_, &InsidePage::showContributions);
    connect(guide_, &SceneGuide::whatIfsSet, inside_, &InsidePage::seekWhatIfs);
    connect(guide_, &SceneGuide::predictionWanted, this, [this](bool wanted) {
        pages_->cover(wanted ? guide_->predictionPage() : nullptr);
        showState();
    });
    connect(guide_, &SceneGuide::problem, banner_, &Banner::say);
    connect(guide_, &SceneGuide::homeworkAskedFor, guard_, &SessionGuard::saveAs);
}

void MainWindow::showGuide(const ViewState &state)
{
    if (guideSwitch_->isChecked() && panelSwitch_->isChecked() && !hasRoomForBothSides())
        panelSwitch_->setChecked(false); // a scene goes on telling; the experiment may be asked for
    guide_->show(state);
    guideSwitch_->setVisible(isTold(state));
    guide_->setVisible(isTold(state) && guideSwitch_->isChecked());
}

/// For a scene's text and the experiment beside the pages.
bool MainWindow::hasRoomForBothSides() const
{
    const ViewState &state = workbench_.viewState();
    return width() >= roomForBothSides || !state.expert || !isTold(state);
}

/// Of a view; where the scene locks what-ifs they stay as they are.
void MainWindow::editSelection(const Selection &selection)
{
    Selection edited = selection;
    if (isLocked(workbench_.viewState().scene, SceneControl::whatIfs))
        edited.whatIfs = workbench_.viewState().selection.whatIfs;
    workbench_.setSelection(edited);
}

void MainWindow::chooseScene()
{
    auto *list = new SceneList(scenes_, this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &SceneList::chosen, this, &MainWindow::openBuiltIn);
    list->open();
}

SeenPage MainWindow::seenPage() const
{
    const auto page = pages_->scenePage();
    const bool dense = page == ScenePage::inside && inside_->content().mode == InsideMode::dense;
    return {page.value_or(ScenePage::compare), pages_->name(), dense, inside_->showsContributions()};
}

void MainWindow::editScene()
{
    if (!sceneEditor_) {
        sceneEditor_ = new SceneEditor(
            workbench_, [this] { return seenPage(); }, this);
        sceneEditor_->setAttribute(Qt::WA_DeleteOnClose);
        connect(sceneEditor_, &SceneEditor::saved, this, [this](const QString &file) {
            banner_->say(Sentence(SLUICE_MESSAGE("ui", "Saved the scene to %1."), QFileInfo(file).fileName().toStdString()));
        });
    }
    sceneEditor_->show();
    sceneEditor_->raise();
    sceneEditor_->activateWindow();
}

} // namespace sluice
