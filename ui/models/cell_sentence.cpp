#include "ui/models/cell_sentence.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

// "Kept" is said from 90 % on and "let go" up to 30 %. Nets that have learned to hold a number lie beyond both: 0.92–1.00 while
// holding, 0.02–0.26 at marks, over 20 seeds.
constexpr double keeps = 0.9;
constexpr double letsGo = 0.3;
// "Almost nothing is written": at most a tenth of what the cell held. "The new one is written": more than what was kept.
constexpr double almostNothing = 0.1;
constexpr double littleOfTheLargest = 0.02; // or of the largest that it ever holds in the sequence,
constexpr double readsAsNothing = 0.005;    // or what is printed as 0.00

QString say(const char *text)
{
    return QCoreApplication::translate("CellSentence", text);
}

QString percent(double share)
{
    return percentText(QString::number(std::round(100 * share), 'f', 0));
}

/// What both gated cells do to their state: keep a share of what it was, and write.
struct Change {
    const char *symbol;
    double share, before, kept, written, now;
};

Change changeOf(const LstmMoment &moment)
{
    return {"c", moment.f.value, moment.cellBefore, moment.kept, moment.written, moment.cell};
}

Change changeOf(const GruMoment &moment)
{
    return {"h", moment.z.value, moment.hiddenBefore, moment.kept, moment.written, moment.hidden};
}

struct Facts {
    bool kept, letGo, replaced, silent;
};

Facts factsOf(const Change &change, double largest)
{
    const double before = std::abs(change.before);
    const double written = std::abs(change.written);
    const double nothing = std::max(almostNothing * before, littleOfTheLargest * largest);
    return {.kept = change.share >= keeps,
            .letGo = change.share <= letsGo,
            .replaced = written > std::abs(change.kept),
            .silent = written <= nothing || written < readsAsNothing};
}

