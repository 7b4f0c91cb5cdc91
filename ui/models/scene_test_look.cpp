#include "ui/models/scene_test_look.h"

#include "core/io/inspect_words.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

const NamedMeasure *find(const Scene &scene, const std::string &name)
{
    const auto found = std::ranges::find(scene.measures, name, &NamedMeasure::name);
    return found == scene.measures.end() ? nullptr : &*found;
}

std::string nameOf(Score score)
{
    return std::string(std::ranges::find(scoreWords, score, &JsonChoice<Score>::value)->word);
}

/// A network's own score; nothing where it was interfered with.
TestLook lookAt(const ScoreMeasure &measure, double value, const MeasuredTraining &training)
{
    const uint32_t epoch = measure.epoch.value_or(training.epochs[measure.model]);
    TestLook look{{epoch}, {}};
    if (measure.whatIfs.empty() && std::isfinite(value))
        look.scores = {{epoch, static_cast<uint32_t>(measure.model), nameOf(measure.score), value}};
    return look;
}

} // namespace

std::map<uint64_t, TestLook> testLooksOf(const Scene &scene, const std::vector<std::string> &shown, const MeasuredValues &values,
                                         const MeasuredTrainings &trainings)
{
    std::map<uint64_t, TestLook> looks;
    std::vector<std::string> names = shown;
    for (size_t k = 0; k < names.size(); ++k) { // grows by what pairs are made of
        const NamedMeasure *named = find(scene, names[k]);
        if (!named || !values.contains(named->name))
            continue;
        if (const auto *pair = std::get_if<PairMeasure>(&named->measure))
            names.insert(names.end(), {pair->first, pair->second});
        const auto *score = std::get_if<ScoreMeasure>(&named->measure);
        const auto training = trainings.find(named->run);
        if (!score || score->split != Split::test || training == trainings.end() ||
            score->model >= training->second.epochs.size())
            continue;
        const TestLook look = lookAt(*score, values.at(named->name), training->second);
        TestLook &all = looks[training->second.run];
        all.epochs.insert(look.epochs.begin(), look.epochs.end());
        all.scores = withScores(std::move(all.scores), look.scores);
    }
    return looks;
}

} // namespace sluice
