#include "ui/models/cell_equations.h"

#include "ui/models/answer.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t largestShown = 5;

/// How it is written, with a place for its argument, and what it does.
struct Function {
    QString text;
    double (*value)(double);
};

double sigmoidOf(double z)
{
    return 1 / (1 + std::exp(-z));
}

const Function sigmoid{QStringLiteral("σ(%1)"), sigmoidOf};
const Function hyperbolic{QStringLiteral("tanh(%1)"), [](double z) { return std::tanh(z); }};
const Function wideSigmoid{QStringLiteral("4σ(%1) − 2"), [](double z) { return 4 * sigmoidOf(z) - 2; }};
const Function rectifier{QStringLiteral("ReLU(%1)"), [](double z) { return std::max(z, 0.0); }};

/// "+ 0.31" or "− 0.62": a term after another.
QString term(double value)
{
    return (value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + ' ' + fixedText(std::abs(value));
}

/// "+0.31 = 0.62 · 0.50"
QString productOf(const Contribution &addend)
{
    const double shown = shownValue(addend.weight) * shownValue(addend.value);
    return QStringLiteral("%1 %2 %3 · %4")
        .arg(signedText(addend.product()), equalsText(isRounded(shown, addend.product())), fixedText(addend.weight),
             fixedText(addend.value));
}

/// Writes the equations of one unit at one step; a class only so that they need not hand around where they are.
class Writer {
public:
    Writer(const InsideInput &input, const CellCard &card) : input_(input), card_(card) {}

    std::vector<Equation> write(const LstmMoment &at) const;
    std::vector<Equation> write(const GruMoment &at) const;
    std::vector<Equation> write(const RnnMoment &at) const;

private:
    Equation gate(const QString &symbol, const Function &function, Part part, bool isSigned) const;
    /// `fromShown` is what the numbers in the terms give.
    Equation state(const QString &symbol, const QString &terms, double fromShown, Part part, double value) const;
    QStringList largest(Part part) const;
    QString sourceName(const Contribution &addend) const;

    const InsideInput &input_;
    const CellCard &card_;
};

Equation Writer::gate(const QString &symbol, const Function &function, Part part, bool isSigned) const
{
    const GateTerms terms = termsOf(card_.moment, part);
    const QString value = isSigned ? signedText(terms.value) : fixedText(terms.value);
    if (card_.isHeld(part))
        return {symbol, InsideText::tr("held at %1").arg(value), value, true, part, {}};
    QString argument = InsideText::tr("%1 from x %2 from h").arg(fixedText(terms.fromInput), term(terms.fromHidden));
    if (terms.fromCell != 0)
        argument = InsideText::tr("%1 %2 from c").arg(argument, term(terms.fromCell));
    const double shown =
        shownValue(terms.fromInput) + shownValue(terms.fromHidden) + shownValue(terms.fromCell) + shownValue(terms.bias);
    return {symbol,        function.text.arg(argument + ' ' + term(terms.bias)), value, false, part,
            largest(part), isRounded(function.value(shown), terms.value)};
}

Equation Writer::state(const QString &symbol, const QString &terms, double fromShown, Part part, double value) const
{
    if (card_.isHeld(part))
        return {symbol, InsideText::tr("held at %1").arg(signedText(value)), signedText(value), true, part, {}};
    return {symbol, terms, signedText(value), false, part, {}, isRounded(fromShown, value)};
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
        texts << InsideText::tr("%1 from %2").arg(productOf(addends[k]), sourceName(addends[k]));
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
    all.push_back(gate(QStringLiteral("g"), logistic ? wideSigmoid : hyperbolic, Part::candidate, true));
    const QString sum =
        lstm.forgetGate == ForgetGate::none ? QStringLiteral("c(t−1) + i·g = %1 %2") : QStringLiteral("f·c(t−1) + i·g = %1 %2");
    const Equation cell = state(QStringLiteral("c"), sum.arg(fixedText(at.kept), term(at.written)),
                                shownValue(at.kept) + shownValue(at.written), Part::cell, at.cell);
    const Equation output = gate(QStringLiteral("o"), sigmoid, Part::outputGate, false);
    // A peephole lets the output gate see the new cell, so that comes first.
    for (const Equation &each : lstm.peepholes ? std::array{cell, output} : std::array{output, cell})
        all.push_back(each);
    const QString shown = logistic ? QStringLiteral("o·(2σ(c) − 1) = %1 · %2") : QStringLiteral("o·tanh(c) = %1 · %2");
    all.push_back(state(QStringLiteral("h"), shown.arg(fixedText(at.o.value), fixedText(at.squashed)),
                        shownValue(at.o.value) * shownValue(at.squashed), Part::hidden, at.hidden));
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
                  shownValue(at.kept) + shownValue(at.written), Part::hidden, at.hidden)};
}

std::vector<Equation> Writer::write(const RnnMoment &) const
{
    const bool tanh = std::get<RnnSpec>(input_.layerSpec()).activation == Activation::tanh;
    return {gate(QStringLiteral("h"), tanh ? hyperbolic : rectifier, Part::hidden, true)};
}

} // namespace

std::vector<Equation> cellEquations(const InsideInput &input, const CellCard &card)
{
    const Writer writer(input, card);
    auto equations = std::visit([&](const auto &moment) { return writer.write(moment); }, card.moment);
    for (Equation &equation : equations)
        if (equation.part)
            equation.untouched = untouchedText(card, *equation.part);
    return equations;
}

QString untouchedText(const CellCard &card, Part part)
{
    if (!card.untouched)
        return {};
    const bool isSigned = part == Part::candidate || part == Part::cell || part == Part::hidden;
    const auto text = [&](const UnitMoment &moment) {
        return isSigned ? signedText(valueOf(moment, part)) : fixedText(valueOf(moment, part));
    };
    const QString before = text(*card.untouched);
    return before == text(card.moment) ? QString() : before;
}

} // namespace sluice
