#include "ui/models/cell_equations.h"

#include "ui/models/answer.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>
#include <functional>

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

/// How numbers are written in an equation.
struct Digits {
    QString (*plain)(double);
    QString (*withSign)(double);

    /// "+ 0.31" or "− 0.62": a term after another. What is written as nothing has no minus, here as elsewhere.
    QString term(double value) const
    {
        const bool minus = value < 0 && plain(value).startsWith(QChar(0x2212));
        return (minus ? QString(QChar(0x2212)) : QStringLiteral("+")) + ' ' + plain(std::abs(value));
    }
};

const Digits few{[](double value) { return fixedText(value); }, [](double value) { return signedText(value); }};
const Digits all{exactText, [](double value) { return (value < 0 ? QString() : QStringLiteral("+")) + exactText(value); }};

/// weight · value, of an equation's sum.
struct Addend {
    double weight, value;
    QString source;

    /// "+0.31 = 0.62 · 0.50 from value"
    QString text(const Digits &digits) const
    {
        const double product = weight * value;
        const bool rounded = &digits == &few && isRounded(shownValue(weight) * shownValue(value), product);
        const QString sum =
            QStringLiteral("%1 %2 %3 · %4")
                .arg(digits.withSign(product), equalsText(rounded), digits.plain(weight), afterSign(digits.plain(value)));
        return InsideText::tr("%1 from %2").arg(sum, source);
    }
};

/// Writes the equations of one unit at one step; a class only so that they need not hand around where they are.
class Writer {
public:
    Writer(const InsideInput &input, const CellCard &card) : input_(input), card_(card) {}

    std::vector<Equation> write(const LstmMoment &at) const;
    std::vector<Equation> write(const GruMoment &at) const;
    std::vector<Equation> write(const RnnMoment &at) const;

private:
    using Text = std::function<QString(const Digits &)>;

    /// `argument`: another one than all gates have.
    Equation gate(const QString &symbol, const Function &function, Part part, bool isSigned, const Text &argument = {}) const;
    QString argumentOf(const GateTerms &terms, const Digits &digits) const;
    /// `fromShown` is what the numbers in the terms give.
    Equation state(const QString &symbol, const Text &terms, double fromShown, Part part, double value,
                   std::vector<Addend> addends) const;
    Equation held(Equation equation) const;
    /// A forget gate that is what the input gate leaves.
    Equation coupled(const LstmMoment &at) const;
    void addLargest(Equation &equation, const std::vector<Addend> &addends) const;
    std::vector<Addend> addendsOf(Part part) const;
    QString sourceName(const Contribution &addend, Part part) const;

    const InsideInput &input_;
    const CellCard &card_;
};

Equation valued(const QString &symbol, Part part, double value, bool isSigned)
{
    const auto text = [&](const Digits &digits) { return isSigned ? digits.withSign(value) : digits.plain(value); };
    Equation equation{symbol, {}, text(few), false, tracedOf(part), {}};
    equation.exact.value = text(all);
    return equation;
}

Equation Writer::held(Equation equation) const
{
    equation.held = true;
    equation.terms = InsideText::tr("held at %1").arg(equation.value);
    equation.exact.terms = InsideText::tr("held at %1").arg(equation.exact.value);
    return equation;
}

void Writer::addLargest(Equation &equation, const std::vector<Addend> &addends) const
{
    for (const Addend &addend : addends) {
        equation.largest << addend.text(few);
        equation.exact.largest << addend.text(all);
    }
}

QString Writer::argumentOf(const GateTerms &terms, const Digits &digits) const
{
    QString argument = InsideText::tr("%1 from x %2 from h").arg(digits.plain(terms.fromInput), digits.term(terms.fromHidden));
    if (terms.peephole)
        argument = InsideText::tr("%1 %2 from c").arg(argument, digits.term(terms.fromCell));
    return argument + ' ' + digits.term(terms.bias);
}

Equation Writer::gate(const QString &symbol, const Function &function, Part part, bool isSigned, const Text &argument) const
{
    const GateTerms terms = termsOf(card_.moment, part);
    Equation equation = valued(symbol, part, terms.value, isSigned);
    if (card_.isHeld(part))
        return held(std::move(equation));
    const auto text = [&](const Digits &digits) {
        return function.text.arg(argument ? argument(digits) : argumentOf(terms, digits));
    };
    equation.terms = text(few);
    equation.exact.terms = text(all);
    const double shown =
        shownValue(terms.fromInput) + shownValue(terms.fromHidden) + shownValue(terms.fromCell) + shownValue(terms.bias);
    equation.rounded = isRounded(function.value(shown), terms.value);
    addLargest(equation, addendsOf(part));
    return equation;
}

Equation Writer::state(const QString &symbol, const Text &terms, double fromShown, Part part, double value,
                       std::vector<Addend> addends) const
{
    Equation equation = valued(symbol, part, value, true);
    if (card_.isHeld(part))
        return held(std::move(equation));
    equation.terms = terms(few);
    equation.exact.terms = terms(all);
    equation.rounded = isRounded(fromShown, value);
    std::ranges::stable_sort(addends, std::greater(),
                             [](const Addend &addend) { return std::abs(addend.weight * addend.value); });
    addLargest(equation, addends);
    return equation;
}

QString Writer::sourceName(const Contribution &addend, Part part) const
{
    if (addend.from == Contribution::From::hidden)
        return InsideText::tr("h(t−1) of unit %1").arg(addend.index + 1);
    if (addend.from == Contribution::From::cell)
        return part == Part::outputGate ? InsideText::tr("c(t), peephole") : InsideText::tr("c(t−1), peephole");
    if (input_.selection.layer == 0)
        return featureName(*input_.state.task, addend.index);
    return InsideText::tr("unit %1 of the layer below").arg(addend.index + 1);
}

