#pragma once

#include "core/io/scene.h"
#include "ui/models/scene_jump.h"
#include "ui/models/workbench.h"

#include <QDialog>
#include <QPointer>
#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace sluice {

class MeasureEditor;
class StepEditor;

/// Writes a scene of what is seen: title and summary, the steps of its text, the numbers it speaks of, what is put away or locked, and
/// the whole of it as JSON. It stays open beside the window, so that each chip can be taken from what is looked at just then.
class SceneEditor : public QDialog {
    Q_OBJECT
public:
    /// `page`: which page is seen, and what it is called.
    SceneEditor(Workbench &workbench, std::function<SeenPage()> page, QWidget *parent);

    const Scene &scene() const { return scene_; }
    /// Writes it and says so; what is wrong with it is said instead.
    void saveTo(const QString &file);
    bool isSaved() const;
    /// Closes, and calls `then`; what is not saved is asked about first. Stays open where the answer is Cancel.
    void leave(const std::function<void()> &then);
    /// Escape, the frame's button and Close.
    void reject() override;

signals:
    void saved(const QString &file);

private:
    QWidget *makeRules();
    QWidget *makeJson();
    void takeExperiment();
    void showScene();
    void showJson();
    void takeJson();
    void say(const QString &problem);
    void askAndSave();
    void ask();

    Workbench &workbench_;
    std::function<SeenPage()> page_;
    Scene scene_;
    QLineEdit *title_;
    QLineEdit *summary_;
    QTabWidget *tabs_;
    StepEditor *steps_;
    MeasureEditor *measures_;
    std::vector<std::pair<ScenePage, QCheckBox *>> pages_;
    std::vector<std::pair<SceneControl, std::pair<QCheckBox *, QCheckBox *>>> controls_; ///< locked, hidden
    QCheckBox *homework_;
    QPlainTextEdit *json_;
    QLabel *problem_;
    QPushButton *save_;
    QPointer<QMessageBox> question_;
    std::function<void()> then_; ///< what is to follow its answer: what was asked for last
    std::string saved_;          ///< the scene as it was saved last, or as it was taken from the window
    bool wrong_ = false;         ///< something is typed that is not in the scene, for it cannot be read
    bool showing_ = false;       ///< what the controls say is not to be taken
};

} // namespace sluice
