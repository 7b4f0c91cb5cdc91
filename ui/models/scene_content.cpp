#include "ui/models/scene_content.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/scene_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

QString numberText(double value, bool percent)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (percent)
        return percentText(shortNumber(100 * value));
    if (value == std::floor(value) && std::abs(value) < 1e9)
        return value < 0 ? QStringLiteral("−") + groupedNumber(static_cast<size_t>(-value))
                         : groupedNumber(static_cast<size_t>(value));
    return shortNumber(value);
}

/// What that text says.
double seenValue(double value, bool percent)
{
    if (percent)
        return shortValue(100 * value) / 100;
    return value == std::floor(value) ? value : shortValue(value);
}

/// A piece of text and, behind it, the name in braces (empty at the end).
struct Piece {
    std::string text, name;
    bool percent = false;
};
std::vector<Piece> piecesOf(const std::string &text)
{
    std::vector<Piece> pieces;
    size_t from = 0;
    for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', from)) {
        const size_t close = text.find('}', open);
        if (close == std::string::npos)
            break;
        Piece piece{text.substr(from, open - from), text.substr(open + 1, close - open - 1)};
        if (piece.name.ends_with('%')) {
            piece.name.pop_back();
            piece.percent = true;
        }
        pieces.push_back(std::move(piece));
        from = close + 1;
    }
    pieces.push_back({text.substr(from), {}});
    return pieces;
}

QString limitText(const ClaimBound &bound, const MeasuredValues &values)
{
    const auto *measure = std::get_if<std::string>(&bound.value);
    if (!measure)
        return numberText(bound.times * std::get<double>(bound.value), false);
    const auto found = values.find(*measure);
    const QString number = found == values.end() ? QStringLiteral("…") : numberText(bound.times * found->second, false);
    return bound.times == 1 ? SceneText::tr("%1 (%2)").arg(number, measureWords(*measure))
                            : SceneText::tr("%1 (%2 × %3)").arg(number, numberText(bound.times, false), measureWords(*measure));
}

bool isTaken(const SceneStep &step, const MeasuredValues &values)
{
    return isFilled(step.text, values) &&
           std::ranges::all_of(step.claims, [&](const Claim &claim) { return decided(claim, values); });
}

/// The run whose training a measure waits for; of two set against each other, that of the one that is missing.
std::string waitedRun(const Scene &scene, const std::string &measure, const MeasuredValues &values)
{
    const auto named = std::ranges::find(scene.measures, measure, &NamedMeasure::name);
    if (named == scene.measures.end())
        return {};
    const auto *pair = std::get_if<PairMeasure>(&named->measure);
    return pair ? waitedRun(scene, values.contains(pair->first) ? pair->second : pair->first, values) : named->run;
}

/// The run that a question waits for: curves are those of the scene's own.
std::string waitedRun(const Scene &scene, const SceneQuestion &question, const MeasuredValues &values)
{
    if (const auto *choose = std::get_if<ChooseQuestion>(&question.asked))
        for (const ChooseQuestion::Option &option : choose->options)
            for (const Claim &claim : option.right)
                if (!values.contains(claim.measure))
                    return waitedRun(scene, claim.measure, values);
    return {};
}

/// Where training the run that is open would not answer the question.
QString openFirst(const SceneState &state, const SceneQuestion &question, const MeasuredValues &values)
{
    const std::string id = waitedRun(*state.scene, question, values);
    if (id == state.run)
        return {};
    const auto run = std::ranges::find(state.scene->runs, id, &SceneRun::id);
    return run == state.scene->runs.end()
               ? SceneText::tr("Your answer is kept. The scene's own run answers this: open it first, then train it.")
               : SceneText::tr("Your answer is kept. The run “%1” answers this: open it first, then train it.")
                     .arg(shippedText(run->title));
}

bool isSettled(AnswerMark mark)
{
    return mark != AnswerMark::open && mark != AnswerMark::waiting;
}

