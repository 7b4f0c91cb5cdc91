#include "ui/models/inside_content.h"

#include "core/data/calendar.h"
#include "ui/models/answer.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/map_shows.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/selection.h"
#include "ui/models/setting_words.h"
#include "ui/models/step_axis.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice {

namespace {

const LayerTrace *recurrentLayer(const Trace &trace, size_t layer)
{
    if (layer >= trace.layers.size() || std::holds_alternative<DenseTrace>(trace.layers[layer]))
        return nullptr;
    return &trace.layers[layer];
}

/// Years and other numbers as they are; dates without a day where every one is the first of a month.
QStringList dateTexts(const std::vector<double> &dates, bool days)
{
    QStringList texts;
    bool months = days;
    for (const double date : dates) {
        texts << (days ? QString::fromStdString(formatIsoDate(date)) : printedNumber(QString::number(date, 'g', 10)));
        months = months && texts.back().size() == 10 && texts.back().endsWith(QStringLiteral("-01"));
    }
    for (QString &text : texts) {
        if (months)
            text.chop(3);
    }
    return texts;
}

/// The data's own time in place of the steps' numbers.
void setDates(TimeAxis &axis, const Dataset &data, size_t order, const SampleRange &range)
{
    axis.dateName = columnName(data, order);
    axis.days = data.datedOrder;
    axis.counted = false;
    for (size_t t = 0; t < range.steps; ++t)
        axis.dates.push_back(data.sequences[range.sequence](order, range.firstRow + t));
    if (axis.ahead)
        axis.dates.push_back(data.sequences[range.sequence](order, range.targetRow));
    axis.stepTexts = dateTexts(axis.dates, data.datedOrder);
    if (axis.ahead) {
        axis.ahead->date = axis.dates.back();
        axis.ahead->text = axis.stepTexts.takeLast();
        axis.dates.pop_back();
    }
}

TimeAxis timeAxis(const ViewState &state, const Selection &selection)
{
    const Task &task = *state.task;
    const Dataset &data = task.data();
    TimeAxis axis;
    const size_t order = data.order.empty() ? data.columns.size() : data.columnIndex(data.order);
    const SampleRange &range = task.samples(selection.split)[selection.sample];
    const size_t steps = range.steps;
    for (size_t step = 1; step <= steps; ++step)
        axis.stepTexts << QString::number(step);
    if (const size_t lead = task.spec().lead(); lead > 0 && task.spec().output == OutputAt::last)
        axis.ahead = TimeAxis::Ahead{lead, steps + lead, 0, QString::number(steps + lead)};
    if (data.form == DataForm::series && order < data.columns.size()) {
        setDates(axis, data, order, range);
        axis.title = closedUp(InsideText::tr("%1, under the time step t in the window, 1 … %2").arg(axis.dateName).arg(steps));
    } else if (task.tabular()) {
        const StepAxis columns = stepAxis(task);
        axis.counted = false;
        axis.stepTexts = columns.names;
        axis.title = columns.title;
    } else if (data.form == DataForm::sequences) {
        axis.title = InsideText::tr("time step t in the sequence, 1 … %1").arg(steps);
    } else {
        axis.title = InsideText::tr("time step t in the window, 1 … %1").arg(steps);
    }
    if (axis.ahead)
        axis.title = InsideText::tr("%1; %2 is forecast").arg(axis.title, axis.aheadLabel());
    return axis;
}

/// What kind of recurrent network it is: its first cell.
QString cellName(const ModelSpec &model)
{
    const size_t layer = firstLayerOf(model);
    return model.recurrent() ? layerKind(model.layers[layer]) : layerKind(LstmSpec());
}

InsideChoices choicesOf(const ViewState &state, const Selection &selection)
{
    const auto &models = state.experiment->models;
    InsideChoices choices;
    for (size_t k = 0; k < models.size(); ++k)
        (models[k].recurrent() ? choices.recurrentModels : choices.denseModels).emplace_back(k, modelName(models[k].name));
    choices.recurrent = !choices.recurrentModels.empty();
    choices.dense = !choices.denseModels.empty();
    const ModelSpec &model = models[selection.model];
    for (size_t k = 0; k < model.layers.size(); ++k)
        choices.layers.emplace_back(
            k, InsideText::tr("layer %1 of %2, %3").arg(k + 1).arg(model.layers.size()).arg(layerKind(model.layers[k])));
    choices.plain = choices.denseModels.size() == 1 ? choices.denseModels.front().second : layerKind(DenseSpec());
    choices.cell = choices.recurrentModels.size() == 1 ? choices.recurrentModels.front().second : cellName(model);
    if (choices.recurrent)
        choices.units = unitsOf(model, selection.layer, state.task->features());
    choices.samples = state.task->sampleCount(selection.split);
    return choices;
}

InsideMode possibleMode(InsideMode wanted, const InsideChoices &choices)
{
    if (choices.dense && choices.recurrent)
        return wanted;
    return choices.dense ? InsideMode::dense : InsideMode::recurrent;
}

QString modelHeadline(const InsideInput &input, size_t k)
{
    const ModelSpec &model = input.state.experiment->models[k];
    QStringList units;
    for (const LayerSpec &layer : model.layers)
        if (!std::holds_alternative<DropoutSpec>(layer))
            units << QString::number(outputFeatures(layer, 0));
    const size_t parameters = parameterCount(model, ModelShape::of(*input.state.task));
    const QString shape = units.isEmpty()             ? InsideText::tr("no hidden layer")
                          : units == QStringList("1") ? InsideText::tr("1 unit")
                                                      : InsideText::tr("%1 units").arg(units.join(QStringLiteral(" → ")));
    const QString what = InsideText::tr("%1, %2, %3 parameters").arg(modelName(model.name), shape, groupedNumber(parameters));
    const Snapshot &shown = *input.state.moment[k];
    return isRestored(shown) ? what + QStringLiteral(" · ") + weightsText(shown) : what; // of the shown epoch otherwise
}

std::vector<SampleLoss> sampleLosses(const InsideInput &input)
{
    std::vector<SampleLoss> losses;
    for (size_t k = 0; k < input.traces.untouched.size(); ++k) {
        if (input.traces.untouched[k])
            losses.push_back({modelName(input.state.experiment->models[k].name), input.traces.untouched[k]->error,
                              input.traces.models[k]->error});
    }
    return losses;
}

bool feedsOthers(const InsideTraces &traces)
{
    for (size_t k = 0; k < traces.untouched.size(); ++k)
        if (traces.untouched[k] && !arma::approx_equal(traces.models[k]->x, traces.untouched[k]->x, "absdiff", 0.0))
            return true;
    return false;
}

} // namespace

