#include "core/io/scene_step_tree.h"

#include "core/io/inspect_words.h"
#include "core/io/json_build.h"
#include "core/io/measure_tree.h"
#include "core/io/scene_words.h"
#include "core/io/what_if_tree.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace {

constexpr size_t longestLabel = 128;
constexpr size_t longestText = 4096;
constexpr size_t mostChips = 16;
constexpr size_t mostOptions = 12;
constexpr uint64_t largestIndex = std::numeric_limits<uint32_t>::max();

template <class T> void readIndex(const JsonReader &reader, std::string_view key, std::optional<T> &value)
{
    if (const auto found = reader.find(key))
        value = static_cast<T>(found->whole(0, largestIndex));
}

template <class Words, class T>
void readWord(const JsonReader &reader, std::string_view key, const Words &words, std::optional<T> &value)
{
    if (const auto found = reader.find(key))
        value = found->choice(words);
}

/// Every {name} must be a measure's.
std::string readText(const JsonReader &reader, const std::vector<std::string> &known, size_t shortest)
{
    const std::string text = reader.text(longestText, shortest);
    for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const size_t close = text.find('}', open);
        if (close == std::string::npos)
            return reader.unexpected(SLUICE_MESSAGE("core", "a } behind each { (numbers stand in braces: {name})")), text;
        std::string name = text.substr(open + 1, close - open - 1);
        if (name.ends_with('%'))
            name.pop_back();
        if (std::ranges::find(known, name) == known.end()) {
            reader.problems().add(
                Error(SLUICE_MESSAGE("core", "%1: %2: \"{%3}\" stands for no measure; name one under $.measures."),
                      reader.problems().fileName(), reader.path(), shortened(name)));
            break;
        }
    }
    return text;
}

/// A number, or the name of a measure that finds one.
void readUnit(const JsonReader &reader, const Scene &scene, SceneJump &jump)
{
    if (reader.value().isNumber()) {
        jump.unit = readIndex(reader);
        return;
    }
    jump.unitOf = reader.text(64);
    const auto named = std::ranges::find(scene.measures, jump.unitOf, &NamedMeasure::name);
    if (named == scene.measures.end() || !std::holds_alternative<UnitMeasure>(named->measure))
        reader.unexpected(SLUICE_MESSAGE("core", "a number, or the name of one of $.measures that finds a unit"));
}

std::string readRunName(const JsonReader &reader, const Scene &scene)
{
    const std::string name = reader.text(64, 0);
    if (!name.empty() && std::ranges::find(scene.runs, name, &SceneRun::id) == scene.runs.end())
        reader.unexpected(SLUICE_MESSAGE("core", "the id of one of $.runs, or \"\" for the scene's own experiment"));
    return name;
}

void readPanel(const JsonReader &reader, SceneJump &jump)
{
    readWord(reader, "panel", panelWords, jump.panel);
    if (jump.panel && reader.problems().none() && jump.page != pageOf(*jump.panel))
        reader.find("panel")->unexpected(SLUICE_MESSAGE("core", "a panel of the page that the chip names"));
}

void readGradient(const JsonReader &reader, SceneJump &jump)
{
    readWord(reader, "gradient", gradientWords, jump.ofAnswer);
    if (jump.ofAnswer && reader.problems().none() && jump.page != ScenePage::memory)
        reader.find("gradient")->unexpected(SLUICE_MESSAGE("core", "none, as the chip does not name the page memory"));
}

/// Of the run that a chip names, or else of the longest that may be open.
size_t lastEpoch(const Scene &scene, const std::optional<std::string> &run)
{
    size_t last = scene.experimentOf(run.value_or("")).training.epochs;
    if (!run)
        for (const SceneRun &other : scene.runs)
            last = std::max(last, other.experiment.training.epochs);
    return last;
}

