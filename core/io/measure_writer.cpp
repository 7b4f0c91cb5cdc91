#include "core/io/inspect_words.h"
#include "core/io/json_build.h"
#include "core/io/measure_tree.h"
#include "core/io/measure_words.h"
#include "core/io/what_if_tree.h"

namespace sluice {

namespace {

JsonValue boundTree(const ClaimBound &bound)
{
    const auto *measure = std::get_if<std::string>(&bound.value);
    if (!measure)
        return {bound.times * std::get<double>(bound.value)};
    if (bound.times == 1)
        return {*measure};
    return {JsonObject{{"measure", {*measure}}, {"times", {bound.times}}}};
}

class MeasureWriter {
public:
    explicit MeasureWriter(const Experiment &experiment) : experiment_(experiment) {}

    JsonObject operator()(const ParameterMeasure &measure) const { return begun(MeasureOf::parameters, measure.model); }
    JsonObject operator()(const BestEpochMeasure &measure) const { return begun(MeasureOf::bestEpoch, measure.model); }
    JsonObject operator()(const TrainedEpochsMeasure &measure) const { return begun(MeasureOf::trainedEpochs, measure.model); }
    JsonObject operator()(const DivergedMeasure &) const { return {{"of", wordOf(measureWords, MeasureOf::diverged)}}; }

    JsonObject operator()(const SettingMeasure &measure) const
    {
        return {{"of", wordOf(measureWords, MeasureOf::setting)}, {"setting", wordOf(settingWords, measure.setting)}};
    }

    JsonObject operator()(const WeightsMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::weights, measure.model);
        addStatistic(measure.statistic, tree);
        addEpoch(measure.epoch, tree);
        return tree;
    }

    JsonObject operator()(const ScoreMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::score, measure.model);
        tree.push_back({"score", wordOf(scoreWords, measure.score)});
        tree.push_back({"split", wordOf(splitWords, measure.split)});
        addEpoch(measure.epoch, tree);
        if (!measure.whatIfs.empty())
            tree.push_back({"what_ifs", whatIfsTree(measure.whatIfs)});
        return tree;
    }

    JsonObject operator()(const BaselineMeasure &measure) const
    {
        return {{"of", wordOf(measureWords, MeasureOf::baseline)},
                {"name", {measure.name}},
                {"score", wordOf(scoreWords, measure.score)},
                {"split", wordOf(splitWords, measure.split)}};
    }

    JsonObject operator()(const DataMeasure &measure) const
    {
        JsonObject tree{{"of", wordOf(measureWords, MeasureOf::data)}};
        if (!measure.feature.empty())
            tree.push_back({"feature", {measure.feature}});
        addSteps(measure.steps, tree);
        addStatistic(measure.statistic, tree);
        tree.push_back({"split", wordOf(splitWords, measure.split)});
        tree.push_back({"scaled", {measure.scaled}});
        return tree;
    }

    JsonObject operator()(const StepsMeasure &measure) const
    {
        JsonObject tree{{"of", wordOf(measureWords, MeasureOf::steps)}};
        addSteps(measure.steps, tree);
        addStatistic(measure.statistic, tree);
        tree.push_back({"split", wordOf(splitWords, measure.split)});
        return tree;
    }

    JsonObject operator()(const RowsMeasure &measure) const
    {
        return {{"of", wordOf(measureWords, MeasureOf::rows)}, {"split", wordOf(splitWords, measure.split)}};
    }

    JsonObject operator()(const SeasonMeasure &) const { return {{"of", wordOf(measureWords, MeasureOf::season)}}; }

