#include "ui/views/experiment_panel.h"

#include "core/io/experiment_json.h"
#include "ui/models/error_text.h"
#include "ui/models/experiment_edit.h"
#include "ui/models/model_name.h"
#include "ui/models/scene_rules.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/model_editor.h"
#include "ui/views/settings_dialog.h"
#include "ui/views/task_editor.h"
#include "ui/views/training_editor.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace sluice {

ExperimentPanel::ExperimentPanel(QWidget *parent) : QWidget(parent)
{
    setExplained(this, Explained::experiment);
    setAccessibleName(tr("Experiment"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 4, 12, 12);
    column->setSpacing(6);
    addData(*column);
    addModels(*column);
    addTraining(*column);
    column->addStretch();
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    addFoot(*whole);
    setMinimumWidth(348);
}

QLabel *ExperimentPanel::addTitle(QVBoxLayout &column, const QString &text)
{
    QLabel *title = makeLabel("chart-title", this);
    title->setText(text);
    title->setContentsMargins(0, 8, 0, 0);
    column.addWidget(title);
    return title;
}

void ExperimentPanel::addData(QVBoxLayout &column)
{
    addTitle(column, tr("Data"));
    data_ = new QLabel(this);
    data_->setWordWrap(true);
    samples_ = makeLabel("hint", this);
    samples_->setWordWrap(true);
    taskEditor_ = new TaskEditor(this);
    connect(taskEditor_, &TaskEditor::edited, this, &ExperimentPanel::edited);
    for (QWidget *widget : std::initializer_list<QWidget *>{data_, samples_, taskEditor_})
        column.addWidget(widget);
}

void ExperimentPanel::addModels(QVBoxLayout &column)
{
    addTitle(column, tr("Models"));
    models_ = new QVBoxLayout;
    models_->setSpacing(6);
    column.addLayout(models_);
    auto *add = new QPushButton(tr("+ model"), this);
    add->setProperty("flat-text", true);
    add->setAccessibleName(tr("Add a model"));
    connect(add, &QPushButton::clicked, this, [this] {
        draft_.models.push_back(newModel(draft_));
        fillModels();
        edited();
    });
    column.addWidget(add, 0, Qt::AlignLeft);
    matched_ = makeLabel("hint", this);
    matched_->setObjectName("matched");
    matched_->setWordWrap(true);
    matched_->hide();
    column.addWidget(matched_);
}

void ExperimentPanel::addTraining(QVBoxLayout &column)
{
    addTitle(column, tr("Training"));
    training_ = new TrainingEditor(this);
    connect(training_, &TrainingEditor::edited, this, &ExperimentPanel::edited);
    connect(training_, &TrainingEditor::learningRateEdited, this, &ExperimentPanel::learningRateEdited);
    column.addWidget(training_);
}

void ExperimentPanel::addFoot(QVBoxLayout &column)
{
    note_ = makeLabel("hint", this);
    note_->setObjectName("applyNote");
    note_->setWordWrap(true);
    apply_ = new QPushButton(tr("Apply"), this);
    apply_->setObjectName("apply");
    apply_->setProperty("primary", true);
    revert_ = new QPushButton(tr("Revert"), this);
    revert_->setObjectName("revert");
    connect(apply_, &QPushButton::clicked, this, [this] { emit applied(draft_); });
    connect(revert_, &QPushButton::clicked, this, [this] { edit(trained_); });
    auto *row = new QHBoxLayout;
    row->addWidget(apply_, 1);
    row->addWidget(revert_);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 6, 12, 10);
    foot->setSpacing(6);
    foot->addWidget(note_);
    foot->addLayout(row);
    column.addLayout(foot);
}

void ExperimentPanel::show(const ViewState &state)
{
    rateLocked_ = isLocked(state.scene, SceneControl::learningRate);
    training_->setRateLocked(rateLocked_);
    if (!state.experiment || state.experiment == open_)
        return;
    open_ = state.experiment;
    const bool appliedOne = applying_ && *open_ == trained_, sameData = state.task == task_;
    task_ = state.task;
    const Experiment before = std::exchange(trained_, *open_);
    if (draft_ != before && (appliedOne || sameData))
        return follow(before);
    matched_->clear();
    edit(trained_);
}

/// What waits to be applied stays, of another future too; a part that nobody has edited is as it is there.
void ExperimentPanel::follow(const Experiment &before)
{
    const Experiment mine = draft_;
    const auto followIn = [&](auto part) {
        if (draft_.*part == before.*part)
            draft_.*part = trained_.*part;
    };
    followIn(&Experiment::task);
    followIn(&Experiment::models);
    followIn(&Experiment::training);
    if (draft_ == mine)
        showData();
    else
        fill();
    edited();
}

void ExperimentPanel::edit(const Experiment &draft)
{
    draft_ = draft;
    fill();
    edited();
}

void ExperimentPanel::setLearningRate(double learningRate)
{
    double &trained = trained_.training.optimizer.learningRate;
    if (!open_ || applying_ || trained == learningRate)
        return;
    const bool taken = draft_.training.optimizer.learningRate == trained;
    trained = learningRate;
    if (taken) // nobody has edited it
        training_->setLearningRate(learningRate);
    edited();
}

