#include "ui/models/surface_content.h"

#include "core/inspect/plain_network.h"
#include "core/inspect/what_if.h"
#include "core/task/metrics.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/run_summary.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Surface)
};

QString splitTitle(Split split)
{
    switch (split) {
    case Split::train:
        return Words::tr("with the training samples");
    case Split::validation:
        return Words::tr("with the validation samples");
    case Split::test:
        break;
    }
    return Words::tr("with the test samples");
}

/// With a margin, so that no sample lies on the edge.
PlotRange around(double low, double high)
{
    const double margin = high > low ? 0.08 * (high - low) : 1;
    return {low - margin, high + margin};
}

void addPoints(const ViewState &state, SurfaceContent &content)
{
    const Task &task = *state.task;
    constexpr double most = std::numeric_limits<double>::max();
    PlotRange x{most, -most}, y{most, -most}, values{most, -most};
    for (const Split split : {Split::train, Split::validation, Split::test}) {
        for (const SampleRange &range : task.samples(split)) {
            const Sample sample = task.sample(range);
            const SurfaceContent::Point point{task.featureValue(0, sample.x(0, 0)), task.featureValue(1, sample.x(0, 1)),
                                              targetValue(task, sample.y(0, 0))};
            x = {std::min(x.lower, point.x), std::max(x.upper, point.x)};
            y = {std::min(y.lower, point.y), std::max(y.upper, point.y)};
            values = {std::min(values.lower, point.target), std::max(values.upper, point.target)};
            if (split == state.selection.split)
                content.points.push_back(point);
        }
    }
    content.x = around(x.lower, x.upper);
    content.y = around(y.lower, y.upper);
    content.values = content.classes.isEmpty() ? values : PlotRange{0, 1};
    content.selected = std::min(state.selection.sample, content.points.empty() ? 0 : content.points.size() - 1);
}

/// Every cell's centre as a sample of two steps: 1 × cells² × 2, column by column of the surface.
arma::cube gridInputs(const Task &task, const SurfaceContent &content, size_t cells)
{
    arma::cube x(1, cells * cells, 2);
    for (size_t column = 0; column < cells; ++column) {
        for (size_t row = 0; row < cells; ++row) {
            const double share = 1.0 / static_cast<double>(cells);
            const double atX =
                content.x.lower + (static_cast<double>(column) + 0.5) * share * (content.x.upper - content.x.lower);
            const double atY = content.y.lower + (static_cast<double>(row) + 0.5) * share * (content.y.upper - content.y.lower);
            x(0, column * cells + row, 0) = task.inputScaler().apply(0, atX);
            x(0, column * cells + row, 1) = task.inputScaler().apply(1, atY);
        }
    }
    return x;
}

double confidenceOf(std::span<const double> logits)
{
    const double largest = *std::max_element(logits.begin(), logits.end());
    double total = 0;
    for (const double logit : logits)
        total += std::exp(logit - largest);
    return 1 / total;
}

void setAnswers(const Task &task, const arma::mat &outputs, size_t cells, SurfaceContent::Model &model)
{
    model.answer.set_size(cells, cells);
    if (outputs.n_rows > 1)
        model.confidence.set_size(cells, cells);
    for (arma::uword k = 0; k < outputs.n_cols; ++k) {
        const std::span logits(outputs.colptr(k), outputs.n_rows);
        model.answer(k) = answerValue(task, logits); // both go column by column
        if (outputs.n_rows > 1)
            model.confidence(k) = confidenceOf(logits);
    }
}

void setBoundary(const SurfaceContent &content, size_t cells, SurfaceContent::Model &model)
{
    const auto place = [cells](const PlotRange &range, double cell) {
        return range.lower + (cell + 0.5) * (range.upper - range.lower) / static_cast<double>(cells);
    };
    for (const auto &[x1, y1, x2, y2] : levelSegments(model.answer, 0.5))
        model.boundary.push_back({place(content.x, x1), place(content.y, y1), place(content.x, x2), place(content.y, y2)});
}

