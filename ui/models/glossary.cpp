#include "ui/models/glossary.h"

#include "ui/models/glossary_entries.h"

#include <QRegularExpression>
#include <algorithm>

namespace sluice {

namespace {

struct Found {
    Term term;
    qsizetype length;
    qsizetype at;
};

/// A word of Latin letters is found as a whole word; Chinese has no spaces between them.
qsizetype placeOf(const QString &word, const QString &text)
{
    if (word.isEmpty())
        return -1;
    const auto isLatin = [](QChar letter) { return letter.isLetterOrNumber() && letter.unicode() < 0x2e80; };
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        const bool before = at > 0 && isLatin(text[at - 1]) && isLatin(word.front());
        const bool after = end < text.size() && isLatin(text[end]) && isLatin(word.back());
        if (!before && !after)
            return at;
    }
    return -1;
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString exactHtml(const GlossaryEntry &entry, const QString &numbers)
{
    QString html = paragraph(entry.exact);
    if (!entry.formula.isEmpty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(entry.formula.toHtmlEscaped());
    if (!numbers.isEmpty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(numbers.toHtmlEscaped());
    if (!entry.source.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>").arg(entry.source.toHtmlEscaped());
    return html;
}

} // namespace

std::vector<GlossaryEntry> glossary()
{
    std::vector<GlossaryEntry> all = entriesOfData();
    for (const auto &group :
         {entriesOfNetworks(), entriesOfCells(), entriesOfTraining(), entriesOfMeasures(), entriesOfLooking()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

std::vector<Term> termsIn(const QString &text, size_t most)
{
    std::vector<Found> found;
    for (const GlossaryEntry &entry : glossary()) {
        Found best{entry.term, 0, 0};
        for (const QString &word : QStringList(entry.name) + entry.also)
            if (const qsizetype at = placeOf(word, text); at >= 0 && word.size() > best.length)
                best = {entry.term, word.size(), at};
        if (best.length > 0)
            found.push_back(best);
    }
    std::ranges::stable_sort(found, [](const Found &one, const Found &other) { return one.length > other.length; });
    std::vector<Found> apart; // "forget gate" is not also about "gate"
    for (const Found &each : found) {
        const bool inside = std::ranges::any_of(
            apart, [&](const Found &taken) { return each.at < taken.at + taken.length && taken.at < each.at + each.length; });
        if (!inside && apart.size() < most)
            apart.push_back(each);
    }
    std::vector<Term> terms;
    for (const Found &each : apart)
        terms.push_back(each.term);
    return terms;
}

QString entryHtml(const GlossaryEntry &entry, bool expert, const QString &numbers)
{
    const QString numbersAlone =
        numbers.isEmpty() ? QString() : QStringLiteral("<p><code>%1</code></p>").arg(numbers.toHtmlEscaped());
    return QStringLiteral("<p><b>%1</b></p>").arg(entry.name.toHtmlEscaped()) +
           (expert ? exactHtml(entry, numbers) : paragraph(entry.simple) + numbersAlone);
}

QString glossaryHtml()
{
    QString html;
    for (const GlossaryEntry &entry : glossary())
        html += QStringLiteral("<h3>%1</h3>").arg(entry.name.toHtmlEscaped()) + paragraph(entry.simple) + exactHtml(entry, {});
    return html;
}

} // namespace sluice
