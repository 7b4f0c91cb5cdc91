#include "ui/models/gate_atlas.h"

#include "ui/models/cell_quantities.h"
#include "ui/models/inside_parts.h"
#include "ui/models/value_text.h"

#include <algorithm>
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

arma::mat valuesOf(const GateAtlas &atlas, const AtlasTraces &traces, size_t quantity)
{
    arma::mat ofMoments(atlas.steps, traces.size());
    ofMoments.fill(std::numeric_limits<double>::quiet_NaN());
    for (size_t moment = 0; moment < traces.size(); ++moment)
        if (traces[moment])
            ofMoments.col(moment) = rowOf((*traces[moment])[quantity], atlas).t();
    return ofMoments;
}

void addMaps(GateAtlas &atlas, const LayerSpec &layer, const AtlasTraces &traces, const AtlasTraces &untouched, bool expert)
{
    const auto quantities = quantitiesOf(layer);
    for (size_t k = 0; k < quantities.size(); ++k) {
        const CellQuantity &quantity = quantities[k];
        if (!expert && !quantity.part() && quantities.size() > 2)
            continue;
        AtlasMap map;
        map.title = InsideText::tr(quantity.title);
        map.formula = InsideText::tr(quantity.formula);
        if (!expert && quantity.word)
            map.word = InsideText::tr(quantity.word);
        map.gate = quantity.gate;
        map.values = valuesOf(atlas, traces, k);
        if (!untouched.empty())
            map.untouched = valuesOf(atlas, untouched, k);
        map.limit = limitOf(arma::join_rows(map.values, map.untouched));
        map.traced = quantity.traced;
        map.picked = map.traced && map.traced == atlas.selection.part;
        atlas.maps.push_back(std::move(map));
    }
}

QString subtitleOf(const GateAtlas &atlas, const ViewState &state, const AtlasTraces &traces, const AtlasTraces &untouched)
{
    QStringList parts{sampleName(atlas.selection, state.task->sampleCount(atlas.selection.split))};
    size_t computed = 0;
    for (size_t moment = 0; moment < traces.size(); ++moment)
        computed += traces[moment] && (untouched.empty() || untouched[moment]) ? 1 : 0;
    if (computed < traces.size())
        parts << AtlasText::tr("%1 of %n epoch(s) computed", nullptr, static_cast<int>(traces.size())).arg(computed);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

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
    const size_t sides = question.touched() ? 2 : 1;
    const size_t fitting = mostBytes / (sides * std::max<size_t>(values, 1) * sizeof(float));
    return evenlyChosen(state.history->kept, std::clamp<size_t>(fitting, 8, mostMoments));
}

AtlasQuestion AtlasQuestion::untouched() const
{
    AtlasQuestion question = *this;
    question.whatIfs.clear();
    return question;
}

GateAtlas gateAtlas(const ViewState &state, const std::vector<Moment> &moments, const AtlasTraces &traces, bool mean,
                    const AtlasTraces &untouched)
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
    atlas.subtitle = subtitleOf(atlas, state, traces, untouched);
    std::vector<uint32_t> epochs;
    for (const Moment &moment : moments)
        epochs.push_back(epochOf(moment));
    atlas.grid = EpochGrid(std::move(epochs));
    addMaps(atlas, layer, traces, untouched, state.expert);
    atlas.shownEpoch = shownWeightsEpoch(state, question->model);
    return atlas;
}

GateAtlas withMapsOf(GateAtlas atlas, MapShows shows)
{
    for (AtlasMap &map : atlas.maps) {
        if (map.untouched.empty())
            continue;
        map.formula.clear(); // there is no room for both
        if (shows == MapShows::whatIf) {
            map.title = InsideText::tr("%1, what if").arg(map.title);
            continue;
        }
        if (shows == MapShows::before) {
            map.values = map.untouched;
            map.title = InsideText::tr("%1, as it was").arg(map.title);
            continue;
        }
        map.values -= map.untouched;
        map.gate = false;
        map.limit = limitOf(map.values);
        map.title = InsideText::tr("change of %1").arg(map.title);
    }
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
    const QString tip = AtlasText::tr("%1 %2, %3, epoch %4, %5: %6")
                            .arg(map.title, map.formula, atlas.who)
                            .arg(atlas.grid.epochs()[moment])
                            .arg(atlas.axis.label(step), exactText(map.values(step, moment)));
    if (map.untouched.empty())
        return tip;
    const double before = map.untouched(step, moment);
    return tip + ' ' +
           AtlasText::tr("(untouched %1, change %2)").arg(exactText(before), exactText(map.values(step, moment) - before));
}

PlotTable atlasTable(const GateAtlas &atlas)
{
    PlotTable table{{{AtlasText::tr("epoch"), {}}, {QStringLiteral("t"), {}}}};
    std::vector<const arma::mat *> columns;
    const auto add = [&](const QString &name, const arma::mat &values) {
        table.columns.push_back({name, {}});
        columns.push_back(&values);
    };
    for (const AtlasMap &map : atlas.maps) {
        const QString name = QStringLiteral("%1 %2").arg(map.title, map.formula);
        add(name, map.values);
        if (!map.untouched.empty())
            add(InsideText::tr("%1 untouched").arg(name), map.untouched);
    }
    for (size_t moment = 0; moment < atlas.grid.epochs().size(); ++moment) {
        for (size_t step = 0; step < atlas.steps; ++step) {
            table.columns[0].values.push_back(atlas.grid.epochs()[moment]);
            table.columns[1].values.push_back(static_cast<double>(step + 1));
            for (size_t k = 0; k < columns.size(); ++k)
                table.columns[k + 2].values.push_back((*columns[k])(step, moment));
        }
    }
    return table;
}

} // namespace sluice
