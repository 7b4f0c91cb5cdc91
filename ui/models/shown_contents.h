#pragma once

#include "core/train/curve.h"
#include "ui/models/compare_details.h"
#include "ui/models/dense_content.h"
#include "ui/models/distribution.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/inside_content.h"
#include "ui/models/measures_content.h"
#include "ui/models/memory_content.h"
#include "ui/models/output_content.h"
#include "ui/models/runs_content.h"
#include "ui/models/seed_content.h"
#include "ui/models/surface_content.h"
#include "ui/models/text_generation.h"
#include "ui/models/view_state.h"

namespace sluice {

/// What the views show of which an explanation speaks; null where they show nothing, or nothing yet of what is picked.
struct ShownContents {
    const InsideContent *inside = nullptr;
    const MemoryContent *memory = nullptr;
    const DenseContent *dense = nullptr;
    const SurfaceContent *surface = nullptr;
    const CompareDetails *details = nullptr;
    const DistributionMap *distribution = nullptr;
    const GeneratedText *text = nullptr;
    const GateAtlas *atlas = nullptr;
    const OutputContent *output = nullptr;
    const Measured *measured = nullptr; ///< in the dialog of all measures
    const std::vector<SeedRank> *ranking = nullptr;
    const DrawnRuns *runs = nullptr;
    const std::vector<double> *drawn = nullptr; ///< by the learner, of the question that is answered
    const Curve *truth = nullptr;               ///< of that question
    bool memoryAwaited = false;                 ///< `memory` is being computed
};

/// Whether what is shown of one state is of the sample that the other asks for, under the same what-ifs; of training networks the
/// weights may be some updates older.
bool isOfSameSample(const ViewState &shown, const ViewState &asked);
/// Whether it is of the same networks, whatever the sample.
bool isOfSameNetworks(const ViewState &shown, const ViewState &asked);
/// And of its cursor: model, layer, unit, time step and part.
bool isAtSameCursor(const ViewState &shown, const ViewState &asked);

} // namespace sluice
