#pragma once

#include "core/inspect/plain_network.h"
#include "core/task/task.h"

namespace sluice {

/// What a network did on one sample, out of its values with readout (plain_network.h).
Trace traceOf(const ModelSpec &spec, const ModelShape &shape, const NetworkValues &values, const Sample &sample);

} // namespace sluice
