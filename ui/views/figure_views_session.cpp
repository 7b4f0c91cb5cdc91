// The figures of the pages Seeds, Text and Runs.

#include "ui/models/class_name.h"
#include "ui/models/number_text.h"
#include "ui/models/runs_content.h"
#include "ui/models/seed_content.h"
#include "ui/models/text_generation.h"
#include "ui/views/figure_views.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/plot_parts.h"
#include "ui/views/runs_plot.h"
#include "ui/views/seed_plot.h"

#include <algorithm>

namespace sluice {

namespace {

using Prepared = Result<std::optional<DrawFigure>>;

constexpr size_t charactersInARow = 40;
constexpr size_t mostCharacters = 1200; // more would be too small to read; the numbers have all
constexpr int rowHeight = 24;

bool hasSeeds(const ViewState &state)
{
    return state.experiment && state.seedBands && sameButForSeed(*state.seedBands->of, *state.experiment);
}

Prepared seeds(const ViewState &state, const std::atomic<bool> &)
{
    return std::optional<DrawFigure>([shown = state.seedBands] {
        FigureDrawing all;
        all.title = figureText(QT_TRANSLATE_NOOP("Figures", "Losses over %1 seeds: mean, and a band from the least to the most"))
                        .arg(shown->seeds);
        auto plot = figurePlot<SeedPlot>();
        plot->show(shown->bands, *shown->of);
        all.panels.push_back({{}, std::move(plot), {760, 360}});
        return all;
    });
}

bool hasRuns(const ViewState &state)
{
    return state.drawnRuns != nullptr;
}

Prepared runs(const ViewState &state, const std::atomic<bool> &)
{
    return std::optional<DrawFigure>([shown = state.drawnRuns] {
        FigureDrawing all;
        all.title = figureText(QT_TRANSLATE_NOOP("Figures", "Losses of the runs"));
        auto plot = figurePlot<RunsPlot>();
        plot->show(shown->curves);
        const QString warning =
            figureText(QT_TRANSLATE_NOOP("Figures", "These runs differ in data, task or loss: their losses are not comparable."));
        all.panels.push_back({shown->comparable ? QString() : warning, std::move(plot), {760, 380}});
        return all;
    });
}

bool writes(const ViewState &state)
{
    return whyNoText(state).isEmpty() && state.moment.size() == state.experiment->models.size() &&
           std::ranges::find(state.moment, nullptr) == state.moment.end();
}

/// Row by row, as it is read; what is left of the last row is empty.
HeatMap characterMap(const WrittenText::Side &text)
{
    const size_t count = std::min(text.tokens.size(), mostCharacters);
    const size_t columns = std::min(count, charactersInARow);
    const size_t rows = (count + columns - 1) / columns;
    HeatMap map;
    map.values = arma::mat(rows, columns, arma::fill::value(qQNaN()));
    map.scale = HeatMap::Scale::share;
    map.valueTitle = figureText(QT_TRANSLATE_NOOP("Figures", "probability that the model gave it"));
    map.xTitle = figureText(QT_TRANSLATE_NOOP("Figures", "character"));
    for (size_t row = 0; row < rows; ++row)
        map.yNames << QString::number(row * columns + 1);
    for (size_t cell = 0; cell < rows * columns; ++cell) {
        const size_t place = cell % rows * columns + cell / rows; // column by column
        if (place < count)
            map.values(cell) = text.probability[place];
        map.cellTexts << (place < count ? characterName(text.tokens[place]) : QString());
    }
    return map;
}

PlotTable characterTable(const WrittenText::Side &text)
{
    PlotTable table{{{figureText(QT_TRANSLATE_NOOP("Figures", "place")), {}},
                     {figureText(QT_TRANSLATE_NOOP("Figures", "Unicode")), {}},
                     {figureText(QT_TRANSLATE_NOOP("Figures", "probability")), text.probability}}};
    for (size_t place = 0; place < text.tokens.size(); ++place) {
        const auto code = QString::fromStdString(text.tokens[place]).toUcs4();
        table.columns[0].values.push_back(static_cast<double>(place + 1));
        table.columns[1].values.push_back(code.size() == 1 ? static_cast<double>(code.front()) : qQNaN());
    }
    return table;
}

/// `side`: what the text is written with, above it; may be empty.
FigurePanel characterPanel(const QString &name, const QString &side, const WrittenText::Side &text)
{
    auto plot = figurePlot<HeatMapPlot>(name);
    const HeatMap map = characterMap(text);
    plot->show(map);
    plot->setTable([text] { return characterTable(text); });
    QStringList title = {side};
    if (text.tokens.size() > mostCharacters)
        title << figureText(QT_TRANSLATE_NOOP("Figures", "the first %1 of %2 characters"))
                     .arg(groupedNumber(mostCharacters), groupedNumber(text.tokens.size()));
    title.removeAll(QString());
    return {title.join(QStringLiteral(" · ")), std::move(plot), {860, 80 + rowHeight * static_cast<int>(map.values.n_rows)}};
}

Prepared text(const ViewState &state, const std::atomic<bool> &abandoned)
{
    auto written = writtenText(state, abandoned);
    if (!written)
        return passOn(written);
    if (!*written)
        return std::optional<DrawFigure>();
    return std::optional<DrawFigure>([text = std::make_shared<const WrittenText>(std::move(**written))] {
        FigureDrawing all;
        all.title = text->title;
        all.panels.push_back(characterPanel(text->title, withSide({}, text->whatIf.has_value(), MapShows::before), text->before));
        if (text->whatIf)
            all.panels.push_back(characterPanel(text->title, sideText(MapShows::whatIf), *text->whatIf));
        return all;
    });
}

} // namespace

std::vector<FigureView> seedsFigureViews()
{
    return {{"seeds", FigurePage::seeds, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Losses over several seeds")); },
             [] { return figureText(QT_TRANSLATE_NOOP("Figures", "mean and spread of every model's losses over the seeds")); },
             hasSeeds,
             [] { return figureText(QT_TRANSLATE_NOOP("Figures", "trainings of this experiment with at least two seeds")); },
             seeds}};
}

std::vector<FigureView> textFigureViews()
{
    return {
        {"text", FigurePage::text, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "What the model writes")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a text, and how likely the model found each character")); }, writes,
         [] {
             return figureText(QT_TRANSLATE_NOOP("Figures", "a model that is trained on the next character alone, and weights"));
         },
         text}};
}

std::vector<FigureView> runsFigureViews()
{
    return {{"runs", FigurePage::runs, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Losses of the runs")); },
             [] { return figureText(QT_TRANSLATE_NOOP("Figures", "validation losses of the session's runs over each other")); },
             hasRuns, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "a run of a session that was trained")); }, runs}};
}

} // namespace sluice
