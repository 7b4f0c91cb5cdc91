#include "core/io/chosen_tree.h"

#include "core/io/json_build.h"

#include <array>

namespace sluice {

namespace {

constexpr size_t longestFeature = 1024;
constexpr NumberRange realRange{-1e30, 1e30};

} // namespace

size_t readIndex(const JsonReader &reader)
{
    return reader.whole(0, largestIndex);
}

double readReal(const JsonReader &reader)
{
    return reader.number(realRange);
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
    if (const auto last = reader.find("last"))
        condition.last = readIndex(*last);
    return condition;
}

ChosenStep readChosenStep(const JsonReader &reader)
{
    if (!reader.isObject())
        return {readIndex(reader)};
    reader.expectKeys({"feature", "above", "below", "first", "last", "nth", "further"});
    ChosenStep chosen;
    chosen.where = readCondition(reader);
    const auto nth = reader.find("nth");
    chosen.isLast = nth && !nth->value().isNumber() && nth->choice(std::array{JsonChoice{"last", true}});
    if (nth && !chosen.isLast)
        chosen.nth = nth->whole(1, largestIndex);
    if (const auto further = reader.find("further"))
        chosen.further = readIndex(*further);
    return chosen;
}

ChosenSample readChosenSample(const JsonReader &reader)
{
    if (!reader.isObject())
        return {readIndex(reader)};
    reader.expectKeys({"feature", "above", "below", "first", "last", "least", "most"});
    ChosenSample chosen;
    chosen.where = readCondition(reader);
    const auto least = reader.find("least"), most = reader.find("most");
    if (least)
        chosen.least = readIndex(*least);
    if (most)
        chosen.most = readIndex(*most);
    if (!least && !most)
        reader.unexpected(SLUICE_MESSAGE("core", "least, most or both: how many such steps the sample has"));
    return chosen;
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
    if (condition.last)
        into.push_back({"last", whole(*condition.last)});
}

JsonValue chosenStepTree(const ChosenStep &chosen)
{
    if (chosen.step)
        return whole(*chosen.step);
    JsonObject tree;
    writeCondition(chosen.where, tree);
    tree.push_back({"nth", chosen.isLast ? JsonValue{std::string("last")} : whole(chosen.nth)});
    if (chosen.further > 0)
        tree.push_back({"further", whole(chosen.further)});
    return {std::move(tree)};
}

JsonValue chosenSampleTree(const ChosenSample &chosen)
{
    if (chosen.index)
        return whole(*chosen.index);
    JsonObject tree;
    writeCondition(chosen.where, tree);
    if (chosen.least > 0 || !chosen.most)
        tree.push_back({"least", whole(chosen.least)});
    if (chosen.most)
        tree.push_back({"most", whole(*chosen.most)});
    return {std::move(tree)};
}

} // namespace sluice
