#pragma once

#include "ui/models/background.h"
#include "ui/models/test_look.h"
#include "ui/models/view_state.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace sluice {

/// "0.0040 → 0.81, 203 times as large".
QString changeText(double before, double after);

/// The same with all digits: "0.00401234567 → 0.812345678".
QString exactChangeText(double before, double after);

/// What the what-ifs do to a model on a whole split.
struct WhatIfEffect {
    QString model;
    Split split = Split::test;
    Metrics before, after;
    uint32_t index = 0;  ///< of the model
    uint32_t epoch = 0;  ///< of its weights
    bool touched = true; ///< otherwise the what-ifs are of samples that are not of this part, and nothing of it is computed
};
/// "LSTM, whole test part: RMSE 0.10 → 0.20, 2.0 times as large"; of classes the log loss and the accuracy.
QString effectText(const WhatIfEffect &effect);
QString exactEffectText(const WhatIfEffect &effect);
/// "test RMSE 0.10 → 0.20", of classes "test accuracy 90.0 % → 50.0 %": where there is little room.
QString briefEffectText(const WhatIfEffect &effect);
/// What such a text is about, while it is being computed: "test RMSE".
QString briefMeasureName(const Task &task);
/// Where the effects of the what-ifs that are on stand: not asked for, being computed, known, or why they cannot be.
struct WhatIfWaiting {};
using WhatIfOutcome = std::variant<std::monostate, WhatIfWaiting, std::vector<WhatIfEffect>, Sentence>;
/// What they say of the test part.
TestLook testLook(const std::vector<WhatIfEffect> &effects);

/// Runs every model whose answers the what-ifs change there over the whole test split (validation where there is no test) with and without them, away
/// from the window's thread. A newer what-if abandons the one being computed; newer weights wait until it is done, so that an answer
/// comes while a net learns.
class WhatIfEvaluator : public QObject {
    Q_OBJECT
public:
    ~WhatIfEvaluator() override;

    /// Ask as often as the state changes; the same question is computed once.
    void ask(const ViewState &state, const Selection &selection);

signals:
    void answered(const std::vector<sluice::WhatIfEffect> &effects);
    /// Another what-if has been asked for: what was answered is no longer true.
    void outdated();
    void failed(const sluice::Error &why);

private:
    struct Question {
        std::shared_ptr<const Experiment> experiment;
        std::shared_ptr<const Task> task;
        Moment moment;
        std::vector<WhatIf> whatIfs; ///< those that are on
        bool operator==(const Question &) const = default;
    };
    using Effects = std::vector<WhatIfEffect>;

    void start();
    void finish(const Question &question, const Result<std::optional<Effects>> &answer);
    static Result<std::optional<Effects>> compute(const Question &question, const std::atomic<bool> &abandoned);

    std::optional<Question> running_;
    std::optional<Question> waiting_;
    std::optional<Question> done_;
    std::shared_ptr<std::atomic<bool>> abandoned_;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