/// A model as it is, or under the what-ifs.
class Answering {
public:
    Answering(const ViewState &state, size_t model, bool whatIf)
        : state_(state), spec_(state.experiment->models[model]), shape_(ModelShape::of(*state.task)),
          whatIfs_(whatIf ? state.selection.whatIfs : std::vector<WhatIf>()), model_(model),
          weights_(unpackWeights(spec_, shape_, editedWeights(spec_, shape_, state.moment[model]->weights, whatIfs_, model)))
    {
    }
    /// x: 1 × samples × 2. The outputs, one column a sample.
    arma::mat answers(arma::cube x) const
    {
        if (!whatIfs_.empty())
            for (arma::uword k = 0; k < x.n_cols; ++k)
                alter(x, k);
        const arma::cube outputs = runPlainNetwork(spec_, shape_, weights_, x, interventionsOf(whatIfs_, model_)).output;
        return outputs.slice(outputs.n_slices - 1);
    }

private:
    /// What is fed in another order; another input of one sample is no place of the plane's.
    void alter(arma::cube &x, arma::uword k) const
    {
        arma::mat steps = {{x(0, k, 0), x(0, k, 1)}};
        alterInput(steps, {state_.selection.split, std::numeric_limits<size_t>::max()}, whatIfs_);
        x(0, k, 0) = steps(0);
        x(0, k, 1) = steps(1);
    }

    const ViewState &state_;
    const ModelSpec &spec_;
    ModelShape shape_;
    std::vector<WhatIf> whatIfs_;
    size_t model_;
    NetworkWeights weights_;
};

/// Whether a what-if changes what this model answers over the whole plane.
bool changesSurface(const std::vector<WhatIf> &whatIfs, size_t model)
{
    return std::ranges::any_of(
        whatIfs, [&](const WhatIf &each) { return reaches(each, model) && !std::holds_alternative<InputEdit>(each.change); });
}

std::optional<double> accuracyOf(const ViewState &state, const Answering &who)
{
    const Task &task = *state.task;
    const auto &samples = task.samples(state.selection.split);
    if (task.classes().empty() || samples.empty())
        return {};
    arma::cube x(1, samples.size(), 2);
    MetricSums sums(task.classes().size());
    for (size_t k = 0; k < samples.size(); ++k) {
        const Sample sample = task.sample(samples[k]);
        x(0, k, 0) = sample.x(0, 0);
        x(0, k, 1) = sample.x(0, 1);
    }
    const arma::mat answers = who.answers(std::move(x));
    for (size_t k = 0; k < samples.size(); ++k)
        sums.addLogits(std::span(answers.colptr(k), answers.n_rows), static_cast<size_t>(task.targets(samples[k])(0, 0)));
    return sums.classes()->accuracy;
}

SurfaceContent::Model surfaceOf(const ViewState &state, const SurfaceContent &content, const arma::cube &x, size_t cells,
                                size_t index, bool whatIf)
{
    const Answering who(state, index, whatIf);
    SurfaceContent::Model model;
    model.model = index;
    model.name = answererName(state.experiment->models[index].name, whatIf);
    model.restored = isRestored(*state.moment[index]) ? weightsText(*state.moment[index]) : QString();
    model.whatIf = whatIf;
    model.accuracy = accuracyOf(state, who);
    setAnswers(*state.task, who.answers(x), cells, model);
    if (content.classes.size() == 2)
        setBoundary(content, cells, model);
    return model;
}

/// Part of the way from one value to another at which the level is crossed; nothing where it is not.
std::optional<double> crossing(double from, double to, double level)
{
    if ((from < level) == (to < level) || !std::isfinite(from) || !std::isfinite(to))
        return {};
    return (level - from) / (to - from);
}

double centre(const PlotRange &range, size_t cell, size_t cells)
{
    return range.lower + (static_cast<double>(cell) + 0.5) * (range.upper - range.lower) / static_cast<double>(cells);
}

size_t cellAt(const PlotRange &range, double at, size_t cells)
{
    const double share = (at - range.lower) / (range.upper - range.lower);
    return static_cast<size_t>(std::clamp(std::floor(share * static_cast<double>(cells)), 0.0, static_cast<double>(cells) - 1));
}

} // namespace

