#include "ui/models/gate_atlas.h"

#include "ui/models/cell_quantities.h"
#include "ui/models/inside_parts.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr size_t mostBytes = size_t{128} << 20;
constexpr size_t mostMoments = 256; // more are not told apart

struct AtlasText {
    Q_DECLARE_TR_FUNCTIONS(AtlasText)
};

const LayerSpec &layerOf(const AtlasQuestion &question)
{
    return question.experiment->models[question.model].layers[question.layer];
}

arma::rowvec rowOf(const arma::fmat &values, const GateAtlas &atlas)
{
    return arma::conv_to<arma::rowvec>::from(atlas.mean ? arma::frowvec(arma::mean(values, 0))
                                                        : arma::frowvec(values.row(atlas.selection.unit)));
}

arma::mat valuesOf(const GateAtlas &atlas, const std::vector<std::shared_ptr<const AtlasTrace>> &traces, size_t quantity)
{
    arma::mat ofMoments(atlas.steps, traces.size());
    ofMoments.fill(std::numeric_limits<double>::quiet_NaN());
    for (size_t moment = 0; moment < traces.size(); ++moment)
        if (traces[moment])
            ofMoments.col(moment) = rowOf((*traces[moment])[quantity], atlas).t();
    return ofMoments;
}

double largest(const arma::mat &values)
{
    double magnitude = 0;
    for (const double value : values)
        if (std::isfinite(value))
            magnitude = std::max(magnitude, std::abs(value));
    return magnitude;
}

void addMaps(GateAtlas &atlas, const LayerSpec &layer, const std::vector<std::shared_ptr<const AtlasTrace>> &traces, bool expert)
{
    const auto quantities = quantitiesOf(layer);
    for (size_t k = 0; k < quantities.size(); ++k) {
        const CellQuantity &quantity = quantities[k];
        if (!expert && !quantity.part && quantities.size() > 2)
            continue;
        AtlasMap map;
        map.title = InsideText::tr(quantity.title);
        map.formula = InsideText::tr(quantity.formula);
        map.gate = quantity.gate;
        map.values = valuesOf(atlas, traces, k);
        map.limit = niceLimit(largest(map.values));
        map.part = quantity.part;
        map.picked = quantity.part && quantity.part == atlas.selection.part;
        atlas.maps.push_back(std::move(map));
    }
}