void addMeasures(const std::string &text, std::vector<std::string> &measures)
{
    for (const Piece &piece : piecesOf(text))
        if (!piece.name.empty())
            measures.push_back(piece.name);
}

void addMeasures(const Claim &claim, std::vector<std::string> &measures)
{
    measures.push_back(claim.measure);
    for (const auto &bound : {claim.above, claim.below})
        if (const auto *measure = bound ? std::get_if<std::string>(&bound->value) : nullptr)
            measures.push_back(*measure);
}

/// Whether an answer is right says something of what it was picked by.
void addMeasures(const SceneQuestion &question, std::vector<std::string> &measures)
{
    if (const auto *choose = std::get_if<ChooseQuestion>(&question.asked))
        for (const ChooseQuestion::Option &option : choose->options)
            for (const Claim &claim : option.right)
                addMeasures(claim, measures);
}

bool isAmong(const std::vector<std::string> &names, const std::vector<std::string> &those)
{
    return std::ranges::any_of(names, [&](const std::string &name) { return std::ranges::find(those, name) != those.end(); });
}

bool speaksOf(const SceneStep &step, const Unmeasurable &unmeasurable)
{
    std::vector<std::string> measures;
    addMeasures(step.text, measures);
    for (const Claim &claim : step.claims)
        addMeasures(claim, measures);
    return isAmong(measures, unmeasurable.measures);
}

/// Where it is not for the training of the run that is open.
QString whyItWaits(const SceneState &state, const SceneQuestion &question, const MeasuredValues &values,
                   const Unmeasurable &unmeasurable)
{
    std::vector<std::string> measures;
    addMeasures(question, measures);
    return isAmong(measures, unmeasurable.measures) || isAmong({question.id}, unmeasurable.curves)
               ? SceneText::tr(
                     "Your answer is kept. It cannot be compared: the question is about a model that the experiment does "
                     "not have any more.")
               : openFirst(state, question, values);
}

/// The number that a name stands for in a text of these pieces.
double valueOf(const Piece &piece, const std::vector<Piece> &pieces, const MeasuredValues &values,
               const std::vector<NamedMeasure> &measures)
{
    const double exact = values.at(piece.name);
    const auto named = std::ranges::find(measures, piece.name, &NamedMeasure::name);
    const auto *pair = named == measures.end() ? nullptr : std::get_if<PairMeasure>(&named->measure);
    if (!pair)
        return exact;
    const auto first = std::ranges::find(pieces, pair->first, &Piece::name);
    const auto second = std::ranges::find(pieces, pair->second, &Piece::name);
    if (first == pieces.end() || second == pieces.end())
        return exact;
    const double one = seenValue(values.at(first->name), first->percent);
    const double other = seenValue(values.at(second->name), second->percent);
    const double seen = pair->kind == PairMeasure::Kind::ratio ? one / other : one - other;
    return std::isfinite(seen) ? seen : exact;
}

/// A number that no line ends within. Qt reads the narrow blank of HTML as any other.
QString boldNumber(double value, bool percent)
{
    QString number = numberText(value, percent);
    for (const QChar blank : {QChar(0x202F), QChar(' ')})
        number.replace(blank, QChar::Nbsp);
    return "<b>" + number + "</b>";
}

/// No line ends between a number of the text itself and its sign.
QString withItsUnit(const QString &text)
{
    static const QRegularExpression percentage(QStringLiteral("(\\d) %"));
    return QString(text).replace(percentage, QStringLiteral("\\1\u00A0%"));
}

} // namespace

QString filledText(const std::string &text, const MeasuredValues &values, const std::vector<NamedMeasure> &measures)
{
    QString filled;
    const std::vector<Piece> pieces = piecesOf(shippedText(text).toStdString());
    for (const Piece &piece : pieces) {
        filled += withItsUnit(QString::fromStdString(piece.text).toHtmlEscaped());
        if (piece.name.empty())
            continue;
        filled += values.contains(piece.name) ? boldNumber(valueOf(piece, pieces, values, measures), piece.percent)
                                              : QStringLiteral("…");
    }
    return filled.replace('\n', "<p style='margin: 6px 0 0 0'>"); // a new paragraph
}

