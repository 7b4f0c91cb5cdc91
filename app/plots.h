#pragma once

#include "core/base/result.h"
#include "core/task/baselines.h"
#include "core/train/training_thread.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace sluice {

/// losses.png, outputs.png, gates.png and cell.png, as the window draws them. Needs no display; makes the program's one
/// QApplication. Errors: a picture cannot be written.
Result<void> savePlots(const std::filesystem::path &folder, std::shared_ptr<const Experiment> experiment,
                       std::shared_ptr<const Task> task, const Run &run, const Outcome &outcome,
                       const std::vector<Baseline> &baselines);

} // namespace sluice
