#include "core/io/scene_measures.h"

#include <algorithm>

namespace sluice {

namespace {

bool isPair(const NamedMeasure &named)
{
    return std::holds_alternative<PairMeasure>(named.measure);
}

bool belongs(const NamedMeasure &named, const std::string &run)
{
    return isPair(named) || named.run == run;
}

ScenePromise promiseOf(const SceneStep &step, const SceneQuestion &question, const MeasuredValues &values, const MeasuredRun &own)
{
    if (const auto *draw = std::get_if<DrawQuestion>(&question.asked)) {
        const auto curve = curveOf(draw->curve, own);
        const bool inRange =
            curve && std::ranges::all_of(curve->y, [&](double y) { return y >= draw->least && y <= draw->most; });
        return {step.title, "question " + question.id + ": the curve lies within its axis", inRange};
    }
    const auto right = std::ranges::count_if(std::get<ChooseQuestion>(question.asked).options,
                                             [&](const ChooseQuestion::Option &option) { return hold(option.right, values); });
    return {step.title, "question " + question.id + ": one of the answers is right", right == 1};
}

} // namespace

Result<void> takeMeasures(const Scene &scene, const std::string &run, MeasuredRun &measured, bool ended, ThreadPool &pool,
                          MeasuredValues &values, const std::function<bool()> &keepGoing)
{
    for (const NamedMeasure &named : scene.measures) {
        if (const auto *setting = std::get_if<SettingMeasure>(&named.measure); setting && named.run != run)
            values[named.name] = settingOf(*setting, scene.experimentOf(named.run));
        if (keepGoing && !keepGoing())
            return {};
        if (!belongs(named, run) || (!ended && !isPair(named) && needsTraining(named.measure)))
            continue;
        if (!std::ranges::all_of(madeOf(named.measure), [&](const std::string &name) { return values.contains(name); }))
            continue;
        const auto value = measure(named.measure, measured, values, pool);
        if (!value)
            return fail(SLUICE_MESSAGE("core", "measure %1: %2."), named.name, value.error());
        values[named.name] = *value;
    }
    return {};
}

std::vector<ScenePromise> promisesOf(const Scene &scene, const MeasuredValues &values, const MeasuredRun &own)
{
    std::vector<ScenePromise> promises;
    for (const SceneStep &step : scene.steps) {
        for (const Claim &claim : step.claims)
            promises.push_back({step.title, claimText(claim), holds(claim, values)});
        if (step.question)
            promises.push_back(promiseOf(step, *step.question, values, own));
    }
    return promises;
}

} // namespace sluice