QString subtitleOf(const GateAtlas &atlas, const ViewState &state, const std::vector<std::shared_ptr<const AtlasTrace>> &traces)
{
    QStringList parts{sampleName(atlas.selection, state.task->sampleCount(atlas.selection.split))};
    const auto computed = std::ranges::count_if(traces, [](const auto &trace) { return trace != nullptr; });
    if (static_cast<size_t>(computed) < traces.size())
        parts << AtlasText::tr("%1 of %2 epochs computed").arg(computed).arg(traces.size());
    if (reaches(atlas.selection.whatIfs, atlas.selection.model))
        parts << AtlasText::tr("◆ with the what-if");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

uint32_t shownEpoch(const ViewState &state)
{
    uint32_t epoch = 0;
    for (const SnapshotPtr &snapshot : state.moment)
        if (snapshot)
            epoch = std::max(epoch, snapshot->at.epoch);
    return epoch;
}

uint32_t shownWeightsEpoch(const ViewState &state, size_t model)
{
    return model < state.moment.size() && state.moment[model] ? epochOfWeights(*state.moment[model]) : 0;
}

std::optional<AtlasQuestion> atlasQuestion(const ViewState &state)
{
    if (!state.experiment || !state.task || state.task->sampleCount(state.selection.split) == 0 ||
        std::ranges::none_of(state.experiment->models, &ModelSpec::recurrent))
        return {};
    const Selection selection = validSelection(state);
    return AtlasQuestion{state.experiment, state.task,      selection.split,  selection.sample,
                         selection.model,  selection.layer, selection.whatIfs};
}

AtlasTrace atlasTrace(const AtlasQuestion &question, const Snapshot &snapshot)
{
    const Trace trace = probeWhatIf(question.experiment->models[question.model], snapshot.weights, *question.task,
                                    {question.split, question.sample}, question.whatIfs, question.model);
    AtlasTrace values;
    for (const CellQuantity &quantity : quantitiesOf(layerOf(question)))
        values.push_back(arma::conv_to<arma::fmat>::from(quantity.values(trace.layers[question.layer])));
    return values;
}

std::vector<Moment> atlasMoments(const ViewState &state, const AtlasQuestion &question)
{
    if (!state.history)
        return {};
    const size_t values = quantitiesOf(layerOf(question)).size() * outputFeatures(layerOf(question), 0) *
                          question.task->samples(question.split)[question.sample].steps;
    const size_t fitting = mostBytes / (std::max<size_t>(values, 1) * sizeof(float));
    return evenlyChosen(state.history->kept, std::clamp<size_t>(fitting, 8, mostMoments));
}

GateAtlas gateAtlas(const ViewState &state, const std::vector<Moment> &moments,
                    const std::vector<std::shared_ptr<const AtlasTrace>> &traces, bool mean)
{
    GateAtlas atlas;
    const auto question = atlasQuestion(state);
    if (!state.experiment || !state.task)
        atlas.nothing = AtlasText::tr("Nothing is loaded yet.");
    else if (!question)
        atlas.nothing = AtlasText::tr("No model here has a memory: it takes an LSTM, a GRU or a simple RNN layer.");
    else if (moments.empty())
        atlas.nothing = AtlasText::tr("Nothing is trained yet.");
    if (!atlas.nothing.isEmpty())
        return atlas;
    const LayerSpec &layer = layerOf(*question);
    atlas.selection = validSelection(state);
    atlas.gates = !gatesOf(layer).empty();
    atlas.units = outputFeatures(layer, 0);
    atlas.mean = mean && atlas.units > 1;
    atlas.axis = stepAxis(*state.task);
    atlas.steps = state.task->samples(atlas.selection.split)[atlas.selection.sample].steps;
    atlas.who =
        atlas.mean ? AtlasText::tr("mean of %1 units").arg(atlas.units) : AtlasText::tr("unit %1").arg(atlas.selection.unit + 1);
    atlas.subtitle = subtitleOf(atlas, state, traces);
    std::vector<uint32_t> epochs;
    for (const Moment &moment : moments)
        epochs.push_back(epochOf(moment));
    atlas.grid = EpochGrid(std::move(epochs));
    addMaps(atlas, layer, traces, state.expert);
    atlas.shownEpoch = shownWeightsEpoch(state, question->model);
    return atlas;
}

size_t atlasSheets(const GateAtlas &atlas)
{
    return std::max<size_t>(1, (atlas.maps.size() + mostProjectedMaps - 1) / mostProjectedMaps);
}

GateAtlas atlasSheet(GateAtlas atlas, size_t sheet)
{
    const auto from = static_cast<std::ptrdiff_t>(std::min(sheet * mostProjectedMaps, atlas.maps.size()));
    atlas.maps.erase(atlas.maps.begin(), atlas.maps.begin() + from);
    atlas.maps.resize(std::min(atlas.maps.size(), mostProjectedMaps));
    return atlas;
}

QString atlasTip(const GateAtlas &atlas, const AtlasMap &map, double epoch, size_t step)
{
    const size_t moment = atlas.grid.nearest(epoch);
    return AtlasText::tr("%1 %2, %3, epoch %4, %5: %6")
        .arg(map.title, map.formula, atlas.who)
        .arg(atlas.grid.epochs()[moment])
        .arg(atlas.axis.label(step), exactText(map.values(step, moment)));
}

PlotTable atlasTable(const GateAtlas &atlas)
{
    PlotTable table{{{AtlasText::tr("epoch"), {}}, {QStringLiteral("t"), {}}}};
    for (const AtlasMap &map : atlas.maps)
        table.columns.push_back({QStringLiteral("%1 %2").arg(map.title, map.formula), {}});
    for (size_t moment = 0; moment < atlas.grid.epochs().size(); ++moment) {
        for (size_t step = 0; step < atlas.steps; ++step) {
            table.columns[0].values.push_back(atlas.grid.epochs()[moment]);
            table.columns[1].values.push_back(static_cast<double>(step + 1));
            for (size_t k = 0; k < atlas.maps.size(); ++k)
                table.columns[k + 2].values.push_back(atlas.maps[k].values(step, moment));
        }
    }
    return table;
}

} // namespace sluice
