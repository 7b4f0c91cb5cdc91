#pragma once

#include "ui/models/edited_training.h"
#include "ui/views/figure_keeper.h"
#include "ui/views/window_layout.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QDockWidget;
class QMenu;
class QPushButton;
class QSettings;

namespace sluice {

class Banner;
class DataPage;
class ExperimentPanel;
class FutureBar;
class InsidePage;
class Presentation;
class RecoveryBar;
enum class FigurePage;
class SceneEditor;
class SceneGuide;
class SessionGuard;
class Toolbar;
class Transport;
class ViewMenu;
class WindowFiles;
class WindowHelp;
class WindowPages;
struct SeenPage;

/// The window: toolbar, pages, transport, and the experiment beside them. It holds no state that matters; that is the
/// workbench's.
class MainWindow
    : public QMainWindow
    , public FigureKeeper {
    Q_OBJECT
public:
    /// `threads`: of the trainer's pool. Opens nothing by itself.
    MainWindow(std::vector<Scene> scenes, size_t threads, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A scene by its id; the first one where it is empty.
    void openScene(const std::string &id);
    void openFile(const QString &file);
    Workbench &workbench() { return workbench_; }
    void setPage(int index);
    void setDark(bool dark);
    /// The page over the whole window, for a projector (F11).
    void setPresenting(bool presenting);
    std::optional<FigureSource> sourceOf(const Plot &plot) const override;

    /// The files that were opened last are kept there, for the menu; the settings must outlive the window.
    void rememberIn(QSettings &settings);
    /// Where sessions without a name are kept while they are trained; what was left behind there is offered.
    void keepSessionsIn(const std::filesystem::path &folder);
    /// Things move as little as the desktop wishes, until somebody chooses here.
    void followSystemMotion();

    WindowLayout layoutNow() const;
    void takeLayout(const WindowLayout &layout);
    void takeSessionLayout(const std::string &text);
    void resetLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void addPages(size_t threads);
    void addDataPage();
    void addPanel();
    void addViewMenu();
    void setStill(bool still);
    void fillViewMenu(QMenu &menu);
    void makePanel();
    void showPanel();
    void addShortcuts();
    void addHelp();
    void showChange();
    void stepSelection(size_t Selection::*index, int by);
    void retranslate();
    void showState();
    void applyTheme(bool dark);
    void togglePresentation();
    void beginPresentation();
    void endPresentation();
    void showPresentation(const ViewState &state);
    void tellPresented();
    void addSession();
    void openBuiltIn(const Scene &scene);
    void showTitle();
    bool hasRoomForBothSides() const;
    void addGuide();
    void showGuide(const ViewState &state);
    void editSelection(const Selection &selection);
    void chooseScene();
    SeenPage seenPage() const;
    void editScene();
    void askForReport();
    void exportFigure();
    ViewState figureState();
    void showFigureAgain(const QString &view, const std::vector<uint64_t> &drawnRuns, bool gone, const ShownMaps &maps,
                         const std::optional<Writing> &writing);
    ShownMaps shownMaps() const;
    void showMaps(const ShownMaps &maps);
    std::string viewOfPage(const ViewState &state) const;
    QWidget *pageWidget(FigurePage page) const;

    Workbench workbench_;
    EditedTraining training_{workbench_};
    std::vector<Scene> scenes_;
    Toolbar *toolbar_;
    Banner *banner_;
    WindowPages *pages_;
    DataPage *data_ = nullptr;
    Transport *transport_;
    FutureBar *futures_;
    QDockWidget *dock_;
    QPushButton *panelSwitch_; ///< experts may put the experiment away
    ExperimentPanel *panel_ = nullptr;
    InsidePage *inside_;
    QTimer calm_;                         ///< draws seldom, where motion is to be reduced
    QPointer<Presentation> presentation_; ///< while there is one
    bool expertBefore_ = false;           ///< what is shown again when it ends
    QPushButton *viewMenu_;
    ViewMenu *endOfViewMenu_;
    WindowHelp *help_ = nullptr;
    WindowLayout firstLayout_; ///< before anybody has changed anything
    SceneGuide *guide_;
    QPointer<SceneEditor> sceneEditor_;
    QPushButton *guideSwitch_; ///< the scene's text may be put away
    RecoveryBar *recovery_;
    SessionGuard *guard_;
    WindowFiles *files_;
    bool mayClose_ = false;    ///< nothing would be lost
    std::optional<bool> dark_; ///< what the colours are set to
};

/// Threads for a trainer beside a window: one core stays free.
size_t threadsBesideAWindow();

} // namespace sluice
