#include "ui/views/main_window.h"

#include "ui/models/explanation_numbers.h"
#include "ui/models/glossary.h"
#include "ui/models/scene_rules.h"
#include "ui/models/shortcuts.h"
#include "ui/models/term_numbers.h"
#include "ui/models/text_generation.h"
#include "ui/views/banner.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/experiment_panel.h"
#include "ui/views/explained.h"
#include "ui/views/explainer.h"
#include "ui/views/future_bar.h"
#include "ui/views/import_dialog.h"
#include "ui/views/inside_page.h"
#include "ui/views/memory_page.h"
#include "ui/views/page_stack.h"
#include "ui/views/prediction_page.h"
#include "ui/views/presentation.h"
#include "ui/views/reading_dialog.h"
#include "ui/views/recovery_bar.h"
#include "ui/views/runs_page.h"
#include "ui/views/scene_editor.h"
#include "ui/views/scene_guide.h"
#include "ui/views/scene_list.h"
#include "ui/views/seeds_page.h"
#include "ui/views/session_guard.h"
#include "ui/views/surface_page.h"
#include "ui/views/text_page.h"
#include "ui/views/theme.h"
#include "ui/views/toolbar.h"
#include "ui/views/training_page.h"
#include "ui/views/transport.h"
#include "ui/views/undo_keys.h"
#include "ui/views/view_menu.h"

#include <QApplication>
#include <QButtonGroup>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <thread>