bool isFilled(const std::string &text, const MeasuredValues &values)
{
    return std::ranges::all_of(piecesOf(text),
                               [&](const Piece &piece) { return piece.name.empty() || values.contains(piece.name); });
}

QString measureWords(const std::string &name)
{
    std::string words = name;
    std::ranges::replace(words, '_', ' ');
    return shippedText(words);
}

QString brokenClaim(const Claim &claim, const MeasuredValues &values)
{
    const auto found = values.find(claim.measure);
    const QString value = found == values.end() ? QStringLiteral("…") : numberText(found->second, false);
    const QString name = measureWords(claim.measure);
    if (claim.above && claim.below)
        return SceneText::tr("%1 is %2, said to lie between %3 and %4")
            .arg(name, value, limitText(*claim.above, values), limitText(*claim.below, values));
    return claim.above ? SceneText::tr("%1 is %2, said to be above %3").arg(name, value, limitText(*claim.above, values))
                       : SceneText::tr("%1 is %2, said to be below %3").arg(name, value, limitText(*claim.below, values));
}

SceneContent sceneContent(const SceneState &state, const MeasuredValues &values, const std::map<std::string, Curve> &curves,
                          const Unmeasurable &unmeasurable)
{
    SceneContent content;
    if (!state.scene || state.scene->steps.empty())
        return content;
    const Scene &scene = *state.scene;
    const SceneStep &step = scene.steps[state.step];
    content.title = shippedText(scene.title);
    if (const auto run = std::ranges::find(scene.runs, state.run, &SceneRun::id); run != scene.runs.end())
        content.title += QStringLiteral(" · ") + shippedText(run->title);
    content.place = SceneText::tr("%1 of %2").arg(state.step + 1).arg(scene.steps.size());
    content.stepTitle = shippedText(step.title);
    content.waiting = !isTaken(step, values);
    content.different = !content.waiting && !hold(step.claims, values);
    const std::string &said = content.waiting ? step.before : content.different ? step.otherwise : step.text;
    addMeasures(said, content.shown);
    content.unmeasurable = content.waiting && speaksOf(step, unmeasurable);
    content.text = filledText(said, values, scene.measures);
    if (content.unmeasurable)
        content.text = SceneText::tr("This cannot be measured: it speaks of a model that the experiment does not have any more.");
    else if (said.empty() && content.waiting)
        content.text = SceneText::tr("This speaks of what training ends with. Train first; its numbers come from this very run.");
    else if (said.empty() && content.different)
        content.text = SceneText::tr("This network solved it differently. What is usually seen here is not "
                                     "what its numbers say.");
    for (const Claim &claim : step.claims)
        if (content.different && !holds(claim, values)) {
            content.broken.push_back(brokenClaim(claim, values));
            addMeasures(claim, content.shown);
        }
    for (const SceneJump &jump : step.jumps)
        content.chips.push_back(shippedText(jump.label));
    if (step.question) {
        content.question = &*step.question;
        const auto truth = curves.find(step.question->id);
        content.result = resultOf(*step.question, state.answers.find(step.question->id), values,
                                  truth == curves.end() ? nullptr : &truth->second);
        if (content.result.kind == AnswerMark::waiting)
            if (const QString text = whyItWaits(state, *step.question, values, unmeasurable); !text.isEmpty())
                content.result.text = text;
        content.mayGoOn = content.result.kind != AnswerMark::open;
        if (isSettled(content.result.kind))
            addMeasures(*step.question, content.shown);
    }
    content.first = state.step == 0;
    content.last = state.step + 1 == scene.steps.size();
    content.score = scoreText(state, values, curves);
    return content;
}

} // namespace sluice
