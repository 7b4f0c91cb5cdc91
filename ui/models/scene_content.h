#pragma once

#include "core/io/homework.h"
#include "core/io/scene_measures.h"
#include "core/train/curve.h"
#include "ui/models/view_state.h"

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace sluice {

/// A scene's text as rich text: every {name} is the measure's number, {name%} the number as a percentage, "…" where it has not been
/// taken. Counts stand as they are, the rest with two figures that matter, the infinite as ∞. `measures`: the scene's; a ratio or difference
/// of two numbers that stand in the text, too, is that of what is seen of them.
QString filledText(const std::string &text, const MeasuredValues &values, const std::vector<NamedMeasure> &measures = {});
/// Whether every number in it has been taken.
bool isFilled(const std::string &text, const MeasuredValues &values);
/// "forget at marks", a measure's name as words.
QString measureWords(const std::string &name);
/// "forget at marks is 0.43, the text needs it below 0.3".
QString brokenClaim(const Claim &claim, const MeasuredValues &values);

/// What there is to say of a question that has been answered.
struct QuestionResult {
    AnswerMark kind = AnswerMark::open;
    QString text;                ///< in words, with the score and how it is measured
    std::vector<size_t> right;   ///< of an answer to pick: those that hold
    std::optional<double> score; ///< share of right picks (0 or 1), or R²
};
/// `truth`: of a curve, once the training has ended.
QuestionResult resultOf(const SceneQuestion &question, const SceneAnswer *answer, const MeasuredValues &values,
                        const Curve *truth);

/// "2 of 3 answers right": over the questions that were answered and can be counted.
QString scoreText(const SceneState &scene, const MeasuredValues &values, const std::map<std::string, Curve> &curves);

/// What to say once a session holds it.
Sentence savedText(const std::string &file, const Homework &homework);

/// The step of a scene that is shown.
struct SceneContent {
    QString title; ///< of the scene, and of which of its other runs is open
    QString place; ///< "2 of 6"
    QString stepTitle;
    QString text;                ///< rich text
    bool waiting = false;        ///< its numbers are not there yet
    bool unmeasurable = false;   ///< nor will they be: they are of a model that was taken out
    bool different = false;      ///< its claims do not hold on this net
    std::vector<QString> broken; ///< which of them, with the numbers
    std::vector<QString> chips;
    const SceneQuestion *question = nullptr;
    QuestionResult result;
    bool first = true, last = true;
    bool mayGoOn = true;            ///< false: its question comes first
    QString score;                  ///< of all questions answered so far
    std::vector<std::string> shown; ///< the measures that all this says something of
};
SceneContent sceneContent(const SceneState &scene, const MeasuredValues &values, const std::map<std::string, Curve> &curves,
                          const Unmeasurable &unmeasurable = {});

} // namespace sluice