namespace sluice {

namespace {

constexpr int roomForBothSides = 1600; // a scene's text on one side of the pages, the experiment on the other

bool isTold(const ViewState &state)
{
    return state.scene.scene && !state.scene.scene->steps.empty();
}

bool isData(const QString &file)
{
    return contentOf(std::filesystem::path(file.toStdU16String())) == FileContent::data;
}

} // namespace

size_t threadsBesideAWindow()
{
    return std::max(2U, std::thread::hardware_concurrency()) - 1;
}

namespace {

bool isPage(const QWidget *widget, ScenePage page)
{
    switch (page) {
    case ScenePage::compare:
        return qobject_cast<const ComparePage *>(widget);
    case ScenePage::inside:
        return qobject_cast<const InsidePage *>(widget);
    case ScenePage::memory:
        return qobject_cast<const MemoryPage *>(widget);
    case ScenePage::training:
        return qobject_cast<const TrainingPage *>(widget);
    case ScenePage::surface:
        return qobject_cast<const SurfacePage *>(widget);
    case ScenePage::seeds:
        return qobject_cast<const SeedsPage *>(widget);
    case ScenePage::text:
        return qobject_cast<const TextPage *>(widget);
    case ScenePage::runs:
        break;
    }
    return qobject_cast<const RunsPage *>(widget);
}

/// Nothing for a page that scenes do not name.
std::optional<ScenePage> scenePageOf(const QWidget *widget)
{
    constexpr std::array all{ScenePage::compare, ScenePage::inside, ScenePage::memory, ScenePage::training,
                             ScenePage::surface, ScenePage::seeds,  ScenePage::text,   ScenePage::runs};
    const auto *found = std::ranges::find_if(all, [widget](ScenePage page) { return isPage(widget, page); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// A scene that lists its pages has those only.
bool isThere(const SceneState &scene, const QWidget *widget)
{
    const auto page = scenePageOf(widget);
    return page ? sluice::isThere(scene, *page) : !scene.scene || scene.scene->pages.empty();
}

} // namespace

MainWindow::MainWindow(std::vector<Scene> scenes, size_t threads, QWidget *parent)
    : QMainWindow(parent), workbench_(threads), scenes_(std::move(scenes)), toolbar_(new Toolbar(workbench_, scenes_, this)),
      banner_(new Banner(this)), tabs_(new QHBoxLayout), stack_(new PageStack(this)), transport_(new Transport(workbench_, this)),
      futures_(new FutureBar(workbench_, this)), recovery_(new RecoveryBar(this)),
      guard_(new SessionGuard(workbench_, this, [this] { return guide_->homework(); }))
{
    QApplication::setStyle("fusion"); // the style sheet counts on it
    setAcceptDrops(true);
    tabGroup_ = new QButtonGroup(this);
    setMinimumSize(960, 600);
    resize(1440, 900);
    layOut();
    auto *compare = new ComparePage(this);
    connect(compare, &ComparePage::testLookedAt, &workbench_, &Workbench::noteTest);
    connect(&workbench_, &Workbench::changed, compare, [this, compare] { compare->showTested(workbench_.testedAfter()); });
    addPage(compare, [] { return tr("Compare"); });
    inside_ = new InsidePage(this);
    inside_->setHistory(&workbench_.whatIfHistory().stack());
    connect(inside_, &InsidePage::dragging, this, [this](bool on) { workbench_.whatIfHistory().setDragging(on); });
    addPage(inside_, [] { return tr("Inside"); });
    addPage(new MemoryPage(this), [] { return tr("Memory"); });
    auto *training = new TrainingPage(this);
    addPage(training, [] { return tr("Training"); });
    connect(training, &TrainingPage::epochPicked, &workbench_, &Workbench::showEpoch);
    addPage(
        new SurfacePage(this), [] { return tr("Surface"); }, hasSurface);
    auto *seeds = new SeedsPage(
        threads, [this] { return workbench_.directory(); }, this);
    connect(seeds, &SeedsPage::problem, banner_, &Banner::say);
    connect(seeds, &SeedsPage::bandsFound, &workbench_, &Workbench::setSeedBands);
    addPage(seeds, [] { return tr("Seeds"); });
    addPage(
        new TextPage(this), [] { return tr("Text"); }, hasText);
    addPage(new RunsPage(workbench_, this), [] { return tr("Runs"); });
    addDataPage();
    tabs_->addStretch();
    addPanel();
    addViewMenu();
    addGuide();
    addShortcuts();
    addHelp();
    new UndoKeys(this);
    connect(&workbench_, &Workbench::changed, this, &MainWindow::showChange);
    connect(&workbench_, &Workbench::opened, this, [this] { banner_->hide(); });
    connect(&workbench_, &Workbench::notice, banner_, &Banner::say);
    connect(&workbench_, &Workbench::problem, banner_, &Banner::say);
    connect(&workbench_, &Workbench::networkRead, this, &MainWindow::confirmNetwork);
    connect(toolbar_, &Toolbar::scenesAskedFor, this, &MainWindow::chooseScene);
    connect(toolbar_, &Toolbar::fileAskedFor, this, &MainWindow::askForFile);
    connect(toolbar_, &Toolbar::weightsAskedFor, this, &MainWindow::askForWeights);
    connect(toolbar_, &Toolbar::sceneAskedFor, this, &MainWindow::editScene);
    connect(toolbar_, &Toolbar::pictureAskedFor, this, &MainWindow::askForPicture);
    connect(toolbar_, &Toolbar::figureAskedFor, this, &MainWindow::exportFigure);
    connect(toolbar_, &Toolbar::reportAskedFor, this, &MainWindow::askForReport);
    connect(&workbench_, &Workbench::figureOpened, this, &MainWindow::showFigureAgain);
    addSession();
    setPage(0);
    retranslate();
    showState();
    firstLayout_ = layoutNow();
}

MainWindow::~MainWindow()
{
    workbench_.disconnect(this);
}

void MainWindow::layOut()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    tabs_->setContentsMargins(12, 4, 12, 0);
    tabs_->setSpacing(2); // all pages of a plane of classes are there at 1280 pixels
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(12, 6, 12, 0);
    banner->addWidget(banner_);
    auto *recovery = new QHBoxLayout;
    recovery->setContentsMargins(12, 6, 12, 0);
    recovery->addWidget(recovery_);
    column->addLayout(recovery);
    column->addLayout(banner);
    column->addLayout(tabs_);
    column->addWidget(stack_, 1);
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

template <class View>
void MainWindow::addPage(View *view, std::function<QString()> name, std::function<bool(const ViewState &)> applies)
{
    auto *tab = new QPushButton(this);
    tab->setProperty("page", true);
    setExplained(tab, Explained::pages);
    tab->setCheckable(true);
    tabGroup_->addButton(tab);
    const auto index = static_cast<int>(pages_.size());
    connect(tab, &QPushButton::clicked, this, [this, index] { setPage(index); });
    connect(view, &View::selectionEdited, this, &MainWindow::editSelection);
    tabs_->addWidget(tab);
    stack_->addWidget(view);
    std::function<void(bool)> project;
    if constexpr (requires { view->setProjected(true); })
        project = [view](bool projected) { view->setProjected(projected); };
    pages_.push_back(
        {tab, view, std::move(name), [view](const ViewState &state) { view->show(state); }, std::move(applies), project});
}

void MainWindow::addDataPage()
{
    data_ = new DataPage([this] { return workbench_.givenTitle(); }, [this] { return workbench_.directory(); }, this);
    addPage(data_, [] { return tr("Data"); });
    pages_.back().projected = false;
    connect(data_, &DataPage::fileAskedFor, this, &MainWindow::askForFile);
    connect(data_, &DataPage::experimentAskedFor, this,
            [this](const Experiment &experiment, const std::filesystem::path &directory, const QString &title) {
                workbench_.open(experiment, directory, title);
                setPage(0);
            });
}

void MainWindow::addPanel()
{
    dock_ = new QDockWidget(this);
    dock_->setObjectName("experiment");
    dock_->setFeatures(QDockWidget::DockWidgetMovable);
    dock_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    tabs_->addWidget(futures_);
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
    tabs_->addWidget(panelSwitch_);
    makePanel();
    addDockWidget(Qt::RightDockWidgetArea, dock_);
    dock_->hide();
}

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
    tabs_->insertWidget(0, guideSwitch_);
    connect(guideSwitch_, &QPushButton::toggled, this, [this](bool on) {
        if (on && !hasRoomForBothSides())
            panelSwitch_->setChecked(false);
        showState();
    });
    stack_->addWidget(guide_->predictionPage());
    connect(guide_, &SceneGuide::pageAsked, this, &MainWindow::showScenePage);
    connect(guide_, &SceneGuide::predictionWanted, this, &MainWindow::showPrediction);
    connect(guide_, &SceneGuide::problem, banner_, &Banner::say);
    connect(guide_, &SceneGuide::homeworkAskedFor, guard_, &SessionGuard::saveAs);
}

void MainWindow::showScenePage(ScenePage page)
{
    for (size_t index = 0; index < pages_.size(); ++index)
        if (isPage(pages_[index].widget, page))
            setPage(static_cast<int>(index));
}

void MainWindow::showPrediction(bool wanted)
{
    if (wanted)
        stack_->setCurrentWidget(guide_->predictionPage());
    else
        stack_->setCurrentIndex(static_cast<int>(page_));
    showState();
}

/// For a scene's text and the experiment beside the pages.
bool MainWindow::hasRoomForBothSides() const
{
    const ViewState &state = workbench_.viewState();
    return width() >= roomForBothSides || !state.expert || !isTold(state);
}

void MainWindow::showGuide(const ViewState &state)
{
    if (guideSwitch_->isChecked() && panelSwitch_->isChecked() && !hasRoomForBothSides())
        panelSwitch_->setChecked(false); // a scene goes on telling; the experiment may be asked for
    guide_->show(state);
    guideSwitch_->setVisible(isTold(state));
    guide_->setVisible(isTold(state) && guideSwitch_->isChecked());
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
    SceneList list(scenes_, this);
    connect(&list, &SceneList::chosen, this, [this](const Scene &scene) { workbench_.openScene(scene); });
    list.exec();
}

void MainWindow::editScene()
{
    if (!sceneEditor_) {
        sceneEditor_ = new SceneEditor(
            workbench_,
            [this] { return std::pair(scenePageOf(pages_[page_].widget).value_or(ScenePage::compare), pages_[page_].name()); },
            this);
        sceneEditor_->setAttribute(Qt::WA_DeleteOnClose);
        connect(sceneEditor_, &SceneEditor::saved, this, [this](const QString &file) {
            banner_->say(Sentence(SLUICE_MESSAGE("ui", "Saved the scene to %1."), QFileInfo(file).fileName().toStdString()));
        });
    }
    sceneEditor_->show();
    sceneEditor_->raise();
    sceneEditor_->activateWindow();
}

/// A new one where the language changes: there is nothing in it that cannot be read again.
void MainWindow::makePanel()
{
    delete dock_->widget();
    panel_ = new ExperimentPanel(dock_);
    dock_->setWidget(panel_);
    connect(panel_, &ExperimentPanel::applied, &workbench_, &Workbench::apply);
    connect(panel_, &ExperimentPanel::learningRateEdited, &workbench_, &Workbench::setLearningRate);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, std::function<void()> action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(action));
    };
    add(Qt::Key_B, [this] { workbench_.oneBatch(); });
    add(Qt::Key_E, [this] { workbench_.oneEpoch(); });
    add(Qt::Key_L, [this] { workbench_.goLive(); });
    add(Qt::Key_Home, [this] { workbench_.startOver(); });
    add(Qt::Key_Left, [this] { transport_->stepTime(-1); });
    add(Qt::Key_Right, [this] { transport_->stepTime(1); });
    add(Qt::CTRL | Qt::Key_Z, [this] { workbench_.whatIfHistory().stack().undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { workbench_.whatIfHistory().stack().redo(); });
    add(Qt::CTRL | Qt::Key_P, [this] { panelSwitch_->toggle(); });
    add(Qt::CTRL | Qt::Key_G, [this] { guideSwitch_->toggle(); });
    add(QKeySequence::Open, [this] { askForFile(); });
    add(QKeySequence::Save, [this] { guard_->save(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { guard_->saveAs(); });
    add(Qt::Key_F11, [this] { togglePresentation(); });
    add(Qt::CTRL | Qt::Key_D, [this] { workbench_.setDark(!workbench_.viewState().dark); });
    for (int index = 0; index < static_cast<int>(pages_.size()); ++index)
        add(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index), [this, index] { setPage(index); });
}

void MainWindow::addHelp()
{
    explainer_ = new Explainer(this, [this] {
        const auto numbers = [this](Term term) { return termNumbers(term, workbench_.viewState(), inside_->content()); };
        const auto numbersOf = [this](Explained part) {
            return explanationNumbers(part, workbench_.viewState(), inside_->content(), findChild<MemoryPage *>()->content());
        };
        return Explainer::Wish{workbench_.viewState().expert, numbers, numbersOf};
    });
    const auto glossary = [this] {
        read(
            glossary_, [] { return tr("Glossary"); }, glossaryHtml);
    };
    const auto keys = [this] {
        read(
            shortcuts_, [] { return tr("Shortcuts"); }, shortcutsHtml);
    };
    connect(endOfViewMenu_, &ViewMenu::glossaryAskedFor, this, glossary);
    connect(endOfViewMenu_, &ViewMenu::shortcutsAskedFor, this, keys);
    connect(endOfViewMenu_, &ViewMenu::presentationAskedFor, this, &MainWindow::togglePresentation);
    connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, explainer_, &Explainer::explainNow);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F1, this), &QShortcut::activated, this, glossary);
    connect(new QShortcut(Qt::Key_Question, this), &QShortcut::activated, this, keys);
    calm_.setSingleShot(true);
    calm_.setInterval(1000);
    connect(&calm_, &QTimer::timeout, this, &MainWindow::showState);
}

