#include "ui/models/layer_choice.h"

#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

struct LayerText {
    Q_DECLARE_TR_FUNCTIONS(LayerText)
};

} // namespace

std::vector<LayerChoice> recurrentLayers(const Experiment &experiment)
{
    std::vector<LayerChoice> choices;
    for (size_t model = 0; model < experiment.models.size(); ++model) {
        const ModelSpec &spec = experiment.models[model];
        for (size_t layer = 0; layer < spec.layers.size(); ++layer)
            if (isRecurrent(spec.layers[layer]))
                choices.push_back({model, layer, LayerText::tr("%1, layer %2").arg(modelName(spec.name)).arg(layer + 1)});
    }
    return choices;
}

bool hasMemory(const ViewState &state)
{
    return state.experiment && std::ranges::any_of(state.experiment->models, &ModelSpec::recurrent);
}

Selection withLayer(Selection selection, const LayerChoice &layer)
{
    selection.model = layer.model;
    selection.layer = layer.layer;
    selection.unit = 0;
    return selection;
}

} // namespace sluice
