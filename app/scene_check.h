#pragma once

#include "core/io/scene_measures.h"

#include <filesystem>

namespace sluice {

/// A scene trained with one seed: its numbers and what came of its promises.
struct CheckedSeed {
    uint64_t seed = 0;
    MeasuredValues values;
    std::vector<ScenePromise> promises;
    double seconds = 0;
};

/// Trains every run of the scene with this seed in place of its own, from the first batch to the last. Relative paths are relative to
/// `directory`. Errors: data that cannot be had, a chip to a sample or step that they do not have, a measure that cannot be taken.
Result<CheckedSeed> checkScene(const Scene &scene, uint64_t seed, const std::filesystem::path &directory, size_t threads);

} // namespace sluice