/// One of each, beside the window.
void MainWindow::read(QPointer<QDialog> &dialog, std::function<QString()> title, QString (*html)())
{
    if (!dialog)
        dialog = new ReadingDialog(std::move(title), html, this);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
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
            return workbench_.openScene(scene);
    banner_->say(Sentence(SLUICE_MESSAGE("ui", "There is no scene called “%1”."), id));
}

void MainWindow::openFile(const QString &file)
{
    if (isData(file))
        data_->openFile(file);
    noteRecent(file);
    workbench_.openFile(file);
}

/// Data are looked at before they become an experiment; the rest opens at once.
void MainWindow::lookAt(const QString &file)
{
    noteRecent(file);
    if (!isData(file))
        return openLeaving(file);
    data_->openFile(file);
    setPage(stack_->indexOf(data_));
}

void MainWindow::setPage(int index)
{
    const Page &page = pages_[static_cast<size_t>(index)];
    if (page.tab->isHidden() || !page.tab->isEnabled() || (presentation_ && !page.projected))
        return; // its shortcut
    page.tab->setChecked(true);
    page_ = static_cast<size_t>(index);
    stack_->setCurrentIndex(index);
    showState();
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
    for (const Page &page : pages_)
        page.tab->setText(page.name());
    dock_->setWindowTitle(tr("Experiment"));
    viewMenu_->setText(tr("view ▾"));
    viewMenu_->setAccessibleName(tr("View"));
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
    showTabs(state);
    showGuide(state);
    futures_->show(state);
    if (stack_->currentWidget() == pages_[page_].widget)
        pages_[page_].show(state);
    const bool hasPanel = state.expert && state.experiment && !hides(state.scene, SceneControl::experiment);
    panelSwitch_->setVisible(hasPanel);
    dock_->setVisible(hasPanel && panelSwitch_->isChecked());
    panel_->setEnabled(!isLocked(state.scene, SceneControl::experiment));
    if (state.expert)
        panel_->show(state);
    showTitle();
}

