#pragma once

#include "core/nn/spec.h"

namespace sluice {

/// Two parameter counts are level where they differ by at most 2 % of the wanted one.
bool parametersMatch(size_t count, size_t wanted);

struct MatchedModel {
    ModelSpec model;
    size_t parameters = 0;
};

/// The model with its units changed so that its parameter count comes as near to a wanted one as units allow.
///
/// Units keep their proportions: layer l gets u_l = max(1, round(s · u_l)), where s is found by bisection, the count being a
/// never falling function of s. Then, from the last layer to the first, each layer by itself gets the units that bring the count
/// nearest, within an eighth of what it has (or two units). Layers without units stay. A wanted count below what one unit a layer makes
/// cannot be reached, and one unit can be more than 2 %: `parametersMatch` says whether it was.
MatchedModel matchParameters(const ModelSpec &model, size_t wanted, const ModelShape &shape);

/// Brings a model to the parameter count of another. Where its units do not allow that within 2 %, counts up to 10 % beside the
/// wanted one are tried, the nearest first, and the other model is brought to what the first one came to; if that fails too, the other
/// stays as it is and the first is as near as it can be.
struct MatchedPair {
    MatchedModel model;
    MatchedModel other;
};
MatchedPair matchModels(const ModelSpec &model, const ModelSpec &other, const ModelShape &shape);

/// The layers' units times a factor, rounded, at least one.
ModelSpec withScaledUnits(const ModelSpec &model, double factor);

} // namespace sluice
