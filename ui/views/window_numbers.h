#pragma once

#include "ui/models/explanation_numbers.h"

namespace sluice {

class SceneGuide;
class WindowPages;

/// The numbers of what is looked at, for formulas: as the pages show them, where those show the same; else computed, where that takes no
/// longer than a redraw.
class WindowNumbers {
public:
    WindowNumbers(const WindowPages &pages, const SceneGuide &guide, const ViewState &state);
    WindowNumbers(const WindowNumbers &) = delete;
    WindowNumbers &operator=(const WindowNumbers &) = delete;

    QString of(Term term) const { return explanationNumbers(term, state_, shown_); }
    QString of(Explained part) const { return explanationNumbers(part, state_, shown_); }

private:
    void findInside(const WindowPages &pages);
    void findOutput(const WindowPages &pages);
    void findWhatIsSeen(const WindowPages &pages);
    void findAnswer(const SceneGuide &guide);

    const ViewState &state_;
    ShownContents shown_;
    // what shown_ speaks of, where no view keeps it
    std::optional<InsideContent> inside_;
    std::optional<DenseContent> dense_;
    std::optional<OutputContent> output_;
    std::vector<SeedRank> ranking_;
    std::shared_ptr<const DrawnRuns> runs_;
};

} // namespace sluice
