#include "ui/models/inside_runner.h"

namespace sluice {

namespace {

bool canRun(const ViewState &state)
{
    return state.experiment && state.task && !state.experiment->models.empty() &&
           state.task->sampleCount(state.selection.split) > 0;
}

} // namespace

double insideCost(const ViewState &state)
{
    if (!canRun(state))
        return 0;
    const ModelShape shape = ModelShape::of(*state.task);
    double cost = 0;
    for (const ModelSpec &model : state.experiment->models)
        cost += static_cast<double>(parameterCount(model, shape)) * static_cast<double>(shape.steps);
    return state.selection.whatIfs.empty() ? cost : 2 * cost;
}

InsideAnswer InsideRunner::compute(const Question &question, const std::shared_ptr<const InsideAnswer> &last)
{
    InsideAnswer answer{question.state, question.wish, nullptr, {}, {}};
    const bool again = last && last->traces && sameTraces(last->state, question.state) &&
                       (last->traces->gradients != nullptr) == question.wish.gradients;
    if (again)
        answer.traces = last->traces;
    else
        answer.traces = std::make_shared<const InsideTraces>(
            canRun(question.state) ? traceSample(question.state, question.wish.gradients) : InsideTraces());
    const bool cursorOnly = again && sameRows(last->state, question.state) && last->wish.mode == question.wish.mode &&
                            last->wish.hidden == question.wish.hidden && last->wish.units == question.wish.units &&
                            !dependsOnCursor(question.wish.units);
    if (cursorOnly) {
        answer.content = withCursor(last->content, question.state, *answer.traces);
    } else {
        answer.content = insideContent(question.state, *answer.traces, question.wish.mode, question.wish.hidden);
        arrangeUnits(answer.content, question.wish.units);
    }
    if (answer.content.nothing.isEmpty() && answer.content.mode == InsideMode::dense)
        answer.dense = denseContent(question.state, *answer.traces, question.wish.feature);
    return answer;
}

void InsideRunner::ask(const ViewState &state, const InsideWish &wish)
{
    const Question question{state, wish};
    if (insideCost(state) <= atOnce_) {
        waiting_.reset();
        overtaken_ = running_;
        last_ = std::make_shared<const InsideAnswer>(compute(question, last_));
        emit answered(*last_);
        return;
    }
    waiting_ = question;
    if (!running_)
        start();
}

void InsideRunner::start()
{
    running_ = true;
    overtaken_ = false;
    using Computed = Result<std::shared_ptr<const InsideAnswer>>;
    background_.run([question = *waiting_,
                     last = last_]() -> Computed { return std::make_shared<const InsideAnswer>(compute(question, last)); },
                    [this](const Computed &answer) { finish(answer ? *answer : nullptr); });
    waiting_.reset();
}

void InsideRunner::finish(const std::shared_ptr<const InsideAnswer> &answer)
{
    running_ = false;
    if (answer && !overtaken_) {
        last_ = answer;
        emit answered(*last_);
    }
    if (waiting_)
        start();
}

} // namespace sluice
