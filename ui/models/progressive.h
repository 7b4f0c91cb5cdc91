#pragma once

#include "core/train/snapshot.h"
#include "ui/models/background.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// The places 0 … count − 1 in an order that is spread over the whole range from the first few on, and then grows denser.
std::vector<size_t> coarseFirst(size_t count);

/// Finds something out about each of many snapshots away from the window's thread, some at a time, so that what there is can be
/// drawn. What was found stays as long as the question does; another question abandons the one being answered.
template <class Question, class Finding> class Progressive {
public:
    using Found = std::shared_ptr<const Finding>;
    using Work = std::function<Finding(const Snapshot &)>;
    /// `prepare` and what it returns run on a thread; `more` on the owner's, whenever something was found or failed.
    Progressive(std::function<Work(const Question &)> prepare, std::function<void()> more)
        : prepare_(std::move(prepare)), more_(std::move(more))
    {
    }
    ~Progressive() { *abandoned_ = true; }
    Progressive(const Progressive &) = delete;
    Progressive &operator=(const Progressive &) = delete;

    void ask(const Question &question, const std::vector<SnapshotPtr> &snapshots)
    {
        if (!(question_ == question)) {
            *abandoned_ = true;
            found_.clear();
            problem_.reset();
            question_ = question;
        }
        wanted_ = snapshots;
        forgetUnwanted();
        if (!running_)
            goOn();
    }
    /// Null where it is not known yet.
    Found of(const SnapshotPtr &snapshot) const
    {
        const auto place = found_.find(snapshot);
        return place == found_.end() ? nullptr : place->second;
    }
    size_t foundCount() const { return found_.size(); }
    const std::optional<Error> &problem() const { return problem_; }

private:
    using Findings = std::vector<std::pair<SnapshotPtr, Found>>;
    static constexpr std::chrono::milliseconds atATime{25};

    void forgetUnwanted()
    {
        std::map<SnapshotPtr, Found> still;
        for (const SnapshotPtr &snapshot : wanted_)
            if (const auto place = found_.find(snapshot); place != found_.end())
                still.insert(*place);
        found_ = std::move(still);
    }
    std::vector<SnapshotPtr> missing() const
    {
        std::vector<SnapshotPtr> all;
        for (const size_t place : coarseFirst(wanted_.size()))
            if (!found_.contains(wanted_[place]))
                all.push_back(wanted_[place]);
        return all;
    }
    static Findings someOf(const Work &work, const std::vector<SnapshotPtr> &snapshots, const std::atomic<bool> &abandoned)
    {
        Findings findings;
        const auto end = std::chrono::steady_clock::now() + atATime;
        for (const SnapshotPtr &snapshot : snapshots) {
            if (abandoned || (!findings.empty() && std::chrono::steady_clock::now() > end))
                break;
            findings.emplace_back(snapshot, std::make_shared<const Finding>(work(*snapshot)));
        }
        return findings;
    }
    void goOn()
    {
        auto snapshots = missing();
        if (snapshots.empty() || problem_)
            return;
        running_ = true;
        abandoned_ = std::make_shared<std::atomic<bool>>(false);
        background_.run(
            [prepare = prepare_, question = *question_, snapshots = std::move(snapshots),
             abandoned = abandoned_]() -> Result<Findings> { return someOf(prepare(question), snapshots, *abandoned); },
            [this, abandoned = abandoned_](const Result<Findings> &findings) {
                running_ = false;
                if (!*abandoned)
                    take(findings);
                goOn();
            });
    }
    void take(const Result<Findings> &findings)
    {
        if (!findings)
            problem_ = findings.error();
        else
            found_.insert(findings->begin(), findings->end());
        forgetUnwanted();
        more_();
    }

    std::function<Work(const Question &)> prepare_;
    std::function<void()> more_;
    std::optional<Question> question_;
    std::vector<SnapshotPtr> wanted_;
    std::map<SnapshotPtr, Found> found_;
    std::optional<Error> problem_;
    bool running_ = false;
    std::shared_ptr<std::atomic<bool>> abandoned_ = std::make_shared<std::atomic<bool>>(false);
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
