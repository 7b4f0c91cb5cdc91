#include "ui/models/answer.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace sluice {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr size_t mostOtherInputs = 3; // more grey lines tell nobody anything
constexpr size_t mostFeaturesOfMarks = 8;

/// Fewer answers than steps stand at the last ones.
std::vector<double> atLastSteps(std::vector<double> values, size_t steps)
{
    if (values.size() < steps)
        values.insert(values.begin(), steps - values.size(), none);
    return values;
}

std::vector<double> answers(const Task &task, const arma::mat &output, size_t steps)
{
    std::vector<double> values(output.n_cols);
    for (size_t t = 0; t < values.size(); ++t)
        values[t] = answerValue(task, std::span(output.colptr(t), output.n_rows));
    return atLastSteps(std::move(values), steps);
}

std::vector<double> targets(const Task &task, const arma::mat &y, size_t steps)
{
    std::vector<double> values(y.n_cols);
    for (size_t t = 0; t < values.size(); ++t)
        values[t] = targetValue(task, y(0, t));
    return atLastSteps(std::move(values), steps);
}

/// In its own units where it is the target's column; otherwise scaled to share the target's axis.
std::vector<double> inputValues(const Task &task, const arma::mat &x, size_t feature)
{
    std::vector<double> values(x.n_cols);
    for (size_t t = 0; t < values.size(); ++t)
        values[t] = isTarget(task, feature) ? inputValue(task, x, feature, t) : task.targetScaler().undo(0, x(feature, t));
    return values;
}

void addInputs(const Task &task, const arma::mat &x, SeriesRow &row)
{
    const std::vector<size_t> marks = markFeatures(task, x);
    size_t others = 0;
    for (size_t f = 0; f < x.n_rows; ++f) {
        const QString name = featureName(task, f);
        if (std::find(marks.begin(), marks.end(), f) != marks.end()) {
            row.marks.push_back({name, {}});
            for (size_t t = 0; t < x.n_cols; ++t) {
                if (inputValue(task, x, f, t) > 0.5)
                    row.marks.back().steps.push_back(t);
            }
        } else if (isTarget(task, f)) {
            row.lines.push_back({SeriesLine::Role::input, name, {}, false, inputValues(task, x, f)});
        } else if (x.n_rows > 1 && row.stems.empty()) {
            row.stemName = name;
            row.stems = inputValues(task, x, f);
        } else if (others++ < mostOtherInputs) {
            row.lines.push_back({SeriesLine::Role::otherInput, name, {}, false, inputValues(task, x, f)});
        }
    }
}

/// What the features were that a what-if changes.
void addInputsBefore(const InsideInput &input, const arma::mat &x, SeriesRow &row)
{
    const Task &task = *input.state.task;
    const auto before = arma::conv_to<arma::mat>::from(input.untouchedSample().x);
    for (size_t f = 0; f < x.n_rows; ++f) {
        if (!arma::approx_equal(before.row(f), x.row(f), "absdiff", 0))
            row.lines.push_back({SeriesLine::Role::inputBefore,
                                 InsideText::tr("%1 as it was").arg(featureName(task, f)),
                                 {},
                                 false,
                                 inputValues(task, before, f)});
    }
}

bool shown(const InsideInput &input, size_t model)
{
    const bool dense = !input.state.experiment->models[model].recurrent();
    return input.mode == InsideMode::both || dense == (input.mode == InsideMode::dense);
}

void addModel(const InsideInput &input, size_t k, SeriesRow &row)
{
    const Task &task = *input.state.task;
    const auto &models = input.state.experiment->models;
    const Trace &trace = *input.traces.models[k];
    const QString name = QString::fromStdString(models[k].name);
    const ModelLook look = modelLook(models, k);
    const auto &untouched = input.traces.untouched[k];
    const bool whatIf = untouched.has_value();
    if (whatIf)
        row.lines.push_back({SeriesLine::Role::untouched, name, look, false, answers(task, untouched->output, trace.x.n_cols)});
    if (trace.output.n_cols < trace.x.n_cols && !trace.readout.empty() && k == input.selection.model)
        row.lines.push_back({SeriesLine::Role::readout, InsideText::tr("readout: the head at each step"), look, whatIf,
                             answers(task, trace.readout, trace.x.n_cols)});
    row.lines.push_back({SeriesLine::Role::answer, whatIf ? InsideText::tr("%1, what if").arg(name) : name, look, whatIf,
                         answers(task, trace.output, trace.x.n_cols)});
}

void widen(const std::vector<double> &values, double &low, double &high)
{
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
}

/// Data first; answers may widen the axis by half of what the data spans, so that an untrained net does not flatten them.
void setRange(SeriesRow &row)
{
    double low = INFINITY;
    double high = -INFINITY;
    widen(row.stems, low, high);
    for (const SeriesLine &line : row.lines) {
        if (line.role <= SeriesLine::Role::target)
            widen(line.values, low, high);
    }
    if (!(high > low)) {
        low = std::isfinite(low) ? low - 1 : -1;
        high = std::isfinite(high) ? high + 1 : 1;
    }
    // What a what-if does is what it was made for.
    const bool whatIf = std::ranges::any_of(row.lines, &SeriesLine::whatIf);
    const double room = (whatIf ? 1.5 : 0.5) * (high - low);
    double allLow = low;
    double allHigh = high;
    for (const SeriesLine &line : row.lines)
        widen(line.values, allLow, allHigh);
    low = std::max(allLow, low - room);
    high = std::min(allHigh, high + room);
    const double margin = 0.12 * (high - low); // markers stay whole
    row.low = low - margin;
    row.high = high + margin;
}

} // namespace

bool SeriesLine::single() const
{
    return std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }) == 1;
}

std::vector<size_t> markFeatures(const Task &task, const arma::mat &x)
{
    std::vector<size_t> marks;
    if (x.n_rows < 2)
        return marks;
    for (size_t f = 0; f < x.n_rows; ++f) {
        bool binary = !isTarget(task, f) && task.features() < mostFeaturesOfMarks;
        for (size_t t = 0; t < x.n_cols && binary; ++t) {
            const double value = inputValue(task, x, f, t);
            binary = std::abs(value) < 1e-4 || std::abs(value - 1) < 1e-4;
        }
        if (binary)
            marks.push_back(f);
    }
    return marks;
}

SeriesRow seriesRow(const InsideInput &input)
{
    SeriesRow row;
    const Task &task = *input.state.task;
    const auto some = std::find_if(input.traces.models.begin(), input.traces.models.end(), [](const auto &t) { return bool(t); });
    if (some == input.traces.models.end())
        return row;
    const Trace &any = **some;
    row.title = InsideText::tr("series");
    row.unit = shippedText(task.data().unit);
    addInputs(task, any.x, row);
    addInputsBefore(input, any.x, row);
    row.lines.push_back({SeriesLine::Role::target, InsideText::tr("target"), {}, false, targets(task, any.y, any.x.n_cols)});
    for (size_t k = 0; k < input.traces.models.size(); ++k) {
        if (input.traces.models[k] && shown(input, k))
            addModel(input, k, row);
    }
    QStringList names;
    for (size_t f = 0; f < task.features() && f < mostOtherInputs; ++f)
        names << featureName(task, f);
    row.subtitle = names.join(QStringLiteral(", ")) + (task.features() > mostOtherInputs ? QStringLiteral(", …") : QString());
    setRange(row);
    return row;
}

} // namespace sluice
