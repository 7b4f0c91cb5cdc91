#include "core/io/what_if_json.h"

#include "core/io/inspect_words.h"
#include "core/io/json_build.h"
#include "core/io/what_if_tree.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace {

constexpr size_t mostWhatIfs = 1000;
constexpr size_t longestName = 1024;
constexpr size_t mostNumbers = 1'000'000;
constexpr JsonLimits limits{.bytes = size_t{1} << 26, .depth = 16, .values = 5'000'000};
constexpr uint64_t largestIndex = std::numeric_limits<uint32_t>::max();
constexpr NumberRange valueRange{-3e38, 3e38}; // a float's

template <class Numbers> JsonValue indices(const Numbers &numbers)
{
    return listOf(numbers, [](size_t number) { return whole(number); });
}

JsonValue treeOf(const Intervention &change)
{
    JsonObject tree{{"layer", whole(change.layer)}, {"part", wordOf(partWords, change.part)}};
    if (!change.units.empty())
        tree.push_back({"units", indices(change.units)});
    tree.push_back({"first", whole(change.firstStep)});
    if (change.lastStep != SIZE_MAX)
        tree.push_back({"last", whole(change.lastStep)});
    tree.push_back({"value", {change.value}});
    return {std::move(tree)};
}

JsonValue treeOf(const InputEdit &edit)
{
    JsonArray steps, values;
    for (const auto &[step, value] : edit.values) {
        steps.push_back(whole(step));
        values.push_back({value});
    }
    return {JsonObject{{"split", wordOf(splitWords, edit.sample.split)},
                       {"sample", whole(edit.sample.index)},
                       {"feature", whole(edit.feature)},
                       {"steps", {std::move(steps)}},
                       {"values", {std::move(values)}}}};
}

JsonValue treeOf(const WeightEdit &edit)
{
    return {
        JsonObject{{"tensor", {edit.tensor}}, {"row", whole(edit.row)}, {"column", whole(edit.column)}, {"value", {edit.value}}}};
}

JsonValue treeOf(const StepShuffle &shuffle)
{
    return {JsonObject{{"seed", whole(shuffle.seed)}}};
}

const char *keyOf(const WhatIf &whatIf)
{
    if (const auto *change = std::get_if<Intervention>(&whatIf.change))
        return change->action == Intervention::Action::hold ? "hold" : "add";
    return std::holds_alternative<InputEdit>(whatIf.change)    ? "input"
           : std::holds_alternative<WeightEdit>(whatIf.change) ? "weight"
                                                               : "shuffle";
}

JsonValue treeOf(const WhatIf &whatIf)
{
    JsonObject tree;
    if (!whatIf.name.empty())
        tree.push_back({"name", {whatIf.name}});
    tree.push_back({"on", {whatIf.on}});
    tree.push_back({"model", whole(whatIf.model)});
    tree.push_back({keyOf(whatIf), std::visit([](const auto &own) { return treeOf(own); }, whatIf.change)});
    return {std::move(tree)};
}

size_t index(const JsonReader &reader)
{
    return reader.whole(0, largestIndex);
}

Intervention readIntervention(const JsonReader &reader, Intervention::Action action)
{
    reader.expectKeys({"layer", "part", "units", "first", "last", "value"});
    Intervention change;
    change.layer = index(reader.require("layer"));
    change.part = reader.require("part").choice(partWords);
    if (const auto units = reader.find("units"))
        for (const JsonReader &unit : units->list(1, mostNumbers))
            change.units.push_back(index(unit));
    std::sort(change.units.begin(), change.units.end());
    if (const auto first = reader.find("first"))
        change.firstStep = index(*first);
    if (const auto last = reader.find("last"))
        change.lastStep = index(*last);
    change.value = reader.require("value").number(valueRange);
    change.action = action;
    return change;
}

InputEdit readInput(const JsonReader &reader)
{
    reader.expectKeys({"split", "sample", "feature", "steps", "values"});
    InputEdit edit;
    edit.sample = {reader.require("split").choice(splitWords), index(reader.require("sample"))};
    edit.feature = index(reader.require("feature"));
    const auto steps = reader.require("steps").list(0, mostNumbers);
    const JsonReader values = reader.require("values");
    const auto numbers = values.list(0, mostNumbers);
    if (numbers.size() != steps.size())
        values.unexpected(SLUICE_MESSAGE("core", "as many numbers as steps"));
    for (size_t k = 0; k < std::min(steps.size(), numbers.size()); ++k)
        edit.values[index(steps[k])] = numbers[k].number(valueRange);
    return edit;
}

WeightEdit readWeight(const JsonReader &reader)
{
    reader.expectKeys({"tensor", "row", "column", "value"});
    return {reader.require("tensor").text(longestName), index(reader.require("row")), index(reader.require("column")),
            reader.require("value").number(valueRange)};
}

StepShuffle readShuffle(const JsonReader &reader)
{
    reader.expectKeys({"seed"});
    return {reader.require("seed").whole(0, std::numeric_limits<uint64_t>::max())};
}

WhatIf readWhatIf(const JsonReader &reader, size_t models)
{
    reader.expectKeys({"name", "on", "model", "hold", "add", "input", "weight", "shuffle"});
    WhatIf whatIf;
    if (const auto name = reader.find("name"))
        whatIf.name = name->text(longestName);
    if (const auto on = reader.find("on"))
        whatIf.on = on->boolean();
    if (const auto model = reader.find("model"))
        whatIf.model = model->whole(0, models - 1);
    size_t kinds = 0;
    const auto kind = [&](const char *key, auto read) {
        if (const auto given = reader.find(key); given && ++kinds == 1)
            whatIf.change = read(*given);
    };
    kind("hold", [](const JsonReader &own) { return readIntervention(own, Intervention::Action::hold); });
    kind("add", [](const JsonReader &own) { return readIntervention(own, Intervention::Action::add); });
    kind("input", readInput);
    kind("weight", readWeight);
    kind("shuffle", readShuffle);
    if (kinds != 1)
        reader.unexpected(SLUICE_MESSAGE("core", "one of hold, add, input, weight and shuffle"));
    return whatIf;
}

} // namespace

JsonValue whatIfsTree(const std::vector<WhatIf> &whatIfs)
{
    return listOf(whatIfs, [](const WhatIf &whatIf) { return treeOf(whatIf); });
}

std::vector<WhatIf> readWhatIfsTree(const JsonReader &reader, size_t models)
{
    std::vector<WhatIf> whatIfs;
    for (const JsonReader &one : reader.list(0, mostWhatIfs))
        whatIfs.push_back(readWhatIf(one, models));
    return whatIfs;
}

std::string writeWhatIfJson(const std::vector<WhatIf> &whatIfs)
{
    return writeJson(whatIfsTree(whatIfs));
}

Result<std::vector<WhatIf>> parseWhatIfJson(std::string_view json, const std::string &fileName, size_t models)
{
    const auto tree = parseJson(json, fileName, limits);
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    std::vector<WhatIf> whatIfs = readWhatIfsTree(JsonReader(*tree, "what_ifs", problems), models);
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return whatIfs;
}

} // namespace sluice
