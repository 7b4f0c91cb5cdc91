#pragma once

#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// "LSTM: 4·2·(2 + 2 + 1) + 1·(2 + 1) = 43;  …": layer by layer, then the head; what does not follow from the sizes stands after a plus.
QString parameterNumbers(const ViewState &state);
/// "LSTM, layer 1: ‖w‖ = √45 = 6.7": of the selected layer.
QString normNumbers(const ViewState &state);
/// "LSTM: λ/2·Σ w² = 0.001 ÷ 2·45 = 0.022": of the selected model.
QString penaltyNumbers(const ViewState &state);

} // namespace sluice
