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

InsideRunner::~InsideRunner()
{
    if (abandoned_)
        *abandoned_ = true;
}

InsideRunner::Answer InsideRunner::compute(const Question &question, const Answer &last, const Tracer &tracer,
                                           const KeepGoing &keepGoing)
{
    InsideAnswer answer{question.state, question.wish, nullptr, {}, {}};
    const bool again = last && last->traces && sameTraces(last->state, question.state) &&
                       (last->traces->gradients != nullptr) == question.wish.gradients;
    if (again) {
        answer.traces = last->traces;
    } else {
        auto traces = canRun(question.state) ? tracer(question.state, question.wish.gradients, keepGoing) : InsideTraces();
        if (!traces)
            return nullptr;
        answer.traces = std::make_shared<const InsideTraces>(std::move(*traces));
    }
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
    return std::make_shared<const InsideAnswer>(std::move(answer));
}

/// Whether nobody would look at what is running.
bool InsideRunner::isPointless(const ViewState &newer) const
{
    const ViewState &asked = running_->state;
    const bool another = asked.experiment != newer.experiment || asked.task != newer.task;
    return another || (!afterAbandoned_ && !sameQuestion(asked, newer));
}

void InsideRunner::ask(const ViewState &state, const InsideWish &wish)
{
    const Question question{state, wish};
    const bool atOnce = insideCost(state) <= atOnce_;
    if (running_ && (atOnce || isPointless(state)))
        *abandoned_ = true;
    if (atOnce) {
        waiting_.reset();
        last_ = compute(question, last_, tracer_, [] { return true; });
        emit answered(*last_);
        return;
    }
    waiting_ = question;
    if (!running_)
        start();
}

void InsideRunner::start()
{
    running_ = std::exchange(waiting_, std::nullopt);
    afterAbandoned_ = abandoned_ && *abandoned_;
    abandoned_ = std::make_shared<std::atomic<bool>>(false);
    background_.run(
        [question = *running_, last = last_, tracer = tracer_, abandoned = abandoned_]() -> Result<Answer> {
            return compute(question, last, tracer, [&] { return !*abandoned; });
        },
        [this](const Result<Answer> &answer) { finish(answer ? *answer : nullptr); });
}

void InsideRunner::finish(const Answer &answer)
{
    running_.reset();
    if (answer && !*abandoned_) {
        last_ = answer;
        emit answered(*last_);
    }
    if (waiting_)
        start();
}

} // namespace sluice
