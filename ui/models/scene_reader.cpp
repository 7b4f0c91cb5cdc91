#include "ui/models/scene_reader.h"

#include "core/train/given_name.h"

#include <algorithm>

namespace sluice {

namespace {

bool sameWeights(const Moment &one, const Moment &other)
{
    return one == other;
}

const Moment *untrained(const MeasuredRun &run)
{
    return run.kept.empty() ? nullptr : &run.kept.front();
}

std::optional<Curve> curveOfScene(CurveSpec spec, const Scene &scene, const MeasuredRun &run)
{
    const auto model = placeOfModel(spec.model, scene.experiment, *run.experiment);
    if (!model)
        return {};
    spec.model = *model;
    const auto curve = curveOf(spec, run);
    return curve ? std::optional(*curve) : std::nullopt;
}

Sentence goneText(const Unmeasurable &unmeasurable)
{
    std::vector<Sentence> names;
    for (const std::string &model : unmeasurable.models)
        names.push_back(givenName(model));
    return Sentence(SLUICE_MESSAGE("ui",
                                   "The scene speaks of a model that this experiment does not have any more (%1). What it says "
                                   "of that cannot be measured; the rest is told as before."),
                    joined(names, SLUICE_MESSAGE("core", "%1, %2")));
}

} // namespace

MeasuredRun measuredRunOf(const ViewState &state)
{
    MeasuredRun run{state.experiment, state.task, state.epochs, {}, state.final, {}, state.baselines};
    if (state.history)
        run.kept = state.history->kept;
    if (state.failed && !state.final.empty())
        run.divergedInEpoch = state.final.front()->at.epoch + 1;
    return run;
}

SceneReader::SceneReader(QObject *parent)
    : QObject(parent), latest_(&SceneReader::compute, [this](const Question &question, const Answer &answer) {
          if (!isAsked(question))
              return;
          values_ = answer.values;
          if (question.run.empty())
              curves_ = answer.curves;
          if (answer.problem)
              emit failed(*answer.problem);
          emit answered();
      })
{
}

SceneReader::Question SceneReader::questionOf(const ViewState &state)
{
    return {state.scene.scene, state.scene.run, measuredRunOf(state), !state.final.empty(), {}};
}

/// Where nothing that matters differs: while a training goes on its losses and kept moments do not.
bool SceneReader::isAsked(const Question &question) const
{
    const MeasuredRun &now = question.measured, &before = asked_.measured;
    if (question.scene != asked_.scene || question.run != asked_.run || now.experiment != before.experiment ||
        question.ended != asked_.ended || !sameWeights(now.final, before.final))
        return false;
    const Moment *first = untrained(now), *firstBefore = untrained(before);
    return (first == nullptr) == (firstBefore == nullptr) && (!first || sameWeights(*first, *firstBefore));
}

/// What was true of an earlier training of this run is not any more.
void SceneReader::forgetRun(const Scene &scene, const std::string &run)
{
    for (const NamedMeasure &named : scene.measures)
        if (named.run == run || std::holds_alternative<PairMeasure>(named.measure))
            values_.erase(named.name);
}

void SceneReader::ask(const ViewState &state)
{
    Question question = questionOf(state);
    if (!question.scene || !question.measured.experiment || isAsked(question))
        return;
    if (question.scene != asked_.scene)
        values_.clear();
    if (question.scene != asked_.scene || question.run.empty())
        curves_.clear();
    forgetRun(*question.scene, question.run);
    question.otherRuns = values_;
    Unmeasurable unmeasurable = unmeasurableIn(*question.scene, question.run, *question.measured.experiment);
    const bool told = unmeasurable == unmeasurable_ && question.scene == asked_.scene;
    unmeasurable_ = std::move(unmeasurable);
    asked_ = question;
    latest_.abandon();
    emit answered();
    if (!told && !unmeasurable_.models.empty())
        emit failed(goneText(unmeasurable_));
    if (untrained(question.measured))
        latest_.ask(question);
}

Result<std::optional<SceneReader::Answer>> SceneReader::compute(const Question &question, const std::atomic<bool> &abandoned)
{
    Answer answer{question.otherRuns, {}, {}};
    MeasuredRun run = question.measured;
    ThreadPool pool(1);
    const auto keepGoing = [&] { return !abandoned; };
    if (const auto taken = takeMeasures(*question.scene, question.run, run, question.ended, pool, answer.values, keepGoing);
        !taken)
        answer.problem = taken.error();
    if (question.ended && question.run.empty())
        for (const SceneQuestion *asked : question.scene->questions())
            if (const auto *draw = std::get_if<DrawQuestion>(&asked->asked); draw && keepGoing())
                if (const auto curve = curveOfScene(draw->curve, *question.scene, run))
                    answer.curves[asked->id] = *curve;
    if (abandoned)
        return std::nullopt;
    return answer;
}

} // namespace sluice
