#include "core/io/measure_tree.h"

#include "core/io/inspect_words.h"
#include "core/io/json_build.h"
#include "core/io/what_if_tree.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace {

constexpr size_t longestName = 64;
constexpr size_t longestFeature = 1024;
constexpr size_t mostClaims = 32;
constexpr uint64_t largestIndex = std::numeric_limits<uint32_t>::max();
constexpr NumberRange realRange{-1e30, 1e30};

enum class Of {
    parameters,
    score,
    baseline,
    part,
    gradient,
    loss,
    epochsUntil,
    bestEpoch,
    trainedEpochs,
    diverged,
    ratio,
    difference
};
constexpr std::array ofWords{JsonChoice{"parameters", Of::parameters},
                             JsonChoice{"score", Of::score},
                             JsonChoice{"baseline", Of::baseline},
                             JsonChoice{"part", Of::part},
                             JsonChoice{"gradient", Of::gradient},
                             JsonChoice{"loss", Of::loss},
                             JsonChoice{"epochs_until", Of::epochsUntil},
                             JsonChoice{"best_epoch", Of::bestEpoch},
                             JsonChoice{"trained_epochs", Of::trainedEpochs},
                             JsonChoice{"diverged", Of::diverged},
                             JsonChoice{"ratio", Of::ratio},
                             JsonChoice{"difference", Of::difference}};
constexpr std::array lossOfWords{JsonChoice{"train", LossOf::train}, JsonChoice{"validation", LossOf::validation}};

/// One measure's own keys, beside "of" and "run".
void expect(const JsonReader &reader, std::vector<std::string_view> keys)
{
    keys.insert(keys.end(), {"of", "run"});
    reader.expectKeys(keys);
}

template <class Words, class T> void readWord(const JsonReader &reader, std::string_view key, const Words &words, T &value)
{
    if (const auto found = reader.find(key))
        value = found->choice(words);
}

std::optional<uint32_t> readEpoch(const JsonReader &reader)
{
    const auto epoch = reader.find("epoch");
    return epoch ? std::optional(static_cast<uint32_t>(epoch->whole(0, largestIndex))) : std::nullopt;
}

size_t modelOf(const JsonReader &reader, const Experiment &experiment)
{
    return readModelName(reader.require("model"), experiment);
}

std::string readName(const JsonReader &reader, const std::vector<std::string> &known)
{
    const std::string name = reader.text(longestName);
    if (reader.problems().none() && std::ranges::find(known, name) == known.end())
        reader.unexpected(
            SLUICE_MESSAGE("core", "the name of a measure (of a ratio or a difference, one that stands before it)"));
    return name;
}

ScoreMeasure readScore(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "score", "split", "epoch", "what_ifs"});
    ScoreMeasure measure;
    measure.model = modelOf(reader, experiment);
    readWord(reader, "score", scoreWords, measure.score);
    readWord(reader, "split", splitWords, measure.split);
    measure.epoch = readEpoch(reader);
    if (const auto whatIfs = reader.find("what_ifs"))
        measure.whatIfs = readWhatIfsTree(*whatIfs, experiment.models.size());
    return measure;
}

BaselineMeasure readBaseline(const JsonReader &reader)
{
    expect(reader, {"name", "score", "split"});
    BaselineMeasure measure;
    measure.name = reader.require("name").text(longestName);
    readWord(reader, "score", scoreWords, measure.score);
    readWord(reader, "split", splitWords, measure.split);
    return measure;
}

TracedMeasure readTraced(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "layer", "unit", "part", "steps", "take", "level", "split", "epoch"});
    TracedMeasure measure;
    measure.model = modelOf(reader, experiment);
    if (const auto layer = reader.find("layer"))
        measure.row.layer = readIndex(*layer);
    if (const auto unit = reader.find("unit"))
        measure.row.unit = readIndex(*unit);
    measure.row.traced = reader.require("part").choice(tracedWords);
    if (const auto steps = reader.find("steps")) {
        steps->expectKeys({"feature", "above", "below", "first"});
        measure.row.steps = readCondition(*steps);
    }
    readWord(reader, "take", takeWords, measure.statistic.take);
    if (const auto level = reader.find("level"))
        measure.statistic.level = readReal(*level);
    readWord(reader, "split", splitWords, measure.row.split);
    measure.epoch = readEpoch(reader);
    return measure;
}

GradientMeasure readGradient(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "lag", "epoch"});
    GradientMeasure measure;
    measure.model = modelOf(reader, experiment);
    measure.lag = readIndex(reader.require("lag"));
    measure.epoch = readEpoch(reader);
    return measure;
}