std::vector<Addend> Writer::addendsOf(Part part) const
{
    const Selection &at = input_.selection;
    const auto contributions =
        gateContributions(input_.traces.networks[at.model], *input_.traces.models[at.model], at.layer, at.unit, at.step, part);
    std::vector<Addend> addends;
    for (size_t k = 0; k < std::min(contributions.size(), largestShown); ++k)
        addends.push_back({contributions[k].weight, contributions[k].value, sourceName(contributions[k], part)});
    return addends;
}

Equation Writer::coupled(const LstmMoment &at) const
{
    Equation rest = valued(QStringLiteral("f"), Part::forgetGate, at.f.value, false);
    if (card_.isHeld(Part::forgetGate))
        return held(std::move(rest));
    const auto terms = [&](const Digits &digits) { return QStringLiteral("1 − i = 1 − %1").arg(digits.plain(at.i.value)); };
    rest.terms = terms(few);
    rest.exact.terms = terms(all);
    rest.rounded = isRounded(1 - shownValue(at.i.value), at.f.value);
    return rest;
}

std::vector<Equation> Writer::write(const LstmMoment &at) const
{
    const auto &lstm = std::get<LstmSpec>(input_.layerSpec());
    const bool logistic = lstm.squashing == CellSquashing::logistic;
    const bool forgets = lstm.forgetGate != ForgetGate::none;
    std::vector<Equation> written = {gate(QStringLiteral("i"), sigmoid, Part::inputGate, false)};
    if (lstm.forgetGate == ForgetGate::own) {
        written.push_back(gate(QStringLiteral("f"), sigmoid, Part::forgetGate, false));
    } else if (forgets) {
        written.push_back(coupled(at));
    }
    written.push_back(gate(QStringLiteral("g"), logistic ? wideSigmoid : hyperbolic, Part::candidate, true));
    const QString sum = forgets ? QStringLiteral("f·c(t−1) + i·g = %1 %2") : QStringLiteral("c(t−1) + i·g = %1 %2");
    Equation cell =
        state(QStringLiteral("c"), [&](const Digits &digits) { return sum.arg(digits.plain(at.kept), digits.term(at.written)); },
              shownValue(at.kept) + shownValue(at.written), Part::cell, at.cell,
              {{at.f.value, at.cellBefore, forgets ? QStringLiteral("f·c(t−1)") : QStringLiteral("c(t−1)")},
               {at.i.value, at.g.value, QStringLiteral("i·g")}});
    cell.addends = {Traced::kept, Traced::written};
    const Equation output = gate(QStringLiteral("o"), sigmoid, Part::outputGate, false);
    // A peephole lets the output gate see the new cell, so that comes first.
    for (const Equation &each : lstm.peepholes ? std::array{cell, output} : std::array{output, cell})
        written.push_back(each);
    const QString squashed = logistic ? QStringLiteral("o·(2σ(c) − 1)") : QStringLiteral("o·tanh(c)");
    written.push_back(state(
        QStringLiteral("h"),
        [&](const Digits &digits) {
            return QStringLiteral("%1 = %2 · %3").arg(squashed, digits.plain(at.o.value), afterSign(digits.plain(at.squashed)));
        },
        shownValue(at.o.value) * shownValue(at.squashed), Part::hidden, at.hidden, {{at.o.value, at.squashed, squashed}}));
    return written;
}

std::vector<Equation> Writer::write(const GruMoment &at) const
{
    const auto recalled = [&](const Digits &digits) {
        return InsideText::tr("%1 from x %2 from r·h %3")
            .arg(digits.plain(at.n.fromInput), digits.term(at.n.fromHidden), digits.term(at.n.bias));
    };
    Equation hidden = state(
        QStringLiteral("h"),
        [&](const Digits &digits) {
            return QStringLiteral("z·h(t−1) + (1−z)·n = %1 %2").arg(digits.plain(at.kept), digits.term(at.written));
        },
        shownValue(at.kept) + shownValue(at.written), Part::hidden, at.hidden,
        {{at.z.value, at.hiddenBefore, QStringLiteral("z·h(t−1)")}, {1 - at.z.value, at.n.value, QStringLiteral("(1−z)·n")}});
    hidden.addends = {Traced::kept, Traced::written};
    return {gate(QStringLiteral("r"), sigmoid, Part::resetGate, false),
            gate(QStringLiteral("z"), sigmoid, Part::updateGate, false),
            gate(QStringLiteral("n"), hyperbolic, Part::candidate, true, recalled), hidden};
}

std::vector<Equation> Writer::write(const RnnMoment &) const
{
    const bool tanh = std::get<RnnSpec>(input_.layerSpec()).activation == Activation::tanh;
    Equation hidden = gate(QStringLiteral("h"), tanh ? hyperbolic : rectifier, Part::hidden, true);
    hidden.addends = {Traced::preactivation};
    return {hidden};
}

} // namespace

std::vector<Equation> cellEquations(const InsideInput &input, const CellCard &card)
{
    const Writer writer(input, card);
    auto equations = std::visit([&](const auto &moment) { return writer.write(moment); }, card.moment);
    for (Equation &equation : equations) {
        const Part part = *partOf(*equation.part);
        equation.untouched = untouchedText(card, part);
        if (card.untouched)
            equation.exact.untouched = exactText(valueOf(*card.untouched, part));
    }
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
