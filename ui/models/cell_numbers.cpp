#include "ui/models/cell_numbers.h"

#include "ui/models/cell_quantities.h"
#include "ui/models/inside_parts.h"
#include "ui/models/part_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellNumbers)
};

double ofGate(const GateTerms &terms, CellSpot spot)
{
    switch (spot) {
    case CellSpot::fromInput:
        return terms.fromInput;
    case CellSpot::fromHidden:
        return terms.fromHidden;
    case CellSpot::fromCell:
        return terms.fromCell;
    case CellSpot::bias:
        return terms.bias;
    case CellSpot::preactivation:
        return terms.fromInput + terms.fromHidden + terms.fromCell + terms.bias;
    default:
        return terms.value;
    }
}

double ofCell(const LstmMoment &at, CellSpot spot)
{
    switch (spot) {
    case CellSpot::stateBefore:
        return at.cellBefore;
    case CellSpot::kept:
        return at.kept;
    case CellSpot::written:
        return at.written;
    case CellSpot::state:
        return at.cell;
    case CellSpot::squashed:
        return at.squashed;
    default:
        return at.hidden;
    }
}

double ofCell(const GruMoment &at, CellSpot spot)
{
    switch (spot) {
    case CellSpot::stateBefore:
        return at.hiddenBefore;
    case CellSpot::kept:
        return at.kept;
    case CellSpot::written:
        return at.written;
    case CellSpot::recalled:
        return at.recalled;
    case CellSpot::letThrough:
        return at.n.fromHidden;
    case CellSpot::unkept:
        return 1 - at.z.value;
    default:
        return at.hidden;
    }
}

double ofCell(const RnnMoment &at, CellSpot)
{
    return at.h.value;
}

bool isOfGate(CellSpot spot)
{
    return spot >= CellSpot::fromInput && spot <= CellSpot::gate;
}

double valueIn(const UnitMoment &moment, CellPlace place)
{
    if (isOfGate(place.spot))
        return ofGate(termsOf(moment, place.gate), place.spot);
    return std::visit([&](const auto &at) { return ofCell(at, place.spot); }, moment);
}

/// An addend has that of the sum; a change of 1 − z alone changes what is written.
double gradientIn(const UnitMoment &gradients, const UnitMoment &moment, CellPlace place)
{
    if (place.spot == CellSpot::preactivation)
        return termsOf(gradients, place.gate).bias;
    if (place.spot == CellSpot::unkept)
        return valueOf(gradients, Part::hidden) * termsOf(moment, Part::candidate).value;
    return valueIn(gradients, place);
}

bool isLstm(const CellCard &card)
{
    return std::holds_alternative<LstmMoment>(card.moment);
}

QString rowName(const CellCard &card, Traced row)
{
    for (const CellQuantity &quantity : quantitiesOf(card.layer))
        if (quantity.traced == row)
            return QStringLiteral("%1, %2").arg(InsideText::tr(quantity.title), InsideText::tr(quantity.formula));
    return tracedText(row);
}

QString sourceName(const CellSource &source, const QString &symbol)
{
    return source.count == 1 ? symbol : Words::tr("length of the %1 numbers of %2").arg(source.count).arg(symbol);
}

const CellSource *sourceAt(const CellCard &card, CellSpot spot)
{
    return spot == CellSpot::input ? &card.input : spot == CellSpot::before ? &card.before : nullptr;
}

QString squashedName(const CellCard &card)
{
    const bool logistic = std::get<LstmSpec>(card.layer).squashing == CellSquashing::logistic;
    return logistic ? QStringLiteral("2σ(c(t)) − 1") : QStringLiteral("tanh c(t)");
}

} // namespace

bool hasSign(const CellCard &card, CellPlace place)
{
    if (const CellSource *source = sourceAt(card, place.spot))
        return source->count == 1;
    return place.spot != CellSpot::unkept && !(place.spot == CellSpot::gate && isGate(tracedOf(place.gate)));
}

CellNumber numberAt(const CellCard &card, CellPlace place)
{
    if (const CellSource *source = sourceAt(card, place.spot))
        return {source->value, source->untouched, source->gradient, source->untouchedGradient};
    CellNumber number{valueIn(card.moment, place), {}, {}};
    if (card.untouched)
        number.untouched = valueIn(*card.untouched, place);
    if (card.gradients)
        number.gradient = gradientIn(*card.gradients, card.moment, place);
    if (card.untouched && card.untouchedGradients)
        number.untouchedGradient = gradientIn(*card.untouchedGradients, *card.untouched, place);
    return number;
}

