#pragma once

#include "ui/models/progressive.h"

namespace sluice {

/// Progressive for a question under what-ifs and for the same without them: what is found of the second stays while the what-ifs are
/// edited. A question says whether any of them reaches what it is about, touched(), and what it is without them, untouched().
template <class Question, class Finding> class BeforeAfter {
public:
    using Found = std::vector<std::shared_ptr<const Finding>>; ///< one a snapshot; null where it is not known yet
    using Work = std::function<Finding(const Snapshot &)>;
    BeforeAfter(const std::function<Work(const Question &)> &prepare, const std::function<void()> &more)
        : before_(prepare, more), after_(prepare, more)
    {
    }

    void ask(const Question &question, const std::vector<SnapshotPtr> &snapshots)
    {
        snapshots_ = snapshots;
        touched_ = question.touched();
        before_.ask(question.untouched(), snapshots);
        after_.ask(question, touched_ ? snapshots : std::vector<SnapshotPtr>());
    }
    /// As the what-ifs leave it.
    Found found() const { return of(touched_ ? after_ : before_); }
    /// Without them; empty where none reaches it.
    Found untouched() const { return touched_ ? of(before_) : Found(); }
    size_t foundCount() const { return before_.foundCount() + after_.foundCount(); }
    const std::optional<Error> &problem() const { return after_.problem() ? after_.problem() : before_.problem(); }

private:
    Found of(const Progressive<Question, Finding> &side) const
    {
        Found all;
        for (const SnapshotPtr &snapshot : snapshots_)
            all.push_back(side.of(snapshot));
        return all;
    }

    std::vector<SnapshotPtr> snapshots_;
    bool touched_ = false;
    Progressive<Question, Finding> before_, after_;
};

} // namespace sluice
