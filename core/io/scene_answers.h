#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// What a learner answered to one of a scene's questions.
struct SceneAnswer {
    std::string question;              ///< its id
    std::vector<double> drawn = {};    ///< of a curve, one a point of its axis
    std::optional<size_t> picked = {}; ///< of an answer to pick, its number
    bool afterTraining = false;        ///< the training had ended when it was given
    std::string given = {};            ///< when: UTC, as in 2026-11-26T03:26:57Z
    bool operator==(const SceneAnswer &) const = default;
};

/// All that one learner answered. A question that was shown without being answered has an answer with nothing in it.
struct SceneAnswers {
    std::string learner; ///< their name, as they gave it
    std::vector<SceneAnswer> answers;
    bool operator==(const SceneAnswers &) const = default;

    const SceneAnswer *find(const std::string &question) const;
    void set(SceneAnswer answer); ///< in place of an earlier one
};

} // namespace sluice
