// The figures of the pages Inside and Memory.

#include "ui/models/dense_content.h"
#include "ui/models/memory_content.h"
#include "ui/models/memory_words.h"
#include "ui/models/saturation_trail.h"
#include "ui/models/unit_arrangement.h"
#include "ui/views/fade_plot.h"
#include "ui/views/figure_views.h"
#include "ui/views/flow_plots.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/inside_stack.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/unit_memory_plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

using Prepared = Result<std::optional<DrawFigure>>;
using Quantity = InsideRow::Quantity;

bool canTrace(const ViewState &state)
{
    return state.experiment && state.task && !state.experiment->models.empty() &&
           state.moment.size() == state.experiment->models.size() && state.task->sampleCount(state.selection.split) > 0;
}

bool hasRecurrent(const ViewState &state)
{
    return canTrace(state) && std::ranges::any_of(state.experiment->models, &ModelSpec::recurrent);
}

bool hasDense(const ViewState &state)
{
    return canTrace(state) && !std::ranges::all_of(state.experiment->models, &ModelSpec::recurrent);
}

bool hasBoth(const ViewState &state)
{
    return hasRecurrent(state) && hasDense(state);
}

QString needsRecurrent()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "a model with a recurrent layer (LSTM, GRU, RNN), and weights"));
}

/// Rows of a stack: all, or those of one story.
enum class Rows { all, gates, cell };

bool belongs(Quantity quantity, Rows rows)
{
    static constexpr std::array gates = {Quantity::forgetGate, Quantity::inputGate,  Quantity::candidate,
                                         Quantity::outputGate, Quantity::updateGate, Quantity::resetGate};
    static constexpr std::array cell = {Quantity::written, Quantity::kept, Quantity::cell, Quantity::hidden};
    return rows == Rows::all || (rows == Rows::gates ? std::ranges::find(gates, quantity) != gates.end()
                                                     : std::ranges::find(cell, quantity) != cell.end());
}

FigurePanel stackPanel(const InsideContent &content)
{
    auto stack = figurePlot<InsideStack>();
    stack->show(content);
    int height = 210;
    for (const InsideRow &row : content.rows)
        height += row.kind == InsideRow::Kind::map && row.values.n_rows > 8 ? 105 : 78;
    FigurePanel panel{{}, std::move(stack), {860, height}};
    panel.least = dynamic_cast<const InsideStack &>(*panel.plot).leastHeight(panel.usual.width());
    panel.fit = [height](FigurePanel &own, double width, int) {
        auto &narrow = dynamic_cast<InsideStack &>(*own.plot);
        own.least = narrow.leastHeight(static_cast<int>(width));
        own.usual = {static_cast<int>(width), std::max(own.least, static_cast<int>(height * (0.5 + 0.5 * width / 860)))};
        if (width < InsideStack::narrowPicture)
            own.usual.rheight() += narrow.captionsHeight();
    };
    return panel;
}

Result<InsideContent> contentOf(const ViewState &state, InsideMode mode, Rows rows)
{
    InsideContent content = insideContent(state, traceSample(state), mode);
    if (!content.nothing.isEmpty())
        return fail(SLUICE_MESSAGE("ui", "%1"), content.nothing.toStdString());
    arrangeUnits(content, {});
    content.rows.removeIf([&](const InsideRow &row) { return !belongs(row.quantity, rows); });
    if (content.rows.empty())
        return fail(SLUICE_MESSAGE("ui", "The layer shown has no gates: it takes an LSTM or a GRU layer."));
    return content;
}

Prepared stack(const ViewState &state, InsideMode mode, Rows rows, const QString &title)
{
    Result<InsideContent> content = contentOf(state, mode, rows);
    if (!content)
        return passOn(content);
    *content = withMapsOf(std::move(*content), state.maps.inside);
    const bool touched = !content->mapsSide.isEmpty();
    return std::optional<DrawFigure>([content = std::make_shared<const InsideContent>(std::move(*content)),
                                      title = withSide(title, touched, state.maps.inside)] {
        FigureDrawing all;
        all.title = title;
        all.panels.push_back(stackPanel(*content));
        return all;
    });
}

