// The figures of the pages Compare and Surface.

#include "ui/models/compare_details.h"
#include "ui/models/number_text.h"
#include "ui/models/surface_content.h"
#include "ui/models/value_text.h"
#include "ui/views/detail_plots.h"
#include "ui/views/figure_views.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/loss_plot.h"
#include "ui/views/output_plot.h"
#include "ui/views/path_plot.h"
#include "ui/views/plot_parts.h"
#include "ui/views/surface_plot.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

using Prepared = Result<std::optional<DrawFigure>>;

template <class Draw> Prepared ready(Draw draw)
{
    return std::optional<DrawFigure>(std::move(draw));
}

template <class... Panels> FigureDrawing drawing(const QString &title, Panels &&...panels)
{
    FigureDrawing all;
    all.title = title;
    (all.panels.push_back(std::forward<Panels>(panels)), ...);
    return all;
}

bool isTrained(const ViewState &state)
{
    return state.experiment && state.task && state.moment.size() == state.experiment->models.size() &&
           state.task->sampleCount(state.selection.split) > 0;
}

QString needsSamples()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "weights and samples"));
}

Prepared losses(const ViewState &state, LossAxis axis)
{
    return ready([content = lossContent(state, axis, true), experiment = state.experiment, axis] {
        auto plot = figurePlot<LossPlot>();
        placeLegendAbove(*plot);
        plot->show(content, *experiment, axis, true);
        const QString title = plot->windowTitle();
        return drawing(title, FigurePanel{{}, std::move(plot), {760, 360}});
    });
}

bool hasLosses(const ViewState &state)
{
    return state.experiment && !state.epochs.empty();
}

QString needsEpochs()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "an epoch of training"));
}

Prepared outputs(const ViewState &state, bool residuals)
{
    return ready([content = outputContent(state), experiment = state.experiment, residuals] {
        auto plot = figurePlot<OutputPlot>();
        const ResidualContent left = residuals ? residualContent(content) : ResidualContent();
        plot->show(content, *experiment, residuals ? &left : nullptr);
        QString title = content.title;
        if (const QString nearest = residuals ? nearestText(left) : QString(); !nearest.isEmpty())
            title += QStringLiteral(" · ") + nearest;
        return drawing(title, FigurePanel{{}, std::move(plot), {760, residuals ? 420 : 340}});
    });
}

bool ofNumbers(const ViewState &state)
{
    return isTrained(state) && state.task->classes().empty();
}

QString needsNumbers()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "a target that is a number, and weights"));
}

Prepared details(const ViewState &state, CompareView view, const std::atomic<bool> &abandoned)
{
    auto found = compareDetails(state, view, abandoned);
    if (!found)
        return std::optional<DrawFigure>();
    return ready([details = std::make_shared<const CompareDetails>(std::move(*found)), experiment = state.experiment] {
        const std::vector<ModelLook> looks = looksOf(experiment->models);
        FigureDrawing all = drawing(details->title);
        if (details->path) {
            auto plot = figurePlot<PathPlot>();
            plot->show(*details->path, looks);
            all.title = details->path->title;
            all.panels.push_back({details->path->note, std::move(plot), {760, 440}});
        }
        if (details->scatter) {
            auto plot = figurePlot<ScatterPlot>();
            plot->show(*details->scatter, looks);
            all.panels.push_back({{}, std::move(plot), {480, 460}});
        }
        if (details->confusion)
            for (const auto &model : details->confusion->models) {
                auto plot = figurePlot<HeatMapPlot>(model.name);
                plot->show(model.map);
                all.panels.push_back({figureText(QT_TRANSLATE_NOOP("Figures", "%1: %2 right"))
                                          .arg(model.name, percentText(fixedText(100 * model.accuracy, 1))),
                                      std::move(plot),
                                      {380, 340}});
                all.panels.back().name = model.name;
            }
        if (details->reliability)
            for (const auto &model : details->reliability->models) {
                auto plot = figurePlot<ReliabilityPlot>();
                plot->show(model, looks[model.model]);
                all.panels.push_back({figureText(QT_TRANSLATE_NOOP("Figures", "%1: expected calibration error %2"))
                                          .arg(model.name, fixedText(model.calibration.expectedError, 4)),
                                      std::move(plot),
                                      {380, 360}});
                all.panels.back().name = model.name;
            }
        all.columns = static_cast<int>(std::min<size_t>(2, all.panels.size()));
        return all;
    });
}

