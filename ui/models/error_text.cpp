#include "ui/models/error_text.h"

#include "core/data/csv_sentences.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <array>
#include <span>
#include <string_view>

namespace sluice {

namespace {

/// What core says with keys of an experiment, and the same with the controls of the page Data.
struct Reworded {
    Message from;
    Message to;
};
constexpr std::array ofControls = {
    Reworded{dropRows, SLUICE_MESSAGE("ui", "“drop the row” at “missing values” leaves such rows out.")},
    Reworded{dropRowsOrInterpolate, SLUICE_MESSAGE("ui", "“drop the row” at “missing values” leaves such rows out, "
                                                         "“interpolate” fills them in.")},
    Reworded{dropColumnsOrInterpolate, SLUICE_MESSAGE("ui", "give the emptiest columns another role than input, or choose "
                                                            "“interpolate” at “missing values”.")},
    Reworded{remarkAtTheEnd, SLUICE_MESSAGE("ui", "the row has 1 cell, expected %1 as in line %2; if it is no row of the table, "
                                                  "leave it out with %3 at “skip last lines”.")}};
constexpr std::array withoutFile = {Reworded{inFileAtPlace, SLUICE_MESSAGE("ui", "Line %2, column %3: %4")},
                                    Reworded{inFileAtPlaces, SLUICE_MESSAGE("ui", "Lines %2, column %3: %4")}};

bool isSame(const Message &one, const Message &other)
{
    return std::string_view(one.text) == other.text;
}

Message reworded(const Message &message, std::span<const Reworded> by)
{
    for (const Reworded &each : by)
        if (isSame(message, each.from))
            return each.to;
    return message;
}

std::string asItIs(const Message &message)
{
    return QCoreApplication::translate(message.context, message.text).toStdString();
}

std::string translated(const Message &message)
{
    return asItIs(reworded(message, ofControls));
}

std::string grouped(const std::string &digits)
{
    return groupedDigits(QString::fromStdString(digits)).toStdString();
}

} // namespace

QString errorText(const Sentence &sentence)
{
    return QString::fromStdString(sentence.said(translated, grouped));
}

QString commandText(const Sentence &sentence)
{
    return QString::fromStdString(sentence.said(asItIs, [](const std::string &digits) { return digits; }));
}

QString problemText(const Sentence &sentence)
{
    return QString::fromStdString(
        sentence.said([](const Message &message) { return translated(reworded(message, withoutFile)); }, grouped));
}

} // namespace sluice
