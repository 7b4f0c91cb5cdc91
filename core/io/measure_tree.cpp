#include "core/io/measure_tree.h"

#include "core/io/inspect_words.h"
#include "core/io/measure_words.h"
#include "core/io/what_if_tree.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t longestName = 64;
constexpr size_t longestFeature = 1024;
constexpr size_t mostClaims = 32;

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

StepCondition readSteps(const JsonReader &reader, std::string_view key = "steps")
{
    const auto steps = reader.find(key);
    if (!steps)
        return {};
    steps->expectKeys({"feature", "above", "below", "first", "last"});
    return readCondition(*steps);
}

SettingMeasure readSetting(const JsonReader &reader)
{
    expect(reader, {"setting"});
    return {reader.require("setting").choice(settingWords)};
}

Statistic readStatistic(const JsonReader &reader)
{
    Statistic statistic;
    readWord(reader, "take", takeWords, statistic.take);
    if (const auto level = reader.find("level"))
        statistic.level = readReal(*level);
    return statistic;
}

DataMeasure readData(const JsonReader &reader)
{
    expect(reader, {"feature", "steps", "take", "level", "split", "scaled"});
    DataMeasure measure;
    if (const auto feature = reader.find("feature"))
        measure.feature = feature->text(longestFeature);
    measure.steps = readSteps(reader);
    measure.statistic = readStatistic(reader);
    readWord(reader, "split", splitWords, measure.split);
    if (const auto scaled = reader.find("scaled"))
        measure.scaled = scaled->boolean();
    return measure;
}

StepsMeasure readStepCounts(const JsonReader &reader)
{
    expect(reader, {"steps", "take", "level", "split"});
    StepsMeasure measure;
    measure.steps = readSteps(reader);
    measure.statistic = readStatistic(reader);
    readWord(reader, "split", splitWords, measure.split);
    return measure;
}

WeightsMeasure readWeights(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "take", "level", "epoch"});
    return {modelOf(reader, experiment), readStatistic(reader), readEpoch(reader)};
}

RowsMeasure readRows(const JsonReader &reader)
{
    expect(reader, {"split"});
    RowsMeasure measure;
    readWord(reader, "split", splitWords, measure.split);
    return measure;
}

/// All of it but the unit.
TracedRow readRow(const JsonReader &reader)
{
    TracedRow row;
    if (const auto layer = reader.find("layer"))
        row.layer = readIndex(*layer);
    row.traced = reader.require("part").choice(tracedWords);
    row.steps = readSteps(reader);
    readWord(reader, "split", splitWords, row.split);
    return row;
}

TracedMeasure readTraced(const JsonReader &reader, const Experiment &experiment, const std::vector<std::string> &before)
{
    expect(reader, {"model", "layer", "unit", "part", "steps", "take", "level", "split", "epoch", "what_ifs"});
    TracedMeasure measure;
    measure.model = modelOf(reader, experiment);
    measure.row = readRow(reader);
    if (const auto unit = reader.find("unit"); unit && unit->value().isNumber())
        measure.row.unit = readIndex(*unit);
    else if (unit)
        measure.unitOf = readName(*unit, before);
    measure.statistic = readStatistic(reader);
    measure.epoch = readEpoch(reader);
    if (const auto whatIfs = reader.find("what_ifs"))
        measure.whatIfs = readWhatIfsTree(*whatIfs, experiment.models.size());
    return measure;
}

UnitMeasure readUnit(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "layer", "part", "steps", "against", "take", "level", "split", "epoch"});
    UnitMeasure measure;
    measure.model = modelOf(reader, experiment);
    measure.row = readRow(reader);
    if (reader.find("against"))
        measure.against = readSteps(reader, "against");
    measure.statistic = readStatistic(reader);
    measure.epoch = readEpoch(reader);
    return measure;
}

GradientMeasure readGradient(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "lag", "epoch", "along_cell"});
    GradientMeasure measure;
    measure.model = modelOf(reader, experiment);
    measure.lag = readIndex(reader.require("lag"));
    measure.epoch = readEpoch(reader);
    if (const auto layer = reader.find("along_cell"))
        measure.alongCell = readIndex(*layer);
    return measure;
}

MemoryMeasure readMemory(const JsonReader &reader, const Experiment &experiment)
{
    expect(reader, {"model", "layer", "unit", "split", "sample", "step", "what", "epoch"});
    MemoryMeasure measure;
    measure.model = modelOf(reader, experiment);
    for (const auto &[key, index] : {std::pair("layer", &measure.layer), std::pair("unit", &measure.unit)})
        if (const auto found = reader.find(key))
            *index = readIndex(*found);
    if (const auto sample = reader.find("sample"))
        measure.sample = readChosenSample(*sample);
    if (const auto step = reader.find("step"))
        measure.step = readChosenStep(*step);
    readWord(reader, "split", splitWords, measure.split);
    readWord(reader, "what", memoryWords, measure.what);
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

} // namespace

size_t readModelName(const JsonReader &reader, const Experiment &experiment)
{
    const std::string name = reader.text(longestFeature);
    const auto found = std::ranges::find(experiment.models, name, &ModelSpec::name);
    if (found != experiment.models.end())
        return static_cast<size_t>(found - experiment.models.begin());
    reader.unexpected(SLUICE_MESSAGE("core", "the name of a model of this experiment"));
    return 0;
}

Measure readMeasure(const JsonReader &reader, const Experiment &experiment, const std::vector<std::string> &before)
{
    const auto justModel = [&] {
        expect(reader, {"model"});
        return modelOf(reader, experiment);
    };
    switch (reader.require("of").choice(measureWords)) {
    case MeasureOf::parameters:
        return ParameterMeasure{justModel()};
    case MeasureOf::setting:
        return readSetting(reader);
    case MeasureOf::weights:
        return readWeights(reader, experiment);
    case MeasureOf::score:
        return readScore(reader, experiment);
    case MeasureOf::baseline:
        return readBaseline(reader);
    case MeasureOf::data:
        return readData(reader);
    case MeasureOf::steps:
        return readStepCounts(reader);
    case MeasureOf::rows:
        return readRows(reader);
    case MeasureOf::season:
        expect(reader, {});
        return SeasonMeasure{};
    case MeasureOf::part:
        return readTraced(reader, experiment, before);
    case MeasureOf::unit:
        return readUnit(reader, experiment);
    case MeasureOf::gradient:
        return readGradient(reader, experiment);
    case MeasureOf::memory:
        return readMemory(reader, experiment);
    case MeasureOf::loss:
        return readLoss(reader, experiment);
    case MeasureOf::epochsUntil:
        return readEpochsUntil(reader, experiment);
    case MeasureOf::bestEpoch:
        return BestEpochMeasure{justModel()};
    case MeasureOf::trainedEpochs:
        return TrainedEpochsMeasure{justModel()};
    case MeasureOf::diverged:
        expect(reader, {});
        return DivergedMeasure{};
    case MeasureOf::ratio:
        return readPair(reader, PairMeasure::Kind::ratio, before);
    case MeasureOf::difference:
        break;
    }
    return readPair(reader, PairMeasure::Kind::difference, before);
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

} // namespace sluice
