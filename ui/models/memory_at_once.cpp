#include "ui/models/memory_at_once.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/what_if.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/inside_traces.h"
#include "ui/models/memory_heading.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice {

namespace {

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

/// So that nobody takes the numbers for those of another sample.
bool sameLook(const ViewState &one, const ViewState &other)
{
    return sameQuestion(one, other) && one.selection.layer == other.selection.layer;
}

} // namespace

void setInputs(MemoryContent &content, const ViewState &state, arma::mat fed)
{
    content.fed = std::move(fed);
    const Selection &at = content.selection;
    content.fedBefore = overTime(oneSequence(state.task->sample(at.split, at.sample).x), 0);
    if (arma::approx_equal(content.fed, content.fedBefore, "absdiff", 0))
        content.fedBefore.reset();
    content.inputNames = featureNames(*state.task);
    const auto column = classColumn(*state.task);
    if (!column)
        return;
    const Dataset &data = state.task->data();
    for (const double number : inputClassNumbers(*state.task, content.fed))
        content.fedClasses << (std::isnan(number) ? QString()
                                                  : className(data, data.classesOf(*column)[static_cast<size_t>(number)]));
}

MemoryContent memoryAtOnce(const ViewState &state)
{
    MemoryContent content;
    content.selection = recurrentSelection(state);
    const Selection &selection = content.selection;
    const Sample sample = alteredSample(*state.task, {selection.split, selection.sample}, selection.whatIfs);
    setInputs(content, state, overTime(oneSequence(sample.x), 0));
    content.input.set_size(arma::size(content.fed));
    content.input.fill(std::nan(""));
    content.steps = content.fed.n_cols;
    content.answered = ModelShape::of(*state.task).output == OutputAt::every ? selection.step : content.steps - 1;
    content.ofAnswer = selection.memory.ofAnswer;
    content.axis = stepAxis(*state.task);
    content.scaled = state.task->spec().scaling != Scaling::none;
    const std::vector<QString> unknown(content.ofAnswer ? state.experiment->models.size() : 0);
    content.subtitle = MemoryText::tr("%1 · being computed …").arg(memorySubtitle(content, state, unknown));
    return content;
}

bool isOutdated(const ViewState &shown, const ViewState &asked)
{
    const bool comparable = shown.experiment && shown.experiment == asked.experiment && shown.task == asked.task &&
                            asked.moment.size() == asked.experiment->models.size() &&
                            std::ranges::find(asked.moment, nullptr) == asked.moment.end() &&
                            asked.task->sampleCount(asked.selection.split) > 0;
    const bool trains = shown.live && asked.live && sameLook(shown, asked);
    return comparable && !trains && !sameMemories(shown, asked);
}

} // namespace sluice
