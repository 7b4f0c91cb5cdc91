#include "ui/models/explanation_numbers.h"

#include "ui/models/detail_numbers.h"
#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/memory_numbers.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/term_numbers.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplanationNumbers)
};

QString ofWhatIfs(const InsideContent &inside)
{
    QStringList lines;
    for (const SampleLoss &loss : inside.losses)
        lines << QStringLiteral("%1: L = %2 → %3").arg(loss.model, shortNumber(loss.before), shortNumber(loss.after));
    return lines.join(betweenFacts);
}

QString ofSelection(const ViewState &state, const InsideContent &inside)
{
    const Selection &at = state.selection;
    if (inside.sampleName.isEmpty() || at.model >= state.experiment->models.size())
        return {};
    return Words::tr("%1; %2, layer %3, unit %4; t = %5")
        .arg(inside.sampleName, modelName(state.experiment->models[at.model].name))
        .arg(at.layer + 1)
        .arg(at.unit + 1)
        .arg(at.step + 1);
}

/// Of the selected layer, at the newest update whose norms were logged.
QString ofNorms(const ViewState &state)
{
    if (!state.history)
        return {};
    const Selection &at = state.selection;
    const auto &norms = state.history->norms;
    const auto newest = std::find_if(norms.rbegin(), norms.rend(), [&](const LayerNormRecord &record) {
        return record.model == at.model && record.layer == at.layer;
    });
    if (newest == norms.rend())
        return {};
    const double weights = newest->weightNorm, update = newest->updateNorm;
    return QStringLiteral("‖∂L/∂w‖ = %1, ‖Δw‖ = %2, ‖w‖ = %3, ‖Δw‖ ÷ ‖w‖ = %4")
        .arg(shortNumber(newest->gradientNorm), shortNumber(update), shortNumber(weights),
             weights > 0 ? shortNumber(update / weights) : QStringLiteral("–"));
}

/// The picked unit of every layer, as far as it has so many, and its weights at the cursor.
QString ofDense(const Selection &at, const DenseContent &dense)
{
    QStringList parts;
    for (const DenseContent::Layer &layer : dense.layers) {
        const arma::uword unit = std::min<arma::uword>(at.unit, layer.preactivation.n_elem - 1);
        parts << Words::tr("%1, unit %2: a = φ(%3) = %4")
                     .arg(layer.activation.yNames.front())
                     .arg(unit + 1)
                     .arg(shortNumber(layer.preactivation(unit)), shortNumber(layer.activation.values(0, unit)));
    }
    if (dense.weights.values.empty())
        return parts.join(betweenFacts);
    const arma::uword unit = std::min<arma::uword>(at.unit, dense.weights.values.n_rows - 1);
    parts << QStringLiteral("%1, %2, %3: W = %4")
                 .arg(dense.weights.yNames[static_cast<qsizetype>(unit)],
                      dense.weights.xNames[static_cast<qsizetype>(dense.column)],
                      dense.features[static_cast<qsizetype>(dense.feature)],
                      shortNumber(dense.weights.values(unit, dense.column)));
    if (!dense.contribution.values.empty())
        parts.back() += QStringLiteral(", W·x·∂y/∂z = %1").arg(shortNumber(dense.contribution.values(unit, dense.column)));
    return parts.join(betweenFacts);
}

/// In the cell in which the picked sample lies.
QString ofSurface(const SurfaceContent &surface)
{
    if (surface.selected >= surface.points.size())
        return {};
    const SurfaceContent::Point &at = surface.points[surface.selected];
    QStringList parts;
    for (const SurfaceContent::Model &model : surface.models)
        parts << surfaceTip(surface, model, at.x, at.y, shortNumber).split('\n').mid(parts.isEmpty() ? 0 : 1).join(betweenFacts);
    return parts.join(betweenFacts);
}

/// Of what takes the networks a while: whose numbers they will be.
QString ofAwaited(const ViewState &state)
{
    const Selection &at = state.selection;
    return Words::tr("%1, t = %2: being computed …").arg(sampleName(at, state.task->sampleCount(at.split))).arg(at.step + 1);
}

QString ofScatter(const ScatterContent &scatter)
{
    QStringList parts;
    for (const ScatterContent::Model &model : scatter.models)
        parts << QStringLiteral("%1: R² = 1 − %2 ÷ %3 = %4")
                     .arg(model.name, shortNumber(model.squared), shortNumber(model.spread), shortNumber(model.r2));
    return parts.join(betweenFacts);
}