LossMeasure readLoss(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "loss", "at"});
    LossMeasure measure;
    measure.model = modelOf(reader, experiment);
    readWord(reader, "loss", lossOfWords, measure.loss);
    const auto at = reader.find("at");
    if (!at)
        return measure;
    if (at->value().isNumber()) {
        measure.at = LossMeasure::At::epoch;
        measure.epoch = static_cast<uint32_t>(at->whole(0, largestIndex));
    } else
        measure.at = at->choice(std::array{JsonChoice{"end", LossMeasure::At::end}, JsonChoice{"best", LossMeasure::At::best}});
    return measure;
}

EpochsUntilMeasure readEpochsUntil(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "loss", "below"});
    EpochsUntilMeasure measure;
    measure.model = modelOf(reader, experiment);
    readWord(reader, "loss", lossOfWords, measure.loss);
    measure.below = reader.require("below").number({0, 1e30, true});
    return measure;
}

PairMeasure readPair(const JsonReader &reader, PairMeasure::Kind kind, const std::vector<std::string> &before)
{
    expect(reader, {"measures"});
    PairMeasure measure{kind, {}, {}};
    if (const auto names = reader.require("measures").list(2, 2); names.size() == 2) {
        measure.first = readName(names[0], before);
        measure.second = readName(names[1], before);
    }
    return measure;
}

ClaimBound readBound(const JsonReader &reader, const std::vector<std::string> &known)
{
    if (reader.value().isNumber())
        return {readReal(reader), 1};
    if (!reader.isObject())
        return {readName(reader, known), 1};
    reader.expectKeys({"measure", "times"});
    ClaimBound bound{readName(reader.require("measure"), known), 1};
    if (const auto times = reader.find("times"))
        bound.times = readReal(*times);
    return bound;
}

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

    JsonObject operator()(const ParameterMeasure &measure) const { return begun(Of::parameters, measure.model); }
    JsonObject operator()(const BestEpochMeasure &measure) const { return begun(Of::bestEpoch, measure.model); }
    JsonObject operator()(const TrainedEpochsMeasure &measure) const { return begun(Of::trainedEpochs, measure.model); }
    JsonObject operator()(const DivergedMeasure &) const { return {{"of", wordOf(ofWords, Of::diverged)}}; }

    JsonObject operator()(const ScoreMeasure &measure) const
    {
        JsonObject tree = begun(Of::score, measure.model);
        tree.push_back({"score", wordOf(scoreWords, measure.score)});
        tree.push_back({"split", wordOf(splitWords, measure.split)});
        addEpoch(measure.epoch, tree);
        if (!measure.whatIfs.empty())
            tree.push_back({"what_ifs", whatIfsTree(measure.whatIfs)});
        return tree;
    }

    JsonObject operator()(const BaselineMeasure &measure) const
    {
        return {{"of", wordOf(ofWords, Of::baseline)},
                {"name", {measure.name}},
                {"score", wordOf(scoreWords, measure.score)},
                {"split", wordOf(splitWords, measure.split)}};
    }

    JsonObject operator()(const TracedMeasure &measure) const
    {
        JsonObject tree = begun(Of::part, measure.model);
        tree.push_back({"layer", whole(measure.row.layer)});
        if (measure.row.unit)
            tree.push_back({"unit", whole(*measure.row.unit)});
        tree.push_back({"part", wordOf(tracedWords, measure.row.traced)});
        if (JsonObject steps; measure.row.steps != StepCondition()) {
            writeCondition(measure.row.steps, steps);
            tree.push_back({"steps", {std::move(steps)}});
        }
        tree.push_back({"take", wordOf(takeWords, measure.statistic.take)});
        tree.push_back({"level", {measure.statistic.level}});
        tree.push_back({"split", wordOf(splitWords, measure.row.split)});
        addEpoch(measure.epoch, tree);
        return tree;
    }

    JsonObject operator()(const GradientMeasure &measure) const
    {
        JsonObject tree = begun(Of::gradient, measure.model);
        tree.push_back({"lag", whole(measure.lag)});
        addEpoch(measure.epoch, tree);
        return tree;
    }

    JsonObject operator()(const LossMeasure &measure) const
    {
        JsonObject tree = begun(Of::loss, measure.model);
        tree.push_back({"loss", wordOf(lossOfWords, measure.loss)});
        if (measure.at == LossMeasure::At::epoch)
            tree.push_back({"at", whole(measure.epoch)});
        else
            tree.push_back({"at", {std::string(measure.at == LossMeasure::At::best ? "best" : "end")}});
        return tree;
    }

    JsonObject operator()(const EpochsUntilMeasure &measure) const
    {
        JsonObject tree = begun(Of::epochsUntil, measure.model);
        tree.push_back({"loss", wordOf(lossOfWords, measure.loss)});
        tree.push_back({"below", {measure.below}});
        return tree;
    }

    JsonObject operator()(const PairMeasure &measure) const
    {
        const Of of = measure.kind == PairMeasure::Kind::ratio ? Of::ratio : Of::difference;
        return {{"of", wordOf(ofWords, of)}, {"measures", {JsonArray{{measure.first}, {measure.second}}}}};
    }

