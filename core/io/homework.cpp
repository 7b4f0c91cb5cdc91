#include "core/io/homework.h"

#include "core/io/json_build.h"
#include "core/io/json_reader.h"
#include "core/io/measure_tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace sluice {

namespace {

constexpr size_t longestName = 256;
constexpr size_t longestId = 64;
constexpr size_t longestTime = 32;
constexpr size_t longestText = 4096;
constexpr size_t mostAnswers = 256;
constexpr size_t mostOptions = 12;
constexpr size_t mostPoints = 100'000;
constexpr uint64_t largestId = uint64_t{1} << 53; // JSON's numbers are exact up to there
constexpr JsonLimits limits{.bytes = size_t{1} << 24, .depth = 8, .values = 1'000'000};

constexpr std::array markWords{JsonChoice{"open", AnswerMark::open},    JsonChoice{"waiting", AnswerMark::waiting},
                               JsonChoice{"right", AnswerMark::right},  JsonChoice{"wrong", AnswerMark::wrong},
                               JsonChoice{"drawn", AnswerMark::drawn},  JsonChoice{"shown", AnswerMark::shown},
                               JsonChoice{"unlike", AnswerMark::unlike}};

AnswerScore scoreOfPick(const HomeworkAnswer &answer)
{
    if (!answer.right)
        return {AnswerMark::waiting, {}};
    if (answer.right->empty())
        return {AnswerMark::unlike, {}};
    if (!answer.answer->picked)
        return {AnswerMark::shown, {}};
    if (std::ranges::find(*answer.right, *answer.answer->picked) == answer.right->end())
        return {AnswerMark::wrong, 0};
    return {AnswerMark::right, 1};
}

AnswerScore scoreOfDrawing(const HomeworkAnswer &answer)
{
    if (answer.truth.empty())
        return {AnswerMark::waiting, {}};
    if (answer.answer->drawn.empty())
        return {AnswerMark::shown, {}};
    const double r2 = scoreCurve(answer.answer->drawn, {{}, answer.truth}).r2;
    return {AnswerMark::drawn, std::isfinite(r2) ? std::optional(r2) : std::nullopt};
}

bool counts(const HomeworkAnswer &answer, const AnswerScore &score)
{
    const bool noneHolds = answer.right && answer.right->empty();
    return !noneHolds && (score.mark != AnswerMark::drawn || score.score);
}

/// Whether all that the options speak of has been measured.
bool isTaken(const ChooseQuestion &choose, const MeasuredValues &values)
{
    return std::ranges::all_of(choose.options, [&](const ChooseQuestion::Option &option) {
        return std::ranges::all_of(option.right, [&](const Claim &claim) { return decided(claim, values); });
    });
}

JsonValue real(double value)
{
    return {value};
}

JsonValue answerTree(const HomeworkAnswer &answer)
{
    JsonObject tree{{"question", {answer.question}}, {"prompt", {answer.prompt}}};
    if (!answer.options.empty())
        tree.push_back({"options", listOf(answer.options, [](const std::string &text) { return JsonValue{text}; })});
    if (answer.answer) {
        tree.push_back({"given", {answer.answer->given}});
        tree.push_back({"after_training", {answer.answer->afterTraining}});
        if (answer.answer->picked)
            tree.push_back({"picked", whole(*answer.answer->picked)});
        if (!answer.answer->drawn.empty())
            tree.push_back({"drawn", listOf(answer.answer->drawn, real)});
    }
    if (answer.right)
        tree.push_back({"right", listOf(*answer.right, [](size_t option) { return whole(option); })});
    if (!answer.truth.empty())
        tree.push_back({"truth", listOf(answer.truth, real)});
    const AnswerScore score = scoreOf(answer);
    tree.push_back({"mark", wordOf(markWords, score.mark)});
    if (score.score)
        tree.push_back({"score", {*score.score}});
    return {std::move(tree)};
}

std::vector<double> readCurve(const JsonReader &reader)
{
    std::vector<double> curve;
    for (const JsonReader &point : reader.list(1, mostPoints))
        curve.push_back(point.isNull() ? std::numeric_limits<double>::quiet_NaN() : readReal(point));
    return curve;
}

size_t readOption(const JsonReader &reader, const HomeworkAnswer &answer)
{
    if (answer.options.empty())
        reader.unexpected(SLUICE_MESSAGE("core", "nothing: there are no options"));
    return reader.whole(0, std::max<size_t>(answer.options.size(), 1) - 1);
}

void readGiven(const JsonReader &reader, HomeworkAnswer &answer)
{
    const auto given = reader.find("given");
    if (!given)
        return;
    answer.answer.emplace();
    answer.answer->question = answer.question;
    answer.answer->given = given->text(longestTime, 0);
    answer.answer->afterTraining = reader.require("after_training").boolean();
    if (const auto picked = reader.find("picked"))
        answer.answer->picked = readOption(*picked, answer);
    if (const auto drawn = reader.find("drawn"))
        answer.answer->drawn = readCurve(*drawn);
}

HomeworkAnswer readAnswer(const JsonReader &reader)
{
    reader.expectKeys(
        {"question", "prompt", "options", "given", "after_training", "picked", "drawn", "right", "truth", "mark", "score"});
    HomeworkAnswer answer;
    answer.question = reader.require("question").text(longestId);
    answer.prompt = reader.require("prompt").text(longestText, 0);
    if (const auto options = reader.find("options"))
        for (const JsonReader &option : options->list(1, mostOptions))
            answer.options.push_back(option.text(longestText, 0));
    readGiven(reader, answer);
    if (const auto right = reader.find("right")) {
        answer.right.emplace();
        for (const JsonReader &option : right->list(0, mostOptions))
            answer.right->push_back(readOption(option, answer));
    }
    if (const auto truth = reader.find("truth"))
        answer.truth = readCurve(*truth);
    const size_t drawn = answer.answer ? answer.answer->drawn.size() : 0;
    if (drawn > 0 && drawn < answer.truth.size())
        reader.require("drawn").unexpected(SLUICE_MESSAGE("core", "a point for each of truth"));
    return answer;
}

} // namespace

