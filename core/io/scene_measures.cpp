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

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

void addModel(size_t model, const Experiment &told, Unmeasurable &all)
{
    const std::string name = model < told.models.size() ? told.models[model].name : std::to_string(model + 1);
    if (!contains(all.models, name))
        all.models.push_back(name);
}

} // namespace

std::optional<size_t> placeOfModel(size_t model, const Experiment &told, const Experiment &experiment)
{
    if (experiment.models.size() == told.models.size())
        return model;
    const auto found = model < told.models.size()
                           ? std::ranges::find(experiment.models, told.models[model].name, &ModelSpec::name)
                           : experiment.models.end();
    return found == experiment.models.end() ? std::nullopt : std::optional<size_t>(found - experiment.models.begin());
}

Unmeasurable unmeasurableIn(const Scene &scene, const std::string &run, const Experiment &experiment)
{
    const Experiment &told = scene.experimentOf(run);
    Unmeasurable all;
    for (const NamedMeasure &named : scene.measures) {
        const auto model = modelOf(named.measure);
        const bool gone = named.run == run && model && !placeOfModel(*model, told, experiment);
        if (gone)
            addModel(*model, told, all);
        if (gone || std::ranges::any_of(madeOf(named.measure), [&](const std::string &of) { return contains(all.measures, of); }))
            all.measures.push_back(named.name);
    }
    for (const SceneQuestion *question : scene.questions())
        if (const auto *draw = std::get_if<DrawQuestion>(&question->asked);
            draw && run.empty() && !placeOfModel(draw->curve.model, told, experiment)) {
            addModel(draw->curve.model, told, all);
            all.curves.push_back(question->id);
        }
    return all;
}

Result<void> takeMeasures(const Scene &scene, const std::string &run, MeasuredRun &measured, bool ended, ThreadPool &pool,
                          MeasuredValues &values, const std::function<bool()> &keepGoing)
{
    const Unmeasurable unmeasurable = unmeasurableIn(scene, run, *measured.experiment);
    for (const NamedMeasure &named : scene.measures) {
        if (const auto *setting = std::get_if<SettingMeasure>(&named.measure); setting && named.run != run)
            values[named.name] = settingOf(*setting, scene.experimentOf(named.run));
        if (keepGoing && !keepGoing())
            return {};
        if (contains(unmeasurable.measures, named.name) || !belongs(named, run) ||
            (!ended && !isPair(named) && needsTraining(named.measure)))
            continue;
        if (!std::ranges::all_of(madeOf(named.measure), [&](const std::string &name) { return values.contains(name); }))
            continue;
        Measure placed = named.measure;
        if (const auto model = modelOf(placed))
            setModel(placed, *placeOfModel(*model, scene.experimentOf(run), *measured.experiment));
        const auto value = measure(placed, measured, values, pool);
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