QString sampleName(const Selection &at, size_t samples)
{
    const QString name = at.split == Split::train        ? InsideText::tr("training sample %1 of %2")
                         : at.split == Split::validation ? InsideText::tr("validation sample %1 of %2")
                                                         : InsideText::tr("test sample %1 of %2");
    return name.arg(groupedNumber(at.sample + 1), groupedNumber(samples));
}

std::optional<size_t> InsideRow::placeOf(size_t unit) const
{
    const auto place = std::ranges::find(units, unit);
    return place == units.end() ? std::nullopt : std::optional(static_cast<size_t>(place - units.begin()));
}

const LayerTrace *InsideInput::layer() const
{
    const auto &trace = traces.models[selection.model];
    return trace ? recurrentLayer(*trace, selection.layer) : nullptr;
}

const LayerTrace *InsideInput::untouchedLayer() const
{
    const auto &trace = traces.untouched[selection.model];
    return trace ? recurrentLayer(*trace, selection.layer) : nullptr;
}

std::vector<float> InsideInput::weights(size_t k) const
{
    return editedWeights(state.experiment->models[k], ModelShape::of(*state.task), state.moment[k]->weights, selection.whatIfs,
                         k);
}

Sample InsideInput::sample() const
{
    return alteredSample(*state.task, {selection.split, selection.sample}, selection.whatIfs);
}

Sample InsideInput::untouchedSample() const
{
    return state.task->sample(selection.split, selection.sample);
}

std::optional<size_t> InsideInput::denseModel() const
{
    const auto &models = state.experiment->models;
    const size_t k = models[selection.model].recurrent() ? selection.dense : selection.model;
    return models[k].recurrent() || !traces.models[k] ? std::nullopt : std::optional(k);
}

namespace {

/// What of a cell is not as usual, or was set by hand.
QString cellBeginnings(const LayerSpec &layer)
{
    const auto *lstm = std::get_if<LstmSpec>(&layer);
    if (!lstm)
        return {};
    QStringList parts;
    if (lstm->forgetGate == ForgetGate::own)
        parts << InsideText::tr("input bias started at %1, forget bias at %2")
                     .arg(plainText(lstm->inputBias), plainText(lstm->forgetBias));
    else
        parts << InsideText::tr("input bias started at %1").arg(plainText(lstm->inputBias));
    if (lstm->forgetGate == ForgetGate::none)
        parts << InsideText::tr("no forget gate");
    if (lstm->forgetGate == ForgetGate::coupled)
        parts << InsideText::tr("coupled gates");
    if (lstm->squashing == CellSquashing::logistic)
        parts << InsideText::tr("squashing of 1997");
    if (lstm->peepholes)
        parts << InsideText::tr("peepholes");
    return joinedList(parts);
}

} // namespace

