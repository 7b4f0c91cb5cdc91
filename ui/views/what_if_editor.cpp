#include "ui/views/what_if_editor.h"

#include "ui/models/answer.h"
#include "ui/models/model_name.h"
#include "ui/models/part_text.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <climits>

namespace sluice {

namespace {

constexpr double largestValue = 1e6;

QSpinBox *countFromOne(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setMinimum(1);
    box->setKeyboardTracking(false);
    return box;
}

size_t stepsOf(const ViewState &state)
{
    return state.task->samples(state.selection.split)[state.selection.sample].steps;
}

/// Input edits show a value in the data's own units.
double ownUnits(const Task &task, size_t feature, size_t step, double scaled)
{
    return task.featureValue(task.tabular() ? step : feature, scaled);
}

} // namespace

WhatIfEditor::WhatIfEditor(QWidget *parent)
    : QWidget(parent), form_(makeForm(nullptr)), model_(new QComboBox(this)), layer_(new QComboBox(this)),
      part_(new QComboBox(this)), action_(new QComboBox(this)), tensor_(new QComboBox(this)), feature_(new QComboBox(this)),
      units_(new QLineEdit(this)), first_(countFromOne(this)), last_(countFromOne(this)), row_(countFromOne(this)),
      column_(countFromOne(this)), seed_(new QSpinBox(this)), value_(new QDoubleSpinBox(this)), valueLabel_(new QLabel(this)),
      hint_(makeLabel("hint", this))
{
    hint_->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(form_->verticalSpacing());
    column->addLayout(form_);
    column->addWidget(hint_); // not into the form: with rows that are hidden it makes room for too few whose words wrap
    value_->setObjectName("whatIfValue");
    units_->setObjectName("whatIfUnits");
    first_->setObjectName("whatIfFirst");
    last_->setObjectName("whatIfLast");
    value_->setDecimals(4);
    value_->setRange(-largestValue, largestValue);
    value_->setSingleStep(0.05);
    value_->setKeyboardTracking(false);
    seed_->setRange(0, INT_MAX);
    seed_->setKeyboardTracking(false);
    for (QWidget *control : std::initializer_list<QWidget *>{model_, layer_, part_, units_, tensor_, row_, column_, feature_,
                                                             action_, first_, last_, seed_}) {
        auto *label = new QLabel(this);
        label->setBuddy(control);
        form_->addRow(label, control);
    }
    form_->addRow(valueLabel_, value_);
    connectControls();
    retranslate();
}

void WhatIfEditor::retranslate()
{
    const auto name = [this](QWidget *control, const QString &label, const QString &accessible) {
        qobject_cast<QLabel *>(form_->labelForField(control))->setText(label);
        control->setAccessibleName(accessible);
    };
    name(model_, tr("model"), tr("Model that is changed"));
    name(layer_, tr("layer"), tr("Layer that is changed"));
    name(part_, tr("what"), tr("Gate or state that is changed"));
    name(units_, tr("units"), tr("Units that are changed"));
    units_->setToolTip(tr("“all”, or numbers and ranges: 1, 3–5"));
    name(tensor_, tr("tensor"), tr("Weight matrix or bias"));
    name(row_, tr("row"), tr("Row of the weight"));
    name(column_, tr("column"), tr("Column of the weight"));
    name(feature_, tr("input"), tr("Input that is edited"));
    name(action_, tr("is"), tr("Held, or added to"));
    name(first_, tr("from t ="), tr("First step"));
    name(last_, tr("to t ="), tr("Last step"));
    name(seed_, tr("seed"), tr("Seed of the order"));
    value_->setAccessibleName(tr("Value"));
    if (whatIf_)
        fill();
}

void WhatIfEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

template <class Change> void WhatIfEditor::change(const std::function<void(Change &)> &how)
{
    if (!whatIf_ || !std::holds_alternative<Change>(whatIf_->change))
        return;
    WhatIf changed = *whatIf_;
    how(std::get<Change>(changed.change));
    if (changed != *whatIf_)
        emit edited(changed);
}

void WhatIfEditor::connectControls()
{
    const auto index = [](int value) { return static_cast<size_t>(value - 1); };
    connect(model_, &QComboBox::activated, this, [this] { changeModel(model_->currentData().value<size_t>()); });
    connect(layer_, &QComboBox::activated, this, [this] {
        change<Intervention>([this](Intervention &own) {
            own.layer = static_cast<size_t>(layer_->currentData().toInt());
            own.units.clear();
            const auto parts = partsOf(model().layers[own.layer]);
            if (std::ranges::find(parts, own.part) == parts.end())
                own.part = parts.front();
        });
    });
    connect(part_, &QComboBox::activated, this, [this] {
        change<Intervention>([this](Intervention &own) {
            own.part = static_cast<Part>(part_->currentData().toInt());
            if (!isState(own.part))
                own.action = Intervention::Action::hold;
        });
    });
    connect(action_, &QComboBox::activated, this, [this] {
        change<Intervention>(
            [this](Intervention &own) { own.action = static_cast<Intervention::Action>(action_->currentData().toInt()); });
    });
    connect(units_, &QLineEdit::editingFinished, this, &WhatIfEditor::changeUnits);
    connect(first_, &QSpinBox::valueChanged, this, [this, index](int value) {
        change<Intervention>([&](Intervention &own) {
            own.firstStep = index(value);
            own.lastStep = std::max(own.lastStep, own.firstStep);
        });
    });
    connect(last_, &QSpinBox::valueChanged, this, [this, index](int value) {
        change<Intervention>([&](Intervention &own) {
            own.lastStep = value == last_->maximum() ? SIZE_MAX : index(value);
            own.firstStep = std::min(own.firstStep, own.lastStep);
        });
    });
    connect(tensor_, &QComboBox::activated, this, [this] {
        change<WeightEdit>([this](WeightEdit &own) {
            own = {tensors()[static_cast<size_t>(tensor_->currentIndex())].name, 0, 0, 0};
            own.value = trainedWeight({{}, true, whatIf_->model, own}, state_).value_or(0);
        });
    });
    const auto place = [this, index](QSpinBox *box, size_t WeightEdit::*which) {
        connect(box, &QSpinBox::valueChanged, this, [this, index, which](int value) {
            change<WeightEdit>([&](WeightEdit &own) {
                own.*which = index(value);
                own.value = trainedWeight({{}, true, whatIf_->model, own}, state_).value_or(0);
            });
        });
    };
    place(row_, &WeightEdit::row);
    place(column_, &WeightEdit::column);
    connect(feature_, &QComboBox::activated, this, [this] {
        change<InputEdit>([this](InputEdit &own) { own = {own.sample, static_cast<size_t>(feature_->currentIndex()), {}}; });
    });
    connect(seed_, &QSpinBox::valueChanged, this,
            [this](int value) { change<StepShuffle>([&](StepShuffle &own) { own.seed = static_cast<uint64_t>(value); }); });
    connect(value_, &QDoubleSpinBox::valueChanged, this, &WhatIfEditor::changeValue);
}

/// Another model has other layers: the change begins anew there.
void WhatIfEditor::changeModel(size_t model)
{
    ViewState there = state_;
    there.selection.model = model;
    there.selection.unit = 0;
    const auto &layers = state_.experiment->models[model].layers;
    const auto usable = std::ranges::find_if(layers, [](const LayerSpec &layer) { return !partsOf(layer).empty(); });
    there.selection.layer = static_cast<size_t>(usable - layers.begin());
    const bool weight = std::holds_alternative<WeightEdit>(whatIf_->change);
    auto changed = newWhatIf(weight ? WhatIfKind::weight : WhatIfKind::hold, there);
    if (!changed || model == whatIf_->model)
        return fill();
    changed->name = whatIf_->name;
    changed->on = whatIf_->on;
    emit edited(*changed);
}

void WhatIfEditor::changeValue(double value)
{
    change<Intervention>([value](Intervention &own) { own.value = value; });
    change<WeightEdit>([value](WeightEdit &own) { own.value = value; });
    change<InputEdit>([this, value](InputEdit &own) {
        const size_t step = state_.selection.step;
        const double atZero = ownUnits(*state_.task, own.feature, step, 0);
        const double slope = ownUnits(*state_.task, own.feature, step, 1) - atZero;
        own.values[step] = slope == 0 ? 0 : (value - atZero) / slope;
    });
}

void WhatIfEditor::changeUnits()
{
    change<Intervention>([this](Intervention &own) {
        const auto units = unitsIn(units_->text(), outputFeatures(model().layers[own.layer], state_.task->features()));
        if (units)
            own.units = *units;
        else
            units_->setText(unitsText(own.units));
    });
}

void WhatIfEditor::show(const std::optional<WhatIf> &whatIf, const ViewState &state)
{
    const bool same = whatIf == whatIf_ && state.experiment == state_.experiment && state.moment == state_.moment &&
                      state.selection == state_.selection;
    whatIf_ = whatIf;
    state_ = state;
    const bool sound = whatIf && state.experiment && whatIf->model < state.experiment->models.size();
    setVisible(sound);
    if (sound && !same)
        fill();
}

std::vector<Tensor> WhatIfEditor::tensors() const
{
    return tensorsOf(model(), ModelShape::of(*state_.task));
}

void WhatIfEditor::fill()
{
    std::vector<std::pair<QString, int>> models;
    for (size_t k = 0; k < state_.experiment->models.size(); ++k)
        models.emplace_back(modelName(state_.experiment->models[k].name), static_cast<int>(k));
    setChoices(*model_, models, static_cast<int>(whatIf_->model));
    valueLabel_->setText(tr("value"));
    hint_->clear();
    if (const auto *change = std::get_if<Intervention>(&whatIf_->change))
        fillIntervention(*change);
    else if (const auto *edit = std::get_if<InputEdit>(&whatIf_->change))
        fillInput(*edit);
    else if (const auto *weight = std::get_if<WeightEdit>(&whatIf_->change))
        fillWeight(*weight);
    else {
        const QSignalBlocker quiet(seed_);
        seed_->setValue(static_cast<int>(std::min<uint64_t>(std::get<StepShuffle>(whatIf_->change).seed, INT_MAX)));
    }
    showRows();
}

void WhatIfEditor::fillIntervention(const Intervention &change)
{
    std::vector<std::pair<QString, int>> layers;
    for (size_t k = 0; k < model().layers.size(); ++k)
        if (!partsOf(model().layers[k]).empty())
            layers.emplace_back(tr("layer %1").arg(k + 1), static_cast<int>(k));
    setChoices(*layer_, layers, static_cast<int>(change.layer));
    std::vector<std::pair<QString, int>> parts;
    if (change.layer < model().layers.size())
        for (const Part part : partsOf(model().layers[change.layer]))
            parts.emplace_back(partText(part), static_cast<int>(part));
    setChoices(*part_, parts, static_cast<int>(change.part));
    std::vector<std::pair<QString, int>> actions = {{tr("held at"), static_cast<int>(Intervention::Action::hold)}};
    if (isState(change.part))
        actions.emplace_back(tr("added to by"), static_cast<int>(Intervention::Action::add));
    setChoices(*action_, actions, static_cast<int>(change.action));
    if (!units_->hasFocus() || !units_->isModified())
        units_->setText(unitsText(change.units));
    const size_t steps = stepsOf(state_);
    setSpin(*first_, steps, change.firstStep);
    setSpin(*last_, steps, std::min(change.lastStep, steps - 1));
    setValue(change.value);
}

void WhatIfEditor::fillInput(const InputEdit &edit)
{
    std::vector<std::pair<QString, int>> features;
    for (size_t k = 0; k < state_.task->features(); ++k)
        features.emplace_back(featureName(*state_.task, k), static_cast<int>(k));
    setChoices(*feature_, features, static_cast<int>(edit.feature));
    const size_t step = state_.selection.step;
    const bool shown = edit.sample == SampleKey{state_.selection.split, state_.selection.sample};
    value_->setEnabled(shown);
    value_->setToolTip(shown ? tr("In the data's own units, at the cursor") : tr("This edit is of another sample"));
    valueLabel_->setText(tr("at t = %1").arg(step + 1));
    hint_->setText(shown ? tr("Move the cursor to edit other steps, or draw in the series.")
                         : tr("It is of another sample: nothing changes on this one."));
    if (!shown || edit.feature >= state_.task->features())
        return;
    const Sample sample = alteredSample(*state_.task, edit.sample, state_.selection.whatIfs);
    setValue(ownUnits(*state_.task, edit.feature, step, static_cast<double>(sample.x(edit.feature, step))));
}

void WhatIfEditor::fillWeight(const WeightEdit &edit)
{
    std::vector<std::pair<QString, int>> names;
    int chosen = -1;
    const std::vector<Tensor> all = tensors();
    for (const Tensor &tensor : all) {
        if (tensor.name == edit.tensor)
            chosen = static_cast<int>(names.size());
        names.emplace_back(QString::fromStdString(tensor.name), static_cast<int>(names.size()));
    }
    setChoices(*tensor_, names, chosen);
    if (chosen < 0)
        return;
    setSpin(*row_, all[static_cast<size_t>(chosen)].rows, edit.row);
    setSpin(*column_, all[static_cast<size_t>(chosen)].columns, edit.column);
    setValue(edit.value);
    if (const auto trained = trainedWeight(*whatIf_, state_))
        hint_->setText(tr("as trained: %1").arg(exactText(*trained)));
}

void WhatIfEditor::showRows()
{
    const bool states = std::holds_alternative<Intervention>(whatIf_->change);
    const bool weight = std::holds_alternative<WeightEdit>(whatIf_->change);
    const bool input = std::holds_alternative<InputEdit>(whatIf_->change);
    for (QWidget *control : std::initializer_list<QWidget *>{layer_, part_, units_, action_})
        form_->setRowVisible(control, states);
    const auto *change = std::get_if<Intervention>(&whatIf_->change);
    for (QSpinBox *step : {first_, last_})
        form_->setRowVisible(step, change && hasSteps(model(), change->layer, *state_.task));
    for (QWidget *control : std::initializer_list<QWidget *>{tensor_, row_, column_})
        form_->setRowVisible(control, weight);
    form_->setRowVisible(model_, (states || weight) && state_.experiment->models.size() > 1);
    form_->setRowVisible(feature_, input && state_.task->features() > 1);
    form_->setRowVisible(seed_, std::holds_alternative<StepShuffle>(whatIf_->change));
    form_->setRowVisible(value_, states || weight || input);
    hint_->setVisible(!hint_->text().isEmpty());
    if (!input) {
        value_->setEnabled(true);
        value_->setToolTip(QString());
    }
}

void WhatIfEditor::setChoices(QComboBox &box, const std::vector<std::pair<QString, int>> &choices, int chosen)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto &[text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(box.findData(chosen));
}

void WhatIfEditor::setSpin(QSpinBox &box, size_t count, size_t value)
{
    const QSignalBlocker quiet(box);
    box.setMaximum(static_cast<int>(std::clamp<size_t>(count, 1, INT_MAX)));
    box.setValue(static_cast<int>(std::min<size_t>(value, INT_MAX - 1)) + 1);
}

void WhatIfEditor::setValue(double value)
{
    const QSignalBlocker quiet(value_);
    value_->setValue(value);
}

} // namespace sluice
