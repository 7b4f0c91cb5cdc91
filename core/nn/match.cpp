#include "core/nn/match.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double mostUnits = 65536;
constexpr int halvings = 60;
constexpr int mostAside = 10; // percent

void setUnits(LayerSpec &layer, size_t units)
{
    std::visit(
        [units](auto &spec) {
            if constexpr (requires { spec.units; })
                spec.units = units;
            else if constexpr (requires { spec.filters; })
                spec.filters = units;
        },
        layer);
}

size_t distance(size_t count, size_t wanted)
{
    return count > wanted ? count - wanted : wanted - count;
}

double widest(const ModelSpec &model)
{
    size_t most = 1;
    for (const LayerSpec &layer : model.layers)
        most = std::max(most, outputFeatures(layer, 0));
    return static_cast<double>(most);
}

/// One layer's units alone.
void refine(ModelSpec &model, size_t layer, size_t wanted, const ModelShape &shape)
{
    const size_t units = outputFeatures(model.layers[layer], 0);
    if (units == 0)
        return;
    const size_t reach = std::max<size_t>(2, units / 8);
    ModelSpec best = model;
    for (size_t tried = units > reach ? units - reach : 1; tried <= units + reach; ++tried) {
        setUnits(model.layers[layer], tried);
        if (distance(parameterCount(model, shape), wanted) < distance(parameterCount(best, shape), wanted))
            best = model;
    }
    model = best;
}

} // namespace

bool parametersMatch(size_t count, size_t wanted)
{
    return static_cast<double>(distance(count, wanted)) <= 0.02 * static_cast<double>(wanted);
}

ModelSpec withScaledUnits(const ModelSpec &model, double factor)
{
    ModelSpec scaled = model;
    for (LayerSpec &layer : scaled.layers)
        if (const size_t units = outputFeatures(layer, 0); units > 0)
            setUnits(layer, static_cast<size_t>(std::clamp(std::round(factor * static_cast<double>(units)), 1.0, mostUnits)));
    return scaled;
}

MatchedModel matchParameters(const ModelSpec &model, size_t wanted, const ModelShape &shape)
{
    double low = 0;
    double high = mostUnits / widest(model);
    for (int k = 0; k < halvings; ++k) {
        const double middle = (low + high) / 2;
        (parameterCount(withScaledUnits(model, middle), shape) < wanted ? low : high) = middle;
    }
    ModelSpec matched = withScaledUnits(model, high);
    const ModelSpec below = withScaledUnits(model, low);
    if (distance(parameterCount(below, shape), wanted) < distance(parameterCount(matched, shape), wanted))
        matched = below;
    for (size_t layer = matched.layers.size(); layer-- > 0;)
        refine(matched, layer, wanted, shape);
    return {matched, parameterCount(matched, shape)};
}

MatchedPair matchModels(const ModelSpec &model, const ModelSpec &other, const ModelShape &shape)
{
    const size_t wanted = parameterCount(other, shape);
    const MatchedPair nearest = {matchParameters(model, wanted, shape), {other, wanted}};
    if (parametersMatch(nearest.model.parameters, wanted))
        return nearest;
    for (int percent = 0; percent <= mostAside; ++percent)
        for (const int side : {percent, -percent}) {
            const double aside = static_cast<double>(wanted) * (1 + side / 100.0);
            MatchedPair pair;
            pair.model = matchParameters(model, static_cast<size_t>(std::llround(aside)), shape);
            pair.other = matchParameters(other, pair.model.parameters, shape);
            if (parametersMatch(pair.model.parameters, pair.other.parameters))
                return pair;
        }
    return nearest;
}

} // namespace sluice