/// A page that does not apply to what is open is not there; while a question waits for an answer none can be opened.
void MainWindow::showTabs(const ViewState &state)
{
    const bool covered = openQuestion(state.scene);
    for (const Page &page : pages_) {
        page.tab->setVisible((!page.applies || page.applies(state)) && isThere(state.scene, page.widget));
        page.tab->setEnabled(!covered);
        page.tab->setToolTip(covered ? tr("Answer the question first, or let it be shown") : QString());
    }
    if (!pages_[page_].tab->isHidden())
        return;
    const auto first = std::ranges::find_if(pages_, [](const Page &page) { return !page.tab->isHidden(); });
    page_ = first == pages_.end() ? 0 : static_cast<size_t>(first - pages_.begin());
    pages_[page_].tab->setChecked(true);
    if (!covered)
        stack_->setCurrentIndex(static_cast<int>(page_));
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

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == !presentation_.isNull())
        return;
    if (presenting)
        beginPresentation();
    else
        endPresentation();
    for (const Page &page : pages_)
        if (page.project)
            page.project(presenting);
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
    if (!pages_[page_].projected)
        setPage(0);
    presentation_ = new Presentation(this);
    presentation_->setTheme(theme(workbench_.viewState().dark), styleSheet());
    presentation_->setGeometry(rect());
    presentation_->take(stack_);
    connect(presentation_, &Presentation::pageAsked, this, &MainWindow::turnPage);
    connect(presentation_, &Presentation::ended, this, &MainWindow::togglePresentation, Qt::QueuedConnection);
    presentation_->show();
    presentation_->raise();
    workbench_.setExpert(false);
}