QString story(const Change &change, const Facts &facts)
{
    if (facts.letGo && facts.silent)
        return say(QT_TRANSLATE_NOOP("CellSentence", "the old number is let go and almost nothing takes its place."));
    if (facts.letGo && facts.replaced)
        return say(QT_TRANSLATE_NOOP("CellSentence", "the old number is let go, the new one is written."));
    if (facts.kept && facts.silent)
        return say(QT_TRANSLATE_NOOP("CellSentence", "the cell keeps its number and almost nothing is written."));
    if (facts.kept)
        return say(QT_TRANSLATE_NOOP("CellSentence", "the cell keeps its number and %1 is added to it."))
            .arg(signedText(change.written));
    return {};
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString emptyCell(const Change &change, bool first)
{
    return (first ? say(QT_TRANSLATE_NOOP("CellSentence", "There is nothing to keep yet: %1 is written into an empty cell."))
                  : say(QT_TRANSLATE_NOOP("CellSentence", "There is nothing to keep: %1 is written into an empty cell.")))
        .arg(signedText(change.written));
}

QString ownDoing(const Change &change, const CellSetting &setting)
{
    const QString numbers = say(QT_TRANSLATE_NOOP("CellSentence", "%1 of the old number stays and %2 is written."))
                                .arg(percent(change.share), signedText(change.written));
    const Facts facts = factsOf(change, setting.largest);
    const QString told = story(change, facts);
    if (!setting.mark)
        return capitalised(told.isEmpty() ? numbers : told);
    const bool mark = *setting.mark;
    const bool asExpected = mark ? facts.letGo && facts.replaced && !facts.silent : facts.kept && facts.silent;
    if (asExpected)
        return (mark ? say(QT_TRANSLATE_NOOP("CellSentence", "A mark: %1"))
                     : say(QT_TRANSLATE_NOOP("CellSentence", "No mark: %1")))
            .arg(told);
    if (setting.whatIf)
        return (mark ? say(QT_TRANSLATE_NOOP("CellSentence", "A mark, with a what-if on: %1"))
                     : say(QT_TRANSLATE_NOOP("CellSentence", "No mark, with a what-if on: %1")))
            .arg(numbers);
    return (mark ? say(QT_TRANSLATE_NOOP("CellSentence", "A mark, but this network does it differently: %1"))
                 : say(QT_TRANSLATE_NOOP("CellSentence", "No mark, but this network does it differently: %1")))
        .arg(numbers);
}

/// After what the cell does by itself.
QString withAdded(const QString &own, const char *symbol, double added)
{
    if (added == 0)
        return own;
    return joinedSentences(
        {own, say(QT_TRANSLATE_NOOP("CellSentence", "A what-if adds %1 to %2.")).arg(signedText(added), symbol)});
}

QString sentenceOf(const Change &change, const CellSetting &setting)
{
    if (!std::isfinite(change.now) || !std::isfinite(change.before))
        return say(QT_TRANSLATE_NOOP("CellSentence", "The numbers of this cell are no longer finite."));
    if (setting.held)
        return say(QT_TRANSLATE_NOOP("CellSentence",
                                     "%1 is held at %2 here; by itself the cell would have kept %3 and written %4."))
            .arg(change.symbol, signedText(change.now), signedText(change.kept), signedText(change.written));
    return withAdded(change.before == 0 ? emptyCell(change, setting.first) : ownDoing(change, setting), change.symbol,
                     setting.added);
}

QString sentenceOf(const LstmMoment &moment, const CellSetting &setting)
{
    return sentenceOf(changeOf(moment), setting);
}

QString sentenceOf(const GruMoment &moment, const CellSetting &setting)
{
    return sentenceOf(changeOf(moment), setting);
}

QString madeAnew(const GateTerms &h)
{
    const double input = std::abs(h.fromInput), memory = std::abs(h.fromHidden);
    if (memory > input)
        return say(QT_TRANSLATE_NOOP("CellSentence",
                                     "The state is made anew, more from what it was (%1) than from the input (%2)."))
            .arg(signedText(h.fromHidden), signedText(h.fromInput));
    return say(QT_TRANSLATE_NOOP("CellSentence", "The state is made anew, more from the input (%1) than from what it was (%2)."))
        .arg(signedText(h.fromInput), signedText(h.fromHidden));
}

/// A simple recurrent unit has no gate that could keep: its state is made anew at every step.
QString sentenceOf(const RnnMoment &moment, const CellSetting &setting)
{
    const GateTerms &h = moment.h;
    if (!std::isfinite(h.value))
        return say(QT_TRANSLATE_NOOP("CellSentence", "The numbers of this cell are no longer finite."));
    if (setting.held)
        return say(QT_TRANSLATE_NOOP(
                       "CellSentence",
                       "h is held at %1 here; by itself it would be made anew, from the input (%2) and from what it was (%3)."))
            .arg(signedText(h.value), signedText(h.fromInput), signedText(h.fromHidden));
    return withAdded(madeAnew(h), "h", setting.added);
}

/// "0.13·0.04 = +0.01"
QString productText(double one, double other, double product)
{
    return QStringLiteral("%1·%2 %3 %4")
        .arg(fixedText(one), afterSign(fixedText(other)), equalsText(isRounded(shownValue(one) * shownValue(other), product)),
             signedText(product));
}

QString numbersOf(const Change &change, double write, double what)
{
    return say(QT_TRANSLATE_NOOP("CellSentence", "kept %1   written %2"))
        .arg(productText(change.share, change.before, change.kept), productText(write, what, change.written));
}

QString numbersOf(const LstmMoment &moment)
{
    return numbersOf(changeOf(moment), moment.i.value, moment.g.value);
}

QString numbersOf(const GruMoment &moment)
{
    return numbersOf(changeOf(moment), 1 - moment.z.value, moment.n.value);
}

QString numbersOf(const RnnMoment &moment)
{
    return say(QT_TRANSLATE_NOOP("CellSentence", "from the input %1   from the state before %2   bias %3"))
        .arg(signedText(moment.h.fromInput), signedText(moment.h.fromHidden), signedText(moment.h.bias));
}

} // namespace

QString turnedSign(double hidden, double answer)
{
    if (!(hidden * answer < 0))
        return {};
    return say(QT_TRANSLATE_NOOP("CellSentence", "The output turns its sign: %1.")).arg(signedText(answer));
}

QString cellNumbers(const UnitMoment &moment)
{
    return std::visit([](const auto &each) { return numbersOf(each); }, moment);
}

QString cellSentence(const UnitMoment &moment, const CellSetting &setting)
{
    return std::visit([&](const auto &each) { return sentenceOf(each, setting); }, moment);
}

} // namespace sluice
