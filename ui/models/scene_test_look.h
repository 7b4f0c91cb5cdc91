#pragma once

#include "ui/models/scene_content.h"
#include "ui/models/test_look.h"

#include <map>
#include <string>
#include <vector>

namespace sluice {

/// A training that a scene's numbers were taken of.
struct MeasuredTraining {
    uint64_t run = 0;             ///< of the session
    std::vector<uint32_t> epochs; ///< of the weights it ended with, one a model
};
/// By the scene's own names of its runs.
using MeasuredTrainings = std::map<std::string, MeasuredTraining>;

/// What those measures of a scene say of the test part, by the session's runs. Answers that need no network are no look: they judge none.
std::map<uint64_t, TestLook> testLooksOf(const Scene &scene, const std::vector<std::string> &shown, const MeasuredValues &values,
                                         const MeasuredTrainings &trainings);

} // namespace sluice
