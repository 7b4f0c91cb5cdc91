#pragma once

#include "ui/models/background.h"
#include "ui/models/dense_content.h"
#include "ui/models/inside_content.h"
#include "ui/models/unit_arrangement.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

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
/// the window's thread, one question at a time and then the newest. What is running is abandoned when another sample, model or what-if
/// is asked for; but not what began after such an abandoned one, so that something comes while somebody goes through the samples. Newer
/// weights wait, so that an answer comes while a net learns.
class InsideRunner : public QObject {
    Q_OBJECT
public:
    /// About 2 ms.
    static constexpr double mostAtOnce = 5e6;

    using Tracer = std::function<std::optional<InsideTraces>(const ViewState &, bool gradients, const KeepGoing &)>;

    explicit InsideRunner(double atOnce = mostAtOnce, Tracer tracer = TracesSample())
        : atOnce_(atOnce), tracer_(std::move(tracer))
    {
    }
    ~InsideRunner() override;
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
    struct TracesSample {
        std::optional<InsideTraces> operator()(const ViewState &state, bool gradients, const KeepGoing &keepGoing) const
        {
            return traceSample(state, gradients, keepGoing);
        }
    };
    using Answer = std::shared_ptr<const InsideAnswer>;

    /// Null where it was abandoned.
    static Answer compute(const Question &question, const Answer &last, const Tracer &tracer, const KeepGoing &keepGoing);
    bool isPointless(const ViewState &newer) const;
    void start();
    void finish(const Answer &answer);

    const double atOnce_;
    const Tracer tracer_;
    Answer last_;
    std::optional<Question> waiting_;
    std::optional<Question> running_;
    std::shared_ptr<std::atomic<bool>> abandoned_; ///< what is running
    bool afterAbandoned_ = false;                  ///< it began when another one had been abandoned
    Background background_;                        ///< last: waits for its work before anything above goes
};

} // namespace sluice
