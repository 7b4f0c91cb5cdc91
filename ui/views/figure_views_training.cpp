// The figures of the page Training.

#include "ui/models/distribution.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/norm_curves.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/distribution_plot.h"
#include "ui/views/figure_views.h"
#include "ui/views/norm_plot.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

using Prepared = Result<std::optional<DrawFigure>>;

constexpr size_t mostMaps = 12;
constexpr int leastMap = 85;           // of the atlas, points high
constexpr double roomForTwoMaps = 500; // beside each other
constexpr double lowWhereAlone = 0.65; // of its usual height: a map that has no other beside it

bool hasHistory(const ViewState &state)
{
    return state.history && !state.history->kept.empty();
}

QString needsHistory()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "kept moments of a training"));
}

bool hasAtlas(const ViewState &state)
{
    return hasHistory(state) && atlasQuestion(state).has_value();
}

tl::unexpected<Error> nothing(const QString &why)
{
    return fail(SLUICE_MESSAGE("ui", "%1"), why.toStdString());
}

Prepared atlas(const ViewState &state, const std::atomic<bool> &abandoned)
{
    const auto question = atlasQuestion(state);
    const std::vector<Moment> moments = question ? atlasMoments(state, *question) : std::vector<Moment>();
    AtlasTraces traces, untouched;
    for (const Moment &moment : moments) {
        if (abandoned)
            return std::optional<DrawFigure>();
        const Snapshot &snapshot = *moment[question->model];
        traces.push_back(std::make_shared<const AtlasTrace>(atlasTrace(*question, snapshot)));
        if (question->touched())
            untouched.push_back(std::make_shared<const AtlasTrace>(atlasTrace(question->untouched(), snapshot)));
    }
    auto found = std::make_shared<const GateAtlas>(gateAtlas(state, moments, traces, false, untouched));
    if (!found->nothing.isEmpty())
        return nothing(found->nothing);
    return std::optional<DrawFigure>([found, shows = state.maps.atlas] {
        FigureDrawing all;
        all.title = figureText(found->gates ? QT_TRANSLATE_NOOP("Figures", "Gate atlas: %1, %2")
                                            : QT_TRANSLATE_NOOP("Figures", "State atlas: %1, %2"))
                        .arg(found->who, withSide(found->subtitle, found->touched(), shows));
        auto plot = figurePlot<AtlasPlot>();
        plot->show(*found, shows);
        const auto maps = static_cast<int>(found->maps.size());
        FigurePanel panel{{}, std::move(plot), {760, 60 + 130 * maps}, 60 + leastMap * (maps + 1) / 2};
        panel.fit = [maps](FigurePanel &own, double width, int) {
            if (width >= roomForTwoMaps)
                return;
            dynamic_cast<AtlasPlot &>(*own.plot).setColumns(1);
            own.usual = {static_cast<int>(width), 60 + 125 * maps};
            own.least = 60 + leastMap * maps;
        };
        all.panels.push_back(std::move(panel));
        return all;
    });
}

struct NamedMap {
    QString name;
    DistributionMap map;
};

/// Of the picked model: the tensors of the picked layer, or the quantities that it computes.
std::vector<DistributionPart> partsOfLayer(const ViewState &state, DistributionOf of)
{
    std::vector<DistributionPart> parts = distributionParts(state, of);
    const QString layer = QStringLiteral(" layers.%1.").arg(state.selection.layer);
    std::erase_if(parts, [&](const DistributionPart &part) {
        const bool here = of == DistributionOf::activations ? part.layer == state.selection.layer : part.name.contains(layer);
        return part.model != state.selection.model || !here;
    });
    if (parts.size() > mostMaps)
        parts.resize(mostMaps);
    return parts;
}