QString fullestBin(const Histogram &histogram, uint32_t epoch)
{
    if (histogram.total == 0)
        return {};
    const auto fullest = std::ranges::max_element(histogram.counts);
    const auto bin = static_cast<size_t>(fullest - histogram.counts.begin());
    const double low = histogram.low + static_cast<double>(bin) * histogram.width();
    return Words::tr("epoch %1, fullest bin %2 … %3: %4 ÷ %5 = %6")
        .arg(epoch)
        .arg(plainText(low), plainText(low + histogram.width()))
        .arg(*fullest)
        .arg(histogram.total)
        .arg(shortNumber(static_cast<double>(*fullest) / static_cast<double>(histogram.total)));
}

/// The fullest bin of the epoch that is shown; under a what-if that without it, too.
QString ofDistribution(const DistributionMap &map)
{
    if (map.histograms.empty())
        return {};
    const size_t moment = map.grid.nearest(map.shownEpoch);
    const uint32_t epoch = map.grid.epochs()[moment];
    const QString now = fullestBin(map.histograms[moment], epoch);
    return map.touched() ? bothSides(now, fullestBin(map.untouched[moment], epoch)) : now;
}

/// The newest batch: its rate and size, and what each model's loss on it was before the update.
QString ofBatch(const ViewState &state)
{
    QStringList parts = {QStringLiteral("|B| = %1").arg(state.experiment->training.batch)};
    for (const StepRecord &step : state.recentSteps)
        if (step.model < state.experiment->models.size())
            parts << named(
                modelName(state.experiment->models[step.model].name),
                QStringLiteral("L = %1, η = %2").arg(shortNumber(double{step.loss}), rateText(double{step.learningRate})));
    return parts.join(betweenFacts);
}

/// At the cursor.
QString ofOutput(const OutputContent &output)
{
    if (output.x.empty())
        return {};
    const size_t point = nearestPoint(output, output.cursor);
    QStringList parts = {QStringLiteral("y = %1").arg(valueOf(output, output.target[point], shortNumber))};
    for (const OutputContent::Answer &answer : output.answers)
        parts << named(answer.name, QStringLiteral("ŷ = %1").arg(valueOf(output, answer.y[point], shortNumber)));
    return parts.join(betweenFacts);
}

QString atlasAt(const GateAtlas &atlas, arma::mat AtlasMap::*values)
{
    const size_t moment = atlas.grid.nearest(atlas.shownEpoch), step = atlas.selection.step;
    QStringList parts;
    for (const AtlasMap &map : atlas.maps)
        if (const arma::mat &found = map.*values;
            step < found.n_rows && moment < found.n_cols && std::isfinite(found(step, moment)))
            parts << QStringLiteral("%1 = %2").arg(map.formula, shortNumber(found(step, moment)));
    return parts.join(betweenFacts);
}

/// At the cursor, of the epoch that is shown.
QString ofAtlas(const GateAtlas &atlas)
{
    const QString now = atlasAt(atlas, &AtlasMap::values);
    if (now.isEmpty())
        return {};
    const QString where = Words::tr("%1, e = %2, t = %3")
                              .arg(atlas.who)
                              .arg(atlas.grid.epochs()[atlas.grid.nearest(atlas.shownEpoch)])
                              .arg(atlas.selection.step + 1);
    return where + betweenFacts + (atlas.touched() ? bothSides(now, atlasAt(atlas, &AtlasMap::untouched)) : now);
}

QString ofText(const GeneratedText &text)
{
    return text.next.empty() ? QString() : Words::tr("p right after the start, T = 1: %1").arg(nextText(text.next));
}

bool isOfMemoryPage(Explained view)
{
    return view >= Explained::flow && view <= Explained::saturation;
}

QString ofDetails(Explained view, const ViewState &state, const CompareDetails &details)
{
    if (view == Explained::path && details.path)
        return pathNumbers(*details.path);
    if (view == Explained::scatter && details.scatter)
        return ofScatter(*details.scatter);
    if (view == Explained::confusion && details.confusion)
        return confusionNumbers(*details.confusion, state);
    return view == Explained::reliability && details.reliability ? reliabilityNumbers(*details.reliability) : QString();
}

/// Of a cell's part at the cursor, or the equations of what it remembers and shows.
QString ofInside(Explained view, const ViewState &state, const InsideContent &inside)
{
    if (!inside.cell)
        return {};
    if (view == Explained::hold)
        return equationNumbers(state.selection.part.value_or(Traced::forgetGate), *inside.cell);
    return joinedFacts({inside.cell->numbers, equationNumbers(Traced::hidden, *inside.cell)});
}

