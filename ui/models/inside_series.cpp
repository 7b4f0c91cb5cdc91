#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"

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

/// Of several rows ahead that of the last, as answers are.
std::vector<double> targets(const Task &task, const arma::mat &y, size_t steps)
{
    std::vector<double> values(y.n_cols);
    for (size_t t = 0; t < values.size(); ++t)
        values[t] = targetValue(task, y(y.n_rows - 1, t));
    return atLastSteps(std::move(values), steps);
}

/// An answer at the last step is of a later time where it forecasts.
void moveAhead(const Task &task, SeriesLine &line)
{
    if (task.spec().output == OutputAt::last && task.spec().lead() > 0)
        std::swap(line.ahead, line.values.back());
}

/// Of more than two, whose answers are class numbers.
QStringList answerClasses(const Task &task)
{
    return task.classes().size() > 2 ? classNames(task) : QStringList();
}

/// In its own units where it is the target's column; otherwise scaled to share the target's axis.
std::vector<double> inputValues(const Task &task, const arma::mat &x, size_t feature)
{
    std::vector<double> values(x.n_cols);
    for (size_t t = 0; t < values.size(); ++t)
        values[t] = isTarget(task, feature) ? inputValue(task, x, feature, t) : task.targetScaler().undo(0, x(feature, t));
    return values;
}

SeriesLine classLine(const Task &task, SeriesLine::Role role, const QString &name, const arma::mat &x)
{
    SeriesLine line{role, name, {}, false, inputClassNumbers(task, x)};
    for (const std::string &each : task.data().classesOf(*classColumn(task)))
        line.classes << className(task.data(), each);
    return line;
}

void addInputs(const Task &task, const arma::mat &x, const std::vector<bool> &changed, SeriesRow &row)
{
    if (classColumn(task)) {
        const bool whatIf = std::ranges::find(changed, true) != changed.end();
        const QString name = whatIfName(columnName(task.data(), *classColumn(task)), whatIf);
        row.lines.push_back(classLine(task, SeriesLine::Role::input, name, x));
        row.lines.back().whatIf = whatIf;
        return;
    }
    const std::vector<size_t> marks = markFeatures(task, x);
    size_t others = 0;
    for (size_t f = 0; f < x.n_rows; ++f) {
        const QString name = whatIfName(featureName(task, f), changed[f]);
        if (std::find(marks.begin(), marks.end(), f) != marks.end()) {
            row.marks.push_back({name, {}, changed[f]});
            for (size_t t = 0; t < x.n_cols; ++t) {
                if (inputValue(task, x, f, t) > 0.5)
                    row.marks.back().steps.push_back(t);
            }
        } else if (isTarget(task, f)) {
            row.lines.push_back({SeriesLine::Role::input, name, {}, changed[f], inputValues(task, x, f)});
        } else if (x.n_rows > 1 && row.stems.empty()) {
            row.stemName = name;
            row.stemsWhatIf = changed[f];
            row.stems = inputValues(task, x, f);
        } else if (others++ < mostOtherInputs) {
            row.lines.push_back({SeriesLine::Role::otherInput, name, {}, changed[f], inputValues(task, x, f)});
        }
    }
}

/// Which features a what-if changes.
std::vector<bool> changedFeatures(const InsideInput &input, const arma::mat &x)
{
    const auto before = arma::conv_to<arma::mat>::from(input.untouchedSample().x);
    std::vector<bool> changed(x.n_rows);
    for (size_t f = 0; f < x.n_rows; ++f)
        changed[f] = !arma::approx_equal(before.row(f), x.row(f), "absdiff", 0);
    return changed;
}

/// What those were.
void addInputsBefore(const InsideInput &input, const arma::mat &x, const std::vector<bool> &changed, SeriesRow &row)
{
    const Task &task = *input.state.task;
    const auto before = arma::conv_to<arma::mat>::from(input.untouchedSample().x);
    if (const auto column = classColumn(task)) {
        if (!arma::approx_equal(before, x, "absdiff", 0))
            row.lines.push_back(classLine(task, SeriesLine::Role::inputBefore,
                                          InsideText::tr("%1 as it was").arg(columnName(task.data(), *column)), before));
        return;
    }
    for (size_t f = 0; f < x.n_rows; ++f) {
        if (changed[f])
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
    const std::string &name = models[k].name;
    const ModelLook look = modelLook(models, k);
    const auto &untouched = input.traces.untouched[k];
    const bool whatIf = untouched.has_value();
    const auto add = [&](SeriesLine line) {
        line.classes = answerClasses(task);
        if (line.role != SeriesLine::Role::readout)
            moveAhead(task, line);
        row.lines.push_back(std::move(line));
    };
    if (whatIf)
        add({SeriesLine::Role::untouched, answererName(name, false), look, false,
             answers(task, untouched->output, trace.x.n_cols)});
    if (trace.output.n_cols < trace.x.n_cols && !trace.readout.empty() && k == input.selection.model)
        add({SeriesLine::Role::readout, InsideText::tr("readout: the head at each step"), look, whatIf,
             answers(task, trace.readout, trace.x.n_cols)});
    add({SeriesLine::Role::answer, answererName(name, whatIf), look, whatIf, answers(task, trace.output, trace.x.n_cols)});
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

void widen(const SeriesLine &line, double &low, double &high)
{
    if (line.written())
        return;
    widen(line.values, low, high);
    widen(std::vector{line.ahead}, low, high);
}

/// Data first; answers may widen the axis by half of what the data spans, so that an untrained net does not flatten them.
void setRange(SeriesRow &row)
{
    if (row.stems.empty() && std::ranges::all_of(row.lines, &SeriesLine::written)) {
        row.low = row.high = 0;
        return;
    }
    double low = INFINITY;
    double high = -INFINITY;
    widen(row.stems, low, high);
    for (const SeriesLine &line : row.lines) {
        if (line.role <= SeriesLine::Role::target)
            widen(line, low, high);
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
        widen(line, allLow, allHigh);
    low = std::max(allLow, low - room);
    high = std::min(allHigh, high + room);
    const double margin = 0.12 * (high - low); // markers stay whole
    row.low = low - margin;
    row.high = high + margin;
}

QString inputNames(const Task &task)
{
    if (const auto column = classColumn(task))
        return columnName(task.data(), *column);
    QStringList names;
    for (size_t f = 0; f < task.features() && f < mostOtherInputs; ++f)
        names << featureName(task, f);
    if (task.features() > mostOtherInputs)
        names << QStringLiteral("…");
    return joinedList(names);
}

} // namespace

bool SeriesLine::single() const
{
    const auto of = std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
    return of + (std::isnan(ahead) ? 0 : 1) == 1;
}

QString SeriesLine::text(double value) const
{
    const auto number = static_cast<qsizetype>(std::lround(value));
    return number >= 0 && number < classes.size() ? classes[number] : exactText(value);
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
    const std::vector<bool> changed = changedFeatures(input, any.x);
    addInputs(task, any.x, changed, row);
    addInputsBefore(input, any.x, changed, row);
    SeriesLine target{SeriesLine::Role::target, InsideText::tr("target"), {}, false, targets(task, any.y, any.x.n_cols)};
    target.classes = answerClasses(task);
    moveAhead(task, target);
    row.lines.push_back(std::move(target));
    for (size_t k = 0; k < input.traces.models.size(); ++k) {
        if (input.traces.models[k] && shown(input, k))
            addModel(input, k, row);
    }
    row.subtitle = inputNames(task);
    row.picked = input.selection.part == Traced::input;
    setRange(row);
    return row;
}

} // namespace sluice
