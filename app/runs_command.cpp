#include "app/runs_command.h"

#include "app/console.h"
#include "app/text_table.h"
#include "core/io/json_build.h"
#include "ui/models/runs_content.h"

#include <cmath>
#include <iostream>

namespace sluice {

namespace {

constexpr size_t nameWidth = 40;

std::string cell(const QString &text)
{
    return plainText(text.toStdString(), nameWidth);
}

std::string table(const std::vector<RunLine> &lines)
{
    std::vector<std::vector<std::string>> rows = {
        {said(SLUICE_MESSAGE("app", "run")), said(SLUICE_MESSAGE("app", "name")), said(SLUICE_MESSAGE("app", "state")),
         said(SLUICE_MESSAGE("app", "seed")), said(SLUICE_MESSAGE("app", "models")), said(SLUICE_MESSAGE("app", "epochs")),
         said(SLUICE_MESSAGE("app", "best validation")), said(SLUICE_MESSAGE("app", "test error"))}};
    for (size_t run = 0; run < lines.size(); ++run) {
        const RunLine &line = lines[run];
        rows.push_back({std::to_string(run + 1), cell(line.name), cell(line.state), std::to_string(line.seed), cell(line.models),
                        said({SLUICE_MESSAGE("app", "%1 of %2"), line.epochs, line.planned}), cell(bestText(line)),
                        cell(testText(line))});
    }
    return textTable(rows);
}

JsonValue scoresTree(const SessionRun &run)
{
    JsonArray scores;
    for (const TestScore &score : run.testScores)
        scores.push_back({JsonObject{{"epoch", whole(score.epoch)},
                                     {"model", {run.experiment->models[score.model].name}},
                                     {"measure", {score.measure}},
                                     {"value", {score.value}}}});
    return {std::move(scores)};
}

std::string json(const std::vector<SessionRun> &runs, const std::vector<RunLine> &lines)
{
    JsonArray all;
    for (size_t run = 0; run < runs.size(); ++run) {
        const RunLine &line = lines[run];
        all.push_back({JsonObject{
            {"run", whole(run + 1)},
            {"name", {runs[run].name.toStdString()}},
            {"created", {runs[run].created.toStdString()}},
            {"outcome", runs[run].outcome ? JsonValue{line.state.toStdString()} : JsonValue{}},
            {"seed", whole(line.seed)},
            {"epochs", whole(line.epochs)},
            {"best_validation_loss", std::isfinite(line.best) ? JsonValue{line.best} : JsonValue{}},
            {"tested_after", listOf(runs[run].testedAfter, [](uint32_t epoch) { return whole(epoch); })},
            {"test_relative", std::isfinite(line.testError) ? JsonValue{line.testError} : JsonValue{}},
            {"test", scoresTree(runs[run])},
        }});
    }
    return writeJson({JsonObject{{"runs", {std::move(all)}}}});
}

} // namespace

CommandDescription runsDescription()
{
    return {
        "runs",
        "SESSION",
        1,
        1,
        SLUICE_MESSAGE(
            "app",
            "Lists a session's runs: what each was, how far it came, its least validation loss, and its error on the test part\n"
            "(÷ variance of the targets; of classes log loss ÷ entropy) of the model that has the least, as it was seen last.\n"
            "Nothing is measured here: a run whose test part nobody has looked at says so."),
        {{"json", "", SLUICE_MESSAGE("app", "print the result as one JSON object")}},
        {},
        {{"sluice runs out/session.sluice", SLUICE_MESSAGE("app", "lists the runs that --run N can name")}}};
}

int runsCommand(const Arguments &arguments)
{
    const auto contents = readSessionContents(arguments.operands.front());
    if (!contents)
        return complain(contents.error(), exitBadInput);
    const std::vector<SessionRun> runs = storedRuns(*contents);
    const std::vector<RunLine> lines = runLines(runs, 0, {});
    std::cout << (arguments.has("json") ? json(runs, lines) : table(lines));
    return exitDone;
}

} // namespace sluice
