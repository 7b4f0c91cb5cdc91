#include "ui/views/task_editor.h"

#include "ui/models/number_text.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

namespace sluice {

namespace {

constexpr int mostRows = 10'000'000;

bool inRows(const std::array<double, 3> &split)
{
    return std::ranges::all_of(split, [](double part) { return part > 1 && part == std::floor(part); });
}

void switchOff(QWidget &control, const QString &why)
{
    control.setEnabled(false);
    control.setToolTip(why);
}

} // namespace

TaskEditor::TaskEditor(QWidget *parent) : QWidget(parent)
{
    connect(this, &TaskEditor::edited, this, &TaskEditor::updateScaling);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void TaskEditor::show(const TaskSpec &task, DataForm form)
{
    task_ = task;
    dataForm_ = form;
    rebuild();
}

BoundTo TaskEditor::boundTo(const QString &name, const QString &tip)
{
    return {body_, name, tip, [this] { emit edited(); }};
}

void TaskEditor::rebuild()
{
    delete body_;
    body_ = new QWidget(this);
    layout()->addWidget(body_);
    form_ = makeForm(body_);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->addRow(tr("task"), boundChoice<TaskKind>(boundTo(tr("Kind of task")), task_.kind,
                                                    {{tr("forecast"), TaskKind::forecast},
                                                     {tr("regression"), TaskKind::regress},
                                                     {tr("classification"), TaskKind::classify},
                                                     {tr("next character"), TaskKind::nextToken}}));
    addSplit();
    ofTime_.clear();
    addWindows();
    addOfTime(tr("output"),
              boundChoice<OutputAt>(boundTo(tr("Steps that are answered")), task_.output,
                                    {{tr("at the last step"), OutputAt::last}, {tr("at every step"), OutputAt::every}}));
    scaling_ = boundChoice<Scaling>(
        boundTo(tr("Scaling")), task_.scaling,
        {{tr("standard"), Scaling::standard}, {tr("min–max"), Scaling::minmax}, {tr("none"), Scaling::none}});
    form_->addRow(tr("scaling"), scaling_);
    if (dataForm_ == DataForm::table)
        for (QWidget *control : ofTime_)
            switchOff(*control, tr("Has no effect here: this data has no time, every row of it is a sample of its own"));
    updateScaling();
}

void TaskEditor::addOfTime(const QString &caption, QWidget *control)
{
    form_->addRow(caption, control);
    ofTime_.push_back(control);
}

/// Characters are no numbers.
void TaskEditor::updateScaling()
{
    scaling_->setEnabled(task_.kind != TaskKind::nextToken);
    scaling_->setToolTip(scaling_->isEnabled()
                             ? tr("Scaling")
                             : tr("Has no effect here: characters have no scale, each of them is an input of its own"));
}

void TaskEditor::addSplit()
{
    const bool rows = inRows(task_.split);
    const QStringList names = {tr("Training part"), tr("Validation part"), tr("Test part")};
    auto *row = new QHBoxLayout;
    row->setSpacing(3);
    for (size_t part = 0; part < task_.split.size(); ++part) {
        auto *spin = new QSpinBox(body_);
        spin->setRange(rows ? 1 : 0, rows ? mostRows : 100);
        spin->setSuffix(rows ? QString() : percentText({}));
        spin->setValue(static_cast<int>(std::lround(task_.split[part] * (rows ? 1 : 100))));
        spin->setAccessibleName(names[static_cast<qsizetype>(part)]);
        spin->setToolTip(spin->accessibleName());
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(spin, &QSpinBox::valueChanged, this, [this, part, rows](int now) {
            task_.split[part] = now / (rows ? 1.0 : 100.0);
            emit edited();
        });
        row->addWidget(spin);
    }
    form_->addRow(tr("split"), row);
}

void TaskEditor::addWindows()
{
    const bool sequences = dataForm_ == DataForm::sequences;
    addOfTime(tr("look-back"), boundCount(boundTo(tr("look-back"), tr("Steps that a sample has")), task_.lookback, 1, 100000));
    QSpinBox *horizon = boundCount(boundTo(tr("horizon"), tr("Steps ahead")), task_.horizon, 1, 100000);
    if (sequences)
        switchOff(*horizon, tr("Only a series has a future: these are sequences with targets of their own"));
    addOfTime(tr("horizon"), horizon);
    addManySteps();
    auto *stride = new QSpinBox(body_);
    stride->setRange(0, 100000);
    stride->setSpecialValueText(tr("by itself"));
    stride->setValue(static_cast<int>(task_.stride.value_or(0)));
    stride->setAccessibleName(tr("stride"));
    stride->setToolTip(tr("Rows from window to window"));
    connect(stride, &QSpinBox::valueChanged, this, [this](int now) {
        task_.stride = now == 0 ? std::nullopt : std::optional(static_cast<size_t>(now));
        emit edited();
    });
    addOfTime(tr("stride"), stride);
    ofTime_.push_back(boundSwitch(boundTo(tr("carry states from window to window"),
                                          tr("Stateful: recurrent layers begin where the window before left off")),
                                  task_.stateful));
    form_->addRow(ofTime_.back());
}

void TaskEditor::addManySteps()
{
    using Way = std::optional<MultiStep>;
    addOfTime(tr("steps"),
              boundChoice<Way>(boundTo(tr("Steps that are forecast"),
                                       tr("One row at the horizon, or every row up to it: all outputs at once, or one "
                                          "row ahead again and again with its own answers as inputs")),
                               task_.multiStep,
                               {{tr("one, at the horizon"), std::nullopt},
                                {tr("many, directly"), MultiStep::direct},
                                {tr("many, recursively"), MultiStep::recursive}}));
    auto *period = new QSpinBox(body_);
    period->setRange(0, 100000);
    period->setSpecialValueText(tr("found by itself"));
    period->setValue(static_cast<int>(task_.period.value_or(0)));
    period->setAccessibleName(tr("period"));
    period->setToolTip(tr("Rows of a season, for the seasonal naive baseline"));
    connect(period, &QSpinBox::valueChanged, this, [this](int now) {
        task_.period = now == 0 ? std::nullopt : std::optional(static_cast<size_t>(now));
        emit edited();
    });
    addOfTime(tr("period"), period);
}

} // namespace sluice
