#include "ui/views/main_window.h"

#include "ui/models/layer_choice.h"
#include "ui/models/scene_rules.h"
#include "ui/models/text_generation.h"
#include "ui/views/accessible_views.h"
#include "ui/views/banner.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/experiment_panel.h"
#include "ui/views/explained.h"
#include "ui/views/focus_frame.h"
#include "ui/views/future_bar.h"
#include "ui/views/inside_page.h"
#include "ui/views/let_through.h"
#include "ui/views/marks_style.h"
#include "ui/views/memory_page.h"
#include "ui/views/presentation.h"
#include "ui/views/recovery_bar.h"
#include "ui/views/runs_page.h"
#include "ui/views/scene_guide.h"
#include "ui/views/seeds_page.h"
#include "ui/views/session_guard.h"
#include "ui/views/surface_page.h"
#include "ui/views/text_page.h"
#include "ui/views/theme.h"
#include "ui/views/toolbar.h"
#include "ui/views/training_page.h"
#include "ui/views/transport.h"
#include "ui/views/view_menu.h"
#include "ui/views/window_files.h"
#include "ui/views/window_help.h"
#include "ui/views/window_numbers.h"
#include "ui/views/window_pages.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <thread>

namespace sluice {

size_t threadsBesideAWindow()
{
    return std::max(2U, std::thread::hardware_concurrency()) - 1;
}

MainWindow::MainWindow(std::vector<Scene> scenes, size_t threads, QWidget *parent)
    : QMainWindow(parent), workbench_(threads), scenes_(std::move(scenes)),
      toolbar_(new Toolbar(workbench_, training_, scenes_, this)), banner_(new Banner(this)), pages_(new WindowPages(this)),
      transport_(new Transport(workbench_, this)), futures_(new FutureBar(workbench_, this)), recovery_(new RecoveryBar(this)),
      guard_(new SessionGuard(workbench_, this, [this] { return guide_->homework(); })),
      files_(new WindowFiles(workbench_, *guard_, this))
{
    QApplication::setStyle(new MarksStyle); // the style sheet counts on it
    describeViews();
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1440, 900);
    layOut();
    addPages(threads);
    addDataPage();
    pages_->row()->addStretch();
    addPanel();
    addViewMenu();
    addGuide();
    addShortcuts();
    addHelp();
    new LetThrough(this);
    new FocusFrame(this);
    calm_.setSingleShot(true);
    calm_.setInterval(1000);
    connect(&calm_, &QTimer::timeout, this, &MainWindow::showState);
    connect(&workbench_, &Workbench::changed, this, &MainWindow::showChange);
    connect(&workbench_, &Workbench::opened, this, [this] {
        banner_->hide();
        inside_->begin(workbench_.viewState());
        showPanel();
    });
    connect(&training_, &EditedTraining::changed, this, [this] { panel_->setApplying(training_.applying()); });
    connect(&workbench_, &Workbench::notice, banner_, &Banner::say);
    connect(&workbench_, &Workbench::problem, banner_, &Banner::say);
    connect(files_, &WindowFiles::problem, banner_, &Banner::say);
    connect(files_, &WindowFiles::recentChanged, toolbar_, &Toolbar::setRecentFiles);
    connect(pages_, &WindowPages::turned, this, &MainWindow::showState);
    connect(pages_, &WindowPages::selectionEdited, this, &MainWindow::editSelection);
    connect(toolbar_, &Toolbar::scenesAskedFor, this, &MainWindow::chooseScene);
    connect(toolbar_, &Toolbar::fileAskedFor, files_, &WindowFiles::askForFile);
    connect(toolbar_, &Toolbar::recentAskedFor, files_, &WindowFiles::openRecent);
    connect(toolbar_, &Toolbar::weightsAskedFor, files_, &WindowFiles::askForWeights);
    connect(toolbar_, &Toolbar::sceneAskedFor, this, &MainWindow::editScene);
    connect(toolbar_, &Toolbar::pictureAskedFor, files_, &WindowFiles::askForPicture);
    connect(toolbar_, &Toolbar::figureAskedFor, this, &MainWindow::exportFigure);
    connect(toolbar_, &Toolbar::moreEpochsAskedFor, futures_, &FutureBar::askForMoreEpochs);
    connect(toolbar_, &Toolbar::reportAskedFor, this, &MainWindow::askForReport);
    connect(&workbench_, &Workbench::figureOpened, this, &MainWindow::showFigureAgain);
    addSession();
    pages_->turnTo(0);
    retranslate();
    showState();
    firstLayout_ = layoutNow();
}

MainWindow::~MainWindow()
{
    workbench_.disconnect(this);
    workbench_.session().layoutFrom({}); // it writes what is left when there is no window any more
}

