#include "ui/models/memory_words.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double sameRate = 0.01; // half-lives that differ by less than that share are told as one

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MemoryWords)
};

QString shareText(double share)
{
    return percentText(shortNumber(100 * share));
}

/// What the what-ifs changed, with what it was.
QString besideBefore(const QString &now, const std::optional<QString> &before)
{
    return before && *before != now ? Words::tr("◆ %1 (was %2)").arg(now, *before) : now;
}

QString retainedText(const MemoryLine &line)
{
    return besideBefore(shareText(line.retained), line.before ? std::optional(shareText(line.before->retained)) : std::nullopt);
}

/// In steps.
QString halfLifeWords(const MemoryLine &line)
{
    return besideBefore(halfLifeText(line.halfLife),
                        line.before ? std::optional(halfLifeText(line.before->halfLife)) : std::nullopt);
}

/// What of the answer's change is left, which share that is, and of what.
struct AnswerTexts {
    QString left, share, largest;
};

AnswerTexts answerTexts(const KeptCurves &kept, size_t later)
{
    const double share = kept.output(later);
    return {shortNumber(share * kept.outputEffect), shareText(share), shortNumber(kept.outputEffect)};
}

AnswerTexts answerTexts(const MemoryContent &content)
{
    const AnswerTexts now = answerTexts(*content.kept, content.later);
    if (!content.keptBefore)
        return now;
    const AnswerTexts before = answerTexts(*content.keptBefore, content.later);
    return {besideBefore(now.left, before.left), besideBefore(now.share, before.share),
            besideBefore(now.largest, before.largest)};
}

QString retainedWords(const MemoryContent &content)
{
    const auto most = std::ranges::max_element(content.memory, {}, &MemoryLine::retained);
    return Words::tr("Measured, unit %1 keeps most of a change at t = %2: %3 of its largest effect is left %n step(s) later.",
                     nullptr, static_cast<int>(content.later))
        .arg(most->unit + 1)
        .arg(content.selection.step + 1)
        .arg(retainedText(*most));
}

/// At every step that has one before it.
bool isHeldThroughout(const MemoryLine &line, size_t steps)
{
    return line.heldSteps > 0 && line.heldSteps + 1 == steps;
}

/// Those of them that there are.
QString inOrder(QStringList sentences)
{
    sentences.removeAll(QString());
    return joinedSentences(sentences);
}

/// Where the what-ifs opened a gate: what it was before is in no other sentence.
QString openedWords(const QString &now, const QString &before)
{
    return before.isEmpty() || before == now ? QString() : Words::tr("Half-life in steps: %1.").arg(besideBefore(now, before));
}

QString openedWords(const MemoryLine &line)
{
    return line.before ? openedWords(halfLifeText(line.halfLife), halfLifeText(line.before->halfLife)) : QString();
}

/// Along the cell, of one unit alone.
QString aloneWords(const MemoryLine &line)
{
    if (!std::isinf(*line.halfLife))
        return Words::tr("Along the cell alone half of what this unit holds is gone after %1 steps, at its mean rate.")
            .arg(halfLifeWords(line));
    const QString open = line.heldSteps > 0
                             ? Words::tr("This unit's forget gate is fully open.")
                             : Words::tr("This unit's forget gate is fully open: along its cell what it holds stays.");
    return inOrder({open, openedWords(line)});
}

/// Of several units: one for all.
QString heldCellsWords(const MemoryContent &content)
{
    const auto held = [](const MemoryLine &line) { return line.heldSteps > 0; };
    const auto count = std::ranges::count_if(content.memory, held);
    if (count == 0)
        return {};
    const auto first = std::ranges::find_if(content.memory, held);
    if (count == 1)
        return Words::tr("The cell of unit %1 is held, first at t = %2: nothing passes there along it.")
            .arg(first->unit + 1)
            .arg(first->firstHeld + 1);
    return Words::tr("The cells of %1 units are held at some steps: nothing passes there along them.").arg(count);
}

/// "◆ more than half is left at the end (before: half is gone 3.6 steps later)"
QString goneText(const MemoryLine &line)
{
    const auto of = [](const MemoryLine &side) {
        return side.gone ? Words::tr("half is gone %1 steps later").arg(halfLifeText(side.gone))
                         : Words::tr("more than half is left at the end");
    };
    if (line.gone && line.before && line.before->gone)
        return Words::tr("half is gone %1 steps later")
            .arg(besideBefore(halfLifeText(line.gone), halfLifeText(line.before->gone)));
    const QString now = of(line), before = line.before ? of(*line.before) : now;
    return before == now ? now : Words::tr("◆ %1 (before: %2)").arg(now, before);
}

/// From the cursor on, as it is drawn; the last step has nothing after it, and of a held cell something else is said.
QString goneWords(const MemoryContent &content, const MemoryLine &line)
{
    const size_t step = content.selection.step + 1;
    if (std::isinf(*line.halfLife) || line.heldSteps > 0 || step >= content.steps)
        return {};
    return Words::tr("Of what unit %1 holds at t = %2 %3.").arg(line.unit + 1).arg(step).arg(goneText(line));
}

QString oneUnitWords(const MemoryContent &content)
{
    const MemoryLine &line = content.memory.front();
    const QString measured = Words::tr("Measured, %1 of the largest effect of a change at t = %2 is left in it %n step(s) later.",
                                       nullptr, static_cast<int>(content.later))
                                 .arg(retainedText(line))
                                 .arg(content.selection.step + 1);
    const bool held = isHeldThroughout(line, content.steps);
    return inOrder({held ? QString() : aloneWords(line), goneWords(content, line), heldCellWords(line), measured});
}

