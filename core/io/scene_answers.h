#pragma once

#include "core/base/result.h"
#include "core/io/scene.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// What a learner answered to one of a scene's questions.
struct SceneAnswer {
    std::string question;              ///< its id
    std::vector<double> drawn = {};    ///< of a curve, one a point of its axis
    std::optional<size_t> picked = {}; ///< of an answer to pick, its number
    bool afterTraining = false;        ///< the training had ended when it was given
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

/// {"learner": "Ada", "answers": [{"question": "where", "picked": 1, "after_training": false},
///                                {"question": "curve", "drawn": [0.1, …]}, {"question": "why"}]}
std::string writeAnswers(const SceneAnswers &answers);
/// Errors: not that, more than a file holds.
Result<SceneAnswers> parseAnswers(std::string_view json, const std::string &fileName);

} // namespace sluice