void MainWindow::endPresentation()
{
    static_cast<QVBoxLayout *>(centralWidget()->layout())->addWidget(presentation_->giveBack(), 1);
    stack_->show();
    delete presentation_;
    workbench_.setExpert(expertBefore_);
}

void MainWindow::showPresentation(const ViewState &state)
{
    const Page &page = pages_[page_];
    guide_->show(state);
    if (stack_->currentWidget() == page.widget)
        page.show(state);
    presentation_->setStatus(
        QStringList{workbench_.title(), page.name(), workbench_.progress().text}.join(QStringLiteral("  ·  ")));
}

/// To the next page that there is.
void MainWindow::turnPage(int by)
{
    const auto count = static_cast<int>(pages_.size());
    for (int index = static_cast<int>(page_) + by; index >= 0 && index < count; index += by)
        if (const Page &page = pages_[static_cast<size_t>(index)]; !page.tab->isHidden() && page.projected)
            return setPage(index);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (presentation_)
        presentation_->setGeometry(rect());
}

// These keys reach the window only where no control wanted them.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return workbench_.cancelLoading();
    case Qt::Key_Space:
        return event->isAutoRepeat() ? void() : trainOrPause();
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

void MainWindow::trainOrPause()
{
    if (workbench_.running())
        workbench_.pause();
    else
        workbench_.train();
}