void ExperimentPanel::setApplying(bool applying)
{
    if (!open_ || applying_ == applying)
        return;
    applying_ = applying;
    trained_ = applying ? draft_ : *open_;
    edited();
}

void ExperimentPanel::showData()
{
    data_->setText(dataText(draft_, *task_));
    samples_->setText(splitText(*task_));
}

void ExperimentPanel::fill()
{
    const QScopedValueRollback quiet(filling_, true);
    showData();
    taskEditor_->show(draft_.task, task_->data().form);
    training_->show(draft_.training, draft_.task.ofClasses());
    fillModels();
}

void ExperimentPanel::fillModels()
{
    for (ModelEditor *editor : editors_)
        editor->deleteLater();
    editors_.clear();
    for (size_t index = 0; index < draft_.models.size(); ++index) {
        auto *editor = new ModelEditor(draft_.models[index], this);
        connect(editor, &ModelEditor::edited, this, &ExperimentPanel::edited);
        connect(editor, &ModelEditor::removeAskedFor, this, [this, index] {
            draft_.models.erase(draft_.models.begin() + static_cast<std::ptrdiff_t>(index));
            fillModels();
            edited();
        });
        connect(editor, &ModelEditor::matchAskedFor, this, [this, index] { matchModel(index); });
        connect(editor, &ModelEditor::searchAskedFor, this, [this, index] { searchSettings(index); });
        models_->addWidget(editor);
        editors_.push_back(editor);
    }
}

void ExperimentPanel::matchModel(size_t model)
{
    if (draft_.models.size() == 2)
        return matchTo(model, 1 - model);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("As large as"));
    for (size_t other = 0; other < draft_.models.size(); ++other)
        if (other != model)
            connect(menu->addAction(tr("like %1").arg(modelName(draft_.models[other].name))), &QAction::triggered, this,
                    [this, model, other] { matchTo(model, other); });
    menu->popup(QCursor::pos());
}

void ExperimentPanel::matchTo(size_t model, size_t other)
{
    matched_->setText(matchDraft(draft_, model, other, *task_));
    matchedDraft_ = draft_;
    fillModels();
    edited();
}

/// Until the models, or what they are to do, are others.
void ExperimentPanel::showMatched()
{
    matched_->setVisible(!matched_->text().isEmpty() && draft_.models == matchedDraft_.models &&
                         draft_.task == matchedDraft_.task);
    if (matched_->isHidden())
        matched_->clear();
}

void ExperimentPanel::searchSettings(size_t model)
{
    auto *dialog = new SettingsDialog(draft_, task_, model, this);
    connect(dialog, &SettingsDialog::taken, this, [this, name = draft_.models[model].name](const ModelSpec &spec, double rate) {
        if (!takeSettings(draft_, name, spec, rate))
            return;
        fill();
        edited();
    });
    dialog->show();
}

/// The draft as the editors say it.
void ExperimentPanel::read()
{
    draft_.task = taskEditor_->task();
    training_->setOfClasses(draft_.task.ofClasses());
    draft_.training = training_->training();
    for (size_t index = 0; index < editors_.size(); ++index)
        draft_.models[index] = editors_[index]->model();
}

void ExperimentPanel::edited()
{
    if (filling_ || !task_)
        return;
    read();
    const ModelShape shape = draftShape(draft_, *task_);
    for (size_t index = 0; index < editors_.size(); ++index) {
        editors_[index]->setParameters(parameterCount(draft_.models[index], shape));
        editors_[index]->setRemovable(editors_.size() > 1);
        editors_[index]->setMatchable(editors_.size() > 1);
    }
    const auto sound = checkExperiment(draft_);
    const QString whyNoSearch = rateLocked_ ? lockedText() : whyNoTrials(draft_, *open_, bool(sound));
    for (ModelEditor *editor : editors_)
        editor->setSearchable(whyNoSearch);
    showMatched();
    problem_ = sound ? QString() : errorText(sound.error());
    showFoot();
    emit draftChanged();
}

/// A learning rate that the training has taken at once is no edit any more, but another experiment to begin with.
void ExperimentPanel::showFoot()
{
    const bool waiting = differs();
    note_->setText(!problem_.isEmpty() ? problem_
                   : waiting           ? tr("Changed, not applied yet. Train applies it first.")
                   : applying_         ? tr("What was applied is loading.")
                                       : tr("This is what is trained."));
    const bool another = !(draft_ == *open_);
    apply_->setEnabled(problem_.isEmpty() && another && !applying_);
    apply_->setToolTip(!problem_.isEmpty() ? problem_
                       : applying_         ? tr("What was applied is loading.")
                       : another           ? tr("Start a new run with these settings")
                                           : tr("Nothing is changed"));
    revert_->setEnabled(waiting);
    revert_->setToolTip(waiting ? tr("Back to what is running") : tr("Nothing is changed"));
}

ExperimentEdits ExperimentPanel::edits() const
{
    return {open_, draft_, differs(), problem_};
}

} // namespace sluice