void MainWindow::layOut()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(12, 6, 12, 0);
    banner->addWidget(banner_);
    auto *recovery = new QHBoxLayout;
    recovery->setContentsMargins(12, 6, 12, 0);
    recovery->addWidget(recovery_);
    column->addLayout(recovery);
    column->addLayout(banner);
    column->addLayout(pages_->row());
    column->addWidget(pages_->stack(), 1);
    setCentralWidget(centre);
    // Both bars run along the whole window, past the panel.
    setMenuWidget(toolbar_);
    auto *bottom = new QToolBar(this);
    bottom->setMovable(false);
    bottom->setObjectName("bottom");
    bottom->setContextMenuPolicy(Qt::PreventContextMenu);
    bottom->addWidget(transport_);
    addToolBar(Qt::BottomToolBarArea, bottom);
}

void MainWindow::addPages(size_t threads)
{
    auto *compare = new ComparePage(this);
    connect(compare, &ComparePage::testLookedAt, &workbench_, &Workbench::noteTest);
    connect(&workbench_, &Workbench::changed, compare, [this, compare] { compare->showTested(workbench_.testedAfter()); });
    pages_->add(compare, [] { return tr("Compare"); });
    inside_ = new InsidePage(this);
    inside_->setHistory(&workbench_.whatIfHistory());
    connect(inside_, &InsidePage::testLookedAt, &workbench_, &Workbench::noteTest);
    connect(inside_, &InsidePage::dragging, this, [this](bool on) { workbench_.whatIfHistory().setDragging(on); });
    pages_->add(inside_, [] { return tr("Inside"); });
    pages_->add(new MemoryPage(this), [] { return tr("Memory"); });
    pages_->projectWhere(hasMemory);
    auto *training = new TrainingPage(this);
    pages_->add(training, [] { return tr("Training"); });
    connect(training, &TrainingPage::epochPicked, &workbench_, &Workbench::showEpoch);
    pages_->add(
        new SurfacePage(this), [] { return tr("Surface"); }, hasSurface);
    auto *seeds = new SeedsPage(
        threads, [this] { return workbench_.directory(); }, this);
    connect(seeds, &SeedsPage::problem, banner_, &Banner::say);
    connect(seeds, &SeedsPage::bandsFound, &workbench_, &Workbench::setSeedBands);
    pages_->add(seeds, [] { return tr("Seeds"); });
    pages_->add(
        new TextPage(this), [] { return tr("Text"); }, hasText);
    pages_->add(new RunsPage(workbench_, this), [] { return tr("Runs"); });
}

void MainWindow::addDataPage()
{
    data_ = new DataPage([this] { return workbench_.givenTitle(); }, [this] { return workbench_.directory(); }, this);
    pages_->add(data_, [] { return tr("Data"); });
    pages_->keepFromProjector();
    pages_->useWithNothingOpen();
    connect(data_, &DataPage::fileAskedFor, files_, &WindowFiles::askForFile);
    connect(files_, &WindowFiles::dataOpened, data_, &DataPage::openFile);
    // A file that cannot be opened as it is: what is wrong with it is listed there, and can be settled.
    connect(&workbench_, &Workbench::problem, this, [this] {
        if (!workbench_.viewState().experiment && !data_->draft().empty())
            pages_->turnTo(data_);
    });
    connect(files_, &WindowFiles::dataPageAsked, this, [this] { pages_->turnTo(data_); });
    connect(data_, &DataPage::experimentAskedFor, this,
            [this](const Experiment &experiment, const std::filesystem::path &directory, const QString &title) {
                guard_->leaveNamed([this, experiment, directory, title] {
                    workbench_.open(experiment, directory, title);
                    pages_->turnTo(0);
                });
            });
}

void MainWindow::addPanel()
{
    dock_ = new QDockWidget(this);
    dock_->setObjectName("experiment");
    dock_->setFeatures(QDockWidget::DockWidgetMovable);
    dock_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    pages_->row()->addWidget(futures_);
    panelSwitch_ = new QPushButton(this);
    panelSwitch_->setObjectName("panelSwitch");
    setExplained(panelSwitch_, Explained::experiment);
    panelSwitch_->setProperty("flat-text", true);
    panelSwitch_->setCheckable(true);
    panelSwitch_->setChecked(true);
    connect(panelSwitch_, &QPushButton::toggled, this, [this](bool on) {
        if (on && !hasRoomForBothSides())
            guideSwitch_->setChecked(false);
        showState();
    });
    pages_->row()->addWidget(panelSwitch_);
    makePanel();
    addDockWidget(Qt::RightDockWidgetArea, dock_);
    dock_->hide();
}