private:
    JsonObject begun(Of of, size_t model) const
    {
        return {{"of", wordOf(ofWords, of)}, {"model", {experiment_.models[model].name}}};
    }
    static void addEpoch(std::optional<uint32_t> epoch, JsonObject &tree)
    {
        if (epoch)
            tree.push_back({"epoch", whole(*epoch)});
    }

    const Experiment &experiment_;
};

} // namespace

size_t readIndex(const JsonReader &reader)
{
    return reader.whole(0, largestIndex);
}

double readReal(const JsonReader &reader)
{
    return reader.number(realRange);
}

size_t readModelName(const JsonReader &reader, const Experiment &experiment)
{
    const std::string name = reader.text(longestFeature);
    const auto found = std::ranges::find(experiment.models, name, &ModelSpec::name);
    if (found != experiment.models.end())
        return static_cast<size_t>(found - experiment.models.begin());
    reader.unexpected(SLUICE_MESSAGE("core", "the name of a model of this experiment"));
    return 0;
}

StepCondition readCondition(const JsonReader &reader)
{
    StepCondition condition;
    if (const auto feature = reader.find("feature"))
        condition.feature = feature->text(longestFeature);
    if (const auto above = reader.find("above"))
        condition.above = readReal(*above);
    if (const auto below = reader.find("below"))
        condition.below = readReal(*below);
    if (const auto first = reader.find("first"))
        condition.first = readIndex(*first);
    return condition;
}

void writeCondition(const StepCondition &condition, JsonObject &into)
{
    if (!condition.feature.empty())
        into.push_back({"feature", {condition.feature}});
    if (condition.above)
        into.push_back({"above", {*condition.above}});
    if (condition.below)
        into.push_back({"below", {*condition.below}});
    if (condition.first > 0)
        into.push_back({"first", whole(condition.first)});
}

Measure readMeasure(const JsonReader &reader, const Experiment &experiment, const std::vector<std::string> &before)
{
    const auto justModel = [&] {
        expect(reader, {"model"});
        return modelOf(reader, experiment);
    };
    switch (reader.require("of").choice(ofWords)) {
    case Of::parameters:
        return ParameterMeasure{justModel()};
    case Of::score:
        return readScore(reader, experiment);
    case Of::baseline:
        return readBaseline(reader);
    case Of::part:
        return readTraced(reader, experiment);
    case Of::gradient:
        return readGradient(reader, experiment);
    case Of::loss:
        return readLoss(reader, experiment);
    case Of::epochsUntil:
        return readEpochsUntil(reader, experiment);
    case Of::bestEpoch:
        return BestEpochMeasure{justModel()};
    case Of::trainedEpochs:
        return TrainedEpochsMeasure{justModel()};
    case Of::diverged:
        expect(reader, {});
        return DivergedMeasure{};
    case Of::ratio:
        return readPair(reader, PairMeasure::Kind::ratio, before);
    case Of::difference:
        break;
    }
    return readPair(reader, PairMeasure::Kind::difference, before);
}

JsonObject measureTree(const Measure &measure, const Experiment &experiment)
{
    return std::visit(MeasureWriter(experiment), measure);
}

std::vector<Claim> readClaims(const JsonReader &reader, const std::vector<std::string> &known)
{
    std::vector<Claim> claims;
    for (const JsonReader &one : reader.list(1, mostClaims)) {
        one.expectKeys({"measure", "above", "below"});
        Claim claim;
        claim.measure = readName(one.require("measure"), known);
        if (const auto above = one.find("above"))
            claim.above = readBound(*above, known);
        if (const auto below = one.find("below"))
            claim.below = readBound(*below, known);
        if (!claim.above && !claim.below)
            one.unexpected(SLUICE_MESSAGE("core", "above, below or both"));
        claims.push_back(std::move(claim));
    }
    return claims;
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