bool has(const ViewState &state, CompareView view)
{
    if (!isTrained(state))
        return false;
    const auto possible = compareViews(*state.task);
    return std::ranges::find(possible, view) != possible.end();
}

QString needsClasses()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "a target that is a class, and weights"));
}

Prepared surface(const ViewState &state, const std::atomic<bool> &abandoned)
{
    auto found = surfaceContent(state, abandoned, 2 * surfaceCells);
    if (!found)
        return std::optional<DrawFigure>();
    return ready([content = std::make_shared<const SurfaceContent>(std::move(*found))] {
        FigureDrawing all = drawing(content->title);
        for (size_t model = 0; model < content->models.size(); ++model) {
            const auto &own = content->models[model];
            auto plot = figurePlot<SurfacePlot>();
            plot->show(*content, model);
            QString title = own.name;
            if (own.accuracy)
                title = figureText(QT_TRANSLATE_NOOP("Figures", "%1: %2 right"))
                            .arg(own.name, percentText(fixedText(100 * *own.accuracy, 1)));
            if (!own.restored.isEmpty())
                title += QStringLiteral(" · ") + own.restored;
            all.panels.push_back({title, std::move(plot), {420, 380}});
            all.panels.back().name = own.name;
        }
        all.columns = static_cast<int>(std::min<size_t>(2, all.panels.size()));
        return all;
    });
}

} // namespace

std::vector<FigureView> compareFigureViews()
{
    using State = const ViewState &;
    using Abandoned = const std::atomic<bool> &;
    return {
        {"losses", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Loss over the epochs")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "training and validation loss of every model")); }, hasLosses,
         needsEpochs, [](State state, Abandoned) { return losses(state, LossAxis::epochs); }},
        {"losses-seconds", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Loss over the seconds")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the same over the time that each model trained")); }, hasLosses,
         needsEpochs, [](State state, Abandoned) { return losses(state, LossAxis::seconds); }},
        {"outputs", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Outputs")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "every model's answers beside the target")); }, isTrained,
         needsSamples, [](State state, Abandoned) { return outputs(state, false); }},
        {"residuals", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Outputs and residuals")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "with what they leave over, and where each model is nearest")); },
         ofNumbers, needsNumbers, [](State state, Abandoned) { return outputs(state, true); }},
        {"path", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Path of the forecast")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a forecast many steps ahead, and the error of each step")); },
         [](State state) { return has(state, CompareView::path); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a forecast of several steps at once, and weights")); },
         [](State state, Abandoned abandoned) { return details(state, CompareView::path, abandoned); }},
        {"scatter", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Answers against targets")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "all answers of the part of the data against their targets")); },
         [](State state) { return has(state, CompareView::scatter); }, needsNumbers,
         [](State state, Abandoned abandoned) { return details(state, CompareView::scatter, abandoned); }},
        {"confusion", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Confusion matrices")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "which classes each model takes for which")); },
         [](State state) { return has(state, CompareView::confusion); }, needsClasses,
         [](State state, Abandoned abandoned) { return details(state, CompareView::confusion, abandoned); }},
        {"calibration", FigurePage::compare, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Reliability diagrams")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "how often each model is right when it is so sure")); },
         [](State state) { return has(state, CompareView::reliability); }, needsClasses,
         [](State state, Abandoned abandoned) { return details(state, CompareView::reliability, abandoned); }},
    };
}

std::vector<FigureView> surfaceFigureViews()
{
    return {{"surface", FigurePage::surface, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Decision surfaces")); },
             [] { return figureText(QT_TRANSLATE_NOOP("Figures", "what each model answers over the plane of two inputs")); },
             [](const ViewState &state) { return isTrained(state) && hasSurface(state); },
             [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a table with two inputs, and weights")); }, surface}};
}

} // namespace sluice
