#pragma once

#include "core/base/result.h"
#include "core/io/scene.h"
#include "core/io/scene_answers.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// One of a scene's questions: what a learner answered, and what their own network does. `options` are those of an answer to pick;
/// without them it is a curve that was asked for.
struct HomeworkAnswer {
    std::string question; ///< its id
    std::string prompt;
    std::vector<std::string> options;
    std::optional<SceneAnswer> answer;        ///< nothing where it was not asked yet
    std::optional<std::vector<size_t>> right; ///< the options whose claims hold on this network; nothing before it is trained
    std::vector<double> truth;                ///< the network's own curve; empty before it is trained
    bool operator==(const HomeworkAnswer &) const = default;
};

/// What became of an answer.
enum class AnswerMark {
    open,    ///< not answered yet
    waiting, ///< answered; the training has not ended
    right,   ///< picked
    wrong,
    drawn, ///< scored by how near it came
    shown, ///< it was shown without an answer
    unlike ///< none of the answers holds on this network
};
struct AnswerScore {
    AnswerMark mark = AnswerMark::open;
    std::optional<double> score; ///< of a pick 1 or 0; of a curve R² (core/train/curve.h), nothing where the truth is constant
};
AnswerScore scoreOf(const HomeworkAnswer &answer);

/// What one learner hands in beside their network.
struct Homework {
    std::string learner;
    std::string scene;                    ///< its id
    std::string title;                    ///< the scene's
    std::string run;                      ///< which of the scene's runs that is; empty: its own experiment
    std::string saved;                    ///< UTC
    std::vector<HomeworkAnswer> answers;  ///< one a question of the scene, in its order
    std::optional<uint64_t> trained = {}; ///< id of the session's run whose network it is about; nothing: of the newest
    bool operator==(const Homework &) const = default;
};

/// All answers together, as one number out of another: a right pick counts 1; a curve counts its R², but nothing where that is below
/// 0. What cannot be scored on this network (`unlike`, a constant curve) does not count at all.
struct HomeworkTotal {
    double points = 0;
    size_t possible = 0;
    size_t waiting = 0; ///< answers that wait for the end of the training
};
HomeworkTotal totalOf(const Homework &homework);

HomeworkAnswer homeworkAnswer(const SceneQuestion &question, const SceneAnswer *answer, const MeasuredValues &values,
                              const Curve *truth);
/// `truths`: of the drawn questions, once the training has ended.
Homework homeworkOf(const Scene &scene, const std::string &run, const SceneAnswers &answers, const MeasuredValues &values,
                    const std::map<std::string, Curve> &truths, const std::string &saved);
/// What had been answered, to go on with.
SceneAnswers answersOf(const Homework &homework);

/// The file's form of it, in a session under meta's key `homework` (session.h):
///
///     {"learner": "Ada", "scene": "hold", "title": "Hold that number", "run": "", "trained": 2,
///      "saved": "2026-11-26T03:26:57Z", "answers": [
///       {"question": "who", "prompt": "Which …?", "options": ["The dense network", "The LSTM"], "given": "2026-…Z",
///        "after_training": false, "picked": 1, "right": [1], "mark": "right", "score": 1},
///       {"question": "gate", "prompt": "Draw …", "given": "…", "after_training": false, "drawn": [0.1, …], "truth": [0.12, …],
///        "mark": "drawn", "score": 0.83},
///       {"question": "why", "prompt": "…", "options": […], "mark": "open"}]}
///
/// A number that is none is null. Mark and score are for other readers; parseHomework finds them anew from what was answered.
std::string writeHomework(const Homework &homework);
/// Errors: not that, more than a file holds (256 questions, 12 options each, 100 000 points each, 16 MB in all), an answer that is none
/// of the options, a curve with fewer points than the network's.
Result<Homework> parseHomework(std::string_view json, const std::string &fileName);

} // namespace sluice
