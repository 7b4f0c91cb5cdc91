#pragma once

#include "core/io/scene_measures.h"
#include "ui/models/latest.h"
#include "ui/models/view_state.h"

#include <QObject>
#include <map>
#include <set>

namespace sluice {

/// Takes the numbers that a scene's texts speak of, away from the window's thread: of untrained networks as soon as there are any,
/// of trained ones when the training has ended. Numbers of the scene's other runs stay until these are trained again.
class SceneReader : public QObject {
    Q_OBJECT
public:
    explicit SceneReader(QObject *parent = nullptr);

    /// Ask as often as the state changes; the same question is computed once.
    void ask(const ViewState &state);
    /// Those that are true of what is open, and of the other runs as they were last trained.
    const MeasuredValues &values() const { return values_; }
    /// The drawn questions' curves, of the newest training of the scene's own experiment that has ended.
    const std::map<std::string, Curve> &curves() const { return curves_; }
    /// What the scene says of models that what is open does not have.
    const Unmeasurable &unmeasurable() const { return unmeasurable_; }

signals:
    void answered();
    void failed(const sluice::Sentence &why);

private:
    struct Question {
        std::shared_ptr<const Scene> scene;
        std::string run;
        MeasuredRun measured;
        bool ended = false;
        MeasuredValues otherRuns;
    };
    struct Answer {
        MeasuredValues values;
        std::map<std::string, Curve> curves;
        std::optional<Sentence> problem;
    };
    static Result<std::optional<Answer>> compute(const Question &question, const std::atomic<bool> &abandoned);
    static Question questionOf(const ViewState &state);
    bool isAsked(const Question &question) const;
    void forgetRun(const Scene &scene, const std::string &run);

    Question asked_;
    MeasuredValues values_;
    std::map<std::string, Curve> curves_;
    Unmeasurable unmeasurable_;
    Latest<Question, Answer> latest_; ///< last: waits for its work before anything above goes
};

/// The training that a state shows, as measures see it.
MeasuredRun measuredRunOf(const ViewState &state);

} // namespace sluice
