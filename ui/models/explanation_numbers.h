#pragma once

#include "ui/models/compare_details.h"
#include "ui/models/dense_content.h"
#include "ui/models/distribution.h"
#include "ui/models/explanations.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/inside_content.h"
#include "ui/models/memory_content.h"
#include "ui/models/output_content.h"
#include "ui/models/surface_content.h"
#include "ui/models/text_generation.h"
#include "ui/models/view_state.h"

namespace sluice {

/// What the views show of which an explanation speaks; null where they show nothing.
struct ShownContents {
    const InsideContent *inside = nullptr;
    const MemoryContent *memory = nullptr;
    const DenseContent *dense = nullptr;
    const SurfaceContent *surface = nullptr;
    const ScatterContent *scatter = nullptr;
    const DistributionMap *distribution = nullptr;
    const GeneratedText *text = nullptr;
    const GateAtlas *atlas = nullptr;
    const OutputContent *output = nullptr;
};

/// What stands beside the formula of an explanation: its quantities in this network, at the unit, time step and sample that are picked.
/// Empty where there is nothing trained, or the formula is not of what is picked.
QString explanationNumbers(Explained view, const ViewState &state, const ShownContents &shown);

} // namespace sluice
