#include "ui/models/what_if.h"

#include "core/inspect/probe.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"

#include <algorithm>

namespace sluice {

namespace {

bool coversUnit(const Intervention &hold, size_t unit)
{
    return hold.units.empty() || std::find(hold.units.begin(), hold.units.end(), unit) != hold.units.end();
}

} // namespace

QString whatIfText(double untouched, double touched)
{
    const QString change = WhatIfEvaluator::tr("validation error %1 → %2").arg(shortNumber(untouched), shortNumber(touched));
    if (!(untouched > 0) || !std::isfinite(touched / untouched))
        return change;
    const double ratio = touched / untouched;
    // Two figures are shown, so less than five in a hundred can't be seen in them.
    if (ratio > 0.95 && ratio < 1.05)
        return WhatIfEvaluator::tr("%1, practically the same").arg(change);
    if (ratio > 1)
        return WhatIfEvaluator::tr("%1, %2 times as large").arg(change, timesNumber(ratio));
    return WhatIfEvaluator::tr("%1, %2 times as small").arg(change, timesNumber(1 / ratio));
}

const Intervention *findHold(const std::vector<Intervention> &holds, size_t layer, Part part, size_t unit)
{
    // The last one wins, as it does in the network.
    const auto found = std::find_if(holds.rbegin(), holds.rend(), [&](const Intervention &hold) {
        return hold.layer == layer && hold.part == part && coversUnit(hold, unit);
    });
    return found == holds.rend() ? nullptr : &*found;
}

std::vector<Intervention> withHold(std::vector<Intervention> holds, size_t layer, Part part, std::optional<size_t> unit,
                                   std::optional<double> value)
{
    std::erase_if(holds, [&](const Intervention &hold) {
        const bool replaced = !unit || (value ? hold.units == std::vector{*unit} : coversUnit(hold, *unit));
        return hold.layer == layer && hold.part == part && replaced;
    });
    if (value)
        holds.push_back({.layer = layer,
                         .part = part,
                         .units = unit ? std::vector{*unit} : std::vector<size_t>(),
                         .firstStep = 0,
                         .lastStep = SIZE_MAX,
                         .value = *value});
    return holds;
}

WhatIfEvaluator::~WhatIfEvaluator()
{
    if (abandoned_)
        *abandoned_ = true;
}

void WhatIfEvaluator::ask(const ViewState &state, const Selection &selection)
{
    if (selection.interventions.empty() || selection.model >= state.moment.size() || !state.moment[selection.model]) {
        waiting_.reset();
        done_.reset();
        if (running_)
            *abandoned_ = true;
        return;
    }
    const Question question{state.experiment, state.task, state.moment[selection.model], selection.model,
                            selection.interventions};
    const bool underWay = running_ && !*abandoned_;
    const std::optional<Question> &newest = waiting_ ? waiting_ : underWay ? running_ : done_;
    if (newest == question)
        return;
    const bool another = !newest || newest->interventions != question.interventions || newest->task != question.task;
    if (another)
        emit outdated();
    if (running_ && another)
        *abandoned_ = true;
    waiting_ = question;
    if (!running_)
        start();
}

void WhatIfEvaluator::start()
{
    running_ = waiting_;
    waiting_.reset();
    abandoned_ = std::make_shared<std::atomic<bool>>(false);
    background_.run([question = *running_, abandoned = abandoned_] { return compute(question, *abandoned); },
                    [this, question = *running_](const Result<std::optional<Answer>> &answer) { finish(question, answer); });
}

void WhatIfEvaluator::finish(const Question &question, const Result<std::optional<Answer>> &answer)
{
    running_.reset();
    if (answer && *answer) {
        done_ = question;
        emit answered((*answer)->untouched, (*answer)->touched);
    } else if (!answer) {
        emit failed(errorText(answer.error()));
    }
    if (waiting_)
        start();
}

Result<std::optional<WhatIfEvaluator::Answer>> WhatIfEvaluator::compute(const Question &question,
                                                                        const std::atomic<bool> &abandoned)
{
    const ModelSpec &model = question.experiment->models[question.model];
    const ModelShape shape = ModelShape::of(*question.task);
    const auto evaluate = [&](const std::vector<Intervention> &interventions) {
        return evaluatePlain(model, shape, question.snapshot->weights, *question.task, Split::validation, interventions,
                             [&] { return !abandoned; });
    };
    const auto touched = evaluate(question.interventions);
    const auto untouched = touched ? evaluate({}) : touched;
    if (!untouched)
        return std::optional<Answer>();
    return std::optional(Answer{untouched->relative, touched->relative});
}

} // namespace sluice
