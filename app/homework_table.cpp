#include "app/homework_table.h"

#include "app/console.h"
#include "app/json_text.h"
#include "app/text_table.h"
#include "core/io/csv_text.h"
#include "ui/models/model_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace sluice {

namespace {

constexpr size_t nameWidth = 32;
constexpr size_t textWidth = 100;
constexpr const char *afterTraining = "*";

/// A question of one of the scenes, which a column of the table is about.
struct Column {
    std::string scene, question;
};

std::vector<Column> columnsOf(const std::vector<HomeworkFile> &all)
{
    std::vector<Column> columns;
    for (const HomeworkFile &one : all)
        for (const HomeworkAnswer &answer : one.homework.answers)
            if (std::ranges::none_of(columns, [&](const Column &column) {
                    return column.scene == one.homework.scene && column.question == answer.question;
                }))
                columns.push_back({one.homework.scene, answer.question});
    return columns;
}

std::vector<std::string> modelsOf(const std::vector<HomeworkFile> &all)
{
    std::vector<std::string> models;
    for (const HomeworkFile &one : all)
        for (const auto &[model, loss] : one.losses)
            if (std::ranges::find(models, model) == models.end())
                models.push_back(model);
    return models;
}

const HomeworkAnswer *answerTo(const Column &column, const Homework &homework)
{
    if (homework.scene != column.scene)
        return nullptr;
    const auto found = std::ranges::find(homework.answers, column.question, &HomeworkAnswer::question);
    return found == homework.answers.end() ? nullptr : &*found;
}

/// The scene's name before it where there are several.
std::string nameOf(const Column &column, const std::vector<Column> &columns)
{
    const bool several = columns.front().scene != columns.back().scene;
    return several ? column.scene + ": " + column.question : column.question;
}

std::string fixed(double number)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << number;
    return text.str();
}

std::string inWords(double number)
{
    if (std::isnan(number))
        return "–";
    std::ostringstream text;
    text << std::setprecision(4) << number;
    return text.str();
}

/// "3 right", "R² 0.83", "shown", "2 not trained".
std::string cellOf(const HomeworkAnswer *answer)
{
    if (!answer)
        return "";
    const AnswerScore score = scoreOf(*answer);
    const auto given = [&](const std::string &words) {
        const bool picked = answer->answer && answer->answer->picked;
        return (picked ? std::to_string(*answer->answer->picked + 1) + " " : std::string()) + words +
               (answer->answer && answer->answer->afterTraining ? afterTraining : "");
    };
    switch (score.mark) {
    case AnswerMark::open:
        return "–";
    case AnswerMark::waiting:
        return given(said(SLUICE_MESSAGE("app", "not trained")));
    case AnswerMark::unlike:
        return given(said(SLUICE_MESSAGE("app", "not counted")));
    case AnswerMark::drawn:
        return given(score.score ? "R² " + fixed(*score.score) : said(SLUICE_MESSAGE("app", "not counted")));
    case AnswerMark::right:
        return given(said(SLUICE_MESSAGE("app", "right")));
    case AnswerMark::wrong:
        return given(said(SLUICE_MESSAGE("app", "wrong")));
    case AnswerMark::shown:
        break;
    }
    return given(said(SLUICE_MESSAGE("app", "shown")));
}

std::string lossesOf(const HomeworkFile &one)
{
    std::string text;
    for (const auto &[model, loss] : one.losses)
        text += (text.empty() ? "" : ", ") + plainText(modelName(model).toStdString(), nameWidth) + " " + inWords(loss);
    return text;
}

std::vector<std::string> rowOf(const HomeworkFile &one, const std::vector<Column> &columns)
{
    const HomeworkTotal total = totalOf(one.homework);
    std::vector<std::string> row = {plainText(one.homework.learner, nameWidth), plainText(one.homework.scene, nameWidth)};
    for (const Column &column : columns)
        row.push_back(cellOf(answerTo(column, one.homework)));
    row.insert(row.end(), {fixed(total.points) + "/" + std::to_string(total.possible), std::to_string(one.epochs), lossesOf(one),
                           plainText(one.file, textWidth)});
    return row;
}

std::string problemsOf(const std::vector<HomeworkFile> &all)
{
    std::string text;
    for (const HomeworkFile &one : all)
        if (!one.problem.empty())
            text += plainText(one.file, textWidth) + ": " + plainText(one.problem, 3 * textWidth) + '\n';
    return text;
}

/// What was asked, as the first file that holds it has it.
std::string questionsOf(const std::vector<HomeworkFile> &all, const std::vector<Column> &columns)
{
    std::string text;
    for (const Column &column : columns) {
        const auto holder = std::ranges::find_if(all, [&](const HomeworkFile &one) { return answerTo(column, one.homework); });
        const HomeworkAnswer &asked = *answerTo(column, holder->homework);
        text += '\n' + plainText(nameOf(column, columns), nameWidth) + ": " + plainText(asked.prompt, 3 * textWidth) + '\n';
        for (size_t option = 0; option < asked.options.size(); ++option)
            text += "  " + std::to_string(option + 1) + "  " + plainText(asked.options[option], textWidth) + '\n';
    }
    return text;
}