FigurePanel mapPanel(const QString &title, const HeatMap &map, const QSize &usual)
{
    auto plot = figurePlot<HeatMapPlot>(title);
    plot->show(map);
    return {title, std::move(plot), usual};
}

/// The first layer's weights, what each adds to the answer, and what every layer hands on.
Prepared dense(const ViewState &state)
{
    auto content = denseContent(state, traceSample(state), 0);
    if (!content)
        return fail(SLUICE_MESSAGE("ui", "There is nothing to draw yet."));
    return std::optional<DrawFigure>(
        [content = std::make_shared<const DenseContent>(std::move(*content)), shows = state.maps.inside] {
            FigureDrawing all;
            all.title = withSide(content->title, content->touched(), shows);
            all.panels.push_back(mapPanel(content->weightsTitle, withMapOf(content->weights, shows), {420, 300}));
            if (!content->contribution.values.empty())
                all.panels.push_back(
                    mapPanel(figureText(QT_TRANSLATE_NOOP("Figures", "what each of these weights adds to the answer")),
                             withMapOf(content->contribution, shows), {420, 300}));
            for (const auto &layer : content->layers)
                all.panels.push_back(mapPanel(layer.title, withMapOf(layer.activation, shows), {420, 110}));
            all.columns = 2;
            return all;
        });
}

enum class MemoryPart { flow, input, retention, units };

template <class Kind, class... Shown> FigurePanel memoryPanel(const QSize &usual, const Shown &...shown)
{
    auto plot = figurePlot<Kind>();
    plot->show(shown...);
    return {{}, std::move(plot), usual};
}

/// What the page Memory shows; the figure's own sentence where there is nothing.
Result<std::optional<MemoryContent>> memoryContent(const ViewState &state, const std::atomic<bool> &abandoned)
{
    auto found = MemoryWork().contentOf(state, abandoned);
    if (found && !found->nothing.isEmpty())
        return fail(SLUICE_MESSAGE("ui", "%1"), found->nothing.toStdString());
    return found;
}

Prepared memory(const ViewState &state, MemoryPart part, const std::atomic<bool> &abandoned)
{
    auto found = memoryContent(state, abandoned);
    if (!found)
        return passOn(found);
    if (!*found)
        return std::optional<DrawFigure>();
    return std::optional<DrawFigure>(
        [content = std::make_shared<const MemoryContent>(std::move(**found)), experiment = state.experiment, part] {
            FigureDrawing all;
            switch (part) {
            case MemoryPart::flow:
                all.title = content->title;
                all.panels.push_back(memoryPanel<FlowPlot>({760, 320}, *content, *experiment));
                all.panels.back().title = content->subtitle;
                break;
            case MemoryPart::input:
                all.title = content->inputTitle;
                all.panels.push_back(memoryPanel<InputGradientPlot>({760, 260}, *content));
                break;
            case MemoryPart::retention:
                all.title = retentionTitle(*content);
                all.panels.push_back(memoryPanel<FadePlot>({640, 360}, *content, *experiment));
                break;
            case MemoryPart::units:
                all.title = figureText(QT_TRANSLATE_NOOP("Figures", "What each unit keeps"));
                all.panels.push_back(memoryPanel<UnitMemoryPlot>({760, 360}, *content));
                break;
            }
            return all;
        });
}

/// The gates at one moment, and the way of the picked unit's through the kept ones.
Prepared saturation(const ViewState &state, const std::atomic<bool> &abandoned)
{
    auto found = memoryContent(state, abandoned);
    if (!found)
        return passOn(found);
    if (*found && (*found)->saturation.empty())
        return fail(SLUICE_MESSAGE("ui", "The layer shown has no gates: it takes an LSTM or a GRU layer."));
    auto trails = saturationTrails(state, [&abandoned] { return !abandoned; });
    if (!*found || !trails)
        return std::optional<DrawFigure>();
    return std::optional<DrawFigure>([content = std::make_shared<const MemoryContent>(std::move(**found)), trails = *trails] {
        FigureDrawing all;
        all.title = figureText(QT_TRANSLATE_NOOP("Figures", "Share of the time its gates are shut and open"));
        auto plot = figurePlot<SaturationPlot>();
        plot->show(*content);
        plot->showTrails(trails);
        all.panels.push_back({{}, std::move(plot), {480, 440}});
        return all;
    });
}

} // namespace

