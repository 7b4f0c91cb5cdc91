#include "ui/views/toolbar.h"

#include "ui/models/scene_rules.h"
#include "ui/views/explained.h"
#include "ui/views/icons.h"
#include "ui/views/line_slider.h"
#include "ui/views/progress_pill.h"
#include "ui/views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <cmath>

namespace sluice {

namespace {

constexpr int roomBesideTitle = 65; // its frame and arrow, and what a full bar takes

} // namespace

Toolbar::Toolbar(Workbench &workbench, EditedTraining &training, std::vector<Scene> scenes, QWidget *parent)
    : QWidget(parent), workbench_(workbench), training_(training), scenes_(std::move(scenes))
{
    setProperty("bar", "top");
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(6);

    source_ = new QPushButton(this);
    source_->setObjectName("source");
    source_->setMinimumWidth(150);
    source_->setMaximumWidth(230);
    sourceMenu_ = new QMenu(source_);
    source_->setMenu(sourceMenu_);
    row->addWidget(source_);

    train_ = new QPushButton(this);
    train_->setObjectName("train");
    train_->setProperty("primary", true);
    connect(train_, &QPushButton::clicked, this, &Toolbar::toggleTraining);
    row->addWidget(train_);
    oneBatch_ = addStep("oneBatch", &Workbench::oneBatch);
    oneEpoch_ = addStep("oneEpoch", &Workbench::oneEpoch);
    startOver_ = addButton("startOver", [this] { workbench_.startOver(); });
    addPace();

    progress_ = new ProgressPill(this);
    progress_->setObjectName("progress");
    row->addWidget(progress_, 1);
    stopLoading_ = addButton("stopLoading", [this] { workbench_.cancelLoading(); });
    stopLoading_->setProperty("square", true);
    addViewSwitch();

    export_ = new QPushButton(this);
    export_->setObjectName("export");
    exportMenu_ = new QMenu(export_);
    export_->setMenu(exportMenu_);
    row->addWidget(export_);
    explainParts();
    retranslate();
    connect(&workbench_, &Workbench::opened, this, [this] {
        showTraining();
        train_->setFocus();
    });
    connect(&training_, &EditedTraining::changed, this, &Toolbar::showTraining);
}

void Toolbar::explainParts()
{
    for (QWidget *each : std::initializer_list<QWidget *>{train_, startOver_, progress_})
        setExplained(each, Explained::training);
    for (QWidget *each : {source_, stopLoading_})
        setExplained(each, Explained::source);
    for (QWidget *each : {beginner_, expert_})
        setExplained(each, Explained::voices);
    setExplained(export_, Explained::exporting);
    setExplained(dark_, Explained::viewing);
}

QPushButton *Toolbar::addButton(const char *name, std::function<void()> command)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, std::move(command));
    layout()->addWidget(button);
    return button;
}

QPushButton *Toolbar::addStep(const char *name, EditedTraining::Command command)
{
    return addButton(name, [this, command] { training_.begin(command); });
}

void Toolbar::addPace()
{
    paceLabel_ = new QLabel(this);
    pace_ = new LineSlider(this);
    pace_->setObjectName("pace");
    pace_->setRange(0, paceSteps);
    pace_->setFixedWidth(96);
    fullSpeed_ = new QLabel(this);
    for (QLabel *label : {paceLabel_, fullSpeed_})
        label->setProperty("role", "hint");
    paceLabel_->setBuddy(pace_);
    connect(pace_, &QSlider::valueChanged, this, [this](int position) { workbench_.setPace(paceAt(position)); });
    layout()->addWidget(paceLabel_);
    layout()->addWidget(pace_);
    layout()->addWidget(fullSpeed_);
}

