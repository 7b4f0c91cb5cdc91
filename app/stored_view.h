#pragma once

#include "app/arguments.h"
#include "ui/models/figure_origin.h"
#include "ui/models/view_state.h"

namespace sluice {

/// What a session holds, as the window would show it.
struct StoredView {
    ViewState state;
    FigureOrigin origin;
    uint64_t run = 0; ///< its id in the session
};

/// The operand is a session; --epoch, --model, --layer, --unit, --sample, --split and --step say what is looked at (the recurrent
/// model's first layer and unit, the weights that training ended with). Errors: no session, its data cannot be read, something out
/// of range.
Result<StoredView> findStoredView(const Arguments &arguments);

/// The options above, for commands that take them.
std::vector<OptionDescription> selectionOptions();

} // namespace sluice