Traced rowAt(const CellCard &card, CellPlace place)
{
    const bool rnn = std::holds_alternative<RnnMoment>(card.moment);
    if (rnn && place.spot == CellSpot::preactivation)
        return Traced::preactivation;
    if (isOfGate(place.spot))
        return tracedOf(place.gate);
    switch (place.spot) {
    case CellSpot::kept:
        return Traced::kept;
    case CellSpot::written:
        return Traced::written;
    case CellSpot::stateBefore:
    case CellSpot::state:
        return isLstm(card) ? Traced::cell : Traced::hidden;
    case CellSpot::input:
        return card.input.series ? Traced::input : rnn ? Traced::hidden : Traced::candidate;
    case CellSpot::recalled:
    case CellSpot::letThrough:
        return Traced::candidate;
    case CellSpot::unkept:
        return Traced::updateGate;
    default:
        return Traced::hidden;
    }
}

QString placeName(const CellCard &card, CellPlace place)
{
    switch (place.spot) {
    case CellSpot::input:
        return sourceName(card.input, QStringLiteral("x(t)"));
    case CellSpot::before:
        return sourceName(card.before, QStringLiteral("h(t−1)"));
    case CellSpot::fromInput:
        return Words::tr("from x(t) to %1, W·x(t)").arg(rowName(card, tracedOf(place.gate)));
    case CellSpot::fromHidden:
        return Words::tr("from h(t−1) to %1, R·h(t−1)").arg(rowName(card, tracedOf(place.gate)));
    case CellSpot::fromCell:
        return (place.gate == Part::outputGate ? Words::tr("from c(t) to %1, p·c(t)") : Words::tr("from c(t−1) to %1, p·c(t−1)"))
            .arg(rowName(card, tracedOf(place.gate)));
    case CellSpot::bias:
        return Words::tr("bias");
    case CellSpot::preactivation:
        return Words::tr("their sum, W·x(t) + R·h(t−1) + b");
    case CellSpot::gate:
        return rowName(card, tracedOf(place.gate));
    case CellSpot::stateBefore:
        return isLstm(card) ? Words::tr("cell before, c(t−1)") : Words::tr("this unit's hidden state before, h(t−1)");
    case CellSpot::squashed:
        return squashedName(card);
    case CellSpot::recalled:
        return Words::tr("from h(t−1), R·h(t−1) + b");
    case CellSpot::letThrough:
        return Words::tr("of that what the reset gate lets through, r(t)·(R·h(t−1) + b)");
    case CellSpot::unkept:
        return Words::tr("not kept, 1 − z(t)");
    default:
        return rowName(card, rowAt(card, place));
    }
}

QString placeTip(const CellCard &card, CellPlace place)
{
    const CellNumber number = numberAt(card, place);
    QString tip = Words::tr("%1: %2").arg(placeName(card, place), exactText(number.value));
    if (number.untouched)
        tip = Words::tr("%1 (was %2)").arg(tip, exactText(*number.untouched));
    if (number.gradient)
        tip = Words::tr("%1, gradient %2").arg(tip, exactText(*number.gradient));
    if (number.untouchedGradient)
        tip = Words::tr("%1 (was %2)").arg(tip, exactText(*number.untouchedGradient));
    if (place.spot == CellSpot::fromCell)
        tip += '\n' + Words::tr("its weight p: %1").arg(exactText(*termsOf(card.moment, place.gate).peephole));
    const CellSource *source = sourceAt(card, place.spot);
    return source && !source->largest.isEmpty() ? tip + '\n' + Words::tr("the largest: %1").arg(source->largest) : tip;
}

std::vector<Part> peepingGates(const LayerSpec &layer)
{
    const auto *lstm = std::get_if<LstmSpec>(&layer);
    if (!lstm || !lstm->peepholes)
        return {};
    std::vector<Part> gates = fedGates(layer);
    std::erase(gates, Part::candidate);
    return gates;
}

std::vector<Part> fedGates(const LayerSpec &layer)
{
    std::vector<Part> gates;
    for (const CellQuantity &quantity : quantitiesOf(layer)) {
        const bool isFed = quantity.gate || quantity.part() == Part::candidate;
        const auto *lstm = std::get_if<LstmSpec>(&layer);
        const bool weightless = lstm && lstm->forgetGate != ForgetGate::own && quantity.part() == Part::forgetGate;
        if (isFed && !weightless)
            gates.push_back(*quantity.part());
    }
    return gates.empty() ? std::vector{Part::hidden} : gates;
}

} // namespace sluice