void Toolbar::addViewSwitch()
{
    auto *switches = new QHBoxLayout;
    switches->setSpacing(0);
    beginner_ = new QPushButton(this);
    beginner_->setObjectName("beginner");
    beginner_->setProperty("segment", "first");
    expert_ = new QPushButton(this);
    expert_->setObjectName("expert");
    expert_->setProperty("segment", "last");
    for (QPushButton *button : {beginner_, expert_}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        switches->addWidget(button);
    }
    connect(beginner_, &QPushButton::clicked, this, [this] { workbench_.setExpert(false); });
    connect(expert_, &QPushButton::clicked, this, [this] { workbench_.setExpert(true); });
    static_cast<QHBoxLayout *>(layout())->addLayout(switches);

    dark_ = new QPushButton(this);
    dark_->setObjectName("dark");
    dark_->setCheckable(true);
    dark_->setProperty("square", true);
    connect(dark_, &QPushButton::clicked, &workbench_, &Workbench::setDark);
    layout()->addWidget(dark_);
}

void Toolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Toolbar::retranslate()
{
    oneBatch_->setText(tr("one batch"));
    oneEpoch_->setText(tr("one epoch"));
    startOver_->setText(tr("start over"));
    startOver_->setToolTip(tr("Back to the very same initial weights (Ctrl+Shift+R)"));
    paceLabel_->setText(tr("pace"));
    pace_->setAccessibleName(tr("Pace: updates in a drawn frame"));
    fullSpeed_->setText(tr("full speed"));
    progress_->setAccessibleName(tr("Progress of the training"));
    stopLoading_->setText(tr("✕"));
    stopLoading_->setAccessibleName(tr("Stop loading"));
    stopLoading_->setToolTip(tr("Stop loading; what is open stays (Esc)"));
    beginner_->setText(tr("Beginner"));
    expert_->setText(tr("Expert"));
    beginner_->setToolTip(tr("Show what tells the story"));
    expert_->setToolTip(tr("Show everything, and the experiment to edit"));
    dark_->setAccessibleName(tr("Dark colours"));
    dark_->setToolTip(tr("Light or dark (Ctrl+D)"));
    export_->setText(tr("Export ▾"));
    export_->setAccessibleName(tr("Export"));
    exportMenu_->setAccessibleName(export_->accessibleName());
    fillSourceMenu();
    fillExportMenu();
}

void Toolbar::toggleTraining()
{
    if (workbench_.running() || training_.canBegin())
        training_.toggle();
    else
        emit moreEpochsAskedFor();
}

void Toolbar::show(const ViewState &state)
{
    if (state.experiment != shownExperiment_) {
        const bool first = !std::exchange(shownExperiment_, state.experiment);
        if (first)
            fillSourceMenu(); // there is something to be saved
        fillExportMenu();
    }
    const QString title = workbench_.title().isEmpty() ? tr("nothing open") : workbench_.title();
    const QString text = fontMetrics().elidedText(title, Qt::ElideRight, source_->maximumWidth() - roomBesideTitle) + " ▾";
    source_->setText(text);
    source_->setAccessibleName(tr("What is open: %1").arg(title));
    sourceMenu_->setAccessibleName(source_->accessibleName());
    source_->setToolTip(title);
    for (QWidget *each : std::initializer_list<QWidget *>{source_, beginner_, expert_, pace_})
        each->setEnabled(true);
    beginner_->setChecked(!state.expert);
    expert_->setChecked(state.expert);
    dark_->setChecked(state.dark);
    dark_->setIcon(icon(Glyph::moon, theme(state.dark).text));
    export_->setEnabled(!state.moment.empty());
    pace_->showValue(0, paceSteps, positionOf(workbench_.pace()));
    const Pace pace = workbench_.pace();
    const bool one = pace && *pace >= 1 && std::lround(*pace) == 1; // 0.9 updates, but one update
    pace_->setToolTip(!pace ? tr("As fast as the machine can")
                      : one ? tr("One update in a drawn frame")
                            : tr("%1 updates in a drawn frame").arg(*pace, 0, 'f', *pace < 1 ? 1 : 0));
    showTraining();
}