AnswerScore scoreOf(const HomeworkAnswer &answer)
{
    if (!answer.answer)
        return {};
    return answer.options.empty() ? scoreOfDrawing(answer) : scoreOfPick(answer);
}

HomeworkTotal totalOf(const Homework &homework)
{
    HomeworkTotal total;
    for (const HomeworkAnswer &answer : homework.answers) {
        const AnswerScore score = scoreOf(answer);
        if (!counts(answer, score))
            continue;
        ++total.possible;
        total.points += std::max(0.0, score.score.value_or(0));
        total.waiting += score.mark == AnswerMark::waiting;
    }
    return total;
}

HomeworkAnswer homeworkAnswer(const SceneQuestion &question, const SceneAnswer *answer, const MeasuredValues &values,
                              const Curve *truth)
{
    HomeworkAnswer made{question.id, question.prompt, {}, answer ? std::optional(*answer) : std::nullopt, {}, {}};
    const auto *choose = std::get_if<ChooseQuestion>(&question.asked);
    if (!choose) {
        if (truth)
            made.truth = truth->y;
        return made;
    }
    for (const ChooseQuestion::Option &option : choose->options)
        made.options.push_back(option.text);
    if (!isTaken(*choose, values))
        return made;
    made.right.emplace();
    for (size_t option = 0; option < choose->options.size(); ++option)
        if (hold(choose->options[option].right, values))
            made.right->push_back(option);
    return made;
}

Homework homeworkOf(const Scene &scene, const std::string &run, const SceneAnswers &answers, const MeasuredValues &values,
                    const std::map<std::string, Curve> &truths, const std::string &saved)
{
    Homework homework{answers.learner, scene.id, scene.title, run, saved, {}};
    for (const SceneQuestion *question : scene.questions()) {
        const auto truth = truths.find(question->id);
        homework.answers.push_back(
            homeworkAnswer(*question, answers.find(question->id), values, truth == truths.end() ? nullptr : &truth->second));
    }
    return homework;
}

SceneAnswers answersOf(const Homework &homework)
{
    SceneAnswers answers{homework.learner, {}};
    for (const HomeworkAnswer &answer : homework.answers)
        if (answer.answer)
            answers.set(*answer.answer);
    return answers;
}

std::string writeHomework(const Homework &homework)
{
    JsonObject tree{
        {"learner", {homework.learner}}, {"scene", {homework.scene}}, {"title", {homework.title}}, {"run", {homework.run}}};
    if (homework.trained)
        tree.push_back({"trained", whole(*homework.trained)});
    tree.push_back({"saved", {homework.saved}});
    tree.push_back({"answers", listOf(homework.answers, answerTree)});
    return writeJson({std::move(tree)});
}

Result<Homework> parseHomework(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, limits);
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    const JsonReader reader(*tree, "$", problems);
    reader.expectKeys({"learner", "scene", "title", "run", "trained", "saved", "answers"});
    Homework homework;
    homework.learner = reader.require("learner").text(longestName, 0);
    homework.scene = reader.require("scene").text(longestId);
    homework.title = reader.require("title").text(longestText, 0);
    homework.run = reader.require("run").text(longestId, 0);
    if (const auto trained = reader.find("trained"))
        homework.trained = trained->whole(1, largestId);
    homework.saved = reader.require("saved").text(longestTime, 0);
    std::set<std::string> ids;
    for (const JsonReader &answer : reader.require("answers").list(0, mostAnswers)) {
        homework.answers.push_back(readAnswer(answer));
        if (problems.none() && !ids.insert(homework.answers.back().question).second)
            answer.require("question").unexpected(SLUICE_MESSAGE("core", "an id that no other question has"));
    }
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return homework;
}

} // namespace sluice
