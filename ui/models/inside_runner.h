#pragma once

#include "ui/models/background.h"
#include "ui/models/dense_content.h"
#include "ui/models/inside_content.h"
#include "ui/models/unit_arrangement.h"

#include <QObject>
#include <memory>
#include <optional>

namespace sluice {

/// How somebody wants to see it, beside what is selected.
struct InsideWish {
    InsideMode mode = InsideMode::recurrent;
    UnitArrangement units = {};
    size_t feature = 0;     ///< whose first weights are shown
    bool gradients = false; ///< in the cell
    bool hidden = false;    ///< with the hidden state, also in a beginner's view
};

/// What the page Inside shows, and what of it can be used again when only the cursor moves.
struct InsideAnswer {
    ViewState state;
    InsideWish wish;
    std::shared_ptr<const InsideTraces> traces;
    InsideContent content;
    std::optional<DenseContent> dense; ///< where the mode is dense
};

/// Multiply-adds that it takes to run the shown networks on one sample.
double insideCost(const ViewState &state);

/// Computes the page's content: at once where the networks are small, so that a redraw stays within a frame; otherwise away from
/// the window's thread, one question at a time and then the newest.
class InsideRunner : public QObject {
    Q_OBJECT
public:
    /// About 2 ms.
    static constexpr double mostAtOnce = 5e6;

    explicit InsideRunner(double atOnce = mostAtOnce) : atOnce_(atOnce) {}
    void ask(const ViewState &state, const InsideWish &wish);
    /// What was answered is not to be built upon: it speaks another language.
    void forget() { last_.reset(); }

signals:
    void answered(const InsideAnswer &answer);

private:
    struct Question {
        ViewState state;
        InsideWish wish;
    };
    static InsideAnswer compute(const Question &question, const std::shared_ptr<const InsideAnswer> &last);
    void start();
    void finish(const std::shared_ptr<const InsideAnswer> &answer);

    const double atOnce_;
    std::shared_ptr<const InsideAnswer> last_;
    std::optional<Question> waiting_;
    bool running_ = false;
    bool overtaken_ = false; ///< what is running was asked before something that has been answered since
    Background background_;  ///< last: waits for its work before anything above goes
};

} // namespace sluice
