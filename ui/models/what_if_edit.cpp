#include "ui/models/what_if_edit.h"

#include "ui/models/answer.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/part_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
};

bool coversUnit(const Intervention &hold, size_t unit)
{
    return hold.units.empty() || std::ranges::find(hold.units, unit) != hold.units.end();
}

/// The hold over all steps of that place, which is on, or null.
Intervention *holdAt(WhatIf &whatIf, const HeldPlace &place)
{
    auto *hold = std::get_if<Intervention>(&whatIf.change);
    const bool whole = hold && hold->action == Intervention::Action::hold && hold->firstStep == 0 && hold->lastStep == SIZE_MAX;
    const bool there =
        whole && whatIf.on && whatIf.model == place.model && hold->layer == place.layer && hold->part == place.part;
    return there ? hold : nullptr;
}

} // namespace

const Intervention *findHold(const WhatIfs &whatIfs, const HeldPlace &place, size_t unit)
{
    for (auto whatIf = whatIfs.rbegin(); whatIf != whatIfs.rend(); ++whatIf)
        if (const Intervention *hold = holdAt(const_cast<WhatIf &>(*whatIf), place); hold && coversUnit(*hold, unit))
            return hold;
    return nullptr;
}

WhatIfs withHold(WhatIfs whatIfs, const HeldPlace &place, std::optional<size_t> unit, std::optional<double> value)
{
    const std::vector<size_t> units = unit ? std::vector{*unit} : std::vector<size_t>();
    Intervention *own = nullptr;
    std::erase_if(whatIfs, [&](WhatIf &whatIf) {
        const Intervention *hold = holdAt(whatIf, place);
        if (!hold || (value && hold->units == units))
            return false;
        return !unit || (!value && coversUnit(*hold, *unit));
    });
    if (!value)
        return whatIfs;
    for (WhatIf &whatIf : whatIfs)
        if (Intervention *hold = holdAt(whatIf, place); hold && hold->units == units)
            own = hold;
    if (!own) {
        whatIfs.push_back({{}, true, place.model, Intervention{place.layer, place.part, units}});
        own = &std::get<Intervention>(whatIfs.back().change);
    }
    own->value = *value;
    return whatIfs;
}

// New ones

namespace {

/// The part that a new one is about: the picked one where it can be, else the first.
std::optional<Part> partFor(WhatIfKind kind, const LayerSpec &layer, std::optional<Part> picked)
{
    const std::vector<Part> parts = partsOf(layer);
    const auto fits = [kind](Part part) {
        const bool ofStates = kind == WhatIfKind::zeroState || kind == WhatIfKind::addToState;
        return !ofStates || isState(part);
    };
    if (kind == WhatIfKind::ablate)
        return parts.empty() ? std::nullopt : std::optional(Part::hidden);
    if (picked && fits(*picked) && std::ranges::find(parts, *picked) != parts.end())
        return picked;
    const auto first = std::ranges::find_if(parts, fits);
    return first == parts.end() ? std::nullopt : std::optional(*first);
}

/// The step at the cursor, or all where the layer has no steps.
void atCursor(Intervention &change, const ViewState &state)
{
    if (hasSteps(state.experiment->models[state.selection.model], change.layer, *state.task))
        change.firstStep = change.lastStep = state.selection.step;
}

std::optional<WhatIf> newIntervention(WhatIfKind kind, const ViewState &state)
{
    const Selection &at = state.selection;
    const auto &layers = state.experiment->models[at.model].layers;
    if (at.layer >= layers.size())
        return {};
    const auto part = partFor(kind, layers[at.layer], at.part ? partOf(*at.part) : std::nullopt);
    if (!part)
        return {};
    Intervention change{at.layer, *part, {at.unit}};
    switch (kind) {
    case WhatIfKind::zeroState: // from here on the network begins again
        change.units.clear();
        atCursor(change, state);
        change.value = 0;
        break;
    case WhatIfKind::addToState:
        atCursor(change, state);
        change.action = Intervention::Action::add;
        break;
    case WhatIfKind::ablate:
        change.value = 0;
        break;
    default:
        change.value = isState(*part) || *part == Part::candidate ? 0 : 1;
        break;
    }
    return WhatIf{{}, true, at.model, change};
}

} // namespace

bool hasSteps(const ModelSpec &model, size_t layer, const Task &task)
{
    return model.recurrent() || layer < model.layersOverTime() || task.spec().output == OutputAt::every;
}