    JsonObject operator()(const TracedMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::part, measure.model);
        tree.push_back({"layer", whole(measure.row.layer)});
        if (measure.row.unit)
            tree.push_back({"unit", whole(*measure.row.unit)});
        else if (!measure.unitOf.empty())
            tree.push_back({"unit", {measure.unitOf}});
        addRow(measure.row, measure.statistic, tree);
        addEpoch(measure.epoch, tree);
        if (!measure.whatIfs.empty())
            tree.push_back({"what_ifs", whatIfsTree(measure.whatIfs)});
        return tree;
    }

    JsonObject operator()(const UnitMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::unit, measure.model);
        tree.push_back({"layer", whole(measure.row.layer)});
        addRow(measure.row, measure.statistic, tree);
        if (measure.against) {
            JsonObject against;
            writeCondition(*measure.against, against);
            tree.push_back({"against", {std::move(against)}});
        }
        addEpoch(measure.epoch, tree);
        return tree;
    }

    JsonObject operator()(const GradientMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::gradient, measure.model);
        tree.push_back({"lag", whole(measure.lag)});
        addEpoch(measure.epoch, tree);
        if (measure.alongCell)
            tree.push_back({"along_cell", whole(*measure.alongCell)});
        return tree;
    }

    JsonObject operator()(const MemoryMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::memory, measure.model);
        tree.push_back({"layer", whole(measure.layer)});
        tree.push_back({"unit", whole(measure.unit)});
        tree.push_back({"split", wordOf(splitWords, measure.split)});
        tree.push_back({"sample", chosenSampleTree(measure.sample)});
        tree.push_back({"step", chosenStepTree(measure.step)});
        tree.push_back({"what", wordOf(memoryWords, measure.what)});
        addEpoch(measure.epoch, tree);
        return tree;
    }

    JsonObject operator()(const LossMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::loss, measure.model);
        tree.push_back({"loss", wordOf(lossOfWords, measure.loss)});
        if (measure.at == LossMeasure::At::epoch)
            tree.push_back({"at", whole(measure.epoch)});
        else
            tree.push_back({"at", {std::string(measure.at == LossMeasure::At::best ? "best" : "end")}});
        return tree;
    }

    JsonObject operator()(const EpochsUntilMeasure &measure) const
    {
        JsonObject tree = begun(MeasureOf::epochsUntil, measure.model);
        tree.push_back({"loss", wordOf(lossOfWords, measure.loss)});
        tree.push_back({"below", {measure.below}});
        return tree;
    }

    JsonObject operator()(const PairMeasure &measure) const
    {
        const MeasureOf of = measure.kind == PairMeasure::Kind::ratio ? MeasureOf::ratio : MeasureOf::difference;
        return {{"of", wordOf(measureWords, of)}, {"measures", {JsonArray{{measure.first}, {measure.second}}}}};
    }

private:
    JsonObject begun(MeasureOf of, size_t model) const
    {
        return {{"of", wordOf(measureWords, of)}, {"model", {experiment_.models[model].name}}};
    }
    static void addEpoch(std::optional<uint32_t> epoch, JsonObject &tree)
    {
        if (epoch)
            tree.push_back({"epoch", whole(*epoch)});
    }

    static void addSteps(const StepCondition &condition, JsonObject &tree)
    {
        if (JsonObject steps; condition != StepCondition()) {
            writeCondition(condition, steps);
            tree.push_back({"steps", {std::move(steps)}});
        }
    }
    static void addRow(const TracedRow &row, const Statistic &statistic, JsonObject &tree)
    {
        tree.push_back({"part", wordOf(tracedWords, row.traced)});
        addSteps(row.steps, tree);
        addStatistic(statistic, tree);
        tree.push_back({"split", wordOf(splitWords, row.split)});
    }
    static void addStatistic(const Statistic &statistic, JsonObject &tree)
    {
        tree.push_back({"take", wordOf(takeWords, statistic.take)});
        tree.push_back({"level", {statistic.level}});
    }

    const Experiment &experiment_;
};

} // namespace

JsonObject measureTree(const Measure &measure, const Experiment &experiment)
{
    return std::visit(MeasureWriter(experiment), measure);
}

JsonValue claimsTree(const std::vector<Claim> &claims)
{
    return listOf(claims, [](const Claim &claim) {
        JsonObject tree{{"measure", {claim.measure}}};
        if (claim.above)
            tree.push_back({"above", boundTree(*claim.above)});
        if (claim.below)
            tree.push_back({"below", boundTree(*claim.below)});
        return JsonValue{std::move(tree)};
    });
}

} // namespace sluice