/// A new one where the language changes; what is edited goes on.
void MainWindow::makePanel()
{
    const ExperimentEdits edits = panel_ ? panel_->edits() : ExperimentEdits();
    delete dock_->widget();
    panel_ = new ExperimentPanel(dock_);
    dock_->setWidget(panel_);
    connect(panel_, &ExperimentPanel::applied, &training_, &EditedTraining::apply);
    connect(panel_, &ExperimentPanel::learningRateEdited, this, [this](double rate) {
        workbench_.setLearningRate(rate);
        panel_->setLearningRate(workbench_.learningRate());
    });
    connect(panel_, &ExperimentPanel::draftChanged, this, [this] { training_.setEdits(panel_->edits()); });
    if (!edits.of)
        return;
    panel_->show(workbench_.viewState());
    panel_->edit(edits.experiment);
    showPanel();
}

void MainWindow::showPanel()
{
    panel_->show(workbench_.viewState());
    panel_->setApplying(training_.applying());
    panel_->setLearningRate(workbench_.learningRate());
}

void MainWindow::addHelp()
{
    help_ = new WindowHelp(this, [this] {
        const auto numbers = [this](auto of) { return WindowNumbers(*pages_, *guide_, workbench_.viewState()).of(of); };
        return Explainer::Wish{workbench_.viewState().expert, numbers, numbers};
    });
    connect(endOfViewMenu_, &ViewMenu::glossaryAskedFor, help_, &WindowHelp::showGlossary);
    connect(endOfViewMenu_, &ViewMenu::shortcutsAskedFor, help_, &WindowHelp::showShortcuts);
    connect(endOfViewMenu_, &ViewMenu::presentationAskedFor, this, &MainWindow::togglePresentation);
}

/// Where motion is to be reduced a training is drawn once a second; all else at once.
void MainWindow::showChange()
{
    if (!endOfViewMenu_->reducedMotion() || !workbench_.running())
        return showState();
    if (!calm_.isActive())
        calm_.start();
}

void MainWindow::openScene(const std::string &id)
{
    for (const Scene &scene : scenes_)
        if (id.empty() || scene.id == id)
            return openBuiltIn(scene);
    banner_->say(Sentence(SLUICE_MESSAGE("ui", "There is no scene called “%1”."), id));
}

void MainWindow::openFile(const QString &file)
{
    files_->open(file);
}

void MainWindow::rememberIn(QSettings &settings)
{
    files_->rememberIn(settings);
}

void MainWindow::setPage(int index)
{
    pages_->turnTo(index);
}

void MainWindow::setDark(bool dark)
{
    workbench_.setDark(dark);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        makePanel();
        retranslate();
    }
}

void MainWindow::retranslate()
{
    pages_->retranslate();
    dock_->setWindowTitle(tr("Experiment"));
    viewMenu_->setText(tr("view ▾"));
    viewMenu_->setAccessibleName(tr("View"));
    viewMenu_->menu()->setAccessibleName(viewMenu_->accessibleName());
    viewMenu_->setToolTip(tr("Pages, the experiment, colours, layout, presentation, language and help"));
    guideSwitch_->setText(tr("⇤ scene"));
    guideSwitch_->setAccessibleName(tr("Show the scene's text"));
    guideSwitch_->setToolTip(tr("Show or put away what the scene tells (Ctrl+G)"));
    panelSwitch_->setText(tr("experiment ⇥"));
    panelSwitch_->setAccessibleName(tr("Show the experiment"));
    panelSwitch_->setToolTip(tr("Show or put away the experiment (Ctrl+P)"));
    showState();
}

/// Only the page that is seen is drawn.
void MainWindow::showState()
{
    const ViewState &state = workbench_.viewState();
    applyTheme(state.dark);
    if (presentation_)
        return showPresentation(state);
    toolbar_->show(state);
    transport_->show(state);
    pages_->showTabs(state, workbench_.loading());
    showGuide(state);
    futures_->show(state);
    pages_->draw(state);
    const bool hasPanel = state.expert && state.experiment && !hides(state.scene, SceneControl::experiment);
    panelSwitch_->setVisible(hasPanel);
    dock_->setVisible(hasPanel && panelSwitch_->isChecked());
    panel_->setEnabled(!isLocked(state.scene, SceneControl::experiment));
    showPanel();
    showTitle();
}

void MainWindow::applyTheme(bool dark)
{
    if (dark_ == dark)
        return;
    dark_ = dark;
    QApplication::setPalette(sluice::palette(theme(dark)));
    setStyleSheet(sluice::styleSheet(theme(dark)));
    banner_->setIconColour(theme(dark).text);
    recovery_->setIconColour(theme(dark).text);
    if (presentation_)
        presentation_->setTheme(theme(dark), styleSheet());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (presentation_)
        presentation_->setGeometry(rect());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (isLocked(workbench_.viewState().scene, SceneControl::source))
        return;
    event->acceptProposedAction();
    files_->lookAt(event->mimeData()->urls().front().toLocalFile());
}

} // namespace sluice
