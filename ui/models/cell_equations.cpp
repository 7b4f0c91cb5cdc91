#include "ui/models/cell_equations.h"

#include "ui/models/answer.h"
#include "ui/models/value_text.h"

#include <cmath>

namespace sluice {

namespace {

constexpr size_t largestShown = 5;

const QString sigmoid = QStringLiteral("σ(%1)");
const QString hyperbolic = QStringLiteral("tanh(%1)");

/// "+ 0.31" or "− 0.62": a term after another.
QString term(double value)
{
    return (value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + ' ' + fixedText(std::abs(value));
}

/// Writes the equations of one unit at one step; a class only so that they need not hand around where they are.
class Writer {
public:
    Writer(const InsideInput &input, const CellCard &card) : input_(input), card_(card) {}

    std::vector<Equation> write(const LstmMoment &at) const;
    std::vector<Equation> write(const GruMoment &at) const;
    std::vector<Equation> write(const RnnMoment &at) const;

private:
    Equation gate(const QString &symbol, const QString &function, Part part, bool isSigned) const;
    Equation state(const QString &symbol, const QString &terms, Part part, double value) const;
    QStringList largest(Part part) const;
    QString sourceName(const Contribution &addend) const;

    const InsideInput &input_;
    const CellCard &card_;
};

/// `function` has a place for its argument: "σ(%1)".
Equation Writer::gate(const QString &symbol, const QString &function, Part part, bool isSigned) const
{
    const GateTerms terms = termsOf(card_.moment, part);
    const QString value = isSigned ? signedText(terms.value) : fixedText(terms.value);
    if (card_.isHeld(part))
        return {symbol, InsideText::tr("held at %1").arg(value), value, true, part, {}};
    QString argument = InsideText::tr("%1 from x %2 from h").arg(fixedText(terms.fromInput), term(terms.fromHidden));
    if (terms.fromCell != 0)
        argument = InsideText::tr("%1 %2 from c").arg(argument, term(terms.fromCell));
    return {symbol, function.arg(argument + ' ' + term(terms.bias)), value, false, part, largest(part)};
}

Equation Writer::state(const QString &symbol, const QString &terms, Part part, double value) const
{
    const bool held = card_.isHeld(part);
    return {symbol, held ? InsideText::tr("held at %1").arg(signedText(value)) : terms, signedText(value), held, part, {}};
}

QString Writer::sourceName(const Contribution &addend) const
{
    if (addend.recurrent)
        return InsideText::tr("h(t−1) of unit %1").arg(addend.index + 1);
    if (input_.selection.layer == 0)
        return featureName(*input_.state.task, addend.index);
    return InsideText::tr("unit %1 of the layer below").arg(addend.index + 1);
}

QStringList Writer::largest(Part part) const
{
    const Selection &at = input_.selection;
    const auto addends =
        gateContributions(input_.traces.networks[at.model], *input_.traces.models[at.model], at.layer, at.unit, at.step, part);
    QStringList texts;
    for (size_t k = 0; k < std::min(addends.size(), largestShown); ++k)
        texts << InsideText::tr("%1 = %2 · %3 from %4")
                     .arg(signedText(addends[k].product()), fixedText(addends[k].weight), fixedText(addends[k].value),
                          sourceName(addends[k]));
    return texts;
}

std::vector<Equation> Writer::write(const LstmMoment &at) const
{
    const auto &lstm = std::get<LstmSpec>(input_.layerSpec());
    const bool logistic = lstm.squashing == CellSquashing::logistic;
    std::vector<Equation> all = {gate(QStringLiteral("i"), sigmoid, Part::inputGate, false)};
    if (lstm.forgetGate == ForgetGate::own)
        all.push_back(gate(QStringLiteral("f"), sigmoid, Part::forgetGate, false));
    else if (lstm.forgetGate == ForgetGate::coupled)
        all.push_back({QStringLiteral("f"),
                       QStringLiteral("1 − i"),
                       fixedText(at.f.value),
                       card_.isHeld(Part::forgetGate),
                       Part::forgetGate,
                       {}});
    all.push_back(gate(QStringLiteral("g"), logistic ? QStringLiteral("4σ(%1) − 2") : hyperbolic, Part::candidate, true));
    const QString sum =
        lstm.forgetGate == ForgetGate::none ? QStringLiteral("c(t−1) + i·g = %1 %2") : QStringLiteral("f·c(t−1) + i·g = %1 %2");
    const Equation cell = state(QStringLiteral("c"), sum.arg(fixedText(at.kept), term(at.written)), Part::cell, at.cell);
    const Equation output = gate(QStringLiteral("o"), sigmoid, Part::outputGate, false);
    // A peephole lets the output gate see the new cell, so that comes first.
    for (const Equation &each : lstm.peepholes ? std::array{cell, output} : std::array{output, cell})
        all.push_back(each);
    const QString shown = logistic ? QStringLiteral("o·(2σ(c) − 1) = %1 · %2") : QStringLiteral("o·tanh(c) = %1 · %2");
    all.push_back(state(QStringLiteral("h"), shown.arg(fixedText(at.o.value), fixedText(at.squashed)), Part::hidden, at.hidden));
    return all;
}

std::vector<Equation> Writer::write(const GruMoment &at) const
{
    Equation candidate = gate(QStringLiteral("n"), hyperbolic, Part::candidate, true);
    if (!candidate.held)
        candidate.terms = InsideText::tr("tanh(%1 from x %2 from r·h %3)")
                              .arg(fixedText(at.n.fromInput), term(at.n.fromHidden), term(at.n.bias));
    return {gate(QStringLiteral("r"), sigmoid, Part::resetGate, false),
            gate(QStringLiteral("z"), sigmoid, Part::updateGate, false), candidate,
            state(QStringLiteral("h"), QStringLiteral("z·h(t−1) + (1−z)·n = %1 %2").arg(fixedText(at.kept), term(at.written)),
                  Part::hidden, at.hidden)};
}

std::vector<Equation> Writer::write(const RnnMoment &) const
{
    const bool tanh = std::get<RnnSpec>(input_.layerSpec()).activation == Activation::tanh;
    return {gate(QStringLiteral("h"), tanh ? hyperbolic : QStringLiteral("ReLU(%1)"), Part::hidden, true)};
}

} // namespace

std::vector<Equation> cellEquations(const InsideInput &input, const CellCard &card)
{
    const Writer writer(input, card);
    return std::visit([&](const auto &moment) { return writer.write(moment); }, card.moment);
}

} // namespace sluice