/// The view whose numbers are those of a word, too.
std::optional<Explained> viewOf(Term term)
{
    static const std::map<Term, Explained> views = {
        {Term::contribution, Explained::dense},    {Term::gradientFlow, Explained::flow},
        {Term::saturation, Explained::saturation}, {Term::surface, Explained::surface},
        {Term::histogram, Explained::histograms},  {Term::temperature, Explained::text},
        {Term::confusion, Explained::confusion},   {Term::calibration, Explained::reliability}};
    const auto found = views.find(term);
    return found == views.end() ? std::nullopt : std::optional(found->second);
}

template <class Shown> bool hasLayer(const ViewState &state)
{
    const size_t model = state.selection.dense;
    return model < state.experiment->models.size() &&
           std::ranges::any_of(state.experiment->models[model].layers,
                               [](const LayerSpec &layer) { return std::holds_alternative<Shown>(layer); });
}

/// Of the words for what the network without recurrence does; of a bias or an activation where no cell is shown.
bool isOfDense(Term term, const ViewState &state)
{
    return (term == Term::dense && hasLayer<DenseSpec>(state)) || (term == Term::convolution && hasLayer<ConvSpec>(state)) ||
           term == Term::bias || term == Term::activation || term == Term::preactivation;
}

} // namespace

QString explanationNumbers(Explained view, const ViewState &state, const ShownContents &shown)
{
    if (!state.experiment || !state.task || state.moment.empty())
        return {};
    if (isOfMemoryPage(view))
        return shown.memory ? memoryNumbers(view, *shown.memory) : shown.memoryAwaited ? ofAwaited(state) : QString();
    if (view >= Explained::path && view <= Explained::reliability)
        return shown.details ? ofDetails(view, state, *shown.details) : QString();
    const auto term = [&](Term of) { return termNumbers(of, state, shown); };
    switch (view) {
    case Explained::batch:
        return ofBatch(state);
    case Explained::output:
        return shown.output ? ofOutput(*shown.output) : QString();
    case Explained::atlas:
        return shown.atlas ? ofAtlas(*shown.atlas) : QString();
    case Explained::training:
        return term(Term::learningRate);
    case Explained::loss:
        return term(Term::loss);
    case Explained::words:
        return term(Term::errorOverVariance);
    case Explained::inside:
    case Explained::cell:
    case Explained::hold:
        return shown.inside ? ofInside(view, state, *shown.inside) : QString();
    case Explained::whatIfs:
        return shown.inside ? ofWhatIfs(*shown.inside) : QString();
    case Explained::units:
        return shown.inside ? unitNumbers(*shown.inside) : QString();
    case Explained::selection:
        return shown.inside ? ofSelection(state, *shown.inside) : QString();
    case Explained::norms:
        return ofNorms(state);
    case Explained::dense:
        return shown.dense ? ofDense(state.selection, *shown.dense) : QString();
    case Explained::surface:
        return shown.surface ? ofSurface(*shown.surface) : QString();
    case Explained::histograms:
        return shown.distribution ? ofDistribution(*shown.distribution) : QString();
    case Explained::seeds:
        return state.seedBands ? seedNumbers(*state.seedBands) : QString();
    case Explained::ranking:
        return shown.ranking ? rankingNumbers(*shown.ranking) : QString();
    case Explained::runs:
        return shown.runs ? runNumbers(*shown.runs) : QString();
    case Explained::question:
        return shown.drawn && shown.truth ? questionNumbers(*shown.drawn, *shown.truth) : QString();
    case Explained::text:
        return shown.text ? ofText(*shown.text) : QString();
    case Explained::windows:
        return joinedFacts({term(Term::lookBack), term(Term::horizon)});
    default:
        return {};
    }
}

QString explanationNumbers(Term term, const ViewState &state, const ShownContents &shown)
{
    if (!state.experiment || !state.task || state.moment.empty())
        return {};
    if (const auto view = viewOf(term))
        return explanationNumbers(*view, state, shown);
    if (term == Term::halfLife)
        return shown.memory ? halfLifeNumbers(*shown.memory) : shown.memoryAwaited ? ofAwaited(state) : QString();
    const QString own = termNumbers(term, state, shown);
    return own.isEmpty() && isOfDense(term, state) ? explanationNumbers(Explained::dense, state, shown) : own;
}

} // namespace sluice
