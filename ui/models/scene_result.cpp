// What is said of answers to a scene's questions.
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/scene_content.h"
#include "ui/models/scene_text.h"

#include <QLocale>
#include <algorithm>

namespace sluice {

namespace {

QString optionTexts(const ChooseQuestion &choose, const std::vector<size_t> &which)
{
    QStringList texts;
    for (const size_t option : which)
        texts.append(SceneText::tr("“%1”").arg(shippedText(choose.options[option].text)));
    return joinedClauses(texts);
}

QString pickedText(const QuestionResult &result, const ChooseQuestion &choose)
{
    const QString right = optionTexts(choose, result.right);
    switch (result.kind) {
    case AnswerMark::waiting:
        return SceneText::tr("Your answer is kept. Train to see which one is right here.");
    case AnswerMark::unlike:
        return SceneText::tr("This network solved it differently: none of the answers holds for its numbers. Not counted.");
    case AnswerMark::shown:
        return SceneText::tr("As it is here: %1.").arg(right);
    case AnswerMark::right:
        return SceneText::tr("Right. As it is here: %1.").arg(right);
    case AnswerMark::wrong:
        return SceneText::tr("Not so. As it is here: %1.").arg(right);
    case AnswerMark::open:
    case AnswerMark::drawn:
        break;
    }
    return {};
}

/// "R² = 0.54", on one line. How far below 0 says nothing: the truth may be nearly flat.
QString r2Text(double r2)
{
    if (r2 < 0)
        return QStringLiteral("R²\u00A0<\u00A00");
    return QStringLiteral("R²\u00A0=\u00A0") + QLocale().toString(r2, 'f', 2);
}

QString drawnText(const QuestionResult &result, const SceneAnswer &answer, const Curve *truth)
{
    if (result.kind == AnswerMark::waiting)
        return SceneText::tr("Your curve is kept. Train to see it beside the network's.");
    if (result.kind == AnswerMark::shown)
        return SceneText::tr("The network's curve is shown.");
    const double apart = scoreCurve(answer.drawn, *truth).meanDistance;
    const QString distance = SceneText::tr("%1 away from the network's curve on average").arg(shortNumber(apart));
    return result.score
               ? SceneText::tr("%1 (1 is the curve itself, 0 no better than its mean); %2.").arg(r2Text(*result.score), distance)
               : SceneText::tr("%1.").arg(distance);
}

/// One is said as it is; of several none takes from another, as in a class's table (homework.h).
QString drawnScoreText(const std::vector<double> &scores)
{
    if (scores.size() == 1)
        return SceneText::tr("drawn curve: %1").arg(r2Text(scores.front()));
    double sum = 0;
    for (const double score : scores)
        sum += std::max(0.0, score);
    const QString mean = r2Text(sum / static_cast<double>(scores.size()));
    const auto count = static_cast<int>(scores.size());
    return std::ranges::any_of(scores, [](double score) { return score < 0; })
               ? SceneText::tr("mean of %n drawn curve(s), those below 0 taken as 0: %1", nullptr, count).arg(mean)
               : SceneText::tr("mean of %n drawn curve(s): %1", nullptr, count).arg(mean);
}

} // namespace

QuestionResult resultOf(const SceneQuestion &question, const SceneAnswer *answer, const MeasuredValues &values,
                        const Curve *truth)
{
    if (!answer)
        return {};
    const HomeworkAnswer scored = homeworkAnswer(question, answer, values, truth);
    const AnswerScore score = scoreOf(scored);
    QuestionResult result{score.mark, {}, scored.right.value_or(std::vector<size_t>()), score.score};
    const auto *choose = std::get_if<ChooseQuestion>(&question.asked);
    result.text = choose ? pickedText(result, *choose) : drawnText(result, *answer, truth);
    return result;
}

Sentence savedText(const std::string &file, const Homework &homework)
{
    const auto answered =
        std::ranges::count_if(homework.answers, [](const HomeworkAnswer &each) { return each.answer.has_value(); });
    if (totalOf(homework).waiting > 0)
        return Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1, with answers to %2 of %3 questions. Train to the end and "
                                             "save again, and they are compared with the network."),
                        file, answered, homework.answers.size());
    return Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1, with answers to %2 of %3 questions."), file, answered,
                    homework.answers.size());
}

QString scoreText(const SceneState &scene, const MeasuredValues &values, const std::map<std::string, Curve> &curves)
{
    double picks = 0, right = 0;
    std::vector<double> drawn;
    for (const SceneQuestion *question : scene.scene->questions()) {
        const auto truth = curves.find(question->id);
        const QuestionResult result =
            resultOf(*question, scene.answers.find(question->id), values, truth == curves.end() ? nullptr : &truth->second);
        if (!result.score)
            continue;
        if (result.kind == AnswerMark::drawn) {
            drawn.push_back(*result.score);
            continue;
        }
        picks += 1;
        right += *result.score;
    }
    QStringList parts;
    if (picks > 0)
        parts.append(SceneText::tr("%1 of %2 answers right").arg(right).arg(picks));
    if (!drawn.empty())
        parts.append(drawnScoreText(drawn));
    return parts.join(QStringLiteral(" · "));
}

} // namespace sluice
