#pragma once

#include "tests/ui/training_fixture.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/plot.h"

#include <atomic>
#include <cmath>

namespace sluice::testing {

inline const std::atomic<bool> kept = false;

inline Figure figureOf(const std::string &name, const ViewState &state)
{
    const auto choice = findFigureViews(name, state);
    if (!choice)
        qFatal("%s", choice.error().english().c_str());
    const auto prepared = prepareFigure(choice->views, state, kept);
    if (!prepared)
        qFatal("%s", prepared.error().english().c_str());
    return drawFigure(**prepared, {});
}

/// The cells of a column as the file has them; NaN of an empty one.
inline std::vector<double> columnOf(Figure &figure, int column)
{
    const auto csv = figureBytes(figure, FigureFile::csv, {});
    std::vector<double> values;
    for (const QByteArray &line : csv->trimmed().split('\n').mid(1)) {
        const QByteArray cell = line.split(',').value(column).trimmed();
        values.push_back(cell.isEmpty() ? std::nan("") : cell.toDouble());
    }
    return values;
}

inline bool same(const std::vector<double> &one, const std::vector<double> &other)
{
    return std::ranges::equal(one, other, [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

/// What a line that can be seen is drawn through.
inline std::vector<std::pair<double, double>> pointsOf(const QCPGraph &graph)
{
    std::vector<std::pair<double, double>> points;
    for (const QCPGraphData &point : *graph.data())
        points.emplace_back(point.key, point.value);
    return points;
}

inline const std::string rhyme =
    "one two\nthree four\none two\nthree four\none two\nthree four\none two\nthree four\none two\nthree ";

inline ViewState pathState()
{
    const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
    TaskSpec task;
    task.lookback = 12;
    task.horizon = 4;
    task.multiStep = MultiStep::direct;
    return testing::stateOf(data, task, {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{3}}}});
}

} // namespace sluice::testing
