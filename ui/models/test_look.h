#pragma once

#include "core/io/test_score.h"
#include "core/train/run.h"

#include <set>

namespace sluice {

/// Somebody has looked at the test part: with the weights of which epochs, and what they saw. It is kept with the run.
struct TestLook {
    std::set<uint32_t> epochs;
    std::vector<TestScore> scores;
    bool operator==(const TestLook &) const = default;
};

/// `metrics`: of the test part, one a model; models of the moment that are null were not measured.
TestLook testLook(const Moment &moment, const std::vector<Metrics> &metrics);

} // namespace sluice