std::vector<SurfaceContent::Segment> levelSegments(const arma::mat &values, double level)
{
    using Place = std::pair<double, double>;
    std::vector<SurfaceContent::Segment> segments;
    const auto add = [&](const Place &from, const Place &to) {
        segments.push_back({from.first, from.second, to.first, to.second});
    };
    for (arma::uword x = 0; x + 1 < values.n_cols; ++x) {
        for (arma::uword y = 0; y + 1 < values.n_rows; ++y) {
            const double left = static_cast<double>(x), low = static_cast<double>(y);
            const double a = values(y, x), b = values(y, x + 1), c = values(y + 1, x + 1), d = values(y + 1, x);
            std::vector<Place> places; // around the square: low, right, high, left
            if (const auto part = crossing(a, b, level))
                places.emplace_back(left + *part, low);
            if (const auto part = crossing(b, c, level))
                places.emplace_back(left + 1, low + *part);
            if (const auto part = crossing(d, c, level))
                places.emplace_back(left + *part, low + 1);
            if (const auto part = crossing(a, d, level))
                places.emplace_back(left, low + *part);
            if (places.size() == 2)
                add(places[0], places[1]);
            if (places.size() < 4)
                continue;
            const bool cornersCutOff = ((a + b + c + d) / 4 < level) == (a < level); // those of b and d
            add(places[0], places[cornersCutOff ? 1 : 3]);
            add(places[2], places[cornersCutOff ? 3 : 1]);
        }
    }
    return segments;
}

double SurfaceContent::cellX(size_t column) const
{
    return centre(x, column, cells());
}

double SurfaceContent::cellY(size_t row) const
{
    return centre(y, row, cells());
}

bool hasSurface(const ViewState &state)
{
    if (!state.task || !state.experiment)
        return false;
    const Task &task = *state.task;
    return task.tabular() && task.featureList().size() == 2 && task.inputColumns().size() == 2 &&
           std::ranges::none_of(task.featureList(), [](const Feature &feature) { return feature.member.has_value(); });
}

std::optional<SurfaceContent> surfaceContent(const ViewState &state, const std::atomic<bool> &abandoned, size_t cells)
{
    if (!hasSurface(state) || state.moment.size() != state.experiment->models.size())
        return {};
    const Task &task = *state.task;
    SurfaceContent content;
    content.title = splitTitle(state.selection.split);
    content.xTitle = featureName(task.featureList()[0], task.data());
    content.yTitle = featureName(task.featureList()[1], task.data());
    content.targetName = columnName(task.data(), task.targetColumn());
    content.classes = classNames(task);
    addPoints(state, content);
    const arma::cube x = gridInputs(task, content, cells);
    for (size_t k = 0; k < state.experiment->models.size(); ++k) {
        if (abandoned)
            return {};
        content.models.push_back(surfaceOf(state, content, x, cells, k, false));
        if (changesSurface(state.selection.whatIfs, k))
            content.models.push_back(surfaceOf(state, content, x, cells, k, true));
    }
    return content;
}

QString surfaceTip(const SurfaceContent &content, const SurfaceContent::Model &model, double x, double y,
                   QString (*written)(double))
{
    const size_t cells = content.cells();
    if (cells == 0)
        return {};
    const size_t column = cellAt(content.x, x, cells);
    const size_t row = cellAt(content.y, y, cells);
    const QString place = QStringLiteral("%1 = %2, %3 = %4")
                              .arg(content.xTitle, written(content.cellX(column)), content.yTitle, written(content.cellY(row)));
    const double answer = model.answer(row, column);
    if (content.classes.size() == 2)
        return Words::tr("%1\n%2: P(%3) = %4").arg(place, model.name, content.classes[1], written(answer));
    if (content.classes.isEmpty())
        return Words::tr("%1\n%2: %3").arg(place, model.name, written(answer));
    return Words::tr("%1\n%2: %3, P = %4")
        .arg(place, model.name, content.classes[static_cast<qsizetype>(answer)], written(model.confidence(row, column)));
}

std::optional<size_t> nearestSample(const SurfaceContent &content, double x, double y)
{
    const double width = content.x.upper - content.x.lower;
    const double height = content.y.upper - content.y.lower;
    const auto nearest = std::ranges::min_element(content.points, {}, [&](const SurfaceContent::Point &point) {
        return std::hypot((point.x - x) / width, (point.y - y) / height);
    });
    if (nearest == content.points.end())
        return {};
    return static_cast<size_t>(nearest - content.points.begin());
}

} // namespace sluice