std::optional<WhatIf> newWhatIf(WhatIfKind kind, const ViewState &state)
{
    const Selection &at = state.selection;
    switch (kind) {
    case WhatIfKind::input: {
        const SampleKey key{at.split, at.sample};
        const Sample sample = alteredSample(*state.task, key, at.whatIfs);
        const size_t feature = state.task->targetFeature().value_or(0);
        return WhatIf{{}, true, at.model, InputEdit{key, feature, {{at.step, static_cast<double>(sample.x(feature, at.step))}}}};
    }
    case WhatIfKind::weight: {
        const ModelSpec &model = state.experiment->models[at.model];
        const Tensor first = tensorsOf(model, ModelShape::of(*state.task)).front();
        WhatIf whatIf{{}, true, at.model, WeightEdit{first.name, 0, 0, 0}};
        std::get<WeightEdit>(whatIf.change).value = trainedWeight(whatIf, state).value_or(0);
        return whatIf;
    }
    case WhatIfKind::shuffle:
        return WhatIf{{}, true, at.model, StepShuffle{}};
    default:
        return newIntervention(kind, state);
    }
}

std::optional<double> trainedWeight(const WhatIf &whatIf, const ViewState &state)
{
    const auto *edit = std::get_if<WeightEdit>(&whatIf.change);
    if (!edit || whatIf.model >= state.moment.size() || !state.moment[whatIf.model])
        return {};
    for (const Tensor &tensor : tensorsOf(state.experiment->models[whatIf.model], ModelShape::of(*state.task)))
        if (tensor.name == edit->tensor && edit->row < tensor.rows && edit->column < tensor.columns) {
            const size_t place = tensor.offset + edit->column * tensor.rows + edit->row;
            const auto weight = static_cast<double>(state.moment[whatIf.model]->weights[place]);
            return std::isfinite(weight) ? std::optional(weight) : std::nullopt;
        }
    return {};
}

// Words

QString unitsText(const std::vector<size_t> &units)
{
    if (units.empty())
        return Words::tr("all");
    QStringList parts;
    for (size_t k = 0; k < units.size();) {
        size_t end = k;
        while (end + 1 < units.size() && units[end + 1] == units[end] + 1)
            ++end;
        parts << (end == k ? QString::number(units[k] + 1) : QStringLiteral("%1–%2").arg(units[k] + 1).arg(units[end] + 1));
        k = end + 1;
    }
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<size_t>> unitsIn(const QString &text, size_t count)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty() || plain == Words::tr("all") || plain == QStringLiteral("*"))
        return std::vector<size_t>();
    std::vector<bool> named(count, false);
    for (const QString &part : plain.split(',', Qt::SkipEmptyParts)) {
        const QStringList ends = QString(part).replace(QStringLiteral("–"), QStringLiteral("-")).split('-');
        bool sound = ends.size() <= 2;
        bool alsoSound = true;
        const size_t first = sound ? ends.front().trimmed().toULongLong(&sound) : 0;
        const size_t last = sound ? ends.back().trimmed().toULongLong(&alsoSound) : 0;
        if (!sound || !alsoSound || first < 1 || last < first || last > count)
            return {};
        std::fill(named.begin() + static_cast<std::ptrdiff_t>(first) - 1, named.begin() + static_cast<std::ptrdiff_t>(last),
                  true);
    }
    std::vector<size_t> units;
    for (size_t unit = 0; unit < count; ++unit)
        if (named[unit])
            units.push_back(unit);
    return units.empty() ? std::nullopt : std::optional(units);
}

namespace {

QString stepsText(const Intervention &change)
{
    if (change.firstStep == 0 && change.lastStep == SIZE_MAX)
        return Words::tr("at every step");
    if (change.firstStep == change.lastStep)
        return Words::tr("at t = %1").arg(change.firstStep + 1);
    if (change.lastStep == SIZE_MAX)
        return Words::tr("from t = %1 on").arg(change.firstStep + 1);
    return Words::tr("at t = %1 … %2").arg(change.firstStep + 1).arg(change.lastStep + 1);
}

QString textOf(const Intervention &change, const QString &model)
{
    const QString units = change.units.empty()       ? Words::tr("all units")
                          : change.units.size() == 1 ? Words::tr("unit %1").arg(change.units.front() + 1)
                                                     : Words::tr("units %1").arg(unitsText(change.units));
    const QString what = Words::tr("%1, layer %2: %3 of %4").arg(model).arg(change.layer + 1).arg(partText(change.part), units);
    if (change.action == Intervention::Action::add)
        return Words::tr("%1, %2 added %3").arg(what, signedText(change.value), stepsText(change));
    return Words::tr("%1 held at %2 %3").arg(what, plainText(change.value), stepsText(change));
}

QString textOf(const InputEdit &edit, const Task &task)
{
    const QString part = edit.sample.split == Split::train        ? Words::tr("training sample %1")
                         : edit.sample.split == Split::validation ? Words::tr("validation sample %1")
                                                                  : Words::tr("test sample %1");
    const QString feature = edit.feature < task.features() ? featureName(task, edit.feature) : QString();
    return Words::tr("%1 of %2: %n value(s) edited", nullptr, static_cast<int>(edit.values.size()))
        .arg(feature, part.arg(edit.sample.index + 1));
}

} // namespace

