#pragma once

#include "ui/models/edited_training.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sluice {

class ModelEditor;
class TaskEditor;
class TrainingEditor;

/// The experiment, to read and to change: data, models, training. Changes count from "Apply" or "Train" on, but for the learning rate,
/// which the running training takes at once. What applies and reverts them stays in sight below what is scrolled.
class ExperimentPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentPanel(QWidget *parent = nullptr);
    /// Takes over the experiment where it is another one; edits in progress stay otherwise, and where it is the one that was applied
    /// or a run of the same data.
    void show(const ViewState &state);
    using QWidget::show;
    void edit(const Experiment &draft);        ///< as if it had been edited here
    void setLearningRate(double learningRate); ///< that what is open is trained with now
    void setApplying(bool applying);           ///< the draft, as it is when that begins, is being opened
    const Experiment &draft() const { return draft_; }
    ExperimentEdits edits() const;

signals:
    void applied(const Experiment &experiment);
    void draftChanged();
    void learningRateEdited(double learningRate);

private:
    void addData(QVBoxLayout &column);
    void addModels(QVBoxLayout &column);
    void addTraining(QVBoxLayout &column);
    void addFoot(QVBoxLayout &column);
    QLabel *addTitle(QVBoxLayout &column, const QString &text);
    void fill();
    void fillModels();
    void matchModel(size_t model);
    void matchTo(size_t model, size_t other);
    void searchSettings(size_t model);
    void read();
    void edited();
    bool differs() const { return !(draft_ == trained_); }
    void follow(const Experiment &before);
    void showData();
    void showMatched();
    void showFoot();

    Experiment draft_;
    Experiment trained_; ///< what the draft is an edit of: what is trained now, or will be once what was applied is open
    std::shared_ptr<const Experiment> open_;
    std::shared_ptr<const Task> task_;
    bool applying_ = false;
    bool rateLocked_ = false;
    bool filling_ = false;

    QLabel *data_;
    QLabel *samples_;
    TaskEditor *taskEditor_;
    QVBoxLayout *models_;
    std::vector<ModelEditor *> editors_;
    TrainingEditor *training_;
    QLabel *matched_;         ///< what matching the parameters came to
    Experiment matchedDraft_; ///< of which that is true
    QLabel *note_;            ///< whether there is something to apply, or what is wrong with it
    QString problem_;
    QPushButton *apply_;
    QPushButton *revert_;
};

} // namespace sluice