Prepared distributions(const ViewState &state, DistributionOf of, const std::atomic<bool> &abandoned)
{
    const std::vector<Moment> moments = distributionMoments(state);
    auto maps = std::make_shared<std::vector<NamedMap>>();
    for (const DistributionPart &part : partsOfLayer(state, of)) {
        const auto question = distributionQuestion(state, of, part, true);
        if (!question)
            continue;
        const auto work = distributionWork(*question);
        const auto workUntouched = distributionWork(question->untouched());
        Histograms found, untouched;
        for (const Moment &moment : moments) {
            if (abandoned)
                return std::optional<DrawFigure>();
            found.push_back(std::make_shared<const Histogram>(work(*moment[part.model])));
            if (question->touched())
                untouched.push_back(std::make_shared<const Histogram>(workUntouched(*moment[part.model])));
        }
        maps->push_back({part.name, distributionMap(state, *question, moments, found, untouched)});
        if (!maps->back().map.nothing.isEmpty())
            return nothing(maps->back().map.nothing);
    }
    if (maps->empty())
        return nothing(figureText(QT_TRANSLATE_NOOP("Figures", "There is nothing to draw yet.")));
    const QString title = of == DistributionOf::weights ? figureText(QT_TRANSLATE_NOOP("Figures", "Weights over the epochs"))
                          : of == DistributionOf::gradients
                              ? figureText(QT_TRANSLATE_NOOP("Figures", "Gradients over the epochs"))
                              : figureText(QT_TRANSLATE_NOOP("Figures", "Activations over the epochs"));
    const MapShows shows = state.maps.histograms;
    return std::optional<DrawFigure>([maps, title, shows] {
        FigureDrawing all;
        all.title = withSide(title, maps->front().map.touched(), shows);
        for (const NamedMap &each : *maps) {
            auto plot = figurePlot<DistributionPlot>();
            plot->show(each.map, shows);
            FigurePanel panel{each.name, std::move(plot), {400, 240}, 110};
            panel.fit = [several = maps->size() > 1](FigurePanel &own, double, int columns) {
                if (several && columns == 1)
                    own.usual.setHeight(qRound(lowWhereAlone * own.usual.height()));
            };
            all.panels.push_back(std::move(panel));
        }
        all.columns = static_cast<int>(std::min<size_t>(2, all.panels.size()));
        return all;
    });
}

template <NormKind kind> Prepared norms(const ViewState &state, const std::atomic<bool> &)
{
    auto content = std::make_shared<const NormContent>(normContent(state, kind));
    if (!content->nothing.isEmpty())
        return nothing(content->nothing);
    return std::optional<DrawFigure>([content, experiment = state.experiment] {
        FigureDrawing all;
        all.title = figureText(QT_TRANSLATE_NOOP("Figures", "%1 of each layer")).arg(normTitle(content->kind));
        auto plot = figurePlot<NormPlot>();
        plot->show(*content, *experiment);
        all.panels.push_back({{}, std::move(plot), {760, 340}});
        return all;
    });
}

template <DistributionOf of> Prepared distributionsOf(const ViewState &state, const std::atomic<bool> &abandoned)
{
    return distributions(state, of, abandoned);
}

bool hasNorms(const ViewState &state)
{
    return state.history && !state.history->norms.empty();
}

QString needsNorms()
{
    return figureText(QT_TRANSLATE_NOOP("Figures", "norms that the trainer has logged"));
}

} // namespace

std::vector<FigureView> trainingFigureViews()
{
    return {
        {"atlas", FigurePage::training, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Gate atlas")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "one unit's gates and states: time step × epoch")); }, hasAtlas,
         needsHistory, atlas},
        {"weights", FigurePage::training, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Histograms of weights")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the weights of the layer, epoch after epoch")); }, hasHistory,
         needsHistory, distributionsOf<DistributionOf::weights>},
        {"gradients", FigurePage::training, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Histograms of gradients")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the same of the gradients of a training batch")); }, hasHistory,
         needsHistory, distributionsOf<DistributionOf::gradients>},
        {"activations", FigurePage::training,
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Histograms of activations")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "the same of what the layer computes on the sample")); }, hasHistory,
         needsHistory, distributionsOf<DistributionOf::activations>},
        {"gradient-norms", FigurePage::training,
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Norms of the gradients")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "norm of each layer's gradient as it was trained")); }, hasNorms,
         needsNorms, norms<NormKind::gradient>},
        {"update-norms", FigurePage::training, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Norms of the updates")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "norm of each layer's update")); }, hasNorms, needsNorms,
         norms<NormKind::update>},
        {"weight-norms", FigurePage::training, [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Norms of the weights")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "norm of each layer's weights")); }, hasNorms, needsNorms,
         norms<NormKind::weight>},
        {"update-ratios", FigurePage::training,
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "Updates relative to the weights")); },
         [] { return figureText(QT_TRANSLATE_NOOP("Figures", "norm of each layer's update ÷ that of its weights")); }, hasNorms,
         needsNorms, norms<NormKind::ratio>},
    };
}

} // namespace sluice