void MainWindow::stepSelection(size_t Selection::*index, int by)
{
    Selection selection = workbench_.viewState().selection;
    if (by < 0 && selection.*index == 0)
        return;
    selection.*index += static_cast<size_t>(by); // wraps around for a step back
    workbench_.setSelection(selection);
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
    lookAt(event->mimeData()->urls().front().toLocalFile());
}

/// A file of weights: what it holds is shown first.
void MainWindow::confirmNetwork(const QString &file, std::shared_ptr<const ReadNetwork> network)
{
    const ViewState &state = workbench_.viewState();
    if (!state.experiment)
        return banner_->say(
            Sentence(SLUICE_MESSAGE("ui", "Open the data that the network of %1 is to be looked into on, then this file again."),
                     QFileInfo(file).fileName().toStdString()));
    auto *dialog = new ImportDialog(proposedImport(file.toStdU16String(), std::move(network), *state.experiment),
                                    state.experiment, state.task, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { workbench_.apply(dialog->experiment()); });
    dialog->open();
}

void MainWindow::askForFile()
{
    if (isLocked(workbench_.viewState().scene, SceneControl::source))
        return;
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open"), {},
        tr("Data, experiments, scenes, sessions, weights (*.csv *.tsv *.tab *.txt *.npy *.npz *.json *.sluice *.safetensors);;"
           "Exported figures (*.png *.svg);;All files (*)"));
    if (!file.isEmpty())
        lookAt(file);
}

void MainWindow::askForWeights(size_t model)
{
    const QString name = QString::fromStdString(workbench_.viewState().experiment->models[model].name);
    const QStringList formats = {tr("Weights as safetensors (*.safetensors)"), tr("Weights as NumPy arrays (*.npz)"),
                                 tr("Model with its scaling as ONNX (*.onnx)"), tr("Weights as CSV (*.csv)"),
                                 tr("Program in PyTorch, with its weights (*.py)")};
    QString format;
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save %1").arg(name), name + ".safetensors", formats.join(";;"), &format);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += format.mid(format.lastIndexOf('.')).chopped(1);
    workbench_.saveWeights(model, file);
}

void MainWindow::askForPicture()
{
    const QPixmap picture = grab();
    const QString file = QFileDialog::getSaveFileName(this, tr("Save picture"), "sluice.png", tr("PNG picture (*.png)"));
    if (!file.isEmpty() && !picture.save(file))
        banner_->say(Sentence(SLUICE_MESSAGE("ui", "The picture could not be written to %1."), file.toStdString()));
}

} // namespace sluice