std::string notesOf(const std::vector<std::vector<std::string>> &rows)
{
    std::string text =
        "\n" +
        said(SLUICE_MESSAGE("app", "A right pick counts 1; a drawn curve its R² (1 is the network's own curve, 0 no "
                                   "better than its mean; less counts 0).")) +
        "\n";
    const auto starred = [](const std::string &cell) { return cell.ends_with(afterTraining); };
    if (std::ranges::any_of(rows, [&](const auto &row) { return std::ranges::any_of(row, starred); }))
        text += afterTraining + (" " + said(SLUICE_MESSAGE("app", "answered after the training had ended"))) + "\n";
    return text;
}

/// In a spreadsheet a cell of a stranger's that begins like this would be computed.
std::string safeCell(const std::string &text)
{
    const bool formula = !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
    return csvCell(formula ? "'" + text : text);
}

std::string answerText(const HomeworkAnswer &answer)
{
    if (!answer.answer)
        return "";
    if (answer.answer->picked)
        return answer.options[*answer.answer->picked];
    return answer.answer->drawn.empty() ? "shown" : "drawn";
}

void addAnswer(const HomeworkAnswer *answer, std::vector<std::string> &cells)
{
    if (!answer)
        return cells.resize(cells.size() + 4);
    const auto score = scoreOf(*answer).score;
    const auto &given = answer->answer;
    cells.insert(cells.end(), {safeCell(answerText(*answer)), score ? csvCell(*score) : "", given ? safeCell(given->given) : "",
                               !given                 ? ""
                               : given->afterTraining ? "yes"
                                                      : "no"});
}

std::vector<std::string> csvHeading(const std::vector<Column> &columns, const std::vector<std::string> &models)
{
    std::vector<std::string> cells = {"learner", "scene"};
    for (const Column &column : columns)
        for (const char *what : {" answer", " score", " given", " after training"})
            cells.push_back(safeCell(nameOf(column, columns) + what));
    cells.insert(cells.end(), {"total", "possible", "epochs"});
    for (const std::string &model : models)
        cells.push_back(safeCell("validation loss of " + model));
    cells.insert(cells.end(), {"saved", "file", "problem"});
    return cells;
}

std::vector<std::string> csvRow(const HomeworkFile &one, const std::vector<Column> &columns,
                                const std::vector<std::string> &models)
{
    const Homework &homework = one.homework;
    const bool read = one.problem.empty();
    const HomeworkTotal total = totalOf(homework);
    std::vector<std::string> cells = {safeCell(homework.learner), safeCell(homework.scene)};
    for (const Column &column : columns)
        addAnswer(answerTo(column, homework), cells);
    cells.insert(cells.end(), {read ? csvCell(total.points) : "", read ? std::to_string(total.possible) : "",
                               read ? std::to_string(one.epochs) : ""});
    for (const std::string &model : models) {
        const auto found = std::ranges::find(one.losses, model, &std::pair<std::string, double>::first);
        cells.push_back(found == one.losses.end() ? "" : csvCell(found->second));
    }
    cells.insert(cells.end(), {safeCell(homework.saved), safeCell(one.file), safeCell(one.problem)});
    return cells;
}

QJsonObject toJson(const HomeworkFile &one)
{
    if (!one.problem.empty())
        return {{"file", QString::fromStdString(one.file)}, {"problem", QString::fromStdString(one.problem)}};
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(writeHomework(one.homework))).object();
    const HomeworkTotal total = totalOf(one.homework);
    QJsonObject losses;
    for (const auto &[model, loss] : one.losses)
        losses[QString::fromStdString(model)] = std::isfinite(loss) ? QJsonValue(loss) : QJsonValue(QJsonValue::Null);
    object["file"] = QString::fromStdString(one.file);
    object["points"] = total.points;
    object["possible"] = static_cast<qint64>(total.possible);
    object["epochs"] = static_cast<qint64>(one.epochs);
    object["validation_loss"] = losses;
    return object;
}

} // namespace

std::string homeworkText(const std::vector<HomeworkFile> &all)
{
    const std::vector<Column> columns = columnsOf(all);
    std::vector<std::vector<std::string>> rows = {{said(SLUICE_MESSAGE("app", "learner")), said(SLUICE_MESSAGE("app", "scene"))}};
    for (const Column &column : columns)
        rows.front().push_back(plainText(nameOf(column, columns), nameWidth));
    rows.front().insert(rows.front().end(),
                        {said(SLUICE_MESSAGE("app", "total")), said(SLUICE_MESSAGE("app", "epochs")),
                         said(SLUICE_MESSAGE("app", "validation loss")), said(SLUICE_MESSAGE("app", "file"))});
    for (const HomeworkFile &one : all)
        if (one.problem.empty())
            rows.push_back(rowOf(one, columns));
    if (rows.size() == 1)
        return problemsOf(all);
    return textTable(rows) + problemsOf(all) + questionsOf(all, columns) + notesOf(rows);
}

std::string homeworkCsv(const std::vector<HomeworkFile> &all)
{
    const std::vector<Column> columns = columnsOf(all);
    const std::vector<std::string> models = modelsOf(all);
    std::vector<std::vector<std::string>> rows = {csvHeading(columns, models)};
    for (const HomeworkFile &one : all)
        rows.push_back(csvRow(one, columns, models));
    std::string text;
    for (const auto &row : rows)
        for (size_t cell = 0; cell < row.size(); ++cell)
            text += row[cell] + (cell + 1 < row.size() ? "," : "\n");
    return text;
}

std::string homeworkJson(const std::vector<HomeworkFile> &all)
{
    QJsonArray list;
    for (const HomeworkFile &one : all)
        list.append(toJson(one));
    return jsonText({{"homework", list}});
}

} // namespace sluice