SceneJump readJump(const JsonReader &reader, const Scene &scene)
{
    reader.expectKeys({"label", "page", "run", "view", "epoch", "model", "layer", "unit", "split", "sample", "step", "part",
                       "panel", "gradient", "contributions", "what_ifs"});
    SceneJump jump;
    jump.label = reader.require("label").text(longestLabel);
    readWord(reader, "page", pageWords, jump.page);
    if (const auto run = reader.find("run"))
        jump.run = readRunName(*run, scene);
    if (!reader.problems().none())
        return jump;
    const Experiment &experiment = scene.experimentOf(jump.run.value_or(""));
    readWord(reader, "view", viewWords, jump.beginner);
    if (const auto epoch = reader.find("epoch")) {
        jump.live = !epoch->value().isNumber() && epoch->choice(std::array{JsonChoice{"live", true}});
        if (!jump.live)
            jump.epoch = static_cast<uint32_t>(epoch->whole(0, lastEpoch(scene, jump.run)));
    }
    if (const auto model = reader.find("model"))
        jump.model = readModelName(*model, experiment);
    readIndex(reader, "layer", jump.layer);
    if (const auto unit = reader.find("unit"))
        readUnit(*unit, scene, jump);
    if (const auto sample = reader.find("sample"))
        jump.sample = readChosenSample(*sample);
    readWord(reader, "split", splitWords, jump.split);
    if (const auto step = reader.find("step"))
        jump.moment = readChosenStep(*step);
    readWord(reader, "part", tracedWords, jump.part);
    readPanel(reader, jump);
    readGradient(reader, jump);
    if (const auto contributions = reader.find("contributions"))
        jump.contributions = contributions->boolean();
    if (const auto whatIfs = reader.find("what_ifs"))
        jump.whatIfs = readWhatIfsTree(*whatIfs, experiment.models.size());
    return jump;
}

DrawQuestion readDraw(const JsonReader &reader, const Experiment &experiment)
{
    reader.expectKeys({"curve", "model", "layer", "unit", "part", "split", "sample", "range"});
    DrawQuestion draw;
    CurveSpec &curve = draw.curve;
    curve.kind = reader.require("curve").choice(curveWords);
    curve.model = readModelName(reader.require("model"), experiment);
    const auto index = [&](std::string_view key, size_t &value) {
        if (const auto found = reader.find(key))
            value = readIndex(*found);
    };
    index("layer", curve.layer);
    index("unit", curve.unit);
    index("sample", curve.sample);
    if (curve.kind == CurveSpec::Kind::traced)
        curve.traced = reader.require("part").choice(tracedWords);
    if (const auto split = reader.find("split"))
        curve.split = split->choice(splitWords);
    const JsonReader range = reader.require("range");
    if (const auto limits = range.list(2, 2); limits.size() == 2) {
        draw.least = readReal(limits[0]);
        draw.most = readReal(limits[1]);
        if (!(draw.least < draw.most))
            range.unexpected(SLUICE_MESSAGE("core", "a lower and a higher number"));
    }
    return draw;
}

SceneQuestion readQuestion(const JsonReader &reader, const Scene &scene, const std::vector<std::string> &known)
{
    reader.expectKeys({"id", "prompt", "draw", "options"});
    SceneQuestion question;
    question.id = reader.require("id").text(64);
    question.prompt = readText(reader.require("prompt"), known, 1);
    const auto draw = reader.find("draw"), options = reader.find("options");
    if (draw.has_value() == options.has_value()) {
        reader.unexpected(SLUICE_MESSAGE("core", "draw or options"));
        return question;
    }
    if (draw) {
        question.asked = readDraw(*draw, scene.experiment);
        return question;
    }
    ChooseQuestion choose;
    for (const JsonReader &one : options->list(2, mostOptions)) {
        one.expectKeys({"text", "right"});
        choose.options.push_back({one.require("text").text(longestLabel), readClaims(one.require("right"), known)});
    }
    question.asked = std::move(choose);
    return question;
}

