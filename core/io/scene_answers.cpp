#include "core/io/scene_answers.h"

#include "core/io/json_build.h"
#include "core/io/json_reader.h"
#include "core/io/measure_tree.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t longestName = 256;
constexpr size_t mostAnswers = 256;
constexpr size_t mostPoints = 100'000;
constexpr JsonLimits limits{.bytes = size_t{1} << 24, .depth = 8, .values = 1'000'000};

JsonValue answerTree(const SceneAnswer &answer)
{
    JsonObject tree{{"question", {answer.question}}};
    if (!answer.drawn.empty())
        tree.push_back({"drawn", listOf(answer.drawn, [](double value) { return JsonValue{value}; })});
    if (answer.picked)
        tree.push_back({"picked", whole(*answer.picked)});
    tree.push_back({"after_training", {answer.afterTraining}});
    return {std::move(tree)};
}

SceneAnswer readAnswer(const JsonReader &reader)
{
    reader.expectKeys({"question", "drawn", "picked", "after_training"});
    SceneAnswer answer;
    answer.question = reader.require("question").text(64);
    if (const auto drawn = reader.find("drawn"))
        for (const JsonReader &point : drawn->list(1, mostPoints))
            answer.drawn.push_back(readReal(point));
    if (const auto picked = reader.find("picked"))
        answer.picked = readIndex(*picked);
    if (const auto after = reader.find("after_training"))
        answer.afterTraining = after->boolean();
    return answer;
}

} // namespace

const SceneAnswer *SceneAnswers::find(const std::string &question) const
{
    const auto found = std::ranges::find(answers, question, &SceneAnswer::question);
    return found == answers.end() ? nullptr : &*found;
}

void SceneAnswers::set(SceneAnswer answer)
{
    std::erase_if(answers, [&](const SceneAnswer &other) { return other.question == answer.question; });
    answers.push_back(std::move(answer));
}

std::string writeAnswers(const SceneAnswers &answers)
{
    return writeJson({JsonObject{{"learner", {answers.learner}}, {"answers", listOf(answers.answers, answerTree)}}});
}

Result<SceneAnswers> parseAnswers(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, limits);
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    const JsonReader reader(*tree, "$", problems);
    reader.expectKeys({"learner", "answers"});
    SceneAnswers answers;
    answers.learner = reader.require("learner").text(longestName, 0);
    for (const JsonReader &answer : reader.require("answers").list(0, mostAnswers))
        answers.answers.push_back(readAnswer(answer));
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return answers;
}

} // namespace sluice
