#pragma once

#include "ui/models/background.h"
#include "ui/models/view_state.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>

namespace sluice {

/// "validation error 0.004 → 0.81, 203 times as large". Errors are relative to the targets' variance.
QString whatIfText(double untouched, double touched);

/// The what-if that holds this quantity of a unit in a layer, or null.
const Intervention *findHold(const std::vector<Intervention> &holds, size_t layer, Part part, size_t unit);
/// The what-ifs with one more, with another value, or (no value) without it. `unit`: that one only; nothing: all units.
std::vector<Intervention> withHold(std::vector<Intervention> holds, size_t layer, Part part, std::optional<size_t> unit,
                                   std::optional<double> value);

/// Runs the selected model over the whole validation split with and without the what-ifs, away from the window's thread. A newer
/// what-if abandons the one being computed; newer weights wait until it is done, so that an answer comes while a net learns.
class WhatIfEvaluator : public QObject {
    Q_OBJECT
public:
    ~WhatIfEvaluator() override;

    /// Ask as often as the state changes; the same question is computed once.
    void ask(const ViewState &state, const Selection &selection);

signals:
    void answered(double untouched, double touched);
    /// Another what-if has been asked for: what was answered is no longer true.
    void outdated();
    void failed(const QString &why);

private:
    struct Question {
        std::shared_ptr<const Experiment> experiment;
        std::shared_ptr<const Task> task;
        SnapshotPtr snapshot;
        size_t model = 0;
        std::vector<Intervention> interventions;
        bool operator==(const Question &) const = default;
    };
    struct Answer {
        double untouched = 0, touched = 0;
    };

    void start();
    void finish(const Question &question, const Result<std::optional<Answer>> &answer);
    static Result<std::optional<Answer>> compute(const Question &question, const std::atomic<bool> &abandoned);

    std::optional<Question> running_;
    std::optional<Question> waiting_;
    std::optional<Question> done_;
    std::shared_ptr<std::atomic<bool>> abandoned_;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
