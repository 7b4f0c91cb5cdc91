#pragma once

#include "ui/models/edited_training.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace sluice {

class LineSlider;
class ProgressPill;

/// What is open, train, pace, progress, view and take home.
class Toolbar : public QWidget {
    Q_OBJECT
public:
    Toolbar(Workbench &workbench, EditedTraining &training, std::vector<Scene> scenes, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    void setRecentFiles(const QStringList &files);

signals:
    void scenesAskedFor();
    void sceneChosen(const sluice::Scene &scene);
    void sourceChosen(const QString &id, const QString &title);
    void fileAskedFor();
    void recentAskedFor(const QString &file);
    void weightsAskedFor(size_t model);
    void saveAskedFor();
    void saveAsAskedFor();
    void figureAskedFor();
    void reportAskedFor();
    void sceneAskedFor();
    void pictureAskedFor();
    void moreEpochsAskedFor(); ///< of a training that has ended

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const char *name, std::function<void()> command);
    QPushButton *addStep(const char *name, EditedTraining::Command command);
    void addPace();
    void explainParts();
    void addViewSwitch();
    void retranslate();
    void fillSourceMenu();
    void addDataMenus();
    void addRecentFiles();
    void addSaving(QMenu &menu);
    void fillExportMenu();
    void showTraining();
    void nameTrain(bool goesOn);
    QString whyNoTraining(bool goesOn) const;
    void toggleTraining();
    void restrict(const SceneState &scene);

    Workbench &workbench_;
    EditedTraining &training_;
    std::vector<Scene> scenes_;
    QPushButton *source_;
    QMenu *sourceMenu_;
    QPushButton *train_;
    QPushButton *oneBatch_;
    QPushButton *oneEpoch_;
    QPushButton *startOver_;
    QLabel *paceLabel_;
    LineSlider *pace_;
    QLabel *fullSpeed_;
    ProgressPill *progress_;
    QPushButton *stopLoading_;
    QPushButton *beginner_;
    QPushButton *expert_;
    QPushButton *dark_;
    QPushButton *export_;
    QMenu *exportMenu_;
    Phase shownPhase_ = Phase::empty;
    QStringList recent_;
    std::shared_ptr<const Experiment> shownExperiment_;
};

} // namespace sluice