QString insideHeadline(const InsideInput &input)
{
    QStringList parts;
    if (const auto dense = input.denseModel(); dense && input.mode != InsideMode::recurrent)
        parts << modelHeadline(input, *dense);
    if (input.mode != InsideMode::dense && input.traces.models[input.selection.model]) {
        parts << modelHeadline(input, input.selection.model);
        if (const QString begins = cellBeginnings(input.layerSpec());
            input.layer() && input.mode == InsideMode::recurrent && !begins.isEmpty())
            parts << begins;
    }
    return parts.join(QStringLiteral(" · "));
}

QString TimeAxis::label(size_t step) const
{
    const QString t = QStringLiteral("t = %1").arg(step + 1);
    return counted ? t : t + QStringLiteral(" (%1)").arg(stepTexts[static_cast<qsizetype>(step)]);
}

QString TimeAxis::aheadLabel() const
{
    const QString t = QStringLiteral("t = %1").arg(ahead->number);
    return counted ? t : t + QStringLiteral(" (%1)").arg(ahead->text);
}

InsideContent withMapsOf(InsideContent content, MapShows shows)
{
    for (size_t k = 0; k < content.rows.size(); ++k) { // what is not changed stays shared
        const InsideRow &given = std::as_const(content.rows)[k];
        if (given.kind != InsideRow::Kind::map || given.untouched.empty())
            continue;
        content.mapsSide = sideText(shows);
        if (shows == MapShows::whatIf)
            continue;
        InsideRow &row = content.rows[k];
        if (shows == MapShows::before) {
            row.values = row.untouched;
            row.pinned = row.pinnedUntouched;
            row.formula = InsideText::tr("%1, as it was").arg(row.formula);
            continue;
        }
        row.values -= row.untouched;
        row.pinned -= row.pinnedUntouched;
        row.gate = false;
        row.limit = niceLimit(arma::abs(row.values).max());
        row.enlarged = 1;
        row.formula = InsideText::tr("change of %1").arg(row.formula);
    }
    return content;
}

bool sameRows(const ViewState &one, const ViewState &other)
{
    const bool sameUnits = one.expert ? true : one.selection.unit == other.selection.unit; // beginners see one
    return sameTraces(one, other) && one.expert == other.expert && sameUnits && one.selection.layer == other.selection.layer;
}

InsideContent withCursor(InsideContent content, const ViewState &state, const InsideTraces &traces)
{
    if (!content.nothing.isEmpty())
        return content;
    content.selection = validSelection(state);
    const InsideInput input{state, traces, content.selection, content.mode};
    moveCursor(input, content.rows);
    content.series.picked = content.selection.part == Traced::input;
    content.cell = cellCard(input);
    return content;
}

QString whyNothing(const ViewState &state)
{
    if (!state.experiment || !state.task || state.experiment->models.empty())
        return InsideText::tr("Nothing is loaded yet.");
    const bool weights = std::any_of(state.moment.begin(), state.moment.end(), [](const auto &s) { return s != nullptr; });
    if (!weights)
        return InsideText::tr("There are no weights yet.");
    return state.task->sampleCount(state.selection.split) == 0 ? InsideText::tr("This part of the data has no samples.")
                                                               : QString();
}

InsideContent insideContent(const ViewState &state, const InsideTraces &traces, InsideMode mode, bool hidden)
{
    InsideContent content;
    content.nothing = whyNothing(state);
    if (!content.nothing.isEmpty())
        return content;
    content.selection = validSelection(state);
    content.choices = choicesOf(state, content.selection);
    content.mode = possibleMode(mode, content.choices);
    const InsideInput input{state, traces, content.selection, content.mode, hidden};
    content.headline = insideHeadline(input);
    content.sampleName = sampleName(content.selection, content.choices.samples);
    content.steps = state.task->samples(content.selection.split)[content.selection.sample].steps;
    content.axis = timeAxis(state, content.selection);
    content.series = seriesRow(input);
    content.rows = insideRows(input);
    content.cell = cellCard(input);
    content.whatIf = traces.touched();
    content.otherInputs = feedsOthers(traces);
    content.losses = sampleLosses(input);
    return content;
}

} // namespace sluice
