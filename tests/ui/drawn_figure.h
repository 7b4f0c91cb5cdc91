#pragma once

#include "tests/ui/training_fixture.h"
#include "ui/models/figure_origin.h"
#include "ui/models/runs_content.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/plot.h"

#include <QFile>
#include <QXmlStreamReader>
#include <atomic>
#include <cmath>

namespace sluice::testing {

inline const std::atomic<bool> kept = false;

inline Result<Figure> drawnFigure(const std::string &name, const ViewState &state, const FigureFormat &format = {})
{
    const auto choice = findFigureViews(name, state);
    if (!choice)
        return passOn(choice);
    const auto prepared = prepareFigure(choice->views, state, kept);
    if (!prepared)
        return passOn(prepared);
    return drawFigure(**prepared, format);
}

inline Figure figureOf(const std::string &name, const ViewState &state)
{
    auto figure = drawnFigure(name, state);
    if (!figure)
        qFatal("%s", figure.error().english().c_str());
    return std::move(*figure);
}

inline FigureSource sourceOf(const ViewState &state, const std::string &view)
{
    return figureSource(state, {"/nowhere/session.sluice", 1, "/nowhere"}, view);
}

inline QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QString("text"))
            texts << reader.readElementText();
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return texts;
}

/// A training with norms and losses, so that there is something of every page of it.
inline ViewState trainedState()
{
    ViewState state = learningState({0, 2, 4, 8});
    auto history = std::make_shared<TrainingHistory>(*state.history);
    for (uint32_t model = 0; model < 2; ++model)
        for (uint32_t layer = 0; layer < 2; ++layer)
            for (uint64_t step = 1; step < 200; ++step)
                history->norms.push_back({model, layer, step, 0.5f, 0.01f, 3});
    state.history = history;
    state.batchesPerEpoch = 32;
    for (uint32_t epoch = 0; epoch <= 8; ++epoch)
        for (uint32_t model = 0; model < 2; ++model)
            state.epochs.push_back({model, epoch, 32 * uint64_t{epoch}, 1.0 / (1 + epoch), 1.1 / (1 + epoch), 0.1 * epoch, true});
    SessionRun run;
    run.id = 1;
    run.experiment = state.experiment;
    run.epochs = state.epochs;
    state.drawnRuns = drawnRuns({run}, {1}, 1, {});
    return state;
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
