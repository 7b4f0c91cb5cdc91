// The figures of the page Data, of what is open.

#include "ui/models/window_plan.h"
#include "ui/views/figure_views.h"
#include "ui/views/split_plot.h"
#include "ui/views/window_plot.h"

namespace sluice {

namespace {

using Prepared = Result<std::optional<DrawFigure>>;

bool hasData(const ViewState &state)
{
    return state.experiment && state.task;
}

QString needsData()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "data and a task"));
}

template <class Kind> Prepared plan(const ViewState &state, const char *title, const QSize &usual)
{
    const auto &samples = state.task->samples(state.selection.split);
    std::optional<RowPlace> target;
    if (state.selection.sample < samples.size())
        target = RowPlace{samples[state.selection.sample].sequence, samples[state.selection.sample].targetRow};
    return std::optional<DrawFigure>(
        [plan = std::make_shared<const WindowPlan>(planOf(state.task, state.experiment->data, target)), title, usual] {
            FigureDrawing all;
            all.title = figureText(title);
            auto plot = figurePlot<Kind>();
            plot->show(*plan);
            plot->setHandles({}); // there is nothing to drag
            all.panels.push_back({{}, std::move(plot), usual});
            return all;
        });
}

} // namespace

std::vector<FigureView> dataFigureViews()
{
    static constexpr const char *split = QT_TRANSLATE_NOOP("Figures", "The series and the parts of its split");
    static constexpr const char *window = QT_TRANSLATE_NOOP("Figures", "One window of the series");
    return {
        {"split", FigurePage::data, [] { return figureText(split); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the data with their training, validation and test part")); },
         hasData, needsData,
         [](const ViewState &state, const std::atomic<bool> &) {
             return plan<SplitPlot>(state, split, {760, 260});
         }},
        {"window", FigurePage::data, [] { return figureText(window); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "what a model sees of them for one sample, and what it answers")); },
         hasData, needsData,
         [](const ViewState &state, const std::atomic<bool> &) {
             return plan<WindowPlot>(state, window, {760, 260});
         }},
    };
}

} // namespace sluice
