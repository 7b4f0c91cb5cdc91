#pragma once

#include "core/base/result.h"
#include "core/task/baselines.h"
#include "core/train/training_thread.h"
#include "ui/models/figure_origin.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace sluice {

/// losses.png, outputs.png, gates.png and cell.png (where the experiment has these), as the window draws them, each with its source.
/// Needs no display; makes the program's one QApplication. Returns why pictures could not be written: the others are there.
std::vector<Error> savePlots(const std::filesystem::path &folder, std::shared_ptr<const Experiment> experiment,
                             std::shared_ptr<const Task> task, const Run &run, const Outcome &outcome,
                             const std::vector<Baseline> &baselines, const FigureOrigin &origin);

} // namespace sluice
