#pragma once

#include "ui/models/background.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace sluice {

/// Answers questions away from the window's thread, one at a time; of those asked meanwhile only the newest is answered. A question
/// may abandon the one being answered.
template <class Question, class Answer> class Latest {
public:
    /// `compute` runs on a thread; no answer comes where it gives nothing. `answered` runs on the owner's thread.
    using Compute = std::function<Result<std::optional<Answer>>(const Question &, const std::atomic<bool> &abandoned)>;
    using Answered = std::function<void(const Question &, const Answer &)>;
    /// On the owner's thread, where there was not even memory for an answer.
    using Failed = std::function<void(const Error &)>;

    Latest(Compute compute, Answered answered, Failed failed = {})
        : compute_(std::move(compute)), answered_(std::move(answered)), failed_(std::move(failed))
    {
    }
    ~Latest() { abandon(); }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    void ask(const Question &question)
    {
        waiting_ = question;
        if (!running_)
            start();
    }
    void abandon()
    {
        if (abandoned_)
            *abandoned_ = true;
    }

private:
    void start()
    {
        running_ = true;
        abandoned_ = std::make_shared<std::atomic<bool>>(false);
        background_.run(
            [compute = compute_, question = *waiting_, abandoned = abandoned_] { return compute(question, *abandoned); },
            [this, question = *waiting_](const Result<std::optional<Answer>> &answer) {
                running_ = false;
                if (answer && *answer)
                    answered_(question, **answer);
                else if (!answer && failed_)
                    failed_(answer.error());
                if (waiting_)
                    start();
            });
        waiting_.reset();
    }

    Compute compute_;
    Answered answered_;
    Failed failed_;
    std::optional<Question> waiting_;
    bool running_ = false;
    std::shared_ptr<std::atomic<bool>> abandoned_;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