std::vector<FigureView> insideFigureViews()
{
    using State = const ViewState &;
    using Abandoned = const std::atomic<bool> &;
    return {
        {"inside", FigurePage::inside, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Inside the recurrent network")); },
         [] {
             return figureText(QT_TRANSLATE_NOOP("Figures", "input, answer, gates and states of one sample over its time steps"));
         },
         hasRecurrent, needsRecurrent,
         [](State state, Abandoned) {
             return stack(state, InsideMode::recurrent, Rows::all,
                          figureText(QT_TRANSLATE_NOOP("Figures", "Inside the recurrent network")));
         }},
        {"gates", FigurePage::inside, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Gates")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the gates and the candidate alone")); }, hasRecurrent,
         needsRecurrent,
         [](State state, Abandoned) {
             return stack(state, InsideMode::recurrent, Rows::gates, figureText(QT_TRANSLATE_NOOP("Figures", "Gates")));
         }},
        {"cell", FigurePage::inside, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Cell state")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "what is written, kept and held")); }, hasRecurrent, needsRecurrent,
         [](State state, Abandoned) {
             return stack(state, InsideMode::recurrent, Rows::cell, figureText(QT_TRANSLATE_NOOP("Figures", "Cell state")));
         }},
        {"inside-both", FigurePage::inside, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Inside both networks")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the dense and the recurrent one over one time axis")); }, hasBoth,
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a model with recurrent layers beside one without, and weights")); },
         [](State state, Abandoned) {
             return stack(state, InsideMode::both, Rows::all, figureText(QT_TRANSLATE_NOOP("Figures", "Inside both networks")));
         },
         true},
        {"dense", FigurePage::inside, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Inside the dense network")); },
         [] {
             return figureText(
                 QT_TRANSLATE_NOOP("Figures", "weights of its first layer, what each adds, what its layers hand on"));
         },
         hasDense, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a model without recurrent layers, and weights")); },
         [](State state, Abandoned) { return dense(state); }},
    };
}

std::vector<FigureView> memoryFigureViews()
{
    using State = const ViewState &;
    using Abandoned = const std::atomic<bool> &;
    return {
        {"gradient-flow", FigurePage::memory, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Gradient flow")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the gradient's norm back through time")); }, hasRecurrent,
         needsRecurrent, [](State state, Abandoned abandoned) { return memory(state, MemoryPart::flow, abandoned); }},
        {"input-gradient", FigurePage::memory, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "What it looked at")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the answer's gradient with respect to each input")); },
         hasRecurrent, needsRecurrent,
         [](State state, Abandoned abandoned) { return memory(state, MemoryPart::input, abandoned); }},
        {"retention", FigurePage::memory, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "What is left k steps later")); },
         [] {
             return figureText(
                 QT_TRANSLATE_NOOP("Figures", "what is left of a changed input in the answer, and of each unit along its cell"));
         },
         hasRecurrent, needsRecurrent,
         [](State state, Abandoned abandoned) { return memory(state, MemoryPart::retention, abandoned); }},
        {"unit-memory", FigurePage::memory, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "What each unit keeps")); },
         [] {
             return figureText(
                 QT_TRANSLATE_NOOP("Figures", "each unit's half-life, and what is left of a change at the time step"));
         },
         hasRecurrent, needsRecurrent,
         [](State state, Abandoned abandoned) { return memory(state, MemoryPart::units, abandoned); }},
        {"saturation", FigurePage::memory, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Saturation of the gates")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "how much of their time gates are shut and open")); }, hasRecurrent,
         needsRecurrent, saturation},
    };
}

} // namespace sluice