/// With as many digits as tell it from the other one.
QString besideText(double steps, double other)
{
    const QString text = halfLifeText(steps);
    if (text != halfLifeText(other))
        return text;
    return steps < 1 ? QString::number(steps, 'g', 3) : fixedText(steps, 2);
}

/// Of one of several units.
QString besideWords(const MemoryLine &line, double steps, double other)
{
    const QString now = besideText(steps, other);
    const bool moved = line.before && halfLifeText(line.before->halfLife) != halfLifeText(line.halfLife);
    return moved ? besideBefore(now, halfLifeText(line.before->halfLife)) : now;
}

/// What their half-lives were without the what-ifs: "2.0", "0.7 … 120". Nothing where there are none.
QString halfLivesBefore(const std::vector<MemoryLine> &lines)
{
    std::vector<double> before;
    for (const MemoryLine &line : lines)
        if (line.before && line.before->halfLife)
            before.push_back(*line.before->halfLife);
    if (before.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(before);
    const QString low = halfLifeText(least), high = halfLifeText(most);
    return low == high ? low : Words::tr("%1 … %2", "from the least to the most").arg(low, high);
}

/// All of them have it.
QString sameRateWords(const std::vector<MemoryLine> &lines, double halfLife)
{
    const QString now = halfLifeText(halfLife), before = halfLivesBefore(lines);
    if (std::isinf(halfLife))
        return inOrder({Words::tr("Along the cell alone every unit keeps what it holds: all forget gates are fully open."),
                        openedWords(now, before)});
    return Words::tr("Along the cell alone all units forget at the same rate: half is gone after %1 steps.")
        .arg(besideBefore(now, before.isEmpty() ? std::nullopt : std::optional(before)));
}

/// What the forget gates alone say of several units.
QString gatesWords(const MemoryContent &content)
{
    std::vector<MemoryLine> free = content.memory;
    std::erase_if(free, [&](const MemoryLine &line) { return isHeldThroughout(line, content.steps); });
    if (free.size() < 2)
        return {};
    const auto [leastAt, mostAt] = std::ranges::minmax_element(free, {}, &MemoryLine::halfLife);
    const MemoryLine &least = *leastAt, &most = *mostAt;
    const double longest = *most.halfLife, shortest = least.halfLife.value_or(longest);
    if (longest == shortest || longest - shortest < sameRate * longest)
        return sameRateWords(free, longest);
    const bool open = std::isinf(longest);
    const QString first =
        open ? Words::tr("Along the cell alone unit %1 keeps longest: its forget gate is fully open.").arg(most.unit + 1)
             : Words::tr("Along the cell alone unit %1 keeps longest: half is gone after %2 steps, at its mean rate.")
                   .arg(most.unit + 1)
                   .arg(besideWords(most, longest, shortest));
    return inOrder(
        {first, open ? openedWords(most) : QString(),
         Words::tr("Unit %1 lets go fastest: after %2.").arg(least.unit + 1).arg(besideWords(least, shortest, longest))});
}

} // namespace

QString halfLifeText(const std::optional<double> &steps)
{
    if (!steps)
        return QStringLiteral("–");
    if (std::isinf(*steps))
        return QStringLiteral("∞");
    return *steps >= 100 ? QString::number(std::lround(*steps)) : fixedText(*steps, 1);
}

QString heldCellWords(const MemoryLine &line)
{
    if (line.heldSteps == 0)
        return {};
    if (line.heldSteps == 1)
        return Words::tr("Its cell is held at t = %1: nothing passes there along it.").arg(line.firstHeld + 1);
    return Words::tr("Its cell is held at %1 steps, first at t = %2: nothing passes there along it.")
        .arg(line.heldSteps)
        .arg(line.firstHeld + 1);
}

QString memoryWords(const MemoryContent &content)
{
    if (content.memory.empty())
        return {};
    if (!content.memory.front().halfLife) // a layer without cells
        return retainedWords(content);
    if (content.memory.size() == 1)
        return oneUnitWords(content);
    const auto most = std::ranges::max_element(content.memory, {}, &MemoryLine::halfLife);
    return inOrder({gatesWords(content), goneWords(content, *most), heldCellsWords(content), retainedWords(content)});
}

QString retentionTitle(const MemoryContent &content)
{
    return closedUp(Words::tr("What is left of %1, changed at t = %2").arg(content.changedName).arg(content.selection.step + 1));
}

QString answerWords(const MemoryContent &content, bool simple)
{
    if (content.kept->outputEffect == 0)
        return closedUp(Words::tr("Changing %1 at t = %2 does nothing to the answer.")
                            .arg(content.changedName)
                            .arg(content.selection.step + 1));
    const AnswerTexts texts = answerTexts(content);
    if (simple)
        return closedUp(Words::tr("%1 is changed at t = %2: of its largest effect on the answer %3 is left %n step(s) later.",
                                  nullptr, static_cast<int>(content.later))
                            .arg(content.changedName)
                            .arg(content.selection.step + 1)
                            .arg(texts.share));
    return Words::tr("At t = %1: %2, %3 of the largest effect, %4")
        .arg(content.selection.step + content.later + 1)
        .arg(texts.left, texts.share, texts.largest);
}

} // namespace sluice