JsonValue jumpTree(const SceneJump &jump, const Scene &scene)
{
    const Experiment &experiment = scene.experimentOf(jump.run.value_or(""));
    JsonObject tree{{"label", {jump.label}}};
    const auto add = [&](const char *key, JsonValue value) { tree.push_back({key, std::move(value)}); };
    if (jump.page)
        add("page", wordOf(pageWords, *jump.page));
    if (jump.run)
        add("run", {*jump.run});
    if (jump.beginner)
        add("view", wordOf(viewWords, *jump.beginner));
    if (jump.live)
        add("epoch", {std::string("live")});
    else if (jump.epoch)
        add("epoch", whole(*jump.epoch));
    if (jump.model)
        add("model", {experiment.models[*jump.model].name});
    if (jump.layer)
        add("layer", whole(*jump.layer));
    if (jump.unit)
        add("unit", whole(*jump.unit));
    else if (!jump.unitOf.empty())
        add("unit", {jump.unitOf});
    if (jump.split)
        add("split", wordOf(splitWords, *jump.split));
    if (jump.sample)
        add("sample", chosenSampleTree(*jump.sample));
    if (jump.moment)
        add("step", chosenStepTree(*jump.moment));
    if (jump.part)
        add("part", wordOf(tracedWords, *jump.part));
    if (jump.panel)
        add("panel", wordOf(panelWords, *jump.panel));
    if (jump.ofAnswer)
        add("gradient", wordOf(gradientWords, *jump.ofAnswer));
    if (jump.contributions)
        add("contributions", {*jump.contributions});
    if (jump.whatIfs)
        add("what_ifs", whatIfsTree(*jump.whatIfs));
    return {std::move(tree)};
}

JsonValue drawTree(const DrawQuestion &draw, const Experiment &experiment)
{
    const CurveSpec &curve = draw.curve;
    JsonObject tree{{"curve", wordOf(curveWords, curve.kind)},
                    {"model", {experiment.models[curve.model].name}},
                    {"layer", whole(curve.layer)},
                    {"unit", whole(curve.unit)}};
    if (curve.kind == CurveSpec::Kind::traced)
        tree.push_back({"part", wordOf(tracedWords, curve.traced)});
    tree.push_back({"split", wordOf(splitWords, curve.split)});
    tree.push_back({"sample", whole(curve.sample)});
    tree.push_back({"range", {JsonArray{{draw.least}, {draw.most}}}});
    return {std::move(tree)};
}

JsonValue questionTree(const SceneQuestion &question, const Scene &scene)
{
    JsonObject tree{{"id", {question.id}}, {"prompt", {question.prompt}}};
    if (const auto *draw = std::get_if<DrawQuestion>(&question.asked))
        tree.push_back({"draw", drawTree(*draw, scene.experiment)});
    else
        tree.push_back({"options", listOf(std::get<ChooseQuestion>(question.asked).options, [](const auto &option) {
                            return JsonValue{JsonObject{{"text", {option.text}}, {"right", claimsTree(option.right)}}};
                        })});
    return {std::move(tree)};
}

} // namespace

std::vector<std::string> measureNames(const Scene &scene)
{
    std::vector<std::string> names;
    std::ranges::transform(scene.measures, std::back_inserter(names), &NamedMeasure::name);
    return names;
}

SceneStep readSceneStep(const JsonReader &reader, const Scene &scene)
{
    reader.expectKeys({"title", "text", "before", "claims", "otherwise", "chips", "question"});
    const auto known = measureNames(scene);
    SceneStep step;
    step.title = reader.require("title").text(longestLabel);
    step.text = readText(reader.require("text"), known, 1);
    if (const auto before = reader.find("before"))
        step.before = readText(*before, known, 0);
    if (const auto claims = reader.find("claims"))
        step.claims = readClaims(*claims, known);
    if (const auto otherwise = reader.find("otherwise"))
        step.otherwise = readText(*otherwise, known, 0);
    if (const auto chips = reader.find("chips"))
        for (const JsonReader &chip : chips->list(0, mostChips))
            step.jumps.push_back(readJump(chip, scene));
    if (const auto question = reader.find("question"))
        step.question = readQuestion(*question, scene, known);
    return step;
}

JsonValue sceneStepTree(const SceneStep &step, const Scene &scene)
{
    JsonObject tree{{"title", {step.title}}, {"text", {step.text}}};
    if (!step.before.empty())
        tree.push_back({"before", {step.before}});
    if (!step.claims.empty())
        tree.push_back({"claims", claimsTree(step.claims)});
    if (!step.otherwise.empty())
        tree.push_back({"otherwise", {step.otherwise}});
    if (!step.jumps.empty())
        tree.push_back({"chips", listOf(step.jumps, [&](const SceneJump &jump) { return jumpTree(jump, scene); })});
    if (step.question)
        tree.push_back({"question", questionTree(*step.question, scene)});
    return {std::move(tree)};
}

} // namespace sluice