QString whatIfText(const WhatIf &whatIf, const Experiment &experiment, const Task &task)
{
    const QString model = whatIf.model < experiment.models.size() ? modelName(experiment.models[whatIf.model].name) : QString();
    if (const auto *change = std::get_if<Intervention>(&whatIf.change))
        return textOf(*change, model);
    if (const auto *edit = std::get_if<InputEdit>(&whatIf.change))
        return textOf(*edit, task);
    if (const auto *edit = std::get_if<WeightEdit>(&whatIf.change))
        return Words::tr("%1: %2[%3, %4] = %5")
            .arg(model, QString::fromStdString(edit->tensor))
            .arg(edit->row + 1)
            .arg(edit->column + 1)
            .arg(plainText(edit->value));
    return Words::tr("steps in random order, seed %1").arg(std::get<StepShuffle>(whatIf.change).seed);
}

QString whatIfTitle(const WhatIf &whatIf, const Experiment &experiment, const Task &task)
{
    return whatIf.name.empty() ? whatIfText(whatIf, experiment, task) : shippedText(whatIf.name);
}

QString editText(const WhatIfs &before, const WhatIfs &after)
{
    if (after.empty())
        return Words::tr("let everything go");
    if (after.size() > before.size())
        return Words::tr("add a what-if");
    if (after.size() < before.size())
        return Words::tr("remove a what-if");
    if (std::is_permutation(before.begin(), before.end(), after.begin()))
        return Words::tr("move a what-if");
    const auto [was, is] = std::mismatch(before.begin(), before.end(), after.begin());
    if (was->on != is->on)
        return is->on ? Words::tr("switch a what-if on") : Words::tr("switch a what-if off");
    return was->name != is->name ? Words::tr("name a what-if") : Words::tr("change a what-if");
}

// Drawing

namespace {

/// Solves value(scaled) = height for a function that is a straight line.
template <class Value> double inverse(double height, Value value)
{
    const double atZero = value(0.0);
    const double slope = value(1.0) - atZero;
    return slope == 0 ? 0 : (height - atZero) / slope;
}

/// Whether a feature is 0 or 1 everywhere in the sample.
bool isBinary(const Task &task, const arma::fmat &x, size_t feature)
{
    for (arma::uword t = 0; t < x.n_cols; ++t) {
        const double value = task.featureValue(task.tabular() ? t : feature, static_cast<double>(x(feature, t)));
        if (std::abs(value) > 1e-4 && std::abs(value - 1) > 1e-4)
            return false;
    }
    return true;
}

} // namespace

double scaledValue(const Task &task, size_t feature, double height)
{
    if (isTarget(task, feature))
        return inverse(height, [&](double scaled) { return task.featureValue(feature, scaled); });
    return inverse(height, [&](double scaled) { return task.targetScaler().undo(0, scaled); });
}

WhatIfs withStroke(WhatIfs whatIfs, const Stroke &stroke, const Selection &selection, const Task &task)
{
    const SampleKey key{selection.split, selection.sample};
    InputEdit *edit = nullptr;
    for (WhatIf &whatIf : whatIfs) {
        if (whatIf.on && std::holds_alternative<StepShuffle>(whatIf.change))
            edit = nullptr;
        if (auto *own = std::get_if<InputEdit>(&whatIf.change);
            own && whatIf.on && own->sample == key && own->feature == stroke.feature)
            edit = own;
    }
    if (!edit) {
        whatIfs.push_back({{}, true, selection.model, InputEdit{key, stroke.feature, {}}});
        edit = &std::get<InputEdit>(whatIfs.back().change);
    }
    const bool binary = isBinary(task, task.sample(key.split, key.index).x, stroke.feature);
    const size_t low = std::min(stroke.fromStep, stroke.toStep), high = std::max(stroke.fromStep, stroke.toStep);
    for (size_t t = low; t <= high; ++t) {
        const double share = low == high ? 1
                                         : (static_cast<double>(t) - static_cast<double>(stroke.fromStep)) /
                                               (static_cast<double>(stroke.toStep) - static_cast<double>(stroke.fromStep));
        const double height = stroke.fromValue + share * (stroke.toValue - stroke.fromValue);
        const double own = binary ? (height > 0.5 ? 1 : 0) : height;
        edit->values[t] =
            binary ? inverse(own, [&](double scaled) { return task.featureValue(task.tabular() ? t : stroke.feature, scaled); })
                   : scaledValue(task, stroke.feature, height);
    }
    return whatIfs;
}

} // namespace sluice