/// What the open scene does not let be used. Comes after everything that enables.
void Toolbar::restrict(const SceneState &scene)
{
    const auto apply = [&](SceneControl control, std::initializer_list<QWidget *> widgets) {
        for (QWidget *widget : widgets) {
            widget->setVisible(!hides(scene, control));
            if (!isLocked(scene, control))
                continue;
            widget->setEnabled(false);
            widget->setToolTip(lockedText());
        }
    };
    apply(SceneControl::source, {source_});
    apply(SceneControl::training, {train_, oneBatch_, oneEpoch_});
    apply(SceneControl::startOver, {startOver_});
    apply(SceneControl::pace, {paceLabel_, pace_, fullSpeed_});
    apply(SceneControl::view, {beginner_, expert_});
    apply(SceneControl::exports, {export_});
}

/// What Train does now stands upon it.
void Toolbar::nameTrain(bool goesOn)
{
    const bool edited = training_.waiting();
    if (workbench_.running()) {
        train_->setText(tr("Pause"));
        train_->setToolTip(edited ? tr("Pause (Space). Edits of the experiment are not applied yet") : tr("Pause (Space)"));
    } else if (training_.appliesFirst()) {
        train_->setText(tr("Apply and train"));
        train_->setToolTip(
            tr("Applies what was edited in the experiment and trains a new run with it (Space). Revert it to go on "
               "with this one, which stays on page Runs"));
    } else if (goesOn) {
        train_->setText(tr("More epochs…"));
        train_->setToolTip(tr("Goes on from the last epoch for as many more as you say; start over shows the training again"));
    } else if (edited && workbench_.canTrain()) {
        train_->setText(tr("Train without edits"));
        train_->setToolTip(training_.problem().isEmpty()
                               ? tr("What was edited in the experiment is not applied (Space)")
                               : tr("What was edited in the experiment cannot be applied (Space): %1").arg(training_.problem()));
    } else {
        const QString why = whyNoTraining(goesOn);
        train_->setText(tr("Train"));
        train_->setToolTip(why.isEmpty() ? tr("Train (Space)") : why);
    }
}

QString Toolbar::whyNoTraining(bool goesOn) const
{
    if (training_.canBegin())
        return {};
    switch (workbench_.progress().phase) {
    case Phase::finished:
        return goesOn ? tr("Training has ended. “More epochs…” goes on; start over shows it again.")
                      : tr("Training has ended. Start over to see it again.");
    case Phase::failed:
        return tr("This run failed. Change the experiment or start over.");
    default:
        return tr("Open a scene or data first.");
    }
}

void Toolbar::showTraining()
{
    const Progress progress = workbench_.progress();
    const bool training = workbench_.running(), can = training_.canBegin();
    const bool goesOn = !can && progress.phase == Phase::finished && workbench_.goingOnPlan();
    const bool ended = std::exchange(shownPhase_, progress.phase) != progress.phase && !can;
    const Theme &colours = theme(workbench_.viewState().dark);
    for (QWidget *each : {train_, oneBatch_, oneEpoch_})
        if (each->hasFocus() && (ended || !(can || goesOn)))
            window()->setFocus(); // or a Space that comes late would press what is there now, or its neighbour
    train_->setIcon(icon(training ? Glyph::pause : Glyph::play, colours.onButton, colours.secondary)); // as its text
    train_->setEnabled(can || goesOn);
    nameTrain(goesOn);
    progress_->show(progress.fraction, progress.text());
    stopLoading_->setVisible(workbench_.loading());
    const QString why = whyNoTraining(goesOn);
    const QString edits = training_.appliesFirst() ? '\n' + tr("Applies what was edited in the experiment first.") : QString();
    oneBatch_->setEnabled(can);
    oneBatch_->setToolTip(why.isEmpty() ? tr("Train every model on one batch (B)") + edits : why);
    oneEpoch_->setEnabled(can);
    oneEpoch_->setToolTip(why.isEmpty() ? tr("Train to the end of the epoch (E)") + edits : why);
    startOver_->setEnabled(progress.phase != Phase::empty && progress.phase != Phase::loading);
    restrict(workbench_.viewState().scene);
}

} // namespace sluice
